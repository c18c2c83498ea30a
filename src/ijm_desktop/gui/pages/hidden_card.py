"""Records that name or find a person: shown by a press, and hidden again on leaving."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from ijm_desktop.actions.reading import RecordShown
from ijm_desktop.gui import words
from ijm_desktop.gui.details import field_text
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.entries import Entry, EntryList
from ijm_desktop.gui.parts.surfaces import ListCard
from ijm_desktop.gui.parts.text import Paragraph
from ijm_desktop.gui.record_icons import icon_for
from ijm_desktop.gui.work import Work


class HiddenCard(ListCard):
    """`opened` tells a record's key."""

    opened = Signal(object)
    emptied = Signal()
    """Its button is about to go, which had the focus."""

    def __init__(self, work: Work, title: str, show: str, hide: str, none: str) -> None:
        """`show` and `hide` are what its button says; `none` is said where nothing is held."""
        button = Button(show, "link", icon="eye")
        super().__init__(title, button)
        self.button = button
        self._work = work
        self._show_words, self._hide_words, self._none = show, hide, none
        self._rows: Sequence[RecordShown] = ()
        self._open = False
        self.button.clicked.connect(self._press)
        self.list = EntryList(title, whole=True)
        self.list.opened.connect(self.opened)
        self.hint = Paragraph("", "small")
        self.body.addWidget(self.list)
        self.add_words(self.hint)

    def put(self, rows: Sequence[RecordShown]) -> None:
        self._rows = rows
        self._show()

    def close_again(self) -> None:
        self._open = False
        self._show()

    def _press(self) -> None:
        self._open = not self._open
        self._show()

    def _show(self) -> None:
        entries = [self._entry(each) for each in self._rows] if self._open else []
        self.list.put(entries)
        self.list.setVisible(bool(entries))
        if not self._rows and self.button.hasFocus():
            self.emptied.emit()
        self.button.setVisible(bool(self._rows))
        self.button.setText(self._hide_words if self._open else self._show_words)
        self.button.put_icon("eye-off" if self._open else "eye")
        hint = self.tr("Hidden until you show them.") if self._rows else self._none
        self.hint.put("" if entries else hint)
        self.hint.setVisible(not entries)

    def _entry(self, row: RecordShown) -> Entry:
        declared = self._work.registry.get(row.type)
        label = words.say(declared.label)
        lists = self._work.codelists
        told = (field_text(field, row, lists, {}) for field in declared.fields if not field.hidden)
        title = words.title(declared, row, lists) or next(filter(None, told), "")
        return Entry(row.key, title or label, label if title else "", "", icon_for(row.type))
