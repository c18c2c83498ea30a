"""The training world as dated steps, read from `resources/demo/`. Pure but for those files.

`world.json` says who there is, when the stick goes round, and what happened; its other stories lie
beside it. What is too much to be told by hand is made from data: the people of the kiln (roll) and
the docket of one office (docket).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from itertools import chain
from typing import Any, Final

from ijm_desktop.headquarters import docket, roll
from ijm_desktop.headquarters.steps import (
    Addition,
    Calendar,
    Edit,
    Import,
    Round,
    Step,
    Told,
    Visited,
)
from ijm_desktop.kernel import resources
from ijm_desktop.kernel.moments import moment

HEADQUARTERS: Final = "headquarters"
INVESTIGATOR: Final = "investigator"
AFTERCARE: Final = "aftercare"
_STORIES: Final = ("world", "operations", "courts", "care", "change")
_NAME: Final = ("text", "romanised", "name_type", "script")


class Part(Enum):
    """How much of the world is built: what is told by hand, or all of it."""

    TOLD = "told"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class Colleague:
    name: str
    role: str
    office: str


@dataclass(frozen=True, slots=True)
class Story:
    """`people` by seat. `settings`: type and fields of what headquarters sets for everybody before
    they begin. `steps` in the order of time."""

    organisation: str
    passphrase: str
    people: Mapping[str, Colleague]
    founded: int
    settings: tuple[tuple[str, Mapping[str, Any]], ...]
    steps: tuple[Step, ...]


def passphrase() -> str:
    """The one that opens all of it."""
    return str(_file("world")["passphrase"])


def seats() -> tuple[str, ...]:
    """Everybody's but headquarters', by the name of their folder."""
    return tuple(_file("world")["seats"])


def people() -> Mapping[str, Colleague]:
    """The same, and who each of them is."""
    return {seat: Colleague(**who) for seat, who in _file("world")["seats"].items()}


def read(now_ms: int, part: Part) -> Story:
    """The story as of this day."""
    world, calendar = _file("world"), Calendar.at(now_ms)
    stories = chain.from_iterable(_file(name)["stories"] for name in _STORIES)
    told = chain.from_iterable(_steps(each, calendar) for each in stories)
    made = _made(calendar) if part is Part.WHOLE else ()
    rounds = (
        Round(calendar.moment(at), tuple(seats.split())) for at, seats in world["rounds"].items()
    )
    return Story(
        world["organisation"],
        world["passphrase"],
        people(),
        calendar.moment(world["founded"]),
        tuple((each["type"], each["fields"]) for each in world["settings"]),
        tuple(sorted(chain(told, made, rounds), key=lambda step: step.at)),
    )


def _file(name: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(resources.read(f"demo/{name}.json"))
    return read


def _made(calendar: Calendar) -> Iterator[Step]:
    yield from roll.steps(_file("kiln"), calendar)
    told = _file("docket")
    yield Import(calendar.moment(told["at"]), told["seat"], docket.lines(told, calendar.today))


def _steps(told: Told, calendar: Calendar) -> Iterator[Step]:
    """One story's. What happens at the same moment keeps this order."""
    case = told.get("case", {})
    scope = case.get("id", told.get("scope"))
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
    for each in told.get("records", ()):
        yield _course(each, calendar, scope)
    for each in told.get("edits", ()):
        yield _edit(each, calendar)


def _course(told: Told, calendar: Calendar, scope: str | None) -> Step:
    """A record of any type, a change of one, or tasks done."""
    if "of" in told and "type" not in told:
        return _edit(told, calendar)
    if "visited" in told:
        at = calendar.moment(told["at"])
        return Visited(at, told["by"], str(scope), told["visited"], told.get("times", 1))
    within = told.get("of", told.get("in", scope))
    return _addition(told, calendar, told["type"], INVESTIGATOR, within, id_=told.get("id"))


def _edit(told: Told, calendar: Calendar) -> Edit:
    seat = told.get("by", INVESTIGATOR)
    at = calendar.moment(told["at"])
    return Edit(at, seat, told["of"], told["fields"], told.get("reasons", {}))


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
    at, by = calendar.moment(told["at"]), told.get("by", seat)
    return Addition(at, by, type_name, told["fields"], id_, scope, told.get("reasons"))
