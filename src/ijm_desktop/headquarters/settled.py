"""On what every seat's grants were last settled, so that they are not settled again for nothing.

An exchange mostly brings notes, which give nobody anything: only cases themselves, who is in them,
and what headquarters writes do. Whatever is not known for certain to change nothing counts as a
change.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.reading import CASE, CASE_PERSON, PERSON
from ijm_desktop.sync.standing import Standing
from ijm_desktop.vault import chains, settings, since
from ijm_desktop.vault.work import Work

_NAME: Final = "settled"
_READ: Final = (CASE, CASE_PERSON)
"""The record types of cases and people from which grants follow."""


@dataclass(frozen=True, slots=True)
class Basis:
    """`directory` is its version, `held` as `since.without_effect` tells it, `tallies` how many
    there are of what grants follow from, `sequence` the change that came last."""

    hq_epoch: int
    directory: int
    held: tuple[int, int]
    tallies: tuple[int, ...]
    sequence: int

    @classmethod
    def now(cls, work: Work, standing: Standing) -> Basis:
        assert standing.root is not None
        return cls(
            standing.root.hq_epoch,
            0 if standing.directory is None else standing.directory.header.version,
            since.without_effect(work.database),
            tuple(since.tallies(work.database, _READ)),
            chains.newest_sequence(work.database),
        )

    @classmethod
    def kept(cls, work: Work) -> Basis | None:
        found = settings.get(work, _NAME)
        if found is None:
            return None
        hq_epoch, directory, held, tallies, sequence = found
        return cls(hq_epoch, directory, (held[0], held[1]), tuple(tallies), sequence)

    def keep(self, work: Work) -> None:
        held, tallies = list(self.held), list(self.tallies)
        settings.put(work, _NAME, [self.hq_epoch, self.directory, held, tallies, self.sequence])

    def stands(self, desk: Desk, work: Work) -> bool:
        """Whether grants settled on what was kept would come out the same now."""
        was = Basis.kept(work)
        if was is None or self.sequence < was.sequence:
            return False
        if replace(self, sequence=was.sequence) != was:
            return False
        notes = {
            each.name
            for each in desk.registry.all()
            if each.scope.value in (CASE, PERSON) and each.name not in _READ
        }
        return all(
            kind in (CASE, PERSON) and types <= notes
            for kind, types in since.written_after(work.database, was.sequence)
        )


def drop(work: Work) -> None:
    """Not everything could be given yet: the next time settles again."""
    settings.put(work, _NAME, None)
