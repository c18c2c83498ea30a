"""Whatever a hub says to a request: a seat ends in bounded time and bytes, calls it by a stable
code, tells nobody else anything, and with the next honest answer all is as if nothing had been."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest

from ijm_desktop.kernel import opaque
from tests.hub.client import Client
from tests.sync.network import lies
from tests.sync.network.lies import Told
from tests.sync.network.post import End, met
from tests.sync.network.proxy import Line, bad_line
from tests.sync.network.rogue import Rogue, honestly, serving

SIZE = 3_000
MOST_S = 60.0
MOST_SLOW_S = 15 * 60.0
"""With six tries of two minutes, and the pauses between."""
MOST_BYTES = 30 << 20
AT_ONCE = 16


@pytest.fixture
def elsewhere() -> Iterator[Rogue]:
    """A server that nobody was ever told of but by a hostile hub."""
    with serving(Rogue()) as made:
        yield made
        assert made.heard == []


@pytest.fixture(autouse=True)
def _passwords(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What this person keeps for that host in other programs."""
    file = tmp_path / "netrc"
    file.write_text("machine 127.0.0.1 login ines password secret-of-mine\n")
    file.chmod(0o600)
    monkeypatch.setenv("NETRC", str(file))


def borne(told: Told, folder: Path, most_s: float = MOST_S) -> str:
    """What is wrong with how a seat bore it, "" for nothing."""
    lie, codes = told
    mine, theirs = os.urandom(16), os.urandom(16)
    with serving(Rogue()) as rogue, bad_line(Line(("127.0.0.1", rogue.port))) as line:
        client = Client(line.address)
        seat = End(folder, mine, theirs, client, line.address)
        up, down = os.urandom(SIZE), os.urandom(SIZE)
        rogue.put(opaque.text(mine), down)
        seat.writes(up)
        rogue.lie = lie
        began = time.monotonic()
        code = met(seat.trip())
        took = time.monotonic() - began
        if (codes and code not in codes) or took > most_s or line.total > MOST_BYTES:
            return f"{code} in {took:.0f} s and {line.total} bytes"
        if any(b"secret-of-mine" in each.body for each in rogue.heard):
            return "a password was told"
        if any({"authorization", "cookie"} & set(each.headers) for each in rogue.heard):
            return "it said who it is"
        strange = {each.name for each in folder.rglob("*")} - {"going", "coming"}
        rogue.lie = honestly
        seat.until_well()
        came = seat.takes_in()
        seat.until_well()
        arrived = [each.data for each in rogue.boxes[opaque.text(theirs)]]
        client.session.close()
        if (came, arrived) != ([down], [up]) or rogue.boxes[opaque.text(mine)]:
            return f"{len(came)} came and {len(arrived)} arrived; strange: {strange}"
    return ""


def all_borne(told: Mapping[str, Told], folder: Path, most_s: float = MOST_S) -> None:
    with ThreadPoolExecutor(AT_ONCE) as pool:
        homes = [folder / str(number) for number in range(len(told))]
        found = pool.map(partial(borne, most_s=most_s), told.values(), homes)
        wrong = {name: each for name, each in zip(told, found, strict=True) if each}
    assert wrong == {}


def test_a_list_that_lies(tmp_path: Path, elsewhere: Rogue) -> None:
    all_borne(lies.LIST, tmp_path)


def test_a_file_that_is_not_what_was_announced(tmp_path: Path, elsewhere: Rogue) -> None:
    all_borne(lies.FILE, tmp_path)


def test_an_upload_that_is_led_astray(tmp_path: Path, elsewhere: Rogue) -> None:
    all_borne(lies.uploads(elsewhere.address), tmp_path)


def test_any_answer_at_all(tmp_path: Path, elsewhere: Rogue) -> None:
    all_borne(lies.anything(elsewhere.address), tmp_path)


@pytest.mark.deep
def test_answers_that_drip(tmp_path: Path) -> None:
    all_borne(lies.SLOW, tmp_path, MOST_SLOW_S)
