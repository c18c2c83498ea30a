"""Changes that are kept without effect, for whoever looks after them (change §7.3)."""

from __future__ import annotations

from dataclasses import dataclass

from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.reading import author_name
from ijm_desktop.journal.change import Bucket
from ijm_desktop.kernel.stamps import milliseconds
from ijm_desktop.vault import reading as stored


@dataclass(frozen=True, slots=True)
class WithoutEffect:
    """A save that is kept and does not count. `reason` as change §7.2 names it; `records` are the
    ids of those it is about, which may hold nothing else."""

    reason: str
    author: str
    written_ms: int
    bucket: Bucket
    records: tuple[bytes, ...]


def in_scope(desk: Desk, scope_id: bytes, *, limit: int = 100) -> tuple[WithoutEffect, ...]:
    """Those about a case or a person, among the `limit` that came last."""
    found = without_effect(desk, limit=limit)
    return tuple(each for each in found if each.bucket.scope_id == scope_id)


def without_effect(desk: Desk, *, limit: int = 1000) -> tuple[WithoutEffect, ...]:
    """Those that came last first."""
    return tuple(
        WithoutEffect(
            each.held or "",
            author_name(desk, each.author),
            milliseconds(each.stamp),
            each.change.bucket,
            tuple(sorted({op.record for op in each.ops})),
        )
        for each in stored.held_changes(desk.vault, limit=limit)
    )
