"""Requests that are signed (hub §3): who sent one is known before anything else is done."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from ijm_desktop.crypto import requests
from ijm_desktop.crypto.errors import BadSignature
from ijm_desktop.hub import gate
from ijm_desktop.hub.errors import BadlySigned, ClockWrong, NotSigned, UploadMalformed
from ijm_desktop.hub.state import Hub
from ijm_desktop.kernel import opaque

_NONCE: Final = re.compile(r"[A-Za-z0-9_-]{22,64}\Z")
_HOST: Final = re.compile(r"([A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\])(:[0-9]{1,5})?\Z")
"""A name or an address, and a port: `hub/v1/…#` before the path would be read as another path."""


@dataclass(frozen=True, slots=True)
class Sender:
    key_id: bytes


async def sender(request: Request, hub: Hub, *covered: str) -> Sender:
    """Of a request without a body whose signature covers these headers too. Raises NotSigned,
    BadlySigned, ClockWrong, Replayed, TooMany, ListExpired, UploadMalformed."""
    if request.headers.get("content-length", "0") != "0" or "transfer-encoding" in request.headers:
        raise UploadMalformed
    return await run_in_threadpool(_sender, seen(request), hub, covered)


def seen(request: Request) -> requests.Request:
    """As it was signed; a header that came twice is joined, as its sender's signature has it.
    Raises NotSigned where the host is none: it would be read as a part of the address."""
    headers: dict[str, str] = {}
    for name, value in request.headers.items():
        headers[name] = f"{headers[name]}, {value}" if name in headers else value
    if not _HOST.match(headers.get("host", "")):
        raise NotSigned
    path = request.scope["raw_path"].decode("latin-1")
    query = request.scope["query_string"].decode("latin-1")
    url = "".join(("http://", headers.get("host", ""), path, f"?{query}" if query else ""))
    return requests.Request(request.method, url, headers)


def _sender(request: requests.Request, hub: Hub, covered: tuple[str, ...]) -> Sender:
    try:
        claim = requests.claim(request.headers)
    except requests.NoClaim as error:
        raise NotSigned from error
    key_id = opaque.parse(claim.key_id)
    if key_id is None or not _NONCE.match(claim.nonce):
        raise NotSigned
    now = hub.now()
    if abs(claim.created - now) > requests.CLOCK_S:
        raise ClockWrong
    public = gate.public_of(hub.database, key_id)
    if public is None:
        raise BadlySigned
    try:
        requests.verify(request, public, covered=covered)
    except BadSignature as error:
        raise BadlySigned from error
    gate.admit(hub.database, key_id, claim.nonce, now, hub.limits)
    return Sender(key_id)
