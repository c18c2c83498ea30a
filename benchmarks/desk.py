"""What a person waits for at one vault, timed within a process that opens it.

`python -m benchmarks.desk FOLDER RUNS` prints one JSON object: `seconds` by what was done, and
`typed` by the text in the search field. It writes into the vault what a person would: saves.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from random import Random
from typing import Any, Final, TypeVar

from benchmarks import bare, large, phrases, records
from benchmarks.step import PASSPHRASE
from ijm_desktop.actions import finding, overview, reading, setting_up
from ijm_desktop.actions import records as actions
from ijm_desktop.actions.desk import Desk
from ijm_desktop.vault import keyfile
from ijm_desktop.vault.store import Vault

T = TypeVar("T")
TYPED: Final = (
    *("a", "t", "x", "ma", "th", "zz", "the", "ing", "xqz", "ther", "thed", "govern", "gathering"),
    *("the her", "water tank", "mango street after", "zebra the", "tiond", "porth", "09", "0912"),
    *("ส", "สม", "ตลาด", "រ", "ផ្សារ", "ຕ", "ດາວ", "အ", "ကလေး", "का", "बाज़ार", "শি", "বাজার"),
    *("மா", "சந்தை", "nu", "nunez", "Núñez Jos", "ng", "Ng'ang'a", "dela-c", "nsengi uw", "P-7K"),
)
"""One to four letters and more, rare and common, in several scripts, names and words, and strings
whose every part is common while hardly a text holds them."""
_SAVES: Final = 20


class _Timed:
    """Seconds by what was done."""

    def __init__(self) -> None:
        self.seconds: dict[str, list[float]] = {}

    def __call__(self, name: str, work: Callable[[], T]) -> T:
        began = time.perf_counter()
        result = work()
        self.seconds.setdefault(name, []).append(time.perf_counter() - began)
        return result


def measure(folder: Path, runs: int) -> dict[str, Any]:
    took, typed = _Timed(), _Timed()
    for _ in range(runs):
        _unlock(folder / "one", took)
    random = Random(records.SEED)  # noqa: S311 - the same figures every time, not secrets
    with large.opened(folder / "one") as desk, tempfile.TemporaryDirectory() as beside:
        _pages(desk, runs, took)
        for _ in range(runs):
            for text in TYPED:
                typed(text, lambda text=text: finding.find(desk, text))  # type: ignore[misc]
        took.seconds["keys"] = [each for text in TYPED for each in typed.seconds[text]]
        with bare.opened(Path(beside) / "bare.db") as connection:
            _saves(desk, connection, runs * _SAVES, random, took)
            _reads(connection, runs * _SAVES, random, took)
    return {"seconds": took.seconds, "typed": typed.seconds}


def _unlock(folder: Path, took: _Timed) -> None:
    """The keys are derived before the clock starts: that takes a second by design."""
    file = keyfile.from_bytes((folder / keyfile.NAME).read_bytes())
    unlocked = keyfile.open_with_passphrase(file, PASSPHRASE)
    desk = took("unlock", lambda: _desk(folder, unlocked))
    with desk:
        took("home", lambda: overview.home(desk))


def _desk(folder: Path, unlocked: keyfile.Unlocked) -> Desk:
    vault = Vault.open_by(folder, lambda _file: unlocked)
    return setting_up.open_desk(vault, clock=large.clock, random=os.urandom)


def _pages(desk: Desk, runs: int, took: _Timed) -> None:
    """Runs through both lists page by page, and opens a case of every page."""
    for kind, first, following in (("case", "list", "next"), ("observation", "", "observations")):
        page = reading.listed(desk, kind)
        for _ in range(runs):
            if first:
                took(first, lambda kind=kind: reading.listed(desk, kind))  # type: ignore[misc]
            page = took(following, _following(desk, kind, page))
            if kind == "case":
                opened = page.rows[len(page.rows) // 2].key.record
                took("case", lambda opened=opened: reading.case(desk, opened))  # type: ignore[misc]


def _following(desk: Desk, kind: str, page: reading.Page) -> Callable[[], reading.Page]:
    return lambda: reading.listed(desk, kind, before=page.next)


def _saves(desk: Desk, connection: Any, count: int, random: Random, took: _Timed) -> None:
    """Ours and a bare row in turns, so that what else the machine does falls on both."""
    case = actions.add(desk, "case", {"case_type": "forced_labour_bonded"})
    for _ in range(count):
        fields = {
            "place": phrases.detail(random, phrases.PLACES),
            "seen": phrases.prose(random, 50),
        }
        took("save", _observation(desk, case.key.record, fields))
        took("bare", _row(connection, fields))


def _reads(connection: Any, count: int, random: Random, took: _Timed) -> None:
    """What a list's page or a search's fifty hits cost where nothing is made of them."""

    def read() -> object:
        at = random.randrange(count)
        rows = "SELECT * FROM line WHERE id <= ? ORDER BY id DESC LIMIT 100"
        return connection.execute(rows, (at,)).fetchall()

    for _ in range(count):
        took("bare_read", read)


def _observation(desk: Desk, case: bytes, fields: Mapping[str, Any]) -> Callable[[], object]:
    return lambda: actions.add(desk, "observation", fields, scope_id=case)


def _row(connection: Any, fields: Mapping[str, Any]) -> Callable[[], object]:
    row = os.urandom(16), json.dumps(fields)
    return lambda: connection.execute(bare.INSERT, row)


def main(arguments: Sequence[str]) -> None:
    folder, runs = arguments
    print(json.dumps(measure(Path(folder), int(runs))))


if __name__ == "__main__":
    main(sys.argv[1:])
