"""The one window: first run, start page, or the work itself."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow, QToolTip, QWidget

from ijm_desktop.actions import remembering, setting_up
from ijm_desktop.actions.desk import Desk
from ijm_desktop.gui import appearance, language, layout, moved, tabbing
from ijm_desktop.gui.appearance import Look
from ijm_desktop.gui.clipboard import Clipboard
from ijm_desktop.gui.curtain import Curtain
from ijm_desktop.gui.drafts import Draft, Pending
from ijm_desktop.gui.language import Languages
from ijm_desktop.gui.machine import Machine
from ijm_desktop.gui.moved import MovedPage
from ijm_desktop.gui.parts.text import Line
from ijm_desktop.gui.places import Account, Home
from ijm_desktop.gui.preparing import PreparingPage
from ijm_desktop.gui.recovering import RecoveringPage
from ijm_desktop.gui.remembered import Remembered
from ijm_desktop.gui.restoring import RestoringPage
from ijm_desktop.gui.shell import Shell
from ijm_desktop.gui.start import StartPage
from ijm_desktop.gui.tasks import Handle, Tasks
from ijm_desktop.gui.watching.idle import Idle
from ijm_desktop.gui.watching.sleeping import Sleeping
from ijm_desktop.gui.wipe_panel import WipedPage, WipePanel, WipeWhole
from ijm_desktop.gui.wizard.answers import Answers, Tools
from ijm_desktop.gui.wizard.wizard import Wizard
from ijm_desktop.gui.work import Left, Work
from ijm_desktop.headquarters.demo import Demo
from ijm_desktop.kernel import cover
from ijm_desktop.kernel.codelists import CodeLists
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.vault.anchor import Here
from ijm_desktop.vault.wiping import Wiped

SIZE = QSize(*layout.WINDOW)
SMALLEST = QSize(*layout.SMALLEST_WINDOW)
_BEGINNING = Wizard | RecoveringPage | RestoringPage | MovedPage


class Window(QMainWindow):
    """With `practice`, a folder, it is for practising: the world there is made if need be, its
    passphrase filled in, and every page says so."""

    locked = Signal()
    """All that a lock has to do is done: keys dropped, the store closed, what is unsent sealed."""

    def __init__(
        self,
        folder: Path,
        machine: Machine,
        languages: Languages,
        codelists: CodeLists,
        *,
        icon: QIcon | None = None,
        practice: Path | None = None,
    ) -> None:
        super().__init__()
        self._folder = folder
        self._machine = replace(machine, practice=practice is not None)
        self._languages = languages
        self._codelists = codelists
        self._practice = practice
        self._practice_passphrase = ""
        self._work: Work | None = None
        self._opening: Desk | None = None
        self._left: dict[Path, Left] = {}
        self._closing = False
        self.tasks = Tasks(self)
        self._clipboard = Clipboard(self)
        self._idle = Idle(self)
        self._idle.expired.connect(self.lock)
        self.curtain = Curtain(self)
        self.curtain.asked.connect(self.hide_all)
        self.curtain.lifted.connect(self._lifted)
        self._sleeping = Sleeping(self)
        self._sleeping.slept.connect(self.lock)
        # Never more than the cover's name: a title shows in task bars and over shoulders.
        self.setWindowTitle(cover.current().name)
        if icon is not None:
            self.setWindowIcon(icon)
        self.setMinimumSize(SMALLEST)
        self.resize(SIZE)
        key = QKeySequence(Qt.Modifier.CTRL | Qt.Modifier.SHIFT | Qt.Key.Key_Delete)
        QShortcut(key, self, self._ask_wipe)
        self._languages.use(language.system_default())
        if practice is None:
            self._begin()
        else:
            self._prepare(practice)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return tabbing.step(self, forward=forward)

    @property
    def page(self) -> QWidget:
        """The wizard, the start page or the shell."""
        return self._page

    def hide_all(self) -> None:
        """Blank in this very event; all that a lock has to do begins after it."""
        self.curtain.drop()
        QTimer.singleShot(0, self, self._lock_behind)

    def _lock_behind(self) -> None:
        self.lock()
        if self.curtain.down:
            self.curtain.stay()

    def _lifted(self) -> None:
        if isinstance(self._page, StartPage):
            self._page.start()

    def lock(self) -> None:
        """Everything shown is gone at once; the desk closes behind it. Locking what is locked takes
        away what was typed to unlock it."""
        work, self._work = self._work, None
        shell = self._page if isinstance(self._page, Shell) else None
        pending = shell.draft() if shell is not None else None
        seen = shell.sight() if shell is not None else None
        self._idle.end()
        self._clipboard.clear()
        QToolTip.hideText()
        for other in QApplication.topLevelWidgets():
            if not isinstance(other, Window) and other.isVisible():
                other.close()
        if work is not None:
            self._show_start()
            work.close(pending, partial(self._hold, self._folder), seen)
            work.deleteLater()
        elif self._opening is not None:
            self._close_opening(None)
            self._show_start()
        elif isinstance(self._page, StartPage):
            self._page.give_up()
        elif (begun := self._begun()) is not None:
            # Their code is not confirmed; the account page makes another.
            self._show_start()
            self.tasks.run(partial(_close, begun), self.tasks)
        elif isinstance(self._page, RecoveringPage | RestoringPage):
            self._begin()
        # The worker does one thing after the other, so this comes when all the rest has ended.
        self.tasks.run(_nothing, self.tasks, done=lambda _: self.locked.emit())

    def _hold(self, folder: Path, left: Left | None) -> None:
        """What was typed is not lost to a disk that would not take it at the lock, nor to a
        colleague who unlocks their own work here meanwhile."""
        self._left.pop(folder, None)
        if left is not None:
            self._left[folder] = left
        if left is not None and isinstance(self._page, StartPage):
            words = self.tr(
                "What you had typed could not be kept with your work: {why} It is held, locked, "
                "while this program runs. Unlock before you end it."
            )
            self._page.say(words.format(why=language.sentence(left.refusal)), "warning")

    def closeEvent(self, event: QCloseEvent) -> None:
        shell = self._page if isinstance(self._page, Shell) and not self._closing else None
        if shell is not None and not shell.may_close(self._close_anyway):
            event.ignore()
            return
        self._idle.end()
        self._clipboard.clear()
        work, self._work = self._work, None
        begun = self._begun()
        if work is not None:
            # What was not saved was asked about above, so nothing is kept of it.
            work.end(Pending(Draft(Home())))
        else:
            self.tasks.close(begun.close if begun is not None else None)
        super().closeEvent(event)

    def _begun(self) -> Desk | None:
        """Work that is open before it is shown."""
        if self._opening is not None:
            return self._opening
        return self._page.desk if isinstance(self._page, _BEGINNING) else None

    def _close_anyway(self) -> None:
        self._closing = True
        self.close()

    def _prepare(self, practice: Path) -> None:
        page = PreparingPage(practice, self.tasks, self._machine)
        page.ready.connect(self._prepared)
        self._show(page)

    def _prepared(self, made: Demo) -> None:
        self._folder = made.investigator
        self._practice_passphrase = made.passphrase
        self._begin()

    def _begin(self) -> None:
        self._remembered = Remembered(self._folder)
        self._languages.use(self._remembered.language)
        if (look := self._remembered.look) is not None:
            appearance.choose(look)
        if setting_up.here(self._folder):
            self._show_start()
        else:
            self._show_wizard(Answers(language=self._languages.current))

    def _show(self, page: QWidget) -> None:
        """The old page and all that it shows is destroyed, not hidden."""
        self._page = page
        if self._practice is None:
            self.setCentralWidget(page)
            return
        whole = QWidget()
        box = layout.column(whole, space=0)
        band = Line(self.tr("Practice. Nothing here is real, and nothing leaves it."), "practice")
        box.addWidget(band)
        box.addWidget(page, 1)
        self.setCentralWidget(whole)

    def _show_wizard(self, answers: Answers) -> None:
        tools = Tools(self.tasks, self._machine, self._codelists)
        wizard = Wizard(answers, tools, self._folder)
        wizard.language_chosen.connect(self._choose_language)
        wizard.finished.connect(self._begin_work)
        wizard.restore_asked.connect(self._restore)
        self._show(wizard)
        wizard.start()

    def _choose_language(self, code: str) -> None:
        self._languages.use(code)
        self._show_wizard(Answers(language=code))

    def _show_start(self) -> None:
        page = StartPage(self._folder, self.tasks, self._machine, self._practice_passphrase)
        page.unlocked.connect(self._unlocked)
        page.elsewhere.connect(self._choose_folder)
        page.wipe_asked.connect(self._ask_wipe)
        page.recovery_asked.connect(self._recover)
        page.restore_asked.connect(self._restore)
        self._show(page)
        page.start()

    def _ask_wipe(self) -> None:
        if isinstance(self._page, Shell):
            self._page.ask_wipe()
        elif isinstance(self._page, StartPage):
            panel = WipePanel(self._folder, self.tasks, self._machine, None, unsaved=False)
            panel.wiped.connect(self._wiped)
            panel.stopped.connect(self._show_start)
            self._show(WipeWhole(panel))
            panel.start()

    def _wiped(self, wiped: Wiped) -> None:
        """Nothing opens any more, so nothing is kept of what was open."""
        work, self._work = self._work, None
        self._left.pop(self._folder, None)
        self._idle.end()
        self._clipboard.clear()
        page = WipedPage(wiped, practice=self._machine.practice)
        page.closed.connect(self.close)
        self._show(page)
        page.end.setFocus()
        if work is not None:
            work.give_up()
            work.deleteLater()

    def _recover(self) -> None:
        page = RecoveringPage(self._folder, self.tasks, self._machine)
        page.finished.connect(self._begin_work)
        page.stopped.connect(self._show_start)
        self._show(page)
        page.start()

    def _restore(self) -> None:
        free = not setting_up.here(self._folder)
        page = RestoringPage(self._folder if free else None, self.tasks, self._machine)
        page.finished.connect(self._restored)
        page.stopped.connect(self._begin)
        self._show(page)
        page.start()

    def _restored(self, desk: Desk, folder: Path) -> None:
        self._folder = folder
        self._remembered = Remembered(folder)
        self._begin_work(desk)

    def _choose_folder(self) -> None:
        title = self.tr("Work in another folder")
        found = QFileDialog.getExistingDirectory(self, title, str(self._folder))
        if found:
            self.open_folder(Path(found))

    def open_folder(self, folder: Path) -> None:
        """Its start page, or the first run where nobody works in it yet."""
        self._folder = folder
        self._begin()

    def _unlocked(self, desk: Desk, by_code: bool) -> None:
        """Before anything is shown: is this the folder that was used here last?"""
        state = self._machine.state
        if state is None:
            self._show_unlocked(desk, by_code)
            return
        self._opening = desk
        task = self.tasks.run(
            partial(moved.where, desk, state),
            self._page,
            done=partial(self._placed, desk, by_code),
            failed=self._not_placed,
        )
        task.unwanted = self._close_opening

    def _placed(self, desk: Desk, by_code: bool, here: Here) -> None:
        self._opening = None
        state = self._machine.state
        if here is Here.KNOWN or state is None:
            self._show_unlocked(desk, by_code)
            return
        page = MovedPage(desk, state, self.tasks, older=here is Here.OLDER)
        page.finished.connect(partial(self._show_unlocked, by_code=by_code))
        page.left.connect(self.lock)
        self._show(page)
        page.start()

    def _not_placed(self, error: AppError) -> None:
        self._close_opening(None)
        self._show_start()
        if isinstance(self._page, StartPage):
            self._page.say(language.sentence(error), "danger")

    def _close_opening(self, _result: object) -> None:
        desk, self._opening = self._opening, None
        if desk is not None:
            self.tasks.run(partial(_close, desk), self.tasks)

    def _show_unlocked(self, desk: Desk, by_code: bool) -> None:
        shell = self._start_work(desk)
        if by_code:
            shell.ask_for_passphrase()
        else:
            shell.start()

    def _begin_work(self, desk: Desk) -> None:
        self._start_work(desk).start()

    def _start_work(self, desk: Desk) -> Shell:
        self._remembered.keep_language(self._languages.current)
        self._work = Work(self.tasks, desk, self._machine, self)
        self._work.left = self._left.pop(self._folder, None)
        self._work.idle_minutes.connect(self._idle.begin)
        self._idle.begin(remembering.DEFAULT_IDLE_MINUTES)
        return self._show_shell(self._work)

    def _show_shell(self, work: Work) -> Shell:
        shell = Shell(work)
        shell.lock_asked.connect(self.lock)
        shell.hide_asked.connect(self.hide_all)
        shell.language_chosen.connect(self._change_language)
        shell.look_chosen.connect(self._change_look)
        shell.wiped.connect(self._wiped)
        self._show(shell)
        return shell

    def _change_language(self, code: str) -> None:
        self._languages.use(code)
        self._remembered.keep_language(code)
        if self._work is not None:
            self._show_shell(self._work).start_over()

    def _change_look(self, look: Look) -> None:
        """Pages are made anew: an icon keeps the colour that it was drawn in."""
        appearance.choose(look)
        self._remembered.keep_look(look)
        if self._work is not None:
            self._show_shell(self._work).start_over(Account())


def _nothing(_handle: Handle) -> None:
    """Its turn has come."""


def _close(desk: Desk, _handle: Handle) -> None:
    desk.close()
