"""What headquarters remembers of each seat's exchange: acknowledged, told, confirmed."""

from __future__ import annotations

from dataclasses import dataclass, field

from ijm_desktop.bundle.header import Position
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.identifiers import text
from ijm_desktop.vault import settings
from ijm_desktop.vault.store import Vault
from ijm_desktop.vault.work import Work


@dataclass(frozen=True, slots=True)
class Told:
    """What the newest feed written for a seat would bring it to."""

    sequence: int
    grants: int
    directory: int


@dataclass(frozen=True, slots=True)
class SeatState:
    """`acknowledged`: the position the seat committed, None for nothing. `last`: of the newest feed
    written. `furthest`: the highest sequence any feed to it ended at. `confirmed`: by epoch, the
    size whose receipt the seat has. `people`: whose entries it was ever sent. `stamp`: of the
    newest work bundle believed, so that a replayed one changes nothing."""

    acknowledged: Position | None = None
    directory: int = 0
    last: Told | None = None
    furthest: int = 0
    confirmed: dict[bytes, int] = field(default_factory=dict)
    people: frozenset[bytes] = frozenset()
    stamp: int = -1

    def known(self, hq_epoch: int) -> int:
        """The version of its grants that the seat has; 0 for nothing of this hq_epoch."""
        at = self.acknowledged
        return at.grants if at is not None and at.hq_epoch == hq_epoch else 0

    @property
    def reached(self) -> int:
        """The sequence up to which a feed may have come to the seat."""
        return max(self.furthest, 0 if self.acknowledged is None else self.acknowledged.sequence)


def load(held_by: Vault | Work, seat: bytes) -> SeatState:
    held = settings.get(held_by, _name(seat))
    if held is None:
        return SeatState()
    acknowledged, directory, last, furthest, confirmed, people, stamp = held
    return SeatState(
        None if acknowledged is None else Position(*acknowledged),
        directory,
        None if last is None else Told(*last),
        furthest,
        dict(confirmed),
        frozenset(people),
        stamp,
    )


def keep(work: Work, seat: bytes, state: SeatState) -> None:
    at, last = state.acknowledged, state.last
    encoded: Value = [
        None if at is None else [at.hq_epoch, at.sequence, at.grants],
        state.directory,
        None if last is None else [last.sequence, last.grants, last.directory],
        state.furthest,
        sorted([epoch, size] for epoch, size in state.confirmed.items()),
        sorted(state.people),
        state.stamp,
    ]
    settings.put(work, _name(seat), encoded)


def released(held_by: Vault | Work, seat: bytes) -> int:
    """The highest sequence under which a change of this seat came to count after it was held. A
    feed may have purged it from the seat meanwhile, so up to there it is sent its own too."""
    found: int = settings.get(held_by, _released(seat), 0)
    return found


def keep_released(work: Work, seat: bytes, sequence: int) -> None:
    settings.put(work, _released(seat), sequence)


def others_told(held_by: Vault | Work, copy: bytes) -> dict[bytes, int]:
    """By epoch, the size of another version's receipt that a feed to this copy carried."""
    return dict(settings.get(held_by, _others(copy), []))


def keep_others_told(work: Work, copy: bytes, sizes: dict[bytes, int]) -> None:
    settings.put(work, _others(copy), sorted([epoch, size] for epoch, size in sizes.items()))


def closed_at(held_by: Vault | Work, epoch: bytes) -> int | None:
    """How many changes of an epoch count since its successor was certified; None while it is open.
    What comes later under the old key waits for a ruling."""
    found: int | None = settings.get(held_by, _closed(epoch))
    return found


def close(work: Work, epoch: bytes, size: int) -> None:
    settings.put(work, _closed(epoch), size)


def sealing_of(held_by: Vault | Work, epoch: bytes) -> bytes | None:
    """The key that a next epoch asks to be sealed to once it is certified."""
    found: bytes | None = settings.get(held_by, _sealing(epoch))
    return found


def keep_sealing(work: Work, epoch: bytes, public: bytes) -> None:
    settings.put(work, _sealing(epoch), public)


def _sealing(epoch: bytes) -> str:
    return f"sealing:{text(epoch)}"


def _closed(epoch: bytes) -> str:
    return f"closed:{text(epoch)}"


def _name(seat: bytes) -> str:
    return f"seat:{text(seat)}"


def _others(copy: bytes) -> str:
    return f"others:{text(copy)}"


def _released(seat: bytes) -> str:
    return f"released:{text(seat)}"
