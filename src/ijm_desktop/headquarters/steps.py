"""What is done in the training world, as dated steps. Pure: days count from the day it is built.

`-150 10:20` is a moment; in a field `@-150` is a day and `@-150 18:30` an instant, so the next
steps always lie in the coming weeks.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final, TypeAlias

from ijm_desktop.actions.mass_intake import Member
from ijm_desktop.kernel.declarations import FieldType, RecordType

_DAY: Final = "@"

Told: TypeAlias = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Calendar:
    """`today` where the person sits, and what the story's days are from there."""

    today: date

    @classmethod
    def at(cls, now_ms: int) -> Calendar:
        return cls(datetime.fromtimestamp(now_ms / 1000, UTC).astimezone().date())

    def moment(self, told: str) -> int:
        """Milliseconds since 1970 of `-150 10:20` on this computer's wall clock."""
        days, _, clock = told.partition(" ")
        wall = datetime.combine(self.day(days), time.fromisoformat(clock))
        return int(wall.astimezone().timestamp()) * 1000

    def day(self, days: str | int) -> date:
        return self.today + timedelta(days=int(days))

    def fields(self, record_type: RecordType, told: Told) -> dict[str, object]:
        """Values as JSON writes them, with the story's days made real."""
        return {name: self._field(record_type, name, value) for name, value in told.items()}

    def _field(self, record_type: RecordType, name: str, value: object) -> object:
        if isinstance(value, list):
            return [self._field(record_type, name, each) for each in value]
        if not isinstance(value, str) or not value.startswith(_DAY):
            return value
        told = value.removeprefix(_DAY)
        if record_type.field(name).type is FieldType.INSTANT:
            return self.moment(told)
        return self.day(told).isoformat()


@dataclass(frozen=True, slots=True)
class Round:
    """The stick goes to `seats`, to headquarters, and to them again."""

    at: int
    seats: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Addition:
    """A record that `seat` writes. `id` is what later steps call it; `scope` names what it belongs
    to, None for a case, a person or what is the office's. `reasons` by rule, for what is asked."""

    at: int
    seat: str
    type: str
    fields: Told
    id: str | None = None
    scope: str | None = None
    reasons: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Edit:
    """What `seat` changes of the record called `id`; `reasons` by rule, for what is asked."""

    at: int
    seat: str
    id: str
    fields: Told
    reasons: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Visited:
    """`seat` says of the first `times` open tasks of a schedule in a case that they are done."""

    at: int
    seat: str
    scope: str
    schedule: str
    times: int


@dataclass(frozen=True, slots=True)
class Import:
    """What `seat` takes in at once, as lines of `actions.importing`."""

    at: int
    seat: str
    lines: Sequence[Told]


@dataclass(frozen=True, slots=True)
class TagsMade:
    """`seat` makes `each` tags for every one of `seats`."""

    at: int
    seat: str
    scope: str
    seats: tuple[str, ...]
    each: int


@dataclass(frozen=True, slots=True)
class Table:
    """The households that `seat` writes down at one table, each in the order of its rows."""

    at: int
    seat: str
    scope: str
    households: Sequence[Sequence[Member]]


@dataclass(frozen=True, slots=True)
class Certificates:
    """`seat` writes a relief of this type for everybody who was freed in a case."""

    at: int
    seat: str
    scope: str
    relief_type: str
    relieved_on: date


Step: TypeAlias = Round | Addition | Edit | Visited | Import | TagsMade | Table | Certificates


def weight(step: Step) -> int:
    """How long it takes, against one record written by hand."""
    match step:
        case Round():
            return 6 * len(step.seats)
        case Import():
            return 1 + len(step.lines) // 8
        case Table():
            return 1 + len(step.households) * 3
        case Certificates():
            return 60
    return 1
