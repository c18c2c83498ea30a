"""What came since a place in the order of arrival, told without reading what was there before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ijm_desktop.kernel.encoding import decode_own
from ijm_desktop.vault.database import Database


def written_after(database: Database, sequence: int) -> Iterator[tuple[str, frozenset[str]]]:
    """The scope kind of each change that came later, and the record types its ops name."""
    for kind, skeleton in database.stream(
        "SELECT bucket.scope_kind, change.skeleton FROM change"
        " JOIN bucket ON bucket.id = change.bucket_id WHERE change.sequence > ?",
        (sequence,),
    ):
        _, ops, _ = decode_own(skeleton)
        yield kind, frozenset(name.partition(".")[0] for _, _, name, _ in ops)


def without_effect(database: Database) -> tuple[int, int]:
    """How many changes have none, and the sum of their places: a change that loses its effect
    does not come anew, but alters this."""
    row = database.row(
        "SELECT count(*), coalesce(sum(sequence), 0) FROM change WHERE held IS NOT NULL"
    )
    return (0, 0) if row is None else (row[0], row[1])


def tallies(database: Database, types: Sequence[str]) -> list[int]:
    """How many records there are of each type, those in use before the voided ones."""
    return [
        database.number("SELECT records FROM tally WHERE type = ? AND void = ?", (each, void))
        for each in types
        for void in (0, 1)
    ]
