"""Somebody who sorts, narrows and scrolls through all cases of a large vault, in the real window.

`python -m benchmarks.scrolling FOLDER RUNS` prints one JSON object: `seconds` by what was waited
for; `late`, by what was going on, how many seconds after its due moment the main thread came to
each beat of a clock; `frames` painted while scrolling, `blank` those with a row that was not read
yet; and `mib`, the memory before and after. Times are pairs: by the clock on the wall, and of this
process on a core. It runs in a process of its own, Qt drawing into memory.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import Any, Final, TypeAlias

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks import records
from benchmarks.large import clock
from benchmarks.step import PASSPHRASE
from ijm_desktop.actions.arranging import Among, Between
from ijm_desktop.casework.registry import REGISTRY
from ijm_desktop.gui import appearance, collecting
from ijm_desktop.gui.appearance import Look
from ijm_desktop.gui.language import Languages
from ijm_desktop.gui.machine import Machine
from ijm_desktop.gui.pages.cases import CasesPage
from ijm_desktop.gui.places import Cases
from ijm_desktop.gui.record_table import RecordTable
from ijm_desktop.gui.record_view import RecordView
from ijm_desktop.gui.shell import Shell
from ijm_desktop.gui.start import StartPage
from ijm_desktop.gui.window import Window

SCREEN: Final = (1366, 768)
BEAT_MS: Final = 5
FRAME_MS: Final = 16
WORDS: Final = ("w", "wa", "water", "por-2026", "meet neigh", "xqz")
PATIENCE_MS: Final = 600_000
Clocks: TypeAlias = tuple[float, float]
Times: TypeAlias = dict[str, list[Clocks]]


def now() -> Clocks:
    return time.perf_counter(), time.process_time()


def since(then: Clocks) -> Clocks:
    wall, core = now()
    return wall - then[0], core - then[1]


class Beats(QObject):
    """A clock of the main thread, and how late it was each time."""

    def __init__(self) -> None:
        super().__init__()
        self.late: Times = {}
        self.phase = ""
        self._last = now()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(BEAT_MS)

    def _beat(self) -> None:
        wall, core = since(self._last)
        if self.phase:
            late = max(0.0, wall - BEAT_MS / 1e3)
            self.late.setdefault(self.phase, []).append((late, min(late, core)))
        self._last = now()

    @contextmanager
    def during(self, phase: str) -> Iterator[None]:
        self.phase = phase
        yield
        self.phase = ""


class Frames(QObject):
    """What is painted of the list: `blank` of them with a row that was not read yet."""

    def __init__(self, view: RecordView) -> None:
        super().__init__()
        self._view = view
        self.count = self.blank = 0
        view.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own
        if event.type() is QEvent.Type.Paint:
            self.count += 1
            self.blank += not whole(self._view)
        return False


def seen(view: RecordView) -> range:
    first, last = view.rowAt(0), view.rowAt(view.viewport().height() - 1)
    return range(max(0, first), (last if last >= 0 else view.table.rowCount() - 1) + 1)


def whole(view: RecordView) -> bool:
    return all(view.table.is_read(row) for row in seen(view))


class Person:
    """At the list of cases; waits as people do, and notes how long."""

    def __init__(self, page: CasesPage) -> None:
        self.table: RecordTable = page.table
        self.view: RecordView = page.view
        self.seconds: Times = {}

    def arranges(self, name: str, **how: Any) -> None:
        """Until the rows stand there."""
        began, before = now(), self.table.how
        loop = QEventLoop()
        self.table.filled.connect(loop.quit)
        self.table.arrange(**how)
        if self.table.how != before:
            loop.exec()
        self.table.filled.disconnect(loop.quit)
        self._note(name, began)

    def jumps(self, name: str, to: int) -> None:
        """Until every row in sight is read."""
        began = now()
        self.view.verticalScrollBar().setValue(to)
        if not whole(self.view):
            loop = QEventLoop()

            def look() -> None:
                if whole(self.view):
                    loop.quit()

            self.table.dataChanged.connect(look)
            loop.exec()
            self.table.dataChanged.disconnect(look)
        self._note(name, began)

    def scrolls(self, frames: int, by: int) -> None:
        """So many pixels every frame, from the top."""
        bar = self.view.verticalScrollBar()
        bar.setValue(0)
        for _ in range(frames):
            bar.setValue(bar.value() + by)
            wait(FRAME_MS)

    def _note(self, name: str, began: Clocks) -> None:
        self.seconds.setdefault(name, []).append(since(began))


def measure(folder: Path, runs: int) -> dict[str, Any]:
    collecting.settle()  # as the program does
    app = QApplication([])
    appearance.begin(app, Look())
    machine = Machine(clock, os.urandom, folder.parent)
    window = Window(folder, machine, Languages(app), REGISTRY.codelists)
    window.resize(*SCREEN)
    window.show()
    shell = _unlock(window)
    began = now()
    shell.go(Cases())
    page = shell.page
    assert isinstance(page, CasesPage)
    beats, person = Beats(), Person(page)
    until(lambda: page.table.rowCount() > 0)
    person.seconds["open"] = [since(began)]
    with beats.during("columns"):
        until(lambda: window.tasks.idle)
    person.seconds["columns"] = [since(began)]
    person.arranges("plain", sort="")  # what the run before kept is nobody's choice
    before = _mib()
    frames = _works(person, beats, runs)
    after = _mib()
    window._closing = True
    window.close()
    return {
        "rows": page.table.total,
        "seconds": person.seconds,
        "late": beats.late,
        "frames": frames.count,
        "blank": frames.blank,
        "mib": [before, after],
    }


def _works(person: Person, beats: Beats, runs: int) -> Frames:
    random = Random(records.SEED)  # noqa: S311 - the same places every time, not secrets
    table = person.table
    with beats.during("sort"):
        for name in table.offered:
            person.arranges("sort", sort=name)
        for name in table.offered:
            person.arranges("again", sort=name, descending=True)
    with beats.during("narrow"):
        for status in ("intake", "open", "follow_up", "on_hold"):
            person.arranges("narrow", narrowed=[Among("status", frozenset({status}))])
        for month in range(1, 10):
            between = Between("opened_on", f"2024-0{month}-01", f"2024-0{month}-28")
            person.arranges("narrow", narrowed=[between])
        person.arranges("narrow", narrowed=[])
    with beats.during("type"):
        for word in WORDS:
            person.arranges("type", typed=word)
        person.arranges("type", typed="")
    person.arranges("sort", sort="next_step")
    bar, frames = person.view.verticalScrollBar(), Frames(person.view)
    with beats.during("scroll"):
        person.scrolls(runs * 50, 40)
        person.scrolls(runs * 50, person.view.viewport().height())
    count, blank = frames.count, frames.blank
    with beats.during("jump"):
        for _ in range(runs * 10):
            person.jumps("jump", random.randrange(bar.maximum()))
    frames.count, frames.blank = count, blank
    person.arranges("plain", sort="")
    return frames


def _unlock(window: Window) -> Shell:
    start = window.page
    assert isinstance(start, StartPage)
    start.secret.edit.setText(PASSPHRASE)
    start.open.click()
    until(lambda: isinstance(window.page, Shell) and window.tasks.idle)
    shell = window.page
    assert isinstance(shell, Shell)
    return shell


def wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def until(done: Callable[[], bool]) -> None:
    left = PATIENCE_MS
    while not done():
        if left <= 0:
            raise TimeoutError
        wait(BEAT_MS)
        left -= BEAT_MS


def _mib() -> float:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / (1 << 20)


def main(arguments: Sequence[str]) -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder, runs = arguments
    print(json.dumps(measure(Path(folder), int(runs))))


if __name__ == "__main__":
    main(sys.argv[1:])
