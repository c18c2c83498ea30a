"""Which buckets a seat holds, and since which version of its grants.

At headquarters one row per seat and bucket says what the seat may hold and what it was told; on a
seat, only its own rows. A row ended (`until`) is history: it tells what a seat that has not
acknowledged the ending still holds.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from ijm_desktop.journal.change import Bucket, Change
from ijm_desktop.kernel.lthash import LtHash
from ijm_desktop.vault.chains import changes_at
from ijm_desktop.vault.database import Database
from ijm_desktop.vault.work import Work

_BUCKETS: Final = (
    "SELECT bucket.scope_kind, bucket.scope_id, bucket.compartment FROM granted"
    " JOIN bucket ON bucket.id = granted.bucket_id WHERE granted.seat = ?"
)
_NOT_NOW: Final = (
    " AND NOT EXISTS (SELECT 1 FROM granted AS now WHERE now.seat = granted.seat"
    " AND now.bucket_id = granted.bucket_id AND now.until IS NULL)"
)
_CHUNK: Final = 500
MOST_NEWS: Final = 50_000
"""Buckets, begun or ended, of which one header has room to tell."""
_NEWS: Final = (
    " FROM (SELECT sequence AS place FROM change WHERE sequence > :position AND sequence <= :upto"
    " UNION SELECT sequence FROM granted CROSS JOIN change ON change.bucket_id = granted.bucket_id"
    " WHERE granted.seat = :seat AND granted.until IS NULL AND granted.since > :version)"
    " CROSS JOIN change ON change.sequence = place"
    " CROSS JOIN granted ON granted.seat = :seat AND granted.bucket_id = change.bucket_id"
    " JOIN epoch ON epoch.id = change.epoch_id"
    " WHERE granted.until IS NULL AND change.sequence <= :upto"
    " AND (change.held IS NULL OR change.held = 'flag')"  # forwarded: the reader may know the flag
    " AND (epoch.seat <> :seat OR change.sequence <= max(granted.told, :lost))"
)
"""By what came and by what was begun, never by all that the seat holds."""
_PROOF: Final = 64
"""Bytes that a multiproof needs, at most, to pass over a gap, for each bit of the gap's length."""


def held(database: Database, seat: bytes) -> set[Bucket]:
    """The buckets granted to the seat now."""
    return {Bucket(*row) for row in database.rows(f"{_BUCKETS} AND until IS NULL", (seat,))}


def held_in(database: Database, seat: bytes, scope_kind: str, scope_id: bytes) -> set[Bucket]:
    """Those of one scope, found by it and not by all that the seat holds."""
    rows = database.rows(
        "SELECT bucket.scope_kind, bucket.scope_id, bucket.compartment FROM bucket"
        " CROSS JOIN granted ON granted.seat = ? AND granted.bucket_id = bucket.id"
        " WHERE bucket.scope_id = ? AND bucket.scope_kind = ? AND granted.until IS NULL",
        (seat, scope_id, scope_kind),
    )
    return {Bucket(*row) for row in rows}


def version(database: Database, seat: bytes) -> int:
    """How often the seat's grants have changed."""
    return max(
        database.number("SELECT max(since) FROM granted WHERE seat = ?", (seat,)),
        database.number(
            "SELECT max(until) FROM granted WHERE seat = ? AND until IS NOT NULL", (seat,)
        ),
    )


def change_to(
    work: Work,
    seat: bytes,
    wanted: set[Bucket],
    *,
    known: int = 0,
    told: int = 0,
    most: int = MOST_NEWS,
) -> int:
    """Brings the seat's grants to `wanted`; the version of its grants after that. `known`: the
    version that the seat acknowledged, 0 for none. `told`: see `begin`.

    No more than `most` beginnings and as many endings wait for the seat's acknowledgement, since
    a header names each of them; the rest follow when it has these."""
    now = held(work.database, seat)
    before = version(work.database, seat)
    known = tellable(work.database, seat, known, most)
    waiting = now if known == 0 else set(begun_after(work.database, seat, known))
    kept = now & wanted
    excess = set(_in_order(kept & waiting)[most:])
    starting = _in_order(wanted - now)[: max(0, most - len(waiting & kept))]
    ending = _in_order(now - wanted)
    if known:
        ending = ending[: max(0, most - len(ended_after(work.database, seat, known)))]
    if not (excess or starting or ending):
        return before
    end(work, seat, excess.union(ending), before + 1)
    begin(work, seat, starting, before + 1, told)
    return before + 1


def tellable(database: Database, seat: bytes, known: int, most: int = MOST_NEWS) -> int:
    """`known`, or 0 when a header has no room for what was begun or ended since: then the seat is
    told everything anew, since that needs no list of what ended."""
    since = len(begun_after(database, seat, known)), len(ended_after(database, seat, known))
    return 0 if max(since) > most else known


def _in_order(buckets: Iterable[Bucket]) -> list[Bucket]:
    """The organisation's own first: code lists and forms."""
    return sorted(buckets, key=lambda each: (each.scope_kind != "organisation", each))


def begin(work: Work, seat: bytes, buckets: Iterable[Bucket], since: int, told: int = 0) -> None:
    """`told`: the sequence up to which feeds were made for the seat while it did not hold these.
    Its own changes there up to that may be purged from its disk, so it must be sent them again."""
    named = [(bucket, work.bucket_id(bucket)) for bucket in sorted(buckets)]
    here = _held_of(work.database, seat, [row_id for _, row_id in named])
    come = [bucket for bucket, row_id in named if row_id not in here]
    lanes = _lanes(work.database, seat)
    work.database.many(
        "INSERT OR REPLACE INTO granted (seat, bucket_id, since, told) VALUES (?, ?, ?, ?)",
        [(seat, row_id, since, told) for _, row_id in named],
    )
    _keep_lanes(work, seat, lanes + _sum(come))


def end(work: Work, seat: bytes, buckets: Iterable[Bucket], until: int) -> None:
    named = [(bucket, work.bucket_id(bucket)) for bucket in sorted(buckets)]
    here = _held_of(work.database, seat, [row_id for _, row_id in named])
    gone = [bucket for bucket, row_id in named if row_id in here]
    lanes = _lanes(work.database, seat)
    work.database.many(
        "UPDATE granted SET until = ? WHERE seat = ? AND bucket_id = ? AND until IS NULL",
        [(until, seat, row_id) for _, row_id in named],
    )
    _keep_lanes(work, seat, lanes - _sum(gone))


def lacked(work: Work, seat: bytes, buckets: Iterable[Bucket]) -> set[Bucket]:
    """Those of them that the seat does not hold now."""
    named = [(bucket, work.bucket_id(bucket)) for bucket in buckets]
    here = _held_of(work.database, seat, [row_id for _, row_id in named])
    return {bucket for bucket, row_id in named if row_id not in here}


def _held_of(database: Database, seat: bytes, bucket_ids: Sequence[int]) -> set[int]:
    """Those of them that the seat holds now, found by them and not by all that it holds."""
    rows = database.rows(
        "SELECT granted.bucket_id FROM json_each(?1) CROSS JOIN granted"
        " ON granted.seat = ?2 AND granted.bucket_id = value WHERE granted.until IS NULL",
        (json.dumps(bucket_ids), seat),
    )
    return {row[0] for row in rows}


def _lanes(database: Database, seat: bytes) -> LtHash:
    """The sum over what the seat holds; kept by `begin` and `end`, since it takes long to make."""
    found = database.row("SELECT lanes FROM granted_sum WHERE seat = ?", (seat,))
    return _sum(held(database, seat)) if found is None else LtHash.from_bytes(found[0])


def _keep_lanes(work: Work, seat: bytes, lanes: LtHash) -> None:
    work.database.run(
        "INSERT OR REPLACE INTO granted_sum (seat, lanes) VALUES (?, ?)", (seat, lanes.to_bytes())
    )


def _sum(buckets: Iterable[Bucket]) -> LtHash:
    return LtHash.of(b"\x04" + bucket.written for bucket in buckets)


def is_told(database: Database, seat: bytes, known: int, most: int = MOST_NEWS) -> bool:
    """Whether a header has room for all that was begun or ended since `known`."""
    begun = "SELECT count(*) FROM granted WHERE seat = ? AND until IS NULL AND since > ?"
    ended = "SELECT count(*) FROM granted WHERE seat = ? AND until > ?"
    counts = (database.number(each, (seat, known)) for each in (begun, ended))
    return max(counts) <= most


def begun_after(database: Database, seat: bytes, known: int) -> list[Bucket]:
    """Granted now, and not yet at version `known`."""
    rows = database.rows(f"{_BUCKETS} AND until IS NULL AND since > ?", (seat, known))
    return sorted(Bucket(*row) for row in rows)


def ended_after(database: Database, seat: bytes, known: int) -> list[Bucket]:
    """Ended since version `known` and not held now, also where it began after `known`: a feed in
    between may have told of the beginning and never been acknowledged."""
    rows = database.rows(f"{_BUCKETS} AND until > ?{_NOT_NOW}", (seat, known))
    return sorted({Bucket(*row) for row in rows})


def standing_in(
    database: Database, seat: bytes, scope_kind: str, scope_id: bytes, known: int
) -> bool | None:
    """Whether the seat holds anything of the scope, an ending that it cannot know of yet (`known`:
    the version of its grants that it acknowledged) counting as held; None where it never did."""
    rows = database.rows(
        # By the scope, never by all that the seat holds: this is asked of every scope taken in.
        "SELECT granted.until FROM bucket"
        " CROSS JOIN granted ON granted.seat = ? AND granted.bucket_id = bucket.id"
        " WHERE bucket.scope_id = ? AND bucket.scope_kind = ?",
        (seat, scope_id, scope_kind),
    )
    if not rows:
        return None
    return any(until is None or until > known for (until,) in rows)


def digest(buckets: Iterable[Bucket]) -> bytes:
    """32 bytes by which a seat and headquarters notice that they disagree on what it holds."""
    return _sum(buckets).digest()


def held_digest(database: Database, seat: bytes) -> bytes:
    """`digest` of what is granted to the seat now, however much that is."""
    return _lanes(database, seat).digest()


@dataclass(frozen=True, slots=True)
class News:
    """What a feed carries (bundle §5.1): row numbers of changes, by epoch and number. `upto` is the
    sequence it ends at, lower than asked when not everything fits."""

    sequences: Sequence[int]
    authors: frozenset[bytes]
    upto: int

    @property
    def count(self) -> int:
        return len(self.sequences)


def news(
    database: Database,
    seat: bytes,
    *,
    position: int,
    version: int,
    upto: int,
    budget: int,
    lost: int = 0,
) -> News:
    """Of buckets the seat had at grant `version`, changes after `position`; of those begun since,
    all. Its own only where a feed it applied may have purged them, and up to `lost`. At most
    `budget` bytes before compression, but always one change more than nothing."""
    rows = array("q")
    authors: set[bytes] = set()
    proved: dict[int, int] = {}
    size, end = 0, upto
    named = {
        "seat": seat,
        "position": position,
        "version": version,
        "upto": upto,
        "lost": lost,
    }
    for sequence, author, epoch_id, number, bytes_ in database.stream(
        "SELECT change.sequence, epoch.seat, change.epoch_id, change.number,"
        f" length(change.skeleton) + length(change.opening) + 64{_NEWS} ORDER BY change.sequence",
        named,
    ):
        gap = abs(number - proved.get(epoch_id, -1) - 1)
        length = bytes_ + _PROOF * gap.bit_length()
        if rows and size + length > budget:
            end = sequence - 1
            break
        proved[epoch_id] = number
        size += length
        rows.append(sequence)
        authors.add(author)
    return News(_by_chain(database, rows), frozenset(authors), end)


def _by_chain(database: Database, sequences: Sequence[int]) -> Sequence[int]:
    """A chain's changes come in ascending number, whatever order they arrived in."""
    keyed: list[tuple[int, int, int]] = []
    for at in range(0, len(sequences), _CHUNK):
        keyed += database.rows(
            "SELECT epoch_id, number, sequence FROM change"
            " WHERE sequence IN (SELECT value FROM json_each(?))",
            (json.dumps(list(sequences[at : at + _CHUNK])),),
        )
    return array("q", (sequence for _, _, sequence in sorted(keyed)))


def changes_of(database: Database, found: News) -> Iterator[Change]:
    """The changes themselves, a few hundred in memory at a time."""
    for at in range(0, found.count, _CHUNK):
        for _, change in changes_at(database, found.sequences[at : at + _CHUNK]):
            yield change
