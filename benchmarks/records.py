"""Invented records as `ijm record import` reads them, the same ones for the same seed.

Of every twenty: a case, two people, their parts in the case, and fifteen observations.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any, Final

from benchmarks import phrases

SEED: Final = 20260314
_PEOPLE: Final = 2
_OBSERVATIONS: Final = 15
FIRST: Final = datetime(2023, 1, 2, 6, tzinfo=UTC)
DAYS: Final = 700


def lines(count: int, seed: int = SEED) -> Iterator[str]:
    """`count` lines of JSON; a line refers only to lines before it."""
    made = _lines(Random(seed))  # noqa: S311 - the same figures every time, not secrets
    for _ in range(count):
        yield next(made)


def _lines(random: Random) -> Iterator[str]:
    number = 0
    while True:
        number += 1
        named = f"case-{number}"
        opened = FIRST + timedelta(days=random.randrange(DAYS))
        yield line("case", case(random, opened), id=named)
        people = [f"person-{number}-{each}" for each in range(1, _PEOPLE + 1)]
        for each in people:
            yield line("person", person(random), id=each)
            yield line("case_person", part(random, each, opened), case=named)
        for _ in range(_OBSERVATIONS):
            yield line("observation", observation(random, opened, people), case=named)


def line(kind: str, fields: dict[str, Any], **names: str) -> str:
    return json.dumps({"type": kind, **names, "fields": fields}, ensure_ascii=False)


def case(random: Random, opened: datetime) -> dict[str, Any]:
    return {
        "case_type": random.choice(phrases.CASE_TYPES),
        "status": random.choice(("intake", "open", "open", "on_hold", "follow_up")),
        "opened_on": opened.date().isoformat(),
        "source": random.choice(phrases.REPORTED_BY),
        "summary": phrases.prose(random, random.randrange(25, 70)),
        "next_step": phrases.detail(random, phrases.NEXT_STEPS),
    }


def person(random: Random) -> dict[str, Any]:
    return {
        "gender": random.choice(("Feminine", "Feminine", "Masculine", "NonSpecifiedUnknown")),
        "age_band": random.choice(("6_to_11", "12_to_14", "15_to_17", "18_to_24", "25_to_39")),
        "presumed_minor": random.random() < 0.5,
        "languages": random.sample(("ceb", "fil", "es", "en"), random.randrange(1, 3)),
        "interpreter_needed": random.random() < 0.2,
    }


def part(random: Random, person: str, opened: datetime) -> dict[str, Any]:
    return {
        "person": person,
        "role": random.choice(("survivor", "survivor", "witness", "suspect", "caregiver")),
        "since": opened.date().isoformat(),
        "note": phrases.prose(random, random.randrange(8, 25)),
    }


def observation(random: Random, opened: datetime, people: list[str]) -> dict[str, Any]:
    happened = opened - timedelta(minutes=random.randrange(60, 60 * 24 * 30))
    fields: dict[str, Any] = {
        "happened_at": happened.isoformat(timespec="minutes"),
        "place": phrases.detail(random, phrases.PLACES),
        "seen": phrases.prose(random, random.randrange(28, 73)),
    }
    if random.random() < 0.5:
        fields["subjects"] = [phrases.detail(random, phrases.SUBJECTS)]
    if random.random() < 0.3:
        fields["minors_seen"] = random.randrange(0, 9)
        fields["people"] = [random.choice(people)]
    if random.random() < 0.3:
        fields["reliability"] = random.choice("ABCDF")
        fields["credibility"] = random.choice("12345")
    return fields
