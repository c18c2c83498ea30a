"""A person hidden from all but named colleagues, and shown again."""

from __future__ import annotations

import pytest

from ijm_desktop.actions import alike, freed, reading, records
from ijm_desktop.actions.desk import RecordKey
from ijm_desktop.actions.errors import NoSuchRecord
from ijm_desktop.headquarters import assigning, restricting
from ijm_desktop.headquarters.assigning import NoSuchSeat, SeatNotAssignable
from ijm_desktop.headquarters.restricting import NotRestricted, NotThisWish
from ijm_desktop.sync.errors import NotHeadquarters
from ijm_desktop.vault import chains
from ijm_desktop.vault import reading as stored
from tests.headquarters.test_settled import bearing, is_right
from tests.sync.world import World, content, shown_at, write

WHY = "She asked for it"
PROPOSED = {"same_as.status": "candidate"}
SAME = {"same_as.status": "confirmed_same"}


@pytest.fixture
def case(world: World) -> RecordKey:
    made = world.case(world.ines)
    world.settle()
    return made


@pytest.fixture
def person(world: World, case: RecordKey) -> RecordKey:
    made = world.person(world.ines, case)
    world.settle()
    return made


def test_only_those_named_hold_the_person(world: World, person: RecordKey) -> None:
    done = restricting.restrict(world.hq, person.record, [world.ana.vault.seat], WHY)
    assert (done.names, done.in_force) == (("Ana",), True)
    found = bearing(world)
    assert found is not None
    assert (found.cases, found.people) == (set(), {person.record})
    world.settle()
    assert is_right(world)
    assert shown_at(world.ana, person) is not None
    assert shown_at(world.hq, person) is not None
    assert shown_at(world.ines, person) is None
    kinds = {each.scope_id for each in content(world.ines) if each.scope_kind == "person"}
    assert person.record not in kinds


def test_the_case_stays_and_says_only_that_there_is_somebody(
    world: World, case: RecordKey, person: RecordKey
) -> None:
    restricting.restrict(world.hq, person.record, [world.ana.vault.seat], WHY)
    world.settle()
    (part,) = reading.case(world.ines, case.record).people
    assert part.person is None
    (seen,) = reading.case(world.ana, case.record).people
    assert seen.person is not None


def test_it_gives_nothing_by_itself(world: World, person: RecordKey) -> None:
    """Otto is of another office, and no case gives him the person."""
    restricting.restrict(world.hq, person.record, [world.otto.vault.seat], WHY)
    world.settle()
    assert shown_at(world.otto, person) is None
    assert is_right(world)


def test_no_new_link_and_no_word_by_name_brings_the_person_back(
    world: World, case: RecordKey, person: RecordKey
) -> None:
    restricting.restrict(world.hq, person.record, [world.ana.vault.seat], WHY)
    world.settle()
    other = world.case(world.ines)
    world.settle()
    world.link(world.ana, other, person.record)
    assigning.assign(world.hq, case.record, world.ines.vault.seat, ["casework", "identity"])
    assigning.assign(world.hq, case.record, world.otto.vault.seat, ["casework", "identity"])
    world.settle()
    assert is_right(world)
    assert shown_at(world.ines, person) is None
    assert shown_at(world.otto, person) is None
    assert shown_at(world.ana, person) is not None


def test_what_was_not_sent_yet_comes_in(world: World, person: RecordKey) -> None:
    world.edit(world.ines, person, interpreter_needed=True)
    restricting.restrict(world.hq, person.record, [], WHY)
    world.answer()
    world.settle()
    kept = shown_at(world.hq, person)
    assert kept is not None
    assert kept.value("interpreter_needed") is True
    assert shown_at(world.ines, person) is None
    assert chains.outbox(world.ines.vault.database) == []


def test_lifted_it_is_as_before(world: World, person: RecordKey) -> None:
    restricting.restrict(world.hq, person.record, [], WHY)
    world.settle()
    assert shown_at(world.ana, person) is None
    assert not restricting.lift(world.hq, person.record).in_force
    world.settle()
    assert is_right(world)
    for desk in (world.ines, world.ana):
        assert shown_at(desk, person) is not None
    with pytest.raises(NotRestricted):
        restricting.lift(world.hq, person.record)


def test_said_again_it_stands_in_place_of_the_word_before(world: World, person: RecordKey) -> None:
    restricting.restrict(world.hq, person.record, [world.ana.vault.seat], WHY)
    world.settle()
    restricting.restrict(world.hq, person.record, [world.ines.vault.seat], "Ana is her aunt")
    world.settle()
    assert shown_at(world.ines, person) is not None
    assert shown_at(world.ana, person) is None


def test_what_is_held_to_be_the_same_human_is_hidden_too(
    world: World, case: RecordKey, person: RecordKey
) -> None:
    again = world.person(world.ines, case)
    same = {"same_as.other": again.record, "same_as.status": "confirmed_same"}
    write(world.hq, person.bucket, world.hq.random(16), same)
    world.settle()
    done = restricting.restrict(world.hq, person.record, [], WHY)
    assert set(done.people) == {person.record, again.record}
    world.settle()
    assert shown_at(world.ines, again) is None


def test_who_is_found_later_to_be_the_same_human_is_hidden_with_her(
    world: World, case: RecordKey, person: RecordKey
) -> None:
    again, third = world.person(world.ines, case), world.person(world.ines, case)
    restricting.restrict(world.hq, person.record, [world.ana.vault.seat], WHY)
    world.settle()
    assert shown_at(world.ines, again) is not None
    link = world.hq.random(16)
    write(world.hq, person.bucket, link, {"same_as.other": again.record, **PROPOSED})
    write(world.hq, again.bucket, world.hq.random(16), {"same_as.other": third.record, **SAME})
    world.settle()
    assert is_right(world)
    assert shown_at(world.ines, again) is not None
    write(world.hq, person.bucket, link, SAME)
    found = bearing(world)
    assert found is not None
    assert found.people == {person.record, again.record, third.record}
    world.settle()
    assert is_right(world)
    for each in (again, third):
        assert shown_at(world.ines, each) is None
        assert shown_at(world.ana, each) is not None


def test_who_turns_out_to_be_somebody_else_is_shown_again(
    world: World, case: RecordKey, person: RecordKey
) -> None:
    again = world.person(world.ines, case)
    world.settle()
    restricting.restrict(world.hq, person.record, [], WHY)
    link = world.hq.random(16)
    write(world.hq, person.bucket, link, {"same_as.other": again.record, **SAME})
    world.settle()
    assert shown_at(world.ines, again) is None
    row = stored.record(world.hq.vault, person.bucket, link)
    assert row is not None
    alike.undo(world.hq, reading.present(world.hq, row))
    world.settle()
    assert is_right(world)
    assert shown_at(world.ines, again) is not None
    assert shown_at(world.ines, person) is None


def test_the_case_still_counts_who_is_hidden(
    world: World, case: RecordKey, person: RecordKey
) -> None:
    count = {"stage": "arrived", "women": 1}
    records.add(world.ines, "head_count", count, scope_id=case.record)
    restricting.restrict(world.hq, person.record, [], WHY)
    world.settle()
    (agreed,) = freed.agreements(world.ines, case.record)
    assert (agreed.counted, agreed.entered, agreed.not_held) == (1, 0, 1)
    (at_home,) = freed.agreements(world.hq, case.record)
    assert (at_home.entered, at_home.not_held) == (1, 0)


def test_who_is_named_is_somebody_and_the_wish_is_theirs(
    world: World, case: RecordKey, person: RecordKey
) -> None:
    seat = world.ana.vault.seat
    with pytest.raises(NotHeadquarters):
        restricting.restrict(world.ines, person.record, [seat], WHY)
    with pytest.raises(NoSuchRecord):
        restricting.restrict(world.hq, case.record, [seat], WHY)
    with pytest.raises(NoSuchSeat):
        restricting.restrict(world.hq, person.record, [bytes(16)], WHY)
    with pytest.raises(SeatNotAssignable):
        restricting.restrict(world.hq, person.record, [world.hq.vault.seat], WHY)
    see = records.add(world.hq, "data_request", {"kind": "see"}, scope_id=person.record).key
    with pytest.raises(NotThisWish):
        restricting.restrict(world.hq, person.record, [seat], WHY, see.record)
    wish = records.add(world.hq, "data_request", {"kind": "restrict"}, scope_id=person.record).key
    restricting.restrict(world.hq, person.record, [seat], WHY, wish.record)
    (row,) = stored.every(world.hq.vault, "restriction")
    assert reading.present(world.hq, row).value("wish") == wish.record
