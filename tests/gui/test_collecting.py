"""Garbage is collected on the main thread and on no other."""

from __future__ import annotations

import gc
import subprocess
import sys
import threading

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ijm_desktop.gui.tasks import Handle, Tasks


class Knot:
    """Garbage that only a collection finds, and that says where it ended."""

    def __init__(self, ended: list[int]) -> None:
        self.label = QLabel("in a cycle")
        self.ended = ended
        self.knot = self

    def __del__(self) -> None:
        self.ended.append(threading.get_ident())


def litter(_handle: Handle) -> int:
    """Enough to have Python collect many times over, were it let."""
    kept: list[object] = []
    for number in range(60_000):
        tie: list[object] = [number]
        tie.append(tie)
        if number % 100 == 0:
            kept.append(tie)
    return len(kept)


def test_widgets_in_a_cycle_end_on_the_main_thread(qtbot: QtBot) -> None:
    tasks = Tasks()
    ended: list[int] = []
    for _ in range(50):
        Knot(ended)
    done: list[int] = []
    asker = QObject()
    for _ in range(5):
        tasks.run(litter, asker, done=done.append)
    qtbot.waitUntil(lambda: len(done) == 5, timeout=20_000)
    qtbot.waitUntil(lambda: len(ended) == 50, timeout=20_000)
    assert set(ended) == {threading.get_ident()}
    tasks.close()


def test_python_collects_again_once_the_last_worker_is_gone() -> None:
    one, other = Tasks(), Tasks()
    one.close()
    assert not gc.isenabled()
    other.close()
    other.close()
    assert gc.isenabled()


SETTLED = """
import gc, linecache
import ijm_desktop.app
from ijm_desktop.gui import collecting
assert linecache.cache
loaded = len(gc.get_objects())
collecting.settle()
assert not linecache.cache
print(loaded > 50_000, len(gc.get_objects()) < 1_000)
knot = []
knot.append(knot)
del knot
print(gc.collect())
"""


def test_what_is_loaded_is_looked_through_no_more_and_what_comes_later_is() -> None:
    """In a process of its own: what is settled stays so."""
    ran = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", SETTLED], capture_output=True, text=True, check=True
    )
    assert ran.stdout.split() == ["True", "True", "1"]
