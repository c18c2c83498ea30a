"""Whoever works by keys sees where they are: with the focus each control differs from itself
without it by pixels that stand out three to one (WCAG 2.2, 2.4.13), in every theme."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractItemView, QWidget

from ijm_desktop.gui import appearance, places, tabbing, theme
from ijm_desktop.gui.pages.page import Page
from ijm_desktop.gui.places import Place
from tests.gui.hands import Hands, application
from tests.gui.test_accessibility import controls
from tests.gui.writing import a_case, a_person, case_id

ROUND = 4
"""So many pixels beyond a control a ring may take."""


@pytest.fixture
def case(at_work: Hands) -> Iterator[bytes]:
    page = a_case(at_work)
    a_person(at_work, page)
    yield case_id(page)
    appearance.apply(application(), theme.LIGHT)


@pytest.mark.parametrize("name", theme.PALETTES)
def test_the_focus_is_seen_on_every_control(at_work: Hands, case: bytes, name: str) -> None:
    appearance.apply(application(), theme.PALETTES[name])
    unseen: list[str] = []
    for place in pages(case):
        at_work.go(place, Page)
        stops = [each for each in controls(at_work.window) if by_tab(each)]
        assert len(stops) > 8
        for each in stops:
            found, wanted = stands_out(at_work, each), enough(each)
            if found < wanted:
                unseen.append(f"{place}: {told(each)}, {found} pixels of {wanted}")
        at_work.shell.page.back.emit()
    assert not unseen, "\n".join(unseen)


def pages(case: bytes) -> list[Place]:
    return [
        *(places.Home(), places.Cases(), places.Find(), places.Exchange(), places.Account()),
        *(places.Case(case), places.New("observation", case, case)),
    ]


def by_tab(control: QWidget) -> bool:
    tab = control.focusPolicy() & Qt.FocusPolicy.TabFocus
    empty = isinstance(control, QAbstractItemView) and not control.model().rowCount()
    return bool(tab) and control.isEnabled() and not empty


def told(control: QWidget) -> str:
    return f"{type(control).__name__} {control.accessibleName() or control.property('text')}"


def enough(control: QWidget) -> int:
    """As many pixels as one of its longer edges; of a list, the row's that the keys are at."""
    if isinstance(control, QAbstractItemView):
        return control.visualRect(control.currentIndex()).width() // 2
    return max(control.width(), control.height())


def stands_out(hands: Hands, control: QWidget) -> int:
    """How many pixels change by three to one when it gets the focus by keys."""
    hands.focus()  # a window that is not in front shows none
    control.setFocus(Qt.FocusReason.TabFocusReason)
    tabbing.bring_into_sight(control)
    with_it = picture(hands.window, control)
    other = next(each for each in controls(hands.window) if by_tab(each) and each is not control)
    other.setFocus(Qt.FocusReason.TabFocusReason)
    tabbing.bring_into_sight(control)
    without = picture(hands.window, control)
    pairs = Counter(zip(pixels(with_it), pixels(without), strict=True))
    return sum(
        times
        for (one, another), times in pairs.items()
        if one != another and theme.contrast(*map(colour, (one, another))) >= theme.PART_RATIO
    )


def picture(window: QWidget, control: QWidget) -> QImage:
    corner = control.mapTo(window, QPoint(0, 0))
    place = QRect(corner, control.size()).adjusted(-ROUND, -ROUND, ROUND, ROUND)
    taken = window.grab(place & window.rect()).toImage()
    return taken.convertToFormat(QImage.Format.Format_RGB32)


def pixels(image: QImage) -> list[int]:
    return memoryview(image.constBits()).cast("I").tolist()


def colour(pixel: int) -> str:
    return QColor.fromRgb(pixel).name()
