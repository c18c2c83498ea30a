"""Signed HTTP requests (RFC 9421), as the hub asks for them (hub §3): for both ends of the wire."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import http_sf
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)
from http_message_signatures import (
    HTTPMessageSigner,
    HTTPMessageVerifier,
    HTTPSignatureKeyResolver,
    algorithms,
)
from http_message_signatures.exceptions import HTTPMessageSignaturesException, InvalidSignature

from ijm_desktop.crypto.errors import BadSignature
from ijm_desktop.crypto.signing import check_public

TAG: Final = "ijm-hub-1"
ALWAYS: Final = ("@method", "@authority", "@path", "@query")
CLOCK_S: Final = 300
"""How far `created` may lie off the hub's clock, either way."""
_LABEL: Final = "ijm"


@dataclass(frozen=True, slots=True)
class Request:
    """What of a request is signed. `url` is absolute; its scheme is not looked at."""

    method: str
    url: str
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Claim:
    """What a request says of its own signature; nothing of it is proved yet."""

    key_id: str
    nonce: str
    created: int


class NoClaim(Exception):
    """There is no signature, several, or one without what it must say."""


class _Holding(HTTPSignatureKeyResolver):
    def __init__(self, *, public: bytes | None = None, seed: bytes | None = None) -> None:
        self._public, self._seed = public, seed

    def resolve_public_key(self, _key_id: str) -> Ed25519PublicKey:
        assert self._public is not None
        return Ed25519PublicKey.from_public_bytes(self._public)

    def resolve_private_key(self, _key_id: str) -> Ed25519PrivateKey:
        assert self._seed is not None
        return Ed25519PrivateKey.from_private_bytes(self._seed)


class _Verifier(HTTPMessageVerifier):
    # Whole seconds are compared before (hub §3.2), and time passes until it comes here: a second
    # rule of the very same length would call a late clock a bad signature.
    max_clock_skew = timedelta(seconds=CLOCK_S + 60)


def sign(
    request: Request,
    seed: bytes,
    *,
    key_id: str,
    nonce: str,
    now: float,
    covered: Sequence[str] = (),
    body: bytes | None = None,
) -> None:
    """Adds the signature to the request's headers, over ALWAYS and the `covered` headers. `now` is
    seconds as the other end counts them. A `body` gets its Content-Digest, covered too."""
    signer = HTTPMessageSigner(
        signature_algorithm=algorithms.ED25519, key_resolver=_Holding(seed=seed)
    )
    signer.sign(
        request,
        key_id=key_id,
        nonce=nonce,
        created=datetime.fromtimestamp(int(now), UTC),
        label=_LABEL,
        tag=TAG,
        covered_component_ids=(*ALWAYS, *covered),
        body=body,
    )


def claim(headers: Mapping[str, str]) -> Claim:
    """Raises NoClaim."""
    try:
        raw = headers["signature-input"].encode("ascii")
        members: Any = http_sf.parse(raw, tltype="dictionary")
        ((_, parameters),) = members.values()
        found = Claim(parameters["keyid"], parameters["nonce"], parameters["created"])
        mine = parameters["tag"] == TAG and "signature" in headers
    except (KeyError, ValueError, TypeError, AttributeError, UnicodeError) as error:
        raise NoClaim from error
    texts = isinstance(found.key_id, str) and isinstance(found.nonce, str)
    if not mine or not texts or type(found.created) is not int:
        raise NoClaim
    return found


def verify(
    request: Request, public: bytes, *, covered: Sequence[str] = (), body: bytes | None = None
) -> None:
    """Raises BadSignature unless the one signature is by that key, over ALWAYS, the `covered` and
    `body`, and of now; WeakKey."""
    check_public(public)
    verifier = _Verifier(
        signature_algorithm=algorithms.ED25519, key_resolver=_Holding(public=public)
    )
    try:
        verifier.verify(
            request,
            max_age=timedelta(0),
            expect_tag=TAG,
            require_components=(*ALWAYS, *covered),
            body=body,
        )
    except (InvalidSignature, HTTPMessageSignaturesException) as error:
        raise BadSignature from error
