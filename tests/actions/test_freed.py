"""Head counts against the people entered, by sex and age."""

from __future__ import annotations

import os

from ijm_desktop.actions import reading, records
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.freed import agreements, once, people
from ijm_desktop.actions.mass_intake import Member, take_in
from ijm_desktop.journal.change import PUT, Op
from ijm_desktop.vault import reading as stored
from ijm_desktop.vault import saving
from ijm_desktop.vault.saving import Draft
from tests.actions.freed import FAMILY, a_case, with_tags
from tests.office import saved
from tests.stories.telling import at


def counted(desk: Desk, case: bytes, clock: str, group: str = "", **numbers: int) -> None:
    when = at("2026-11-01", clock)
    values = {"stage": "arrived", "counted_at": when, "group": group, **numbers}
    saved(desk, "head_count", values, case)


def test_what_is_missing_and_what_is_too_many_by_sex_and_age(desk: Desk) -> None:
    case = with_tags(desk)
    take_in(desk, case, [*FAMILY, Member(sex="m", age="30", part="uncertain"), Member(sex="f")])
    counted(desk, case, "09:00", women=2, men=2, girls=0, boys=1, role_uncertain=1)
    (found,) = agreements(desk, case)
    assert {line.band: (line.counted, line.entered, line.missing) for line in found.lines} == {
        "women": (2, 1, 1),
        "men": (2, 2, 0),
        "girls": (0, 1, -1),
        "boys": (1, 0, 1),
        "unclear": (None, 1, -1),
        "role_uncertain": (1, 1, 0),
    }
    assert (found.stage, found.counted, found.entered, found.not_held) == ("arrived", 5, 5, 0)


def test_groups_are_added_up_and_a_group_counted_again_stands_as_counted_last(desk: Desk) -> None:
    case = a_case(desk)
    take_in(desk, case, FAMILY)
    counted(desk, case, "09:00", group="bus 1", women=9)
    counted(desk, case, "10:00", group="bus 1", women=1, men=1)
    counted(desk, case, "09:30", group="bus 2", girls=1)
    (found,) = agreements(desk, case)
    assert found.counted == found.entered == 3
    assert not any(line.missing for line in found.lines)


def test_only_those_who_were_freed_are_counted(desk: Desk) -> None:
    case = a_case(desk)
    take_in(desk, case, [*FAMILY, Member(name="The owner", part="suspect")])
    assert len(people(desk, case)[0]) == 3


def test_who_was_entered_by_mistake_is_neither_counted_nor_thought_to_be_elsewhere(
    desk: Desk,
) -> None:
    case = a_case(desk)
    taken = take_in(desk, case, FAMILY)
    person = next(iter(taken.people.values()))
    records.void(desk, reading.find_record(desk, person), "A visitor")
    found, not_held = people(desk, case)
    assert (len(found), not_held) == (2, 0)


def test_an_age_that_a_newer_version_wrote_stops_no_count(desk: Desk) -> None:
    case = a_case(desk)
    taken = take_in(desk, case, FAMILY)
    person = next(iter(taken.people.values()))
    (identity,) = (
        row
        for row in stored.in_scope(desk.vault, "person", person)
        if row.type == "person_identity"
    )
    written = Op(PUT, identity.record, "person_identity.age", (), "some years")
    later = desk.clock() + 60_000
    saving.save(desk.vault, [Draft(identity.bucket, [written])], now_ms=later, random=os.urandom)
    assert [each.age for each in people(desk, case)[0]].count(None) == 1


def test_nobody_counted_is_nothing_to_compare(desk: Desk) -> None:
    case = a_case(desk)
    take_in(desk, case, FAMILY)
    assert agreements(desk, case) == ()
    assert len(once(people(desk, case)[0])) == 3
