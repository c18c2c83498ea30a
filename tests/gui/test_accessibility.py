"""Every control has a name, and the focus can be seen on it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QWidget,
)

from ijm_desktop.gui import places
from ijm_desktop.gui.pages.page import Page
from tests.gui.hands import Hands
from tests.gui.writing import a_case, a_person, case_id

CONTROLS = (
    QAbstractButton,
    QLineEdit,
    QPlainTextEdit,
    QComboBox,
    QAbstractItemView,
    QProgressBar,
)
WITHIN = (QComboBox, QAbstractItemView)
"""What lies inside these is read as part of them."""


def controls(widget: QWidget) -> Iterator[QWidget]:
    for each in widget.findChildren(QWidget):
        inside = each.parentWidget()
        if isinstance(each, CONTROLS) and each.isVisible() and not isinstance(inside, WITHIN):
            yield each


def check(hands: Hands) -> None:
    nameless = []
    for each in controls(hands.window):
        seen = QAccessible.queryAccessibleInterface(each)
        if not seen.text(QAccessible.Text.Name) and not isinstance(each.parent(), QLineEdit):
            nameless.append(each)
    assert not nameless


@pytest.fixture
def with_work(at_work: Hands) -> Hands:
    case = a_case(at_work)
    a_person(at_work, case)
    return at_work


def test_the_first_run_has_a_name_on_everything(first_run: Hands) -> None:
    for _ in range(3):
        check(first_run)
        first_run.wizard.go_on()


def test_the_start_page_has_a_name_on_everything(locked: Hands) -> None:
    check(locked)


def test_every_page_has_a_name_on_everything(with_work: Hands) -> None:
    shell = with_work.shell
    case = shell.page
    case_key = case_id(case)  # type: ignore[arg-type]
    person = case.held.people[0].person  # type: ignore[attr-defined]
    for place in (
        places.Home(),
        places.Cases(),
        places.Find(),
        places.Exchange(),
        places.Tasks(),
        places.Office(),
        places.Sessions(),
        places.Account(),
        places.Case(case_key),
        places.Person(person.key.record),
        places.New("observation", case_key, case_key),
        places.NewPersonInCase(case_key),
        places.Record(person.key),
        places.Change(person.key),
    ):
        with_work.go(place, Page)
        check(with_work)
        shell.page.back.emit()


def test_the_focus_is_never_lost_and_comes_round(with_work: Hands) -> None:
    """Tab visits every control that can take the focus, and nothing invisible."""
    with_work.go(places.Exchange(), Page)
    met: list[QWidget] = []
    for _ in range(40):
        focus = with_work.focus()
        assert focus.isVisible()
        if met and focus is met[0]:
            break
        met.append(focus)
        with_work.key(Qt.Key.Key_Tab)
    wanted = {
        each
        for each in controls(with_work.window)
        if each.isEnabled() and each.focusPolicy() & Qt.FocusPolicy.TabFocus
    }
    assert wanted <= set(met)
