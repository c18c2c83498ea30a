"""A day with trouble in it, by keyboard alone: files attached and looked at, locked while writing,
and at its end everything destroyed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QPainter, QPdfWriter
from pytestqt.qtbot import QtBot

from tests.gui import chores
from tests.gui.chores import Who
from tests.gui.in_process import InProcess

INES = Who("Ines Duarte", "inv", "Harbour", "lantern gravel october sofa")
WRITTEN = "Two lorries behind the mill."
NO_MATTER = ("does not support",)


@pytest.fixture
def ines(qtbot: QtBot, tmp_path: Path) -> Iterator[InProcess]:
    person = InProcess(qtbot, tmp_path / "work", tmp_path)
    yield person
    person.shown._closing = True
    person.shown.close()


@pytest.mark.qt_log_ignore(*NO_MATTER, extend=True)
def test_attached_looked_at_locked_gone_on_and_destroyed(ines: InProcess, tmp_path: Path) -> None:
    photo, letter = papers(tmp_path)
    chores.first_run(ines, INES, tmp_path / "request")
    number = chores.start_case(ines, summary="A mill beside the river")
    for file, kind in ((photo, "Photograph"), (letter, "Document (copy)")):
        she_attaches(ines, file, kind)
    she_looks_at(ines, "Photograph", "The picture")
    she_looks_at(ines, "Document (copy)", "Page 1 of 2")
    she_locks_while_she_writes_and_goes_on(ines, number)
    she_destroys_everything(ines, tmp_path / "work")


def papers(place: Path) -> tuple[Path, Path]:
    photo, letter = place / "mill.png", place / "letter.pdf"
    image = QImage(64, 48, QImage.Format.Format_RGB32)
    image.fill(QColor("#567"))
    image.save(str(photo))
    writer = QPdfWriter(str(letter))
    painter = QPainter(writer)
    painter.drawText(100, 400, "first")
    writer.newPage()
    painter.end()
    return photo, letter


def she_attaches(ines: InProcess, file: Path, kind: str) -> None:
    ines.push("Add: Attachment")
    ines.fill("File", str(file))
    ines.refill("Kind of evidence", kind)
    chores.saved(ines)
    ines.sees("Timeline", file.name)


def she_looks_at(ines: InProcess, kind: str, shown: str) -> None:
    """From the case's page, and back there."""
    ines.click(ines.sees_thing(f"Attachment · {kind}"))
    ines.sees("the number by which it is known again")
    ines.push("Open it here")
    ines.sees(shown)
    ines.push("Close it")
    ines.misses(shown)
    ines.press("Alt+Left")
    ines.sees("Timeline")


def she_locks_while_she_writes_and_goes_on(ines: InProcess, number: str) -> None:
    ines.push("Add: Observation")
    ines.fill("What was seen", WRITTEN[:11])
    ines.press("Ctrl+L")
    ines.sees("Enter your passphrase to go on.")
    ines.misses(WRITTEN[:11])
    ines.type(INES.passphrase)
    ines.press("Return")
    ines.sees("It is not saved yet")
    ines.type(WRITTEN[11:])
    chores.saved(ines)
    ines.sees("Timeline", number, "Observation")
    ines.press("Alt+Left")
    ines.sees("Recent cases")


def she_destroys_everything(ines: InProcess, folder: Path) -> None:
    ines.press("Ctrl+Shift+Delete")
    ines.sees("everything would be gone")
    ines.type("destroy")
    ines.press("Return")
    ines.sees("Everything that was here is destroyed.")
    assert not (folder / "keys.bin").exists()
    ines.press("Return")
    ines.until(lambda: not ines.shown.isVisible() or None, "the window is still there")
