"""Sealing: X-Wing as published, opened by one key alone, and no key taken that isn't one."""

from __future__ import annotations

import hashlib
import hmac
import json
import os
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from hypothesis import given
from hypothesis import strategies as st

from ijm_desktop.crypto.errors import NotForThisKey, WeakKey
from ijm_desktop.crypto.sealing import (
    OVERHEAD,
    PUBLIC_SIZE,
    SLOT_SIZE,
    SealingKey,
    check_sealing_public,
    seal,
)

XWING = json.loads((Path(__file__).parent / "xwing.json").read_text(encoding="utf-8"))
KEY = SealingKey.from_bytes(bytes(range(96)))
INFO = b"ijm/bundle/slot/1"
X25519_MODULUS = 2**255 - 19
# u of the points whose order divides eight, as Bernstein lists them for Curve25519.
SMALL_X25519 = [
    0,
    1,
    325606250916557431795983626356110631294008115727848805560023387167927233504,
    39382357235489614581723060781553021112529911719440698176882885853963445705823,
    X25519_MODULUS - 1,
]


def published_key() -> SealingKey:
    """X-Wing expands a 32-byte seed by SHAKE-256 into the 96 bytes that we keep."""
    return SealingKey.from_bytes(hashlib.shake_256(bytes.fromhex(XWING["seed"])).digest(96))


def schedule(shared: bytes, info: bytes) -> tuple[bytes, bytes]:
    """RFC 9180 §5.1, base mode, written out: cipher key and nonce."""
    suite = b"HPKE" + (0x647A).to_bytes(2, "big") + b"\x00\x01" + b"\x00\x03"

    def extract(salt: bytes, label: bytes, secret: bytes) -> bytes:
        return hmac.digest(salt, b"HPKE-v1" + suite + label + secret, "sha256")

    def expand(label: bytes, context: bytes, length: int) -> bytes:
        labelled = length.to_bytes(2, "big") + b"HPKE-v1" + suite + label + context
        return hmac.digest(secret, labelled + b"\x01", "sha256")[:length]

    context = b"\x00" + extract(b"", b"psk_id_hash", b"") + extract(b"", b"info_hash", info)
    secret = extract(shared, b"secret", b"")
    return expand(b"key", context, 32), expand(b"base_nonce", context, 12)


def test_the_published_public_key() -> None:
    public = published_key().public.hex()
    assert public.startswith(XWING["public_begins"])
    assert public.endswith(XWING["public_ends"])


def test_what_the_published_vector_seals_opens() -> None:
    """An X-Wing and an HPKE that others wrote down, and not our library's word for it."""
    encapsulated = bytes.fromhex("".join(XWING["encapsulated"]))
    cipher_key, nonce = schedule(bytes.fromhex(XWING["shared_secret"]), INFO)
    file_key = bytes(range(32))
    sealed = encapsulated + ChaCha20Poly1305(cipher_key).encrypt(nonce, file_key, b"")
    assert len(sealed) == SLOT_SIZE
    assert published_key().open(INFO, sealed) == file_key


@given(st.binary(max_size=300), st.binary(max_size=40))
def test_what_is_sealed_opens(plaintext: bytes, info: bytes) -> None:
    sealed = seal(KEY.public, info, plaintext)
    assert len(sealed) == len(plaintext) + OVERHEAD
    assert KEY.open(info, sealed) == plaintext


def test_sizes() -> None:
    assert len(KEY.public) == PUBLIC_SIZE == 1184 + 32
    assert len(KEY.private_bytes) == 96
    assert len(seal(KEY.public, INFO, bytes(32))) == SLOT_SIZE == 1168


def test_the_same_secret_never_looks_the_same() -> None:
    assert seal(KEY.public, INFO, bytes(32)) != seal(KEY.public, INFO, bytes(32))


def test_it_opens_for_nobody_else_and_for_nothing_else() -> None:
    sealed = seal(KEY.public, INFO, b"file key")
    other = SealingKey.generate(os.urandom)
    for key, info in ((other, INFO), (KEY, b"ijm/bundle/slot/2"), (KEY, b"")):
        with pytest.raises(NotForThisKey) as refused:
            key.open(info, sealed)
        assert refused.value.code == "NOT_FOR_THIS_KEY"


@given(st.integers(0, SLOT_SIZE * 8 - 1))
def test_one_flipped_bit_and_it_does_not_open(bit: int) -> None:
    altered = bytearray(seal(KEY.public, INFO, bytes(32)))
    altered[bit // 8] ^= 1 << bit % 8
    # X25519 ignores the top bit of a point, but X-Wing hashes it.
    with pytest.raises(NotForThisKey):
        KEY.open(INFO, bytes(altered))


@given(st.binary(max_size=1200))
def test_what_was_never_sealed_does_not_open(noise: bytes) -> None:
    with pytest.raises(NotForThisKey):
        KEY.open(INFO, noise)


@pytest.mark.parametrize("u", SMALL_X25519)
def test_an_ephemeral_point_of_small_order_does_not_open(u: int) -> None:
    sealed = seal(KEY.public, INFO, bytes(32))
    altered = sealed[:1088] + u.to_bytes(32, "little") + sealed[1120:]
    with pytest.raises(NotForThisKey):
        KEY.open(INFO, altered)


@pytest.mark.parametrize("length", [0, 1120, OVERHEAD - 1, OVERHEAD, SLOT_SIZE - 1, SLOT_SIZE + 1])
def test_another_length_does_not_open(length: int) -> None:
    sealed = seal(KEY.public, INFO, bytes(32)) + b"\x00"
    with pytest.raises(NotForThisKey):
        KEY.open(INFO, sealed[:length])


def test_honest_public_keys_are_taken() -> None:
    for _ in range(20):
        check_sealing_public(SealingKey.generate(os.urandom).public)


@pytest.mark.parametrize("u", [*SMALL_X25519, X25519_MODULUS, X25519_MODULUS + 1, 2**255 - 1])
@pytest.mark.parametrize("top", [0, 1])
def test_small_or_uncanonical_x25519_halves_are_refused(u: int, top: int) -> None:
    public = KEY.public[:1184] + (u | top << 255).to_bytes(32, "little")
    with pytest.raises(WeakKey) as refused:
        check_sealing_public(public)
    assert refused.value.code == "WEAK_KEY"


def test_an_honest_x25519_half_with_its_ignored_bit_set_is_refused() -> None:
    public = KEY.public[:-1] + bytes([KEY.public[-1] | 0x80])
    with pytest.raises(WeakKey):
        seal(public, INFO, bytes(32))


@pytest.mark.parametrize("place", [0, 1, 766, 767])
@pytest.mark.parametrize("coefficient", [3329, 4095])
def test_mlkem_halves_with_unreduced_coefficients_are_refused(place: int, coefficient: int) -> None:
    """FIPS 203 §7.2; the library takes them."""
    packed = int.from_bytes(KEY.public[:1152], "little")
    shift = 12 * place
    packed = packed & ~(4095 << shift) | coefficient << shift
    with pytest.raises(WeakKey):
        check_sealing_public(packed.to_bytes(1152, "little") + KEY.public[1152:])
    reduced = packed & ~(4095 << shift) | 3328 << shift
    check_sealing_public(reduced.to_bytes(1152, "little") + KEY.public[1152:])


@pytest.mark.parametrize("length", [0, 1184, 1215, 1217])
def test_a_public_key_of_another_length_is_refused(length: int) -> None:
    with pytest.raises(WeakKey):
        check_sealing_public((KEY.public + b"\x00")[:length])


def test_private_bytes_bring_the_same_key_back() -> None:
    again = SealingKey.from_bytes(KEY.private_bytes)
    assert again == KEY
    assert again.open(INFO, seal(KEY.public, INFO, b"x")) == b"x"
    with pytest.raises(ValueError, match="96"):
        SealingKey.from_bytes(bytes(95))


def test_nothing_shown_of_a_key_is_secret() -> None:
    key = SealingKey.generate(os.urandom)
    assert repr(key.private_bytes) not in repr(key)
    assert key.private_bytes.hex() not in repr(key)
    assert "private" not in repr(key)
