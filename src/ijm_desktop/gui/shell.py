"""The work itself: navigation at the left, pages at the right, and the way back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from ijm_desktop.actions import remembering
from ijm_desktop.gui import drafts, layout, places, sight
from ijm_desktop.gui.command_bar import CommandBar
from ijm_desktop.gui.commands import Command, Commands, Deed
from ijm_desktop.gui.drafts import Draft, Pending
from ijm_desktop.gui.pages.account import AccountPage
from ijm_desktop.gui.pages.making import page_for
from ijm_desktop.gui.pages.page import Page
from ijm_desktop.gui.pages.wipe import WipePage
from ijm_desktop.gui.places import ROOTS, Account, Case, Find, Person, Place, Wipe
from ijm_desktop.gui.record_icons import icon_for
from ijm_desktop.gui.sidebar import Sidebar
from ijm_desktop.gui.sight import Returning, Sight
from ijm_desktop.gui.work import Work
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.vault.unsaved import Unsaved

KEEP_AFTER_MS = 1_000
"""So much typing a power cut can cost: kept so long after the first key that is not, and again."""
LOOK_EVERY_MS = 5_000
"""For what a page holds beside its forms, which says nothing as it is typed."""
VISITED = 12
_SOMETHING = Unsaved(None)
"""What is kept is not known, so the next keeping writes."""


class Shell(QWidget):
    """A stack of pages: going somewhere puts one on top, back takes it off. The navigation's own
    pages stay, so a list is where one left it."""

    lock_asked = Signal()
    hide_asked = Signal()
    language_chosen = Signal(str)
    look_chosen = Signal(object)
    wiped = Signal(object)
    arrived = Signal(object)
    """The place of the page that came up."""

    def __init__(self, work: Work) -> None:
        super().__init__()
        self.setProperty("kind", "window")
        self.work = work
        self._roots: dict[Place, Page] = {}
        self._trail: list[Page] = []
        self._resumed = False
        self._moved_on = False
        self._kept: Unsaved | None = None
        self._stack = QStackedWidget()
        self.sidebar = Sidebar(work)
        self.sidebar.chosen.connect(self.go)
        self.sidebar.lock_asked.connect(self.lock_asked)
        self.sidebar.all_asked.connect(self.ask_anything)
        self._visited: list[Command] = []
        commands = Commands(work, self.sidebar.shown())
        self.bar = CommandBar(work, commands, self)
        self.bar.chosen.connect(self.go)
        self.bar.done.connect(self._do)
        box = layout.row(self, space=0)
        box.addWidget(self.sidebar)
        box.addWidget(self._stack, 1)
        self._shortcuts()
        self._keeping = False
        self._autosave = QTimer(self)
        self._autosave.setInterval(LOOK_EVERY_MS)
        self._autosave.timeout.connect(self._keep)
        self._autosave.start()
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(KEEP_AFTER_MS)
        self._typed.timeout.connect(self._keep)
        work.typed.connect(self._keep_soon)
        work.resume.connect(self._resume)

    @property
    def page(self) -> Page:
        return self._trail[-1]

    def ask_anything(self) -> None:
        """The command bar; pressed again it goes."""
        if self.bar.isVisible():
            self.bar.close_bar()
        else:
            self._note_visited()
            visited = [each for each in self._visited if each.meaning != self.page.place]
            self.bar.ask(visited, self.page.place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.bar.fit()
        self.sidebar.fold(event.size().width() <= layout.NARROW)

    def start(self) -> None:
        """Where the person was when it was locked, with what they had typed; else at home."""
        self._go(ROOTS[0])
        left = None if self.work.left is None else self.work.left.sealed
        self.work.run(remembering.draft, self, self._take_back, self._not_taken_back, left)

    def start_over(self, place: Place = ROOTS[0]) -> None:
        """The same work in another language or look: what was left is not taken back."""
        self._resumed, self._kept = True, _SOMETHING
        self._go(place)

    def draft(self) -> Pending | None:
        """What a lock must keep. None leaves what an earlier one kept: nobody has seen it yet."""
        # What was typed below the page that asks whether to destroy it all is kept all the same.
        *below, page = (page for page in self._trail if not isinstance(page, WipePage))
        pending = page.draft()
        if not self._resumed and not pending.draft.forms:
            return None
        draft = replace(pending.draft, below=tuple(each.place for each in below))
        return replace(pending, draft=draft)

    def sight(self) -> Sight | None:
        """Where on its page the person is; None while they were not brought back there yet."""
        if not self._resumed or isinstance(self.page, WipePage):
            return None
        return sight.taken(self.page, type(self.page.place).__name__)

    def ask_wipe(self) -> None:
        """At once, whatever is typed: it stays where it is, below."""
        if not isinstance(self.page, WipePage):
            self._go(Wipe(unsaved=not self.page.may_leave(_stay)))

    def go(self, place: Place) -> None:
        self._moved_on = True
        self._leave(partial(self._go, place))

    def back(self) -> None:
        self._leave(self._back)

    def may_close(self, go_on: Callable[[], object]) -> bool:
        return self.page.may_leave(go_on)

    def ask_for_passphrase(self) -> None:
        """After the printed code was used: the old passphrase is lost, so a new one is due."""
        self._go(Account())
        if isinstance(self.page, AccountPage):
            self.page.ask_for_passphrase()

    def _shortcuts(self) -> None:
        keys, with_control = Qt.Key, Qt.Modifier.CTRL
        for number, place in enumerate(places.first(self.work.owner.role)):
            key = QKeySequence(with_control | Qt.Key(Qt.Key.Key_1.value + number))
            QShortcut(key, self, partial(self.go, place))
        QShortcut(QKeySequence(with_control | keys.Key_K), self, self.ask_anything)
        QShortcut(QKeySequence(with_control | keys.Key_L), self, self.lock_asked.emit)
        QShortcut(QKeySequence(with_control | keys.Key_F), self, partial(self.go, Find()))
        QShortcut(QKeySequence(Qt.Modifier.ALT | keys.Key_Left), self, self.back)

    def _do(self, deed: Deed) -> None:
        {Deed.LOCK: self.lock_asked, Deed.HIDE: self.hide_asked}[deed].emit()

    def _note_visited(self) -> None:
        """Records by the titles of their pages, which are codes. Gone with the lock."""
        page = self._trail[-1] if self._trail else None
        if page is None or not isinstance(page.place, Case | Person) or not page.title.text():
            return
        icon = icon_for("case" if isinstance(page.place, Case) else "person")
        here = Command(page.place, page.title.text(), "", icon)
        others = [each for each in self._visited if each.meaning != here.meaning]
        self._visited = [here, *others][:VISITED]

    def _leave(self, go_on: Callable[[], object]) -> None:
        if self.page.may_leave(go_on):
            go_on()

    def _go(self, place: Place, draft: Draft | None = None) -> None:
        self._lay(place)
        if draft is not None:
            self.page.take_back(draft)
        self._show()
        if draft is None:
            self._keep()

    def _lay(self, place: Place) -> None:
        """On top, or where the navigation leads: alone. Not shown yet."""
        self._note_visited()
        if place not in ROOTS and not isinstance(place, Account):
            self._trail.append(self._make(place))
            return
        for page in reversed(self._trail):
            self._close(page)
        if place not in self._roots:
            self._roots[place] = self._make(place)
        self._trail = [self._roots[place]]
        self.sidebar.show_place(place)

    def _take_back(self, held: Unsaved | None) -> None:
        """Whoever went on meanwhile is not taken away from where they are; a draft waits then."""
        draft = drafts.from_unsaved(held)
        if draft is not None and draft.forms and self._moved_on:
            return
        self._resumed = True
        self._kept = held if self.work.left is None else _SOMETHING
        self.work.left = None
        if draft is None or self._moved_on:
            return
        if draft.place != ROOTS[0]:
            for place in draft.below:
                self._lay(place)
            self._go(draft.place, draft if draft.forms or draft.erased else None)
        self.work.run(remembering.sight, self, self._look_again, self._not_kept)

    def _resume(self, number: int) -> None:
        """What was put aside is taken up where it was typed, on top of this page."""
        self.work.run(remembering.take_up, self, self._took_up, self.page.failed, number)

    def _took_up(self, held: Unsaved | None) -> None:
        self.work.aside_changed.emit()
        draft = drafts.from_unsaved(held)
        if draft is not None:
            self._kept = held
            self._leave(partial(self._go, draft.place, draft))

    def _look_again(self, held: Value) -> None:
        seen = sight.from_value(held)
        if seen is not None and not self._moved_on and seen.page == type(self.page.place).__name__:
            Returning(self.page, seen)

    def _not_taken_back(self, error: AppError) -> None:
        self._resumed = True
        self.page.failed(error)

    def _keep(self) -> None:
        """What is typed and not saved is kept on the way too, for a power cut; what is saved or
        thrown away is not kept any longer."""
        pending = self.draft()
        if pending is None or pending.saving is not None:
            return
        held = drafts.to_unsaved(pending.draft) if pending.draft.forms else None
        if held == self._kept:
            return
        if self._keeping and held is not None:
            self._keep_soon()  # a worker that is busy gets one at a time
            return
        self._kept, self._keeping = held, True
        self.work.run(remembering.keep_draft, self, self._is_kept, self._not_kept, held)

    def _keep_soon(self) -> None:
        """Not put off by the next key: whoever never pauses loses no more."""
        if not self._typed.isActive():
            self._typed.start()

    def _is_kept(self, _nothing: None) -> None:
        self._keeping = False

    def _not_kept(self, _error: AppError) -> None:
        """Tried again with the next key; a save says by itself when the disk fails."""
        self._kept, self._keeping = None, False

    def _make(self, place: Place) -> Page:
        page = page_for(place, self.work)
        page.place = place
        page.go.connect(self.go)
        page.back.connect(self._back)
        page.back_asked.connect(self.back)
        page.done.connect(self._done)
        if isinstance(page, AccountPage):
            page.language_chosen.connect(self.language_chosen)
            page.look.chosen.connect(self.look_chosen)
        if isinstance(page, WipePage):
            page.panel.wiped.connect(self.wiped)
        self._stack.addWidget(page)
        return page

    def _done(self, words: str, place: Place | None) -> None:
        self._back()
        if place is not None:
            self._go(place)
        if words:
            self.page.notice.say(words, "success")

    def _back(self) -> None:
        if len(self._trail) > 1:
            self._note_visited()
            self._close(self._trail.pop())
            self._show()
            self._keep()

    def _close(self, page: Page) -> None:
        if page not in self._roots.values():
            self._stack.removeWidget(page)
            page.deleteLater()

    def _show(self) -> None:
        self._stack.setCurrentWidget(self.page)
        self.page.back_button.setVisible(len(self._trail) > 1)
        self.page.come_up()
        self.arrived.emit(self.page.place)


def _stay() -> None:
    """Nowhere to go on to."""
