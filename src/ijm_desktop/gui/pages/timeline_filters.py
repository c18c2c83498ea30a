"""What narrows a timeline: the kind of entry, who wrote it, when it happened, and its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ijm_desktop.actions.reading import TimelineEntry
from ijm_desktop.gui import words
from ijm_desktop.gui.parts.buttons import Button, Choice
from ijm_desktop.gui.parts.entries import EntryList
from ijm_desktop.gui.parts.flow import Flow
from ijm_desktop.gui.parts.search_line import SearchLine
from ijm_desktop.gui.work import Work
from ijm_desktop.vault.folding import fold

MONTH = timedelta(days=30)
YEAR = timedelta(days=365)
_LETTERS, _MOST = 4, 16
"""So much of an answer is seen before it is opened; more of one that was chosen."""


@dataclass(frozen=True, slots=True)
class Told:
    """An entry with its words folded for looking through."""

    entry: TimelineEntry
    folded: str


class TimelineFilters(QWidget):
    changed = Signal()

    def __init__(self, work: Work, below: EntryList) -> None:
        super().__init__()
        self._work = work
        flow = Flow(self)
        self.kind = self._choice(self.tr("Kind of entry"))
        self.who = self._choice(self.tr("Who wrote it"))
        self.period = self._choice(self.tr("When it happened"))
        self.text = SearchLine(below)
        self.text.setPlaceholderText(self.tr("Words in it"))
        self.text.setAccessibleName(self.tr("Words in it"))
        self.text.textChanged.connect(self._tell)
        self.all = Button(self.tr("Show all"), "link")
        self.all.setAccessibleName(self.tr("Show the whole timeline"))
        self.all.clicked.connect(self.clear)
        for part in (self.kind, self.who, self.period, self.text, self.all):
            flow.addWidget(part)
        self.all.hide()

    def _choice(self, name: str) -> Choice:
        choice = Choice()
        choice.setAccessibleName(name)
        choice.setMinimumContentsLength(_LETTERS)
        choice.currentIndexChanged.connect(self._tell)
        return choice

    @property
    def narrowed(self) -> bool:
        asked = (self.kind.currentData(), self.who.currentData(), self.period.currentData())
        return any(each is not None for each in asked) or bool(self.text.text().strip())

    def offer(self, told: Sequence[Told]) -> None:
        """Only what the timeline has; what is chosen stays chosen."""
        kinds = {each.entry.type for each in told}
        labels = {name: words.say(self._work.registry.get(name).label) for name in kinds}
        self._put(self.kind, self.tr("Any kind"), _by_label(labels))
        self._put(
            self.who, self.tr("Anyone"), _by_label({e.entry.seat: e.entry.author for e in told})
        )
        years = sorted({each.entry.when[:4] for each in told if each.entry.when}, reverse=True)
        periods: list[tuple[object, str]] = [
            (MONTH, self.tr("The last 30 days")),
            (YEAR, self.tr("The last 12 months")),
        ]
        self._put(self.period, self.tr("Any time"), [*periods, *((year, year) for year in years)])

    def clear(self) -> None:
        for choice in (self.kind, self.who, self.period):
            choice.setCurrentIndex(0)
        self.text.clear()

    def fitting(self, told: Sequence[Told], today: date) -> list[TimelineEntry]:
        kind, who, period = (choice.currentData() for choice in (self.kind, self.who, self.period))
        sought = fold(self.text.text()).split()
        since = (today - period).isoformat() if isinstance(period, timedelta) else ""
        year = period if isinstance(period, str) else ""
        return [
            each.entry
            for each in told
            if kind in (None, each.entry.type)
            and who in (None, each.entry.seat)
            and each.entry.when.startswith(year)
            and (not since or since <= each.entry.when)
            and all(word in each.folded for word in sought)
        ]

    def _put(self, choice: Choice, every: str, options: Sequence[tuple[object, str]]) -> None:
        wanted = [(None, every), *options]
        if wanted == [(choice.itemData(at), choice.itemText(at)) for at in range(choice.count())]:
            return
        held = choice.currentData()
        choice.blockSignals(True)
        choice.clear()
        for key, label in wanted:
            choice.addItem(label, key)
        at = next((at for at, (key, _) in enumerate(wanted) if key == held), 0)
        choice.setCurrentIndex(at)
        choice.blockSignals(False)

    def _tell(self) -> None:
        for choice in (self.kind, self.who, self.period):
            chosen = len(choice.currentText()) if choice.currentIndex() > 0 else 0
            choice.setMinimumContentsLength(min(_MOST, max(_LETTERS, chosen)))
        self.all.setVisible(self.narrowed)
        self.changed.emit()


def _by_label(labels: dict[str, str] | dict[bytes, str]) -> list[tuple[object, str]]:
    return sorted(labels.items(), key=lambda each: (fold(each[1]), each[0]))
