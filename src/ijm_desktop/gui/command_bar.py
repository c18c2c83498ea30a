"""Ctrl+K: going anywhere and doing anything by a few letters, without leaving the keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionViewItem, QWidget

from ijm_desktop.actions.desk import Desk
from ijm_desktop.gui import layout, offered, words
from ijm_desktop.gui.commands import Command, Commands, Deed, Meaning, Write, matching
from ijm_desktop.gui.found import Found, Said, in_cases, last_cases, look, said
from ijm_desktop.gui.parts.entries import AnyIndex, Entry, EntryDelegate, EntryList
from ijm_desktop.gui.parts.surfaces import Card
from ijm_desktop.gui.parts.text import Line
from ijm_desktop.gui.places import Case, Person, Place
from ijm_desktop.gui.record_icons import icon_for
from ijm_desktop.gui.tasks import Task
from ijm_desktop.gui.work import Work
from ijm_desktop.kernel.declarations import Scope
from ijm_desktop.kernel.errors import AppError

WIDTH: Final = 620
HEIGHT: Final = 460
FEW: Final = 8
"""So many records are found at a keystroke; Find shows them all."""
RECENT: Final = 6


class CommandBar(Card):
    """Lies over the page below it, whose cursor stays where it is."""

    chosen = Signal(object)
    """A place to go to."""
    done = Signal(object)
    """A `Deed`."""

    def __init__(self, work: Work, commands: Commands, parent: QWidget) -> None:
        super().__init__(space=layout.TIGHT, margin=layout.STEP, parent=parent)
        self.setProperty("kind", "over")
        self._work = work
        self._over = parent
        self._commands = commands
        self._visited: tuple[Command, ...] = ()
        self._place: Place | None = None
        self._held: dict[str, Command] = {}
        self._asking: Write | None = None
        self._asked: Task | None = None
        self._from: QWidget | None = None
        self.prompt = Line("", "label")
        self.prompt.hide()
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(self.tr("A code, a name, a word, or what to do…"))
        self.edit.setAccessibleName(self.tr("Go to or do"))
        self.edit.installEventFilter(self)
        self.edit.textChanged.connect(self._typed)
        self.list = EntryList(self.tr("Where to go and what to do"))
        self.list.setItemDelegate(_Marked(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.opened.connect(self._open)
        self.none = Line(self.tr("Nothing found. Try fewer or other letters."), "soft")
        self.none.hide()
        for part in (self.prompt, self.edit, self.none):
            self.body.addWidget(part)
        self.body.addWidget(self.list)
        self.hide()

    def ask(self, visited: Sequence[Command], place: Place) -> None:
        """Come up; `visited` are the records that one was at, the last one first."""
        self._visited, self._place = tuple(visited), place
        self._from = self.window().focusWidget()
        self._put_asking(None)
        self.fit()
        self.show()
        self.raise_()
        self.edit.setFocus()

    def fit(self) -> None:
        """In the middle of the window, never larger than it, as high as what it holds."""
        room = self._over.size()
        rows = sum(self.list.sizeHintForRow(row) for row in range(self.list.entries.rowCount()))
        least = min(layout.HUGE, room.height() // layout.TIGHT)
        above = self.edit.sizeHint().height() + 2 * layout.STEP + layout.TIGHT
        for line in (self.prompt, self.none):
            above += 0 if line.isHidden() else line.sizeHint().height() + layout.TIGHT
        rows += layout.TIGHT if rows else 0
        self.list.setFixedHeight(min(rows, HEIGHT - above, room.height() - above - 2 * least))
        self.list.setVisible(bool(rows))
        width = min(WIDTH, room.width() - 2 * layout.STEP)
        self.setGeometry((room.width() - width) // 2, least, width, above + self.list.height())

    def close_bar(self) -> None:
        """The focus goes back to where it was."""
        self._forget()
        self.hide()
        if self._from is not None and self._from.isVisible():
            self._from.setFocus()
        self._from = None

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event.key())
        if event.type() is QEvent.Type.FocusOut and self.isVisible() and self.isActiveWindow():
            self._from = None
            self.close_bar()
        return False

    def _key(self, key: int) -> bool:
        keys = Qt.Key
        if key in (keys.Key_Return, keys.Key_Enter):
            if self.list.currentIndex().isValid():
                self._open(str(self.list.entries.entry(self.list.currentIndex().row()).key))
        elif key == keys.Key_Escape:
            if self._asking is not None:
                self._put_asking(None)
            else:
                self.close_bar()
        elif key in _STEPS:
            self._move(_STEPS[Qt.Key(key)])
        else:
            return False
        return True

    def _move(self, by: int) -> None:
        count = self.list.entries.rowCount()
        if count:
            row = self.list.currentIndex().row() + by
            # One step goes round, a page stops at the end.
            self._mark(row % count if abs(by) == 1 else max(0, min(row, count - 1)))

    def _mark(self, row: int) -> None:
        self.list.setCurrentIndex(self.list.entries.index(row))
        # The focus stays in the line, so whoever is read to hears it there.
        self.edit.setAccessibleDescription(self.list.entries.entry(row).spoken)

    def _typed(self) -> None:
        """What is known is there at once; what has to be looked for replaces it when it comes."""
        self._forget()
        text = self.edit.text().strip()
        if self._asking is not None:
            self._put(
                [each for each in self._visited if self._fits(each.meaning)] if not text else []
            )
        elif text:
            called, others = matching(self._known(), text)
            self._put([*called, *others])
        else:
            self._put([*self._visited[:RECENT], *self._commands.everywhere()])
        if text or (self._asking is not None and not self.list.entries.rowCount()):
            self.none.hide()
            self._asked = self._work.run(
                _find, self, self._found, self._not_found, text, of_case=self._asks_for_a_case
            )
        else:
            self.fit()  # not before an answer: the bar would jump at every letter

    @property
    def _asks_for_a_case(self) -> bool:
        asking = self._asking
        return asking is not None and self._work.registry.get(asking.type).scope is Scope.CASE

    def _known(self) -> list[Command]:
        assert self._place is not None
        commands = self._commands
        return [*commands.everywhere(), *commands.lists(), *commands.writing(self._place)]

    def _found(self, found: Found) -> None:
        self._asked = None
        if self._asking is not None:
            self._put(self._owners(found))
        else:
            called, others = matching(self._known(), self.edit.text())
            records = [self._record(said(self._work, each, found)) for each in found.hits]
            few = len(called) <= FEW
            self._put([*called, *records, *others] if few else [*records, *called, *others])
        self.none.setVisible(not self.list.entries.rowCount())

        self.fit()

    def _not_found(self, _error: AppError) -> None:
        self._asked = None
        self.none.setVisible(not self.list.entries.rowCount())
        self.fit()

    def _record(self, each: Said) -> Command:
        return Command(each.place, each.primary, each.second, each.icon)

    def _owners(self, found: Found) -> list[Command]:
        """The cases or people that what was found belongs to, once each."""
        assert self._asking is not None
        kind = self._work.registry.get(self._asking.type).scope
        owners: dict[Place, Command] = {}
        for each in found.hits:
            if each.key.bucket.scope_kind != kind:
                continue
            scope = each.key.bucket.scope_id
            place: Place = Case(scope) if kind is Scope.CASE else Person(scope)
            if scope in found.codes:
                owners.setdefault(place, Command(place, found.codes[scope], "", icon_for(kind)))
        return list(owners.values())

    def _fits(self, meaning: Meaning) -> bool:
        assert self._asking is not None
        wanted = self._work.registry.get(self._asking.type).scope
        return isinstance(meaning, Case if wanted is Scope.CASE else Person)

    def _put(self, commands: Sequence[Command]) -> None:
        held: dict[str, Command] = {}
        for each in commands:
            held.setdefault(repr(each.meaning), each)
        self._held = held
        self.list.put(
            [Entry(key, each.text, "", each.second, each.icon) for key, each in held.items()]
        )
        if held:
            self._mark(0)
        self.list.scrollToTop()

    def _open(self, key: str) -> None:
        meaning = self._held[key].meaning
        if isinstance(meaning, Write):
            self._put_asking(meaning)
            return
        asking = self._asking
        self._from = None if not isinstance(meaning, Deed) else self._from
        self.close_bar()
        if isinstance(meaning, Deed):
            self.done.emit(meaning)
        elif asking is not None and isinstance(meaning, Case | Person):
            scope = meaning.case_id if isinstance(meaning, Case) else meaning.person_id
            self.chosen.emit(offered.place_of(self._work.registry.get(asking.type), scope))
        else:
            self.chosen.emit(meaning)

    def _put_asking(self, asking: Write | None) -> None:
        self._asking = asking
        if asking is not None:
            declared = self._work.registry.get(asking.type)
            of_case = declared.scope is Scope.CASE
            question = (
                self.tr("{what}: in which case?") if of_case else self.tr("{what}: about whom?")
            )
            self.prompt.setText(question.format(what=words.say(declared.label)))
        self.prompt.setVisible(asking is not None)
        self.none.hide()
        self.edit.clear()
        self._typed()

    def _forget(self) -> None:
        """An answer to what is not asked any more is dropped."""
        if self._asked is not None:
            self._asked.cancel()
            self._asked = None


class _Marked(EntryDelegate):
    """The row that Enter opens is marked, though the focus is in the line above."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            option.state |= QStyle.StateFlag.State_HasFocus
        super().paint(painter, option, index)


_STEPS: Final = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 8,
    Qt.Key.Key_PageUp: -8,
}


def _find(desk: Desk, text: str, *, of_case: bool) -> Found:
    """For no text the cases that were last worked on."""
    if not text:
        return last_cases(desk, FEW)
    found = look(desk, text, FEW)
    return in_cases(desk, found) if of_case else found
