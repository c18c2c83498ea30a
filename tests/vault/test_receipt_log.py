"""The log's tree is that of what is stored, however it came there."""

from __future__ import annotations

import os

import pytest

from ijm_desktop.kernel.merkle import root
from ijm_desktop.vault import receipt_log
from ijm_desktop.vault.store import Vault

EPOCH = bytes(16)


class Stopped(Exception):
    pass


def append(vault: Vault, leaf: bytes) -> int:
    with vault.transaction() as work:
        return receipt_log.append(work, EPOCH, leaf, b"entry")


def test_it_grows_with_every_entry(vault: Vault) -> None:
    leaves: list[bytes] = []
    for at in range(5):
        leaves.append(os.urandom(32))
        assert append(vault, leaves[-1]) == at
        tree = receipt_log.tree(vault.database)
        assert (tree.size, tree.root()) == (at + 1, root(leaves))
    assert receipt_log.newest(vault.database, EPOCH) == (4, b"entry")
    assert receipt_log.newest(vault.database, bytes(15) + b"x") is None


def fail(vault: Vault) -> None:
    with vault.transaction() as work:
        for _ in range(2):
            receipt_log.append(work, EPOCH, os.urandom(32), b"lost")
        assert receipt_log.tree(vault.database).size == 3
        raise Stopped


@pytest.mark.parametrize("after", [0, 1, 2, 3])
def test_what_a_failed_transaction_entered_is_not_in_it(vault: Vault, after: int) -> None:
    leaves = [os.urandom(32)]
    append(vault, leaves[0])
    with pytest.raises(Stopped):
        fail(vault)
    for _ in range(after):
        leaves.append(os.urandom(32))
        append(vault, leaves[-1])
    tree = receipt_log.tree(vault.database)
    assert (tree.size, tree.root()) == (len(leaves), root(leaves))
