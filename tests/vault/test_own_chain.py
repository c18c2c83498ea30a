"""Who signs: keys come back as they were, and only for whoever has the signer secret."""

from __future__ import annotations

import os

import pytest

from ijm_desktop.crypto.sealing import seal
from ijm_desktop.journal.epoch import seat_of
from ijm_desktop.vault import own_chain
from ijm_desktop.vault.errors import SignerMissing, VaultDamaged
from ijm_desktop.vault.keyfile import KeyFile, Unlocked
from ijm_desktop.vault.store import Vault
from tests.vault.writing import note, write


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
    with pytest.raises(VaultDamaged):
        own_chain.load(vault.database, bytes(32))


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
