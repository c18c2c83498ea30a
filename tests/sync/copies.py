"""Two computers that write as one, and what headquarters makes of it, for the random machine."""

from __future__ import annotations

import contextlib

from hypothesis import strategies as st
from hypothesis.stateful import rule

from ijm_desktop.headquarters import ruling
from ijm_desktop.headquarters.ruling import NotCertified
from ijm_desktop.vault import chains
from ijm_desktop.vault import reading as stored
from tests.sync.doings import Couriers, Mishaps
from tests.sync.field import ANY, NAMES, SEATS, STICKS


class Copies(Couriers, Mishaps):
    @rule(seat=SEATS)
    def a_folder_is_copied_and_both_are_used(self, seat: int) -> None:
        if seat not in self.clones and seat not in self.codes:
            clone = self.world.open(self.on_the_disk(seat), NAMES[seat])
            clone.clock = self.skews[seat]
            self.clones[seat] = clone

    @rule(seat=SEATS, which=ANY, text=st.text("xyz", max_size=5))
    def the_copy_writes(self, seat: int, which: int, text: str) -> None:
        if seat in self.clones:
            clone = self.clones[seat]
            held = self.shown(clone, self.cases)
            if held:
                key = held[which % len(held)]
                self.noting(
                    clone, lambda: self.world.edit(clone, key, summary=f"copy {which} {text}")
                )

    @rule(seat=SEATS, stick=STICKS)
    def the_copy_exchanges(self, seat: int, stick: int) -> None:
        if seat in self.clones:
            self.exchanges(self.clones[seat], stick)

    @rule(which=ANY)
    def headquarters_accepts_a_second_version(self, which: int) -> None:
        hq = self.world.hq
        kept = [each.change for each in stored.held_changes(hq.vault) if each.held == "fork"]
        kept = [each for each in kept if each.id not in self.ruled]
        if kept:
            chosen = kept[which % len(kept)]
            with contextlib.suppress(NotCertified):
                self.noting(hq, lambda: ruling.accept_branch(hq, chosen.id, "both are theirs"))

    @rule(seat=SEATS, which=ANY, everything=st.booleans())
    def headquarters_believes_up_to_a_point(self, seat: int, which: int, everything: bool) -> None:
        """Of what a computer signed, and later that all of it counts."""
        hq = self.world.hq
        row = chains.epochs(hq.vault.database, self.world.seats[seat].vault.seat)[-1]
        size = ruling.EVERYTHING if everything else which % (row.size + 1)
        if not row.certified or (not everything and which % 3):
            return
        self.noting(hq, lambda: ruling.believe(hq, row, size, "looked at"))
        self.believed[row.statement.id] = size
