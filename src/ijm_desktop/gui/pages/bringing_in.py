"""Many files of a phone, a card or a folder: listed, marked, copied, and decided about one by one
or many at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtGui import QDragEnterEvent, QDropEvent

from ijm_desktop.actions import staged_files, staging
from ijm_desktop.actions.desk import Changed
from ijm_desktop.actions.records import Saved
from ijm_desktop.actions.staged_files import Decided
from ijm_desktop.actions.staging import OnSource
from ijm_desktop.gui.bringing import deciding
from ijm_desktop.gui.bringing.copying import Copying
from ijm_desktop.gui.bringing.deciding import Loaded
from ijm_desktop.gui.bringing.progress import Progress
from ijm_desktop.gui.bringing.sheet_card import SheetCard
from ijm_desktop.gui.bringing.there_card import ThereCard
from ijm_desktop.gui.drafts import Draft, Pending
from ijm_desktop.gui.form import Form
from ijm_desktop.gui.pages.writing import WritingPage
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.dropping import dropped_file
from ijm_desktop.gui.places import BringingIn
from ijm_desktop.gui.tasks import Task
from ijm_desktop.gui.work import Work
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.vault.staged import State

WIDTH = 1000


class BringingInPage(WritingPage):
    def __init__(self, work: Work, place: BringingIn) -> None:
        super().__init__(work, self.tr("From a phone, card or folder"), width=WIDTH)
        self._case_id, self._type = place.case_id, place.type
        self._form_draft: Draft | None = None
        self._goes_on = True
        """The next time the list is shown, the keys go where one goes on."""
        self.loaded = Loaded(None)
        self.progress = Progress()
        self.copying = Copying(work, place.case_id, place.folder, self.progress)
        self.sheet = SheetCard(work, place.case_id)
        self.there = ThereCard()
        self.finish = Button(self.tr("Done with this list"))
        self.throw = Button(self.tr("Throw away what is left"))
        self.setAcceptDrops(True)
        self._build()

    def _build(self) -> None:
        for part in (self.progress, self.copying, self.sheet, self.there):
            self.body.addWidget(part)
        for button in (self.finish, self.throw):
            self.buttons.addWidget(button)
            button.hide()
        self.sheet.hide()
        self.there.hide()
        self.body.addStretch(1)
        self.copying.altered.connect(self._altered)
        self.copying.said.connect(self.notice.say)
        self.copying.failed.connect(self.failed)
        self.sheet.opened.connect(self._opened)
        self.sheet.discard.clicked.connect(self._ask_discard)
        self.sheet.mark.clicked.connect(self._ask_mark)
        self.sheet.referring.do.clicked.connect(self._refer)
        self.sheet.reporting.do.clicked.connect(self._report)
        self.there.again.clicked.connect(self._look)
        self.finish.clicked.connect(self._finish)
        self.throw.clicked.connect(self._ask_throw)
        self.save_button.setText(self.tr("Keep them"))
        self._opened()

    @property
    def forms(self) -> tuple[Form, ...]:
        return () if self.sheet.form is None else (self.sheet.form,)

    def fetch(self) -> None:
        self.work.run(deciding.load, self, self._show, self.failed, self._case_id)

    def concerned(self, _changed: Changed) -> bool:
        return False

    def draft(self) -> Pending:
        pending = super().draft()
        form = self.sheet.form
        place = BringingIn(self._case_id, self.copying.folder)
        if form is not None:
            place = replace(place, type=form.record_type.name)
        return replace(pending, draft=replace(pending.draft, place=place))

    def take_back(self, draft: Draft) -> None:
        self._form_draft = draft

    def enter(self) -> None:
        if self.loaded.count(State.COPIED):
            self.sheet.view.setFocus()
        else:
            self.copying.focus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.copying.asks_where and dropped_file(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        found = dropped_file(event.mimeData())
        if found is not None and self.copying.asks_where:
            self.copying.source.put(found)
            event.acceptProposedAction()

    def _show(self, loaded: Loaded) -> None:
        self.loaded = loaded
        self.copying.put(loaded)
        begun = loaded.batch is not None and not loaded.untouched
        waiting, copied = loaded.of(State.WAITING), loaded.of(State.COPIED)
        open_ = bool(waiting or copied)
        self.sheet.put(copied)
        self.sheet.put_marked(loaded.count(State.MARKED))
        self.sheet.setVisible(begun or bool(loaded.count(State.MARKED)))
        self.there.setVisible(begun)
        self.finish.setVisible(loaded.batch is not None and not open_)
        self.throw.setVisible(begun and open_)
        self._back_to_form()
        if self._goes_on and self.sheet.form is None:
            self.enter()
        self._goes_on = False
        if begun:
            self._look()

    def _altered(self) -> None:
        self._goes_on = True
        self.fetch()

    def _back_to_form(self) -> None:
        draft, self._form_draft = self._form_draft, None
        if draft is not None and draft.forms:
            self.sheet.begin_keeping(self._type)
            self._draft = draft
            self.go_on_from_draft()

    def _look(self) -> None:
        if self.loaded.batch is not None:
            work = partial(deciding.look, batch=self.loaded.batch)
            self.work.run_in_turns(work, self, self._looked, self.failed)

    def _looked(self, found: tuple[OnSource, ...] | None) -> None:
        self.there.put(found or ())

    def _opened(self) -> None:
        """The bar with Save belongs to the form."""
        bar = self.save_button.parentWidget()
        if bar is not None:
            bar.setVisible(self.sheet.form is not None)

    # Kept, or noted by reference.

    def start_saving(self) -> Task | None:
        form, batch, chosen = self.sheet.form, self.loaded.batch, self.sheet.view.files()
        if form is None or batch is None or not chosen:
            self._show_saving(saving=False)
            self.notice.say(self.tr("Choose the files on the sheet first."), "warning")
            return None
        work = partial(
            deciding.keep,
            batch=batch,
            chosen=chosen,
            type_name=form.record_type.name,
            values=form.values(),
            reasons=form.reasons.texts,
        )
        task = self.work.run_in_turns(work, self, self._kept, self.refused)
        self.progress.begin(self.tr("Keeping them with the case…"), task)
        return task

    def _show_saving(self, *, saving: bool) -> None:
        super()._show_saving(saving=saving)
        if not saving:
            self.progress.end()

    def _kept(self, done: Decided | None) -> None:
        self._show_saving(saving=False)
        if done is None:
            self._go_on = None
            self._stopped()
            return
        self._altered()
        if done.refused is not None:
            self.refused(done.refused)
            return
        self.sheet.end_keeping()
        go_on, self._go_on = self._go_on, None
        if go_on is not None:
            go_on()
        else:
            self.notice.say(self.tr("%n file(s) kept with the case.", "", done.saved), "success")

    def _cancel(self) -> None:
        """Of the form; the copies still wait."""
        if self.may_leave(self._leave_form):
            self._leave_form()

    def _leave_form(self) -> None:
        self.notice.clear()
        self.sheet.end_keeping()

    def _refer(self) -> None:
        batch, asked = self.loaded.batch, self.sheet.referring
        if batch is None or not asked.complete():
            return
        work = partial(
            deciding.refer,
            batch=batch,
            chosen=self.sheet.view.files(),
            description=asked.first.text(),
            stored_at=asked.second.text(),
        )
        task = self.work.run_in_turns(work, self, self._referred, self._not_referred)
        self.progress.begin(self.tr("Noting them by reference…"), task)

    def _referred(self, done: Decided | None) -> None:
        self.progress.end()
        if done is None:
            self._stopped()
            return
        self.sheet.referring.end()
        self.fetch()
        words = self.tr(
            "%n file(s) noted by reference; the copies here are destroyed.", "", done.saved
        )
        self.notice.say(words, "success")

    def _not_referred(self, error: AppError) -> None:
        self.progress.end()
        self._stopped()
        self.failed(error)

    def _stopped(self) -> None:
        self.notice.say(self.tr("Stopped. What was done before that stays done."), "info")
        self.work.run(deciding.stopped, self, None, self.failed, self._case_id)
        self.fetch()

    def _report(self) -> None:
        batch, asked = self.loaded.batch, self.sheet.reporting
        if batch is not None and asked.complete():
            number, what = asked.first.text(), asked.second.text()
            run = self.work.run
            run(staged_files.report, self, self._reported, self.failed, batch, number, what)

    def _reported(self, _saved: Saved) -> None:
        self.sheet.reporting.end()
        words = self.tr("Recorded as evidence, by the number of the report alone.")
        self.notice.say(words, "success")

    # Destroyed.

    def _ask_discard(self) -> None:
        count = len(self.sheet.view.files())
        words = self.tr("%n copy(s) will be destroyed here; the originals stay.", "", count)
        self._ask(words, partial(self._destroy, staged_files.discard))

    def _ask_mark(self) -> None:
        """One is destroyed at once: nobody shall have to look at it again."""
        self.sheet.view.sheet.blur()
        count = len(self.sheet.view.files())
        if count == 1:
            self._destroy(staged_files.mark)
            return
        words = self.tr("%n copy(s) will be destroyed here, and never copied again.", "", count)
        self._ask(words, partial(self._destroy, staged_files.mark))

    def _ask_throw(self) -> None:
        copied, waiting = self.loaded.count(State.COPIED), self.loaded.count(State.WAITING)
        words = [self.tr("%n copy(s) nobody decided about will be destroyed here.", "", copied)]
        if waiting:
            words.append(self.tr("%n file(s) will not be copied.", "", waiting))
        self._ask(" ".join(words), self._throw)

    def _ask(self, words: str, do: Callable[[], object]) -> None:
        yes = Button(self.tr("Destroy these copies"), "danger")
        stay = Button(self.tr("Leave them here"))
        yes.clicked.connect(do)
        stay.clicked.connect(self._leave_them)
        self.notice.say(words, "warning", (yes, stay))
        stay.setFocus()

    def _leave_them(self) -> None:
        self.notice.clear()
        self.sheet.view.setFocus()

    def _destroy(self, action: staged_files.Destroy, *_pressed: object) -> None:
        self.notice.clear()
        self.work.run(action, self, self._destroyed, self.failed, self.sheet.view.files())

    def _destroyed(self, _nothing: None) -> None:
        self._altered()
        words = self.tr("The copies here are destroyed. What is on the phone or card is untouched.")
        self.notice.say(words, "info")

    # The end of a list.

    def _finish(self) -> None:
        if self.loaded.batch is not None:
            self.work.run(staging.end, self, self._finished, self.failed, self.loaded.batch)

    def _throw(self, *_pressed: object) -> None:
        self.notice.clear()
        if self.loaded.batch is not None:
            self.work.run(staging.throw_away, self, self._finished, self.failed, self.loaded.batch)

    def _finished(self, _nothing: None) -> None:
        self._altered()
        words = self.tr("This list is closed. Another phone or card can follow.")
        self.notice.say(words, "success")
