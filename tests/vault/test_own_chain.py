"""Who signs: keys come back as they were, and only for whoever has the signer secret."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from ijm_desktop.crypto.sealing import seal
from ijm_desktop.journal.epoch import seat_of
from ijm_desktop.vault import chains, checking, own_chain
from ijm_desktop.vault.errors import ChainDamaged, SignerMissing, VaultDamaged
from ijm_desktop.vault.keyfile import KeyFile, Unlocked
from ijm_desktop.vault.store import Vault
from tests.vault.writing import NOW, PASSPHRASE, note, write


def test_the_first_epoch_names_its_seat_by_its_key(vault: Vault) -> None:
    assert vault.epoch.parent is None
    assert vault.seat == vault.epoch.seat == seat_of(vault.epoch.public)


def test_what_is_sealed_to_the_seat_opens(vault: Vault) -> None:
    sealed = seal(vault.sealing_key.public, b"info", b"k" * 32)
    assert own_chain.sealing_keys(vault.database)[0].open(b"info", sealed) == b"k" * 32


def test_without_the_signer_secret_there_is_a_chain_to_read_and_no_signer(vault: Vault) -> None:
    write(vault, note("x"))
    own = own_chain.load(vault.database, None)
    assert own.signer is None
    assert own.tree(vault.database).size == 1
    with pytest.raises(SignerMissing):
        own.sign(own.tree(vault.database))


def test_another_signer_secret_does_not_open_the_seed(vault: Vault) -> None:
    assert own_chain.load(vault.database, bytes(32)).signer is None


def test_a_vault_without_its_own_epoch_is_damaged(vault: Vault) -> None:
    vault.database.run("DELETE FROM own_epoch")
    with pytest.raises(VaultDamaged):
        own_chain.load(vault.database, None)


def test_only_new_keys_with_both_secrets_begin_a_chain(vault: Vault) -> None:
    recovered = Unlocked(KeyFile(bytes(16), (), (), ()), bytes(32), None)
    with pytest.raises(SignerMissing):
        own_chain.begin(vault.database, recovered, stamp=1, random=os.urandom)


def test_neither_seed_nor_sealing_key_lies_open_under_the_vault_key_alone(vault: Vault) -> None:
    row = vault.database.row("SELECT wrapped_seed FROM own_epoch")
    assert row is not None
    assert vault.require_signer().seed not in row[0]


def test_the_next_epoch_signs_after_the_last_head(vault: Vault) -> None:
    saved = write(vault, note("before"))
    old = vault.epoch
    statement = vault.begin_next(now_ms=NOW + 5, random=os.urandom)
    assert vault.epoch == statement != old
    assert statement.seat == old.seat
    assert statement.parent == (old.id, 1, saved.head.root)
    after = write(vault, note("after"))
    after.head.verify(statement.public)
    assert (after.head.epoch, after.changes[0].number) == (statement.id, 0)
    assert [each.epoch.statement for each in chains.outbox(vault.database)] == [old, statement]
    assert checking.check(vault) == []


def test_the_next_epoch_of_an_empty_one_begins_after_nothing(vault: Vault) -> None:
    statement = vault.begin_next(now_ms=NOW, random=os.urandom)
    assert statement.parent is not None
    assert statement.parent[1:] == (0, hashlib.sha256(b"").digest())


def test_the_next_epoch_outlasts_closing(folder: Path) -> None:
    with Vault.open(folder, PASSPHRASE) as opened:
        statement = opened.begin_next(now_ms=NOW, random=os.urandom)
    with Vault.open(folder, PASSPHRASE) as opened:
        assert opened.epoch == statement
        write(opened, note("x"))


def test_with_a_new_signer_secret_the_old_key_is_out_of_reach_and_the_next_signs(
    vault: Vault,
) -> None:
    write(vault, note("before"))
    recovered = Unlocked(KeyFile(bytes(16), (), (), ()), bytes(32), os.urandom(32))
    with vault.database.transaction():
        row = own_chain.begin_next(vault.database, recovered, stamp=7, random=os.urandom)
    own = own_chain.load(vault.database, recovered.signer_secret)
    assert own.statement == row.statement
    assert own.signer is not None


def test_no_next_epoch_begins_after_a_head_that_was_never_signed(vault: Vault) -> None:
    write(vault, note("before"))
    vault.database.run("UPDATE epoch SET root = ?", (bytes(32),))
    with pytest.raises(ChainDamaged):
        vault.begin_next(now_ms=NOW, random=os.urandom)


def test_without_the_signer_secret_no_next_epoch_begins(vault: Vault) -> None:
    recovered = Unlocked(KeyFile(bytes(16), (), (), ()), bytes(32), None)
    with pytest.raises(SignerMissing):
        own_chain.begin_next(vault.database, recovered, stamp=1, random=os.urandom)
