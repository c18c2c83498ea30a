"""Who is killed in the middle goes on at the byte at the next start."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sync.network.fates import Way
from tests.sync.network.proxy import Line
from tests.sync.network.wide import Wide, at_a_hub
from tests.sync.world import World, value_at

RATE = 60_000
LENGTH = 95_000
"""Bytes that a text has in it, however it is packed."""
KILLS = 3
ASKED_AGAIN = 6_000
"""Bytes of beginning again each time, and of what crossed in the moment it was killed."""


@pytest.fixture
def wide(world: World, tmp_path: Path) -> Iterator[Wide]:
    with at_a_hub(world, tmp_path, Line(("127.0.0.1", 1), rate=RATE)) as made:
        yield made


def started(wide: Wide, name: str) -> subprocess.Popen[bytes]:
    """The exchange of a seat whose desk is closed."""
    words = [sys.executable, "-m", "tests.sync.network.exchanging"]
    words += [str(wide.world.folder / name), wide.world.ready.codes[name]]
    return subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)  # noqa: S603


def ended(running: subprocess.Popen[bytes]) -> tuple[int, bytes]:
    said, _ = running.communicate(timeout=120)
    return running.returncode, said


def killed_at(wide: Wide, name: str, way: Way, byte: int) -> None:
    """Runs it until so many bytes crossed, and kills it."""
    running = started(wide, name)
    end = time.monotonic() + 60
    while wide.line.crossed[way] < byte:
        assert time.monotonic() < end
        assert running.poll() is None, ended(running)
        time.sleep(0.002)
    running.send_signal(signal.SIGKILL)
    wide.line.drop()  # or the system goes on sending what it was given
    assert ended(running)[0] == -signal.SIGKILL


def over(wide: Wide, name: str, way: Way) -> int:
    """Bytes that way, over all the times that it was started and killed, and once not."""
    chosen = random.Random(20261121)  # noqa: S311 - to be the same again
    for byte in sorted(chosen.sample(range(10_000, LENGTH), KILLS)):
        killed_at(wide, name, way, byte)
    assert ended(started(wide, name)) == (0, b"")
    return wide.line.crossed[way]


def test_killed_while_it_sends_and_while_it_fetches(wide: Wide) -> None:
    world = wide.world
    case = world.case(world.ines)
    wide.round(case, "before")
    text = os.urandom(LENGTH).hex()
    world.edit(world.ines, case, summary=text)
    world.ines.close()
    wide.good()
    up = over(wide, "ines", Way.UP)
    wide.good()
    assert wide.answer() == []
    assert value_at(world.hq, case, "summary") == text
    to_headquarters = wide.line.crossed[Way.DOWN]
    world.ana.close()
    wide.good()
    down = over(wide, "ana", Way.DOWN)
    print(f"up {up} with {KILLS} kills, the same down {to_headquarters} without; down {down} with")
    assert LENGTH < up < to_headquarters + (KILLS + 1) * ASKED_AGAIN
    assert LENGTH < down < to_headquarters + (KILLS + 1) * ASKED_AGAIN
    world.ana = world.open(world.folder / "ana", "ana")
    world.ines = world.open(world.folder / "ines", "ines")
    assert value_at(world.ana, case, "summary") == text
    wide.line.rate = None
    wide.settles()
