"""The left side: where to go, how the exchange stands, whose work this is, and the lock."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QScrollArea, QWidget

from ijm_desktop.actions import exchange
from ijm_desktop.actions.desk import Changed
from ijm_desktop.actions.exchange import ExchangeStatus
from ijm_desktop.gui import layout, places
from ijm_desktop.gui.connection_words import Indicator, by_hand, indicator
from ijm_desktop.gui.parts.buttons import Button, unmarked
from ijm_desktop.gui.parts.text import Line, plainly
from ijm_desktop.gui.places import ROOTS, Account, Place
from ijm_desktop.gui.work import Work
from ijm_desktop.kernel import cover
from ijm_desktop.kernel.errors import AppError


class Sidebar(QFrame):
    chosen = Signal(object)
    lock_asked = Signal()
    all_asked = Signal()

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work
        self.setProperty("kind", "sidebar")
        self.setFixedWidth(layout.SIDEBAR)
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self._buttons: dict[Place, Button] = {}
        self._words: dict[Button, tuple[str, str]] = {}
        self._folded = False
        self._status: ExchangeStatus | None = None
        self._standing = Indicator(())
        self._current: Place = ROOTS[0]
        box = layout.column(self, space=layout.HAIR, margins=(layout.SNUG, layout.STEP))
        self._name = Line(cover.current().name, "heading")
        self._name.setContentsMargins(layout.TIGHT, layout.HAIR, 0, layout.STEP)
        box.addWidget(self._name)
        box.addWidget(self._navigation(), 1)
        self.standing = Button("", "standing", icon="exchange")
        self.standing.clicked.connect(partial(self._choose, places.Exchange()))
        self.busy = Line(self.tr("Working…"), "small")
        self.busy.setContentsMargins(layout.TIGHT, 0, 0, layout.HAIR)
        self.busy.hide()
        box.addWidget(self.busy)
        box.addWidget(self.standing)
        self.account = self._button(Account(), "", "person")
        box.addWidget(self.account)
        self._show_owner()
        self.lock = Button("", "nav", icon="lock")
        self.lock.setCheckable(False)
        self._put(self.lock, self.tr("Lock"), "Ctrl+L")
        self.lock.clicked.connect(self.lock_asked)
        box.addWidget(self.lock)
        work.tasks.busy.connect(self._show_busy)
        work.bus.changed.connect(self._changed)
        work.exchanging.changed.connect(self._show_standing)
        QTimer.singleShot(0, self, self._fetch)

    def _navigation(self) -> QScrollArea:
        """Where a window is low, what does not fit is scrolled to."""
        inside = QWidget()
        box = layout.column(inside, space=layout.HAIR)
        shown = self.shown()
        for number, place in enumerate(places.first(self._work.owner.role), start=1):
            words, icon = shown[place]
            button = self._button(place, words, icon)
            self._put(button, words, f"Ctrl+{number}")
            box.addWidget(button)
        self.all = Button("", "nav", icon="all")
        self.all.setCheckable(False)
        self._put(self.all, self.tr("All…"), "Ctrl+K")
        self.all.clicked.connect(self.all_asked)
        box.addWidget(self.all)
        box.addStretch(1)
        scrolling = QScrollArea()
        scrolling.setWidgetResizable(True)
        # A bar would take a third of the room that the signs have.
        scrolling.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scrolling.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scrolling.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scrolling.setWidget(inside)
        return scrolling

    def shown(self) -> dict[Place, tuple[str, str]]:
        """The words and the icon of each."""
        return {
            places.Home(): (self.tr("Home"), "home"),
            places.Cases(): (self.tr("Cases"), "cases"),
            places.Find(): (self.tr("Find"), "find"),
            places.Exchange(): (self.tr("Exchange"), "exchange"),
            places.Tasks(): (self.tr("Tasks"), "check"),
            places.Office(): (self.tr("Office"), "people"),
            places.Sessions(): (self.tr("Sessions"), "clock"),
            places.Held(): (self.tr("Not counted"), "alert"),
            places.Certifying(): (self.tr("Colleagues to call"), "key"),
        }

    def show_place(self, place: Place) -> None:
        self._current = place
        for each, button in self._buttons.items():
            button.setChecked(each == place)

    def fold(self, folded: bool) -> None:
        """Signs alone where a window is narrow; what they mean is said when they are pointed at and
        to whoever is read to."""
        if folded == self._folded:
            return
        self._folded = folded
        self.setFixedWidth(layout.SIDEBAR_FOLDED if folded else layout.SIDEBAR)
        self._name.setVisible(not folded)
        for button, (words, key) in self._words.items():
            self._put(button, words, key)
        self._put_standing()

    @staticmethod
    def room() -> int:
        """What words beside a sign have, in pixels."""
        return layout.SIDEBAR - 2 * layout.SNUG - 2 * layout.TIGHT - layout.ICON - layout.STEP

    def _put(self, button: Button, words: str, key: str = "") -> None:
        self._words[button] = (words, key)
        # Folded, Qt asks for a little more than there is, and its border would be cut off.
        button.setMinimumWidth(layout.CONTROL)
        elide = Qt.TextElideMode.ElideRight
        shown = unmarked(button.fontMetrics().elidedText(words, elide, self.room()))
        button.setText("" if self._folded else shown)
        button.setAccessibleName(words)
        button.setToolTip(plainly(f"{words} {key}".strip()) if self._folded else key)

    def _button(self, place: Place, words: str, icon: str) -> Button:
        button = Button(words, "nav", icon=icon)
        button.clicked.connect(partial(self._choose, place))
        self._buttons[place] = button
        return button

    def _choose(self, place: Place) -> None:
        self.chosen.emit(place)
        # A page may have refused to be left: what is marked follows the shell, not the click.
        self.show_place(self._current)

    def _changed(self, changed: Changed) -> None:
        self._show_owner()
        if changed.exchange or changed.everything:
            self._fetch()

    def _show_owner(self) -> None:
        self._put(self.account, self._work.owner.name)

    def _fetch(self) -> None:
        self._work.run(exchange.status, self, self._show, self._not_known)

    def _show(self, status: ExchangeStatus) -> None:
        self._status = status
        self._show_standing()

    def _show_standing(self) -> None:
        """One line where there is a connection, of what matters most now; else what waits, until
        when headquarters has it, and what could not be taken in."""
        line, status, owner = self._work.exchanging, self._status, self._work.owner
        now = self._work.machine.clock()
        if line.there:
            told = indicator(line.seen, status, now, headquarters=owner.is_headquarters)
        elif status is not None:
            told = by_hand(status, now, headquarters=owner.is_headquarters)
        else:
            told = Indicator(())
        if told != self._standing:
            self._standing = told
            self.standing.put_icon("alert" if told.alert else "exchange")
            self._put_standing()

    def _not_known(self, _error: AppError) -> None:
        self._status = None
        self._show_standing()

    def _put_standing(self) -> None:
        """One line under the other. Folded, the sign of the exchange says it: a second one would
        take the room of "All…"."""
        told = self._standing
        self.standing.ensurePolished()
        metrics, elide = self.standing.fontMetrics(), Qt.TextElideMode.ElideRight
        room = layout.SIDEBAR - 2 * layout.SNUG - layout.TIGHT - layout.ICON - 2 * layout.HAIR
        lines = "\n".join(metrics.elidedText(each, elide, room) for each in told.shown)
        self.standing.setText("" if self._folded else unmarked(lines))
        said = (*told.shown, *told.more)
        self.standing.setAccessibleName(", ".join(said) or self.tr("Exchange"))
        self.standing.setToolTip(plainly("\n".join(said)))
        self.standing.setVisible(not self._folded)
        sign = self._buttons[places.Exchange()]
        sign.put_icon("alert" if self._folded and told.alert else "exchange")
        if self._folded:
            words, key = self._words[sign]
            sign.setAccessibleName(", ".join((words, *said)))
            sign.setToolTip(plainly("\n".join((f"{words} {key}", *said))))

    def _show_busy(self, busy: bool) -> None:
        self.busy.setVisible(busy and not self._folded)
