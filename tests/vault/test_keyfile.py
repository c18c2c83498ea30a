"""The key file: what opens it, what is damage and what a wrong passphrase, what survives."""

from __future__ import annotations

import hashlib
import os
from dataclasses import replace
from typing import Any

import pytest

from ijm_desktop.crypto.codes import RecoveryCode
from ijm_desktop.crypto.errors import KdfParametersRefused
from ijm_desktop.crypto.passphrase import FLOOR
from ijm_desktop.kernel.encoding import decode, encode
from ijm_desktop.vault import keyfile
from ijm_desktop.vault.errors import (
    KeyFileDamaged,
    KeyFileTooNew,
    LastSlot,
    SignerMissing,
    SlotMissing,
    WrongCode,
    WrongPassphrase,
)
from ijm_desktop.vault.keyfile import KeyFile, Unlocked

Made = tuple[Unlocked, RecoveryCode]


@pytest.fixture(scope="module")
def made() -> Made:
    return keyfile.create("first", parameters=FLOOR, random=os.urandom)


def rehashed(body: Any) -> bytes:
    encoded = encode(body)
    return encoded + hashlib.sha256(encoded).digest()


def body_of(file: KeyFile) -> Any:
    return decode(keyfile.to_bytes(file)[:-32])


def test_passphrase_and_code_open_both_secrets(made: Made) -> None:
    unlocked, code = made
    read = keyfile.from_bytes(keyfile.to_bytes(unlocked.file))
    assert read == unlocked.file
    for opened in (
        keyfile.open_with_passphrase(read, "first"),
        keyfile.open_with_code(read, RecoveryCode.parse(code.text)),
    ):
        assert opened.vault_key == unlocked.vault_key
        assert opened.signer_secret == unlocked.signer_secret


def test_secrets_differ_and_show_in_no_file_and_no_repr(made: Made) -> None:
    unlocked, code = made
    assert unlocked.signer_secret is not None
    assert unlocked.vault_key != unlocked.signer_secret
    for secret in (unlocked.vault_key, unlocked.signer_secret, code.secret):
        assert secret not in keyfile.to_bytes(unlocked.file)
        assert repr(secret) not in repr(unlocked)


def test_wrong_passphrase_and_wrong_code_say_so(made: Made) -> None:
    with pytest.raises(WrongPassphrase):
        keyfile.open_with_passphrase(made[0].file, "First")
    with pytest.raises(WrongCode):
        keyfile.open_with_code(made[0].file, RecoveryCode.make(os.urandom))


def test_every_flipped_byte_is_damage_and_not_a_wrong_passphrase(made: Made) -> None:
    data = keyfile.to_bytes(made[0].file)
    for at in range(len(data)):
        with pytest.raises(KeyFileDamaged):
            keyfile.from_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])


@pytest.mark.parametrize("length", [0, 1, 31, 32, 33, 100])
def test_a_file_cut_short_is_damaged(made: Made, length: int) -> None:
    with pytest.raises(KeyFileDamaged):
        keyfile.from_bytes(keyfile.to_bytes(made[0].file)[:length])


def test_right_hash_and_wrong_contents_is_damage(made: Made) -> None:
    for body in ([], [b"nope", 1], {0: 1}, [keyfile.MAGIC, 1, [], [], bytes(15), []], "text"):
        with pytest.raises(KeyFileDamaged):
            keyfile.from_bytes(rehashed(body))
    slot = list(made[0].file.slots[0])
    for broken in (slot[:-1], [*slot, b""], [slot[0], slot[1], b"short", *slot[3:]], [slot[0]]):
        with pytest.raises(KeyFileDamaged):
            keyfile.open_with_passphrase(replace(made[0].file, slots=(broken,)), "first")


def test_right_passphrase_over_a_damaged_secret_is_damage(made: Made) -> None:
    slot = list(made[0].file.slots[0])
    for at in (3, 4):
        broken = slot.copy()
        broken[at] = broken[at][:-1] + bytes([broken[at][-1] ^ 1])
        with pytest.raises(KeyFileDamaged):
            keyfile.open_with_passphrase(replace(made[0].file, slots=(broken,)), "first")


def test_a_newer_version_or_an_unknown_mandatory_flag_is_too_new(made: Made) -> None:
    body = body_of(made[0].file)
    with pytest.raises(KeyFileTooNew):
        keyfile.from_bytes(rehashed([body[0], 2, *body[2:], "more"]))
    with pytest.raises(KeyFileTooNew):
        keyfile.from_bytes(rehashed([body[0], 1, ["frost"], *body[3:]]))


def test_parameters_that_would_hang_us_are_refused_before_any_work(made: Made) -> None:
    slot = list(made[0].file.slots[0])
    slot[1] = [1 << 40, 3, 4]
    with pytest.raises(KdfParametersRefused):
        keyfile.open_with_passphrase(replace(made[0].file, slots=(slot,)), "first")


def test_a_rewrite_keeps_what_it_does_not_know(made: Made) -> None:
    strange = ["orbit", b"\x01", {"a": [1]}]
    file = replace(made[0].file, slots=(strange, *made[0].file.slots), optional=("later",))
    changed = keyfile.change_passphrase(
        replace(made[0], file=file), "second", parameters=FLOOR, random=os.urandom
    )
    read = keyfile.from_bytes(keyfile.to_bytes(changed.file))
    assert strange in read.slots
    assert read.optional == ("later",)
    assert keyfile.open_with_passphrase(read, "second").vault_key == made[0].vault_key
    assert keyfile.open_with_code(read, made[1]).signer_secret == made[0].signer_secret
    with pytest.raises(WrongPassphrase):
        keyfile.open_with_passphrase(read, "first")


def test_a_new_code_ends_the_old_one(made: Made) -> None:
    changed, code = keyfile.change_code(made[0], random=os.urandom)
    assert keyfile.open_with_code(changed.file, code).vault_key == made[0].vault_key
    with pytest.raises(WrongCode):
        keyfile.open_with_code(changed.file, made[1])


def test_without_the_signer_secret_nothing_is_rewrapped(made: Made) -> None:
    recovered = replace(made[0], signer_secret=None)
    with pytest.raises(SignerMissing):
        keyfile.change_code(recovered, random=os.urandom)


def test_slots_of_another_vault_do_not_fit(made: Made) -> None:
    foreign = replace(made[0].file, vault_id=bytes(16))
    with pytest.raises(WrongPassphrase):
        keyfile.open_with_passphrase(foreign, "first")


def test_a_sealed_secret_opens_with_its_passphrase_only() -> None:
    data = keyfile.sealed_secret(b"s" * 32, "root", FLOOR, os.urandom)
    assert b"s" * 32 not in data
    assert keyfile.open_secret(data, "root") == b"s" * 32
    with pytest.raises(WrongPassphrase):
        keyfile.open_secret(data, "boot")
    with pytest.raises(KeyFileDamaged):
        keyfile.open_secret(data[:-1], "root")
    body = decode(data[:-32])
    with pytest.raises(KeyFileTooNew):
        keyfile.open_secret(rehashed([body[0], 2, *body[2:]]), "root")
    with pytest.raises(KeyFileDamaged):
        keyfile.open_secret(rehashed([b"nope", *body[1:]]), "root")


def test_the_last_slot_that_signs_is_never_removed(made: Made) -> None:
    recovery = ["recovery", bytes(16), bytes(1184)]
    file = replace(made[0].file, slots=(*made[0].file.slots, recovery))
    unlocked = keyfile.remove_slot(replace(made[0], file=file), "code")
    with pytest.raises(LastSlot):
        keyfile.remove_slot(unlocked, "passphrase")
    unlocked = keyfile.remove_slot(unlocked, "recovery")
    assert [each[0] for each in unlocked.file.slots] == ["passphrase"]
    with pytest.raises(SlotMissing):
        keyfile.remove_slot(unlocked, "code")
