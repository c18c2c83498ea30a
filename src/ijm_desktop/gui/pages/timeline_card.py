"""What happened in a case as far as its reader holds it: by month, narrowed, page by page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from ijm_desktop.actions import case_team, reading
from ijm_desktop.actions.case_team import Member
from ijm_desktop.actions.desk import Desk, RecordKey
from ijm_desktop.actions.reading import RecordShown, TimelineEntry
from ijm_desktop.gui import language, layout, theme, words
from ijm_desktop.gui.details import field_text
from ijm_desktop.gui.moments import local, moment_shown
from ijm_desktop.gui.offered import PART
from ijm_desktop.gui.pages.timeline_filters import TimelineFilters, Told
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.entries import AnyIndex, Entry, EntryDelegate, EntryList
from ijm_desktop.gui.parts.surfaces import ListCard
from ijm_desktop.gui.parts.text import Paragraph
from ijm_desktop.gui.record_icons import icon_for
from ijm_desktop.gui.work import Work
from ijm_desktop.kernel import partial_dates
from ijm_desktop.kernel.fields import FieldType
from ijm_desktop.vault.folding import fold

AT_ONCE = 100
_MONTH = re.compile(r"\d{4}(-\d\d)?")


@dataclass(frozen=True, slots=True)
class Month:
    """The key of a line that says which month the lines below it are of."""

    iso: str


@dataclass(frozen=True, slots=True)
class Loaded:
    told: tuple[Told, ...]
    team: tuple[Member, ...]


def load(desk: Desk, case_id: bytes, case: RecordShown) -> Loaded:
    entries = reading.timeline(desk, case_id)
    told = tuple(Told(each, fold(_words(each))) for each in entries)
    return Loaded(told, case_team.of_case(desk, case, entries))


class TimelineCard(ListCard):
    """`opened` tells the record's key."""

    opened = Signal(object)

    def __init__(self, work: Work) -> None:
        super().__init__(self.tr("Timeline"))
        self._work = work
        self._told: Sequence[Told] = ()
        self._codes: Mapping[RecordKey, str] = {}
        self._pages = 1
        self.list = EntryList(self.tr("Timeline"))
        self.list.setItemDelegate(_Delegate(self.list))
        self.list.opened.connect(self._open)
        self.filters = TimelineFilters(work, self.list)
        self.filters.changed.connect(self._narrow)
        self.count = Paragraph("", "small")
        self.more = Button(self.tr("Show earlier entries"), "link")
        self.more.clicked.connect(self._show_more)
        narrowing = layout.row(margins=(layout.STEP, 0))
        narrowing.addWidget(self.filters, 1)
        self.body.addLayout(narrowing)
        self.body.addWidget(self.list, 1)
        below = layout.row(margins=(layout.STEP, layout.HAIR))
        below.addWidget(self.count, 1)
        below.addWidget(self.more)
        self.body.addLayout(below)

    def put(self, told: Sequence[Told], codes: Mapping[RecordKey, str]) -> None:
        """`codes` of the people whose parts in the case are entries."""
        self._told, self._codes = told, codes
        self.filters.offer(told)
        self._show()

    def _narrow(self) -> None:
        self._pages = 1
        self._show()

    def _show_more(self) -> None:
        self._pages += 1
        self._show()
        if self.more.isHidden():
            self.list.setFocus()

    def _show(self) -> None:
        today = datetime.fromtimestamp(self._work.machine.clock() / 1000).astimezone().date()
        fitting = self.filters.fitting(self._told, today)
        shown = fitting[: self._pages * AT_ONCE]
        self.list.put(list(self._by_month(shown)))
        if shown and self.list.currentIndex().row() < 1:  # the first line is a month's
            self.list.setCurrentIndex(self.list.entries.index(1))
        self.more.setVisible(len(shown) < len(fitting))
        self.count.put(self._counted(len(shown), len(fitting)))

    def _counted(self, shown: int, fitting: int) -> str:
        if not fitting and self.filters.narrowed:
            return self.tr("Nothing fits. Show all, or ask for less.")
        if shown < fitting:
            told = self.tr("{shown} of %n entries, the latest first", "", fitting)
            return told.format(shown=shown)
        return self.tr("%n entries, the latest first", "", fitting)

    def _by_month(self, entries: Sequence[TimelineEntry]) -> Iterator[Entry]:
        """A month stands once above all that is of it, though at its end a zone's day and the order
        of entries can differ."""
        months: dict[str, list[TimelineEntry]] = {}
        for each in entries:
            months.setdefault(self._month(each), []).append(each)
        for month, of_it in months.items():
            yield Entry(Month(month), _month_shown(month) or self.tr("Without a day"))
            yield from map(self._entry, of_it)

    def _month(self, each: TimelineEntry) -> str:
        """In this computer's zone, as the day beside it is."""
        declared = self._work.registry.get(each.type)
        value = each.record.value(declared.timeline_at or "")
        if declared.field(declared.timeline_at or "").type is FieldType.INSTANT:
            ms = value if isinstance(value, int) else each.written_ms
            return f"{local(ms):%Y-%m}"
        match = _MONTH.match(each.when)
        return match[0] if match else ""

    def _entry(self, each: TimelineEntry) -> Entry:
        declared = self._work.registry.get(each.type)
        lists, label = self._work.codelists, words.say(declared.label)
        at = declared.timeline_at or ""
        title = words.title(declared, each.record, lists, at)
        what = f"{label} · {title}" if title else label
        if declared.root:
            what = self.tr("The case was opened")
        if each.type == PART:
            code = self._codes.get(each.key, "")
            what = " · ".join(part for part in (code, title) if part)
        written = self.tr("{author}, written {moment}").format(
            author=each.author, moment=moment_shown(each.written_ms)
        )
        when = field_text(declared.field(at), each.record, lists, {}) if at else ""
        apart = self.tr("written apart") if each.record.in_conflict else ""
        when = " · ".join(part for part in (apart, when) if part)
        tone = "warning" if apart else ""
        return Entry(each.key, what, written, when, icon_for(each.type), tone, apart)

    def _open(self, key: object) -> None:
        if isinstance(key, RecordKey):
            self.opened.emit(key)


class _Delegate(EntryDelegate):
    """A month is said smaller, and is nothing to be opened."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        entry: Entry = index.data(Qt.ItemDataRole.UserRole)
        if isinstance(entry.key, Month):
            option = QStyleOptionViewItem(option)
            option.font.setPixelSize(theme.TYPE["small"].size)
            option.state &= ~QStyle.StateFlag.State_MouseOver
        super().paint(painter, option, index)


def _words(each: TimelineEntry) -> str:
    """Without the dots between the parts of a title: plain letters are folded much faster."""
    values = (held.value for held in each.record.fields.values())
    title = each.title.replace(" · ", " ")
    return " ".join((title, each.author, *(v for v in values if isinstance(v, str))))


def _month_shown(iso: str) -> str:
    when = partial_dates.known(iso)
    return iso if when is None else when.shown(language.current())
