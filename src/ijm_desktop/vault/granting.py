"""Which buckets a seat holds, and since which version of its grants.

At headquarters one row per seat and bucket says what the seat may hold and what it was told; on a
seat, only its own rows. A row ended (`until`) is history: it tells what a seat that has not
acknowledged the ending still holds.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from typing import Final

from ijm_desktop.journal.change import Bucket, Change
from ijm_desktop.kernel.encoding import encode
from ijm_desktop.kernel.lthash import LtHash
from ijm_desktop.vault.chains import changes_at
from ijm_desktop.vault.database import Database
from ijm_desktop.vault.work import Work

_BUCKETS: Final = (
    "SELECT bucket.scope_kind, bucket.scope_id, bucket.compartment FROM granted"
    " JOIN bucket ON bucket.id = granted.bucket_id WHERE granted.seat = ?"
)
_CHUNK: Final = 500
_NEWS: Final = (
    " FROM change JOIN granted ON granted.bucket_id = change.bucket_id"
    " JOIN epoch ON epoch.id = change.epoch_id"
    " WHERE granted.seat = :seat AND granted.until IS NULL AND change.held IS NULL"
    " AND change.sequence <= :upto"
    " AND ((granted.since <= :version AND change.sequence > :position AND epoch.seat <> :seat)"
    "   OR (granted.since > :version AND (epoch.seat <> :seat OR change.sequence <= :told)))"
)


def held(database: Database, seat: bytes) -> set[Bucket]:
    """The buckets granted to the seat now."""
    return {Bucket(*row) for row in database.rows(f"{_BUCKETS} AND until IS NULL", (seat,))}


def version(database: Database, seat: bytes) -> int:
    """How often the seat's grants have changed."""
    return max(
        database.number("SELECT max(since) FROM granted WHERE seat = ?", (seat,)),
        database.number("SELECT max(until) FROM granted WHERE seat = ?", (seat,)),
    )


def change_to(work: Work, seat: bytes, wanted: set[Bucket]) -> int:
    """Makes the seat's grants exactly `wanted`; the version of its grants after that."""
    now = held(work.database, seat)
    if now == wanted:
        return version(work.database, seat)
    after = version(work.database, seat) + 1
    end(work, seat, now - wanted, after)
    begin(work, seat, wanted - now, after)
    return after


def begin(work: Work, seat: bytes, buckets: Iterable[Bucket], since: int) -> None:
    work.database.many(
        "INSERT OR REPLACE INTO granted (seat, bucket_id, since) VALUES (?, ?, ?)",
        [(seat, work.bucket_id(bucket), since) for bucket in sorted(buckets)],
    )


def end(work: Work, seat: bytes, buckets: Iterable[Bucket], until: int) -> None:
    work.database.many(
        "UPDATE granted SET until = ? WHERE seat = ? AND bucket_id = ? AND until IS NULL",
        [(until, seat, work.bucket_id(bucket)) for bucket in sorted(buckets)],
    )


def begun_after(database: Database, seat: bytes, known: int) -> list[Bucket]:
    """Granted now, and not yet at version `known`."""
    rows = database.rows(f"{_BUCKETS} AND until IS NULL AND since > ?", (seat, known))
    return sorted(Bucket(*row) for row in rows)


def ended_after(database: Database, seat: bytes, known: int) -> list[Bucket]:
    """Granted at version `known`, and no longer."""
    rows = database.rows(f"{_BUCKETS} AND since <= ? AND until > ?", (seat, known, known))
    return sorted({Bucket(*row) for row in rows} - held(database, seat))


def digest(buckets: Iterable[Bucket]) -> bytes:
    """32 bytes by which a seat and headquarters notice that they disagree on what it holds."""
    return LtHash.of(b"\x04" + encode(bucket.encoded()) for bucket in buckets).digest()


def news_for(
    database: Database, seat: bytes, *, position: int, version: int, told: int, upto: int
) -> Iterator[Change]:
    """What a feed carries (bundle §5.1), by epoch and number, a few hundred in memory at a time:
    of buckets the seat had at grant `version`, others' changes after `position`; of those begun
    since, all, its own too up to sequence `told`, which a feed it applied may have purged."""
    ordered = array("q")
    for row in database.stream(
        f"SELECT change.sequence{_NEWS} ORDER BY change.epoch_id, change.number",
        _named(seat, position, version, told, upto),
    ):
        ordered.append(row[0])
    for at in range(0, len(ordered), _CHUNK):
        for _, change in changes_at(database, ordered[at : at + _CHUNK]):
            yield change


def news_bytes(
    database: Database, seat: bytes, *, position: int, version: int, told: int, upto: int
) -> int:
    """About how much that is, before compression."""
    return database.number(
        f"SELECT sum(length(change.skeleton) + length(change.opening) + 64){_NEWS}",
        _named(seat, position, version, told, upto),
    )


def _named(seat: bytes, position: int, known: int, told: int, upto: int) -> dict[str, bytes | int]:
    return {"seat": seat, "position": position, "version": known, "told": told, "upto": upto}
