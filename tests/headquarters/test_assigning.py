"""Giving a colleague a case by name, and taking it away."""

from __future__ import annotations

from pathlib import Path

import pytest

from ijm_desktop.actions import attachments
from ijm_desktop.actions.attachments import finished
from ijm_desktop.actions.errors import NoSuchRecord
from ijm_desktop.casework.roles import compartments
from ijm_desktop.headquarters import assigning, directory
from ijm_desktop.headquarters.assigning import CompartmentNeeded, NoSuchSeat, SeatNotAssignable
from ijm_desktop.headquarters.directory import administered, standing_of
from ijm_desktop.sync.errors import NotHeadquarters
from tests.sync.world import World, content, shown_at


def test_a_colleague_of_another_office_is_given_a_case(world: World) -> None:
    """Without kinds named, they are those of their role."""
    case = world.case(world.ines)
    note = world.observe(world.ines, case, "Two vans at night")
    world.settle()
    assert shown_at(world.otto, case) is None

    done = assigning.assign(world.hq, case.record, world.otto.vault.seat)
    assert (done.name, done.state) == ("Otto", "granted")
    assert done.compartments == tuple(sorted(compartments("investigator")))
    world.settle()
    assert shown_at(world.otto, case) is not None
    assert shown_at(world.otto, note) is not None


def test_only_the_kinds_named_are_given(world: World) -> None:
    case = world.case(world.ines)
    note = world.observe(world.ines, case, "Two vans at night")
    world.settle()
    assigning.assign(world.hq, case.record, world.otto.vault.seat, ["casework"])
    world.settle()
    assert shown_at(world.otto, case) is not None
    assert shown_at(world.otto, note) is None


def test_a_withdrawal_ends_what_the_team_gives_and_what_the_case_leads_to(world: World) -> None:
    case = world.case(world.ines)
    person = world.person(world.ines, case)
    world.settle()
    assert shown_at(world.ana, person) is not None

    done = assigning.withdraw(world.hq, case.record, world.ana.vault.seat)
    assert (done.compartments, done.state) == ((), "withdrawn")
    world.settle()
    assert shown_at(world.ana, case) is None
    assert shown_at(world.ana, person) is None
    assert case.bucket not in content(world.ana)
    assert shown_at(world.ines, case) is not None


def test_the_newest_word_on_a_colleague_and_a_case_is_the_only_one(world: World) -> None:
    case = world.case(world.ines)
    world.settle()
    otto = world.otto.vault.seat
    assigning.assign(world.hq, case.record, otto, ["casework", "legal"])
    assigning.withdraw(world.hq, case.record, otto)
    assigning.assign(world.hq, case.record, otto, ["casework"])
    grants = [row for row in administered(world.hq, standing_of(world.hq)) if row.type == "grant"]
    (grant,) = grants
    assert (grant.value("state"), grant.fields["compartments"].elements) == (
        "granted",
        ("casework",),
    )
    world.settle()
    assert shown_at(world.otto, case) is not None


def test_said_twice_it_is_written_once(world: World) -> None:
    case = world.case(world.ines)
    world.settle()
    assigning.assign(world.hq, case.record, world.otto.vault.seat)
    before = content(world.hq)
    assigning.assign(world.hq, case.record, world.otto.vault.seat)
    assert content(world.hq) == before


def test_what_cannot_be_assigned_is_refused_and_nothing_is_written(world: World) -> None:
    case = world.case(world.ines)
    person = world.person(world.ines, case)
    world.settle()
    before = content(world.hq)
    otto = world.otto.vault.seat
    for refusal, of, seat in (
        (NoSuchRecord, bytes(16), otto),
        (NoSuchRecord, person.record, otto),
        (NoSuchSeat, case.record, bytes(16)),
        (SeatNotAssignable, case.record, world.hq.vault.seat),
    ):
        with pytest.raises(refusal):
            assigning.assign(world.hq, of, seat)
        with pytest.raises(refusal):
            assigning.withdraw(world.hq, of, seat)
    assert content(world.hq) == before


def test_only_headquarters_assigns(world: World) -> None:
    case = world.case(world.ines)
    for do in (assigning.assign, assigning.withdraw):
        with pytest.raises(NotHeadquarters):
            do(world.ines, case.record, world.otto.vault.seat)


@pytest.mark.parametrize("state", ["frozen", "revoked", "retired"])
def test_a_computer_that_is_not_in_use_is_given_nothing(world: World, state: str) -> None:
    case = world.case(world.ines)
    world.settle()
    _set(world, state=state)
    with pytest.raises(SeatNotAssignable) as refused:
        assigning.assign(world.hq, case.record, world.otto.vault.seat)
    assert state in refused.value.text()


def test_a_role_with_no_kinds_of_its_own_must_be_given_some(world: World) -> None:
    case = world.case(world.ines)
    world.settle()
    _set(world, role="auditor")
    with pytest.raises(CompartmentNeeded):
        assigning.assign(world.hq, case.record, world.otto.vault.seat)
    done = assigning.assign(world.hq, case.record, world.otto.vault.seat, ["casework"])
    assert done.compartments == ("casework",)


def _set(world: World, **values: str) -> None:
    """Otto's entry in the directory, as an administrator changes it."""
    records = administered(world.hq, standing_of(world.hq))
    otto = next(row for row in records if row.key.record == world.otto.vault.seat)
    world.edit(world.hq, otto.key, **values)
    directory.issue(world.hq)


def test_a_file_is_not_lost_with_a_case_taken_away_and_given_back(
    world: World, tmp_path: Path
) -> None:
    """Files do not travel, so what lies on her computer may be the one copy. Meanwhile nothing
    there opens it."""
    case = world.case(world.ines)
    source = tmp_path / "gate.jpg"
    source.write_bytes(b"\xff\xd8\xff the gate")
    key = finished(attachments.adding(world.ines, case.record, source)).key
    world.settle()
    assigning.withdraw(world.hq, case.record, world.ines.vault.seat)
    world.settle()
    assert shown_at(world.ines, key) is None
    assigning.assign(world.hq, case.record, world.ines.vault.seat, ("casework",))
    world.settle()
    assert attachments.content(world.ines, key) == source.read_bytes()


def test_what_is_given_twice_by_name_is_held_together(world: World) -> None:
    """Each of two decisions on different kinds of notes holds, until a withdrawal ends both."""
    case = world.case(world.ines)
    note = world.observe(world.ines, case, "Two vans at night")
    world.settle()
    otto = world.otto.vault.seat
    assigning.assign(world.hq, case.record, otto, ["casework"])
    done = assigning.assign(world.hq, case.record, otto, ["intelligence"])
    assert done.compartments == ("casework", "intelligence")
    world.settle()
    assert shown_at(world.otto, case) is not None
    assert shown_at(world.otto, note) is not None
    assigning.withdraw(world.hq, case.record, otto)
    world.settle()
    assert shown_at(world.otto, case) is None
    assert shown_at(world.otto, note) is None
