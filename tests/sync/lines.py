"""What happens over a hub, for the random machine: lines that break, and a hub that means ill."""

from __future__ import annotations

import contextlib
import random

from hypothesis import strategies as st
from hypothesis.stateful import rule

from ijm_desktop.actions import exchange as seat_exchange
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.exchange import ExchangeReport
from ijm_desktop.headquarters import by_hub
from ijm_desktop.headquarters.exchange import Answered
from ijm_desktop.sync.errors import HUB_ERRORS, HubRefused
from ijm_desktop.sync.transports.hub import run_trips
from tests.sync.doings import Couriers
from tests.sync.field import ANY, SEATS
from tests.sync.paper_hub import PaperHub

LINES = st.sampled_from((0.0, 0.0, 0.05, 0.2, 0.5))


class Lines(Couriers):
    """Everybody was told of the hub at the beginning; `rest_by_hub`: no stick comes at the end."""

    rests_by_hub = False

    def prepare(self) -> None:
        super().prepare()
        named = by_hub.name_hub(self.world.hq, "https://mail.office.example")
        self.hub = PaperHub(named.list_key.public)
        self.old: list[tuple[bytes, bytes]] = []
        self.world.trip(*self.world.seats)

    @rule(seat=SEATS, breaks=LINES, chance=ANY, small=st.booleans())
    def a_seat_exchanges_by_hub(self, seat: int, breaks: float, chance: int, small: bool) -> None:
        desk = self.world.seats[seat]
        self.line(breaks, chance)
        with contextlib.suppress(*HUB_ERRORS):
            self.noting(desk, lambda: self.by_hub(desk, small=small))

    @rule(seat=SEATS, chance=ANY)
    def the_copy_exchanges_by_hub(self, seat: int, chance: int) -> None:
        if seat in self.clones:
            clone = self.clones[seat]
            self.line(0.1, chance)
            with contextlib.suppress(*HUB_ERRORS):
                self.noting(clone, lambda: self.by_hub(clone))

    @rule(breaks=LINES, chance=ANY)
    def headquarters_answers_by_hub(self, breaks: float, chance: int) -> None:
        self.line(breaks, chance)
        with contextlib.suppress(*HUB_ERRORS):
            self.noting(self.world.hq, self.answer_by_hub)

    @rule(which=ANY)
    def the_hub_loses_a_file(self, which: int) -> None:
        self.hub.lose(which)

    @rule(chance=ANY)
    def the_hub_lists_in_another_order(self, chance: int) -> None:
        self.hub.chance = random.Random(chance)  # noqa: S311 - no secret
        self.hub.shuffle()

    @rule(which=ANY)
    def the_hub_keeps_a_copy_and_brings_it_again(self, which: int) -> None:
        for box, files in self.hub.mailboxes.items():
            self.old += [(box, each.data) for each in files]
        if self.old:
            self.hub.bring_again(*self.old[which % len(self.old)])

    @rule(which=ANY)
    def the_hub_forgets_everything(self, which: int) -> None:
        if which % 5 == 0:
            self.hub.forget()

    @rule(which=ANY)
    def headquarters_begins_new_keys(self, which: int) -> None:
        if which % 5 == 0:
            by_hub.name_hub(self.world.hq, "https://mail.office.example", renew=True)

    def line(self, breaks: float, chance: int) -> None:
        self.hub.breaks, self.hub.chance = breaks, random.Random(chance)  # noqa: S311

    def by_hub(self, desk: Desk, *, small: bool = False) -> ExchangeReport:
        report: ExchangeReport = run_trips(seat_exchange.hub_steps(desk, small=small), self.hub)
        return report

    def answer_by_hub(self) -> Answered:
        answered: Answered = run_trips(by_hub.steps(self.world.hq), self.hub)
        return answered

    # At rest

    def exchanged_at_rest(self, desk: Desk) -> ExchangeReport:
        """Who was away for so long that no key of theirs holds any more needs a stick once."""
        if not self.rests_by_hub:
            return super().exchanged_at_rest(desk)
        self.line(0.0, 0)
        try:
            return self.by_hub(desk)
        except HubRefused:
            return super().exchanged_at_rest(desk)

    def answered_at_rest(self) -> Answered:
        if not self.rests_by_hub:
            return super().answered_at_rest()
        self.line(0.0, 0)
        self.world.clock.now_ms += 31 * 60 * 1000  # what nobody answers is sent again
        by_stick = super().answered_at_rest()
        answered = self.answer_by_hub()
        answered.received += by_stick.received
        answered.files_came += by_stick.files_came
        answered.file_parts += by_stick.file_parts
        return answered
