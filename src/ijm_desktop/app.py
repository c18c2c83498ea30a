"""Starting the window: the only place where the rooms are wired to this machine."""

from __future__ import annotations

import argparse
import os
import sys
import time
import traceback
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from types import TracebackType

from platformdirs import PlatformDirs
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from ijm_desktop.casework.registry import REGISTRY
from ijm_desktop.gui import appearance, collecting, icons
from ijm_desktop.gui.appearance import Look
from ijm_desktop.gui.language import Languages
from ijm_desktop.gui.machine import Machine
from ijm_desktop.gui.remembered import Remembered
from ijm_desktop.gui.window import Window
from ijm_desktop.kernel import cover, resources
from ijm_desktop.vault.process import keep_to_itself


def main(arguments: Sequence[str] | None = None) -> int:
    options = _parse(sys.argv[1:] if arguments is None else arguments)
    sys.excepthook = report
    keep_to_itself()
    collecting.settle()
    look = cover.current()
    QApplication.setApplicationName(look.name)
    QApplication.setApplicationDisplayName(look.name)
    QApplication.setOrganizationName(look.folder)
    QApplication.setDesktopFileName(look.identifier)
    QApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    folder = options.folder or default_folder()
    chosen = Remembered(folder).look or Look()
    appearance.enlarge(chosen.size)
    app = QApplication([look.program])
    appearance.begin(app, chosen)
    window = Window(
        folder,
        this_machine(),
        Languages(app),
        REGISTRY.codelists,
        icon=_icon(look.icon),
        practice=options.demo,
    )
    # Everything enlarged, it may be more than the screen has.
    window.resize(window.size().boundedTo(window.screen().availableGeometry().size()))
    window.show()
    watch(window)
    app.applicationStateChanged.connect(partial(_state_changed, window))
    status = app.exec()
    # In this order, and not when Python happens to: a picture or a window that outlives the
    # application brings it down at the very end.
    delete(window)
    icons.forget()
    return status


def watch(window: Window) -> None:
    """Lock when the system says that nobody sits there any more, each in its own way."""
    # Each is imported where it works: PySide6 has no QtDBus for Windows.
    if sys.platform.startswith("linux"):
        from ijm_desktop.gui.watching.linux import DesktopBuses

        # Whoever lists what delays the sleep of this machine reads both.
        buses = DesktopBuses(window, cover.current().name, "Closing files")
        buses.left.connect(window.lock)
        window.locked.connect(buses.finished)
    elif sys.platform == "win32":
        from ijm_desktop.gui.watching.windows import SessionMessages

        SessionMessages(window.windowHandle()).left.connect(window.lock)


def _state_changed(window: Window, state: Qt.ApplicationState) -> None:
    """Suspended: the system may stop us at any moment."""
    if state is Qt.ApplicationState.ApplicationSuspended:
        window.lock()


def default_folder() -> Path:
    """Under the platform's data directory, by the cover's name."""
    return Path(PlatformDirs(cover.current().folder, appauthor=False).user_data_dir)


def this_machine() -> Machine:
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Machine(
        clock=lambda: time.time_ns() // 1_000_000,
        random=os.urandom,
        documents=Path(documents or Path.home()),
        state=Path(PlatformDirs(cover.current().folder, appauthor=False).user_state_dir),
    )


def report(kind: type[BaseException], _error: BaseException, trace: TracebackType | None) -> None:
    """A mistake of ours, for whoever mends it: where it was and of what kind. Not its text, which
    may quote what somebody wrote; in a frozen build no place either, as that names our modules."""
    where = "" if hasattr(sys, "frozen") else "".join(traceback.format_tb(trace))
    sys.stderr.write(f"{where}{kind.__name__}\n")
    if issubclass(kind, KeyboardInterrupt):
        QApplication.exit(1)


def _icon(name: str) -> QIcon:
    picture = QPixmap()
    picture.loadFromData(resources.read(name))
    return QIcon(picture)


def _parse(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog=cover.current().program, allow_abbrev=False)
    parser.add_argument("--folder", type=Path, help="where the work is kept")
    parser.add_argument("--demo", type=Path, metavar="DIR", help="practise, in this folder")
    return parser.parse_args(arguments)
