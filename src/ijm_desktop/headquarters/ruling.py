"""Headquarters' rulings: which changes count, and which values are gone for good (change §7.5).

A decision about a whole run of saves is written into every bucket in which it bears, in one
transaction, so that whoever holds one of them holds the ruling too.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.errors import NoSuchRecord
from ijm_desktop.actions.reading import author_name
from ijm_desktop.bundle.entries import Revocation
from ijm_desktop.headquarters import forks, legal_hold, mentioned, seats
from ijm_desktop.headquarters.directory import standing_of
from ijm_desktop.journal import ruling as rulings
from ijm_desktop.journal.change import ADD, Bucket, Change, Op
from ijm_desktop.journal.ruling import Believe, Erase, OnChange, Ruling, Verb
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.kernel.identifiers import text
from ijm_desktop.kernel.stamps import milliseconds
from ijm_desktop.sync.standing import Standing
from ijm_desktop.vault import chains, erasing, reading, saving, settings
from ijm_desktop.vault.chains import EpochRow
from ijm_desktop.vault.saving import Draft
from ijm_desktop.vault.store import Vault
from ijm_desktop.vault.work import Work

SHORTEST: Final = 8
"""Digits of a change's identifier that are enough to name it, where no other begins so."""
EVERYTHING: Final = 1 << 40
"""Instead of a size: all that a run of saves has, and whatever is added to it."""
_MADE_FROM: Final[Mapping[str, tuple[str, ...]]] = {"content": ("thumbnail",)}
"""Fields that show what another field holds, and go when that is erased."""


class NoSuchChange(AppError):
    code = "NO_SUCH_CHANGE"
    sentence = (
        "No save, or more than one, has the identifier '{given}'. Nothing was changed; copy it "
        "again from the list of what waits for a decision."
    )


class NoSuchChain(AppError):
    code = "NO_SUCH_CHAIN"
    sentence = (
        "Nothing is known of a computer or a run of saves '{given}'. Nothing was changed; copy it "
        "again from the list of colleagues."
    )


class MoreThanWasSaved(AppError):
    code = "MORE_THAN_WAS_SAVED"
    sentence = (
        "Headquarters holds {held} saves of this run, and not {given}. Nothing was changed; give "
        "{held} or fewer, or believe all of them and those to come."
    )


class NothingToErase(AppError):
    code = "NOTHING_TO_ERASE"
    sentence = (
        "This field of the record holds no value and never held one that is still here. Nothing "
        "was changed; look at the history of the record."
    )


class NotABranch(AppError):
    code = "NOT_A_BRANCH"
    sentence = (
        "This save is no part of a second version of anybody's work. Nothing was changed; accept "
        "it by itself."
    )


class NotCertified(AppError):
    code = "NOT_CERTIFIED"
    sentence = (
        "Whoever wrote this began again on another computer, and nobody compared the code yet. "
        "Nothing was changed; certify that computer first, then decide."
    )


@dataclass(frozen=True, slots=True)
class Ruled:
    """A ruling as it stands in one bucket. `acknowledged`: seats that say they applied it."""

    bucket: Bucket
    ruling: Ruling
    author: str
    written_ms: int
    acknowledged: tuple[bytes, ...]


def hold(desk: Desk, change: bytes, reason: str) -> Ruling:
    """From now on the change has no effect, for nobody. Raises NotHeadquarters, NoSuchChange."""
    ruling = OnChange(Verb.HOLD, change, reason)
    _save(desk, [(_change(desk, change), ruling)])
    return ruling


def accept(desk: Desk, change: bytes, reason: str) -> Ruling:
    """The change takes effect, whatever held it but what this version cannot read. Raises
    NotHeadquarters, NoSuchChange, NotCertified."""
    ruling, found = OnChange(Verb.ACCEPT, change, reason), _change(desk, change)
    _must_be_certified(chains.epoch_named(desk.vault.database, found.epoch))
    _save(desk, [(found, ruling)])
    return ruling


def accept_branch(desk: Desk, change: bytes, reason: str) -> int:
    """Every change of the second branch that this one is part of takes effect, and so does what
    comes of it later; how many there are now. Raises as `accept`, and NotABranch."""
    part = _change(desk, change)
    _must_be_certified(chains.epoch_named(desk.vault.database, part.epoch))
    branch = forks.branch_of(desk.vault, part.epoch, part.id)
    if branch is None:
        raise NotABranch
    members = [_change(desk, each) for each in branch.leaves]
    with desk.vault.transaction() as work:
        forks.accept(work, part.epoch, branch)
        accept_more(desk, work, members, reason)
    return len(members)


def accept_more(desk: Desk, work: Work, members: Sequence[Change], reason: str = "") -> None:
    """Of a branch that was accepted, changes on which nobody ruled yet. They are not sent to their
    own seat: the copy that wrote them has them, and the other has no place for them."""
    said: list[tuple[Bucket, Ruling]] = []
    for each in members:
        ruling = OnChange(Verb.ACCEPT, each.id, reason)
        row = reading.record(desk.vault, each.bucket, ruling.record)
        if row is None or row.state.shown(rulings.RULED).value is None:
            said.append((each.bucket, ruling))
    if said:
        _write(desk, work, said)


def believe(desk: Desk, epoch: EpochRow, size: int, reason: str) -> int:
    """The first `size` changes of the epoch count, and later ones wait for a ruling, those that
    come yet too; or `EVERYTHING`. In how many buckets that had to be said. Raises NotHeadquarters,
    NotCertified; MoreThanWasSaved, since saves that nobody has seen are not believed by a slip."""
    standing_of(desk)
    _must_be_certified(epoch)
    held = chains.epoch_named(desk.vault.database, epoch.statement.id).size
    if size != EVERYTHING and size > held:
        raise MoreThanWasSaved(held=held, given=size)
    with desk.vault.transaction() as work:
        return _believe(desk, work, epoch, size, reason)


def _must_be_certified(epoch: EpochRow) -> None:
    """What would count has to be proved to colleagues, who know nothing of the epoch before."""
    if not epoch.certified:
        raise NotCertified


def _believe(desk: Desk, work: Work, epoch: EpochRow, size: int, reason: str) -> int:
    ruling = Believe(epoch.statement.id, size, reason)
    buckets = [
        Bucket(*row)
        for row in work.database.rows(
            "SELECT DISTINCT bucket.scope_kind, bucket.scope_id, bucket.compartment FROM change"
            " JOIN bucket ON bucket.id = change.bucket_id WHERE change.epoch_id = ?",
            (epoch.id,),
        )
    ]
    settings.put(work, _believed(epoch.statement.id), size)
    if buckets:
        _write(desk, work, [(bucket, ruling) for bucket in sorted(buckets)])
    seats.keep_released(work, epoch.statement.seat, chains.newest_sequence(work.database))
    return len(buckets)


def revoked(standing: Standing) -> dict[bytes, int]:
    """By epoch that the directory says was revoked, how many of its changes count."""
    entries = standing.directory.entries if standing.directory is not None else ()
    found: dict[bytes, int] = {}
    for entry in entries:
        if isinstance(entry, Revocation):
            found[entry.epoch] = min(entry.size, found.get(entry.epoch, entry.size))
    return found


def follow(desk: Desk, standing: Standing) -> None:
    """Rules as the directory says of revoked epochs, once for each size it says: what was passed on
    before is held at colleagues by a ruling alone."""
    known = {row.statement.id: row for row in chains.epochs(desk.vault.database)}
    with desk.vault.transaction() as work:
        for epoch, size in sorted(revoked(standing).items()):
            name = f"revoked:{text(epoch)}"
            there = known.get(epoch)
            if there is not None and there.certified and settings.get(work, name) != size:
                _believe(desk, work, there, size, "")
                settings.put(work, name, size)


def believed(held_by: Vault | Work, epoch: bytes) -> int | None:
    """How many of the epoch's changes headquarters said it believes; None where it never did."""
    found: int | None = settings.get(held_by, _believed(epoch))
    return found


def erase(
    desk: Desk, record: bytes, field: str, reason: str, *, mentions_seen: bool = False
) -> int:
    """Every value that the field of the record ever had is gone for good, here at once and
    elsewhere with the next exchange, what only waits for a decision too, and of an attached file
    its small picture; how many there were. `mentions_seen`: a person looked at where else the
    person is named whose field it is. Raises NotHeadquarters, NoSuchRecord, NothingToErase,
    LegalHold, MentionsNotSeen."""
    standing_of(desk)
    found = _buckets_of(desk, record)
    if not found:
        raise NoSuchRecord
    fields = {field, *_MADE_FROM.get(field, ())}
    values = {bucket: set(_values(desk, bucket, record, fields)) for bucket in found}
    types = {row.type for row in reading.find(desk.vault, record)}
    return erase_values(desk, values, types, reason, mentions_seen=mentions_seen)


def erase_values(
    desk: Desk,
    values: Mapping[Bucket, Collection[bytes]],
    types: Collection[str],
    reason: str,
    *,
    mentions_seen: bool,
) -> int:
    """The same of values by the ids of their ops; `types` are those of their records. Raises
    NotHeadquarters, NothingToErase, LegalHold, MentionsNotSeen."""
    standing_of(desk)
    there = {bucket: sorted(ops) for bucket, ops in values.items() if ops}
    if not there:
        raise NothingToErase
    legal_hold.must_allow(desk, there, types)
    if not mentions_seen:
        going = {op for ops in there.values() for op in ops}
        mentioned.must_be_seen(desk, there.keys(), going)
    written = [
        (bucket, Erase(tuple(ops[at : at + rulings.MOST_ERASED]), reason))
        for bucket, ops in there.items()
        for at in range(0, len(ops), rulings.MOST_ERASED)
    ]
    with desk.vault.transaction() as work:
        _write(desk, work, written)
    return sum(map(len, there.values()))


def listed(desk: Desk) -> list[Ruled]:
    """Every ruling that stands, the latest first. Raises NotHeadquarters."""
    standing_of(desk)
    rows = desk.vault.database.rows(
        "SELECT DISTINCT bucket.id, bucket.scope_kind, bucket.scope_id, bucket.compartment"
        " FROM ruling CROSS JOIN bucket ON bucket.id = ruling.bucket_id"
    )
    found = [each for row_id, *names in rows for each in _in_bucket(desk, row_id, Bucket(*names))]
    return sorted(found, key=lambda each: each.written_ms, reverse=True)


def change_named(desk: Desk, given: str) -> bytes:
    """The change whose identifier, in hexadecimal, begins so. Raises NoSuchChange."""
    digits = given.strip().lower()
    if len(digits) < SHORTEST or set(digits) - set("0123456789abcdef"):
        raise NoSuchChange(given=given)
    rows = desk.vault.database.rows(
        "SELECT change_id FROM change WHERE bucket_id IS NOT NULL"
        " AND substr(lower(hex(change_id)), 1, ?) = ? LIMIT 2",
        (len(digits), digits),
    )
    if len(rows) != 1:
        raise NoSuchChange(given=given)
    return bytes(rows[0][0])


def chain_named(desk: Desk, identifier: bytes) -> EpochRow:
    """The epoch of this name, or the newest one of the seat of this name. Raises NoSuchChain."""
    known = chains.epochs(desk.vault.database)
    found = [each for each in known if each.statement.id == identifier]
    found = found or [each for each in known if each.statement.seat == identifier]
    if not found:
        raise NoSuchChain(given=text(identifier))
    return found[-1]


def _in_bucket(desk: Desk, row_id: int, bucket: Bucket) -> Iterator[Ruled]:
    for record, state in erasing.ruling_states(desk.vault.database, row_id):
        shown = state.shown(rulings.RULED)
        ruling = None if shown.top is None else rulings.read(record, shown.value)
        if ruling is not None and shown.top is not None:
            said = state.shown(rulings.ACKNOWLEDGED).elements
            yield Ruled(
                bucket,
                ruling,
                author_name(desk, reading.author_of(desk.vault, bucket, record)),
                milliseconds(shown.top.stamp),
                tuple(each for each in said if isinstance(each, bytes)),
            )


def _buckets_of(desk: Desk, record: bytes) -> list[Bucket]:
    """Where any change names the record, one without effect too: a decision may still give it
    effect."""
    rows = desk.vault.database.rows(
        "SELECT DISTINCT bucket.scope_kind, bucket.scope_id, bucket.compartment FROM touched"
        " JOIN bucket ON bucket.id = touched.bucket_id WHERE touched.record = ?",
        (record,),
    )
    return sorted(Bucket(*row) for row in rows)


def _values(desk: Desk, bucket: Bucket, record: bytes, fields: Collection[str]) -> Iterator[bytes]:
    """Of fields by unqualified name, whatever the type of record that a change calls it."""
    for entry in reading.history(desk.vault, bucket, record):
        for at, op in enumerate(entry.ops):
            named = op.record == record and op.field.partition(".")[2] in fields
            if named and op.has_value:
                yield entry.op_id(at)


def _change(desk: Desk, change: bytes) -> Change:
    row = desk.vault.database.row(
        "SELECT sequence FROM change WHERE change_id = ? AND bucket_id IS NOT NULL", (change,)
    )
    if row is None:
        raise NoSuchChange(given=change.hex())
    ((_, found),) = chains.changes_at(desk.vault.database, [row[0]])
    return found


def _save(desk: Desk, said: Sequence[tuple[Change, OnChange]]) -> None:
    with desk.vault.transaction() as work:
        _save_within(desk, work, said)


def _save_within(desk: Desk, work: Work, said: Sequence[tuple[Change, OnChange]]) -> None:
    """What counts now is sent to its author as well, from whose disk it may have been purged."""
    standing_of(desk)
    _write(desk, work, [(change.bucket, ruling) for change, ruling in said])
    newest = chains.newest_sequence(work.database)
    gaining = (each for each, ruling in said if ruling.verb is Verb.ACCEPT)
    for author in sorted({change.author for change in gaining}):
        seats.keep_released(work, author, newest)


def _write(desk: Desk, work: Work, said: Iterable[tuple[Bucket, Ruling]]) -> None:
    """One draft a bucket. An erasure is acknowledged by whoever orders it."""
    drafts: dict[Bucket, list[Op]] = {}
    for bucket, ruling in said:
        row = reading.record(desk.vault, bucket, ruling.record)
        shows = () if row is None else row.state.shown(rulings.RULED).op_ids
        ops = drafts.setdefault(bucket, [])
        ops.append(rulings.op_of(ruling, shows))
        if isinstance(ruling, Erase):
            ops.append(Op(ADD, ruling.record, rulings.ACKNOWLEDGED, (), desk.vault.seat))
    saving.save_within(
        work,
        [Draft(bucket, ops) for bucket, ops in drafts.items()],
        now_ms=desk.clock(),
        random=desk.random,
    )


def _believed(epoch: bytes) -> str:
    return f"believed:{text(epoch)}"
