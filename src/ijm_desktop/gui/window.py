"""The one window: the way in, or the work itself."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QToolTip, QWidget

from ijm_desktop.actions import remembering
from ijm_desktop.actions.desk import Desk
from ijm_desktop.gui import appearance, language, layout, people_here, tabbing
from ijm_desktop.gui.appearance import Look
from ijm_desktop.gui.clipboard import Clipboard
from ijm_desktop.gui.curtain import Curtain
from ijm_desktop.gui.drafts import Draft, Pending
from ijm_desktop.gui.entrance import Entrance
from ijm_desktop.gui.language import Languages
from ijm_desktop.gui.machine import Machine
from ijm_desktop.gui.places import Account, Home
from ijm_desktop.gui.practice import Practice
from ijm_desktop.gui.practice_frame import PracticeFrame
from ijm_desktop.gui.preparing import PreparingPage
from ijm_desktop.gui.shell import Shell
from ijm_desktop.gui.start import StartPage
from ijm_desktop.gui.tasks import Handle, Tasks
from ijm_desktop.gui.watching.idle import Idle
from ijm_desktop.gui.watching.sleeping import Sleeping
from ijm_desktop.gui.wipe_panel import WipedPage, WipePanel, WipeWhole
from ijm_desktop.gui.work import Left, Work
from ijm_desktop.headquarters.demo import Demo
from ijm_desktop.kernel import cover
from ijm_desktop.kernel.codelists import CodeLists
from ijm_desktop.vault.wiping import Wiped


class Window(QMainWindow):
    """With `practice`, a folder, it is for practising only: the world there is made if need be, its
    passphrase filled in, and every page says so. Without, one can practise beside one's work."""

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
        self._languages = languages
        self._machine = machine
        self._codelists = codelists
        self._home: Path | None = None
        """Where the real work lies while one practises beside it."""
        self._work: Work | None = None
        self._left: dict[Path, Left] = {}
        self._closing = False
        self.tasks = Tasks(self)
        self.entrance = Entrance(folder, self.tasks, machine, languages, codelists, self)
        self.entrance.shown.connect(self._show)
        self.entrance.opened.connect(self._opened)
        self.entrance.lock_asked.connect(self.lock)
        self.entrance.wipe_asked.connect(self._ask_wipe)
        self.entrance.practise_asked.connect(self.practise)
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
        self.setMinimumSize(*layout.SMALLEST_WINDOW)
        self.resize(*layout.WINDOW)
        key = QKeySequence(Qt.Modifier.CTRL | Qt.Modifier.SHIFT | Qt.Key.Key_Delete)
        QShortcut(key, self, self._ask_wipe)
        self._languages.use(language.system_default())
        if practice is None:
            self.entrance.begin()
        else:
            self._prepare(practice)

    def focusNextPrevChild(self, forward: bool) -> bool:
        here = self.focusWidget()
        if here is not None and not here.isVisible():  # it goes; nobody pressed Tab
            return super().focusNextPrevChild(forward)
        return tabbing.step(self, forward=forward)

    @property
    def page(self) -> QWidget:
        """The wizard, the start page or the shell."""
        return self._page

    @property
    def folder(self) -> Path:
        """Where the work lies that is open or can be unlocked."""
        return self.entrance.folder

    def open_folder(self, folder: Path) -> None:
        """Its start page, or the first run where nobody works in it yet."""
        self.entrance.open_folder(folder)

    def hide_all(self) -> None:
        """Blank in this very event; all that a lock has to do begins after it."""
        self.curtain.drop()
        if self.entrance.practice is not None and self._work is not None:
            self.entrance.practice.hid()
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
            self.entrance.show_start()
            work.close(pending, partial(self._hold, self.folder), seen)
            work.deleteLater()
        else:
            self.entrance.lock(self._page)
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
        begun = self.entrance.begun(self._page)
        if work is not None:
            # What was not saved was asked about above, so nothing is kept of it.
            work.end(Pending(Draft(Home())))
        else:
            self.tasks.close(begun.close if begun is not None else None)
        super().closeEvent(event)

    def _close_anyway(self) -> None:
        self._closing = True
        self.close()

    def practise(self) -> None:
        """Beside one's own work, which stays as it is."""
        self._home = self.folder
        self._prepare(people_here.practice(self.folder))

    def end_practice(self) -> None:
        """Back to the real work, locked. What was typed in practice is kept there."""
        if self._work is not None:
            self.lock()
        if self._home is None:
            return
        folder, self._home = self._home, None
        self._put_practice(None)
        self.entrance.open_folder(folder)

    def _prepare(self, practice: Path) -> None:
        self.entrance.machine = self._for_practice
        beside = self._home is not None
        page = PreparingPage(practice, self.tasks, self.entrance.machine, covered=beside)
        page.ready.connect(self._prepared)
        page.stopped.connect(self.end_practice)
        self._show(page)

    def _prepared(self, made: Demo) -> None:
        practice = Practice(made, self._codelists, self)
        self._put_practice(practice)
        self.entrance.open_folder(practice.first)

    def _put_practice(self, practice: Practice | None) -> None:
        if self.entrance.practice is not None:
            self.entrance.practice.deleteLater()
        self.entrance.practice = practice
        self.entrance.machine = self._machine if practice is None else self._for_practice

    @property
    def _for_practice(self) -> Machine:
        """The training world is at home on no machine: it leaves nothing outside its folder."""
        return replace(self._machine, practice=True, state=None)

    def _show(self, page: QWidget) -> None:
        """The old page and all that it shows is destroyed, not hidden."""
        self._page = page
        if not self.entrance.machine.practice:
            self.setCentralWidget(page)
            return
        frame = PracticeFrame(page, self.entrance.practice, may_leave=self._home is not None)
        frame.left.connect(self.end_practice)
        self.setCentralWidget(frame)

    def _ask_wipe(self) -> None:
        if isinstance(self._page, Shell):
            self._page.ask_wipe()
        elif isinstance(self._page, StartPage):
            machine = self.entrance.machine
            panel = WipePanel(self.folder, self.tasks, machine, None, unsaved=False)
            panel.wiped.connect(self._wiped)
            panel.stopped.connect(self.entrance.show_start)
            self._show(WipeWhole(panel))
            panel.start()

    def _wiped(self, wiped: Wiped) -> None:
        """Nothing opens any more, so nothing is kept of what was open."""
        work, self._work = self._work, None
        self._left.pop(self.folder, None)
        self._idle.end()
        self._clipboard.clear()
        beside = self._home is not None
        page = WipedPage(wiped, practice=self.entrance.machine.practice, anew=beside)
        page.closed.connect(self.end_practice if beside else self.close)
        self._show(page)
        page.end.setFocus()
        if work is not None:
            work.give_up()
            work.deleteLater()

    def _opened(self, desk: Desk, by_code: bool) -> None:
        self.entrance.remembered.keep_language(self._languages.current)
        self.entrance.remembered.keep_used(self.entrance.machine.clock())
        work = Work(self.tasks, desk, self.entrance.machine, self)
        self._work = work
        work.left = self._left.pop(self.folder, None)
        work.idle_minutes.connect(self._idle.begin)
        self._idle.begin(remembering.DEFAULT_IDLE_MINUTES)
        if self.entrance.practice is not None:
            self.entrance.practice.begun(work)
        shell = self._show_shell(work)
        if by_code:
            shell.ask_for_passphrase()
        else:
            shell.start()

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
        self.entrance.remembered.keep_language(code)
        if self._work is not None:
            self._show_shell(self._work).start_over()

    def _change_look(self, look: Look) -> None:
        """Pages are made anew: an icon keeps the colour that it was drawn in."""
        appearance.choose(look)
        self.entrance.remembered.keep_look(look)
        if self._work is not None:
            self._show_shell(self._work).start_over(Account())


def _nothing(_handle: Handle) -> None:
    """Its turn has come."""
