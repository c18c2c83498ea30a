"""Ranges of tags made beforehand: which computer has which, and making more."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from ijm_desktop.actions import reading, tags
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.tags import Made, TagRange
from ijm_desktop.gui import layout
from ijm_desktop.gui.parts.buttons import Button, unmarked
from ijm_desktop.gui.parts.entries import Entry, EntryList
from ijm_desktop.gui.parts.flow import Flow
from ijm_desktop.gui.parts.labelled import Labelled
from ijm_desktop.gui.parts.surfaces import ListCard
from ijm_desktop.gui.parts.text import Line, Paragraph
from ijm_desktop.gui.work import Work
from ijm_desktop.kernel.errors import AppError

EACH = 125


@dataclass(frozen=True, slots=True)
class Loaded:
    """`whose` in the order of `ranges`, empty for this computer; `computers`: by name, this one
    with an empty one first."""

    ranges: tuple[TagRange, ...]
    whose: tuple[str, ...]
    computers: tuple[tuple[bytes, str], ...]


class TagsCard(ListCard):
    failed = Signal(object)

    def __init__(self, work: Work, case_id: bytes) -> None:
        self.begin = Button("", "link", icon="plus")
        super().__init__(self.tr("Tags"), self.begin)
        self.begin.setText(self.tr("Make tags…"))
        self._work = work
        self._case_id = case_id
        self.chips: dict[bytes, Button] = {}
        self.list = EntryList(self.tr("Tags"), whole=True)
        self.none = Paragraph(
            self.tr("None yet. Make them before the day, so that no two people get one code."),
            "small",
        )
        self.body.addWidget(self.list)
        self.add_words(self.none)
        self._making()
        self.begin.clicked.connect(self._press)

    def _making(self) -> None:
        self.each = QLineEdit(str(EACH))
        self.each.setMaximumWidth(layout.FIELD // 2)
        self._each = Labelled(self.tr("How many for each computer"), self.each)
        self._for = Line(self.tr("For which computers"), "label")
        self._flow = Flow()
        self.make = Button(self.tr("Make them"))
        self.make.clicked.connect(self._make)
        for part in (self._each, self._for):
            self.add_words(part)
        chips = layout.row(margins=(layout.STEP, layout.HAIR))
        chips.addLayout(self._flow, 1)
        self.body.addLayout(chips)
        line = layout.row(margins=(layout.STEP, layout.HAIR))
        line.addWidget(self.make)
        line.addStretch(1)
        self.body.addLayout(line)
        self._show_making(shown=False)

    def fetch(self) -> None:
        self._work.run(_load, self, self._show, self.failed.emit, self._case_id)

    def _show(self, loaded: Loaded) -> None:
        here = self.tr("This computer")
        pairs = zip(loaded.ranges, loaded.whose, strict=True)
        self.list.put(
            [
                Entry(
                    (each.prefix, each.first),
                    f"{tags.tag_of(each.prefix, each.first)} – "
                    f"{tags.tag_of(each.prefix, each.last)}",
                    who or here,
                )
                for each, who in pairs
            ]
        )
        self.list.setVisible(bool(loaded.ranges))
        self.none.setVisible(not loaded.ranges)
        for seat, name in loaded.computers:
            if seat not in self.chips:
                chip = Button(unmarked(name or here), "chip")
                chip.setVisible(not self.make.isHidden())
                self._flow.addWidget(chip)
                self.chips[seat] = chip

    def _press(self) -> None:
        self._show_making(shown=self.make.isHidden())
        if not self.make.isHidden():
            self.each.setFocus()

    def _show_making(self, *, shown: bool) -> None:
        for part in (self._each, self._for, self.make, *self.chips.values()):
            part.setVisible(shown)

    def _make(self) -> None:
        typed = self.each.text().strip()
        chosen = [seat for seat, chip in self.chips.items() if chip.isChecked()]
        count = int(typed) if typed.isascii() and typed.isdecimal() else 0
        self._each.show_problem("" if 0 < count <= tags.LAST else self.tr("Write a number."))
        if count and not chosen:
            self._each.show_problem(self.tr("Choose the computers they are for."))
        if chosen and 0 < count <= tags.LAST:
            self.make.setEnabled(False)
            self._work.run(
                tags.make, self, self._made, self._not_made, self._case_id, chosen, count
            )

    def _made(self, _made: Made) -> None:
        self.make.setEnabled(True)
        for chip in self.chips.values():
            chip.setChecked(False)
        self._show_making(shown=False)
        self.begin.setFocus()

    def _not_made(self, error: AppError) -> None:
        self.make.setEnabled(True)
        self.failed.emit(error)


def _load(desk: Desk, case_id: bytes) -> Loaded:
    ranges = tags.ranges(desk, case_id)
    whose = tuple("" if each.own else reading.author_name(desk, each.seat) for each in ranges)
    others = sorted(
        ((seat, name) for seat, name in desk.names.items() if seat != desk.vault.seat),
        key=lambda each: each[1],
    )
    return Loaded(ranges, whose, ((desk.vault.seat, ""), *others))
