"""What pages with a form share: saving, what is wrong, and never losing what was typed."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid

from ijm_desktop.actions import remembering
from ijm_desktop.actions.errors import RuleAsks, RuleBlocks
from ijm_desktop.actions.records import Saved
from ijm_desktop.gui import drafts, layout
from ijm_desktop.gui.drafts import AfterSave, Draft, Pending
from ijm_desktop.gui.form import Form
from ijm_desktop.gui.pages.page import Page
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.text import Line
from ijm_desktop.gui.places import Place
from ijm_desktop.gui.section_jump import SectionJump
from ijm_desktop.gui.tasks import Task
from ijm_desktop.gui.to_mend import ToMend
from ijm_desktop.gui.work import Work
from ijm_desktop.kernel.declarations import ValuesRefused
from ijm_desktop.kernel.errors import AppError

translate = QCoreApplication.translate


class WritingPage(Page):
    """Subclasses give `forms` and `start_saving`. "Saved" is said only when the action returned."""

    def __init__(self, work: Work, title: str = "", *, width: int = layout.FORM) -> None:
        super().__init__(work, title, width=width)
        self._saving = False
        self._task: Task | None = None
        self._after: AfterSave = drafts.saved
        self._draft: Draft | None = None
        self._go_on: Callable[[], object] | None = None
        self._was_at: QWidget | None = None
        self.save_button = Button(self.tr("Save"), "primary", icon="check")
        self.save_button.setToolTip("Ctrl+S")
        self.cancel = Button(self.tr("Cancel"))
        self.status = Line("", "soft")
        # Said beside Save, where the eyes are, however far the form is scrolled.
        self.notice.setProperty("pinned", "true")
        self.add_bar(self.notice)
        self.to_mend = ToMend()
        self.add_bar(self.to_mend)
        self.sections = SectionJump(self)
        bar = QFrame()
        bar.setProperty("kind", "bar")
        line = layout.row(bar, space=layout.SNUG, margins=(layout.LOOSE, layout.SNUG))
        line.addWidget(self.save_button)
        line.addWidget(self.cancel)
        line.addWidget(self.status)
        line.addStretch(1)
        line.addWidget(self.sections)
        self.add_bar(bar)
        self.save_button.clicked.connect(self.save)
        self.cancel.clicked.connect(self._cancel)
        control = Qt.Modifier.CTRL
        for key in (Qt.Key.Key_S, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            QShortcut(QKeySequence(control | key), self, self.save)

    @property
    @abstractmethod
    def forms(self) -> tuple[Form, ...]:
        """What is filled in here; none while what it is about is still being read."""

    @abstractmethod
    def start_saving(self) -> Task | None:
        """Run the action; `saved` and `refused` take its end."""

    @property
    def dirty(self) -> bool:
        return any(form.dirty for form in self.forms)

    def save(self) -> None:
        if self._saving or not self.forms:
            return
        checked = [form.check() for form in self.forms]
        if not all(checked):
            self._show_saving(saving=False)
            self.notice.say(self.tr("Nothing is saved yet. Mend what is marked."), "warning")
            self.to_mend.show_of(self.forms)
            return
        self.notice.clear()
        self.to_mend.clear()
        self._show_saving(saving=True)
        self._task = self.start_saving()

    def draft(self) -> Pending:
        if not self.dirty:
            return super().draft()
        name, cursor = self._cursor()
        held = tuple(form.draft() for form in self.forms)
        draft = Draft(self.place, held, name, cursor, self.made)
        future = self._task.future if self._task is not None and self._saving else None
        return Pending(draft, future, self._after)

    def say_erased(self) -> None:
        """Of a form that is open, as the erasure comes."""
        self.notice.say(_taken_back(Draft(self.place, erased=True)), "warning")

    @property
    def made(self) -> bytes | None:
        """The record that the first of two saves made already."""
        return None

    def take_back(self, draft: Draft) -> None:
        self._draft = draft

    def go_on_from_draft(self) -> None:
        """For subclasses, when their forms stand."""
        self.sections.offer(self.forms)
        draft, self._draft = self._draft, None
        if draft is None:
            return
        for form, held in zip(self.forms, draft.forms, strict=False):
            form.take_back(held)
        self.notice.say(_taken_back(draft), "warning" if draft.erased else "info")
        for form in self.forms:
            if draft.focus in form.editors:
                form.go_to(draft.focus)
                _put_cursor(form.editors[draft.focus].control, draft.cursor)

    def _cursor(self) -> tuple[str, int]:
        """The field that has the focus, and where in its text."""
        focus = self.focusWidget()
        for form in self.forms:
            for name, editor in form.editors.items():
                if focus is not None and (focus is editor or editor.isAncestorOf(focus)):
                    return name, _cursor_of(focus)
        return "", 0

    def saved(self, result: Saved) -> None:
        self._show_saving(saving=False)
        self._note_used()
        go_on, self._go_on = self._go_on, None
        if go_on is not None:
            go_on()
        else:
            self.done.emit(self.tr("Saved"), self.next_place(result))

    def _note_used(self) -> None:
        """What was chosen stands first the next time. Nothing is lost where that is not kept."""
        used = self.work.used_codes
        before = used.held
        for form in self.forms:
            for list_name, codes in form.chosen_codes().items():
                used.note(list_name, codes)
        if used.held != before:
            keep = remembering.keep_used_codes
            self.work.run(keep, self.work, None, _no_matter, used.held)

    def next_place(self, _result: Saved) -> Place | None:
        """Where to go on to after a save; None is back to where one came from."""
        return None

    def refused(self, error: AppError) -> None:
        """Everything typed is still there; what is wrong is said where it is."""
        self._show_saving(saving=False)
        self._go_on = None
        match error:
            case ValuesRefused():
                shown = [form.show_problems(error.problems) for form in self.forms]
                if not any(shown):
                    self.failed(error)
                else:
                    self.to_mend.show_of(self.forms)
                    self.notice.say(
                        self.tr("Nothing is saved yet. Mend what is marked."), "warning"
                    )
            case RuleAsks():
                self.asked_form(error).ask(error.rules)
                self.notice.say(
                    self.tr("Nothing is saved yet. Give the reason, then save."), "warning"
                )
            case RuleBlocks():
                self.failed(error)
                self.asked_form(error).ask(error.rules)
            case _:
                self.failed(error)

    def asked_form(self, _error: RuleAsks | RuleBlocks) -> Form:
        """The form whose rules asked."""
        return self.forms[0]

    def may_leave(self, go_on: Callable[[], object], hint: str = "") -> bool:
        if not self.dirty:
            return True
        save = Button(self.tr("Save and go on"), "primary")
        later = Button(self.tr("Keep for later"))
        throw = Button(self.tr("Go on without saving"))
        stay = Button(self.tr("Keep writing"))
        save.clicked.connect(self._save_and_go)
        later.clicked.connect(self._keep_for_later)
        throw.clicked.connect(self._throw_away)
        stay.clicked.connect(self._stay)
        self._go_on = go_on
        self._was_at = self.focusWidget()
        words = self.tr("What you wrote here is not saved.")
        self.notice.say(f"{words} {hint}".strip(), "warning", (save, later, throw, stay))
        save.setFocus()
        return False

    def _save_and_go(self) -> None:
        self.save()

    def _keep_for_later(self) -> None:
        """As it stands, also where it could not be saved; the first page lists it."""
        held = drafts.to_unsaved(replace(self.draft().draft, below=()))
        self.work.run(remembering.put_aside, self, self._is_aside, self.failed, held)

    def _is_aside(self, _nothing: None) -> None:
        self.work.aside_changed.emit()
        self._throw_away()

    def _throw_away(self) -> None:
        go_on, self._go_on = self._go_on, None
        if go_on is not None:
            go_on()

    def _stay(self) -> None:
        """Back in the field that somebody was in."""
        self._go_on = None
        self.notice.clear()
        was, self._was_at = self._was_at, None
        if was is not None and isValid(was) and was.isVisible() and was.isEnabled():
            was.setFocus()
        elif self.forms:
            self.forms[0].focus_first()

    def _cancel(self) -> None:
        if self.may_leave(self.back.emit):
            self.back.emit()

    def _show_saving(self, *, saving: bool) -> None:
        self._saving = saving
        self.save_button.setEnabled(not saving)
        self.cancel.setEnabled(not saving)
        self.status.setText(self.tr("Saving…") if saving else "")


def _no_matter(_error: AppError) -> None:
    """The next save keeps it."""


def _taken_back(draft: Draft) -> str:
    if not draft.erased:
        return translate("drafts", "Here is what you had typed. It is not saved yet.")
    if not draft.forms:
        return translate(
            "drafts",
            "Headquarters had a text here erased. What you had typed there is gone with it.",
        )
    return translate(
        "drafts",
        "Headquarters had a text here erased. What you had typed there is gone with it. The rest "
        "is here, and not saved yet.",
    )


def _cursor_of(focus: QWidget) -> int:
    match focus:
        case QLineEdit():
            return focus.cursorPosition()
        case QPlainTextEdit():
            return focus.textCursor().position()
    return 0


def _put_cursor(control: QWidget, at: int) -> None:
    match control:
        case QLineEdit():
            control.setCursorPosition(at)
        case QPlainTextEdit():
            cursor = control.textCursor()
            cursor.setPosition(min(at, len(control.toPlainText())))
            control.setTextCursor(cursor)
