"""The window goes on however often it calls the toolkit."""

from __future__ import annotations

import subprocess
import sys

MANY = """
import ijm_desktop.gui
from PySide6.QtCore import QObject, QTimer, Signal
class Bell(QObject):
    rung = Signal(bool)
timer, bell = QTimer(), Bell()
for _ in range(100_000):
    timer.setInterval(5)
    bell.rung.emit(False)
print("alive")
"""


def test_a_hundred_thousand_calls_do_not_end_the_program() -> None:
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", MANY], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "alive\n"), done.stderr
