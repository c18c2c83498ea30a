"""The files that are attached to one record, and the way to attach one more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal

from ijm_desktop.actions.attachments import Attachment as Attached
from ijm_desktop.actions.reading import RecordShown
from ijm_desktop.casework.confidential_file import FILES, OF_COMPARTMENT
from ijm_desktop.gui import file_words, words
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.entries import Entry, EntryList
from ijm_desktop.gui.parts.handing_out import safe_name
from ijm_desktop.gui.parts.surfaces import ListCard
from ijm_desktop.gui.places import Attachment, NewAttachment
from ijm_desktop.gui.record_icons import icon_for
from ijm_desktop.gui.work import Work

CASE = "case"


class AttachedHere(ListCard):
    """Hidden where nothing is attached and nothing can be. `go` tells a place."""

    go = Signal(object)

    def __init__(self, work: Work) -> None:
        button = Button(self.tr("Attach…"), "link", icon="plus")
        super().__init__(self.tr("Attached to this"), button)
        self._work = work
        self._new: NewAttachment | None = None
        self.attach = button
        self.attach.setAccessibleName(self.tr("Attach a file to this"))
        self.attach.clicked.connect(self._press)
        self.list = EntryList(self.tr("Attached to this"), whole=True)
        self.list.opened.connect(self.go)
        self.body.addWidget(self.list)
        self.hide()

    def put(self, record: RecordShown, held: Sequence[Attached], case_id: bytes | None) -> None:
        """`case_id`: of the case that the record was opened in."""
        bucket = record.key.bucket
        case = bucket.scope_id if bucket.scope_kind == CASE else case_id
        self._new = None
        if case is not None and record.voided is None and self._attachable(record):
            kind = OF_COMPARTMENT[bucket.compartment]
            self._new = NewAttachment(case, type=kind, about=record.key)
        self.attach.setVisible(self._new is not None)
        self.list.put([self._entry(each, case) for each in held])
        self.list.setVisible(bool(held))
        self.setVisible(bool(held) or self._new is not None)

    def begin(self, file: str) -> None:
        """`file` is where it lies, empty while nobody chose one."""
        if self._new is not None:
            self.go.emit(replace(self._new, file=file))

    def _press(self) -> None:
        self.begin("")

    @property
    def takes_files(self) -> bool:
        return self._new is not None

    def _attachable(self, record: RecordShown) -> bool:
        """Whoever reads the record must read the file, and the reader may write such a file."""
        kind = OF_COMPARTMENT.get(record.key.bucket.compartment)
        if kind is None or record.type in FILES or record.type not in self._work.registry:
            return False
        writers = self._work.registry.get(kind).authored_by
        return not writers or self._work.owner.role in writers

    def _entry(self, each: Attached, case_id: bytes | None) -> Entry:
        declared = self._work.registry.get(each.record.type)
        title = words.title(declared, each.record, self._work.codelists)
        said = (file_words.beside(each), safe_name(each.blob.name))
        second = " · ".join(part for part in said if part)
        there = case_id or each.key.bucket.scope_id
        return Entry(Attachment(each.key, there), title, second, "", icon_for(each.record.type))
