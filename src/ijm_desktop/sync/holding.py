"""Which changes are kept without effect, by who wrote them (docs/spec/change.md §7.2)."""

from __future__ import annotations

from typing import Final

from ijm_desktop.journal.change import Change
from ijm_desktop.journal.ruling import FLAG, FORK, RULING, STRIPPED, WITHHELD, rules

__all__ = [
    "FLAG",
    "FORK",
    "HEADQUARTERS",
    "RULING",
    "STRIPPED",
    "WITHHELD",
    "reason_to_hold",
]

HEADQUARTERS: Final = "headquarters"
"""The role, in the directory, of the seats that may write for the organisation."""
_ORGANISATION: Final = "organisation"


def reason_to_hold(change: Change, role: str) -> str | None:
    """None when the change takes effect. `role` is its author's, as the directory says. Nobody
    but headquarters rules on changes, or writes in the organisation's scope, where it is decided
    who holds what. That comes first, since an unknown flag may be known one day, and then the
    change must not count."""
    theirs = change.bucket.scope_kind == _ORGANISATION or rules(change)
    if theirs and role != HEADQUARTERS:
        return WITHHELD
    if change.unknown_flags:
        return FLAG
    return None
