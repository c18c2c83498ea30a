"""A client as hub.md describes one, without any of the product's own exchange."""

from __future__ import annotations

import hashlib
import os
import time
from base64 import b64encode, urlsafe_b64encode
from dataclasses import dataclass, field
from typing import Any

import requests

from ijm_desktop.crypto import requests as signed
from ijm_desktop.crypto.access import AccessList, Party
from ijm_desktop.crypto.signing import SigningKey
from ijm_desktop.kernel import opaque

TUS = {"Tus-Resumable": "1.0.0"}
PATCH = {**TUS, "Content-Type": "application/offset+octet-stream"}


@dataclass(slots=True)
class Client:
    """Somebody with a transport key before a hub; `off_s` is added to the clock."""

    address: str
    off_s: float = 0.0
    key: SigningKey = field(default_factory=lambda: SigningKey.from_seed(os.urandom(32)))
    key_id: bytes = field(default_factory=lambda: os.urandom(16))
    session: requests.Session = field(default_factory=requests.Session)

    def party(self, fetch: tuple[bytes, ...] = (), post: tuple[bytes, ...] = ()) -> Party:
        return Party(self.key_id, self.key.public, fetch, post)

    def signature(
        self, method: str, path: str, headers: dict[str, str] | None = None, nonce: str = ""
    ) -> dict[str, str]:
        """Headers of a signed request."""
        request = signed.Request(method, self.address + path, dict(headers or {}))
        signed.sign(
            request,
            self.key.seed,
            key_id=opaque.text(self.key_id),
            nonce=nonce or urlsafe_b64encode(os.urandom(16)).decode().rstrip("="),
            now=time.time() + self.off_s,
            covered=[name.lower() for name in headers or {}],
        )
        return request.headers

    def ask(
        self, method: str, path: str, headers: dict[str, str] | None = None, **extra: str
    ) -> requests.Response:
        """A signed request. `extra` headers are not covered."""
        sent = {**self.signature(method, path, headers), **extra}
        return self.session.request(method, self.address + path, headers=sent, timeout=30)

    def begin(self, mailbox: bytes, data: bytes, digest: bytes | None = None) -> requests.Response:
        headers = announced(data, digest)
        return self.ask("POST", f"/v1/mailboxes/{opaque.text(mailbox)}/uploads", headers, **TUS)

    def patch(self, place: str, start: int, data: bytes, **extra: str) -> requests.Response:
        """Unsigned, as any tus client does."""
        headers = {**PATCH, "Upload-Offset": str(start), **extra}
        return self.session.patch(self.address + place, data=data, headers=headers, timeout=30)

    def head(self, place: str) -> requests.Response:
        return self.session.head(self.address + place, headers=TUS, timeout=30)

    def post(self, mailbox: bytes, data: bytes) -> None:
        begun = self.begin(mailbox, data)
        assert begun.status_code == 201, begun.text
        done = self.patch(begun.headers["Location"], 0, data)
        assert done.status_code == 204, done.text

    def post_whatever_happens(self, mailbox: bytes, data: bytes, portion: int = 65_536) -> None:
        """As a seat does on a bad day: asks again until it hears that the file is there."""
        end = time.monotonic() + 120
        while time.monotonic() < end:
            try:
                begun = self.begin(mailbox, data)
                if begun.status_code == 200:
                    return
                if begun.status_code == 201:
                    self._fill(begun.headers["Location"], data, portion)
            except requests.RequestException:
                pass
            time.sleep(0.05)
        raise AssertionError("it was never delivered")

    def _fill(self, place: str, data: bytes, portion: int) -> None:
        start = int(self.head(place).headers.get("Upload-Offset", len(data)))
        while start < len(data):
            answer = self.patch(place, start, data[start : start + portion])
            if answer.status_code != 204:
                return
            start = int(answer.headers["Upload-Offset"])

    def files(self, mailbox: bytes, query: str = "", what: str = "files") -> list[dict[str, Any]]:
        answer = self.ask("GET", f"/v1/mailboxes/{opaque.text(mailbox)}/{what}{query}")
        assert answer.status_code == 200, answer.text
        listed: list[dict[str, Any]] = answer.json()["files"]
        return listed

    def fetch(self, mailbox: bytes, name: str, **extra: str) -> requests.Response:
        path = f"/v1/mailboxes/{opaque.text(mailbox)}/files/{name}"
        return self.ask("GET", path, None, **extra)

    def remove(self, mailbox: bytes, name: str, what: str = "files") -> requests.Response:
        return self.ask("DELETE", f"/v1/mailboxes/{opaque.text(mailbox)}/{what}/{name}")


def announced(data: bytes, digest: bytes | None = None) -> dict[str, str]:
    told = b64encode(digest or hashlib.sha256(data).digest()).decode()
    return {"Upload-Length": str(len(data)), "Repr-Digest": f"sha-256=:{told}:"}


@dataclass(slots=True)
class Authority:
    """Headquarters, as far as a hub knows it."""

    key: SigningKey = field(default_factory=lambda: SigningKey.from_seed(os.urandom(32)))
    number: int = 0

    def admits(
        self,
        address: str,
        *parties: Party,
        room: dict[bytes, tuple[int, int]] | None = None,
        lasts_s: int = 3600,
    ) -> None:
        answer = self.send(address, self.made(*parties, room=room, lasts_s=lasts_s))
        assert answer.status_code == 204, answer.text

    def made(
        self,
        *parties: Party,
        room: dict[bytes, tuple[int, int]] | None = None,
        lasts_s: int = 3600,
    ) -> bytes:
        self.number += 1
        until = int(time.time()) + lasts_s
        return AccessList(self.number, until, parties, room or {}).signed(self.key)

    @staticmethod
    def send(address: str, data: bytes) -> requests.Response:
        return requests.put(f"{address}/v1/access", data=data, timeout=30)
