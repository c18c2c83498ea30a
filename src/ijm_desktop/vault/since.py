"""What came since a place in the order of arrival, told without reading what was there before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ijm_desktop.journal.change import Bucket
from ijm_desktop.kernel.encoding import decode_own
from ijm_desktop.vault.database import Database
from ijm_desktop.vault.projection import type_of


def written_after(
    database: Database, sequence: int
) -> Iterator[tuple[Bucket, frozenset[tuple[bytes, str]]]]:
    """The bucket of each change that came later, and (record, type) as its ops name them."""
    for *bucket, skeleton in database.stream(
        "SELECT bucket.scope_kind, bucket.scope_id, bucket.compartment, change.skeleton FROM change"
        " JOIN bucket ON bucket.id = change.bucket_id WHERE change.sequence > ?"
        " ORDER BY change.sequence",
        (sequence,),
    ):
        _, ops, _ = decode_own(skeleton)
        yield Bucket(*bucket), frozenset([(record, type_of(name)) for _, record, name, _ in ops])


def is_new(database: Database, bucket: Bucket, record: bytes, type_: str, sequence: int) -> bool:
    """Whether a record of this type is there and nothing up to `sequence` touched it."""
    return bool(
        database.number(
            "SELECT EXISTS (SELECT 1 FROM bucket JOIN record ON record.bucket_id = bucket.id"
            " WHERE bucket.scope_id = ?1 AND bucket.scope_kind = ?2 AND bucket.compartment = ?3"
            " AND record.record = ?4 AND record.type = ?5 AND NOT EXISTS (SELECT 1 FROM touched"
            " WHERE record = ?4 AND bucket_id = bucket.id AND sequence <= ?6))",
            (bucket.scope_id, bucket.scope_kind, bucket.compartment, record, type_, sequence),
        )
    )


def began(database: Database, epoch_row: int) -> int | None:
    """The stamp of the epoch's first change; None where it has none yet."""
    row = database.row(
        "SELECT stamp FROM change WHERE epoch_id = ? AND number = 0 ORDER BY sequence", (epoch_row,)
    )
    return None if row is None else row[0]


def without_effect(database: Database) -> tuple[int, int]:
    """How many changes have none, and the sum of their places: a change that loses its effect
    does not come anew, but alters this."""
    row = database.row(
        "SELECT count(*), coalesce(sum(sequence), 0) FROM change WHERE held IS NOT NULL"
    )
    return (0, 0) if row is None else (row[0], row[1])


def tallies(database: Database, types: Sequence[str]) -> list[int]:
    """How many records there are of each type, voided ones too."""
    return [
        database.number("SELECT sum(records) FROM tally WHERE type = ?", (each,)) for each in types
    ]
