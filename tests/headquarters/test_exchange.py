"""Headquarters' own exchange: everybody is answered, and nobody waits for another."""

from __future__ import annotations

import pytest

from ijm_desktop.headquarters import assigning
from ijm_desktop.headquarters import exchange as hq_exchange
from ijm_desktop.journal.change import Bucket
from ijm_desktop.kernel.errors import FolderMissing
from ijm_desktop.kernel.identifiers import text
from ijm_desktop.sync.errors import NotHeadquarters
from ijm_desktop.vault import granting
from tests.sync.transports.memory import Memory
from tests.sync.world import Stick, World, content, state, value_at


def test_only_headquarters_does_this(world: World) -> None:
    before = state(world.ines)
    with pytest.raises(NotHeadquarters):
        hq_exchange.exchange(world.ines, world.stick.transport)
    assert state(world.ines) == before


def test_an_answer_nobody_has_read_is_replaced_by_one_that_says_more(world: World) -> None:
    first = world.case(world.ines)
    world.exchange(world.ines)
    world.answer()
    lying = set(world.stick.files())
    assert world.answer().answers == 0
    assert set(world.stick.files()) == lying
    second = world.case(world.ines)
    world.exchange(world.ines)
    assert world.answer().answers == 2
    assert len(world.stick.files()) == len(lying)
    world.exchange(world.ana)
    assert value_at(world.ana, first, "summary") == value_at(world.ana, second, "summary")
    assert value_at(world.ana, first, "summary") is not None


def test_a_damaged_answer_is_written_again(world: World) -> None:
    case = world.case(world.ines)
    world.exchange(world.ines)
    world.answer()
    for name, data in world.stick.files().items():
        (world.stick.path / name).write_bytes(data[:100])
    assert world.answer().answers == len(world.seats)
    world.exchange(world.ana)
    assert value_at(world.ana, case, "summary") is not None


def test_one_seat_that_cannot_be_answered_is_named_and_stops_no_other(world: World) -> None:
    """A page of Otto's chain is lost on headquarters' disk: nothing of his can be proved."""
    world.case(world.otto)
    theirs = world.case(world.otto)
    world.trip(world.otto)
    assigning.assign(world.hq, theirs.record, world.ana.vault.seat)
    ours = world.case(world.ines)
    world.exchange(world.ines)
    with world.hq.vault.transaction() as work:
        work.database.run(
            "DELETE FROM change WHERE number = 0 AND epoch_id ="
            " (SELECT id FROM epoch WHERE epoch = ?)",
            (world.otto.vault.epoch.id,),
        )
    named = [(each.name, each.code) for each in world.answer().aside]
    assert (text(world.ana.vault.seat), "CHAIN_DAMAGED") in named
    assert world.exchange(world.ines).confirmed_changes == 1
    assert value_at(world.ines, ours, "summary") is not None


def test_more_than_a_header_can_name_is_cut_down(world: World) -> None:
    """As an older program may have left it: told in parts instead of never."""
    case = world.case(world.ines)
    world.settle()
    seat = world.ana.vault.seat
    with world.hq.vault.transaction() as work:
        many = (Bucket("case", number.to_bytes(16, "big"), "legal") for number in range(50_001))
        granting.begin(work, seat, many, granting.version(work.database, seat) + 1)
    world.edit(world.ines, case, summary="A new lead")
    world.exchange(world.ines)
    assert world.answer().aside == ()
    world.exchange(world.ana)
    assert value_at(world.ana, case, "summary") == "A new lead"


def test_a_stick_that_is_gone_is_everybody_s_error(world: World) -> None:
    world.case(world.ines)
    world.exchange(world.ines)
    world.stick.path.rename(world.folder / "away")
    with pytest.raises(FolderMissing):
        world.answer()
    (world.folder / "away").rename(world.stick.path)
    assert world.answer().received == 1


def test_two_routes_at_once(world: World) -> None:
    """A stick for one office, a shared folder for another: what came by either goes out by both."""
    shared = Memory()
    other = Stick(world.folder / "other")
    case = world.case(world.ines)
    world.exchange(world.ines)
    world.answer()
    hq_exchange.exchange(world.hq, shared)
    assert len(shared.held) == len(world.seats)
    world.answer(other)
    world.exchange(world.ana, other)
    assert value_at(world.ana, case, "summary") is not None
    world.settle()
    assert content(world.ana)[case.bucket] == content(world.hq)[case.bucket]
