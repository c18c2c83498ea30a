"""What a colleague with a program of their own can and cannot make take effect."""

from __future__ import annotations

import os

import pytest

from ijm_desktop.actions import held as told
from ijm_desktop.actions import records
from ijm_desktop.actions.desk import Desk, RecordKey
from ijm_desktop.headquarters import assigning, directory, ruling
from ijm_desktop.headquarters.directory import ORGANISATION, scope_of, standing_of
from ijm_desktop.journal.change import Bucket
from ijm_desktop.kernel import identifiers
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.vault import chains, checking, erasing, reading
from tests.headquarters.test_settled import is_right
from tests.sync.world import World, content, shown_at, stop, value_at, write


def held(world: World) -> list[tuple[str, str | None]]:
    """Scope kind and reason of everything headquarters keeps without effect, oldest first."""
    kept = reading.held_changes(world.hq.vault)
    return [(each.change.bucket.scope_kind, each.held) for each in reversed(kept)]


def organisation(world: World, compartment: str = "administration") -> Bucket:
    identifier = standing_of(world.hq).organisation
    assert identifier is not None
    return Bucket(ORGANISATION, scope_of(identifier), compartment)


@pytest.mark.parametrize(
    ("type_", "values"),
    [
        ("grant", {"seat": b"me", "scope_kind": "case", "state": "granted"}),
        ("seat", {"role": "headquarters", "state": "active"}),
        ("team", {"compartment": "casework"}),
        ("office", {"name": "Mine"}),
    ],
)
def test_nobody_but_headquarters_administers(
    world: World, type_: str, values: dict[str, Value]
) -> None:
    before = directory.issue(world.hq).entries
    record = identifiers.new(world.clock(), os.urandom)
    named = {f"{type_}.{name}": value for name, value in values.items()}
    for compartment in ("administration", "casework"):
        write(world.otto, organisation(world, compartment), record, named)
    world.trip(world.otto)
    assert held(world) == [("organisation", "withheld")] * 2
    assert directory.issue(world.hq).entries == before
    world.settle()
    assert shown_at(world.ines, RecordKey(organisation(world, "casework"), record)) is None


def test_nobody_writes_into_a_case_they_were_never_given(world: World) -> None:
    case = world.case(world.ines)
    world.settle()
    before = content(world.ana)
    for compartment in ("casework", "legal", "aftercare"):
        bucket = Bucket("case", case.bucket.scope_id, compartment)
        write(world.otto, bucket, case.record, {"case.summary": "nothing to see"})
        write(world.otto, bucket, os.urandom(16), {"observation.seen": "planted"})
    world.settle()
    assert held(world) == [("case", "withheld")] * 6
    assert value_at(world.hq, case, "summary") == "A brothel behind the market"
    assert content(world.ana) == before


def test_what_is_withheld_is_receipted_and_stops_nothing_that_comes_after(world: World) -> None:
    case = world.case(world.ines)
    world.settle()
    write(world.otto, case.bucket, case.record, {"case.summary": "planted"})
    own = world.case(world.otto, "A quarry in the hills")
    world.settle()
    assert value_at(world.hq, own, "summary") == "A quarry in the hills"
    report = world.exchange(world.otto)
    assert report.confirmed_until_ms is not None
    assert not report.kept_aside


def test_a_colleague_of_the_case_may_write_what_they_may_not_read(world: World) -> None:
    """An investigator who hears a name passes it on, and keeps it no longer than needed."""
    case = world.case(world.ines)
    person = world.person(world.ana, case) if world.settle() else None
    assert person is not None
    world.settle()
    name = records.add(
        world.ines, "person_name", {"text": "Mala"}, scope_id=person.bucket.scope_id
    ).key
    world.settle()
    assert value_at(world.ana, name, "text") == "Mala"
    assert value_at(world.ines, name, "text") is None
    assert held(world) == []


def test_work_on_a_case_that_was_withdrawn_meanwhile_still_counts(world: World) -> None:
    case = world.case(world.ines)
    world.settle()
    world.edit(world.ana, case, summary="Two doors, both guarded")
    assigning.withdraw(world.hq, case.record, world.ana.vault.seat)
    world.answer()
    world.settle()
    assert value_at(world.hq, case, "summary") == "Two doors, both guarded"
    assert shown_at(world.ana, case) is None


def test_once_a_withdrawal_is_acknowledged_nothing_more_counts(world: World) -> None:
    case = world.case(world.ines)
    world.settle()
    assigning.withdraw(world.hq, case.record, world.ana.vault.seat)
    world.settle()
    write(world.ana, case.bucket, case.record, {"case.summary": "still here"})
    world.settle()
    assert held(world) == [("case", "withheld")]
    assert value_at(world.ines, case, "summary") == "A brothel behind the market"


def test_whoever_opened_a_case_and_was_sent_away_is_no_longer_its_founder(world: World) -> None:
    case = world.case(world.otto)
    world.settle()
    assigning.withdraw(world.hq, case.record, world.otto.vault.seat)
    world.settle()
    write(world.otto, case.bucket, case.record, {"case.summary": "back again"})
    world.settle()
    assert held(world) == [("case", "withheld")]


class TestLinks:
    """A person's scope is reached through a case. A link must not be a way to reach anybody."""

    def test_to_somebody_the_author_does_not_hold(self, world: World) -> None:
        case = world.case(world.ines)
        person = world.person(world.ines, case)
        world.settle()
        own = world.case(world.otto)
        world.link(world.otto, own, person.record)
        world.settle()
        assert held(world) == [("case", "withheld")]
        assert shown_at(world.otto, person) is None

    def test_by_first_claiming_to_have_written_them_long_ago(self, world: World) -> None:
        case = world.case(world.ines)
        person = world.person(world.ines, case)
        world.settle()
        own = world.case(world.otto)
        write(world.otto, person.bucket, person.record, {"person.code": "X"}, now_ms=1)
        world.link(world.otto, own, person.record)
        world.settle()
        assert held(world) == [("person", "withheld"), ("case", "withheld")]
        assert shown_at(world.otto, person) is None

    def test_by_turning_a_colleague_s_link_to_somebody_else(self, world: World) -> None:
        """Otto holds one case of Ines's; she holds people whom he does not."""
        shared, closed = world.case(world.ines), world.case(world.ines)
        person = world.person(world.ines, shared)
        link = world.link(world.ines, shared, person.record)
        other = world.person(world.ines, closed)
        world.settle()
        assigning.assign(world.hq, shared.record, world.otto.vault.seat)
        world.settle()
        assert shown_at(world.otto, person) is not None
        shown = shown_at(world.otto, link)
        assert shown is not None
        write(world.otto, link.bucket, link.record, {"case_person.person": other.record})
        world.settle()
        assert held(world) == [("case", "withheld")]
        assert shown_at(world.otto, other) is None
        assert shown_at(world.otto, person) is not None

    def test_by_bringing_back_a_link_that_was_voided(self, world: World) -> None:
        shared = world.case(world.ines)
        person = world.person(world.ines)
        link = world.link(world.ines, shared, person.record)
        world.settle()
        assigning.assign(world.hq, shared.record, world.otto.vault.seat)
        world.settle()
        shown = shown_at(world.ines, link)
        assert shown is not None
        records.void(world.ines, shown, "another person")
        world.settle()
        assert shown_at(world.otto, person) is None
        write(world.otto, link.bucket, link.record, {"case_person._void": None})
        world.settle()
        assert held(world) == [("case", "withheld")]
        assert shown_at(world.otto, person) is None

    def test_to_somebody_who_is_held_counts_from_any_colleague(self, world: World) -> None:
        first, second = world.case(world.ines), world.case(world.ines)
        person = world.person(world.ines, first)
        world.settle()
        world.link(world.ana, second, person.record)
        world.settle()
        assert held(world) == []

    def test_stays_when_its_author_has_left(self, world: World) -> None:
        first, second = world.case(world.ines), world.case(world.ines)
        person = world.person(world.ines, first)
        world.settle()
        world.link(world.ana, second, person.record)
        assigning.assign(world.hq, second.record, world.otto.vault.seat)
        world.settle()
        assert shown_at(world.otto, person) is not None
        stop(world, world.ana.vault.seat, "retired")
        world.settle(world.ines, world.otto)
        assert shown_at(world.otto, person) is not None


def test_a_record_never_becomes_another_kind_of_record(world: World) -> None:
    """Lists go by a record's type: an op of another one would take it out of everybody's sight."""
    case = world.case(world.ines)
    world.settle()
    write(world.ana, case.bucket, case.record, {"aaa.field": "now you don't"})
    world.settle()
    assert held(world) == [("case", "withheld")]
    shown = shown_at(world.ines, case)
    assert shown is not None
    assert shown.type == "case"


class TestStopped:
    """A computer that headquarters stopped."""

    def test_gets_nothing_and_its_work_waits_for_a_person(self, world: World) -> None:
        case = world.case(world.ines)
        world.settle()
        world.edit(world.ana, case, summary="Written before she knew")
        stop(world, world.ana.vault.seat, "frozen")
        later = world.case(world.ines, "After the stop")
        world.trip(world.ana, world.ines)
        assert held(world) == [("case", "ruling")]
        assert value_at(world.hq, case, "summary") == "A brothel behind the market"
        assert shown_at(world.ana, later) is None
        assert value_at(world.ana, case, "summary") == "Written before she knew"

    def test_has_its_work_counted_when_it_is_let_in_again(self, world: World) -> None:
        case = world.case(world.ines)
        world.settle()
        world.edit(world.ana, case, summary="Written before she knew")
        stop(world, world.ana.vault.seat, "frozen")
        world.trip(world.ana, world.ines)
        stop(world, world.ana.vault.seat, "active")
        world.settle()
        assert held(world) == []
        for desk in (world.hq, world.ines, world.ana):
            assert value_at(desk, case, "summary") == "Written before she knew"

    def test_may_not_use_being_let_in_to_write_where_it_could_not(self, world: World) -> None:
        case = world.case(world.ines)
        world.settle()
        write(world.otto, case.bucket, case.record, {"case.summary": "planted"})
        stop(world, world.otto.vault.seat, "frozen")
        world.trip(world.otto)
        stop(world, world.otto.vault.seat, "active")
        world.settle()
        assert held(world) == [("case", "withheld")]

    def test_keeps_what_headquarters_believed_meanwhile(self, world: World) -> None:
        """Colleagues have it by then: being let in again is no reason to take it from them."""
        case = world.case(world.ines)
        world.settle()
        write(world.otto, case.bucket, case.record, {"case.next_step": "Ring the police"})
        stop(world, world.otto.vault.seat, "frozen")
        world.trip(world.otto)
        chain = chains.epoch_named(world.hq.vault.database, world.otto.vault.epoch.id)
        ruling.believe(world.hq, chain, ruling.EVERYTHING, "asked him")
        world.settle()
        assert value_at(world.ines, case, "next_step") == "Ring the police"
        stop(world, world.otto.vault.seat, "active")
        world.settle()
        assert content(world.ines)[case.bucket] == content(world.hq)[case.bucket]
        assert value_at(world.hq, case, "next_step") == "Ring the police"

    def test_is_believed_up_to_where_headquarters_says(self, world: World) -> None:
        case = world.case(world.otto)
        world.settle()
        epoch = world.otto.vault.epoch.id
        records.add(
            world.hq,
            "revocation",
            {"seat": world.otto.vault.seat, "epoch": epoch, "believed_up_to": 1, "head": bytes(32)},
            scope_id=organisation(world).scope_id,
        )
        directory.issue(world.hq)
        world.edit(world.otto, case, summary="Written by whoever has it now")
        world.trip(world.otto)
        assert held(world) == [("case", "ruling")]
        assert value_at(world.hq, case, "summary") == "A brothel behind the market"


def test_a_case_is_not_moved_to_another_office_by_a_colleague(world: World) -> None:
    """It would be gone from everybody who works on it, the mover too."""
    case = world.case(world.ines)
    world.settle()
    elsewhere = world.otto.owner.office_id
    write(world.ana, case.bucket, case.record, {"case.office": elsewhere})
    world.settle()
    assert held(world) == [("case", "withheld")]
    assert shown_at(world.ines, case) is not None
    assert shown_at(world.otto, case) is None


@pytest.mark.parametrize("of_the_case", [False, True])
@pytest.mark.parametrize("by", ["ana", "otto"])
def test_who_writes_before_the_case_came_takes_it_from_nobody(
    world: World, by: str, *, of_the_case: bool
) -> None:
    """They learned of it from its author, who had not met headquarters yet."""
    case = world.case(world.ines)
    early: Desk = getattr(world, by)
    written = {"case.next_step": "ring"} if of_the_case else {"case_person.note": "seen early"}
    record = case.record if of_the_case else os.urandom(16)
    write(early, case.bucket, record, written)
    world.settle(early)
    world.settle()
    assert held(world) == []
    assert is_right(world)
    for desk in (world.ines, world.ana, world.hq):
        assert value_at(desk, case, "summary") == "A brothel behind the market"
        assert shown_at(desk, RecordKey(case.bucket, record)) is not None
    assert shown_at(world.otto, case) is None
    world.edit(world.ines, case, summary="A brothel behind the bus station")
    write(world.otto, case.bucket, os.urandom(16), {"case_person.note": "and again"})
    world.settle()
    assert held(world) == [("case", "withheld")]
    assert value_at(world.hq, case, "summary") == "A brothel behind the bus station"
    assert checking.check(world.hq.vault) == []


def test_whoever_was_sent_away_makes_nothing_there_anew(world: World) -> None:
    scope = identifiers.new(world.clock(), os.urandom)
    bucket = Bucket("case", scope, "casework")
    seat = world.otto.vault.seat
    write(world.ana, bucket, scope, {"case.next_step": "ring"})
    world.settle()
    assigning.assign(world.hq, scope, seat)
    world.settle()
    assigning.withdraw(world.hq, scope, seat)
    world.settle()
    write(world.otto, bucket, scope, {"case.number": "MINE", "case.case_type": "other"})
    world.settle()
    assert held(world) == [("case", "withheld")]


def test_what_was_withheld_counts_once_its_author_is_given_the_case(world: World) -> None:
    case = world.case(world.ines)
    world.settle()
    write(world.otto, case.bucket, os.urandom(16), {"case_person.note": "seen at the quarry"})
    world.settle()
    assert held(world) == [("case", "withheld")]
    assigning.assign(world.hq, case.record, world.otto.vault.seat)
    world.settle()
    assert held(world) == []
    assert content(world.ines)[case.bucket] == content(world.hq)[case.bucket]
    assert content(world.otto)[case.bucket] == content(world.hq)[case.bucket]


def test_who_takes_values_out_of_their_own_work_is_not_believed_to_have_been_told_to(
    world: World,
) -> None:
    shared = world.case(world.ines)
    world.settle()
    world.edit(world.ines, shared, summary="Taken out before anybody saw it")
    *_, entry = reading.history(world.ines.vault, shared.bucket, shared.record)
    with world.ines.vault.transaction() as work:
        assert erasing.apply(work, [entry.change.op_id(0)]) == 1
    world.settle()
    assert held(world) == [("case", "stripped")]
    assert [each.reason for each in told.without_effect(world.ines)] == ["stripped"]
    for desk in (world.hq, world.ines, world.ana):
        assert value_at(desk, shared, "summary") == "A brothel behind the market"
        assert checking.check(desk.vault) == []
    ruling.accept(world.hq, entry.change.id, "she lost it; it is to read as erased")
    world.settle()
    assert held(world) == []
    assert content(world.ana)[shared.bucket] == content(world.hq)[shared.bucket]


def test_what_headquarters_ruled_to_be_erased_may_come_erased(world: World) -> None:
    case = world.case(world.ines)
    world.settle()
    ruling.erase(world.hq, case.record, "summary", "asked for")
    world.settle()
    other = world.case(world.ines)
    world.settle()
    assert held(world) == []
    assert value_at(world.ana, other, "summary") == "A brothel behind the market"
