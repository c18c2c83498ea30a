"""A new passphrase: what is said of it stands between its two fields, and keeps no room before."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ijm_desktop.gui import layout
from ijm_desktop.gui.passphrase_fields import PassphraseFields
from ijm_desktop.gui.tasks import Tasks
from tests.gui.hands import SOON


def top(part: QWidget, within: QWidget) -> int:
    return part.mapTo(within, QPoint(0, 0)).y()


def test_there_is_no_gap_before_anything_is_typed(qtbot: QtBot) -> None:
    tasks = Tasks()
    fields = PassphraseFields(tasks, "Passphrase")
    qtbot.addWidget(fields)
    fields.resize(layout.WIZARD, fields.sizeHint().height())
    fields.show()
    below = fields._repeat
    bar = top(fields.bar, fields) + fields.bar.height()
    assert top(below, fields) - bar == layout.STEP
    fields.first.edit.setText("password1")
    qtbot.waitUntil(lambda: bool(fields.verdict.text()), timeout=SOON)
    fields.resize(layout.WIZARD, fields.heightForWidth(layout.WIZARD))
    said = [fields.verdict, fields.withstands, fields.advice]
    assert all(part.isVisibleTo(fields) for part in said if part.text())
    assert top(below, fields) > top(said[0], fields) > bar
    tasks.close()
