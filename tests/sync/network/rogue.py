"""A hub of somebody's who means ill. It answers as hub.md has it until a test tells it to lie, and
keeps all that it was ever sent. Of signatures it looks only at whose they say they are."""

from __future__ import annotations

import hashlib
import json
import os
import ssl
import threading
import time
from base64 import b64decode
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from ijm_desktop.crypto import requests as signed
from ijm_desktop.hub import ranges
from ijm_desktop.hub.errors import OutOfRange
from ijm_desktop.kernel import encoding, opaque


@dataclass(frozen=True, slots=True)
class Heard:
    """A request; `number` from 1, header names in lower case."""

    number: int
    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    body: bytes

    @property
    def what(self) -> str:
        """The method and the kind of place, as `GET files`, `GET file`, `PATCH upload`."""
        match self.path.strip("/").split("/")[1:]:
            case ["mailboxes", _, kind]:
                return f"{self.method} {kind}"
            case ["mailboxes", _, kind, _]:
                return f"{self.method} {kind.removesuffix('s')}"
            case ["uploads", _]:
                return f"{self.method} upload"
            case [*others]:
                return f"{self.method} {'/'.join(others)}"
        raise AssertionError(self.path)

    @property
    def sender(self) -> str:
        return signed.claim(self.headers).key_id


@dataclass(frozen=True, slots=True)
class Answer:
    """`more` after the body, as long as somebody reads; `raw` is said in place of all else. Without
    a Content-Length among the headers the body's own is told."""

    status: int
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    more: Iterator[bytes] | None = None
    raw: bytes | None = None


Lie = Callable[[Heard, Callable[[], Answer]], Answer]
"""What is said to a request; the second gives the honest answer, and does what it says."""


def honestly(_heard: Heard, honest: Callable[[], Answer]) -> Answer:
    return honest()


@dataclass(frozen=True, slots=True)
class File:
    seq: int
    name: str
    data: bytes
    by: str

    @property
    def row(self) -> dict[str, Any]:
        digest = hashlib.sha256(self.data).hexdigest()
        return {"seq": self.seq, "name": self.name, "length": len(self.data), "sha256": digest}


@dataclass(slots=True)
class Upload:
    mailbox: str
    by: str
    length: int
    sha256: bytes
    data: bytearray = field(default_factory=bytearray)


def refused(status: int, code: str, **headers: str) -> Answer:
    said = {"code": code, "sentence": "Something else.", "time": int(time.time())}
    return told(said, status, **headers)


def told(value: object, status: int = 200, **headers: str) -> Answer:
    body = value if isinstance(value, bytes) else json.dumps(value).encode()
    named = {name.replace("_", "-"): text for name, text in headers.items()}
    return Answer(status, {"Content-Type": "application/json", **named}, body)


@dataclass(slots=True)
class Rogue:
    """`kept`: each file that was ever whole here, with its mailbox."""

    lie: Lie = honestly
    port: int = 0
    heard: list[Heard] = field(default_factory=list)
    boxes: dict[str, list[File]] = field(default_factory=dict)
    kept: list[tuple[str, bytes]] = field(default_factory=list)
    uploads: dict[str, Upload] = field(default_factory=dict)
    access: bytes = b""
    _seq: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def asked(self, what: str) -> list[Heard]:
        return [each for each in self.heard if each.what == what]

    def put(self, mailbox: str, data: bytes, by: str = "") -> File:
        """Lays a file of its own choosing there."""
        self._seq += 1
        made = File(self._seq, opaque.text(os.urandom(16)), data, by)
        self.boxes.setdefault(mailbox, []).append(made)
        return made

    def forget(self) -> None:
        """All but what it keeps for itself."""
        self.boxes, self.uploads, self.access = {}, {}, b""

    def answer(self, heard: Heard) -> Answer:
        with self._lock:
            self.heard.append(heard)
            return self.lie(heard, lambda: self._honest(heard))

    def _honest(self, heard: Heard) -> Answer:
        match heard.method, heard.path.strip("/").split("/")[1:]:
            case "PUT", ["access"]:
                self.access = heard.body
                return Answer(204)
            case "GET", ["access"]:
                header = encoding.decode(encoding.decode(self.access)[0]) if self.access else {}
                return told({"number": header.get(1, 0), "until": header.get(2, 0)})
            case "POST", ["mailboxes", mailbox, "uploads"]:
                return self._begin(heard, mailbox)
            case method, ["uploads", token]:
                return self._fill(heard, method, token)
            case "GET", ["mailboxes", mailbox, "files" | "posted" as kind]:
                return self._listed(heard, mailbox, kind)
            case method, ["mailboxes", mailbox, "files" | "posted", name]:
                return self._file(heard, method, mailbox, name)
        return refused(404, "NO_SUCH_PLACE")

    def _begin(self, heard: Heard, mailbox: str) -> Answer:
        digest = b64decode(heard.headers["repr-digest"][len("sha-256=:") : -1])
        length = int(heard.headers["upload-length"])
        box = self.boxes.setdefault(mailbox, [])
        if any(hashlib.sha256(each.data).digest() == digest for each in box):
            return told({"state": "delivered"})
        upload = Upload(mailbox, heard.sender, length, digest)
        for old, each in list(self.uploads.items()):
            if (each.mailbox, each.by, each.sha256) == (mailbox, heard.sender, digest):
                upload = self.uploads.pop(old)
        token = os.urandom(32).hex()
        self.uploads[token] = upload
        expires = "Sat, 21 Nov 2099 00:00:00 GMT"
        place = {"Location": f"/v1/uploads/{token}", "Upload-Expires": expires}
        return Answer(201, {"Tus-Resumable": "1.0.0", **place})

    def _fill(self, heard: Heard, method: str, token: str) -> Answer:
        upload = self.uploads.get(token)
        if upload is None:
            return refused(404, "NO_SUCH_UPLOAD")
        said = {"Tus-Resumable": "1.0.0"}
        if method == "PATCH":
            if int(heard.headers["upload-offset"]) != len(upload.data):
                return refused(409, "OFFSET_DIFFERS")
            upload.data += heard.body
            if len(upload.data) == upload.length:
                if hashlib.sha256(upload.data).digest() != upload.sha256:
                    del self.uploads[token]
                    return refused(460, "DIGEST_DIFFERS")
                self.kept.append((upload.mailbox, bytes(upload.data)))
                self.put(upload.mailbox, bytes(upload.data), upload.by)
            return Answer(204, {**said, "Upload-Offset": str(len(upload.data))})
        if method == "DELETE":
            del self.uploads[token]
            return Answer(204, said)
        said["Upload-Length"] = str(upload.length)
        return Answer(200, {**said, "Upload-Offset": str(len(upload.data))})

    def _listed(self, heard: Heard, mailbox: str, kind: str) -> Answer:
        after, most = int(heard.query.get("after", "0")), int(heard.query.get("limit", "200"))
        found = [each for each in self.boxes.get(mailbox, []) if each.seq > after]
        if kind == "posted":
            found = [each for each in found if each.by == heard.sender]
        rows = [each.row for each in found[:most]]
        return told({"files": rows, "more": len(found) > most})

    def _file(self, heard: Heard, method: str, mailbox: str, name: str) -> Answer:
        box = self.boxes.get(mailbox, [])
        found = next((each for each in box if each.name == name), None)
        if method == "DELETE":
            self.boxes[mailbox] = [each for each in box if each is not found]
            return Answer(204)
        if found is None:
            return refused(404, "NO_SUCH_FILE")
        return part(heard, found.data)


def part(heard: Heard, data: bytes) -> Answer:
    """`data` as a file, by the range that was asked for."""
    tag = f'"{hashlib.sha256(data).hexdigest()}"'
    try:
        wanted = ranges.wanted(heard.headers, tag, len(data))
    except OutOfRange:
        return refused(416, "OUT_OF_RANGE", Content_Range=f"bytes */{len(data)}")
    binary = "application/octet-stream"
    headers = {"ETag": tag, "Accept-Ranges": "bytes", "Content-Type": binary}
    if wanted.partial:
        headers["Content-Range"] = f"bytes {wanted.start}-{wanted.end - 1}/{len(data)}"
    return Answer(206 if wanted.partial else 200, headers, data[wanted.start : wanted.end])


@contextmanager
def serving(rogue: Rogue, tls: ssl.SSLContext | None = None) -> Iterator[Rogue]:
    """On a port of its own; who is still being answered is let go at the end."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def handle(self) -> None:
            with suppress(OSError, ValueError):  # whoever asked has gone
                super().handle()

        def log_message(self, *_words: object) -> None:
            pass

        def answer(self) -> None:
            parts = urlsplit(self.path)
            headers = {name.lower(): text for name, text in self.headers.items()}
            body = self.rfile.read(int(headers.get("content-length", "0")))
            query = dict(parse_qsl(parts.query))
            number = len(rogue.heard) + 1
            heard = Heard(number, self.command, parts.path, query, headers, body)
            self._say(rogue.answer(heard))

        def _say(self, answer: Answer) -> None:
            if answer.raw is not None:
                self.close_connection = True
                self.wfile.write(answer.raw)
            else:
                self.send_response_only(answer.status)
                if answer.status != 204 and "Content-Length" not in answer.headers:
                    self.send_header("Content-Length", str(len(answer.body)))
                for name, text in answer.headers.items():
                    self.send_header(name, text)
                self.end_headers()
                if self.command != "HEAD":
                    self.wfile.write(answer.body)
            self.close_connection |= answer.more is not None
            for data in answer.more or ():
                self.wfile.write(data)

        do_GET = do_HEAD = do_PUT = do_POST = do_PATCH = do_DELETE = answer  # noqa: N815

    server = ThreadingHTTPServer(("127.0.0.1", rogue.port), Handler)
    server.daemon_threads = True
    if tls is not None:
        server.socket = tls.wrap_socket(
            server.socket, server_side=True, do_handshake_on_connect=False
        )
    with server:
        rogue.port = server.server_address[1]
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield rogue
        finally:
            server.shutdown()
            thread.join(20)
