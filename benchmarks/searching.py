"""Search in the real window, letter by letter: from each key to the painted answer.

For `benchmarks.opening`. Whoever types waits for each answer before the next letter."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from benchmarks.desk import TYPED
from benchmarks.scrolling import Times
from benchmarks.waiting import Person
from ijm_desktop.gui.pages.find import FindPage
from ijm_desktop.gui.places import Find


def bar(person: Person, typed: Times) -> None:
    """Ctrl+K. `typed`: by the text that stood there."""
    came = person.shell.bar

    def shown() -> bool:
        return came.edit.hasFocus() and came.list.entries.rowCount() > 0 and person.answered

    for text in TYPED:
        person.does("bar_open", person.shortcut(Qt.Key.Key_K), shown)
        _letters(person, "bar", came.edit, text, typed)
        person.does("bar_close", person.shortcut(Qt.Key.Key_K), lambda: not came.isVisible())


def find(person: Person, typed: Times) -> None:
    """The page Find."""
    person.shell.go(Find())
    page = person.page
    assert isinstance(page, FindPage)
    person.rests()
    for text in TYPED:
        page.edit.clear()
        page.edit.setFocus()
        person.rests()
        _letters(person, "find", page.edit, text, typed)


def _letters(person: Person, name: str, edit: QLineEdit, text: str, typed: Times) -> None:
    for end in range(1, len(text) + 1):
        stands = text[:end]
        took = person.does(
            name,
            lambda end=end: person.hands.types(text[end - 1]),  # type: ignore[misc]
            lambda stands=stands: edit.text() == stands and person.answered,  # type: ignore[misc]
        )
        typed.setdefault(stands, []).append(took)
