"""Heads of second branches: that one key signed two chains, kept as evidence (change §4.4).

The changes themselves are kept beside those of the first branch, without effect.
"""

from __future__ import annotations

from typing import Final

from ijm_desktop.journal.epoch import Head
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.identifiers import text
from ijm_desktop.vault import settings
from ijm_desktop.vault.store import Vault
from ijm_desktop.vault.work import Work

_MOST: Final = 32
"""The first ones are kept and the newest: what lies between proves no more."""


def remember(work: Work, head: Head) -> None:
    """A head that the caller verified; the same again changes nothing."""
    heads = _held(work, head.epoch)
    said: list[Value] = [head.seat, head.size, head.root, head.signature]
    if said not in heads:
        settings.put(work, _name(head.epoch), [*heads[:_MOST], said])


def known(held_by: Vault | Work, epoch: bytes) -> list[Head]:
    """As they came; empty for a chain that never forked."""
    return [
        Head(seat, epoch, size, root, signature)
        for seat, size, root, signature in _held(held_by, epoch)
    ]


def _held(held_by: Vault | Work, epoch: bytes) -> list[Value]:
    found: list[Value] = settings.get(held_by, _name(epoch), [])
    return found


def _name(epoch: bytes) -> str:
    return f"fork:{text(epoch)}"
