"""Clinical work by dates and counts: who has sessions, how many, who is overdue; no word of what
was said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ijm_desktop.actions import clinical_sessions, reading
from ijm_desktop.actions.clinical_sessions import Sessions
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.errors import NoSuchRecord
from ijm_desktop.actions.reading import RecordShown
from ijm_desktop.gui import language
from ijm_desktop.gui.pages.page import Page
from ijm_desktop.gui.parts.entries import Entry, EntryList
from ijm_desktop.gui.parts.surfaces import ListCard
from ijm_desktop.gui.parts.text import Paragraph
from ijm_desktop.gui.places import SessionsOf
from ijm_desktop.gui.work import Work
from ijm_desktop.kernel import partial_dates
from ijm_desktop.kernel.codelists import CodeLists

translate = QCoreApplication.translate
WIDTH = 960


@dataclass(frozen=True, slots=True)
class Row:
    """`case` and `person` are codes; `asked` is who asked last to read a text, by name."""

    sessions: Sessions
    case: str
    person: str
    asked: str


class SessionsPage(Page):
    def __init__(self, work: Work) -> None:
        super().__init__(work, self.tr("Sessions"), width=WIDTH)
        about = self.tr(
            "Dates and counts only. What was written in a session is read by its clinician; "
            "whoever else must read it says why, and its author is told."
        )
        self.body.addWidget(Paragraph(about, "soft"))
        self._entered = False
        self._cards: dict[EntryList, ListCard] = {}
        self.late = self._card(self.tr("The next session is overdue"))
        self.others = self._card(self.tr("In time"))
        self.nothing = Paragraph(
            self.tr(
                "No clinical session is written down here yet. A clinician writes one from the "
                "case, by More…"
            ),
            "soft",
        )
        self.body.addWidget(self.nothing)
        self.body.addStretch(1)

    def _card(self, title: str) -> EntryList:
        card = ListCard(title)
        rows = EntryList(title, whole=True)
        rows.opened.connect(self.go)
        card.body.addWidget(rows)
        self._cards[rows] = card
        card.hide()
        self.body.addWidget(card)
        return rows

    def fetch(self) -> None:
        self.work.run(_load, self, self._show, self.failed)

    def enter(self) -> None:
        self._entered = True
        self._focus()

    def _focus(self) -> None:
        """With nothing here, and nowhere to go back to, the focus stays beside the page."""
        shown = [rows for rows, card in self._cards.items() if not card.isHidden()]
        if shown:
            shown[0].setFocus()
        elif not self.back_button.isHidden():
            self.back_button.setFocus()

    def _show(self, rows: Sequence[Row]) -> None:
        held = [card for list_, card in self._cards.items() if list_.hasFocus()]
        self._put(self.late, [each for each in rows if each.sessions.overdue])
        self._put(self.others, [each for each in rows if not each.sessions.overdue])
        self.nothing.setVisible(not rows)
        if self._entered or any(card.isHidden() for card in held):
            self._entered = False
            self._focus()

    def _put(self, shown: EntryList, rows: Sequence[Row]) -> None:
        shown.put([self._entry(each) for each in rows])
        self._cards[shown].setVisible(bool(rows))

    def _entry(self, row: Row) -> Entry:
        each = row.sessions
        count = self.tr("%n session(s)", "", each.held)
        last = self.tr("the last on {day}").format(day=day_of(each.last))
        lines = [f"{count}, {last}"]
        if each.readings:
            lines.append(asked_words(each.readings[0], row.asked, self.work.codelists))
        due = ""
        if each.next_on is not None:
            words = self.tr("was due {day}") if each.overdue else self.tr("next {day}")
            due = words.format(day=day_of(each.next_on))
        first = " · ".join(part for part in (row.person, row.case) if part)
        tone = "warning" if each.overdue else ""
        place = SessionsOf(each.case, each.person)
        return Entry(place, first, "\n".join(lines), due, "clock", tone, due)


def day_of(written: object) -> str:
    when = partial_dates.known(written)
    return "?" if when is None else when.shown(language.current())


def asked_words(opening: RecordShown, who: str, lists: CodeLists) -> str:
    """That somebody asked to read a text, when, and why in a word."""
    reason = lists["access_reason"].label(str(opening.value("reason")), language.current())
    words = translate("SessionsPage", "{who} asked to read on {day}: {reason}")
    return words.format(who=who, day=day_of(opening.value("asked_on")), reason=reason)


def _load(desk: Desk) -> tuple[Row, ...]:
    found = clinical_sessions.everywhere(desk)
    codes = _codes(desk, {id_ for each in found for id_ in (each.case, each.person)})
    return tuple(
        Row(each, codes[each.case], codes[each.person], asker(desk, each.readings))
        for each in found
    )


def asker(desk: Desk, readings: Sequence[RecordShown]) -> str:
    """Who asked last, by name."""
    by = readings[0].value("asked_by") if readings else None
    return reading.author_name(desk, by) if isinstance(by, bytes) else ""


def _codes(desk: Desk, ids: Iterable[bytes]) -> dict[bytes, str]:
    codes: dict[bytes, str] = {}
    for each in ids:
        try:
            codes[each] = reading.find_record(desk, each).code
        except NoSuchRecord:
            codes[each] = ""
    return codes
