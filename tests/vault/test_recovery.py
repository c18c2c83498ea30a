"""The recovery slot in the key file, and what waits for headquarters' answer."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from ijm_desktop.bundle.recovery import key_id, open_slot
from ijm_desktop.crypto.passphrase import FLOOR
from ijm_desktop.crypto.sealing import SealingKey
from ijm_desktop.kernel.encoding import encode
from ijm_desktop.vault import keyfile, recovery
from ijm_desktop.vault.errors import KeyFileDamaged, NotAsked, WrongPassphrase
from ijm_desktop.vault.recovery import Pending
from ijm_desktop.vault.store import Vault

HQ = SealingKey.generate(os.urandom)
LATER = SealingKey.generate(os.urandom)
PENDING = Pending(SealingKey.generate(os.urandom), os.urandom(32), os.urandom(32))


def test_a_slot_is_put_in_exchanged_and_taken_out(vault: Vault) -> None:
    assert recovery.with_slot(vault.unlocked, None, vault.seat) is None
    first = recovery.with_slot(vault.unlocked, HQ.public, vault.seat)
    assert first is not None
    read = keyfile.from_bytes(keyfile.to_bytes(first.file))
    held = recovery.slot_of(read)
    assert held is not None
    assert held[0] == key_id(HQ.public)
    opened = open_slot(HQ, read.vault_id, held[1])
    assert (opened.vault_key, opened.seat) == (vault.unlocked.vault_key, vault.seat)
    assert recovery.with_slot(first, HQ.public, vault.seat) is None
    second = recovery.with_slot(first, LATER.public, vault.seat)
    assert second is not None
    assert [each[0] for each in second.file.slots].count("recovery") == 1
    gone = recovery.with_slot(second, None, vault.seat)
    assert gone is not None
    assert recovery.slot_of(gone.file) is None
    assert {each[0] for each in gone.file.slots} == {"passphrase", "code"}


def test_a_slot_in_another_form_is_damage(vault: Vault) -> None:
    file = vault.unlocked.file
    for slot in (["recovery"], ["recovery", b"k" * 16, b"short"], ["recovery", 1, 2]):
        with pytest.raises(KeyFileDamaged):
            recovery.slot_of(replace(file, slots=(*file.slots, slot)))


def test_what_waits_opens_with_the_new_passphrase_only(tmp_path: Path) -> None:
    with pytest.raises(NotAsked):
        recovery.pending(tmp_path, "new")
    recovery.keep_pending(tmp_path, PENDING, "new", FLOOR, os.urandom)
    assert recovery.is_pending(tmp_path)
    assert recovery.pending(tmp_path, "new") == PENDING
    with pytest.raises(WrongPassphrase):
        recovery.pending(tmp_path, "old")
    data = (tmp_path / "recovery.bin").read_bytes()
    for secret in (PENDING.key.private_bytes, PENDING.signer_secret):
        assert secret not in data
        assert repr(secret) not in repr(PENDING)
    recovery.forget_pending(tmp_path)
    recovery.forget_pending(tmp_path)
    assert not recovery.is_pending(tmp_path)


def test_another_secret_in_its_place_is_damage(tmp_path: Path) -> None:
    data = keyfile.sealed_secret(encode([1, b"short", b"", b""]), "new", FLOOR, os.urandom)
    (tmp_path / "recovery.bin").write_bytes(data)
    with pytest.raises(KeyFileDamaged):
        recovery.pending(tmp_path, "new")
