"""What an older copy lost of an epoch that signs no more, as headquarters gives it back (§5.5).

Numbers and hashes first, so that the tree is whole again; the changes themselves then fill them in,
as after a purge.
"""

from __future__ import annotations

from collections.abc import Sequence

from ijm_desktop.journal.epoch import Head
from ijm_desktop.vault.chains import EpochRow, newest_sequence
from ijm_desktop.vault.taking_in import extend_chain
from ijm_desktop.vault.tree import frontier
from ijm_desktop.vault.work import Work


def lengthen(work: Work, epoch: EpochRow, leaves: Sequence[bytes], head: Head) -> bool:
    """Continues a closed own epoch by the leaf hashes numbered from its size on. False, and nothing
    changed, where they do not lead to `head` from what is held: another copy wrote them.

    In the caller's transaction. Raises BadSignature, TreeMismatch for a head of another epoch.
    """
    grown = frontier(work.database, epoch.id, epoch.size).extend(leaves)
    if (grown.size, grown.root()) != (head.size, head.root):
        return False
    free = newest_sequence(work.database) + 1
    extend_chain(work, epoch, leaves, head)
    work.database.many(
        "INSERT INTO change (sequence, epoch_id, number, change_id) VALUES (?, ?, ?, ?)",
        [(free + at, epoch.id, epoch.size + at, leaf) for at, leaf in enumerate(leaves)],
    )
    return True
