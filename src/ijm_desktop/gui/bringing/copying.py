"""The first half of bringing files in: where they are, which are marked, and the copying."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ijm_desktop.actions import staged_files, staging
from ijm_desktop.actions.staging import Copied, Listing
from ijm_desktop.gui import language, layout
from ijm_desktop.gui.bringing import deciding
from ijm_desktop.gui.bringing.deciding import Loaded
from ijm_desktop.gui.bringing.listed_card import ListedCard
from ijm_desktop.gui.bringing.progress import Progress
from ijm_desktop.gui.bringing.source_card import SourceCard
from ijm_desktop.gui.work import Work
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.vault.staged import StagedFile, State


class Copying(QWidget):
    """Shows of itself what the list is ripe for; the rest is hidden."""

    altered = Signal()
    """The list is another one, or more of it is copied: it is to be read again."""
    said = Signal(str, str)
    """What happened, and its tone."""
    failed = Signal(object)

    def __init__(self, work: Work, case_id: bytes, folder: str, progress: Progress) -> None:
        """`folder` is listed at once where no list was begun before."""
        super().__init__()
        self._work, self._case_id, self._folder = work, case_id, folder
        self._loaded = Loaded(None)
        self._progress = progress
        self.source = SourceCard(work)
        self.listed = ListedCard()
        box = layout.column(self)
        for part in (self.source, self.listed):
            box.addWidget(part)
            part.hide()
        self.source.wanted.connect(self._list)
        self.listed.copy.clicked.connect(self._copy)
        self.listed.other.clicked.connect(self._other_folder)
        self.listed.model.marking.connect(self._mark)

    @property
    def asks_where(self) -> bool:
        return not self.source.isHidden()

    @property
    def folder(self) -> str:
        return self.source.folder.edit.text() if self.asks_where else ""

    def put(self, loaded: Loaded) -> None:
        self._loaded = loaded
        self.source.setVisible(loaded.batch is None)
        self.listed.setVisible(bool(loaded.count(State.WAITING)) or self._only_marked)
        self.listed.put(loaded.of(State.WAITING, State.MARKED), untouched=loaded.untouched)
        folder, self._folder = self._folder, ""
        if folder and loaded.batch is None:
            self.source.put(Path(folder))

    @property
    def _only_marked(self) -> bool:
        """Nothing to copy, but a mark set by a slip can be taken back."""
        return self._loaded.batch is not None and self._loaded.untouched

    def focus(self) -> None:
        if self.asks_where:
            self.source.folder.setFocus()
        elif not self.listed.isHidden():
            self.listed.view.setFocus()

    def _list(self, folder: Path) -> None:
        work = partial(deciding.list_files, case_id=self._case_id, folder=folder)
        task = self._work.run_in_turns(work, self, self._found, self._ended)
        self._progress.begin(self.tr("Reading the names…"), task)
        task.on_news = None  # how many were found says nothing of how many there are
        self.setEnabled(False)

    def _found(self, found: Listing | None) -> None:
        self._end()
        self.altered.emit()
        if found is not None and found.left_out:
            words = self.tr(
                "%n hidden file(s) or link(s) left out of the list.", "", found.left_out
            )
            self.said.emit(words, "info")

    def _mark(self, chosen: list[StagedFile], on: bool) -> None:
        batch = self._loaded.batch
        if on:
            self._work.run(staged_files.mark, self, None, self._ended, chosen)
        elif batch is not None:
            self._work.run(staged_files.unmark, self, None, self._ended, batch, chosen)

    def _other_folder(self) -> None:
        if self._loaded.batch is not None:
            self._work.run(staging.throw_away, self, self._thrown, self._ended, self._loaded.batch)

    def _thrown(self, _nothing: None) -> None:
        self.altered.emit()

    def _copy(self) -> None:
        if self._loaded.batch is None:
            return
        work = partial(deciding.copy, batch=self._loaded.batch)
        task = self._work.run_in_turns(work, self, self._copied, self._ended)
        self._progress.begin(self.tr("Copying, encrypted…"), task)
        self.setEnabled(False)

    def _copied(self, done: Copied | None) -> None:
        self._end()
        self.altered.emit()
        if done is None:
            words = self.tr("Stopped. What was copied is here; the rest can go on.")
            self.said.emit(words, "info")
        elif done.refused:
            _, error = done.refused[0]
            words = self.tr("%n file(s) not copied.", "", len(done.refused))
            self.said.emit(f"{words} {language.sentence(error)}", "warning")
        else:
            words = self.tr(
                "%n file(s) copied, encrypted and compared. The phone or card can be taken out.",
                "",
                done.count,
            )
            self.said.emit(words, "success")

    def _end(self) -> None:
        self._progress.end()
        self.setEnabled(True)

    def _ended(self, error: AppError) -> None:
        """What was copied before it went wrong is here."""
        self._end()
        self.altered.emit()
        self.failed.emit(error)
