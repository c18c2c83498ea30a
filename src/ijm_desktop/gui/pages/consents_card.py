"""What a person agreed to, by purpose: what was said last about each, and whether it holds."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from ijm_desktop.actions.about_person import CONSENT, Purpose
from ijm_desktop.gui import language
from ijm_desktop.gui.details import field_text
from ijm_desktop.gui.pages.adding_button import adding_button
from ijm_desktop.gui.parts.entries import Entry, EntryList
from ijm_desktop.gui.parts.surfaces import ListCard
from ijm_desktop.gui.parts.text import Paragraph
from ijm_desktop.gui.work import Work


class ConsentsCard(ListCard):
    """`opened` tells the key of the consent."""

    opened = Signal(object)

    def __init__(self, work: Work) -> None:
        add = adding_button(work, CONSENT)
        super().__init__(self.tr("Consent by purpose"), add)
        self.add = add
        self._work = work
        self.list = EntryList(self.tr("Consent by purpose"), whole=True)
        self.list.opened.connect(self._open)
        self.none = Paragraph(
            self.tr("Nothing is written down. Nothing may be shared before they agreed to it."),
            "small",
        )
        self.body.addWidget(self.list)
        self.add_words(self.none)

    def put(self, purposes: Sequence[Purpose]) -> None:
        self.list.put([self._entry(each) for each in purposes])
        self.list.setVisible(bool(purposes))
        self.none.setVisible(not purposes)

    def _entry(self, each: Purpose) -> Entry:
        declared, lists = self._work.registry.get(CONSENT), self._work.codelists
        status, on, until = (
            field_text(declared.field(name), each.consent, lists, {})
            for name in ("status", "given_on", "expires")
        )
        ends = self.tr("until {day}").format(day=until) if until else ""
        second = " · ".join(part for part in (status, on, ends) if part)
        holds = self.tr("holds") if each.valid else self.tr("does not hold")
        label = lists["consent_type"].label(each.code, language.current())
        icon, tone = ("check", "success") if each.valid else ("alert", "warning")
        # One consent may be for many purposes, and each is an entry of its own.
        return Entry((each.code, each.consent.key), label, second, holds, icon, tone, holds)

    def _open(self, key: tuple[str, object]) -> None:
        self.opened.emit(key[1])
