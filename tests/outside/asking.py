"""What schemathesis is told of this hub: how requests are signed (hub §3), a mailbox that its key
may use, and what belongs into an upload that it opened. Its setting SCHEMATHESIS_HOOKS names this.
"""

from __future__ import annotations

import hashlib
import os
import random
import time
from base64 import b64encode, urlsafe_b64encode
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

import requests
import schemathesis
from schemathesis.core.parameters import ParameterLocation

from ijm_desktop.crypto import requests as signed

SEED: Final = bytes.fromhex(os.environ["OUTSIDE_SEED"])
KEY_ID: Final = os.environ["OUTSIDE_KEY_ID"]
MAILBOX: Final = os.environ["OUTSIDE_MAILBOX"]
_UNSIGNED: Final = ("/health", "/v1/access", "/v1/uploads/")
_COVERED: Final = ("upload-length", "repr-digest", "tus-resumable")
REACHED: Final = Path(os.environ["OUTSIDE_REACHED"])
"""A line for each answer: operation and status."""
_DRAWN: Final = random.Random(int(os.environ["OUTSIDE_DRAWN"]))  # noqa: S311 - nothing secret
_announced: dict[str, bytes] = {}
"""What belongs into an upload, by its digest as it was announced and by its token."""
_known: dict[str, list[str]] = {"mailbox": [MAILBOX], "token": [], "name": []}
_FORGOTTEN: Final = 20


@dataclass(slots=True)
class Instead:
    """What the next request says instead of what was thought of. schemathesis does not see it: it
    would take the text of a number for a mistake."""

    headers: dict[str, str] = field(default_factory=dict)
    body: bytes | None = None


_instead = Instead()


class Signing(requests.auth.AuthBase):
    """Over what is sent as it is sent, whatever that is."""

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        assert request.url is not None
        assert request.method is not None
        request.headers.update(_instead.headers)
        if _instead.body is not None:
            request.prepare_body(_instead.body, None)
        if request.method == "OPTIONS" or urlsplit(request.url).path.startswith(_UNSIGNED):
            return request
        headers = {name: _text(value) for name, value in request.headers.items()}
        asked = signed.Request(request.method, request.url, headers)
        try:
            signed.sign(
                asked,
                SEED,
                key_id=KEY_ID,
                nonce=urlsafe_b64encode(os.urandom(16)).decode().rstrip("="),
                now=time.time(),
                covered=[name for name in _COVERED if name in request.headers],
            )
        except ValueError:  # no signature holds for such a header
            return request
        for name in ("Signature", "Signature-Input"):
            request.headers[name] = asked.headers[name]
        return request


def _text(value: str | bytes) -> str:
    return value.decode("latin-1") if isinstance(value, bytes) else value


schemathesis.auth.set_from_requests(Signing())
schemathesis.serializer.alias("application/offset+octet-stream", "application/octet-stream")


def _one_of(known: list[str]) -> str:
    """Mostly of the newest: the others are gone, which is tried too."""
    return known[-1] if _DRAWN.random() < 0.5 else _DRAWN.choice(known[-_FORGOTTEN:])


@schemathesis.hook  # type: ignore[untyped-decorator]
def before_call(_context: Any, case: Any, **_kwargs: Any) -> None:
    """Much of what is asked for is there; half of what is announced can be filled, and often is."""
    operation = case.operation.definition.raw["operationId"]
    if not case.meta.is_negative_at(ParameterLocation.PATH):
        for name, known in _known.items():
            often = 0.3 if operation.startswith("delete") else 0.8
            if known and name in (case.path_parameters or {}) and _DRAWN.random() < often:
                case.path_parameters[name] = _one_of(known)
    if case.meta.generation.mode.is_negative:
        return  # what is wrong with it stays wrong
    if operation.startswith("list") and _DRAWN.random() < 0.5:
        case.query.pop("after", None)
    if operation == "openUpload" and _DRAWN.random() < 0.5:
        data = _DRAWN.randbytes(_DRAWN.randrange(1, 200))
        digest = b64encode(hashlib.sha256(data).digest()).decode()
        announced = f"sha-256=:{digest}:"
        _instead.headers = {"Upload-Length": str(len(data)), "Repr-Digest": announced}
        _announced[announced] = data
    data = _announced.get((case.path_parameters or {}).get("token", ""), b"")
    if data and operation in {"patchUpload", "postUpload"} and _DRAWN.random() < 0.8:
        start = _DRAWN.choice((0, 0, 0, 1))
        case.headers.pop("Upload-Checksum", None)
        _instead.headers = {"Upload-Offset": str(start)}
        _instead.body = data[start : start + _DRAWN.choice((1, 200, 200, 200))]


@schemathesis.hook  # type: ignore[untyped-decorator]
def after_call(_context: Any, case: Any, response: Any) -> None:
    operation = case.operation.definition.raw["operationId"]
    with REACHED.open("a") as reached:
        reached.write(f"{operation} {response.status_code}\n")
    if operation == "openUpload" and response.status_code == 201:
        token = response.headers["location"][0].rpartition("/")[2]
        _known["token"].append(token)
        _announced[token] = _announced.get(_instead.headers.get("Repr-Digest", ""), b"")
    if operation in {"listFiles", "listPosted"} and response.status_code == 200:
        _known["name"] += [each["name"] for each in response.json()["files"]]
    _instead.headers, _instead.body = {}, None
