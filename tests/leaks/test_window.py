"""A day at the window watched by strace, drafts and what it remembers of its size included."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests import disk
from tests.leaks import at_the_window, canaries
from tests.leaks.conftest import Home
from tests.leaks.day import SAVED
from tests.leaks.watching import watched

ENDED = {"left": 0, "killed": -9, "error": 1}


@pytest.mark.parametrize("end", at_the_window.ENDS)
def test_a_day_at_the_window_leaves_nothing_in_plain(home: Home, tmp_path: Path, end: str) -> None:
    command = [sys.executable, "-B", "-m", "tests.leaks.at_the_window", str(home.work), end]
    done = watched(command, tmp_path / "watching", home.environment)
    assert (done.status, done.out.decode().split()) == (ENDED[end], [SAVED]), done.err.decode()
    assert done.written == {}
    assert canaries.found_in(done.err) == set()
    assert home.harvest() == {}
    held = b"".join(disk.decrypted(home.work, canaries.PASSPHRASE))
    for text in (at_the_window.SUMMARY, at_the_window.NAME, at_the_window.SEEN):
        assert text.encode() in held
