"""An attached file: what it is, opened here on request, handed out with a warning and a purpose."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtGui import QHideEvent, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from ijm_desktop.actions import attachments, bare_copies
from ijm_desktop.actions.attachments import Attachment
from ijm_desktop.actions.desk import Changed, Desk, RecordKey
from ijm_desktop.actions.records import Saved
from ijm_desktop.gui import file_words, layout, words
from ijm_desktop.gui.details import Details
from ijm_desktop.gui.exchange_words import size_shown
from ijm_desktop.gui.pages.page import Page
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.flow import Flow
from ijm_desktop.gui.parts.handing_file import HandingFile
from ijm_desktop.gui.parts.handing_out import safe_name
from ijm_desktop.gui.parts.surfaces import Card, reveal
from ijm_desktop.gui.parts.text import Line, Paragraph
from ijm_desktop.gui.places import Record
from ijm_desktop.gui.tasks import Handle, Task
from ijm_desktop.gui.viewer import pictures
from ijm_desktop.gui.viewer.opening import Shown, can_open, opened
from ijm_desktop.gui.viewer.pictures import Picture
from ijm_desktop.gui.viewer.view import View
from ijm_desktop.gui.work import Work
from ijm_desktop.kernel.errors import AppError

WIDTH = 860
_NUMBER = "SHA-256"
_GROUP = 8
"""Bytes of a hash that stand together, so that it can be read and can wrap."""


@dataclass(frozen=True, slots=True)
class Asked:
    """That the file is wanted here."""

    changed: Changed


class AttachmentPage(Page):
    """Nothing of the file is shown before somebody asks, and it is gone when the page is left."""

    def __init__(self, work: Work, key: RecordKey, case_id: bytes | None) -> None:
        super().__init__(work, width=WIDTH)
        self._key = key
        self._case_id = case_id
        self.held: Attachment | None = None
        self._running: Task | None = None
        self._pressed: QWidget | None = None
        self.more = Button(self.tr("All that is written of it"), icon="note")
        self.more.clicked.connect(self._open_record)
        self.buttons.addWidget(self.more)
        self.details = Details(columns=2)
        self.name = Paragraph("", "heading")
        self.facts = Line("", "soft", wrap=True)
        self.standing = Line("", wrap=True)
        self.standing.hide()
        self.bring = Button(self.tr("Bring it here"), "primary")
        self.bring.hide()
        self.small = QLabel()
        self.small.hide()
        self.glance = Button(self.tr("Show the small picture"), "link")
        self.open = Button(self.tr("Open it here"), "primary", icon="eye")
        self.closed = Line(
            self.tr("Files of this kind cannot be opened here. To look at one, hand it out first."),
            "soft",
            wrap=True,
        )
        self.closed.hide()
        self.check = Button(self.tr("Compare with what was signed"))
        self.hand = Button(self.tr("Hand out…"))
        self.view = View()
        self.outside = HandingFile()
        self._build()

    def fetch(self) -> None:
        self.work.run(attachments.get, self, self._show, self.failed, self._key)

    def concerned(self, changed: Changed) -> bool:
        on_its_way = self.held is not None and (not self.held.here or self.held.waits)
        touched = changed.everything or self._key in changed.keys
        return touched or (changed.exchange and on_its_way)

    def enter(self) -> None:
        shown = (each for each in (self.bring, self.open, self.check) if not each.isHidden())
        next(shown, self.more).setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        self._close()
        super().hideEvent(event)

    def _build(self) -> None:
        card = Card()
        card.body.addWidget(self.name)
        card.body.addWidget(self.facts)
        card.body.addWidget(self.standing)
        card.body.addWidget(self.closed)
        card.body.addWidget(self.small)
        line = Flow(space=layout.SNUG)
        for button in (self.bring, self.open, self.check, self.hand, self.glance):
            line.addWidget(button)
        card.body.addLayout(line)
        card.body.addWidget(self.view)
        told = Card()
        told.body.addWidget(self.details)
        for part in (card, self.outside, told):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.bring.clicked.connect(self._press_bring)
        self.open.clicked.connect(self._press_open)
        self.view.turned.connect(self._turn)
        self.check.clicked.connect(self._press_check)
        self.hand.clicked.connect(self._press_hand)
        self.glance.clicked.connect(self._press_glance)
        self.outside.asked.clicked.connect(self._hand_out)
        self.outside.cancel.clicked.connect(self._keep_in)

    def _show(self, held: Attachment) -> None:
        was, self.held = self.held, held
        declared = self.work.registry.get(held.record.type)
        self.title.setText(words.title(declared, held.record, self.work.codelists, "description"))
        self.name.put(safe_name(held.blob.name))
        facts = self.tr("{size} · the number by which it is known again: {number}")
        number = held.blob.sha256.hex(" ", _GROUP)
        self.facts.setText(facts.format(size=size_shown(held.blob.size), number=number))
        self.facts.setToolTip(self.tr("In a report of experts: {name}").format(name=_NUMBER))
        self.details.put(declared, held.record, self.work.codelists, {})
        self.glance.setVisible(held.thumbnail is not None and self.small.isHidden())
        self._show_standing(held)
        if was is not None and held.here and not was.here:
            self.notice.say(self.tr("The file is here now."), "success")

    def _show_standing(self, held: Attachment) -> None:
        """What can be done with it where it is."""
        said = file_words.standing_of(held, headquarters=self.work.owner.is_headquarters)
        self.standing.setText(said)
        self.standing.setVisible(bool(said))
        openable, focused = can_open(held.blob.media_type), self.window().focusWidget()
        self.open.setVisible(held.here and openable)
        self.closed.setVisible(held.here and not openable)
        for button in (self.check, self.hand):
            button.setVisible(held.here)
        self._enable(on=self._running is None)
        self.bring.setVisible(not (held.here or held.comes))
        pressed = (self.bring, self.open, self.check, self.hand)
        if focused in pressed and focused.isHidden():  # what it was on is gone
            self.enter()

    def _press_bring(self) -> None:
        if self.held is not None:
            self.work.run(_bring, self, None, self.failed, self.held)

    def _press_open(self) -> None:
        if self.view.isHidden():
            self._busy(self.work.run(opened, self, self._opened, self._ended, self._key))
        else:
            self._close()

    def _turn(self, page: int) -> None:
        self._busy(self.work.run(opened, self, self._opened, self._ended, self._key, page))

    def _opened(self, shown: Shown) -> None:
        self._free()
        self.view.put(shown)
        self.open.setText(self.tr("Close it"))
        self.open.put_icon("eye-off")

    def _close(self) -> None:
        self.view.clear()
        self.small.clear()
        self.small.hide()
        self.glance.setVisible(self.held is not None and self.held.thumbnail is not None)
        self.open.setText(self.tr("Open it here"))
        self.open.put_icon("eye")

    def _press_glance(self) -> None:
        small = self.held.thumbnail if self.held is not None else None
        if small is None:
            return
        self.work.tasks.run(partial(_decoded, small), self, done=self._glanced, failed=self.failed)

    def _glanced(self, picture: Picture) -> None:
        self.small.setPixmap(QPixmap.fromImage(picture.image()))
        self.small.setAccessibleName(self.tr("The small picture"))
        self.small.show()
        self.glance.hide()

    def _press_check(self) -> None:
        if self.held is not None:
            self._busy(
                self.work.run_in_turns(partial(_verify, self.held), self, self._sound, self._ended)
            )

    def _sound(self, whole: bool | None) -> None:
        """None when it was stopped."""
        self._free()
        if whole:
            self.notice.say(self.tr("The file is, byte for byte, what was signed."), "success")
            reveal(self.notice)

    def _press_hand(self) -> None:
        if self.held is None:
            return
        self._close()
        blob = self.held.blob
        copies = blob.media_type in bare_copies.KINDS and blob.size <= bare_copies.MOST_BYTES
        self.outside.begin_file(blob.name, self.work.machine.documents, copies=copies)
        reveal(self.outside)

    def _keep_in(self) -> None:
        self.outside.end()
        self.hand.setFocus()

    def _hand_out(self) -> None:
        to, purpose = self.outside.to.path, self.outside.purpose.text()
        if self.outside.complete() and to is not None:
            authority = self.outside.original_for
            work = partial(_hand_out, key=self._key, to=to, purpose=purpose, authority=authority)
            self._busy(self.work.run_in_turns(work, self, self._handed, self._ended))

    def _handed(self, result: Saved | None) -> None:
        self._free()
        if result is None:
            words, tone = (
                self.tr("Stopped. No copy was left; that it was begun is recorded."),
                "info",
            )
        else:
            words = self.tr(
                "Handed out, and recorded. From now on nothing here protects that copy."
            )
            tone = "success"
            self._keep_in()
        self.notice.say(words, tone)
        reveal(self.notice)

    def _busy(self, task: Task) -> None:
        self.notice.clear()
        self._running = task
        self._pressed = self.window().focusWidget()
        stop = Button(self.tr("Stop"))
        stop.clicked.connect(self._stop)
        self.notice.say(self.tr("Reading the file…"), "info", (stop,))
        stop.setFocus()
        self._enable(on=False)

    def _stop(self) -> None:
        if self._running is not None:
            self._running.stop()

    def _ended(self, error: AppError) -> None:
        self._free()
        self.failed(error)
        reveal(self.notice)

    def _free(self) -> None:
        """What is disabled loses the keys to whatever comes next: they go back to what had them."""
        self._running = None
        self.notice.clear()
        self._enable(on=True)
        if self.isVisible() and self._pressed is not None:
            self._pressed.setFocus()
        self._pressed = None

    def _enable(self, *, on: bool) -> None:
        here = self.held is not None and self.held.here
        for button in (self.open, self.check, self.hand, self.outside.asked):
            button.setEnabled(on and here)
        self.outside.cancel.setEnabled(on)

    def _open_record(self) -> None:
        self.go.emit(Record(self._key, self._case_id))


def _bring(desk: Desk, held: Attachment) -> Asked:
    attachments.fetch(desk, held.key)
    case = frozenset({held.key.bucket.scope_id})
    return Asked(Changed(frozenset({held.key}), frozenset({held.record.type}), case, exchange=True))


def _decoded(data: bytes, _handle: Handle) -> Picture:
    return pictures.decoded(data, pictures.SMALL)


def _verify(held: Attachment, desk: Desk, _handle: Handle) -> Generator[int, None, bool]:
    yield from attachments.verifying(desk, held)
    return True


def _hand_out(
    desk: Desk,
    _handle: Handle,
    *,
    key: RecordKey,
    to: Path,
    purpose: str,
    authority: str | None,
) -> Generator[int, None, Saved]:
    return attachments.handing_out(desk, key, to, purpose, authority=authority)
