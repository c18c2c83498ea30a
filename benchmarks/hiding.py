"""How long it takes from the key that hides everything to a blank window, and to the end of the
lock behind it.

`python -m benchmarks.hiding RUNS` prints one JSON object, in milliseconds. The window is drawn
without a screen: what a screen takes to show a picture comes on top.
"""

from __future__ import annotations

import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

from benchmarks.step import PASSPHRASE

_LETTERS: Final = 4000
"""Of the note that is being written."""


def measure(runs: int) -> dict[str, Any]:
    """A note of some pages is open, with something typed, each time."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QPlainTextEdit

    from ijm_desktop.actions import setting_up
    from ijm_desktop.casework.registry import REGISTRY
    from ijm_desktop.crypto.passphrase import FLOOR
    from ijm_desktop.gui import appearance, theme
    from ijm_desktop.gui.language import Languages
    from ijm_desktop.gui.machine import Machine
    from ijm_desktop.gui.pages.new import NewPage
    from ijm_desktop.gui.places import New
    from ijm_desktop.gui.shell import Shell
    from ijm_desktop.gui.start import StartPage
    from ijm_desktop.gui.window import Window

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    appearance.apply(app, theme.LIGHT)
    blank: list[float] = []
    locked: list[float] = []
    with tempfile.TemporaryDirectory() as beside:
        folder = Path(beside, "work")
        who = setting_up.Who("Dara Sok", "investigator", "Port Sela")
        setting_up.create(
            folder, PASSPHRASE, who, clock=clock, random=os.urandom, parameters=FLOOR
        ).desk.close()
        machine = Machine(clock, os.urandom, Path(beside), FLOOR)
        window = Window(folder, machine, Languages(app), REGISTRY.codelists)
        window.show()
        window.activateWindow()
        ended: list[float] = []
        window.locked.connect(lambda: ended.append(time.perf_counter()))
        for _ in range(runs):
            start = window.page
            assert isinstance(start, StartPage)
            start.secret.edit.setText(PASSPHRASE)
            start.open.click()
            until(app, lambda: isinstance(window.page, Shell) and window.tasks.idle)
            shell = window.page
            assert isinstance(shell, Shell)
            shell._go(New("case"))
            until(app, lambda: window.tasks.idle)
            page = shell.page
            assert isinstance(page, NewPage)
            control = page.form.editors["summary"].control
            assert isinstance(control, QPlainTextEdit)
            control.setFocus()
            control.insertPlainText("a word " * (_LETTERS // 7))
            ended.clear()
            began = time.perf_counter()
            QTest.keyClick(window, Qt.Key.Key_F12)
            blank.append((time.perf_counter() - began) * 1000)
            assert window.curtain.down
            assert window.page is shell
            until(app, lambda: bool(ended))
            locked.append((ended[0] - began) * 1000)
            QTest.keyClick(window.curtain, Qt.Key.Key_Space)
        window.close()
    return {"blank_ms": figures(blank), "locked_ms": figures(locked)}


def until(app: Any, what: Callable[[], bool]) -> None:
    while not what():
        app.processEvents()
        time.sleep(0.001)


def figures(all_: list[float]) -> dict[str, float]:
    ordered = sorted(all_)
    at = min(len(ordered) - 1, round(0.95 * (len(ordered) - 1)))
    return {
        "median": round(statistics.median(ordered), 1),
        "p95": round(ordered[at], 1),
        "most": round(ordered[-1], 1),
        "runs": len(ordered),
    }


def clock() -> int:
    return time.time_ns() // 1_000_000


def main(arguments: Sequence[str]) -> None:
    (runs,) = arguments or ("20",)
    print(json.dumps(measure(int(runs)), indent=1))


if __name__ == "__main__":
    main(sys.argv[1:])
