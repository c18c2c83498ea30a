"""The way in: every page that there is before any work is open, and which comes after which."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ijm_desktop.actions import setting_up
from ijm_desktop.actions.desk import Desk
from ijm_desktop.gui import appearance, language, moved, people_here
from ijm_desktop.gui.language import Languages
from ijm_desktop.gui.machine import Machine
from ijm_desktop.gui.moved import MovedPage
from ijm_desktop.gui.practice import Practice
from ijm_desktop.gui.recovering import RecoveringPage
from ijm_desktop.gui.remembered import Remembered
from ijm_desktop.gui.restoring import RestoringPage
from ijm_desktop.gui.start import Given, StartPage
from ijm_desktop.gui.tasks import Handle, Tasks
from ijm_desktop.gui.wizard.answers import Answers, Tools
from ijm_desktop.gui.wizard.wizard import Wizard
from ijm_desktop.kernel.codelists import CodeLists
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.vault.anchor import Here

_BEGUN = Wizard | RecoveringPage | RestoringPage | MovedPage
_STOPPED_BY_A_LOCK = RecoveringPage | RestoringPage


class Entrance(QObject):
    """Makes the pages; the window shows them. `practice` is None while it is about real work."""

    shown = Signal(QWidget)
    opened = Signal(object, bool)
    """The desk, and whether the printed code opened it: then a new passphrase is due."""
    wipe_asked = Signal()
    lock_asked = Signal()
    practise_asked = Signal()

    def __init__(
        self,
        folder: Path,
        tasks: Tasks,
        machine: Machine,
        languages: Languages,
        codelists: CodeLists,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.folder = folder
        self.machine = machine
        self.practice: Practice | None = None
        self._tasks = tasks
        self._languages = languages
        self._codelists = codelists
        self._opening: Desk | None = None

    def begin(self) -> None:
        """The start page, or the first run where nobody works in the folder yet."""
        self.remembered = Remembered(self.folder)
        # Whoever practises goes on in the language that they came with.
        spoken = language.system_default() if self.practice is None else self._languages.current
        self._languages.use(self.remembered.language_or(spoken))
        if (look := self.remembered.look) is not None:
            appearance.choose(look)
        if setting_up.here(self.folder):
            self.show_start()
        else:
            self._show_wizard(Answers(language=self._languages.current))

    def open_folder(self, folder: Path) -> None:
        self.folder = folder
        self.begin()

    def show_start(self) -> StartPage:
        if self.practice is None:
            given = Given(self.folder, people_here.there(self.folder))
        else:
            given = self.practice.given(self.folder)
        page = StartPage(given, self._tasks, self.machine)
        page.unlocked.connect(self._unlocked)
        page.chosen.connect(self.open_folder)
        page.elsewhere.connect(self._choose_folder)
        page.begin_asked.connect(self._begin_beside)
        page.practise_asked.connect(self.practise_asked)
        page.wipe_asked.connect(self.wipe_asked)
        page.recovery_asked.connect(self.recover)
        page.restore_asked.connect(self.restore)
        self.shown.emit(page)
        page.start()
        return page

    def restore(self) -> None:
        free = not setting_up.here(self.folder)
        page = RestoringPage(self.folder if free else None, self._tasks, self.machine)
        page.finished.connect(self._restored)
        page.stopped.connect(self.begin)
        self.shown.emit(page)
        page.start()

    def begun(self, page: QWidget) -> Desk | None:
        """Work that is open before it is shown."""
        if self._opening is not None:
            return self._opening
        return page.desk if isinstance(page, _BEGUN) else None

    def lock(self, page: QWidget) -> None:
        """What is open before it is shown closes; what was typed to open it is gone."""
        if self._opening is not None:
            self._close_opening(None)
            self.show_start()
        elif isinstance(page, StartPage):
            page.give_up()
        elif (begun := self.begun(page)) is not None:
            # Their code is not confirmed; the account page makes another.
            self.show_start()
            self._tasks.run(partial(_close, begun), self._tasks)
        elif isinstance(page, _STOPPED_BY_A_LOCK):
            self.begin()

    def _show_wizard(self, answers: Answers) -> None:
        tools = Tools(self._tasks, self.machine, self._codelists)
        others = bool(people_here.there(self.folder))
        wizard = Wizard(answers, tools, self.folder, others=others)
        wizard.language_chosen.connect(self._choose_language)
        wizard.finished.connect(self._begin_work)
        wizard.restore_asked.connect(self.restore)
        wizard.practise_asked.connect(self.practise_asked)
        wizard.left.connect(self._back_to_others)
        self.shown.emit(wizard)
        wizard.start()

    def _choose_language(self, code: str) -> None:
        self._languages.use(code)
        self._show_wizard(Answers(language=code))

    def _begin_beside(self) -> None:
        self.open_folder(people_here.free(self.folder))

    def _back_to_others(self) -> None:
        self.open_folder(people_here.last_used(self.folder))

    def recover(self) -> None:
        page = RecoveringPage(self.folder, self._tasks, self.machine)
        page.finished.connect(self._begin_work)
        page.stopped.connect(self.show_start)
        self.shown.emit(page)
        page.start()

    def _restored(self, desk: Desk, folder: Path) -> None:
        self.folder = folder
        self.remembered = Remembered(folder)
        self._begin_work(desk)

    def _choose_folder(self) -> None:
        title = self.tr("Work in another folder")
        window = self.parent()
        over = window if isinstance(window, QWidget) else None
        found = QFileDialog.getExistingDirectory(over, title, str(self.folder))
        if found:
            self.open_folder(Path(found))

    def _unlocked(self, desk: Desk, by_code: bool) -> None:
        """Before anything is shown: is this the folder that was used here last?"""
        state = self.machine.state
        if state is None:
            self.opened.emit(desk, by_code)
            return
        self._opening = desk
        task = self._tasks.run(
            partial(moved.where, desk, state),
            self,
            done=partial(self._placed, desk, by_code),
            failed=self._not_placed,
        )
        task.unwanted = self._close_opening

    def _placed(self, desk: Desk, by_code: bool, here: Here) -> None:
        if self._opening is not desk:
            return  # locked meanwhile, and closed
        self._opening = None
        state = self.machine.state
        if here is Here.KNOWN or state is None:
            self.opened.emit(desk, by_code)
            return
        page = MovedPage(desk, state, self._tasks, older=here is Here.OLDER)
        page.finished.connect(partial(self._moved, by_code))
        page.left.connect(self.lock_asked)
        self.shown.emit(page)
        page.start()

    def _moved(self, by_code: bool, desk: Desk) -> None:
        self.opened.emit(desk, by_code)

    def _not_placed(self, error: AppError) -> None:
        if self._opening is None:
            return
        self._close_opening(None)
        self.show_start().say(language.sentence(error), "danger")

    def _close_opening(self, _result: object) -> None:
        desk, self._opening = self._opening, None
        if desk is not None:
            self._tasks.run(partial(_close, desk), self._tasks)

    def _begin_work(self, desk: Desk) -> None:
        self.opened.emit(desk, False)


def _close(desk: Desk, _handle: Handle) -> None:
    desk.close()
