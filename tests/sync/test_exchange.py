"""A seat's exchange with headquarters, over couriers that do their worst."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest

from ijm_desktop.actions import exchange as seat_exchange
from ijm_desktop.headquarters import assigning
from ijm_desktop.headquarters.directory import LIFETIME_MS
from ijm_desktop.kernel.errors import FolderMissing
from ijm_desktop.sync import standing as standings
from ijm_desktop.sync.errors import NotEnrolled
from ijm_desktop.sync.outgoing import mark_of
from ijm_desktop.vault import chains
from tests.sync.world import DAY_MS, SUFFIX, Stick, World, content, shown_at, state, stop, value_at


def test_a_case_reaches_headquarters_and_the_office_and_stays_there(world: World) -> None:
    case = world.case(world.ines)
    world.settle()
    assert value_at(world.hq, case, "summary") == "A brothel behind the market"
    assert value_at(world.ana, case, "summary") == "A brothel behind the market"
    assert value_at(world.otto, case, "summary") is None
    shared = content(world.ana)
    assert {bucket: content(world.hq)[bucket] for bucket in shared} == shared


def test_before_enrolment_nothing_is_sent_and_all_is_kept(world: World, tmp_path: Path) -> None:
    folder = world.ready.before / "ines"
    desk = world.open(Path(shutil.copytree(folder, tmp_path / "new")), "ines")
    case = world.case(desk)
    with pytest.raises(NotEnrolled):
        world.exchange(desk)
    assert world.stick.files() == {}
    assert value_at(desk, case, "summary") is not None


def test_only_a_receipt_clears_the_outbox(world: World) -> None:
    world.case(world.ines)
    for _ in range(3):
        world.exchange(world.ines)
        status = seat_exchange.status(world.ines)
        assert (status.unsent, status.unconfirmed) == (0, 1)
    world.answer()
    assert seat_exchange.status(world.ines).unconfirmed == 1
    world.exchange(world.ines)
    assert seat_exchange.status(world.ines).unconfirmed == 0


def test_nothing_new_writes_nothing(world: World) -> None:
    world.case(world.ines)
    world.settle()
    before = world.stick.files()
    for desk in world.seats:
        assert world.exchange(desk).sent_bytes == 0
    assert world.answer().answers == 0
    assert world.stick.files() == before


def test_one_bundle_a_seat_and_one_answer_lie_on_a_stick_at_most(world: World) -> None:
    for _ in range(5):
        world.case(world.ines)
        world.case(world.otto)
        world.trip(*world.seats)
    assert len(world.stick.files()) <= 2 * len(world.seats)


def test_the_same_bundle_again_changes_nothing(world: World) -> None:
    world.case(world.ines)
    world.exchange(world.ines)
    work = world.stick.files()
    world.answer()
    feeds = world.stick.files()
    world.settle()
    before = {desk.owner.name: state(desk) for desk in (world.hq, *world.seats)}
    for _ in range(3):
        world.stick.lose()
        world.stick.replay(work)
        world.stick.replay(feeds)
        for desk in world.seats:
            world.exchange(desk)
        world.answer()
    for desk in (world.hq, *world.seats):
        after = state(desk)
        for name in ("change", "record", "granted", "epoch", "touched", "receipt"):
            assert after[name] == before[desk.owner.name][name], (desk.owner.name, name)


def test_an_old_feed_brings_no_withdrawn_case_back(world: World) -> None:
    case = world.case(world.ines)
    world.trip(world.ines)
    old = world.stick.files()
    world.settle()
    assert shown_at(world.ana, case) is not None
    assigning.withdraw(world.hq, case.record, world.ana.vault.seat)
    world.settle()
    assert shown_at(world.ana, case) is None
    world.stick.lose()
    world.stick.replay(old)
    report = world.exchange(world.ana)
    assert shown_at(world.ana, case) is None
    assert report.kept_aside == ()


@pytest.mark.parametrize("seed", range(6))
def test_loss_in_any_order_heals_at_the_next_exchange(world: World, seed: int) -> None:
    """Everything that was ever on the stick, shuffled, doubled, cut and lost, in three rounds."""
    chance = random.Random(seed)  # noqa: S311
    ever: dict[str, bytes] = {}
    cases = []
    for round_ in range(3):
        cases += [(desk, world.case(desk, f"Day {round_}")) for desk in world.seats]
        for _ in range(4):
            who = chance.choice([*world.seats, None])
            if who is None:
                world.answer()
            else:
                world.exchange(who)
            ever |= world.stick.files()
            if chance.random() < 0.3:
                world.stick.lose()
            again = {name: data for name, data in ever.items() if chance.random() < 0.2}
            world.stick.replay(again)
            cut = {name: data[: len(data) // 2] for name, data in again.items()}
            world.stick.replay(cut)
    world.stick.lose()
    world.settle()
    for desk, case in cases:
        assert value_at(world.hq, case, "summary") is not None
        assert value_at(desk, case, "summary") is not None
    for desk in world.seats:
        shared = content(desk)
        assert {each: content(world.hq)[each] for each in shared} == shared
        assert chains.outbox(desk.vault.database) == []


class TestTwoSticks:
    def test_take_turns(self, world: World) -> None:
        first, second = world.stick, Stick(world.folder / "second")
        case = world.case(world.ines)
        for round_ in range(4):
            world.edit(world.ines, case, summary=f"Day {round_}")
            stick = (first, second)[round_ % 2]
            world.trip(world.ines, world.ana, stick=stick)
        assert value_at(world.ana, case, "summary") == "Day 3"
        for stick in (first, second, first, second):
            world.settle(stick=stick)
            assert len(stick.files()) <= 2 * len(world.seats)
        assert chains.outbox(world.ines.vault.database) == []

    def test_an_answer_that_comes_late_on_the_first_is_no_harm(self, world: World) -> None:
        first, second = world.stick, Stick(world.folder / "second")
        case = world.case(world.ines)
        world.exchange(world.ines, first)
        world.answer(first)
        world.edit(world.ines, case, summary="Later")
        world.trip(world.ines, world.ana, stick=second)
        world.trip(world.ines, world.ana, stick=second)
        before = content(world.ana)
        for desk in (world.ana, world.ines):
            assert world.exchange(desk, first).kept_aside == ()
        assert content(world.ana) == before
        assert value_at(world.ana, case, "summary") == "Later"

    def test_one_that_is_lost_for_ever_costs_nothing(self, world: World) -> None:
        lost = Stick(world.folder / "lost")
        case = world.case(world.ines)
        world.trip(world.ines, stick=lost)
        world.edit(world.ines, case, summary="Later")
        world.exchange(world.ines, lost)
        world.settle()
        assert value_at(world.ana, case, "summary") == "Later"
        assert chains.outbox(world.ines.vault.database) == []


def test_a_lost_acknowledgement_is_said_again(world: World) -> None:
    """Headquarters sends anew what it thinks was never read; then the seat says so anew."""
    case = world.case(world.ines)
    world.trip(world.ines)
    world.exchange(world.ana)
    world.stick.lose()
    assert world.answer().answers == len(world.seats)
    world.settle()
    assert world.answer().answers == 0
    assert value_at(world.ana, case, "summary") is not None


def test_a_seat_far_behind_gets_everything_at_once(world: World) -> None:
    case = world.case(world.ines)
    world.settle()
    for day in range(30):
        world.clock.now_ms += DAY_MS
        world.edit(world.ines, case, summary=f"Day {day}")
        world.observe(world.ines, case, f"Seen on day {day}")
        world.trip(world.ines)
    world.trip(world.ana)
    assert value_at(world.ana, case, "summary") == "Day 29"
    assert content(world.ana)[case.bucket] == content(world.hq)[case.bucket]


def test_an_expired_directory_still_exchanges_and_says_so(world: World) -> None:
    case = world.case(world.ines)
    world.settle()
    world.clock.now_ms += LIFETIME_MS + DAY_MS
    assert seat_exchange.status(world.ines).directory_expired
    world.edit(world.ines, case, summary="Months later")
    assert world.exchange(world.ines).sent_changes == 1
    world.answer()
    world.exchange(world.ines)
    assert not seat_exchange.status(world.ines).directory_expired
    assert value_at(world.hq, case, "summary") == "Months later"


def test_an_answer_that_nobody_could_read_heals(world: World) -> None:
    """Cut, altered, or put under another name on the way."""
    case = world.case(world.ines)
    world.exchange(world.ines)
    world.answer()
    for name, data in world.stick.files().items():
        (world.stick.path / name).write_bytes(data[:-20])
    assert world.exchange(world.ines).kept_aside != ()
    world.settle()
    assert seat_exchange.status(world.ines).unconfirmed == 0
    assert seat_exchange.status(world.ines).kept_aside == ()
    assert value_at(world.ana, case, "summary") is not None


def test_a_stick_pulled_out_between_reading_and_writing(world: World) -> None:
    case = world.case(world.ines)
    world.trip(world.ines)

    def pull(step: object) -> None:
        if str(step) == "sending":
            world.stick.path.rename(world.folder / "pulled")

    with pytest.raises(FolderMissing):
        seat_exchange.exchange_folder(world.ana, world.stick.path, progress=pull)
    assert value_at(world.ana, case, "summary") == "A brothel behind the market"
    (world.folder / "pulled").rename(world.stick.path)
    world.settle()
    assert not any(name.endswith(".tmp") for name in world.stick.files())
    assert all(name.endswith(SUFFIX) for name in world.stick.files())


def test_what_a_killed_exchange_left_on_the_stick_goes_with_the_next(world: World) -> None:
    ines, ana, hq = (mark_of(each.vault).name() for each in (world.ines, world.ana, world.hq))
    world.stick.put(dict.fromkeys((ines, ana, hq), b"half of a bundle"))
    world.case(world.ines)
    world.exchange(world.ines)
    assert ines not in world.stick.files()
    assert {ana, hq} < set(world.stick.files())
    world.case(world.ana)
    world.settle()
    assert all(name.endswith(SUFFIX) for name in world.stick.files())


def test_a_directory_that_was_lost_on_the_way_is_sent_again(world: World) -> None:
    """Its feed brings nothing else, so the seat stands where it stood and cannot say so by that."""
    world.settle()
    stop(world, world.otto.vault.seat, "frozen")
    world.answer()
    world.stick.lose()
    world.case(world.ines)
    world.exchange(world.ines)
    world.answer()
    world.exchange(world.ines)
    mine, theirs = (standings.load(each.vault).directory for each in (world.ines, world.hq))
    assert mine is not None
    assert theirs is not None
    assert mine.header.version == theirs.header.version
