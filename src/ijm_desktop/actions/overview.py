"""What the first page shows: what one worked on, and what waits."""

from __future__ import annotations

from dataclasses import dataclass

from ijm_desktop.actions import exchange, held, reading
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.exchange import ExchangeStatus
from ijm_desktop.actions.reading import RecordShown
from ijm_desktop.vault import reading as stored

RECENT = 8
CONFLICTS = 20
WITHOUT_EFFECT = 100


@dataclass(frozen=True, slots=True)
class Home:
    """`conflicts` are records that two people wrote apart, the first of them where there are
    many."""

    recent_cases: tuple[RecordShown, ...]
    conflicts: tuple[RecordShown, ...]
    exchange: ExchangeStatus
    without_effect: int = 0
    """Saves that are kept and do not count, as far as they are looked for."""


def home(desk: Desk) -> Home:
    return Home(
        recent_cases=reading.cases(desk, limit=RECENT).rows,
        conflicts=in_conflict(desk),
        exchange=exchange.status(desk),
        without_effect=len(held.without_effect(desk, limit=WITHOUT_EFFECT)),
    )


def in_conflict(desk: Desk) -> tuple[RecordShown, ...]:
    """Records that two people wrote apart, the first of them where there are many."""
    return tuple(
        reading.present(desk, row) for row in stored.conflicts(desk.vault, limit=CONFLICTS)
    )
