"""Locked while the disk takes nothing: what was typed is held, sealed, and comes back."""

from __future__ import annotations

import contextlib
import resource
from collections.abc import Iterator

from ijm_desktop.gui.pages.new import NewPage
from ijm_desktop.gui.places import New
from ijm_desktop.gui.start import StartPage
from tests import disk
from tests.gui.hands import Hands

WORD = "A half thought"


@contextlib.contextmanager
def no_room() -> Iterator[None]:
    """The system lets no file of this process grow, as it does when there is no room."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (512, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def typed(hands: Hands) -> None:
    page = hands.go(New("case"), NewPage)
    hands.type(WORD, page.form.editors["summary"].control)


def lock(hands: Hands) -> StartPage:
    hands.window.lock()
    hands.wait(lambda: hands.window.tasks.idle)
    page = hands.window.page
    assert isinstance(page, StartPage)
    return page


def shown(hands: Hands) -> str:
    page = hands.shell.page
    assert isinstance(page, NewPage)
    return str(page.form.editors["summary"].value())


def test_what_was_typed_is_said_to_be_held_and_comes_back(at_work: Hands) -> None:
    typed(at_work)
    with no_room():
        page = lock(at_work)
    assert page.notice.text.startswith("What you had typed could not be kept")
    assert "There is no room left" in page.notice.text
    (left,) = at_work.window._left.values()
    assert disk.holds(left.sealed, [WORD]) == []
    at_work.unlock()
    assert shown(at_work) == WORD
    assert lock(at_work).notice.text == ""
    at_work.unlock()
    assert shown(at_work) == WORD


def test_with_no_room_for_hours_it_is_held_on(at_work: Hands) -> None:
    typed(at_work)
    for _ in range(2):
        with no_room():
            assert "There is no room left" in lock(at_work).notice.text
        at_work.unlock()
        assert shown(at_work) == WORD


def test_with_room_nothing_is_said(at_work: Hands) -> None:
    typed(at_work)
    assert lock(at_work).notice.text == ""
    assert not at_work.window._left
