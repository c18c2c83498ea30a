"""Somebody who types in a note, in the real window, while an exchange goes on behind it.

`python -m benchmarks.at_the_window FOLDER STICK SECONDS ROUNDS ANSWER…` exchanges so many times,
headquarters answering by the command ANSWER in between. It prints one JSON object: by phase, how
long it took from each beat of `benchmarks.hand` to the main thread having it (`loop`), and from
each key to the painted letter (`key`): pairs of milliseconds, by the clock on the wall and of this
process on a core; and `memory`, the most that it held in each phase, in MiB. It runs in a process
of its own, Qt drawing into memory, on Linux.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final, TypeAlias

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QEventLoop,
    QObject,
    QSocketNotifier,
    Qt,
    QTimer,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from benchmarks import hand
from benchmarks.step import PASSPHRASE
from ijm_desktop.actions import records, setting_up
from ijm_desktop.actions.desk import Changed
from ijm_desktop.casework.registry import REGISTRY
from ijm_desktop.gui import appearance, collecting, places
from ijm_desktop.gui.appearance import Look
from ijm_desktop.gui.fields.long_text import LongTextEditor
from ijm_desktop.gui.language import Languages
from ijm_desktop.gui.machine import Machine
from ijm_desktop.gui.pages.exchange import ExchangePage
from ijm_desktop.gui.pages.new import NewPage
from ijm_desktop.gui.shell import Shell
from ijm_desktop.gui.start import StartPage
from ijm_desktop.gui.window import Window

BEATS_A_SECOND: Final = 50
BEATS_A_KEY: Final = 5
"""Ten letters a second: nobody types faster for long."""
_MS: Final = 1_000_000
Clocks: TypeAlias = tuple[int, int]
Waits: TypeAlias = dict[str, list[tuple[float, float]]]
_WORDS: Final = "two women at the back door asked for water and were sent away "
_LINE: Final = 60
PATIENCE_S: Final = 900


class Typing(QObject):
    """Types into `edit` at the beats of a hand, and notes how late each came."""

    def __init__(self, edit: QPlainTextEdit) -> None:
        super().__init__()
        self._edit = edit
        self.phase = ""
        self.loop: Waits = {}
        self.keys: Waits = {}
        self._beats = self._typed = 0
        self._coming: deque[Clocks] = deque()
        self._here: list[Clocks] = []
        edit.installEventFilter(self)
        edit.viewport().installEventFilter(self)
        command = [sys.executable, "-m", "benchmarks.hand", str(BEATS_A_SECOND), str(os.getpid())]
        self._hand = subprocess.Popen(command, stdout=subprocess.PIPE)  # noqa: S603 - our own
        assert self._hand.stdout is not None
        self._pipe = self._hand.stdout.fileno()
        self._notifier = QSocketNotifier(self._pipe, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._beat)

    def end(self) -> None:
        self._notifier.setEnabled(False)
        self._hand.kill()
        self._hand.communicate()

    def _beat(self) -> None:
        """Every beat that lies in the pipe by now."""
        lying = os.read(self._pipe, 1 << 16)
        now = _now()
        for beat in hand.BEAT.iter_unpack(lying):
            self._beats += 1
            if self.phase:
                self.loop.setdefault(self.phase, []).append(_since(beat, now))
                if self._beats % BEATS_A_KEY == 0:
                    self._type(beat)

    def _type(self, beat: Clocks) -> None:
        """As the platform gives a key to the window that is before the person."""
        self._typed += 1
        letter = _WORDS[self._typed % len(_WORDS)]
        if self._typed % _LINE == 0:
            letter = "\r"
        key = Qt.Key.Key_Return if letter == "\r" else Qt.Key(ord(letter.upper()))
        self._coming.append(beat)
        window = self._edit.window().windowHandle()
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
            QCoreApplication.postEvent(window, event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.KeyPress and watched is self._edit and self._coming:
            self._here.append(self._coming.popleft())
        elif event.type() is QEvent.Type.Paint and watched is not self._edit and self._here:
            QTimer.singleShot(0, self, self._painted)  # when this round of painting has ended
        return False

    def _painted(self) -> None:
        now = _now()
        for beat in self._here:
            self.keys.setdefault(self.phase, []).append(_since(beat, now))
        self._here.clear()


class Peaks:
    """The most memory this process held in each phase, in MiB; what unlocking takes to derive the
    key is gone before the first."""

    def __init__(self) -> None:
        self.mib: dict[str, float] = {}
        self._forget()

    def note(self, phase: str) -> None:
        """Of what passed since the last time."""
        status = Path("/proc/self/status").read_text(encoding="ascii")
        kib = next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM"))
        self.mib[phase] = max(self.mib.get(phase, 0), int(kib) / 1024)
        self._forget()

    def _forget(self) -> None:
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")


def _now() -> Clocks:
    return time.monotonic_ns(), time.process_time_ns()


def _since(then: Clocks, now: Clocks) -> tuple[float, float]:
    """In milliseconds."""
    return (now[0] - then[0]) / _MS, (now[1] - then[1]) / _MS


def measure(
    folder: Path, stick: Path, seconds: float, rounds: int, answer: Sequence[str]
) -> dict[str, Any]:
    """Types alone, then until the exchange has ended, then while what came is read in for search.
    Raises TimeoutError."""
    case = _case(folder)
    collecting.settle()  # as the program does
    app = QApplication([])
    appearance.begin(app, Look())
    window = Window(folder, _machine(folder), Languages(app), REGISTRY.codelists)
    window.show()
    window.activateWindow()
    shell = _unlock(window)
    edit = _note(window, shell, case)
    typing = Typing(edit)
    peaks = Peaks()
    typing.phase = "alone"
    _wait(seconds)
    peaks.note("alone")
    took = []
    for each in range(rounds):
        typing.phase = ""
        if each:
            _run(answer)
        ended = _start_exchange(window, shell, stick)
        edit.setFocus()
        began = time.perf_counter()
        typing.phase = "exchange"
        _until(lambda ended=ended: bool(ended))  # type: ignore[misc]
        took.append(time.perf_counter() - began)
        peaks.note("exchange")
    typing.phase = "after"
    _wait(seconds)
    peaks.note("after")
    typing.phase = ""
    typing.end()
    typed = len(edit.toPlainText())
    window._closing = True  # the note is not asked about
    window.close()
    return {
        "loop": typing.loop,
        "key": typing.keys,
        "seconds": took,
        "letters": typed,
        "memory": peaks.mib,
        "records": _held(folder),
    }


def _case(folder: Path) -> bytes:
    with setting_up.unlock(folder, PASSPHRASE, clock=_clock, random=os.urandom) as desk:
        return records.add(desk, "case", {"case_type": "forced_labour_bonded"}).key.record


def _held(folder: Path) -> int:
    with setting_up.unlock(folder, PASSPHRASE, clock=_clock, random=os.urandom) as desk:
        (count,) = desk.vault.database.row("SELECT count(*) FROM record") or (0,)
        return int(count)


def _unlock(window: Window) -> Shell:
    page = window.page
    assert isinstance(page, StartPage)
    page.secret.edit.setText(PASSPHRASE)
    page.open.click()
    _until(lambda: isinstance(window.page, Shell) and window.tasks.idle)
    shell = window.page
    assert isinstance(shell, Shell)
    return shell


def _note(window: Window, shell: Shell, case: bytes) -> QPlainTextEdit:
    shell.go(places.New("observation", case, case))
    _until(lambda: window.tasks.idle)
    page = shell.page
    assert isinstance(page, NewPage)
    editor = page.form.editors["seen"]
    assert isinstance(editor, LongTextEditor)
    editor.edit.setFocus()
    return editor.edit


def _start_exchange(window: Window, shell: Shell, stick: Path) -> list[Changed]:
    """As the page of that name does, without leaving the note; what it told when it had ended."""
    ended: list[Changed] = []

    def hear(changed: Changed) -> None:
        if changed.exchange:
            ended.append(changed)

    page = ExchangePage(shell.work)
    page.setParent(window)
    page.folder.put(stick)
    shell.work.bus.changed.connect(hear)
    page.start_button.click()
    return ended


def _run(command: Sequence[str]) -> None:
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:  # noqa: S603 - our own
        _until(lambda: process.poll() is not None)


def _wait(seconds: float) -> None:
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def _until(done: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE_S
    while not done():
        if time.monotonic() > end:
            raise TimeoutError
        _wait(0.05)


def _machine(folder: Path) -> Machine:
    return Machine(_clock, os.urandom, folder.parent)


def _clock() -> int:
    return time.time_ns() // 1_000_000


def main(arguments: Sequence[str]) -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder, stick, seconds, rounds, *answer = arguments
    given = (Path(folder), Path(stick), float(seconds), int(rounds), answer)
    print(json.dumps(measure(*given)))


if __name__ == "__main__":
    main(sys.argv[1:])
