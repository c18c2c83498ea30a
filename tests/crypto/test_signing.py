"""Signatures hold for one key, one purpose and one message, and treacherous keys are refused."""

from __future__ import annotations

import os

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from hypothesis import given
from hypothesis import strategies as st

from ijm_desktop.crypto.errors import BadSignature, WeakKey
from ijm_desktop.crypto.signing import SigningKey, check_public, verify

SEEDS = st.binary(min_size=32, max_size=32)
LARGE_ORDER = 2**252 + 27742317777372353535851937790883648493

# RFC 8032 §7.1: seed, public key.
RFC_8032 = [
    (
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
    ),
    (
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
    ),
    (
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
    ),
]


@pytest.mark.parametrize(("seed", "public"), RFC_8032)
def test_rfc_8032_public_keys(seed: str, public: str) -> None:
    key = SigningKey.from_seed(bytes.fromhex(seed))
    assert key.public.hex() == public
    assert key.seed.hex() == seed
    check_public(key.public)


@given(SEEDS, st.binary(min_size=1).filter(lambda domain: b"\0" not in domain), st.binary())
def test_a_signature_is_ed25519_over_the_bound_message(
    seed: bytes, domain: bytes, message: bytes
) -> None:
    key = SigningKey.from_seed(seed)
    signature = key.sign(domain, message)
    verify(key.public, domain, message, signature)
    library = Ed25519PublicKey.from_public_bytes(key.public)
    library.verify(signature, b"ijm/" + domain + b"\x00" + message)


def test_a_signature_holds_for_nothing_else() -> None:
    key, other = SigningKey.from_seed(bytes(32)), SigningKey.from_seed(b"\x01" * 32)
    signature = key.sign(b"head", b"message")
    flipped = bytes([signature[0] ^ 1]) + signature[1:]
    # S + L is the same signature to a verifier that doesn't reduce; RFC 8032 refuses it.
    stretched = int.from_bytes(signature[32:], "little") + LARGE_ORDER
    malleable = signature[:32] + stretched.to_bytes(32, "little")
    for public, domain, message, wrong in (
        (other.public, b"head", b"message", signature),
        (key.public, b"epoch", b"message", signature),
        (key.public, b"hea", b"dmessage", signature),
        (key.public, b"head", b"messagf", signature),
        (key.public, b"head", b"message", flipped),
        (key.public, b"head", b"message", malleable),
        (key.public, b"head", b"message", signature[:63]),
        (key.public, b"head", b"message", signature + b"\x00"),
        (key.public, b"head", b"message", b""),
    ):
        with pytest.raises(BadSignature) as refused:
            verify(public, domain, message, wrong)
        assert refused.value.code == "BAD_SIGNATURE"


@pytest.mark.parametrize("domain", [b"", b"he\x00ad"])
def test_a_domain_that_could_be_mistaken_is_refused(domain: bytes) -> None:
    with pytest.raises(ValueError, match="domain"):
        SigningKey.from_seed(bytes(32)).sign(domain, b"")


@pytest.mark.parametrize("encoded", [bytes(32), b"\xff" * 32, b"\x02" + bytes(31)])
def test_a_treacherous_key_is_refused(encoded: bytes) -> None:
    """Small order, not canonical, not on the curve; test_edwards.py has every case."""
    with pytest.raises(WeakKey) as refused:
        check_public(encoded)
    assert refused.value.code == "WEAK_KEY"


def test_a_forgery_under_the_identity_is_refused() -> None:
    """The library itself says yes to this signature, whatever the message."""
    identity = (1).to_bytes(32, "little")
    forged = identity + bytes(32)
    Ed25519PublicKey.from_public_bytes(identity).verify(forged, b"ijm/head\x00anything")
    with pytest.raises(WeakKey):
        verify(identity, b"head", b"anything", forged)


@pytest.mark.parametrize("length", [0, 31, 33, 64])
def test_a_key_of_another_length_is_refused(length: int) -> None:
    with pytest.raises(WeakKey):
        check_public(b"\x09" * length)


def test_a_seed_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        SigningKey.from_seed(bytes(31))


def test_nothing_shown_of_a_key_is_secret() -> None:
    seed = os.urandom(32)
    key = SigningKey.from_seed(seed)
    for shown in (repr(key), str(key), f"{key}"):
        assert repr(seed) not in shown
        assert seed.hex() not in shown
    assert repr(key.public) in repr(key)
    assert key == SigningKey.from_seed(seed)
    assert key != SigningKey.from_seed(bytes(32))
