"""A household is taken in whole or not at all; what is wrong is said by its cell."""

from __future__ import annotations

import os
from dataclasses import replace

import pytest

from ijm_desktop.actions import freed, reading, tags
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.intake_errors import HouseholdRefused, NobodyThere
from ijm_desktop.actions.mass_intake import Member, take_in, take_in_all
from ijm_desktop.vault import reading as stored
from tests.actions.freed import FAMILY, a_case, with_tags
from tests.stories.telling import held


def refused(desk: Desk, case: bytes, *members: Member) -> list[tuple[int, str, str]]:
    before = {name: stored.count(desk.vault, name) for name in ("person", "household")}
    with pytest.raises(HouseholdRefused) as caught:
        take_in(desk, case, members)
    assert {name: stored.count(desk.vault, name) for name in before} == before
    return [(cell.row, cell.column, cell.error.code) for cell in caught.value.cells]


def test_a_household_becomes_people_with_names_parts_and_places_in_it(desk: Desk) -> None:
    case = with_tags(desk)
    prefix = tags.ranges(desk, case)[0].prefix
    taken = take_in(desk, case, [*FAMILY, Member()])
    codes = [f"{prefix}-000{number}" for number in (1, 2, 3)]
    assert list(taken.people) == codes
    father, _, child = taken.people.values()
    page = reading.person(desk, father)
    assert (page.person.code, page.person.value("gender")) == (codes[0], "Masculine")
    assert page.person.value("age_band") == "40_to_59"
    assert page.person.value("presumed_minor") is False
    younger = reading.person(desk, child).person
    assert (younger.value("age_band"), younger.value("presumed_minor")) == ("6_to_11", True)
    assert [each.age for each in freed.people(desk, case)[0]] == [40, 35, 9]
    assert [each.guessed for each in freed.people(desk, case)[0]] == [True, False, False]
    names = [each for each in page.names if each.type == "person_name"]
    assert [(n.value("text"), n.value("romanised")) for n in names] == [("முருகன்", "Murugan")]
    (household,) = held(desk, case, "household")
    assert household.value("head") == father
    members = held(desk, case, "household_member")
    assert [each.value("role") for each in members] == ["head", "spouse", "child"]
    assert {each.value("household") for each in members} == {taken.household.record}
    parts = held(desk, case, "case_person")
    assert [each.value("role") for each in parts] == ["survivor"] * 3
    assert [each.value("tag") for each in parts] == codes
    assert len(reading.case(desk, case).people) == 3


def test_one_change_for_each_bucket(desk: Desk) -> None:
    case = with_tags(desk)
    before = desk.vault.database.number("SELECT count(*) FROM change")
    take_in(desk, case, FAMILY)
    # The case; each person's code and age; each person's name.
    assert desk.vault.database.number("SELECT count(*) FROM change") - before == 1 + 3 + 3


def test_who_may_be_a_guard_is_taken_in_with_the_role_open(desk: Desk) -> None:
    case = with_tags(desk)
    take_in(desk, case, [Member(tag="1", sex="m", age="30", part="uncertain")])
    (part,) = held(desk, case, "case_person")
    assert part.value("role") == "uncertain"


def test_a_small_child_without_name_tag_or_age_has_a_code(desk: Desk) -> None:
    case = a_case(desk)
    taken = take_in(desk, case, [Member(role="child")])
    ((code, person),) = taken.people.items()
    assert code.startswith("P-")
    shown = reading.person(desk, person)
    assert shown.names == ()
    assert shown.person.value("age_band") is None


def test_a_guessed_age_of_a_youth_is_taken_for_a_childs(desk: Desk) -> None:
    (person,) = take_in(desk, a_case(desk), [Member(age="~20")]).people.values()
    assert reading.person(desk, person).person.value("presumed_minor") is True


def test_every_wrong_cell_is_named_and_nothing_is_saved(desk: Desk) -> None:
    case = with_tags(desk)
    wrong = [
        Member(tag="1", name="A", sex="green", age="old", role="head"),
        Member(tag="1", name="B", role="head"),
        Member(),
        Member(tag="99", name="C"),
    ]
    assert refused(desk, case, *wrong) == [
        (0, "sex", "VALUE_MALFORMED"),
        (0, "age", "VALUE_MALFORMED"),
        (3, "tag", "TAG_UNKNOWN"),
        (1, "role", "TWO_LEAD"),
        (1, "tag", "TAG_USED"),
    ]
    assert refused(desk, case, Member(age="240")) == [(0, "age", "VALUE_MALFORMED")]


def test_a_tag_somebody_has_is_refused_later_too(desk: Desk) -> None:
    case = with_tags(desk)
    take_in(desk, case, FAMILY)
    assert refused(desk, case, Member(tag="2")) == [(0, "tag", "TAG_USED")]


def test_a_tag_of_another_computer_needs_a_reason_and_gives_no_code(desk: Desk) -> None:
    case = a_case(desk)
    ranges = tags.make(desk, case, [desk.vault.seat, os.urandom(16)], 5).ranges
    theirs = Member(tag=f"{ranges[0].prefix}-0007", name="Mala")
    assert refused(desk, case, theirs) == [(0, "tag", "TAG_OF_ANOTHER")]
    reasons = {"TAG_OF_ANOTHER": "She was sent over from the other table."}
    taken = take_in(desk, case, [theirs, replace(FAMILY[0])], reasons=reasons)
    first, second = taken.people
    assert first.startswith("P-")
    assert second == f"{ranges[0].prefix}-0001"
    (part,) = (each for each in held(desk, case, "case_person") if each.value("tag") == theirs.tag)
    person = part.value("person")
    assert isinstance(person, bytes)
    assert "_reason" in reading.person(desk, person).person.fields


def test_nobody_is_no_household(desk: Desk) -> None:
    with pytest.raises(NobodyThere):
        take_in(desk, a_case(desk), [Member(), Member(name=" ")])


def test_several_households_at_once_are_all_or_none(desk: Desk) -> None:
    case = with_tags(desk)
    with pytest.raises(HouseholdRefused) as caught:
        take_in_all(desk, case, [FAMILY, [Member(tag="2")]])
    assert [(cell.row, cell.column) for cell in caught.value.cells] == [(3, "tag")]
    assert held(desk, case, "household") == []
    done = take_in_all(desk, case, [FAMILY, [Member(tag="4")]])
    assert [len(each.people) for each in done] == [3, 1]
    assert len(held(desk, case, "household")) == 2
