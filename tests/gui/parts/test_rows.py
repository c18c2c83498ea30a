"""Rows are brought in line, and what stays is not touched."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractItemModel, QModelIndex
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from ijm_desktop.gui.parts.entries import Entry, EntryList, EntryModel

KEYS = st.lists(st.integers(0, 12), unique=True, max_size=12)
ENTRIES = KEYS.flatmap(
    lambda keys: st.tuples(*(st.sampled_from("ab") for _ in keys)).map(
        lambda texts: [Entry(key, text) for key, text in zip(keys, texts, strict=True)]
    )
)


@given(ENTRIES, ENTRIES)
def test_a_model_ends_as_wanted_and_never_contradicts_itself(
    before: list[Entry], after: list[Entry]
) -> None:
    model = EntryModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.put(before)
    model.put(after)
    assert [model.entry(row) for row in range(model.rowCount())] == after
    del tester


def test_what_stays_is_neither_removed_nor_inserted(qapp: QApplication) -> None:
    model = EntryModel()
    model.put([Entry(1, "one"), Entry(2, "two"), Entry(3, "three")])
    removed: list[int] = []
    inserted: list[int] = []
    changed: list[int] = []

    def on_removed(_parent: QModelIndex, first: int, _last: int) -> None:
        removed.append(first)

    def on_inserted(_parent: QModelIndex, first: int, _last: int) -> None:
        inserted.append(first)

    def on_changed(first: QModelIndex, _last: QModelIndex) -> None:
        changed.append(first.row())

    plain: QAbstractItemModel = model
    plain.rowsRemoved.connect(on_removed)
    plain.rowsInserted.connect(on_inserted)
    plain.dataChanged.connect(on_changed)
    model.put([Entry(0, "zero"), Entry(1, "one"), Entry(3, "THREE")])
    assert (removed, inserted, changed) == ([1], [0], [2])


def test_what_is_selected_stays_selected(qapp: QApplication) -> None:
    shown = EntryList("A list")
    shown.put([Entry(1, "one"), Entry(2, "two")])
    shown.setCurrentIndex(shown.entries.index(1))
    shown.put([Entry(0, "zero"), Entry(1, "one"), Entry(2, "two")])
    assert shown.entries.entry(shown.currentIndex().row()).key == 2
