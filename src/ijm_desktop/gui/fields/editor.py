"""What a form asks of the editor of a field."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ijm_desktop.gui import words
from ijm_desktop.gui.work import Work
from ijm_desktop.kernel.codelists import CodeLists
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.fields import Field
from ijm_desktop.kernel.values import problem_with, sentence


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Where the form stands: `case_id` when it belongs to a case."""

    work: Work
    language: str
    case_id: bytes | None = None

    @property
    def codelists(self) -> CodeLists:
        return self.work.codelists


def problem_sentence(code: str, field: Field | None = None) -> str:
    """A problem's sentence in the window's language; limits are filled in by the declaration."""
    return words.say(sentence(code, field))


class Editor(QWidget):
    """Holds one field's value. None is empty; a field of many values has a list."""

    changed = Signal()
    """A person changed it; `put` does not say so."""

    wide = False
    """Whether it takes the form's whole width."""

    def __init__(self, field: Field, where: Surroundings) -> None:
        super().__init__()
        self.field = field
        self.where = where

    @property
    @abstractmethod
    def control(self) -> QWidget:
        """What the label names and the focus goes to."""

    @abstractmethod
    def value(self) -> Value:
        """As far as it can be read; ask `problem` first."""

    @abstractmethod
    def put(self, value: Value) -> None:
        """Show a value as it is held."""

    def clear(self) -> None:
        self.put(None)

    def typed(self) -> tuple[str, ...]:
        """What stands in its lines, letter by letter, for what cannot be read as a value (yet)."""
        return tuple(line.text() for line in self.findChildren(QLineEdit))

    def retype(self, typed: tuple[str, ...]) -> None:
        """The reverse of `typed`, after `put`; nothing leaves it as it is."""
        for line, text in zip(self.findChildren(QLineEdit), typed, strict=False):
            line.setText(text)

    @property
    def halfway(self) -> bool:
        """What was typed so far may still become an answer, so that a pause is no end."""
        return False

    def problem(self) -> str:
        """The sentence of what is wrong with what was typed, or nothing. Empty is not wrong."""
        value = self.value()
        if value is None:
            return ""
        code = problem_with(self.field, value, self.where.codelists)
        return problem_sentence(code, self.field) if code else ""
