"""Attaching a file to a case: the file, what it shows, and how far its copying is."""

from __future__ import annotations

import contextlib
from collections.abc import Generator
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from ijm_desktop.actions import attachments, reading
from ijm_desktop.actions.desk import Changed, Desk, RecordKey
from ijm_desktop.actions.records import Saved
from ijm_desktop.gui import language, layout
from ijm_desktop.gui.drafts import Pending
from ijm_desktop.gui.fields.editor import Surroundings
from ijm_desktop.gui.form import Form
from ijm_desktop.gui.pages.writing import WritingPage
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.dropping import dropped_file
from ijm_desktop.gui.parts.labelled import Labelled
from ijm_desktop.gui.parts.path_field import PathField, Wanted
from ijm_desktop.gui.parts.surfaces import Card
from ijm_desktop.gui.parts.text import Line, Paragraph
from ijm_desktop.gui.places import NewAttachment
from ijm_desktop.gui.tasks import Handle, Task
from ijm_desktop.gui.viewer import pictures
from ijm_desktop.gui.work import Work
from ijm_desktop.kernel import media_types
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.errors import AppError

_KIND = "kind"
_KINDS = {"image": "photo", "video": "video", "audio": "audio"}
_PAUSE_MS = 150
"""Somebody who types a path is not asked for each letter."""


class NewAttachmentPage(WritingPage):
    def __init__(self, work: Work, place: NewAttachment) -> None:
        super().__init__(work, self.tr("Attach a file"))
        self._case_id, self._type, self._about = place.case_id, place.type, place.about
        self._copying: Task | None = None
        self.setAcceptDrops(True)
        self.file = PathField(Wanted.FILE_TO_OPEN, self.tr("File"))
        self.file.edit.setText(place.file)
        self._labelled = Labelled(
            self.tr("File"),
            self.file,
            hint=self.tr(
                "A file can also be dropped on this page. The original stays where it is."
            ),
            focus=self.file.edit,
        )
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("How much is copied"))
        self.stop = Button(self.tr("Stop"))
        self.stop.clicked.connect(self._stop)
        self._progress = QWidget()
        declared = work.registry.get(place.type)
        self.form = Form(declared, Surroundings(work, language.current(), place.case_id))
        self._build()
        self._offered = self._chosen
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._look_at_file)
        self.file.edit.textChanged.connect(self._pause.start)
        if place.file:
            self._pause.start()

    def _build(self) -> None:
        line = layout.row(self._progress, space=layout.SNUG)
        line.addWidget(self.bar, 1)
        line.addWidget(self.stop)
        self._progress.hide()
        card = Card()
        card.body.addWidget(Line(self.tr("The file"), "heading"))
        card.body.addWidget(self._labelled)
        card.body.addWidget(self._progress)
        card.body.addWidget(
            Paragraph(
                self.tr(
                    "Never attach pictures of the abuse of a child: leave them where they are and "
                    "tell the police unit you work with."
                ),
                "small",
            )
        )
        self.body.addWidget(card)
        self.body.addWidget(self.form)
        self.body.addStretch(1)

    @property
    def _chosen(self) -> Value:
        """The kind that stands in the form."""
        return self.form.values().get(_KIND)

    def _look_at_file(self) -> None:
        path = self.file.path
        if path is not None:
            self.work.tasks.run(
                partial(_kind_of, path), self, done=self._offer_kind, failed=_no_matter
            )

    def _offer_kind(self, kind: str) -> None:
        """What the file looks like, unless the person chose something else."""
        if kind and self._chosen == self._offered:
            self.form.editors[_KIND].put(kind)
            self._offered = kind

    @property
    def forms(self) -> tuple[Form, ...]:
        return (self.form,)

    @property
    def dirty(self) -> bool:
        return super().dirty or bool(self.file.edit.text().strip())

    def concerned(self, _changed: Changed) -> bool:
        return False

    def draft(self) -> Pending:
        pending = super().draft()
        place = NewAttachment(self._case_id, self.file.edit.text(), self._type, self._about)
        return replace(pending, draft=replace(pending.draft, place=place))

    def enter(self) -> None:
        if self.file.path is None:
            self.file.setFocus()
        else:
            self.form.focus_first()
        self.go_on_from_draft()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event.mimeData()) is not None and self._copying is None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        found = dropped_file(event.mimeData())
        if found is not None:
            self.file.put(found)
            event.acceptProposedAction()

    def save(self) -> None:
        path = self.file.path
        self._labelled.show_problem("" if path else self.tr("Choose the file to attach."))
        if path is not None:
            super().save()

    def start_saving(self) -> Task | None:
        path = self.file.path
        if path is None:
            return None
        work = partial(
            _attach,
            case_id=self._case_id,
            type_name=self._type,
            about=self._about,
            source=path,
            values=self.form.values(),
            reasons=self.form.reasons.texts,
        )
        self._copying = self.work.run_in_turns(work, self, self._attached, self.refused)
        self._copying.on_news = self._told
        return self._copying

    def _show_saving(self, *, saving: bool) -> None:
        super()._show_saving(saving=saving)
        self.bar.setRange(0, 0)
        self.stop.setEnabled(True)
        self._progress.setVisible(saving)
        self.file.setEnabled(not saving)
        if not saving:
            self._copying = None

    def _told(self, per_mille: int) -> None:
        self.bar.setRange(0, 1000)
        self.bar.setValue(per_mille)

    def _stop(self) -> None:
        if self._copying is not None:
            self._copying.stop()
            self.stop.setEnabled(False)
            self.status.setText(self.tr("Stopping…"))

    def _attached(self, result: Saved | None) -> None:
        if result is not None:
            self.saved(result)
            return
        self._show_saving(saving=False)
        self._go_on = None
        self.notice.say(self.tr("Stopped. Nothing was attached."), "info")


def _attach(
    desk: Desk,
    handle: Handle,
    *,
    case_id: bytes,
    type_name: str,
    about: RecordKey | None,
    source: Path,
    values: dict[str, Value],
    reasons: dict[str, str],
) -> Generator[None, None, Saved]:
    """Closed before it ends, it leaves nothing."""
    small = pictures.thumbnail(source, attachments.THUMBNAIL_LIMIT)
    work = attachments.adding(
        desk,
        case_id,
        source,
        values,
        type_name=type_name,
        about=None if about is None else reading.record(desk, about),
        thumbnail=small,
        reasons=reasons,
    )
    total = max(1, source.stat().st_size) if source.is_file() else 1
    with contextlib.closing(work):
        while True:
            try:
                handle.tell(next(work) * 1000 // total)
            except StopIteration as ended:
                saved: Saved = ended.value
                return saved
            yield


def _kind_of(path: Path, _handle: Handle) -> str:
    """A code of the list of kinds, by how the file begins; empty where that says nothing."""
    try:
        with path.open("rb") as file:
            found = media_types.of(file.read(media_types.HEAD))
    except OSError:  # said when it is attached
        return ""
    if found == media_types.PDF:
        return "document_copy"
    return _KINDS.get(found.partition("/")[0], "")


def _no_matter(_error: AppError) -> None:
    """The kind is then chosen by hand."""
