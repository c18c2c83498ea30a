"""How a person may be reached without harm: read before anybody telephones."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from ijm_desktop.actions.about_person import CONTACT
from ijm_desktop.actions.reading import RecordShown
from ijm_desktop.gui.details import field_text
from ijm_desktop.gui.pages.adding_button import adding_button
from ijm_desktop.gui.parts.entries import Entry, EntryList
from ijm_desktop.gui.parts.surfaces import ListCard
from ijm_desktop.gui.parts.text import Paragraph
from ijm_desktop.gui.work import Work

_SIGNS = {
    "safe": ("check", "success"),
    "only_between_hours": ("clock", "warning"),
    "only_as_agreed": ("info", "warning"),
    "unknown": ("info", "warning"),
    "not_safe": ("stop", "danger"),
}
"""In this order; each way says in words what its sign shows."""


class ContactCard(ListCard):
    """The number and the code word stay in the record, which is opened for them. `opened` tells
    its key."""

    opened = Signal(object)

    def __init__(self, work: Work) -> None:
        add = adding_button(work, CONTACT)
        super().__init__(self.tr("How to reach this person"), add)
        self.add = add
        self._work = work
        self.list = EntryList(self.tr("How to reach this person"), whole=True)
        self.list.opened.connect(self.opened)
        self.hint = Paragraph("", "small")
        self.body.addWidget(self.list)
        self.add_words(self.hint)

    def put(self, contacts: Sequence[RecordShown], *, reads: bool) -> None:
        """`reads`: whether the reader is told how the person is reached."""
        order = list(_SIGNS)
        ways = sorted(contacts, key=lambda each: order.index(_safety(each)))
        self.list.put([self._entry(each) for each in ways])
        self.list.setVisible(bool(ways))
        if ways:
            told = self.tr("Open one for the number, the code word and what to say.")
        elif reads:
            told = self.tr(
                "Nobody has written down how they may be reached without harm. Ask them first."
            )
        else:
            told = self.tr(
                "This is shared with those who care for them. Ask one of them before you call or "
                "visit."
            )
        self.hint.put(told)

    def _entry(self, each: RecordShown) -> Entry:
        declared, lists = self._work.registry.get(CONTACT), self._work.codelists
        texts = {
            name: field_text(declared.field(name), each, lists, {})
            for name in ("channel", "safety", "hours", "checked_on")
        }
        icon, tone = _SIGNS[_safety(each)]
        checked = self.tr("checked on {day}").format(day=texts["checked_on"])
        second = " · ".join(
            part for part in (texts["hours"], checked if texts["checked_on"] else "") if part
        )
        way = self.tr("{channel}: {safety}").format(**texts)
        return Entry(each.key, way, second, "", icon, tone, way)


def _safety(contact: RecordShown) -> str:
    safety = contact.value("safety")
    return safety if isinstance(safety, str) and safety in _SIGNS else "unknown"
