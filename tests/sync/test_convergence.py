"""Any people, any sticks, any losses, in any order: what everybody ends up with is one thing.

A model of what was ever saved is folded by the merge alone. At rest headquarters shows exactly
that, and each seat exactly the part that it was granted; nothing saved is gone on the way there.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from ijm_desktop.actions import reading, records
from ijm_desktop.actions.desk import Desk, RecordKey
from ijm_desktop.headquarters import assigning
from ijm_desktop.headquarters.assigning import SeatNotAssignable
from ijm_desktop.journal.change import Bucket, Change
from ijm_desktop.journal.digest import content_digest
from ijm_desktop.journal.merge import RecordState, apply_change
from ijm_desktop.vault import chains, checking, granting, tree
from ijm_desktop.vault import reading as stored
from tests.sync.world import Ready, Stick, World, content, opened, stop, value_at, write

SEATS = st.integers(0, 2)
STICKS = st.integers(0, 1)
ANY = st.integers(0, 1 << 16)


class Field(RuleBasedStateMachine):
    """Ines and Ana in one office, Otto in another, headquarters, two sticks and a hostile hand."""

    ready: ClassVar[Ready]

    @initialize()
    def begin(self) -> None:
        self._closing = contextlib.ExitStack()
        folder = Path(self._closing.enter_context(tempfile.TemporaryDirectory()))
        self.world: World = self._closing.enter_context(opened(self.ready, folder))
        self.sticks = (self.world.stick, Stick(self.world.folder / "second"))
        self.saved: dict[bytes, Change] = {}
        self.seen: list[bytes] = []
        self.order: list[str] = []
        self.cases: list[RecordKey] = []
        self.people: list[RecordKey] = []
        for seat in (0, 2):
            self.opens_a_case(seat)
            self.brings_in_a_person(seat, 0)
        self.a_stick_goes_round(0, 0)

    def teardown(self) -> None:
        if hasattr(self, "world"):
            with self._closing:
                self.rest()

    # What people do

    def noting(self, desk: Desk, act: Callable[[], object]) -> None:
        """Does it, and adds to the model what it signed."""
        row = chains.own_epochs(desk.vault.database)[-1]
        act()
        grown = chains.own_epochs(desk.vault.database)[-1]
        for change in chains.changes_between(desk.vault.database, row.id, row.size, grown.size):
            self.saved[change.id] = change

    def shown(self, desk: Desk, keys: list[RecordKey]) -> list[RecordKey]:
        """Those held here whole, and not only as what this desk itself planted."""
        return [key for key in keys if value_at(desk, key, "number") or value_at(desk, key, "code")]

    @rule(seat=SEATS)
    def opens_a_case(self, seat: int) -> None:
        desk = self.world.seats[seat]
        self.noting(desk, lambda: self.cases.append(self.world.case(desk)))

    @rule(seat=SEATS, which=ANY, text=st.text("abc", max_size=5))
    def edits_a_case(self, seat: int, which: int, text: str) -> None:
        desk = self.world.seats[seat]
        held = self.shown(desk, self.cases)
        if held:
            key = held[which % len(held)]
            self.noting(desk, lambda: self.world.edit(desk, key, summary=f"{which} {text}"))

    @rule(seat=SEATS, which=ANY)
    def brings_in_a_person(self, seat: int, which: int) -> None:
        desk = self.world.seats[seat]
        held = self.shown(desk, self.cases)
        if held:
            case = held[which % len(held)]
            self.noting(desk, lambda: self.people.append(self.world.person(desk, case)))

    @rule(seat=SEATS, which=ANY)
    def links_a_person_they_know(self, seat: int, which: int) -> None:
        desk = self.world.seats[seat]
        cases, people = self.shown(desk, self.cases), self.shown(desk, self.people)
        if cases and people:
            case, person = cases[which % len(cases)], people[which % len(people)]
            self.noting(desk, lambda: self.world.link(desk, case, person.record))

    @rule(seat=SEATS, which=ANY)
    def voids_a_part(self, seat: int, which: int) -> None:
        desk = self.world.seats[seat]
        parts = list(stored.every(desk.vault, "case_person"))
        if parts:
            shown = reading.present(desk, parts[which % len(parts)])
            self.noting(desk, lambda: records.void(desk, shown, "not them"))

    @rule(seat=SEATS, which=ANY)
    def observes(self, seat: int, which: int) -> None:
        desk = self.world.seats[seat]
        held = self.shown(desk, self.cases)
        if held:
            self.noting(desk, lambda: self.world.observe(desk, held[which % len(held)], "x"))

    @rule(seat=SEATS, which=ANY, give=st.booleans())
    def headquarters_assigns(self, seat: int, which: int, give: bool) -> None:
        cases = self.shown(self.world.hq, self.cases)
        if cases:
            case, desk = cases[which % len(cases)], self.world.seats[seat]
            act = assigning.assign if give else assigning.withdraw
            with contextlib.suppress(SeatNotAssignable):  # a computer that is stopped
                act(self.world.hq, case.record, desk.vault.seat)

    @rule(seat=SEATS, frozen=st.booleans())
    def headquarters_stops_a_computer_or_lets_it_in(self, seat: int, frozen: bool) -> None:
        stop(self.world, self.world.seats[seat].vault.seat, "frozen" if frozen else "active")

    @rule(which=ANY)
    def otto_writes_where_he_likes(self, which: int) -> None:
        known = self.shown(self.world.hq, self.cases)
        if known:
            case, otto = known[which % len(known)], self.world.otto
            values = {"case.summary": f"planted {which}"}
            self.noting(otto, lambda: write(otto, case.bucket, case.record, values))

    # What sticks carry

    @rule(seat=SEATS, stick=STICKS)
    def a_seat_exchanges(self, seat: int, stick: int) -> None:
        report = self.world.exchange(self.world.seats[seat], self.sticks[stick])
        assert {each.code for each in report.kept_aside} <= EXPECTED
        self.remember()

    @rule(stick=STICKS)
    def headquarters_answers(self, stick: int) -> None:
        answered = self.world.answer(self.sticks[stick])
        assert {each.code for each in answered.aside} <= EXPECTED
        self.remember()

    @rule(seat=SEATS, stick=STICKS)
    def a_stick_goes_round(self, seat: int, stick: int) -> None:
        self.a_seat_exchanges(seat, stick)
        self.headquarters_answers(stick)
        self.a_seat_exchanges(seat, stick)

    # What couriers do

    def remember(self) -> None:
        for stick in self.sticks:
            for path in self.lying(stick):
                data = path.read_bytes()
                if data not in self.seen:
                    self.seen.append(data)

    def lying(self, stick: Stick) -> list[Path]:
        """In the order in which they came, which is the same in every run; names are not."""
        found = sorted(stick.path.iterdir(), key=lambda each: each.stat().st_mtime_ns)
        self.order += [each.name for each in found if each.name not in self.order]
        return sorted(found, key=lambda each: self.order.index(each.name))

    @rule(stick=STICKS)
    def a_stick_is_lost(self, stick: int) -> None:
        self.sticks[stick].lose()

    @rule(stick=STICKS, which=ANY)
    def a_bundle_is_lost(self, stick: int, which: int) -> None:
        lying = self.lying(self.sticks[stick])
        if lying:
            lying[which % len(lying)].unlink()

    @precondition(lambda self: hasattr(self, "seen") and self.seen)
    @rule(stick=STICKS, which=ANY)
    def an_old_bundle_comes_again(self, stick: int, which: int) -> None:
        self.sticks[stick].replay({"old": self.seen[which % len(self.seen)]})

    @precondition(lambda self: hasattr(self, "seen") and self.seen)
    @rule(stick=STICKS, which=ANY, keep=st.floats(0, 1))
    def half_a_bundle_comes(self, stick: int, which: int, keep: float) -> None:
        data = self.seen[which % len(self.seen)]
        self.sticks[stick].replay({"half": data[: int(len(data) * keep)]})

    @rule(stick=STICKS, which=ANY)
    def a_bundle_is_damaged_where_it_lies(self, stick: int, which: int) -> None:
        lying = self.lying(self.sticks[stick])
        if lying:
            chosen = lying[which % len(lying)]
            data = bytearray(chosen.read_bytes())
            if data:
                data[which % len(data)] ^= 0x40
                chosen.write_bytes(data)

    # What must hold

    @invariant()
    def nothing_unconfirmed_is_gone(self) -> None:
        if not hasattr(self, "world"):
            return
        for desk in self.world.seats:
            for unsent in chains.outbox(desk.vault.database):
                row, size = unsent.epoch, unsent.head.size
                kept = chains.changes_between(desk.vault.database, row.id, unsent.start, size)
                assert sum(1 for _ in kept) == size - unsent.start

    @invariant()
    def what_is_confirmed_is_at_headquarters(self) -> None:
        if not hasattr(self, "world"):
            return
        for desk in self.world.seats:
            own = chains.own_epochs(desk.vault.database)[-1]
            held = chains.epoch_named(self.world.hq.vault.database, own.statement.id)
            assert own.confirmed <= held.size
            here = tree.frontier(desk.vault.database, own.id, own.confirmed)
            there = tree.frontier(self.world.hq.vault.database, held.id, own.confirmed)
            assert here.root() == there.root()

    def rest(self) -> None:
        """Everybody exchanges until nobody has anything to say."""
        world = self.world
        for stick in self.sticks:
            stick.lose()
        for desk in world.seats:
            stop(world, desk.vault.seat, "active")
        world.settle(rounds=20)
        for each in stored.held_changes(world.hq.vault):
            assert each.held == "withheld"
            assert each.author == world.otto.vault.seat or self.was_sent_away(each.change)
            del self.saved[each.change.id]
        assert self.modelled() == self.own_buckets(content(world.hq))
        for desk in world.seats:
            held = content(desk)
            granted = granting.held(world.hq.vault.database, desk.vault.seat)
            assert granting.held(desk.vault.database, desk.vault.seat) == granted
            at_hq = content(world.hq)
            assert held == {each: at_hq[each] for each in granted & at_hq.keys()}
            assert chains.outbox(desk.vault.database) == []
            assert checking.check(desk.vault) == []
        assert checking.check(world.hq.vault) == []

    def was_sent_away(self, change: Change) -> bool:
        """Its author went on writing where they knew that they no longer should: on what they had
        not sent yet, which stays with them until it is confirmed."""
        bucket, database = change.bucket, self.world.hq.vault.database
        never = 1 << 62
        standing = granting.standing_in(
            database, change.author, bucket.scope_kind, bucket.scope_id, never
        )
        return standing is False

    def modelled(self) -> dict[Bucket, bytes]:
        states: dict[Bucket, dict[bytes, RecordState]] = {}
        for change in self.saved.values():
            apply_change(states.setdefault(change.bucket, {}), change)
        return {bucket: content_digest(each) for bucket, each in states.items()}

    def own_buckets(self, found: dict[Bucket, bytes]) -> dict[Bucket, bytes]:
        return {
            each: digest
            for each, digest in found.items()
            if each.scope_kind != "organisation" and digest != content_digest({})
        }


EXPECTED = {
    "BUNDLE_DAMAGED",
    "NOT_A_BUNDLE",
    "BUNDLE_TOO_NEW",
    "FEED_GAP",
    "BLOCK_MALFORMED",
    "BUNDLE_TOO_LARGE",
    "BAD_SIGNATURE",
}
"""Of bundles that were cut or altered, or that came before what they follow. A courier must never
make anybody ring headquarters."""

NORMAL = settings(
    max_examples=6,
    stateful_step_count=50,
    derandomize=True,
    deadline=None,
    database=None,
    phases=[Phase.generate],  # shrinking takes minutes; a failure prints its steps anyway
    suppress_health_check=list(HealthCheck),
)


def test_everybody_ends_up_with_one_thing(ready: Ready) -> None:
    Field.ready = ready
    run_state_machine_as_test(Field, settings=NORMAL)


@pytest.mark.deep
def test_everybody_ends_up_with_one_thing_however_long_it_takes(ready: Ready) -> None:
    Field.ready = ready
    steps = 10 * int(os.environ.get("IJM_DEEP_STEPS", "400"))
    deep = settings(
        NORMAL, max_examples=max(1, steps // 100), stateful_step_count=100, derandomize=False
    )
    run_state_machine_as_test(Field, settings=deep)
