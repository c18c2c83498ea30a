"""Training: offices train the police they work with daily; over 67,000 officials to date.

Far more officials than anybody lists by name: they are counted from the number each event states.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import pytest

from ijm_desktop.actions import finding, importing, reading
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.reading import RecordShown
from tests.office import Office
from tests.stories.telling import add

FIRST = date(2004, 1, 12)
EVENTS = 1_345
TOPICS = (
    ("Asking a child once", ["police", "social_worker"]),
    ("Bonded labour: the register and the law", ["labour_official", "police"]),
    ("Land and widows", ["community_leader", "judge"]),
    ("Keeping a phone as evidence", ["police", "prosecutor"]),
)


@dataclass(frozen=True)
class Trained:
    officials: int
    women: int
    asked_once: bytes


def officials_of(number: int) -> int:
    """Of one event: from 37 to 63."""
    return 37 + number % 27


def women_of(number: int) -> int:
    return 5 + number % 11


def lines() -> Iterator[dict[str, object]]:
    for number in range(EVENTS):
        topic, audience = TOPICS[number % len(TOPICS)]
        yield {
            "topic": topic,
            "audience": audience,
            "held_on": (FIRST + timedelta(days=3 * number)).isoformat(),
            "hours": "PT6H",
            "participants": officials_of(number),
            "women": women_of(number),
        }


@pytest.fixture(scope="module")
def trained(made: Office) -> Trained:
    ines = made["investigator"]
    wrapped = ({"type": "training", "fields": fields} for fields in lines())
    assert importing.import_lines(ines, map(json.dumps, wrapped)).records == EVENTS
    small = add(
        ines,
        "training",
        topic="Two clerks",
        held_on="2015-06-01",
        audience=["judge"],
        participants=2,
    )
    add(ines, "training_participant", course=small, organisation="District court", name="A clerk")
    made.round()
    officials = sum(officials_of(number) for number in range(EVENTS))
    return Trained(officials + 2, sum(women_of(number) for number in range(EVENTS)), small)


def everything(desk: Desk) -> Iterator[RecordShown]:
    page = reading.listed(desk, "training")
    yield from page.rows
    while page.next is not None:
        page = reading.listed(desk, "training", before=page.next)
        yield from page.rows


def test_over_67_000_officials_by_the_number_each_event_states(
    made: Office, trained: Trained
) -> None:
    held = list(everything(made.headquarters))
    assert len({each.key for each in held}) == EVENTS + 1
    assert sum(each.value("participants") for each in held) == trained.officials > 67_000
    assert sum(each.value("women") or 0 for each in held) == trained.women


def test_whoever_is_listed_by_name_is_not_counted_twice(made: Office, trained: Trained) -> None:
    small = reading.find_record(made.headquarters, trained.asked_once)
    named = reading.listed(made.headquarters, "training_participant").rows
    assert [each.value("course") for each in named] == [trained.asked_once]
    assert small.value("participants") == 2


def test_what_is_taught_depends_on_the_place(made: Office, trained: Trained) -> None:
    by_audience: dict[str, set[str]] = {}
    for each in everything(made.headquarters):
        for one in each.fields["audience"].elements:
            by_audience.setdefault(str(one), set()).add(str(each.value("topic")))
    assert by_audience["police"] >= {TOPICS[0][0], TOPICS[1][0], TOPICS[3][0]}
    assert by_audience["community_leader"] == {TOPICS[2][0]}


def test_an_event_is_found_again(made: Office, trained: Trained) -> None:
    finding.catch_up(made["investigator"])
    assert len(finding.find(made["investigator"], "Land and widows", limit=10)) == 10
    found = {hit.key.record for hit in finding.find(made["investigator"], "Two clerks")}
    assert found == {trained.asked_once}
