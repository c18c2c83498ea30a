"""All records of one type that somebody holds: people, tasks, what belongs to an office."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ijm_desktop.gui import words
from ijm_desktop.gui.pages.list_page import ListPage
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.empty import Empty
from ijm_desktop.gui.places import Listed, New
from ijm_desktop.gui.record_icons import icon_for
from ijm_desktop.gui.work import Work
from ijm_desktop.kernel.declarations import RecordType, Scope


class ListedPage(ListPage):
    def __init__(self, work: Work, place: Listed) -> None:
        declared = work.registry.get(place.type)
        super().__init__(work, declared.name, _empty(declared))
        self.new = Button(words.say(declared.label), icon="plus")
        self.new.setAccessibleName(self.tr("Write: {what}").format(what=words.say(declared.label)))
        self.new.clicked.connect(self._new)
        self.new.setVisible(self._stands_here(declared))
        self.buttons.addWidget(self.new)

    def _stands_here(self, declared: RecordType) -> bool:
        """What belongs to a case or a person is written on its page."""
        of_office = declared.scope is Scope.OFFICE and self.work.owner.office_id is not None
        role = self.work.owner.role
        may = not declared.authored_by or role in declared.authored_by
        return may and (declared.stands_alone or of_office)

    def _new(self) -> None:
        self.go.emit(New(self.table.type.name))


def _empty(declared: RecordType) -> Empty:
    return Empty(
        icon_for(declared.name),
        QCoreApplication.translate("ListedPage", "None yet"),
        QCoreApplication.translate("ListedPage", "{what}: what you may read stands here.").format(
            what=words.say(declared.plural)
        ),
    )
