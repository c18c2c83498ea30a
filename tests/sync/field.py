"""The world of the random machine, and the model that it is held to.

The model knows every change that was ever signed and every ruling that was made, and nothing of how
they travel. At rest headquarters shows exactly what the merge alone makes of them, and each seat
exactly the part that it was granted.
"""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import ClassVar, Final

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant

from ijm_desktop.actions import moving, signing_off
from ijm_desktop.actions.desk import Desk, RecordKey
from ijm_desktop.actions.exchange import ExchangeReport
from ijm_desktop.actions.signing_off import SignedRecord
from ijm_desktop.headquarters import certifying
from ijm_desktop.headquarters.exchange import Answered
from ijm_desktop.journal.change import Bucket, Change
from ijm_desktop.journal.digest import content_digest
from ijm_desktop.journal.merge import RecordState, Shown, apply_change
from ijm_desktop.journal.ruling import Verb
from ijm_desktop.vault import chains, checking, granting, tree
from ijm_desktop.vault import reading as stored
from ijm_desktop.vault.reading import HistoryEntry
from tests.sync.chance import seeded
from tests.sync.world import Clock, Ready, Stick, World, content, opened, stop, value_at

SEATS: Final = st.integers(0, 2)
STICKS: Final = st.integers(0, 1)
ROUNDS: Final = 40
ANY: Final = st.integers(0, 1 << 16)
NAMES: Final = ("ines", "ana", "otto")
IN_MEMORY: Final = Path("/dev/shm")  # noqa: S108 - a disk that forgets is enough: none is cut off here
Texts = dict[str, Shown]


def filled(desk: Desk) -> dict[Bucket, bytes]:
    """What takes effect, by bucket; of those where nothing does, nothing."""
    nothing = content_digest({})
    return {bucket: digest for bucket, digest in content(desk).items() if digest != nothing}


class Skewed:
    """One computer's clock: the world's, and a little or very wrong."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.off_ms = 0

    def __call__(self) -> int:
        return self._clock() + self.off_ms


class Field(RuleBasedStateMachine):
    """Ines and Ana in one office, Otto in another, headquarters, two sticks."""

    ready: ClassVar[Ready]

    @initialize(chance=ANY)
    def begin(self, chance: int) -> None:
        self._closing = contextlib.ExitStack()
        self._closing.enter_context(seeded(chance))
        memory = IN_MEMORY if IN_MEMORY.is_dir() else None
        folder = Path(self._closing.enter_context(tempfile.TemporaryDirectory(dir=memory)))
        self.world: World = self._closing.enter_context(opened(self.ready, folder))
        self.sticks = (self.world.stick, Stick(self.world.folder / "second"))
        self.skews = [Skewed(self.world.clock) for _ in NAMES]
        for desk, skew in zip(self.world.seats, self.skews, strict=True):
            desk.clock = skew
        self.saved: dict[bytes, Change] = {}
        self.ruled: dict[bytes, Verb] = {}
        self.believed: dict[bytes, int] = {}
        self.clones: dict[int, Desk] = {}
        self.erased: set[bytes] = set()
        self.signed: dict[tuple[RecordKey, frozenset[bytes]], Texts] = {}
        self.seen: list[bytes] = []
        self.order: list[str] = []
        self.copies = 0
        self.put_away: dict[int, Path] = {}
        self.codes: dict[int, str] = {}
        self.lost: set[bytes] = set()
        self.cases: list[RecordKey] = []
        self.people: list[RecordKey] = []
        self.hidden: dict[bytes, set[bytes]] = {}
        self.prepare()

    def prepare(self) -> None:
        """What there is before anything happens."""

    def teardown(self) -> None:
        if hasattr(self, "world"):
            with self._closing:
                self.rest()

    @property
    def begun(self) -> bool:
        return hasattr(self, "world")

    @property
    def everybody(self) -> tuple[Desk, ...]:
        """Who is at a computer, copies among them."""
        return (*self.world.seats, *(self.clones[each] for each in sorted(self.clones)))

    def noting(self, desk: Desk, act: Callable[[], object]) -> None:
        """Does it, and adds to the model what it signed, also where a line broke after that."""
        row = chains.own_epochs(desk.vault.database)[-1]
        try:
            act()
        finally:
            grown = chains.own_epochs(desk.vault.database)[-1]
            for change in chains.changes_between(desk.vault.database, row.id, row.size, grown.size):
                if change.bucket.scope_kind != "organisation":
                    self.saved[change.id] = change

    def shown(self, desk: Desk, keys: list[RecordKey]) -> list[RecordKey]:
        """Those held here whole, and not only as what this desk itself planted."""
        return [key for key in keys if value_at(desk, key, "number") or value_at(desk, key, "code")]

    # What must hold

    @invariant()
    def nothing_unconfirmed_is_gone(self) -> None:
        for desk in self.everybody if self.begun else ():
            for unsent in chains.outbox(desk.vault.database):
                row, size = unsent.epoch, unsent.head.size
                kept = chains.changes_between(desk.vault.database, row.id, unsent.start, size)
                assert sum(1 for _ in kept) == size - unsent.start

    @invariant()
    def what_is_confirmed_is_at_headquarters(self) -> None:
        for desk in self.everybody if self.begun else ():
            own = chains.own_epochs(desk.vault.database)[-1]
            if not own.confirmed:
                continue
            held = chains.epoch_named(self.world.hq.vault.database, own.statement.id)
            if self.clones:  # it may be the second version that is confirmed
                leaves = set(tree.leaves(desk.vault.database, own.id, 0, own.confirmed))
                assert leaves <= {each.id for each in self.at_headquarters()}
                continue
            assert own.confirmed <= held.size
            here = tree.frontier(desk.vault.database, own.id, own.confirmed)
            there = tree.frontier(self.world.hq.vault.database, held.id, own.confirmed)
            assert here.root() == there.root()

    def rest(self) -> None:
        """Everybody exchanges until nobody has anything to say."""
        world = self.world
        for skew in self.skews:
            skew.off_ms = 0
        for stick in self.sticks:
            stick.lose()
        for desk in world.seats:
            stop(world, desk.vault.seat, "active")
        # Two that say they are one seat hear each other's answers for as long as both are used. In
        # the end one of them begins again, and the other is put away.
        for _ in range(2 if self.clones else 0):
            for desk in self.everybody:
                self.moved(desk)
            self.answered_at_rest()
        for seat in self.clones.keys() - self.codes.keys():
            self.codes[seat] = moving.begin_again(world.seats[seat], None)
        # Who began again is not answered before somebody compared the code, and keeps asking.
        for _ in range(4):
            for desk in world.seats:
                self.moved(desk)
            self.answered_at_rest()
        for seat in list(self.codes):
            self.certify(seat)
        self.settle()
        self.nothing_saved_is_gone()
        held = self.held_at_headquarters()
        assert self.modelled(held) == self.own_buckets(content(world.hq))
        self.what_was_signed_reads_as_it_did(held)
        for clone in self.clones.values():
            assert checking.check(clone.vault) == []
        for desk in world.seats:
            granted = granting.held(world.hq.vault.database, desk.vault.seat)
            assert granting.held(desk.vault.database, desk.vault.seat) == granted
            self.nobody_hidden_is_held(desk)
            at_hq = filled(world.hq)
            assert filled(desk) == {each: at_hq[each] for each in granted & at_hq.keys()}
            assert chains.outbox(desk.vault.database) == []
            assert checking.check(desk.vault) == []
        assert checking.check(world.hq.vault) == []

    def nobody_hidden_is_held(self, desk: Desk) -> None:
        """Nothing of a person by whom they are not shown, not even what was written here."""
        for person, seats in self.hidden.items():
            if desk.vault.seat not in seats:
                assert not stored.in_scope(desk.vault, "person", person)

    def settle(self) -> None:
        """Trips until nobody has anything left to say. Exchanging signs, too: a seat says that it
        erased."""
        for _ in range(ROUNDS):
            quiet = not [desk for desk in self.world.seats if self.moved(desk)]
            answered = self.answered_at_rest()
            came = answered.received or answered.files_came
            if quiet and not (came or answered.answers or answered.file_parts):
                return
        raise AssertionError(f"not quiet after {ROUNDS} rounds")

    def certify(self, seat: int) -> None:
        seat_id = self.world.seats[seat].vault.seat
        certifying.certify(self.world.hq, seat_id, self.codes[seat])
        del self.codes[seat]

    def moved(self, desk: Desk) -> bool:
        """Exchanges; whether that did anything."""
        size = chains.own_epochs(desk.vault.database)[-1].size
        went: list[ExchangeReport] = []
        self.noting(desk, lambda: went.append(self.exchanged_at_rest(desk)))
        grew = chains.own_epochs(desk.vault.database)[-1].size > size
        return grew or any(
            each.sent_bytes or each.received_changes or each.files_sent_bytes or each.file_parts
            for each in went
        )

    def exchanged_at_rest(self, desk: Desk) -> ExchangeReport:
        return self.world.exchange(desk)

    def answered_at_rest(self) -> Answered:
        return self.world.answer()

    def nothing_saved_is_gone(self) -> None:
        """Headquarters holds every change with every value, but those that it erased."""
        found: set[bytes] = set()
        own = self.world.hq.vault.seat
        for change in self.at_headquarters():
            found.add(change.id)
            if change.author == own and change.bucket.scope_kind != "organisation":
                self.saved.setdefault(change.id, change)  # written while it answered
            for at in change.erased:
                assert change.op_id(at) in self.erased
        assert self.saved.keys() - self.lost <= found
        for change_id in self.lost - found:  # with the computer that they were written on
            del self.saved[change_id]

    def at_headquarters(self) -> Iterator[Change]:
        """Those of second versions too."""
        database = self.world.hq.vault.database
        every = [row[0] for row in database.rows("SELECT sequence FROM change ORDER BY sequence")]
        for _, change in chains.changes_at(database, every):
            yield change

    def held_at_headquarters(self) -> set[bytes]:
        """The changes without effect. Each for a reason that is known here."""
        held = {each.change.id: each for each in stored.held_changes(self.world.hq.vault)}
        for change, verb in self.ruled.items():
            assert (change in held) == (verb is Verb.HOLD)
        for change, each in held.items():
            if self.ruled.get(change) is None:
                self.held_for_a_reason(each)
        return set(held)

    def held_for_a_reason(self, each: HistoryEntry) -> None:
        change = each.change
        if change.unknown_flags:
            assert each.held in ("flag", "fork", "ruling", "withheld")
        elif each.held == "fork":
            assert each.author in {desk.vault.seat for desk in self.clones.values()}
        elif change.number >= self.believed.get(change.epoch, 1 << 40) or change.id in self.lost:
            assert each.held in ("ruling", "withheld")
        else:
            assert each.held == "withheld"
            strange = each.author == self.world.otto.vault.seat
            ruled = self.ruled or self.lost or self.believed or self.clones
            assert strange or ruled or self.was_sent_away(change)

    def was_sent_away(self, change: Change) -> bool:
        """Its author went on writing where they knew that they no longer should, or of somebody
        whom they no longer should know: on what they had not sent yet, which stays with them until
        it is confirmed."""
        database, never = self.world.hq.vault.database, 1 << 62
        scopes = [(change.bucket.scope_kind, change.bucket.scope_id)]
        links = (op for op in change.ops if op.field == "case_person.person")
        scopes += [("person", op.value) for op in links if isinstance(op.value, bytes)]
        return any(
            granting.standing_in(database, change.author, *each, never) is False for each in scopes
        )

    def modelled(self, held: set[bytes]) -> dict[Bucket, bytes]:
        states: dict[Bucket, dict[bytes, RecordState]] = {}
        for change in self.saved.values():
            if change.id not in held:
                gone = [at for at in range(len(change.ops)) if change.op_id(at) in self.erased]
                taken = change.without(gone) if gone else change
                apply_change(states.setdefault(change.bucket, {}), taken)
        return {bucket: content_digest(each) for bucket, each in states.items()}

    def own_buckets(self, found: dict[Bucket, bytes]) -> dict[Bucket, bytes]:
        nothing = content_digest({})
        return {
            each: digest
            for each, digest in found.items()
            if each.scope_kind != "organisation" and digest != nothing
        }

    def remember_signed(self, seen: SignedRecord) -> None:
        for each in (*seen.view.sign_offs, *seen.view.earlier):
            if not each.missing and not each.erased:
                self.signed.setdefault((seen.record.key, each.covers), dict(each.fields))

    def what_was_signed_reads_as_it_did(self, held: set[bytes]) -> None:
        """Whatever was written since, but for what headquarters erased or gave no effect."""
        without = {each[:16] for each in held | self.lost}
        for (key, covers), text in self.signed.items():
            if any(each in self.erased or each[:16] in without for each in covers):
                continue
            view = signing_off.signed_record(self.world.hq, key).view
            found = {each.covers: each for each in (*view.sign_offs, *view.earlier)}
            if covers in found:  # else the sign-off itself has no effect
                assert dict(found[covers].fields) == text
                assert not found[covers].missing
            else:
                assert without
