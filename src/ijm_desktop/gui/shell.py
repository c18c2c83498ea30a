"""The work itself: navigation at the left, pages at the right, and the way back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from ijm_desktop.gui import layout
from ijm_desktop.gui.pages.account import AccountPage
from ijm_desktop.gui.pages.making import page_for
from ijm_desktop.gui.pages.page import Page
from ijm_desktop.gui.places import ROOTS, Account, Find, Place
from ijm_desktop.gui.sidebar import Sidebar
from ijm_desktop.gui.work import Work


class Shell(QWidget):
    """A stack of pages: going somewhere puts one on top, back takes it off. The navigation's own
    pages stay, so a list is where one left it."""

    lock_asked = Signal()
    language_chosen = Signal(str)

    def __init__(self, work: Work) -> None:
        super().__init__()
        self.setProperty("kind", "window")
        self.work = work
        self._roots: dict[Place, Page] = {}
        self._trail: list[Page] = []
        self._locking = False
        self._stack = QStackedWidget()
        self.sidebar = Sidebar(work)
        self.sidebar.chosen.connect(self.go)
        self.sidebar.lock_asked.connect(self.ask_lock)
        box = layout.row(self, space=0)
        box.addWidget(self.sidebar)
        box.addWidget(self._stack, 1)
        self._shortcuts()

    @property
    def page(self) -> Page:
        return self._trail[-1]

    def start(self) -> None:
        self._go(ROOTS[0])

    def go(self, place: Place) -> None:
        self._leave(partial(self._go, place))

    def back(self) -> None:
        self._leave(self._back)

    def ask_lock(self) -> None:
        """Locks at once, unless something unsaved would be lost; asked again, it locks."""
        again = self.tr("Ask for the lock again to lock without saving.")
        if self._locking or self.page.may_leave(self.lock_asked.emit, again):
            self.lock_asked.emit()
            return
        self._locking = True

    def may_close(self, go_on: Callable[[], object]) -> bool:
        return self.page.may_leave(go_on)

    def ask_for_passphrase(self) -> None:
        """After the printed code was used: the old passphrase is lost, so a new one is due."""
        self._go(Account())
        if isinstance(self.page, AccountPage):
            self.page.ask_for_passphrase()

    def _shortcuts(self) -> None:
        keys, with_control = Qt.Key, Qt.Modifier.CTRL
        for number, place in enumerate(ROOTS):
            key = QKeySequence(with_control | Qt.Key(Qt.Key.Key_1.value + number))
            QShortcut(key, self, partial(self.go, place))
        QShortcut(QKeySequence(with_control | keys.Key_L), self, self.ask_lock)
        QShortcut(QKeySequence(with_control | keys.Key_F), self, partial(self.go, Find()))
        QShortcut(QKeySequence(Qt.Modifier.ALT | keys.Key_Left), self, self.back)

    def _leave(self, go_on: Callable[[], object]) -> None:
        self._locking = False
        if self.page.may_leave(go_on):
            go_on()

    def _go(self, place: Place) -> None:
        if place in ROOTS or isinstance(place, Account):
            for page in reversed(self._trail):
                self._close(page)
            if place not in self._roots:
                self._roots[place] = self._make(place)
            self._trail = [self._roots[place]]
            self.sidebar.show_place(place)
        else:
            self._trail.append(self._make(place))
        self._show()

    def _make(self, place: Place) -> Page:
        page = page_for(place, self.work)
        page.go.connect(self.go)
        page.back.connect(self._back)
        page.back_asked.connect(self.back)
        page.done.connect(self._done)
        if isinstance(page, AccountPage):
            page.language_chosen.connect(self.language_chosen)
        self._stack.addWidget(page)
        return page

    def _done(self, words: str, place: Place | None) -> None:
        self._back()
        if place is not None:
            self._go(place)
        self.page.notice.say(words, "success")

    def _back(self) -> None:
        if len(self._trail) > 1:
            self._close(self._trail.pop())
            self._show()

    def _close(self, page: Page) -> None:
        if page not in self._roots.values():
            self._stack.removeWidget(page)
            page.deleteLater()

    def _show(self) -> None:
        self._stack.setCurrentWidget(self.page)
        self.page.back_button.setVisible(len(self._trail) > 1)
        self.page.come_up()
