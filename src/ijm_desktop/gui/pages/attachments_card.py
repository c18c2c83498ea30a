"""What is attached to a case, by what it shows; no picture before somebody opens one."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QShowEvent

from ijm_desktop.actions import attachments
from ijm_desktop.actions.attachments import Attachment
from ijm_desktop.actions.desk import RecordKey
from ijm_desktop.gui import file_words, words
from ijm_desktop.gui.bringing import deciding
from ijm_desktop.gui.bringing.deciding import Loaded
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.entries import Entry, EntryList
from ijm_desktop.gui.parts.handing_out import safe_name
from ijm_desktop.gui.parts.surfaces import ListCard
from ijm_desktop.gui.parts.text import Paragraph
from ijm_desktop.gui.record_icons import icon_for
from ijm_desktop.gui.work import Work
from ijm_desktop.vault.staged import State

translate = QCoreApplication.translate


class AttachmentsCard(ListCard):
    opened = Signal(object)
    """The key of the one to go to."""
    failed = Signal(object)
    many = Signal()
    """Files of a phone, a card or a folder are to be brought in."""

    def __init__(self, work: Work) -> None:
        self.bring = Button(translate("AttachmentsCard", "From a phone or card…"), "link")
        super().__init__(words.say("Attachments"), self.bring)
        self.bring.clicked.connect(self.many)
        self._work = work
        self._keys: frozenset[RecordKey] = frozenset()
        self.list = EntryList(words.say("Attachments"), whole=True)
        self.list.opened.connect(self.opened)
        self.none = Paragraph(
            self.tr("Nothing yet. A file or folder dropped on this page is attached to the case."),
            "small",
        )
        self._case_id: bytes | None = None
        self.waiting = Button("", "link")
        self.waiting.clicked.connect(self.many)
        self.waiting.hide()
        self.body.addWidget(self.list)
        self.add_words(self.none)
        self.add_words(self.waiting)

    def showEvent(self, event: QShowEvent) -> None:
        """Also on coming back from deciding about them, which changes no record."""
        super().showEvent(event)
        if self._case_id is not None:
            self._work.run(deciding.load, self, self._show_begun, self.failed.emit, self._case_id)

    def fetch(self, case_id: bytes) -> None:
        if self._case_id is None:
            self._work.run(deciding.load, self, self._show_begun, self.failed.emit, case_id)
        self._case_id = case_id
        self._work.run(attachments.of_case, self, self._show, self.failed.emit, case_id)

    def holds(self, key: RecordKey) -> bool:
        return key in self._keys

    def _show(self, held: tuple[Attachment, ...]) -> None:
        self._keys = frozenset(each.key for each in held)
        self.list.put([self._entry(each) for each in held])
        self.list.setVisible(bool(held))
        self.none.setVisible(not held)

    def _show_begun(self, begun: Loaded) -> None:
        count = begun.count(State.WAITING, State.COPIED)
        self.waiting.setText(self.tr("%n file(s) wait to be decided about", "", count))
        self.waiting.setVisible(bool(count))

    def _entry(self, each: Attachment) -> Entry:
        declared = self._work.registry.get(each.record.type)
        title = words.title(declared, each.record, self._work.codelists)
        said = (file_words.beside(each), safe_name(each.blob.name))
        second = " · ".join(part for part in said if part)
        return Entry(each.key, title, second, "", icon_for(each.record.type))
