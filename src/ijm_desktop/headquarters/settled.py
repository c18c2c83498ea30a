"""On what every seat's grants were last settled, so that they are not settled again for nothing.

An exchange mostly brings notes, which give nobody anything, and a few cases and people: then only
who holds those is asked anew (bearing.py). Whatever is not known for certain to bear on few counts
as a change of everything.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import Final

from ijm_desktop.actions.desk import Desk
from ijm_desktop.bundle.entries import Grant
from ijm_desktop.headquarters.bearing import MOST, READ, Bearing, bearing
from ijm_desktop.kernel.encoding import encode
from ijm_desktop.sync.standing import Standing
from ijm_desktop.vault import chains, settings, since
from ijm_desktop.vault.work import Work

_NAME: Final = "settled"


@dataclass(frozen=True, slots=True)
class Basis:
    """`directory` is the digest of its entries but grants by name, `held` as
    `since.without_effect` tells it, `tallies` how many there are of what grants follow from,
    `sequence` the change that came last."""

    hq_epoch: int
    directory: bytes
    held: tuple[int, int]
    tallies: tuple[int, ...]
    sequence: int

    @classmethod
    def now(cls, work: Work, standing: Standing) -> Basis:
        assert standing.root is not None
        return cls(
            standing.root.hq_epoch,
            _digest(standing),
            since.without_effect(work.database),
            tuple(since.tallies(work.database, READ)),
            chains.newest_sequence(work.database),
        )

    @classmethod
    def kept(cls, work: Work) -> Basis | None:
        found = settings.get(work, _NAME)
        if found is None or len(found[3]) != len(READ):
            return None
        hq_epoch, directory, held, tallies, sequence = found
        return cls(hq_epoch, directory, (held[0], held[1]), tuple(tallies), sequence)

    def keep(self, work: Work) -> None:
        held, tallies = list(self.held), list(self.tallies)
        settings.put(work, _NAME, [self.hq_epoch, self.directory, held, tallies, self.sequence])

    def bearing(self, desk: Desk, work: Work) -> Bearing | None:
        """What of all that came since grants were last settled bears on them; None where they are
        to be settled from all there is."""
        was = Basis.kept(work)
        if was is None or self.sequence < was.sequence:
            return None
        if replace(self, sequence=was.sequence, tallies=was.tallies) != was:
            return None
        if sum(self.tallies) - sum(was.tallies) > MOST:
            return None  # so many are new
        found = bearing(desk, work, was.sequence)
        if found is None:
            return None
        # What became a record of another type would be missed: then the numbers do not add up.
        grown = tuple(
            before + found.made[type_] for before, type_ in zip(was.tallies, READ, strict=True)
        )
        return found if grown == self.tallies else None


def _digest(standing: Standing) -> bytes:
    entries = standing.directory.entries if standing.directory is not None else ()
    told = sorted(encode(each.encoded()) for each in entries if not isinstance(each, Grant))
    return hashlib.sha256(encode(told)).digest()


def drop(work: Work) -> None:
    """Not everything could be given yet: the next time settles again."""
    settings.put(work, _NAME, None)
