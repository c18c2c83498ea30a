"""Where on a page somebody was: the field, the cursor and what was marked, how far it was scrolled.

Numbers and the names of controls, kept with the person's work while the window is locked.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from ijm_desktop.kernel.encoding import Value

_EVERY_MS: Final = 25
_TRIES: Final = 200
"""A page is filled by the worker, a form after that: for so long it is waited for."""


@dataclass(frozen=True, slots=True)
class Sight:
    """`page` is the kind of place. The control is found again as the one of this `kind` and
    `name`, the `which`-th of them. `cursor` and `anchor`: in a text the two ends of what is marked,
    in a list the row. `scrolled`: of all that scrolls on the page, in its order."""

    page: str
    kind: str
    name: str
    which: int
    cursor: int
    anchor: int
    scrolled: tuple[int, ...]


def taken(page: QWidget, place: str) -> Sight:
    focus = page.focusWidget()
    scrolled = tuple(each.verticalScrollBar().value() for each in _scrolling(page))
    if focus is None or not page.isAncestorOf(focus):
        return Sight(place, "", "", 0, 0, 0, scrolled)
    alike = _alike(page, type(focus).__name__, focus.accessibleName())
    which = alike.index(focus) if focus in alike else 0
    return Sight(
        place, type(focus).__name__, focus.accessibleName(), which, *_ends(focus), scrolled
    )


def to_value(sight: Sight) -> Value:
    where: list[Value] = [sight.page, sight.kind, sight.name, sight.which]
    return [*where, sight.cursor, sight.anchor, list(sight.scrolled)]


def from_value(held: Value) -> Sight | None:
    """None for nothing, and for what another version kept."""
    match held:
        case [str(page), str(kind), str(name), int(which), int(cursor), int(anchor), list(scrolls)]:
            scrolled = tuple(each for each in scrolls if isinstance(each, int))
            return Sight(page, kind, name, which, cursor, anchor, scrolled)
    return None


class Returning(QObject):
    """Brings a page back to a sight as soon as what it needs stands there. Whoever goes on
    meanwhile is not taken away from where they are."""

    def __init__(self, page: QWidget, sight: Sight) -> None:
        super().__init__(page)
        self._page = page
        self._sight = sight
        self._control: QWidget | None = None
        self._left = _TRIES
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._try)
        self._timer.start()
        self._try()

    def _try(self) -> None:
        self._left -= 1
        if self._left <= 0 or self._gone_on() or (self._focused() and self._scrolled()):
            self._timer.stop()
            self.deleteLater()

    def _gone_on(self) -> bool:
        return self._control is not None and self._page.focusWidget() is not self._control

    def _focused(self) -> bool:
        sight = self._sight
        if not sight.kind or self._control is not None:
            return True
        alike = _alike(self._page, sight.kind, sight.name)
        if sight.which >= len(alike) or not alike[sight.which].isVisible():
            return False
        control = alike[sight.which]
        if not _mark(control, sight.anchor, sight.cursor):
            return False
        control.setFocus()
        self._control = control
        return True

    def _scrolled(self) -> bool:
        bars = [each.verticalScrollBar() for each in _scrolling(self._page)]
        if len(bars) != len(self._sight.scrolled):
            return False
        for bar, wanted in zip(bars, self._sight.scrolled, strict=True):
            bar.setValue(wanted)
        return [bar.value() for bar in bars] == list(self._sight.scrolled)


def _alike(page: QWidget, kind: str, name: str) -> list[QWidget]:
    return [
        each
        for each in page.findChildren(QWidget)
        if type(each).__name__ == kind and each.accessibleName() == name
    ]


def _scrolling(page: QWidget) -> list[QAbstractScrollArea]:
    return [each for each in page.findChildren(QAbstractScrollArea) if each.isVisible()]


def _ends(control: QWidget) -> tuple[int, int]:
    """Cursor and anchor."""
    match control:
        case QLineEdit():
            cursor = control.cursorPosition()
            start = control.selectionStart()
            if start < 0:
                return cursor, cursor
            return cursor, control.selectionEnd() if cursor == start else start
        case QPlainTextEdit():
            return control.textCursor().position(), control.textCursor().anchor()
        case QAbstractItemView():
            row = control.currentIndex().row()
            return row, row
    return 0, 0


def _mark(control: QWidget, anchor: int, cursor: int) -> bool:
    """False while what was there is not there yet."""
    match control:
        case QLineEdit():
            if max(anchor, cursor) > len(control.text()):
                return False
            control.setCursorPosition(anchor)
            if anchor != cursor:
                control.setSelection(anchor, cursor - anchor)
        case QPlainTextEdit():
            if max(anchor, cursor) > control.document().characterCount() - 1:
                return False
            marked = control.textCursor()
            marked.setPosition(anchor)
            marked.setPosition(cursor, QTextCursor.MoveMode.KeepAnchor)
            control.setTextCursor(marked)
        case QAbstractItemView() if cursor >= 0:
            index = control.model().index(cursor, 0)
            if not index.isValid():
                return False
            control.setCurrentIndex(index)
    return True
