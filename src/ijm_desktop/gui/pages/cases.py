"""The list of cases, by code."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ijm_desktop.gui.pages.list_page import ListPage
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.empty import Empty
from ijm_desktop.gui.places import Listed, New
from ijm_desktop.gui.work import Work

CASE, PERSON = "case", "person"


class CasesPage(ListPage):
    def __init__(self, work: Work) -> None:
        self.start = _start_button()
        super().__init__(work, CASE, _empty(self.start))
        self.people = Button(self.tr("People"), icon="people")
        self.people.clicked.connect(self._people)
        self.new = _start_button()
        for button in (self.people, self.new):
            self.buttons.addWidget(button)
        for button in (self.new, self.start):
            button.clicked.connect(self._new)

    def how_many(self, count: int) -> str:
        return self.tr("%n case(s)", "", count)

    def of_how_many(self, count: int) -> str:
        return self.how_many(count)

    def _counted(self, shown: int, total: int) -> None:
        super()._counted(shown, total)
        for button in (self.people, self.new):
            button.setVisible(bool(total))

    def _people(self) -> None:
        self.go.emit(Listed(PERSON))

    def _new(self) -> None:
        self.go.emit(New(CASE))


def _start_button() -> Button:
    return Button(QCoreApplication.translate("CasesPage", "Start a case"), "primary", icon="plus")


def _empty(start: Button) -> Empty:
    return Empty(
        "cases",
        QCoreApplication.translate("CasesPage", "No cases yet"),
        QCoreApplication.translate(
            "CasesPage",
            "Start one, or exchange with headquarters to receive those shared with you.",
        ),
        start,
    )
