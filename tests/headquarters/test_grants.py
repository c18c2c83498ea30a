"""Who holds what, and how that changes with cases, links, names and a colleague's bad will."""

from __future__ import annotations

import os

from ijm_desktop.actions import records
from ijm_desktop.actions.desk import Desk, RecordKey
from ijm_desktop.casework.roles import compartments
from ijm_desktop.headquarters import assigning
from ijm_desktop.headquarters.admission import naming
from ijm_desktop.headquarters.directory import scope_of, standing_of
from ijm_desktop.journal.change import Bucket
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.vault import founders, granting
from tests.sync.world import World, shown_at, value_at, write


def holds(world: World, desk: Desk) -> set[Bucket]:
    """As headquarters has it."""
    return granting.held(world.hq.vault.database, desk.vault.seat)


def grant(world: World, desk: Desk, scope: RecordKey, state: str) -> RecordKey:
    """A word by name about a person's scope, as an administrator writes it."""
    organisation = standing_of(world.hq).organisation
    assert organisation is not None
    values: dict[str, Value] = {
        "seat": desk.vault.seat,
        "scope_kind": scope.bucket.scope_kind,
        "scope_id": scope.bucket.scope_id,
        "compartments": ["casework", "identity", "whereabouts"],
        "state": state,
    }
    return records.add(world.hq, "grant", values, scope_id=scope_of(organisation)).key


def test_a_case_goes_to_the_team_of_its_office(world: World) -> None:
    case = world.case(world.ines)
    world.settle()
    assert {each.compartment for each in holds(world, world.ana) if each.scope_kind == "case"} == {
        "casework",
        "identity",
        "whereabouts",
        "aftercare",
    }
    assert {each.scope_kind for each in holds(world, world.otto)} == {"organisation", "office"}
    assert case.bucket in holds(world, world.ines)


def test_what_belongs_to_an_office_goes_to_its_teams_and_to_no_other_office(world: World) -> None:
    world.settle()
    for desk in (world.ines, world.otto):
        office = desk.owner.office_id
        assert office is not None
        held = {each for each in holds(world, desk) if each.scope_kind == "office"}
        parts = compartments(desk.owner.role)
        assert held == {Bucket("office", office, part) for part in parts}
    assert world.ines.owner.office_id != world.otto.owner.office_id


def test_what_calls_itself_a_case_inside_another_s_scope_is_none(world: World) -> None:
    """Else a colleague would open any case by writing its id into a case of their own."""
    case = world.case(world.ines)
    world.settle()
    own = world.case(world.otto)
    office = world.otto.owner.office_id
    write(world.otto, own.bucket, case.record, {"case.office": office}, now_ms=1)
    write(world.otto, own.bucket, case.record, {"case.summary": "later"})
    world.settle()
    assert case.bucket not in holds(world, world.otto)
    assert case.bucket in holds(world, world.ines)


def test_a_link_counts_only_where_links_belong(world: World) -> None:
    """The scope id of a case under another kind of scope or compartment is not that case."""
    case, other = world.case(world.ines), world.case(world.ines)
    person = world.person(world.ines, other)
    world.settle()
    assigning.assign(world.hq, case.record, world.otto.vault.seat)
    world.settle()
    for bucket in (
        Bucket("person", case.bucket.scope_id, "casework"),
        Bucket("case", case.bucket.scope_id, "legal"),
    ):
        write(world.otto, bucket, os.urandom(16), {"case_person.person": person.record})
    world.settle()
    assert person.bucket not in holds(world, world.otto)


def test_a_voided_case_stays_with_those_who_can_bring_it_back(world: World) -> None:
    case = world.case(world.ines)
    world.settle()
    shown = shown_at(world.ana, case)
    assert shown is not None
    records.void(world.ana, shown, "entered twice")
    world.settle()
    again = shown_at(world.ines, case)
    assert again is not None
    assert again.voided == "entered twice"
    records.restore(world.ines, again)
    world.settle()
    back = shown_at(world.ana, case)
    assert back is not None
    assert back.voided is None


def test_a_person_goes_when_no_case_links_them_any_more(world: World) -> None:
    case = world.case(world.ines)
    person = world.person(world.ines)
    link = world.link(world.ines, case, person.record)
    world.settle()
    assert shown_at(world.ana, person) is not None
    shown = shown_at(world.ines, link)
    assert shown is not None
    records.void(world.ines, shown, "not her")
    world.settle()
    assert shown_at(world.ana, person) is None


def test_a_second_value_in_a_link_takes_nobody_away(world: World) -> None:
    """Two colleagues name different people apart; until somebody settles it both are reached."""
    case = world.case(world.ines)
    first, second = world.person(world.ines, case), world.person(world.ines, case)
    link = world.link(world.ines, case, first.record)
    world.settle()
    write(world.ana, link.bucket, link.record, {"case_person.person": second.record})
    world.settle()
    assert {first.bucket, second.bucket} <= holds(world, world.ana)


def test_a_withdrawal_of_a_person_outlasts_the_link_that_gave_them(world: World) -> None:
    case = world.case(world.ines)
    person = world.person(world.ines, case)
    world.settle()
    grant(world, world.ana, person, "withdrawn")
    world.settle()
    assert shown_at(world.ana, person) is None
    assert value_at(world.ana, case, "summary") is not None


def test_the_newest_word_about_a_seat_and_a_scope_counts(world: World) -> None:
    case = world.case(world.ines)
    person = world.person(world.ines, case)
    world.settle()
    for state in ("granted", "withdrawn", "granted"):
        grant(world, world.otto, person, state)
    world.settle()
    assert shown_at(world.otto, person) is not None


class TestMany:
    """More buckets than a header can name come in parts, each acknowledged before the next."""

    def test_come_in_parts(self, world: World) -> None:
        database, seat = world.hq.vault.database, world.ana.vault.seat
        wanted = {Bucket("case", os.urandom(16), "casework") for _ in range(25)}
        everyone = granting.held(database, seat)
        version = known = granting.version(database, seat)
        for round_ in range(3):
            with world.hq.vault.transaction() as work:
                for _ in range(2):  # nothing more while the seat has not said that it has these
                    version = granting.change_to(
                        work, seat, wanted | everyone, known=known, most=10
                    )
            assert len(granting.begun_after(database, seat, known)) == (10, 10, 5)[round_]
            known = version
        assert granting.held(database, seat) == wanted | everyone

    def test_are_taken_back_in_parts(self, world: World) -> None:
        database, seat = world.hq.vault.database, world.ana.vault.seat
        everyone = granting.held(database, seat)
        with world.hq.vault.transaction() as work:
            wanted = {Bucket("case", os.urandom(16), "casework") for _ in range(25)}
            known = granting.change_to(work, seat, wanted | everyone, known=1)
            for left in (15, 15, 15):
                granting.change_to(work, seat, everyone, known=known, most=10)
                assert len(granting.held(database, seat) - everyone) == left
            known = granting.version(database, seat)
            granting.change_to(work, seat, everyone, known=known, most=10)
            assert len(granting.held(database, seat) - everyone) == 5

    def test_are_told_anew_in_parts_to_a_seat_that_lost_its_place(self, world: World) -> None:
        database, seat = world.hq.vault.database, world.ana.vault.seat
        wanted = {Bucket("case", os.urandom(16), "casework") for _ in range(25)}
        with world.hq.vault.transaction() as work:
            known = granting.change_to(work, seat, wanted, known=1)
            granting.change_to(work, seat, wanted, known=0, most=10)
            assert len(granting.held(database, seat)) == 10
            known = granting.version(database, seat)
            granting.change_to(work, seat, wanted, known=known, most=100)
            assert granting.held(database, seat) == wanted


def test_whoever_wrote_first_is_who_came_first_not_who_says_so(world: World) -> None:
    case = world.case(world.ines)
    world.settle()
    write(world.ana, case.bucket, os.urandom(16), {"case_person.note": "long ago"}, now_ms=1)
    world.settle()
    database = world.hq.vault.database
    named = naming(world.hq)
    for fields in (named, ()):
        found = founders.founder(database, "case", case.record, fields)
        assert found == world.ines.vault.seat
    assert founders.founder(database, "case", os.urandom(16), named) is None
