"""Which of a seat's changes take effect, and why the others do not (change §7.2).

Whatever a seat signs is linked, kept and receipted: this decides effect alone. A seat may write
where it holds something, or held it as far as it can know, or where nobody wrote before it. So
nobody writes into a case they were never given, and nobody reaches a person by linking them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.reading import CASE, CASE_PERSON, PERSON
from ijm_desktop.bundle.entries import Seat
from ijm_desktop.headquarters import seats
from ijm_desktop.headquarters.ruling import believed, revoked
from ijm_desktop.journal.change import Bucket, Change, Op
from ijm_desktop.journal.merge import VOID
from ijm_desktop.kernel.identifiers import text
from ijm_desktop.sync.holding import (
    HEADQUARTERS,
    RULING,
    STRIPPED,
    WITHHELD,
    reason_to_hold,
)
from ijm_desktop.sync.standing import Standing
from ijm_desktop.vault import chains, erasing, founders, granting, reading, settings, taking_in
from ijm_desktop.vault.work import Work

ACTIVE: Final = "active"
_OFFICE: Final = "office"
"""An office's scope is headquarters' to open: being first there makes nobody its founder."""
_LINK: Final = f"{CASE_PERSON}.person"
_LINK_VOID: Final = f"{CASE_PERSON}.{VOID}"
_OFFICE_OF_CASE: Final = f"{CASE}.office"


class Admission:
    """Judges one seat's changes in the order of its chain, within one transaction."""

    def __init__(self, desk: Desk, work: Work, standing: Standing, seat: bytes) -> None:
        self._vault = desk.vault
        self._work = work
        self._seat = seat
        self._standing = standing
        self._person: Seat | None = standing.seat(seat)
        self._revoked = revoked(standing)
        root = standing.root
        assert root is not None
        self._known = seats.load(work, seat).known(root.hq_epoch)
        """What the seat said before the bundle at hand: what it wrote before it could know of a
        withdrawal is not held against it."""
        self._naming = naming(desk)
        self._scopes: dict[tuple[str, bytes], bool] = {}
        self._upto: dict[bytes, int | None] = {}
        self._believed: dict[bytes, int | None] = {}
        self._empty: frozenset[Bucket] = frozenset()
        """Where nothing lies, as in a new case; known while a block is judged, and only then."""

    @property
    def active(self) -> bool:
        """Whether headquarters has not stopped the seat."""
        return self._person is not None and self._person.state == ACTIVE

    def held(self, changes: Collection[Change]) -> dict[bytes, str]:
        """By change id, the reasons of those that are to be kept without effect. None of them is
        stored yet."""
        database = self._work.database
        buckets = {change.bucket for change in changes}
        self._empty = frozenset(
            each for each in buckets if chains.find_bucket(database, each) is None
        )
        judged = [(change.id, self._first_reason(change)) for change in changes]
        self._empty = frozenset()
        return {change_id: reason for change_id, reason in judged if reason is not None}

    def _first_reason(self, change: Change) -> str | None:
        """Of a change that is not stored yet: what is known to be erased was ruled to be."""
        reason = self.reason(change)
        if reason == STRIPPED and set(change.erased) <= erasing.places(self._work, change):
            return None
        return reason

    def reason(self, change: Change) -> str | None:
        role = "" if self._person is None else self._person.role
        reason = reason_to_hold(change, role)
        if reason == WITHHELD:
            return reason
        if not self.active:
            return RULING
        if change.number >= self._size_believed(change):
            return RULING
        if role != HEADQUARTERS and not self._may_write(change):
            return WITHHELD
        if reason is None and self._is_stripped(change):
            return STRIPPED
        return reason

    def _is_stripped(self, change: Change) -> bool:
        """Values go by a ruling alone: who takes them out of their own work unasked, or lost
        them, is not believed to have been told to, and a person looks at it."""
        return bool(change.erased) and not {
            change.op_id(at) for at in change.erased
        } <= erasing.ruled(self._work, change.bucket)

    def _size_believed(self, change: Change) -> int:
        """As headquarters ruled, where it did not as the directory says, and else up to where the
        next epoch was certified. Of one that nobody certified nothing."""
        upto = self._certified_upto(change.epoch)
        if change.epoch not in self._believed:
            self._believed[change.epoch] = believed(self._work, change.epoch)
        size = 0 if upto == 0 else self._believed[change.epoch]
        if size is None:
            size = self._revoked.get(change.epoch, upto)
        return change.number + 1 if size is None else size

    def _certified_upto(self, epoch: bytes) -> int | None:
        """How many changes of the epoch count: none of one that nobody certified, those up to where
        its successor was certified, None for all."""
        if epoch not in self._upto:
            row = chains.epoch_named(self._work.database, epoch)
            self._upto[epoch] = seats.closed_at(self._work, epoch) if row.certified else 0
        return self._upto[epoch]

    def _may_write(self, change: Change) -> bool:
        bucket = change.bucket
        if self._founds(change):
            self._scopes[bucket.scope_kind, bucket.scope_id] = True
        elif not self._reaches(bucket.scope_kind, bucket.scope_id, founding=True):
            return False
        return self._keeps_records(change) and all(
            self._reaches(PERSON, person, founding=False) for person in self._linked(change)
        )

    def _founds(self, change: Change) -> bool:
        """Makes a scope that nobody made yet, if others wrote there before: to have learned of a
        case early, or to be the first to offer it again, takes it from nobody."""
        if not founders.names(change, self._naming):
            return False
        database = self._work.database
        kind, scope = change.bucket.scope_kind, change.bucket.scope_id
        sent_away = granting.standing_in(database, self._seat, kind, scope, self._known) is False
        return not sent_away and founders.maker(database, kind, scope, self._naming) is None

    def _keeps_records(self, change: Change) -> bool:
        """A record is of one type for life: lists go by it, so an op of another would take the
        record out of everybody's sight."""
        if change.bucket in self._empty:
            return True
        records = {op.record for op in change.ops}
        types = reading.types(self._work.database, change.bucket, records)
        written = {(op.record, op.field.partition(".")[0]) for op in change.ops}
        moved = any(self._moves(change, op) for op in change.ops if op.record in types)
        return not moved and all(types.get(record, name) == name for record, name in written)

    def _moves(self, change: Change, op: Op) -> bool:
        """A case that is there stays with its office: moving it takes it from all who work on it,
        which is for headquarters to do. Where none is named it is its founder's office."""
        if op.field != _OFFICE_OF_CASE or self._founds(change):
            return False
        row = reading.record(self._vault, change.bucket, op.record)
        named = None if row is None else row.state.shown(_OFFICE_OF_CASE).value
        if named is not None:
            return bool(op.value != named)
        bucket = change.bucket
        author = self._founder(bucket.scope_kind, bucket.scope_id)
        founder = None if author is None else self._standing.seat(author)
        return founder is not None and author != self._seat and op.value != founder.office

    def _linked(self, change: Change) -> Iterator[bytes]:
        """The people whom it ties to a case: by a link, or by bringing back a voided one."""
        for op in change.ops:
            if op.field == _LINK and isinstance(op.value, bytes):
                yield op.value
            elif op.field == _LINK_VOID:
                row = reading.record(self._vault, change.bucket, op.record)
                live = {} if row is None else row.state.live.get(_LINK, {})
                yield from (each.value for each in live.values() if isinstance(each.value, bytes))

    def _reaches(self, kind: str, scope: bytes, *, founding: bool) -> bool:
        """Holds something of the scope; or was first to write there and was never sent away."""
        known = self._scopes.get((kind, scope))
        if known is not None:
            return known
        database = self._work.database
        standing = granting.standing_in(database, self._seat, kind, scope, self._known)
        if standing is not None:
            reaches = standing
        else:
            founder = self._founder(kind, scope)
            reaches = founder in (None, self._seat) and kind != _OFFICE
            if founder is None and not founding:
                return True
        self._scopes[kind, scope] = reaches
        return reaches

    def _founder(self, kind: str, scope: bytes) -> bytes | None:
        return founders.founder(self._work.database, kind, scope, self._naming)


def naming(desk: Desk) -> frozenset[str]:
    """The fields that name a case or a person: whoever makes one writes them."""
    kinds = (each for each in desk.registry.all() if each.root and each.code_field)
    return frozenset(each.op_field(each.code_field or "") for each in kinds)


def readmit(desk: Desk, standing: Standing) -> int:
    """Judges again what waits for a ruling on its author, and what was withheld from an author who
    was given more since; how many changes count now, in the order in which they came."""
    with desk.vault.transaction() as work:
        again = chains.held_for(work.database, RULING)
        for person in standing.people:
            version = granting.version(work.database, person.id)
            if version > settings.get(work, _judged(person.id), 0):
                again += chains.held_for(work.database, WITHHELD, person.id)
                settings.put(work, _judged(person.id), version)
        return _judge_again(desk, work, standing, sorted(again, key=lambda each: each[0]))


def _judge_again(
    desk: Desk, work: Work, standing: Standing, again: list[tuple[int, Change]]
) -> int:
    """What a ruling gave effect was passed on by now: only another ruling takes that away."""
    ruled = chains.counting(work.database, (sequence for sequence, _ in again))
    judges: dict[bytes, Admission] = {}
    counted = 0
    for sequence, change in again:
        judge = judges.get(change.author)
        if judge is None:
            judge = judges[change.author] = Admission(desk, work, standing, change.author)
        reason = judge.reason(change)
        if reason is None:
            taking_in.release(work, [sequence])
            seats.keep_released(work, change.author, chains.newest_sequence(work.database))
            counted += 1
        elif sequence not in ruled:
            taking_in.hold(work, [sequence], reason)
    return counted


def _judged(seat: bytes) -> str:
    """Names the setting that holds the version of the seat's grants under which it was judged."""
    return f"judged:{text(seat)}"
