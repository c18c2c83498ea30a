"""That the machine slept is seen by its clocks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject
from PySide6.QtTest import QSignalSpy

from ijm_desktop.gui.start import StartPage
from ijm_desktop.gui.watching.sleeping import LOOK_EVERY_S, Sleeping
from tests.gui.hands import Hands


class Clocks:
    def __init__(self) -> None:
        self.wall, self.steady = 1_000_000.0, 500.0

    def pass_by(self, wall: float, steady: float) -> None:
        self.wall += wall
        self.steady += steady


@pytest.mark.parametrize(
    ("wall", "steady", "slept"),
    [
        (LOOK_EVERY_S, LOOK_EVERY_S, False),
        (LOOK_EVERY_S + 20, LOOK_EVERY_S + 20, False),  # a busy machine
        (3600, LOOK_EVERY_S, True),  # asleep on Linux and macOS
        (3600, 3600, True),  # asleep on Windows
        (-7200, LOOK_EVERY_S, False),  # somebody put the clock back
    ],
)
def test_clocks_that_jump(qapp: object, wall: float, steady: float, slept: bool) -> None:
    clocks = Clocks()
    parent = QObject()
    sleeping = Sleeping(parent, lambda: clocks.wall, lambda: clocks.steady)
    heard = QSignalSpy(sleeping.slept)
    clocks.pass_by(wall, steady)
    sleeping.look()
    assert heard.count() == int(slept)
    clocks.pass_by(LOOK_EVERY_S, LOOK_EVERY_S)
    sleeping.look()
    assert heard.count() == int(slept)


def test_the_window_is_locked_when_it_wakes(at_work: Hands) -> None:
    at_work.window._sleeping._seen = (0.0, 0.0)
    at_work.window._sleeping.look()
    assert isinstance(at_work.window.page, StartPage)
    at_work.settled()
