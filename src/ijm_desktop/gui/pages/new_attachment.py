"""Attaching a file to a case: the file, what it shows, and how far its copying is."""

from __future__ import annotations

import contextlib
from collections.abc import Generator
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from ijm_desktop.actions import attachments
from ijm_desktop.actions.desk import Changed, Desk
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
from ijm_desktop.kernel.encoding import Value


class NewAttachmentPage(WritingPage):
    def __init__(self, work: Work, place: NewAttachment) -> None:
        super().__init__(work, self.tr("Attach a file"))
        self._case_id, self._type = place.case_id, place.type
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
    def forms(self) -> tuple[Form, ...]:
        return (self.form,)

    @property
    def dirty(self) -> bool:
        return super().dirty or bool(self.file.edit.text().strip())

    def concerned(self, _changed: Changed) -> bool:
        return False

    def draft(self) -> Pending:
        pending = super().draft()
        place = NewAttachment(self._case_id, self.file.edit.text(), self._type)
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
    source: Path,
    values: dict[str, Value],
    reasons: dict[str, str],
) -> Generator[None, None, Saved]:
    """Closed before it ends, it leaves nothing."""
    small = pictures.thumbnail(source, attachments.THUMBNAIL_LIMIT)
    work = attachments.adding(
        desk, case_id, source, values, type_name=type_name, thumbnail=small, reasons=reasons
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
