"""The training world as dated steps, read from `resources/demo/world.json`. Pure but for that file.

Days count from the day on which the world is built: `-150 10:20` is a moment, and in a field
`@-150` a day, `@-150 18:30` an instant. So the next steps always lie in the coming weeks.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import chain
from typing import Any, Final, TypeAlias

from ijm_desktop.kernel import resources
from ijm_desktop.kernel.declarations import FieldType, RecordType
from ijm_desktop.kernel.moments import moment

HEADQUARTERS: Final = "headquarters"
INVESTIGATOR: Final = "investigator"
AFTERCARE: Final = "aftercare"
_DAY: Final = "@"
_NAME: Final = ("text", "romanised", "name_type", "script")

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
        wall = datetime.combine(self._day(days), time.fromisoformat(clock))
        return int(wall.astimezone().timestamp()) * 1000

    def fields(self, record_type: RecordType, told: Told) -> dict[str, object]:
        """Values as JSON writes them, with the story's days made real."""
        return {name: self._field(record_type, name, value) for name, value in told.items()}

    def _field(self, record_type: RecordType, name: str, value: object) -> object:
        if not isinstance(value, str) or not value.startswith(_DAY):
            return value
        told = value.removeprefix(_DAY)
        if record_type.field(name).type is FieldType.INSTANT:
            return self.moment(told)
        return self._day(told).isoformat()

    def _day(self, days: str) -> date:
        return self.today + timedelta(days=int(days))


@dataclass(frozen=True, slots=True)
class Round:
    """The stick goes to everybody, to headquarters, and to everybody again."""

    at: int


@dataclass(frozen=True, slots=True)
class Addition:
    """A record that `seat` writes. `id` is what later steps call it; `scope` names what it belongs
    to, None for a case or a person."""

    at: int
    seat: str
    type: str
    fields: Told
    id: str | None = None
    scope: str | None = None


@dataclass(frozen=True, slots=True)
class Edit:
    """What `seat` changes of the record called `id`; `reasons` by rule, for what is asked."""

    at: int
    seat: str
    id: str
    fields: Told
    reasons: Mapping[str, str]


Step: TypeAlias = Round | Addition | Edit


@dataclass(frozen=True, slots=True)
class Story:
    """`people`: name and role of each seat's owner, by seat. `settings`: type and fields of what
    headquarters sets for everybody before they begin. `steps` in the order of time."""

    organisation: str
    office: str
    passphrase: str
    people: Mapping[str, tuple[str, str]]
    founded: int
    settings: tuple[tuple[str, Mapping[str, Any]], ...]
    steps: tuple[Step, ...]


def passphrase() -> str:
    """The one that opens all of it."""
    return str(_world()["passphrase"])


def read(now_ms: int) -> Story:
    """The story as of this day."""
    world, calendar = _world(), Calendar.at(now_ms)
    rounds = (Round(calendar.moment(at)) for at in world["rounds"])
    told = chain.from_iterable(_steps(each, calendar) for each in world["stories"])
    return Story(
        world["organisation"],
        world["office"],
        world["passphrase"],
        {seat: (who["name"], who["role"]) for seat, who in world["seats"].items()},
        calendar.moment(world["founded"]),
        tuple((each["type"], each["fields"]) for each in world["settings"]),
        tuple(sorted(chain(told, rounds), key=lambda step: step.at)),
    )


def _world() -> dict[str, Any]:
    world: dict[str, Any] = json.loads(resources.read("demo/world.json"))
    return world


def _steps(told: Told, calendar: Calendar) -> Iterator[Step]:
    """One story's. What happens at the same moment keeps this order."""
    case = told.get("case", {})
    scope = case.get("id")
    if case:
        yield Addition(calendar.moment(case["at"]), INVESTIGATOR, "case", case["fields"], id=scope)
    for person in told.get("people", ()):
        yield from _person({"at": case.get("at"), **person}, scope, calendar)
    for each in told.get("births", ()):
        yield _addition(each, calendar, "person_identity", INVESTIGATOR, each["of"])
    for each in told.get("names", ()):
        yield _addition(each, calendar, "person_name", INVESTIGATOR, each["of"])
    for each in told.get("observations", ()):
        yield _addition(each, calendar, "observation", INVESTIGATOR, each.get("in", scope))
    for each in told.get("sessions", ()):
        whole = {**each, "fields": {"person": each["person"], **each["fields"]}}
        yield _addition(whole, calendar, "session_note", AFTERCARE, scope)
    for each in told.get("edits", ()):
        seat = each.get("by", INVESTIGATOR)
        reasons = each.get("reasons", {})
        yield Edit(calendar.moment(each["at"]), seat, each["of"], each["fields"], reasons)


def _person(told: Told, case: str, calendar: Calendar) -> Iterator[Addition]:
    """The person, unless an earlier case brought them; their age, their names; their part in this
    case."""
    code = told["id"]
    if "person" in told:
        root = {**told, "fields": {"code": code, **told["person"]}}
        yield _addition(root, calendar, "person", INVESTIGATOR, None, id_=code)
    if "age" in told:
        day = moment(calendar.moment(told["at"])).astimezone().date()
        age = {**told, "fields": {"age": f"{told['age']}@{day} {told['known_by']}"}}
        yield _addition(age, calendar, "person_identity", INVESTIGATOR, code)
    for name in told.get("names", ()):
        fields = {key: value for key, value in zip(_NAME, name, strict=True) if value}
        yield _addition({**told, "fields": fields}, calendar, "person_name", INVESTIGATOR, code)
    part = {**told, "fields": {"person": code, **told["part"]}}
    yield _addition(part, calendar, "case_person", INVESTIGATOR, case)


def _addition(
    told: Told,
    calendar: Calendar,
    type_name: str,
    seat: str,
    scope: str | None,
    *,
    id_: str | None = None,
) -> Addition:
    """`seat` writes it unless the story says who does."""
    at = calendar.moment(told["at"])
    return Addition(at, told.get("by", seat), type_name, told["fields"], id_, scope)
