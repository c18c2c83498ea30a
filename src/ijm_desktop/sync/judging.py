"""Hearing what counts of one's own work, and of whom else it is (bundle §5.6, change §4.4)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ijm_desktop.bundle.errors import BlockMalformed, ReceiptMismatch
from ijm_desktop.bundle.judged import Forked, Judged, marks
from ijm_desktop.bundle.receipt import Receipt
from ijm_desktop.bundle.root import RootStatement
from ijm_desktop.journal.change import Change
from ijm_desktop.journal.ruling import BESIDE, FORK
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.vault import chains, settings, told, tree
from ijm_desktop.vault.chains import EpochRow
from ijm_desktop.vault.store import Vault
from ijm_desktop.vault.work import Work

SETTING = "judged"


@dataclass(frozen=True, slots=True)
class TwoVersions:
    """That another copy of this work wrote too. `second`: it is what was written here that is kept
    as a second version until headquarters decides."""

    epoch: bytes
    second: bool


class Judging:
    """One feed's word on the reader's own changes. Give it the frame, ask as the rest comes, and
    `apply` at the end; without a frame all changes count."""

    def __init__(self, work: Work, seat: bytes, root: RootStatement) -> None:
        self._work = work
        self._root = root
        self._judged = Judged()
        self._own = {
            row.statement.id: row
            for row in chains.own_epochs(work.database)
            if row.statement.seat == seat
        }
        self._told: dict[bytes, dict[tuple[int, bytes], str]] = {}
        self._forked: dict[bytes, Receipt] = {}

    def hear(self, judged: Judged, disputed: list[Value]) -> None:
        """Raises BlockMalformed, and ReceiptMismatch where none of the versions that headquarters
        holds is the one here; `disputed` is then what it said."""
        if not self._judged.is_empty:
            raise BlockMalformed(part="judged")
        self._judged = judged
        for held in judged.held:
            told_here = self._told.setdefault(held.epoch, {})
            told_here.update((place, held.reason) for place in held.changes)
        for forked in judged.forked:
            disputed[:] = [forked.first.encoded(), *(each.encoded() for each in forked.others)]
            row = self._own.get(forked.epoch)
            if row is None:
                raise ReceiptMismatch
            mine = self._mine(row, forked)
            if mine is not None:
                self._forked[forked.epoch] = mine
            elif row.id == self._work.own.row_id:
                raise ReceiptMismatch  # nothing of what is here came to headquarters yet
            disputed.clear()

    def _mine(self, row: EpochRow, forked: Forked) -> Receipt | None:
        """The receipt of the version that is here."""
        mine = None
        for receipt in (*forked.others, forked.first):
            own = receipt.entry.root
            if receipt.entry.size <= row.size:
                own = tree.frontier(self._work.database, row.id, receipt.entry.size).root()
                if own == receipt.entry.root:
                    mine = receipt
            receipt.verify(self._root.organisation, self._root.sequencer.public, receipt.entry.root)
            if receipt.log.hq_epoch != self._root.hq_epoch:
                raise ReceiptMismatch
        return mine

    def receipt(self, epoch: bytes) -> Receipt | None:
        """Where this epoch has several versions, that of the one here."""
        return self._forked.get(epoch)

    def is_second(self, epoch: bytes) -> bool:
        mine = self._forked.get(epoch)
        return mine is not None and any(
            mine in each.others for each in self._judged.forked if each.epoch == epoch
        )

    def theirs(self, row: EpochRow, changes: Sequence[Change]) -> dict[bytes, str]:
        """Of changes of an own epoch, by id, the base of those that another copy wrote. Such as
        nothing was said of stay unnamed: then this is an older copy."""
        if row.statement.id not in self._forked:
            return {}
        own = told.in_own_tree(self._work.database, row.id, [(c.number, c.id) for c in changes])
        return {each.id: self._base(each) for each in changes if each.id not in own}

    def _base(self, change: Change) -> str:
        said = self._told.get(change.epoch, {}).get((change.number, change.id))
        return BESIDE if said is None and not change.unknown_flags else FORK

    def apply(self) -> None:
        """Within the transaction, after everything else of the feed is stored."""
        for epoch, row in self._own.items():
            told.apply(self._work, row.id, self._told.get(epoch, {}))
        said: list[Value] = [
            [each.epoch, self.is_second(each.epoch)] for each in self._judged.forked
        ]
        settings.put(self._work, SETTING, [self._judged.digest, said])


def is_for_another_copy(vault: Vault, features: Sequence[str]) -> bool:
    """Whether a feed to this seat is marked for a copy that wrote something else (§5.6)."""
    row = vault.own.row_id
    return any(
        told.differs(vault.database, row, number, change) for number, change in marks(features)
    )


def heard(vault: Vault) -> bytes:
    """The digest of what was heard last (bundle §5.6)."""
    found = settings.get(vault, SETTING)
    return Judged().digest if found is None else bytes(found[0])


def versions(vault: Vault) -> tuple[TwoVersions, ...]:
    """Own epochs of which headquarters holds several versions, as it said last."""
    found = settings.get(vault, SETTING)
    entries: Iterable[list[Value]] = () if found is None else found[1]
    return tuple(TwoVersions(*each) for each in entries)
