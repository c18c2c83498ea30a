"""A seat that begins again: restored, on a copy, with a lost key (change §2.4, bundle §5.5)."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from ijm_desktop.actions import held
from ijm_desktop.actions.desk import Desk
from ijm_desktop.headquarters import assigning, certifying, seats
from ijm_desktop.headquarters.certifying import EpochCodeMismatch, NoNewEpoch, SeatUnknown
from ijm_desktop.journal.epoch import epoch_code
from ijm_desktop.sync import beside, exchange, waypoints
from ijm_desktop.vault import chains, checking
from tests.sync.world import SUFFIX, Stick, World, content, shown_at, value_at, write


def next_epoch(world: World, desk: Desk) -> str:
    """Its code, as the person reads it out."""
    return epoch_code(desk.vault.begin_next(now_ms=world.clock(), random=os.urandom))


def lose_signing_keys(desk: Desk) -> None:
    """Of the epochs before the newest, as after a recovery by headquarters."""
    newest = desk.vault.own.row_id
    with desk.vault.transaction() as work:
        work.database.run(
            "UPDATE own_epoch SET wrapped_seed = (SELECT wrapped_seed FROM own_epoch"
            " WHERE epoch_id = ?1) WHERE epoch_id <> ?1",
            (newest,),
        )


def copy_of(world: World, desk: Desk, name: str) -> Path:
    """The folder as it lies there now, put away."""
    desk.vault.database.scrub()
    return Path(
        shutil.copytree(
            desk.vault.folder,
            world.folder / f"{name}-{os.urandom(4).hex()}",
            ignore=shutil.ignore_patterns("*.lock"),
        )
    )


def test_the_next_epoch_is_kept_without_effect_until_its_code_was_compared(world: World) -> None:
    case = world.case(world.ines)
    world.settle()
    code = next_epoch(world, world.ines)
    world.edit(world.ines, case, summary="Written in the next epoch")
    world.trip(world.ines)
    assert value_at(world.hq, case, "summary") == "A brothel behind the market"
    (waits,) = certifying.waiting(world.hq)
    assert (waits.name, waits.changes, waits.continues) == ("Ines", 1, True)
    assert chains.outbox(world.ines.vault.database) == []
    done = certifying.certify(world.hq, world.ines.vault.seat, code)
    assert (done.name, done.released) == ("Ines", 1)
    assert value_at(world.hq, case, "summary") == "Written in the next epoch"
    assert certifying.waiting(world.hq) == []
    world.settle()
    assert value_at(world.ana, case, "summary") == "Written in the next epoch"
    assert content(world.ana) == content(world.ines)
    for desk in (world.hq, *world.seats):
        assert checking.check(desk.vault) == []


def test_unsent_work_of_the_epoch_before_counts_at_once(world: World) -> None:
    case = world.case(world.ines)
    next_epoch(world, world.ines)
    world.trip(world.ines)
    assert shown_at(world.hq, case) is not None


def test_a_feed_from_before_the_copy_was_put_back_is_no_alarm(world: World) -> None:
    """Its receipt covers more than the copy has."""
    world.case(world.ines)
    world.settle()
    older = copy_of(world, world.ines, "older")
    world.case(world.ines, "Written after the copy")
    world.exchange(world.ines)
    world.answer()
    feeds = world.stick.files()
    world.ines.close()
    restored = world.open(older, "ines")
    next_epoch(world, restored)
    world.stick.lose()
    world.stick.put(feeds)
    assert world.exchange(restored).kept_aside == ()
    assert checking.check(restored.vault) == []


def test_so_is_one_that_brings_what_the_copy_never_wrote(world: World) -> None:
    """Of its own, since it was withheld and counts now."""
    case = world.case(world.ines)
    world.settle()
    older = copy_of(world, world.otto, "older")
    write(world.otto, case.bucket, case.record, {"case.summary": "from Otto"})
    world.exchange(world.otto)
    world.answer()
    assigning.assign(world.hq, case.record, world.otto.vault.seat)
    world.answer()
    feeds = world.stick.files()
    world.otto.close()
    restored = world.open(older, "otto")
    next_epoch(world, restored)
    world.stick.lose()
    world.stick.put(feeds)
    assert world.exchange(restored).kept_aside == ()
    assert checking.check(restored.vault) == []


def test_an_older_copy_gets_back_what_it_lost(world: World) -> None:
    case = world.case(world.ines)
    world.settle()
    older = copy_of(world, world.ines, "older")
    lost = world.case(world.ines, "Written after the copy")
    world.edit(world.ines, case, summary="Edited after the copy")
    world.settle()
    world.ines.close()
    restored = world.open(older, "ines")
    code = next_epoch(world, restored)
    fresh = world.case(restored, "Written in the next epoch")
    world.trip(restored)
    assert shown_at(restored, lost) is None
    certifying.certify(world.hq, restored.vault.seat, code)
    world.settle(restored, world.ana, world.otto)
    assert value_at(restored, lost, "summary") == "Written after the copy"
    assert value_at(restored, case, "summary") == "Edited after the copy"
    assert shown_at(world.ana, fresh) is not None
    assert content(restored) == content(world.ana)
    assert chains.outbox(restored.vault.database) == []
    assert checking.check(restored.vault) == []


def test_two_copies_that_both_wrote_lose_nothing_and_go_on(world: World) -> None:
    world.case(world.ines)
    world.settle()
    older = copy_of(world, world.ines, "older")
    world.case(world.ines, "One branch")
    world.settle()
    world.ines.close()
    restored = world.open(older, "ines")
    other = world.case(restored, "The other branch")
    code = next_epoch(world, restored)
    fresh = world.case(restored, "In the next epoch")
    world.trip(restored)
    (waits,) = certifying.waiting(world.hq)
    assert waits.continues is False
    certifying.certify(world.hq, restored.vault.seat, code)
    for _ in range(3):
        world.trip(restored, world.ana)
    assert shown_at(world.ana, fresh) is not None
    assert shown_at(world.ana, other) is None
    assert [each.records for each in held.without_effect(restored)] == [(other.record,)]
    assert checking.check(restored.vault) == []


def test_what_the_old_key_signs_later_waits_for_a_ruling(world: World) -> None:
    case = world.case(world.ines)
    world.settle()
    clone = world.open(copy_of(world, world.ines, "clone"), "ines")
    code = next_epoch(world, clone)
    world.trip(clone, stick=Stick(world.folder / "second"))
    certifying.certify(world.hq, clone.vault.seat, code)
    world.edit(world.ines, case, summary="By the folder left behind")
    world.trip(world.ines)
    assert value_at(world.hq, case, "summary") == "A brothel behind the market"
    assert chains.held_for(world.hq.vault.database, "ruling", clone.vault.seat)
    certifying.certify(world.hq, clone.vault.seat, code)
    assert value_at(world.hq, case, "summary") == "By the folder left behind"
    world.settle(clone, world.ana, world.otto)
    assert value_at(clone, case, "summary") == "By the folder left behind"


def test_an_epoch_nobody_certified_says_nothing_of_how_far_its_seat_is(world: World) -> None:
    world.case(world.ines)
    world.settle()
    before = seats.load(world.hq.vault, world.ines.vault.seat)
    next_epoch(world, world.ines)
    world.case(world.ines)
    world.exchange(world.ines)
    world.answer()
    after = seats.load(world.hq.vault, world.ines.vault.seat)
    assert (after.acknowledged, after.stamp) == (before.acknowledged, before.stamp)


def test_only_the_code_of_an_epoch_that_came_certifies_it(world: World) -> None:
    seat = world.ines.vault.seat
    with pytest.raises(NoNewEpoch):
        certifying.certify(world.hq, seat, "1" * 30)
    next_epoch(world, world.ines)
    world.exchange(world.ines)
    world.answer()
    with pytest.raises(EpochCodeMismatch):
        certifying.certify(world.hq, seat, "1" * 30)
    with pytest.raises(SeatUnknown):
        certifying.certify(world.hq, bytes(16), "1" * 30)


def test_more_unsent_work_than_one_bundle_holds_goes_in_parts(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of an epoch that signs no more: its key is still here."""
    world.settle()
    monkeypatch.setattr(exchange, "ALWAYS_FITS", 20_000)
    monkeypatch.setattr(beside, "ALWAYS_FITS", 20_000)
    cases = [world.case(world.ines, "x" * 3000) for _ in range(20)]
    code = next_epoch(world, world.ines)
    fresh = world.case(world.ines, "In the next epoch")
    lying = beside.keep(world.ines.vault, suffix=SUFFIX, now_ms=world.clock(), random=os.urandom)
    assert lying is not None
    assert lying.changes == 21
    assert lying.files > 3
    world.trip(world.ines)
    assert chains.outbox(world.ines.vault.database)
    certifying.certify(world.hq, world.ines.vault.seat, code)
    world.settle()
    assert chains.outbox(world.ines.vault.database) == []
    for case in (*cases, fresh):
        assert value_at(world.hq, case, "summary") is not None
    for desk in (world.hq, world.ines):
        assert checking.check(desk.vault) == []


def test_so_it_does_although_the_key_of_the_epoch_is_lost(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Heads were signed ahead while it was there; a part of the epoch needs one of its size."""
    world.settle()
    for room in (exchange, beside, waypoints):
        monkeypatch.setattr(room, "ALWAYS_FITS", 20_000)
    cases = [world.case(world.ines, "x" * 3000) for _ in range(10)]
    beside.keep(world.ines.vault, suffix=SUFFIX, now_ms=world.clock(), random=os.urandom)
    cases += [world.case(world.ines, "x" * 3000) for _ in range(10)]
    beside.keep(world.ines.vault, suffix=SUFFIX, now_ms=world.clock(), random=os.urandom)
    code = next_epoch(world, world.ines)
    lose_signing_keys(world.ines)
    world.trip(world.ines)
    certifying.certify(world.hq, world.ines.vault.seat, code)
    for _ in range(6):
        world.trip(world.ines)
    assert chains.outbox(world.ines.vault.database) == []
    for case in cases:
        assert value_at(world.hq, case, "summary") is not None
    for desk in (world.hq, world.ines):
        assert checking.check(desk.vault) == []


def test_an_older_copy_reads_no_answer_once_the_next_epoch_is_certified(world: World) -> None:
    """The next epoch has a sealing key of its own; until then the old one serves."""
    case = world.case(world.ines)
    world.settle()
    taken = world.open(copy_of(world, world.ines, "taken"), "ines")
    code = next_epoch(world, world.ines)
    world.trip(world.ines)
    assert value_at(world.ines, case, "summary") is not None
    certifying.certify(world.hq, world.ines.vault.seat, code)
    world.edit(world.ana, case, summary="Where she is now")
    world.settle()
    assert value_at(world.ines, case, "summary") == "Where she is now"
    world.stick.lose()
    world.edit(world.ana, case, summary="And since")
    world.trip(world.ana)
    assert world.exchange(taken).received_changes == 0
    assert value_at(taken, case, "summary") == "A brothel behind the market"
    world.exchange(world.ines)
    assert value_at(world.ines, case, "summary") == "And since"
