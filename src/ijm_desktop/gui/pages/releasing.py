"""Letting the case see chosen fields of a note that stays closed: which, what for, who agreed, and
the text that goes, before it goes."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QLineEdit, QWidget

from ijm_desktop.actions import reading, releasing
from ijm_desktop.actions.desk import Changed, Desk, RecordKey
from ijm_desktop.actions.reading import RecordShown
from ijm_desktop.gui import language, words
from ijm_desktop.gui.drafts import Draft, FieldDraft, FormDraft, Pending
from ijm_desktop.gui.form import Form
from ijm_desktop.gui.pages.page import Page
from ijm_desktop.gui.pages.writing import WritingPage
from ijm_desktop.gui.parts.buttons import Button, unmarked
from ijm_desktop.gui.parts.flow import Flow
from ijm_desktop.gui.parts.labelled import Labelled
from ijm_desktop.gui.parts.search_choice import SearchChoice
from ijm_desktop.gui.parts.surfaces import Card
from ijm_desktop.gui.parts.text import Line, Paragraph
from ijm_desktop.gui.tasks import Task
from ijm_desktop.gui.work import Work

FIELDS, PURPOSE, APPROVER = "fields", "purpose", "approved_by"


@dataclass(frozen=True, slots=True)
class Loaded:
    """`lines` by field name, as they would be released. `colleagues` by the id of their computer,
    without one's own: nobody agrees to their own release."""

    note: RecordShown
    lines: tuple[tuple[str, str], ...]
    colleagues: tuple[tuple[bytes, str], ...]


class ReleasingPage(WritingPage):
    def __init__(self, work: Work, key: RecordKey) -> None:
        super().__init__(work, self.tr("Let the case see"))
        self._key = key
        self.held: Loaded | None = None
        self.chips: dict[str, Button] = {}
        choose = Card()
        choose.body.addWidget(Line(self.tr("Which of it?"), "heading"))
        self._chips = Flow()
        choose.body.addLayout(self._chips)
        self.shown = Card()
        self.shown.body.addWidget(
            Line(self.tr("This is what everybody on the case reads"), "label")
        )
        self.goes = Paragraph("")
        self.shown.body.addWidget(self.goes)
        reasons = Card()
        self.purpose = QLineEdit()
        self.approver = SearchChoice()
        self._purpose = Labelled(self.tr("What it is for"), self.purpose)
        self._approver = Labelled(
            self.tr("Who agreed to it"),
            self.approver,
            hint=self.tr("Another colleague than you. It is kept with the case."),
            focus=self.approver.line,
        )
        reasons.body.addWidget(self._purpose)
        reasons.body.addWidget(self._approver)
        for card in (choose, self.shown, reasons):
            self.body.addWidget(card)
        self.body.addStretch(1)

    @property
    def forms(self) -> tuple[Form, ...]:
        return ()

    @property
    def chosen(self) -> list[str]:
        return [name for name, chip in self.chips.items() if chip.isChecked()]

    @property
    def dirty(self) -> bool:
        return bool(self.chosen or self.purpose.text().strip() or self.approver.line.text())

    def fetch(self) -> None:
        self.work.run(_load, self, self._show, self.failed, self._key)

    def concerned(self, _changed: Changed) -> bool:
        """What is being chosen from stays as it was read."""
        return False

    def enter(self) -> None:
        first: QWidget = next(iter(self.chips.values()), self.purpose)
        first.setFocus()

    def draft(self) -> Pending:
        if not self.dirty:
            return Page.draft(self)
        fields = {
            FIELDS: FieldDraft(list(self.chosen)),
            PURPOSE: FieldDraft(self.purpose.text()),
            APPROVER: FieldDraft(self._by()),
        }
        future = self._task.future if self._task is not None and self._saving else None
        return Pending(Draft(self.place, (FormDraft(fields),)), future, self._after)

    def save(self) -> None:
        if self._saving or self.held is None:
            return
        said, agreed = bool(self.purpose.text().strip()), self._by() is not None
        self._purpose.show_problem("" if said else self.tr("Say what it is for."))
        self._approver.show_problem("" if agreed else self.tr("Choose who agreed to it."))
        if not (said and agreed and self.chosen):
            self.notice.say(
                self.tr("Nothing is released yet. Choose what goes, what for, and who agreed."),
                "warning",
            )
            return
        self.notice.clear()
        self._show_saving(saving=True)
        self._task = self.start_saving()

    def start_saving(self) -> Task | None:
        by = self._by()
        if self.held is None or by is None:
            return None
        return self.work.run(
            releasing.release,
            self,
            self.saved,
            self.refused,
            self.held.note,
            self.chosen,
            purpose=self.purpose.text().strip(),
            approved_by=by,
            language=language.current(),
        )

    def _by(self) -> bytes | None:
        key = self.approver.key
        return key if isinstance(key, bytes) else None

    def _show(self, loaded: Loaded) -> None:
        self.held = loaded
        declared = self.work.registry.get(loaded.note.type)
        for name, _line in loaded.lines:
            chip = Button(unmarked(words.say(declared.field(name).label)), "chip")
            chip.toggled.connect(self._preview)
            self._chips.addWidget(chip)
            self.chips[name] = chip
        self.approver.offer(list(loaded.colleagues))
        self._take_up()
        self._preview()
        self.enter()

    def _take_up(self) -> None:
        """What was chosen and typed before a lock."""
        draft, self._draft = self._draft, None
        if draft is None or not draft.forms:
            return
        fields = draft.forms[0].fields
        names = fields[FIELDS].value if FIELDS in fields else ()
        for name in names if isinstance(names, list) else ():
            if name in self.chips:
                self.chips[name].setChecked(True)
        self.purpose.setText(str(fields[PURPOSE].value if PURPOSE in fields else ""))
        self.approver.choose(fields[APPROVER].value if APPROVER in fields else None)
        self.notice.say(self.tr("Here is what you had chosen. It is not released yet."), "info")

    def _preview(self) -> None:
        lines = dict(self.held.lines if self.held is not None else ())
        goes = "\n".join(lines[name] for name in self.chosen)
        self.goes.put(goes or self.tr("Nothing is chosen yet."))


def _load(desk: Desk, key: RecordKey) -> Loaded:
    note = reading.record(desk, key)
    others = {seat: name for seat, name in desk.names.items() if seat != desk.vault.seat}
    colleagues = sorted(others.items(), key=lambda each: each[1])
    return Loaded(note, releasing.can_go(desk, note, language.current()), tuple(colleagues))
