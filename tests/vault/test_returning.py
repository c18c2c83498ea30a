"""A closed epoch grows by what headquarters gives back of it, or stays as it is."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from ijm_desktop.vault import chains, checking, returning
from ijm_desktop.vault.store import Vault
from tests.vault.writing import NOW, PASSPHRASE, note, write


def test_hashes_that_continue_its_tree_make_it_whole(folder: Path) -> None:
    with Vault.open(folder, PASSPHRASE) as vault:
        write(vault, note("held by both"))
    older = Path(shutil.copytree(folder, folder.with_name("older")))
    with Vault.open(folder, PASSPHRASE) as vault:
        lost = [write(vault, note("lost")) for _ in range(3)]
    with Vault.open(older, PASSPHRASE) as vault:
        closed = vault.epoch
        vault.begin_next(now_ms=NOW, random=os.urandom)
        leaves = [saved.changes[0].id for saved in lost]
        with vault.transaction() as work:
            row = chains.epoch_named(work.database, closed.id)
            assert returning.lengthen(work, row, leaves, lost[-1].head)
        assert chains.epoch_named(vault.database, closed.id).size == 4
        assert checking.check(vault) == []


def test_hashes_of_another_branch_change_nothing(folder: Path) -> None:
    older = Path(shutil.copytree(folder, folder.with_name("older")))
    with Vault.open(folder, PASSPHRASE) as vault:
        write(vault, note("one branch"))
        saved = write(vault, note("and on"))
    with Vault.open(older, PASSPHRASE) as vault:
        closed = vault.epoch
        write(vault, note("another"))
        vault.begin_next(now_ms=NOW, random=os.urandom)
        with vault.transaction() as work:
            row = chains.epoch_named(work.database, closed.id)
            leaves = [saved.changes[0].id]
            assert not returning.lengthen(work, row, leaves, saved.head)
        assert chains.epoch_named(vault.database, closed.id).size == 1
        assert checking.check(vault) == []
