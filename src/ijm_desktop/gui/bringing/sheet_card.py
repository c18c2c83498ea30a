"""The contact sheet with what can be done about the files chosen on it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ijm_desktop.casework.confidential_file import FILES
from ijm_desktop.gui import language, layout, words
from ijm_desktop.gui.bringing.asking import Asking
from ijm_desktop.gui.bringing.sheet import Sheet
from ijm_desktop.gui.fields.editor import Surroundings
from ijm_desktop.gui.form import Form
from ijm_desktop.gui.offered import offered
from ijm_desktop.gui.parts.buttons import Button, Choice
from ijm_desktop.gui.parts.flow import Flow
from ijm_desktop.gui.parts.labelled import Labelled
from ijm_desktop.gui.parts.surfaces import Card, reveal
from ijm_desktop.gui.parts.text import Line, Paragraph
from ijm_desktop.gui.work import Work
from ijm_desktop.kernel.declarations import Scope
from ijm_desktop.vault.staged import StagedFile


class SheetCard(QWidget):
    """The card, and below it what was asked for: the form, or two lines to fill in."""

    opened = Signal()
    """The form for keeping came up, or went."""

    def __init__(self, work: Work, case_id: bytes) -> None:
        super().__init__()
        self._work, self._case_id = work, case_id
        self.form: Form | None = None
        self.card = Card()
        self._box = layout.column(self)
        self.view = Sheet(work)
        self.count = Line("", "soft")
        self.marked = Line("", "soft", wrap=True)
        self.keep = Button(self.tr("Keep…"), "primary")
        self.refer = Button(self.tr("By reference only…"))
        self.discard = Button(self.tr("Discard"))
        self.mark = Button(self.tr("May show abuse"), "danger")
        self.report = Button(self.tr("Write the number of the report…"), "link")
        self.kind = Choice()
        for each in offered(work, Scope.CASE):
            if each.name in FILES:
                self.kind.addItem(words.say(each.label), each.name)
        self._kind = Card()
        self.referring = self._referring()
        self.reporting = self._reporting()
        self._build()

    def _build(self) -> None:
        self.card.body.addWidget(Line(self.tr("What is copied"), "heading"))
        self.card.body.addWidget(
            Paragraph(
                self.tr(
                    "Every picture is blurred. A press on it, or Enter, shows that one; another "
                    "press blurs it again. Choose several with Ctrl or Shift, all with Ctrl+A."
                ),
                "small",
            )
        )
        self.card.body.addWidget(self.view)
        self.card.body.addWidget(self.count)
        line = Flow(space=layout.SNUG)
        for button in (self.keep, self.refer, self.discard, self.mark):
            line.addWidget(button)
        self.card.body.addLayout(line)
        self.card.body.addWidget(self.marked)
        self.card.body.addWidget(self.report)
        self._kind.body.addWidget(Labelled(self.tr("Kept as"), self.kind))
        for part in (self.card, self.referring, self.reporting, self._kind):
            self._box.addWidget(part)
        self._kind.hide()
        self.view.chosen.connect(self._tell)
        self.keep.clicked.connect(self._begin_keeping)
        self.refer.clicked.connect(self._begin_referring)
        self.report.clicked.connect(self._begin_reporting)
        self.kind.currentIndexChanged.connect(self._other_kind)
        self._tell()

    def _referring(self) -> Asking:
        return Asking(
            self.tr("By reference only"),
            self.tr(
                "Where the original lies is recorded as evidence, with a number by which the file "
                "is known again; the copy here is destroyed. The original has to stay where it is."
            ),
            (self.tr("What it is"), self.tr("Where the original is kept")),
            self.tr("Record it and destroy the copy"),
        )

    def _reporting(self) -> Asking:
        return Asking(
            self.tr("What only the authority may keep"),
            self.tr("Nothing of any file is written: only the number of the authority's report."),
            (self.tr("Number of the authority's report"), self.tr("What it was found on")),
            self.tr("Record it as evidence"),
        )

    def put(self, files: Sequence[StagedFile]) -> None:
        self.view.sheet.put(files)
        if files and not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self.view.sheet.index(0))
        self._tell()

    def put_marked(self, count: int) -> None:
        self.marked.setText(
            self.tr("%n file(s) may show abuse: not copied, left where they are.", "", count)
        )
        self.marked.setVisible(bool(count))
        self.report.setVisible(bool(count))

    def _begin_keeping(self) -> None:
        if self.kind.count():
            self.begin_keeping(self.kind.currentData())

    def begin_keeping(self, type_name: str) -> None:
        """`type_name`: one of those that are offered; else nothing happens."""
        row = self.kind.findData(type_name)
        if self.form is not None or row < 0:
            return
        self._close_others()
        self.kind.setCurrentIndex(row)
        self._kind.show()
        self._make_form()

    def end_keeping(self) -> None:
        self._kind.hide()
        self._drop_form()
        self.opened.emit()
        self.view.setFocus()

    def _make_form(self) -> None:
        declared = self._work.registry.get(self.kind.currentData())
        where = Surroundings(self._work, language.current(), self._case_id)
        self.form = Form(declared, where)
        self._box.addWidget(self.form)
        self.opened.emit()
        self.form.focus_first()
        reveal(self.form.editors["kind"])
        self._offer_day()

    def _offer_day(self) -> None:
        """The camera's, where all that is chosen has the same; each keeps its own else."""
        days = {each.made_on for each in self.view.files()}
        if self.form is not None and len(days) == 1 and (day := days.pop()) is not None:
            self.form.editors["made_on"].put(day)

    def _drop_form(self) -> None:
        form, self.form = self.form, None
        if form is not None:
            form.hide()
            form.deleteLater()

    def _other_kind(self) -> None:
        if self.form is not None:
            held = self.form.draft()
            self._drop_form()
            self._make_form()
            if self.form is not None:
                self.form.take_back(held)

    def _begin_referring(self) -> None:
        self._close_others()
        self.referring.begin()
        reveal(self.referring)

    def _begin_reporting(self) -> None:
        self._close_others()
        self.reporting.begin()
        reveal(self.reporting)

    def _close_others(self) -> None:
        for each in (self.referring, self.reporting):
            each.end()

    def _tell(self) -> None:
        chosen, of = len(self.view.files()), len(self.view.sheet.files)
        self.count.setText(
            self.tr("{chosen} of {of} chosen").format(chosen=chosen, of=of)
            if of
            else self.tr("Nothing waits to be decided about.")
        )
        for button in (self.keep, self.refer, self.discard, self.mark):
            button.setEnabled(chosen > 0)
            button.setVisible(of > 0)
        self.view.setVisible(of > 0)
