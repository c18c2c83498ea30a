"""A seat's and headquarters' exchange by a hub (exchange §8): over a real one once, and over one on
paper for what takes hours or luck."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from ijm_desktop.actions import exchange as seat_exchange
from ijm_desktop.actions import moving
from ijm_desktop.actions.desk import Desk, RecordKey
from ijm_desktop.actions.exchange import ExchangeReport
from ijm_desktop.headquarters import by_hub, certifying, ruling
from ijm_desktop.headquarters.exchange import Answered
from ijm_desktop.kernel.identifiers import text
from ijm_desktop.sync.box import GRACE_MS
from ijm_desktop.sync.errors import HubBusy, HubRefused, HubUnreachable, NoHub
from ijm_desktop.sync.transports.hub import Carried, Trip, run_trips
from ijm_desktop.vault import chains, exchanges
from tests.sync.hubs import Wired, wired
from tests.sync.paper_hub import PaperHub
from tests.sync.world import World, content, stop, value_at

URL = "https://mail.office.example"


@pytest.fixture
def real(world: World, tmp_path: Path) -> Iterator[Wired]:
    with wired(world, tmp_path) as made:
        yield made


@dataclass(slots=True)
class Paper:
    world: World
    hub: PaperHub

    def exchange(self, desk: Desk, *, small: bool = False) -> ExchangeReport:
        return run_trips(seat_exchange.hub_steps(desk, small=small), self.hub)

    def answer(self) -> Answered:
        return run_trips(by_hub.steps(self.world.hq), self.hub)

    def later(self) -> None:
        self.world.clock.now_ms += GRACE_MS + 60_000

    def lying(self) -> int:
        return sum(map(len, self.hub.mailboxes.values()))


@pytest.fixture
def paper(world: World) -> Paper:
    """Everybody was told of the hub by stick, and nobody has anything left to say."""
    named = by_hub.name_hub(world.hq, URL)
    made = Paper(world, PaperHub(named.list_key.public))
    world.settle()
    made.answer()
    for desk in world.seats:
        made.exchange(desk)
    made.answer()
    assert made.lying() == 0
    return made


def unconfirmed(desk: Desk) -> int:
    return sum(each.head.size - each.start for each in chains.outbox(desk.vault.database))


def test_a_seat_that_was_told_of_none_says_so(world: World) -> None:
    with pytest.raises(NoHub):
        seat_exchange.exchange_hub(world.ines)
    with pytest.raises(NoHub):
        by_hub.exchange_hub(world.hq)


def test_over_a_real_one_what_one_writes_the_other_has(real: Wired) -> None:
    world = real.world
    case = world.case(world.ines, "Two girls in a house by the river")
    assert real.exchange(world.ines).sent_changes == 1
    assert real.answer().received == 1
    real.exchange(world.ana)
    assert value_at(world.ana, case, "summary") == "Two girls in a house by the river"
    assert real.exchange(world.ines).confirmed_changes == 1
    real.settle()
    at_hq = content(world.hq)
    assert content(world.ana) == {bucket: at_hq[bucket] for bucket in content(world.ana)}


def test_at_rest_nothing_moves_and_nothing_lies_anywhere(paper: Paper) -> None:
    paper.world.case(paper.world.ines)
    for _ in range(2):
        for desk in paper.world.seats:
            paper.exchange(desk)
        paper.answer()
    for desk in paper.world.seats:
        report = paper.exchange(desk)
        assert (report.sent_bytes, report.received_changes) == (0, 0)
        assert list((desk.vault.incoming / "going").iterdir()) == []
        assert list((desk.vault.incoming / "coming").iterdir()) == []
    assert paper.answer().answers == 0
    assert paper.lying() == 0


def test_while_headquarters_is_away_each_save_goes_once(paper: Paper) -> None:
    ines = paper.world.ines
    key = paper.world.case(ines)
    assert paper.exchange(ines).sent_changes == 1
    for number in range(5):
        paper.world.edit(ines, key, summary=f"seen {number} times")
        assert paper.exchange(ines).sent_changes == 1
    assert paper.lying() == 6
    assert paper.exchange(ines).sent_bytes == 0
    assert paper.answer().received == 6
    assert paper.exchange(ines).confirmed_changes == 6


def test_many_small_bundles_become_one(paper: Paper) -> None:
    ines = paper.world.ines
    key = paper.world.case(ines)
    went = []
    for number in range(20):
        paper.world.edit(ines, key, summary=f"seen {number} times")
        went.append(paper.exchange(ines).sent_changes)
    assert paper.lying() <= 9
    assert sorted(set(went)) != [1]
    assert paper.answer().received == 21


def test_what_the_hub_lost_goes_again_after_half_an_hour_and_not_before(paper: Paper) -> None:
    ines = paper.world.ines
    paper.world.case(ines)
    paper.exchange(ines)
    paper.hub.lose(0)
    assert paper.exchange(ines).sent_bytes == 0
    assert paper.answer().received == 0
    paper.later()
    assert paper.exchange(ines).sent_changes == 1
    assert paper.answer().received == 1


def test_an_answer_that_was_lost_is_given_again(paper: Paper) -> None:
    world = paper.world
    case = world.case(world.ines)
    paper.exchange(world.ines)
    assert paper.answer().answers > 0
    while paper.lying():
        paper.hub.lose(0)
    assert paper.answer().answers == 0
    paper.later()
    assert paper.answer().answers > 0
    paper.exchange(world.ana)
    assert value_at(world.ana, case, "summary") is not None


def test_in_whatever_order_the_hub_lists_them_all_are_taken_in(paper: Paper) -> None:
    ines = paper.world.ines
    key = paper.world.case(ines)
    for number in range(6):
        paper.exchange(ines)
        paper.world.edit(ines, key, summary=f"seen {number} times")
    paper.exchange(ines)
    paper.hub.chance = random.Random(7)  # noqa: S311 - no secret
    paper.hub.shuffle()
    assert paper.answer().received == 7


def test_one_lost_among_many_holds_up_the_rest_until_it_goes_again(paper: Paper) -> None:
    world, ines = paper.world, paper.world.ines
    key = world.case(ines)
    paper.exchange(ines)
    world.edit(ines, key, summary="seen twice")
    paper.exchange(ines)
    paper.hub.lose(0)
    answered = paper.answer()
    assert answered.received == 0
    assert [each.code for each in answered.aside] == ["CHAIN_GAP"]
    paper.exchange(ines)
    paper.later()
    paper.exchange(ines)
    assert paper.answer().received == 2
    assert unconfirmed(ines) == 2
    paper.exchange(ines)
    assert unconfirmed(ines) == 0
    assert paper.answer().aside == ()


def test_what_was_brought_again_changes_nothing(paper: Paper) -> None:
    world = paper.world
    world.case(world.ines)
    paper.exchange(world.ines)
    box, files = next((box, files) for box, files in paper.hub.mailboxes.items() if files)
    data = files[0].data
    paper.answer()
    before = content(world.hq)
    paper.hub.bring_again(box, data)
    assert paper.answer().received == 0
    assert content(world.hq) == before
    assert paper.hub.mailboxes[box] == []


def test_a_line_that_breaks_after_the_last_byte_costs_one_question(paper: Paper) -> None:
    ines = paper.world.ines
    paper.world.case(ines)
    steps = seat_exchange.hub_steps(ines)
    trip = next(steps)
    paper.hub.run(trip)
    with pytest.raises(HubUnreachable):
        steps.send(Carried(error=HubUnreachable()))
    again = next(seat_exchange.hub_steps(ines))
    assert [each.sha256 for each in again.parcels] == [each.sha256 for each in trip.parcels]
    assert not again.parcels[0].fresh
    paper.exchange(ines)
    assert paper.lying() == 1


def test_what_waits_to_go_waits_when_the_program_was_closed(paper: Paper) -> None:
    world = paper.world
    world.case(world.ines)
    folder = world.ines.vault.folder
    trip = next(seat_exchange.hub_steps(world.ines))
    world.ines.close()
    again = world.open(folder, "ines")
    later = next(seat_exchange.hub_steps(again))
    assert [each.sha256 for each in later.parcels] == [each.sha256 for each in trip.parcels]
    assert later.parcels[0].file.read_bytes()


def test_a_file_that_a_crash_took_is_made_anew(paper: Paper) -> None:
    ines = paper.world.ines
    paper.world.case(ines)
    trip: Trip = next(seat_exchange.hub_steps(ines))
    trip.parcels[0].file.write_bytes(b"half")
    assert paper.exchange(ines).sent_changes == 1
    assert paper.answer().received == 1


def test_on_a_slow_line_the_oldest_saves_are_whole_first(paper: Paper) -> None:
    ines = paper.world.ines
    keys = [paper.world.case(ines, "x" * 8_000) for _ in range(50)]
    first = paper.exchange(ines, small=True)
    assert 0 < first.sent_changes < len(keys)
    assert first.more
    assert paper.answer().received == first.sent_changes
    rounds = 1
    while paper.exchange(ines, small=True).more:
        rounds += 1
    assert rounds > 1
    paper.answer()
    paper.exchange(ines)
    assert unconfirmed(ines) == 0


def test_an_erased_value_lies_nowhere_any_longer(paper: Paper) -> None:
    """Ines had sent it when headquarters erased it: what lies there goes, hers and what
    headquarters had for others."""
    world, ines = paper.world, paper.world.ines
    key = world.case(ines, "Her mother's name is Vanna")
    paper.exchange(ines)
    paper.answer()
    paper.exchange(ines)
    world.edit(ines, key, summary="A girl of twelve")
    paper.exchange(ines)
    lying = {each.sha256 for files in paper.hub.mailboxes.values() for each in files}
    assert lying
    ruling.erase(world.hq, key.record, "summary", "a name", mentions_seen=True)
    world.answer()
    world.exchange(ines)
    paper.exchange(ines)
    paper.answer()
    now = {each.sha256 for files in paper.hub.mailboxes.values() for each in files}
    assert not lying & now


def test_who_is_stopped_for_good_comes_in_no_more(paper: Paper) -> None:
    world = paper.world
    stop(world, world.otto.vault.seat, "revoked")
    paper.answer()
    with pytest.raises(HubRefused):
        paper.exchange(world.otto)
    world.case(world.ines)
    assert paper.exchange(world.ines).sent_changes == 1


def test_new_keys_are_learnt_over_the_old_ones(paper: Paper) -> None:
    world = paper.world
    before = {party.key_id for party in paper.hub.parties.values()}
    by_hub.name_hub(world.hq, URL, renew=True)
    for _ in range(3):
        paper.answer()
        for desk in world.seats:
            paper.exchange(desk)
    case = world.case(world.ines)
    trip = next(seat_exchange.hub_steps(world.ines))
    assert trip.key.id not in before
    paper.exchange(world.ines)
    paper.answer()
    paper.exchange(world.ana)
    assert value_at(world.ana, case, "summary") is not None


def test_a_hub_that_lost_its_list_gets_it_again(paper: Paper) -> None:
    world = paper.world
    paper.hub.forget()
    with pytest.raises(HubRefused):
        paper.exchange(world.ines)
    paper.answer()
    world.case(world.ines)
    assert paper.exchange(world.ines).sent_changes == 1


def test_a_stick_and_the_hub_may_both_carry_it(paper: Paper) -> None:
    world = paper.world
    key: RecordKey = world.case(world.ines)
    paper.exchange(world.ines)
    world.trip(world.ines)
    assert unconfirmed(world.ines) == 0
    assert paper.answer().received == 0
    paper.exchange(world.ines)
    assert value_at(world.hq, key, "summary") is not None
    assert paper.exchange(world.ines).sent_bytes == 0


def test_who_began_again_after_a_second_version_is_told_of_the_first_once(
    paper: Paper, tmp_path: Path
) -> None:
    """The first version's receipt is none of its own, so it can never show to have it."""
    world = paper.world
    place = world.ines.vault.folder
    world.ines.close()
    copied = Path(shutil.copytree(place, tmp_path / "copied"))
    first, second = world.open(place, "ines"), world.open(copied, "ines")
    for _ in range(3):
        world.case(first, "By the first, which is longer")
    paper.exchange(first)
    paper.answer()
    world.case(second, "By the second")
    paper.exchange(second)
    paper.answer()
    code = moving.begin_again(second, None)
    world.case(second, "In the next epoch")
    for _ in range(2):
        paper.exchange(second)
        paper.answer()
    certifying.certify(world.hq, second.vault.seat, code)
    for _ in range(4):
        paper.exchange(second)
        paper.later()
        paper.answer()
    assert unconfirmed(second) == 0
    for _ in range(3):
        paper.later()
        assert paper.answer().answers == 0
        assert paper.exchange(second).sent_bytes == 0


def test_an_exchange_that_finds_nothing_leaves_no_line_and_what_is_in_the_way_leaves_one(
    paper: Paper,
) -> None:
    world = paper.world
    lines = [len(exchanges.newest_log(desk.vault.database, 999)) for desk in (world.hq, world.ines)]
    for _ in range(3):
        paper.answer()
        paper.exchange(world.ines)
    for desk, before in zip((world.hq, world.ines), lines, strict=True):
        assert len(exchanges.newest_log(desk.vault.database, 999)) == before
    paper.hub.forget()
    for _ in range(3):
        with pytest.raises(HubRefused):
            paper.exchange(world.ines)
    newest, *rest = exchanges.newest_log(world.ines.vault.database, 999)
    assert newest.summary["error"] == "HUB_REFUSED"
    assert len(rest) == lines[1]


def test_headquarters_asks_only_about_mailboxes_where_something_of_its_lies(paper: Paper) -> None:
    world = paper.world
    world.case(world.ines)
    paper.exchange(world.ines)
    paper.answer()
    steps = by_hub.steps(world.hq)
    lying = {box for box, files in paper.hub.mailboxes.items() if files}
    assert next(steps).ask == lying
    steps.close()
    for desk in world.seats:
        paper.exchange(desk)
    paper.answer()
    steps = by_hub.steps(world.hq)
    assert next(steps).ask == set()
    steps.close()


def test_one_mailbox_without_room_keeps_nobody_elses_answer(paper: Paper) -> None:
    world = paper.world
    case = world.case(world.ines)
    paper.exchange(world.ines)
    ana = world.ana.vault.seat
    paper.hub.full = set(by_hub._ways(world.hq).toward(ana))
    answered = paper.answer()
    assert [(each.name, each.code) for each in answered.aside] == [(text(ana), "HUB_BUSY")]
    assert paper.exchange(world.ines).confirmed_changes == 1
    paper.hub.full = set()
    assert paper.answer().aside == ()
    paper.exchange(world.ana)
    assert value_at(world.ana, case, "summary") is not None


def test_headquarters_mailbox_without_room_is_said_and_the_rest_comes(paper: Paper) -> None:
    world = paper.world
    case = world.case(world.ana)
    paper.exchange(world.ana)
    paper.answer()
    world.case(world.ines)
    paper.hub.full = set(by_hub._ways(world.hq).own())
    with pytest.raises(HubBusy):
        paper.exchange(world.ines)
    assert value_at(world.ines, case, "summary") is not None
    assert seat_exchange.status(world.ines).unsent == 1
    paper.hub.full = set()
    assert paper.exchange(world.ines).sent_changes == 1


def test_bytes_that_are_not_those_announced_are_listed_and_keep_nothing_else(paper: Paper) -> None:
    world = paper.world
    world.case(world.ines)
    paper.exchange(world.ines)
    paper.answer()
    world.case(world.ines)
    paper.hub.bends = True
    report = paper.exchange(world.ines)
    assert report.sent_changes == 1
    assert [each.code for each in report.kept_aside] == ["HUB_BYTES_DIFFER"]
    listed = seat_exchange.status(world.ines).routes[1]
    assert (listed.route, listed.kept_aside) == ("hub", report.kept_aside)
    assert [each.code for each in paper.answer().aside] == ["HUB_BYTES_DIFFER"]
    paper.hub.bends = False
    assert paper.answer().aside == ()
    assert paper.exchange(world.ines).kept_aside == ()
    assert seat_exchange.status(world.ines).kept_aside == ()


def test_what_is_kept_aside_again_and_again_has_one_line(paper: Paper) -> None:
    world = paper.world
    world.case(world.ines)
    paper.exchange(world.ines)
    before = len(exchanges.newest_log(world.hq.vault.database, 999))
    paper.hub.bends = True
    for _ in range(4):
        paper.answer()
    assert len(exchanges.newest_log(world.hq.vault.database, 999)) == before + 1
    paper.hub.bends = False
    paper.answer()
    assert exchanges.newest_log(world.hq.vault.database)[0].summary["aside"] == 0
