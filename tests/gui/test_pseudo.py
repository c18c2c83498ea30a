"""In a language that nobody speaks, longer by two fifths: what stays English was never translated,
and what is cut has no room for a language with longer words."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ijm_desktop.casework.registry import REGISTRY
from ijm_desktop.casework.words import spoken
from ijm_desktop.gui import places
from ijm_desktop.gui.language import LANGUAGES
from ijm_desktop.gui.pages.page import Page
from ijm_desktop.gui.parts.text import Tag
from ijm_desktop.kernel import cover
from tests.gui import pseudo
from tests.gui.hands import Hands, application
from tests.gui.writing import a_case, a_person, case_id

SMALL = (900, 600)


@pytest.fixture
def long_words(locked: Hands) -> Iterator[Hands]:
    """At work, with a case and a person written before the words grew."""
    locked.unlock()
    a_person(locked, a_case(locked))
    case = case_id(locked.shell.page)  # type: ignore[arg-type]
    translator = pseudo.speak(application(), pseudo.ACCENTED)
    work = locked.window._work
    assert work is not None
    locked.window._show_shell(work).start_over()
    locked.go(places.Case(case), Page)
    yield locked
    application().removeTranslator(translator)


def of_other_rooms() -> set[str]:
    """What is not the window's to translate, and is looked after elsewhere (test_language)."""
    words = set(spoken(REGISTRY))
    for codes in REGISTRY.codelists.values():
        words |= {code.label("en") for code in codes.codes.values()}
    return words | set(LANGUAGES.values()) | {cover.current().name}


def read(widget: QWidget) -> str:
    if isinstance(widget, QLabel):
        return widget.accessibleName() or widget.text()
    if isinstance(widget, QLineEdit):
        return widget.placeholderText()
    return widget.text() if isinstance(widget, QAbstractButton) else ""


def english(text: str, known: set[str]) -> bool:
    """Whether letters are left once what was translated, declared or typed is taken away."""
    left, more = re.sub(r"<[^>]*>", "", text), 1
    while more:  # a translated word may stand in a translated sentence
        left, more = re.subn(r"⟦[^⟦⟧]*⟧", "", left)
    if left.strip(" *") in known:
        return False
    parts = [part.strip(" *:…") for part in re.split(r"[\n·,]", left)]
    return any(
        re.search(r"[A-Za-z]{3}", part) and part not in known and not TYPED.fullmatch(part)
        for part in parts
    )


TYPED = re.compile(r"[A-Z]+-[0-9A-Z-]+|\d+ \w{3} \d{4}|/.*|Dara Sok|Phnom Penh|.*\.alm|Ctrl.*")


def cut(widget: QWidget) -> bool:
    if isinstance(widget, Tag) or not widget.isVisible():
        return False
    if isinstance(widget, QAbstractButton):
        return bool(widget.text()) and widget.width() < widget.minimumSizeHint().width()
    if isinstance(widget, QLabel) and not widget.wordWrap() and widget.text():
        wanted = widget.fontMetrics().horizontalAdvance(widget.text())
        return wanted > widget.contentsRect().width() + 1
    return False


def everywhere(hands: Hands) -> Iterator[Page]:
    case = hands.shell.page
    key = case_id(case)  # type: ignore[arg-type]
    person = case.held.people[0].person  # type: ignore[attr-defined]
    for place in (
        places.Home(),
        places.Cases(),
        places.Listed("person"),
        places.Find(),
        places.Exchange(),
        places.Account(),
        places.Held(),
        places.Wipe(),
        places.Case(key),
        places.Person(person.key.record),
        places.New("observation", key, key),
        places.NewPersonInCase(key),
        places.Record(person.key),
        places.Change(person.key),
    ):
        yield hands.go(place, Page)
        hands.shell.page.back.emit()


def test_nothing_is_left_in_english_and_nothing_is_cut(long_words: Hands, qtbot: QtBot) -> None:
    known = of_other_rooms()
    hands = long_words
    hands.window.resize(*SMALL)
    left: set[str] = set()
    short: set[str] = set()
    for page in everywhere(hands):
        qtbot.wait(30)
        for each in page.findChildren(QWidget):
            if each.isVisible() and english(read(each), known):
                left.add(f"{type(page).__name__}: {read(each)}")
            if cut(each):
                short.add(f"{type(page).__name__}: {read(each)}")
    assert "\n".join(sorted(left)) == ""
    assert "\n".join(sorted(short)) == ""


def test_the_start_page_too(locked: Hands, qtbot: QtBot) -> None:
    translator = pseudo.speak(application(), pseudo.ACCENTED)
    try:
        locked.window.resize(*SMALL)
        locked.window.entrance.show_start()
        qtbot.wait(30)
        known = of_other_rooms()
        parts = locked.window.findChildren(QWidget)
        assert not [read(each) for each in parts if each.isVisible() and english(read(each), known)]
        assert not [read(each) for each in parts if cut(each)]
    finally:
        application().removeTranslator(translator)


def test_places_to_fill_are_left_alone() -> None:
    assert pseudo.accented("Sessions of {who}").startswith("⟦Šéššîöñš öf {who}")
    assert "%n" in pseudo.khmer("%n change(s) not sent yet")
    assert not re.search("[A-Za-z]", pseudo.khmer("Nothing waits to be sent"))


def test_what_is_cut_or_english_is_noticed(qtbot: QtBot) -> None:
    line, button = QLabel("Nothing waits to be sent"), QPushButton("Nothing waits to be sent")
    for each in (line, button):
        qtbot.addWidget(each)
        each.show()
        assert not cut(each)
        each.setFixedWidth(40)
        assert cut(each)
    assert english("⟦Šéñt~~⟧ Nothing waits", set())
    assert not english("⟦Šéñt~~⟧ RIV-2026-H1PR · 4 Oct 2026", set())
