"""What a seat is sent, cut into what fits, and what comes back after a withdrawal."""

from __future__ import annotations

import contextlib
from dataclasses import replace

import pytest

from ijm_desktop.actions.desk import Desk, RecordKey
from ijm_desktop.bundle.errors import NotForThisSeat
from ijm_desktop.bundle.header import Kind
from ijm_desktop.headquarters import assigning, directory, feeds, grants, seats
from ijm_desktop.headquarters.directory import standing_of
from ijm_desktop.headquarters.intake import take_work
from ijm_desktop.journal.change import PUT, Op
from ijm_desktop.sync.outgoing import staged
from ijm_desktop.vault import granting
from tests.sync import forging
from tests.sync.world import World, content, shown_at, value_at, write_flagged


def feed(world: World, desk: Desk, budget: int, *, lose: bool = False) -> int:
    """One feed of at most `budget` bytes, laid on the stick; how many changes are in it. Lost
    before anybody reads it, where `lose` says so."""
    issued = directory.issue(world.hq)
    standing = standing_of(world.hq)
    seat = desk.vault.seat
    version = grants.settle(world.hq, standing)[seat]
    plan = feeds.plan_for(world.hq, standing, issued, seat, version, budget)
    world.stick.lose()
    with staged(world.hq.vault) as ready:
        count = feeds.write(world.hq, standing, plan, ready, Kind.FEED)
        feeds.may_reach(world.hq, plan)
        world.stick.transport.deliver(ready, lambda: False)
    feeds.told(world.hq, plan)
    if lose:
        world.stick.lose()
    return count


def acknowledge(world: World, desk: Desk) -> None:
    """The seat reads what lies there and says so; headquarters hears it and answers nothing."""
    world.exchange(desk)
    for data in world.stick.files().values():
        copy = world.hq.vault.incoming / "copy"
        copy.write_bytes(data)
        with contextlib.suppress(NotForThisSeat):
            take_work(world.hq, copy)
        copy.unlink()


def fed(world: World, desk: Desk, budget: int, *, rounds: int = 200) -> int:
    """Feeds until there is nothing left to say; how many there were."""
    for done in range(rounds):
        count = feed(world, desk, budget)
        acknowledge(world, desk)
        if not count:
            return done
    raise AssertionError("never done")


def same(world: World, desk: Desk) -> None:
    held = content(desk)
    assert held == {bucket: content(world.hq)[bucket] for bucket in held}
    at_hq = granting.held(world.hq.vault.database, desk.vault.seat)
    assert granting.held(desk.vault.database, desk.vault.seat) == at_hq
    assert held.keys() == at_hq & content(world.hq).keys()


def filled(world: World, count: int = 12) -> list[RecordKey]:
    cases = [world.case(world.ines, f"Case {at}") for at in range(count)]
    for at, case in enumerate(cases):
        world.edit(world.ines, case, summary=f"Case {at}, again")
    world.trip(world.ines)
    world.stick.lose()
    return cases


@pytest.mark.parametrize("budget", [1, 700, 3000])
def test_what_does_not_fit_comes_with_the_next(world: World, budget: int) -> None:
    cases = filled(world)
    rounds = fed(world, world.ana, budget)
    assert rounds >= 3
    same(world, world.ana)
    assert all(value_at(world.ana, case, "summary") for case in cases)


@pytest.mark.parametrize("budget", [1, 700])
def test_what_is_newly_granted_may_be_older_than_where_the_seat_is(
    world: World, budget: int
) -> None:
    """Its place goes back to where the old changes lie, and nothing is missed on the way."""
    old = filled(world, 6)
    for case in old:
        assigning.withdraw(world.hq, case.record, world.ana.vault.seat)
    world.settle()
    new = [world.case(world.ines, "New") for _ in range(3)]
    world.settle()
    world.edit(world.ines, new[0], summary="New, again")
    world.trip(world.ines)
    for case in old:
        assigning.assign(world.hq, case.record, world.ana.vault.seat)
    fed(world, world.ana, budget)
    same(world, world.ana)
    assert value_at(world.ana, old[0], "summary") == "Case 0, again"
    assert value_at(world.ana, new[0], "summary") == "New, again"
    world.settle()
    same(world, world.ana)


@pytest.mark.parametrize("budget", [1, 700])
def test_losing_every_other_feed_only_delays(world: World, budget: int) -> None:
    filled(world, 6)
    for round_ in range(200):
        count = feed(world, world.ana, budget, lose=round_ % 2 == 0)
        acknowledge(world, world.ana)
        if not count:
            break
    else:
        pytest.fail("never done")
    same(world, world.ana)


class TestGivenBack:
    """Withdrawn, purged, given again: everything comes back, one's own writings too."""

    def test_with_one_s_own(self, world: World) -> None:
        case = world.case(world.ines)
        world.settle()
        world.edit(world.ana, case, summary="By Ana")
        note = world.link(world.ana, case, world.person(world.ana).record)
        world.settle()
        before = content(world.ana)
        assigning.withdraw(world.hq, case.record, world.ana.vault.seat)
        world.settle()
        assert shown_at(world.ana, case) is None
        assert shown_at(world.ana, note) is None
        assigning.assign(world.hq, case.record, world.ana.vault.seat)
        world.settle()
        assert value_at(world.ana, case, "summary") == "By Ana"
        assert content(world.ana) == before
        same(world, world.ana)

    @pytest.mark.parametrize("lost", ["withdrawal", "answer", "both"])
    def test_with_messages_lost_on_the_way(self, world: World, lost: str) -> None:
        case = world.case(world.ana)
        world.settle()
        assigning.withdraw(world.hq, case.record, world.ana.vault.seat)
        world.answer()
        if lost == "withdrawal":
            world.stick.lose()
        else:
            world.exchange(world.ana)
            if lost == "both":
                world.stick.lose()
        assigning.assign(world.hq, case.record, world.ana.vault.seat)
        world.answer()
        world.stick.lose()
        world.settle()
        assert value_at(world.ana, case, "summary") == "A brothel behind the market"
        same(world, world.ana)

    @pytest.mark.parametrize("budget", [1, 700])
    def test_in_parts(self, world: World, budget: int) -> None:
        mine = [world.case(world.ana, f"Mine {at}") for at in range(4)]
        hers = [world.case(world.ines, f"Hers {at}") for at in range(4)]
        world.settle()
        for case in (*mine, *hers):
            assigning.withdraw(world.hq, case.record, world.ana.vault.seat)
        world.settle()
        for case in (*mine, *hers):
            assigning.assign(world.hq, case.record, world.ana.vault.seat)
        fed(world, world.ana, budget)
        same(world, world.ana)
        assert all(value_at(world.ana, case, "summary") for case in (*mine, *hers))

    def test_what_was_written_and_not_sent_when_it_was_withdrawn(self, world: World) -> None:
        case = world.case(world.ines)
        world.settle()
        assigning.withdraw(world.hq, case.record, world.ana.vault.seat)
        world.answer()
        world.edit(world.ana, case, summary="In the bus")
        world.exchange(world.ana)
        assert value_at(world.ana, case, "summary") == "In the bus", "unsent work stays"
        world.settle()
        assert shown_at(world.ana, case) is None
        assert value_at(world.ines, case, "summary") == "In the bus"
        assigning.assign(world.hq, case.record, world.ana.vault.seat)
        world.settle()
        assert value_at(world.ana, case, "summary") == "In the bus"
        same(world, world.ana)

    def test_when_headquarters_stopped_short_of_remembering_what_it_sent(
        self, world: World
    ) -> None:
        """The withdrawal was laid on the stick, then the power went."""
        case = world.case(world.ana)
        world.settle()
        world.edit(world.ana, case, summary="And more")
        world.exchange(world.ana)
        assigning.withdraw(world.hq, case.record, world.ana.vault.seat)
        before = seats.load(world.hq.vault, world.ana.vault.seat)
        world.answer()
        after = seats.load(world.hq.vault, world.ana.vault.seat)
        assert after.furthest > before.furthest
        with world.hq.vault.transaction() as work:
            seats.keep(work, world.ana.vault.seat, replace(after, last=before.last))
        world.exchange(world.ana)
        assert shown_at(world.ana, case) is None
        world.stick.lose()
        assigning.assign(world.hq, case.record, world.ana.vault.seat)
        world.settle()
        assert value_at(world.ana, case, "summary") == "And more"


def test_a_change_with_a_flag_of_a_newer_version_is_passed_on(world: World) -> None:
    """Held here, but a colleague's program may know the flag; and later ours."""
    case = world.case(world.ines)
    world.settle()
    op = Op(PUT, case.record, "case.summary", (), "from tomorrow")
    flagged = write_flagged(world.ines, case.bucket, [op], "tomorrow")
    world.settle()
    for desk in (world.hq, world.ana):
        rows = desk.vault.database.rows(
            "SELECT held FROM change WHERE change_id = ?", (flagged.id,)
        )
        assert rows == [("flag",)]
        assert value_at(desk, case, "summary") == "A brothel behind the market"


def test_a_feed_of_a_sparse_chain_fits_with_its_proofs(world: World) -> None:
    """Every third change of a long chain, so that a proof needs hashes for each."""
    shared = world.case(world.ines)
    world.settle()
    other = world.case(world.otto)
    world.trip(world.otto)
    assigning.assign(world.hq, other.record, world.ana.vault.seat)
    world.settle()
    for at in range(60):
        world.edit(world.otto, other, summary=f"Day {at}")
        world.case(world.otto)
        world.case(world.otto)
    world.trip(world.otto)
    plan = forging.planned(world, world.ana)
    assert plan.news.count >= 60
    small = granting.news(
        world.hq.vault.database,
        world.ana.vault.seat,
        position=0,
        version=0,
        upto=plan.feed.end,
        budget=1,
    )
    assert small.count == 1
    world.settle()
    assert value_at(world.ana, other, "summary") == "Day 59"
    assert value_at(world.ana, shared, "summary") is not None
