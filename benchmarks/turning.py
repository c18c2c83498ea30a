"""Lists in the real window, from a key or the mouse to the painted rows, and cases opened from one.

For `benchmarks.opening`. Every list is gone through as it comes and sorted by its last column."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider

from benchmarks.scrolling import seen, whole
from benchmarks.waiting import Person
from ijm_desktop.gui.pages.case import CasePage
from ijm_desktop.gui.pages.list_page import ListPage
from ijm_desktop.gui.places import Cases, Listed, Place

LISTS: Final[Mapping[str, Place]] = {
    "cases": Cases(),
    "people": Listed("person"),
    "observations": Listed("observation"),
}
OF_A_RUN: Final = 10
"""Pages turned, drags made and cases opened."""
_MOUSE: Final = QEvent.Type
_PARTS: Final = QStyle.SubControl


def lists(person: Person, runs: int) -> None:
    for name, place in LISTS.items():
        page = _come(person, name, place)
        for column in ("", page.table.columns[-1].name):
            page.table.arrange(sort=column)
            person.rests()
            _turn(person, f"{name}_next", page, runs * OF_A_RUN // 2)
            _drag(person, f"{name}_jump", page, runs * OF_A_RUN // 2)
        page.table.arrange(sort="")
        person.rests()


def cases(person: Person, runs: int) -> None:
    """From anywhere in the list, by Enter and by a double click in turns."""
    page = _come(person, "cases_first", Cases())
    for number in range(runs * OF_A_RUN):
        bar = page.view.verticalScrollBar()
        bar.setValue(person.random.randrange(bar.maximum()))
        person.screen.painted(lambda: whole(page.view))
        rows = seen(page.view)
        index = page.table.index(rows[len(rows) // 2], 0)
        page.view.setCurrentIndex(index)
        person.rests()
        by_mouse = number % 2 == 1
        person.opens(
            "case",
            _double_click(person, page) if by_mouse else _enter(person),
            lambda: _case(person) is not None,
            lambda: _is_whole(person),
        )
        person.does(
            "back",
            person.shortcut(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier),
            lambda: person.page is page and person.answered,
        )


def _case(person: Person) -> CasePage | None:
    """What is before the person, once it says what it is about."""
    page = person.page
    return page if isinstance(page, CasePage) and page.held is not None else None


def _is_whole(person: Person) -> bool:
    page = _case(person)
    return page is not None and page.timeline.entries.rowCount() > 0 and person.answered


def _enter(person: Person) -> Callable[[], object]:
    return lambda: person.hands.presses(Qt.Key.Key_Return)


def _double_click(person: Person, page: ListPage) -> Callable[[], object]:
    view = page.view
    middle = view.visualRect(view.currentIndex()).center()
    return lambda: person.hands.double_clicks(view.viewport(), middle)


def _come(person: Person, name: str, place: Place) -> ListPage:
    shell = person.shell

    def shown() -> bool:
        page = shell.page
        return isinstance(page, ListPage) and page.place == place and _read(page)

    person.does(f"{name}_open", lambda: shell.go(place), shown)
    person.rests()
    page = shell.page
    assert isinstance(page, ListPage)
    page.view.setFocus()
    return page


def _read(page: ListPage) -> bool:
    return page.table.rowCount() > 0 and whole(page.view)


def _turn(person: Person, name: str, page: ListPage, times: int) -> None:
    """Page by page down from the top."""
    view = page.view
    bar = view.verticalScrollBar()
    view.setCurrentIndex(page.table.index(0, 0))
    person.rests()
    for _ in range(times):
        before = bar.value()
        person.does(
            name,
            lambda: person.hands.presses(Qt.Key.Key_PageDown),
            lambda before=before: bar.value() > before and _read(page),  # type: ignore[misc]
        )


def _drag(person: Person, name: str, page: ListPage, times: int) -> None:
    """The bar's handle held by the mouse, to anywhere."""
    bar = page.view.verticalScrollBar()
    bar.setValue(0)
    person.rests()
    groove, drawn = _part(bar, _PARTS.SC_ScrollBarGroove), _part(bar, _PARTS.SC_ScrollBarSlider)
    handle = drawn.center()
    places = range(groove.top() + drawn.height(), groove.bottom() - drawn.height())
    person.hands.mouse(_MOUSE.MouseButtonPress, bar, handle)
    at = handle.y()
    for _ in range(times):
        at = person.random.choice([each for each in places if each != at])
        before, to = bar.value(), QPoint(handle.x(), at)
        person.does(
            name,
            lambda to=to: person.hands.mouse(_MOUSE.MouseMove, bar, to),  # type: ignore[misc]
            lambda before=before: bar.value() != before and _read(page),  # type: ignore[misc]
        )
    person.hands.mouse(_MOUSE.MouseButtonRelease, bar, handle)
    person.rests()


def _part(bar: QScrollBar, part: QStyle.SubControl) -> QRect:
    option = QStyleOptionSlider()
    bar.initStyleOption(option)
    return bar.style().subControlRect(QStyle.ComplexControl.CC_ScrollBar, option, part, bar)
