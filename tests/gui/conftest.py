"""Windows for the tests: a first run, and one that is unlocked and at work."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ijm_desktop.actions import setting_up
from ijm_desktop.crypto.passphrase import FLOOR
from tests.gui.hands import PASSPHRASE, Hands, application

if sys.platform.startswith("linux") and not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Needs a message bus of its own, as every Linux desktop has one.
collect_ignore = [] if shutil.which("gdbus") else ["watching/test_linux.py"]
if sys.platform == "win32":
    collect_ignore += ["test_full_disk.py"]  # it has no limit for a file's size

# Qt says it of windows and lists where there is no screen.
NO_MATTER = ("This plugin does not support",)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "gui" in item.path.parts:
            item.add_marker(pytest.mark.qt_log_ignore(*NO_MATTER, extend=True))


@pytest.fixture(scope="session")
def qapp_cls() -> Callable[..., object]:
    return lambda *_arguments: application()


def _made(folder: Path, role: str) -> Path:
    who = setting_up.Who("Dara Sok", role, "Phnom Penh")
    made = setting_up.create(
        folder,
        PASSPHRASE,
        who,
        clock=lambda: time.time_ns() // 1_000_000,
        random=os.urandom,
        parameters=FLOOR,
    )
    made.desk.close()
    return folder


@pytest.fixture(scope="session")
def investigators(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An investigator's folder, nothing written yet; copy it, never open it."""
    return _made(tmp_path_factory.mktemp("ready") / "work", "investigator")


@pytest.fixture(scope="session")
def carers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same of an aftercare worker."""
    return _made(tmp_path_factory.mktemp("ready") / "work", "social_worker")


def _leave(hands: Hands) -> None:
    """No part of a page may ever have come up as a window of its own."""
    assert [each for each in QApplication.topLevelWidgets() if each.isVisible()] in (
        [],
        [hands.window],
    )
    hands.window._closing = True  # what a test left unsaved is not asked about
    hands.window.close()


@pytest.fixture
def first_run(qtbot: QtBot, tmp_path: Path) -> Iterator[Hands]:
    """A window over a folder that is not there yet."""
    hands = Hands(qtbot, tmp_path / "work", tmp_path)
    yield hands
    _leave(hands)


@pytest.fixture
def locked(qtbot: QtBot, tmp_path: Path, investigators: Path) -> Iterator[Hands]:
    """The start page."""
    shutil.copytree(investigators, tmp_path / "work")
    hands = Hands(qtbot, tmp_path / "work", tmp_path)
    yield hands
    _leave(hands)


@pytest.fixture
def at_work(locked: Hands) -> Hands:
    """An investigator who has unlocked."""
    locked.unlock()
    return locked


@pytest.fixture
def caring(qtbot: QtBot, tmp_path: Path, carers: Path) -> Iterator[Hands]:
    """An aftercare worker who has unlocked."""
    shutil.copytree(carers, tmp_path / "work")
    hands = Hands(qtbot, tmp_path / "work", tmp_path)
    hands.unlock()
    yield hands
    _leave(hands)
