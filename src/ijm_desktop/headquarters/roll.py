"""The people of the kiln, by household at four tables, made from the names and numbers of
`resources/demo/kiln.json`: the same people on every day it is built."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from typing import Any, Final

from ijm_desktop.actions.mass_intake import Member
from ijm_desktop.headquarters.steps import Addition, Calendar, Certificates, Step, Table, TagsMade

GROWN: Final = 18
SIZES: Final = (1, 2, 3, 3, 4, 4, 5, 5, 5, 6, 6, 7, 8)
"""Of the households, as often as they are met."""
_GUESSED_BELOW: Final = 6
"""Nobody has a paper that says how old a small child is."""


def steps(told: dict[str, Any], calendar: Calendar) -> Iterator[Step]:
    """Tags made beforehand, four tables, the head count at the buses, a certificate each."""
    moment, scope, tables = calendar.moment, told["scope"], tuple(told["tables"])
    yield TagsMade(moment(told["tags_at"]), told["lead"], scope, tables, told["tags_each"])
    written = households(told)
    for seat, at_table in zip(tables, written, strict=True):
        yield Table(moment(told["written_at"]), seat, scope, at_table)
    everybody = [row for at_table in written for rows in at_table for row in rows]
    fields = {**told["count"], **counted(everybody, told["by_hand"])}
    yield Addition(moment(told["counted_at"]), told["lead"], "head_count", fields, scope=scope)
    yield Certificates(
        moment(told["certified_at"]),
        told["certified_by"],
        scope,
        "release_certificate",
        calendar.day(told["relieved_on"]),
    )


def households(told: dict[str, Any]) -> list[list[list[Member]]]:
    """By table; as many people at each as `people_each` says."""
    chance = random.Random(told["seed"])  # noqa: S311 - the same people every time
    return [_table(told, chance, told["people_each"]) for _ in told["tables"]]


def counted(people: Sequence[Member], by_hand: dict[str, int]) -> dict[str, int]:
    """Of a head count: those written at the tables, and those written by hand beside them."""
    found = dict(by_hand)
    for each in people:
        child = int(each.age.lstrip("~")) < GROWN
        band = ("boys" if child else "men") if each.sex == "m" else ("girls" if child else "women")
        found[band] += 1
        found["role_uncertain"] += each.part == "uncertain"
    return found


def _table(told: dict[str, Any], chance: random.Random, people: int) -> list[list[Member]]:
    found: list[list[Member]] = []
    left = people
    while left:
        size = min(chance.choice(SIZES), left)
        found.append(_household(told, chance, size))
        left -= size
    return found


def _household(told: dict[str, Any], chance: random.Random, size: int) -> list[Member]:
    """Of one language: a head, a spouse or none, then children and now and then a grandmother."""
    names = told["names"][chance.choices(range(len(told["names"])), told["weights"])[0]]
    alone = size == 1
    head_age = chance.randint(21, 58)
    woman = chance.random() < told["women_lead"]
    part = "uncertain" if alone and not woman and chance.random() < told["guards"] else ""
    rows = [_member(names, chance, "f" if woman else "m", str(head_age), "head", part)]
    if size > 1 and not woman:
        rows.append(_member(names, chance, "f", str(max(19, head_age - 4)), "spouse"))
    while len(rows) < size:
        if size > 5 and len(rows) == size - 1:
            age = f"~{head_age + chance.randint(19, 24)}"
            rows.append(_member(names, chance, "f", age, "parent"))
            continue
        years = chance.randint(0, min(17, head_age - 18))
        age = f"~{years}" if years < _GUESSED_BELOW else str(years)
        rows.append(_member(names, chance, chance.choice("fm"), age, "child"))
    return rows


def _member(
    names: dict[str, Any], chance: random.Random, sex: str, age: str, role: str, part: str = ""
) -> Member:
    text, romanised = chance.choice(names[sex])
    return Member(name=text, romanised=romanised, sex=sex, age=age, role=role, part=part)
