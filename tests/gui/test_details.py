"""A record to read: its fields beside each other, and below each other where there is no room."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ijm_desktop.actions.desk import RecordKey
from ijm_desktop.actions.reading import RecordShown
from ijm_desktop.casework.registry import REGISTRY
from ijm_desktop.gui.details import Details
from ijm_desktop.journal.change import Bucket
from ijm_desktop.journal.merge import NOTHING


def a_note(**values: str) -> RecordShown:
    key = RecordKey(Bucket("case", b"1" * 16, "casework"), b"2" * 16)
    fields = {name: replace(NOTHING, value=value) for name, value in values.items()}
    return RecordShown(key, "case_person", fields, None, 0, 0, "", "")


def tops(details: Details) -> list[int]:
    grid = details.layout()
    assert grid is not None
    shown = (grid.itemAt(at) for at in range(grid.count()))
    return [each.geometry().y() for each in shown if each is not None]


def test_short_values_stand_beside_each_other_where_there_is_room(qtbot: QtBot) -> None:
    details = Details(columns=2)
    qtbot.addWidget(details)
    details.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    note = a_note(role="witness", since="2024", tag="A-17", note="one word " * 20)
    details.put(REGISTRY.get("case_person"), note, REGISTRY.codelists, {})
    details.resize(600, 300)
    details.show()
    role, since, tag, text = tops(details)
    assert role == since < tag < text
    details.resize(380, 300)
    qtbot.waitUntil(lambda: len(set(tops(details))) == 4)
    details.resize(600, 300)
    qtbot.waitUntil(lambda: len(set(tops(details))) == 3)
    details.put(REGISTRY.get("case_person"), a_note(tag="A-18"), REGISTRY.codelists, {})
    assert "A-18" in details.text
    assert len(tops(details)) == 1


def test_a_value_stays_at_its_label_beside_one_with_more_lines(qtbot: QtBot) -> None:
    details = Details(columns=2)
    qtbot.addWidget(details)
    details.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    note = a_note(role="witness", since="2024", tag="A\nB\nC\nD", note="short")
    details.put(REGISTRY.get("case_person"), note, REGISTRY.codelists, {})
    details.resize(600, 300)
    details.show()
    grid = details.layout()
    assert grid is not None
    many, one = grid.itemAt(2), grid.itemAt(3)
    assert many is not None
    assert one is not None
    assert many.geometry().height() > one.sizeHint().height()
    pair = one.widget()
    assert pair is not None
    label, _ = pair.findChildren(QLabel)
    assert label.height() == label.sizeHint().height()
