"""Canaries in every field of every type, a day's work watched by strace, and none in plain.

Looked through: every byte that was given to a file or a socket, every name, what was said, and what
lies in the whole home afterwards, temporary and run-time folders included.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from ijm_desktop.actions import finding
from ijm_desktop.casework.registry import REGISTRY
from ijm_desktop.kernel.declarations import FieldType
from tests import disk
from tests.leaks import canaries, day
from tests.leaks.conftest import Home
from tests.leaks.watching import Watched, watched

ENDED = {"lock": 0, "killed": -9, "aborted": -6, "segmentation fault": -11, "error": 1}
FILES = {"store.db", "store.db-wal", "store.db-shm", "store.lock", "keys.bin"}


def a_day(home: Home, place: Path, *how: str) -> Watched:
    command: list[str | Path] = [sys.executable, "-B", "-m", "tests.leaks.day", home.work, *how]
    return watched(command, place / "watching", home.environment)


@pytest.mark.parametrize("end", day.ENDS)
def test_a_days_work_leaves_nothing_in_plain(home: Home, tmp_path: Path, end: str) -> None:
    done = a_day(home, tmp_path, end)
    assert (done.status, done.out.decode().split()) == (ENDED[end], [day.SAVED]), done.err
    assert done.written == {}
    assert canaries.found_in(done.err) == set()
    assert home.harvest() == {}
    assert {path.parent.name for path in done.opened if path.name in FILES} == {"work"}
    outside = {path for path in done.opened if not path.is_relative_to(home.folder)}
    assert outside <= {Path("/dev/null")}
    with day.unlocked(home.work) as desk:
        assert {hit.type for hit in finding.find(desk, canaries.WORD, limit=1000)} >= {"case"}


def test_it_was_there_to_be_found(home: Home, tmp_path: Path) -> None:
    a_day(home, tmp_path, "lock")
    held = b"".join(disk.decrypted(home.work, canaries.PASSPHRASE))
    for each in REGISTRY.all():
        for field in each.fields:
            if field.type in (FieldType.TEXT, FieldType.LONG_TEXT):
                assert canaries.canary(each.name, field.name).encode() in held


@pytest.mark.parametrize("what", day.LEAKS)
def test_a_leak_would_be_found(home: Home, tmp_path: Path, what: str) -> None:
    done = a_day(home, tmp_path, "leaks", what)
    assert done.status == 0, done.err
    assert done.written or canaries.found_in(done.err)


def test_every_type_has_something_to_look_for() -> None:
    assert canaries.by_type().keys() >= {each.name for each in REGISTRY.all()}
