"""One transaction's work in progress: what it touches, and the rows it looked up on the way."""

from __future__ import annotations

from dataclasses import dataclass, field

from ijm_desktop.journal.change import Bucket
from ijm_desktop.vault.chains import find_bucket
from ijm_desktop.vault.database import Database
from ijm_desktop.vault.own_chain import OwnChain


@dataclass(slots=True)
class Work:
    """Handed out by `Vault.transaction`; worthless after it.

    `touched` is every record of every bucket whose state changed, for whoever tells the screens.
    `scrub` asks for the write-ahead log to be emptied after the commit.
    """

    database: Database
    own: OwnChain
    touched: set[tuple[Bucket, bytes]] = field(default_factory=set)
    scrub: bool = False
    _buckets: dict[Bucket, int] = field(default_factory=dict)
    _fresh: set[int] = field(default_factory=set)

    def bucket_id(self, bucket: Bucket) -> int:
        """The bucket's row, made if there is none."""
        known = self._buckets.get(bucket)
        if known is not None:
            return known
        row_id = find_bucket(self.database, bucket)
        if row_id is None:
            row_id = self.database.insert(
                "INSERT INTO bucket (scope_id, scope_kind, compartment) VALUES (?, ?, ?)",
                (bucket.scope_id, bucket.scope_kind, bucket.compartment),
            )
            self._fresh.add(row_id)
        self._buckets[bucket] = row_id
        return row_id

    def is_fresh(self, bucket_id: int) -> bool:
        """Made by this transaction, so nothing lies in it but what this transaction wrote."""
        return bucket_id in self._fresh

    def forget_buckets(self) -> None:
        """After bucket rows were deleted."""
        self._buckets.clear()
        self._fresh.clear()
