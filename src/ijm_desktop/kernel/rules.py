"""Rules and life-cycles of records. They act when a person saves, never when changes merge."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, Self


class Severity(StrEnum):
    BLOCK = "block"  # the save is refused
    ASK = "ask"  # saved with a reason that the person gives


@dataclass(frozen=True, slots=True)
class Context:
    """When and by whom a save is made; `role` is a code of the list `user_role`, `author` the
    seat, empty where a form is judged before it is known. `stood`: what each
    field displayed when the form opened, and where this save writes it the values that stood
    against that one too; nothing of a new record."""

    today: date
    now_ms: int
    role: str
    author: bytes = b""
    stood: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rule:
    """`broken` is given the record as it would stand: every field's value, or None where empty.

    Values have passed `check_values`. The sentence says what is odd and ends with the next step.
    """

    code: str
    sentence: str
    severity: Severity
    broken: Callable[[Mapping[str, Any], Context], bool]


@dataclass(frozen=True, slots=True)
class Broken:
    """A rule that a save breaks; `sentence` in English."""

    code: str
    sentence: str
    severity: Severity


STAGE_SKIPPED = Broken(
    "STAGE_SKIPPED",
    "This step does not usually follow the one before. Give the reason, or choose another.",
    Severity.ASK,
)


@dataclass(frozen=True, slots=True)
class Lifecycle:
    """The usual steps of the CODE field `field`. Unusual ones are asked about, never forbidden."""

    field: str
    initial: str
    moves: frozenset[tuple[str, str]]
    final: frozenset[str]

    @classmethod
    def of_steps(cls, field: str, initial: str, final: str, steps: str) -> Self:
        """`steps` has a line for each state: its name, a colon, and those that may follow it."""
        rows = [line.split(":") for line in steps.split("\n") if line.strip()]
        moves = [(before.strip(), after) for before, rest in rows for after in rest.split()]
        return cls(field, initial, frozenset(moves), frozenset(final.split()))

    @property
    def states(self) -> frozenset[str]:
        return frozenset(
            {self.initial, *self.final, *(state for move in self.moves for state in move)}
        )

    def usual(self, before: str | None, after: str | None) -> bool:
        """Whether `after` may follow without a reason; `before` is None for a new record."""
        return after is None or after == before or before is None or (before, after) in self.moves

    def reachable(self, start: str) -> frozenset[str]:
        """`start` and every state that moves lead to from it."""
        found = {start}
        edge = [start]
        while edge:
            here = edge.pop()
            ahead = {after for before, after in self.moves if before == here} - found
            found |= ahead
            edge.extend(ahead)
        return frozenset(found)

    def unreachable(self) -> frozenset[str]:
        return self.states - self.reachable(self.initial)

    def dead_ends(self) -> frozenset[str]:
        """States from which no final one can be reached."""
        return frozenset(state for state in self.states if not self.reachable(state) & self.final)
