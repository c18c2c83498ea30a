"""One record to read: what it says, and below who wrote what, and when."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLineEdit

from ijm_desktop.actions import records, signing_off
from ijm_desktop.actions.clinical_sessions import OPENING
from ijm_desktop.actions.desk import Changed, RecordKey
from ijm_desktop.actions.reading import RecordShown
from ijm_desktop.actions.records import Saved
from ijm_desktop.actions.signing_off import SignedRecord
from ijm_desktop.casework.confidential_file import FILES
from ijm_desktop.gui import held_words, language, layout, words
from ijm_desktop.gui.apart import Apart
from ijm_desktop.gui.details import Codes, Details
from ijm_desktop.gui.pages.attached_here import AttachedHere
from ijm_desktop.gui.pages.made_under import MadeUnder
from ijm_desktop.gui.pages.page import Page
from ijm_desktop.gui.pages.past_card import PastCard
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.dropping import dropped_file
from ijm_desktop.gui.parts.surfaces import Card
from ijm_desktop.gui.parts.text import Paragraph
from ijm_desktop.gui.places import Change, New, Release
from ijm_desktop.gui.record_loading import Loaded, load
from ijm_desktop.gui.signatures import Signatures
from ijm_desktop.gui.work import Work
from ijm_desktop.journal.merge import VOID
from ijm_desktop.journal.signing_off import SIGNED
from ijm_desktop.kernel.ages import Minor
from ijm_desktop.kernel.declarations import Scope
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.fields import FieldType

WIDTH = 760
OPEN_TO_ALL = "casework"
"""What everybody on the case reads needs no letting."""


class RecordPage(Page):
    def __init__(self, work: Work, key: RecordKey, case_id: bytes | None) -> None:
        super().__init__(work, width=WIDTH)
        self._key = key
        self._case_id = case_id
        self._loaded: Loaded | None = None
        self._asking = False
        self.change = Button(self.tr("Edit"), icon="edit")
        self.change.clicked.connect(self._change)
        self.buttons.addWidget(self.change)
        self.sign = Button(self.tr("Sign…"), icon="check")
        self.sign.clicked.connect(self._press_sign)
        self.buttons.addWidget(self.sign)
        self.release = Button(self.tr("Let the case see…"), icon="people")
        self.release.clicked.connect(partial(self.go.emit, Release(key)))
        self.release.hide()
        self.buttons.addWidget(self.release)
        self.apart = Apart(self.work)
        self.apart.failed.connect(self.failed)
        self.apart.settle.connect(self._change)
        card = self.card = Card()
        self.details = Details(columns=2)
        card.body.addWidget(self.details)
        self.minors = Paragraph("", "soft")
        self.minors.hide()
        card.body.addWidget(self.minors)
        self.newer = Paragraph(held_words.newer(), "soft")
        self.newer.hide()
        card.body.addWidget(self.newer)
        self.signatures = Signatures()
        self.signatures.chosen.connect(self._choose)
        self.made_under = MadeUnder(self.work)
        self.made_under.opened.connect(self.go)
        self.attached = AttachedHere(self.work)
        self.attached.go.connect(self.go)
        self.setAcceptDrops(True)
        self.past = PastCard(self.work, self._said)
        self.apart.look.connect(self.past.look)
        self.past.failed.connect(self.failed)
        self.past.form_asked.connect(self._change)
        self.show_past, self.history = self.past.button, self.past.list
        self.take_out = Button(self.tr("Take out of use…"), "link")
        self.take_out.clicked.connect(self._press_void)
        above = (self.apart, card, self.attached, self.made_under)
        for part in (*above, self.signatures, self.past, self.take_out):
            self.body.addWidget(part)
        self.body.addStretch(1)

    def fetch(self) -> None:
        self.work.run(load, self, self._show, self.failed, self._key)

    def concerned(self, changed: Changed) -> bool:
        beside = not changed.types.isdisjoint({OPENING, *FILES})
        return changed.everything or self._key in changed.keys or beside

    def enter(self) -> None:
        self.change.setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.attached.takes_files and dropped_file(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        found = dropped_file(event.mimeData())
        if found is not None and self.attached.takes_files:
            event.acceptProposedAction()
            self.attached.begin(str(found))

    def _show(self, loaded: Loaded) -> None:
        self._ask_no_more()
        was, self._loaded = self._loaded, loaded
        record = loaded.record
        declared = self.work.registry.get(record.type)
        self.title.setText(words.say(declared.label))
        for part in (self.card, self.signatures, self.past, self.change, self.sign, self.take_out):
            part.setVisible(loaded.closed_session is None)
        if loaded.closed_session is not None:
            self.attached.hide()
            self._ask_why(record, loaded.closed_session)
            return
        if was is not None and was.closed_session is not None:
            self.notice.clear()
        self.signatures.put(loaded.seen, self._said)
        self._read(0)
        self._show_minors(loaded)
        self.made_under.put(loaded.made_under)
        self.attached.put(record, loaded.attached, self._case_id)
        shut = declared.scope is Scope.CASE and declared.compartment != OPEN_TO_ALL
        self.release.setVisible(shut and not declared.hidden and record.voided is None)
        self.newer.setVisible(bool(record.newer))
        withheld = {
            (row.author, row.written_ms): row.held for row in loaded.history if row.held is not None
        }
        allowed = not declared.authored_by or self.work.owner.role in declared.authored_by
        writes = allowed and not declared.hidden
        settles = writes and record.voided is None
        self.apart.put(declared, record, tuple(withheld.values()), settled_by_reader=settles)
        self.past.put(declared, record, loaded.history, writes=writes)
        self.change.setVisible(record.voided is None and writes)
        signs = declared.signable and record.voided is None and writes
        self.sign.setVisible(signs and loaded.seen.to_sign)
        self.take_out.setVisible(writes)
        self.take_out.setText(
            self.tr("Take out of use…") if record.voided is None else self.tr("Take back into use")
        )
        if record.voided is not None:
            self.notice.say(
                self.tr("Taken out of use: {reason}").format(reason=record.voided), "warning"
            )

    def _read(self, at: int) -> None:
        """Shows a text that was signed, or the record as it stands where nobody signed."""
        if self._loaded is None:
            return
        texts = self.signatures.texts
        self._put(texts[at].record if at < len(texts) else self._loaded.record, self._loaded.codes)

    def _ask_why(self, record: RecordShown, session: bytes) -> None:
        """Who is no clinician of the person reads it once they wrote down why (ADR 96)."""
        case_id = record.key.bucket.scope_id
        why = Button(self.tr("Say why"), "primary")
        place = New(OPENING, case_id, case_id, {"session": session})
        why.clicked.connect(partial(self.go.emit, place))
        told = self.tr(
            "This text is for the clinicians of the person. Write down why you must read it; its "
            "author will see that you did, and why."
        )
        self.notice.say(told, "info", (why,))
        why.setFocus()

    def _show_minors(self, loaded: Loaded) -> None:
        """Who of those named was a minor when it happened."""
        said = self.work.codelists["minor_status"]
        young = [
            f"{loaded.codes[person]} ({said.label(minor, language.current())})"
            for person, minor in loaded.minors.items()
            if minor in (Minor.YES, Minor.UNCERTAIN) and person in loaded.codes
        ]
        told = self.tr("That day: {who}").format(who=", ".join(young))
        self.minors.put(told if young else "")
        self.minors.setVisible(bool(young))

    def _put(self, record: RecordShown, codes: Codes) -> None:
        declared = self.work.registry.get(record.type)
        self.details.put(declared, record, self.work.codelists, codes)

    def _choose(self, at: int) -> None:
        self._ask_no_more()
        self._read(at)

    def _ask_no_more(self) -> None:
        """Another text is about to be shown than the one that would be signed."""
        if self._asking:
            self._asking = False
            self.notice.clear()

    def _said(self, name: str, value: Value) -> tuple[str, str]:
        """A field's label and a value as text, what belongs to the format included."""
        declared = self.work.registry.get(self._loaded.record.type) if self._loaded else None
        if name == SIGNED:
            return self.tr("Signed"), ""
        if name == VOID:
            label = self.tr("Back in use") if value is None else self.tr("Taken out of use")
            return label, str(value or "")
        if declared is None or name not in declared:
            return name.strip("_"), "" if value is None else str(value)
        field = declared.field(name)
        if field.type is FieldType.REFERENCE and isinstance(value, bytes):
            return words.say(field.label), self._loaded.codes.get(value, "") if self._loaded else ""
        return words.say(field.label), words.shown(field, value, self.work.codelists)

    def _press_sign(self) -> None:
        """Shows the record as it stands, which is what gets signed, not a text signed before."""
        if self._loaded is None:
            return
        self._put(self._loaded.record, self._loaded.codes)
        self._asking = True
        confirm = Button(self.tr("Sign it"), "primary")
        confirm.clicked.connect(partial(self._sign, self._loaded.seen))
        self.notice.say(
            self.tr(
                "You sign what you see here as it stands now. It can be added to, and what you "
                "signed stays readable as it is."
            ),
            "info",
            (confirm, self._not_now()),
        )
        confirm.setFocus()

    def _not_now(self) -> Button:
        leave = Button(self.tr("Not now"))
        leave.clicked.connect(self._leave)
        return leave

    def _leave(self) -> None:
        self._asking = False
        self.notice.clear()
        self.enter()

    def _sign(self, seen: SignedRecord) -> None:
        self._ask_no_more()
        self.work.run(signing_off.sign, self, self._signed, self.failed, seen)

    def _signed(self, _result: Saved) -> None:
        self.notice.say(self.tr("Signed"), "success")

    def _change(self) -> None:
        self.go.emit(Change(self._key, self._case_id))

    def _press_void(self) -> None:
        if self._loaded is None:
            return
        if self._loaded.record.voided is not None:
            self.notice.clear()
            self.work.run(records.restore, self, self._restored, self.failed, self._loaded.record)
            return
        self._asking = False
        self._reason = QLineEdit()
        self._reason.setPlaceholderText(self.tr("Why?"))
        self._reason.setMinimumWidth(layout.FIELD)
        self._reason.setAccessibleName(self.tr("The reason"))
        confirm = Button(self.tr("Take out of use"), "danger")
        confirm.clicked.connect(self._void)
        self._reason.returnPressed.connect(self._void)
        self.notice.say(
            self.tr("It stays readable in the history, and can be taken back into use. Say why."),
            "warning",
            (self._reason, confirm, self._not_now()),
        )
        self._reason.setFocus()

    def _void(self) -> None:
        reason = self._reason.text().strip()
        if self._loaded is not None and reason:
            self.notice.clear()
            self.work.run(
                records.void, self, self._voided, self.failed, self._loaded.record, reason
            )

    def _voided(self, _result: Saved) -> None:
        self.done.emit(self.tr("Taken out of use"), None)

    def _restored(self, _result: Saved) -> None:
        self.notice.say(self.tr("Back in use"), "success")
