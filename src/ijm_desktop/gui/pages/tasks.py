"""What is to be done: what is overdue first, one's own or everybody's, done by one click."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QButtonGroup

from ijm_desktop.actions.desk import Desk, RecordKey
from ijm_desktop.gui import task_rows
from ijm_desktop.gui.pages.page import Page
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.surfaces import ListCard
from ijm_desktop.gui.parts.text import Paragraph
from ijm_desktop.gui.parts.ticking import TickList
from ijm_desktop.gui.places import Listed
from ijm_desktop.gui.task_done import TaskDone
from ijm_desktop.gui.task_rows import Waiting
from ijm_desktop.gui.work import Work

WIDTH = 960
SOON_DAYS = 31
MOST = 60
"""So many of those that are due later are listed."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """`rows` are all that are asked for, in their order; `of_others` counts those that are left
    out because somebody else does them."""

    rows: tuple[Waiting, ...]
    of_others: int


class TaskCard(ListCard):
    """Hidden while it is empty."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.list = TickList(title, whole=True)
        self.body.addWidget(self.list)
        self.more = Paragraph("", "small")
        self.more.hide()
        self.add_words(self.more)
        self.hide()


class TasksPage(Page):
    def __init__(self, work: Work) -> None:
        super().__init__(work, self.tr("Tasks"), width=WIDTH)
        self._rows: dict[RecordKey, Waiting] = {}
        self._entered = False
        self.mine = Button(self.tr("Mine"), "chip")
        self.all = Button(self.tr("Everybody's"), "chip")
        self._which = QButtonGroup(self)
        for button in (self.mine, self.all):
            self._which.addButton(button)
            self.buttons.addWidget(button)
            button.clicked.connect(self.fetch)
        self.mine.setChecked(True)
        self.listed = Button(self.tr("As a list"))
        self.listed.clicked.connect(partial(self.go.emit, Listed("task")))
        self.buttons.addWidget(self.listed)
        self.done_here = TaskDone(work, self.notice, self.failed, self._focus)
        self.cards = tuple(
            TaskCard(title)
            for title in (
                self.tr("Overdue"),
                self.tr("Within a month"),
                self.tr("Later"),
                self.tr("Without a day"),
            )
        )
        for card in self.cards:
            card.list.ticked.connect(self._tick)
            card.list.opened.connect(self._open)
            self.body.addWidget(card)
        empty = ListCard(self.tr("Nothing is to be done"))
        self.nothing = Paragraph("", "soft")
        empty.add_words(self.nothing)
        empty.hide()
        self._empty = empty
        self.body.addWidget(empty)
        self.body.addStretch(1)

    def fetch(self) -> None:
        self.work.run(_load, self, self._show, self.failed, mine=self.mine.isChecked())

    def enter(self) -> None:
        self._entered = True
        self._focus()

    def _show(self, loaded: Loaded) -> None:
        held = self._entered or any(card.list.hasFocus() for card in self.cards)
        self._entered = False
        self._rows = {each.key: each for each in loaded.rows}
        groups: tuple[list[Waiting], ...] = ([], [], [], [])
        for each in loaded.rows:
            groups[self._group(each)].append(each)
        for card, group in zip(self.cards, groups, strict=True):
            self._fill(card, group)
        self._empty.setVisible(not loaded.rows)
        self.nothing.put(self._why_nothing(loaded))
        if held:
            self._focus()

    def _group(self, each: Waiting) -> int:
        if each.shown.due is None:
            return 3
        if each.shown.overdue:
            return 0
        return 1 if task_rows.soon(each, self.work, SOON_DAYS) else 2

    def _fill(self, card: TaskCard, group: Sequence[Waiting]) -> None:
        later = card is self.cards[2]
        listed = group[:MOST] if later else group
        registry, lists = self.work.registry, self.work.codelists
        card.list.put([task_rows.entry(each, registry, lists) for each in listed])
        left = len(group) - len(listed)
        card.more.put(self.tr("And %n more, due after these.", "", left) if left else "")
        card.more.setVisible(bool(left))
        card.setVisible(bool(group))

    def _why_nothing(self, loaded: Loaded) -> str:
        if loaded.of_others:
            return self.tr(
                "None is yours. Choose Everybody's to see %n that colleagues do.",
                "",
                loaded.of_others,
            )
        return self.tr(
            "A plan or a visit makes its tasks by itself. To write one yourself, open the case and "
            "choose More…"
        )

    def _focus(self) -> None:
        shown = [card.list for card in self.cards if not card.isHidden()]
        if not any(each.hasFocus() for each in shown):
            (shown[0] if shown else self.mine).setFocus()

    def _open(self, key: RecordKey) -> None:
        each = self._rows.get(key)
        if each is not None:
            self.work.run(task_rows.hangs_on, self, self.go.emit, self.failed, each)

    def _tick(self, key: RecordKey) -> None:
        each = self._rows.pop(key, None)
        if each is not None:
            self.done_here.tick(each)


def _load(desk: Desk, *, mine: bool) -> Loaded:
    found = task_rows.everywhere(desk)
    wanted = [each for each in found if each.mine or not mine]
    return Loaded(tuple(task_rows.named(desk, wanted)), len(found) - len(wanted))
