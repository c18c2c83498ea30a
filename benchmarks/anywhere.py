"""How long a letter typed into the bar of Ctrl+K takes: in the window, and until what was looked
for stands there.

`python -m benchmarks.anywhere RUNS [WORLD]` prints one JSON object, in milliseconds, over all of
the training world as headquarters holds it; WORLD is where one lies already. The window is drawn
without a screen.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from benchmarks.hiding import clock, figures, until

_WORDS: Final = ("kiln", "hearing", "P-", "okot", "river road", "exch", "write obs")
"""What stands in many records, in few, in none; and what the window knows by itself."""


def measure(runs: int, world: Path) -> dict[str, Any]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from ijm_desktop.casework.registry import REGISTRY
    from ijm_desktop.crypto.passphrase import FLOOR
    from ijm_desktop.gui import appearance, theme
    from ijm_desktop.gui.language import Languages
    from ijm_desktop.gui.machine import Machine
    from ijm_desktop.gui.shell import Shell
    from ijm_desktop.gui.start import StartPage
    from ijm_desktop.gui.window import Window
    from ijm_desktop.headquarters import demo

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    appearance.apply(app, theme.LIGHT)
    made = demo.build_or_open(world, clock=clock, random=os.urandom)
    machine = Machine(clock, os.urandom, world, FLOOR)
    window = Window(made.headquarters, machine, Languages(app), REGISTRY.codelists)
    window.show()
    window.activateWindow()
    start = window.page
    assert isinstance(start, StartPage)
    start.secret.edit.setText(made.passphrase)
    start.open.click()
    until(app, lambda: isinstance(window.page, Shell) and window.tasks.idle)
    shell = window.page
    assert isinstance(shell, Shell)
    key: list[float] = []
    answer: list[float] = []
    for _ in range(runs):
        for words in _WORDS:
            shell.ask_anything()
            for letter in words:
                began = time.perf_counter()
                QTest.keyClicks(shell.bar.edit, letter)
                key.append((time.perf_counter() - began) * 1000)
                until(app, lambda: window.tasks.idle)
                answer.append((time.perf_counter() - began) * 1000)
            shell.bar.close_bar()
    QTest.keyClick(window, Qt.Key.Key_F12)
    until(app, lambda: window.tasks.idle)
    window.close()
    return {"key_ms": figures(key), "found_ms": figures(answer)}


def main(arguments: Sequence[str]) -> None:
    runs, *world = arguments or ("3",)
    with tempfile.TemporaryDirectory() as beside:
        folder = Path(*world) if world else Path(beside, "world")
        print(json.dumps(measure(int(runs), folder), indent=1))


if __name__ == "__main__":
    main(sys.argv[1:])
