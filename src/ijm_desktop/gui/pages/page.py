"""What the shell asks of each of its pages."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QLayoutItem, QVBoxLayout, QWidget

from ijm_desktop.actions.desk import Changed
from ijm_desktop.actions.errors import NoSuchRecord
from ijm_desktop.gui import language, layout
from ijm_desktop.gui.drafts import Draft, Pending
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.heading import Heading
from ijm_desktop.gui.parts.notice import Notice
from ijm_desktop.gui.parts.surfaces import Scrolling
from ijm_desktop.gui.parts.text import Line
from ijm_desktop.gui.places import Home, Place
from ijm_desktop.gui.work import Work
from ijm_desktop.kernel.errors import AppError


class Page(QWidget):
    """A title, room for buttons beside it, a line for what happened, and `.body`.

    With `width` the body is a column that scrolls; without, it is the whole rest of the window.
    """

    go = Signal(object)
    """Asks for a `places.Place`."""
    back = Signal()
    """Done here: back to where one came from."""
    back_asked = Signal()
    """The person wants back; what is not saved is asked about first."""
    done = Signal(str, object)
    """Back, with a word such as that something is saved (or none), and the place to go on to or
    None."""

    def __init__(self, work: Work, title: str = "", *, width: int | None = layout.FORM) -> None:
        super().__init__()
        self.work = work
        self.place: Place = Home()
        """Where this is; the shell says so."""
        self._stale = True
        self.title = Line(title, "title")
        self.tags: QHBoxLayout = layout.row()
        self.notice = Notice()
        self.back_button = Button("", "icon", icon="back")
        self.back_button.setToolTip(self.tr("Back (Alt+Left)"))
        self.back_button.setAccessibleName(self.tr("Back"))
        self.back_button.clicked.connect(self.back_asked)
        self.back_button.hide()
        titled = QWidget()
        header = layout.row(titled, space=layout.SNUG)
        header.addWidget(self.back_button)
        header.addWidget(self.title)
        header.addLayout(self.tags)
        header.addStretch(1)
        heading = Heading(titled)
        self.buttons = heading.buttons
        outer = layout.column(self, space=0)
        self.body: QVBoxLayout
        if width is None:
            self.body = layout.column(margins=(layout.LOOSE, layout.WIDE))
            outer.addLayout(self.body, 1)
        else:
            scrolling = Scrolling(width + 2 * layout.LOOSE)
            self.body = scrolling.body
            outer.addWidget(scrolling, 1)
        self.body.addLayout(heading)
        self.body.addWidget(self.notice)
        self._outer = outer
        work.bus.changed.connect(self._on_changed)

    def fetch(self) -> None:
        """Ask the worker for what is shown here; called when the page comes up and after changes
        that concern it."""

    def concerned(self, changed: Changed) -> bool:
        """Whether the change may alter what is shown here."""
        return bool(changed.keys) or changed.everything

    def enter(self) -> None:
        """The page is before the person's eyes, perhaps again: put the focus where it belongs."""

    def may_leave(self, _go_on: Callable[[], object], _hint: str = "") -> bool:
        """False while something here would be lost: then the page asks in place, adding the hint,
        and calls the function given once that is settled."""
        return True

    def draft(self) -> Pending:
        """Where the person is, and what a lock must not lose."""
        return Pending(Draft(self.place))

    def take_back(self, draft: Draft) -> None:
        """Go on from a draft of this place. Called before the page is filled."""

    def come_up(self) -> None:
        if self._stale:
            self._stale = False
            self.fetch()
        self.enter()

    def hideEvent(self, event: QHideEvent) -> None:
        # "Saved" is said once: on coming back it would read as if it had just happened.
        if not event.spontaneous():
            self.notice.clear()
        super().hideEvent(event)

    def failed(self, error: AppError) -> None:
        self.notice.say(language.sentence(error), "danger")
        if isinstance(error, NoSuchRecord):
            # Empty cards would look as if nothing had been written in them.
            for at in range(self.buttons.count()):
                _hide(self.buttons.itemAt(at))
            for at in range(2, self.body.count()):
                _hide(self.body.itemAt(at))
            if not self.title.text():
                self.title.setText(self.tr("Not here"))
            self.back_button.setFocus()

    def add_bar(self, bar: QWidget) -> None:
        """A bar that stays below what scrolls."""
        self._outer.addWidget(bar)

    def _on_changed(self, changed: Changed) -> None:
        if not self.concerned(changed):
            return
        if self.isVisible():
            self.fetch()
        else:
            self._stale = True


def _hide(item: QLayoutItem | None) -> None:
    """A widget, or all that lies in a layout."""
    if item is None:
        return
    widget, inner = item.widget(), item.layout()
    if widget is not None:
        widget.hide()
    elif inner is not None:
        for at in range(inner.count()):
            _hide(inner.itemAt(at))
