"""What comes where a hub should answer: other people's pages, and what is no page at all."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_LOGIN: Final = b"<!doctype html><title>Hotel</title><form action=/login><input name=room></form>"


def page(status: str, body: bytes, *fields: str) -> bytes:
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", *fields]
    return ("\r\n".join(lines) + "\r\n\r\n").encode() + body


HTML: Final = "Content-Type: text/html"
BINARY: Final = "Content-Type: application/octet-stream"
PORTALS: Final[Mapping[str, bytes]] = {
    "sent to a login": page("302 Found", b"", "Location: http://portal.example/login"),
    "a login as if all were well": page("200 OK", _LOGIN, HTML),
    "511": page("511 Network Authentication Required", _LOGIN, HTML),
    "packed as nobody asked": page("200 OK", b"not gzip", "Content-Encoding: gzip"),
    "a length that is none": b"HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n{}",
    "nothing as if all were well": page("200 OK", b""),
}
"""A hotel's or an operator's network answers in the hub's place."""
SOMEBODY_S_JSON: Final = page("200 OK", b'{"online": true}', "Content-Type: application/json")
A_PROXY_S: Final = page(
    "407 Proxy Authentication Required", b"", "Proxy-Authenticate: Basic realm=x"
)

NO_ANSWERS: Final[Mapping[str, bytes]] = {
    "nothing": b"",
    "noise": bytes(range(256)) * 8,
    "another protocol": b"SSH-2.0-OpenSSH_9.9\r\n",
    "half a head": b"HTTP/1.1 200 OK\r\nContent-Ty",
    "less than it says": page("200 OK", bytes(9), BINARY).replace(b": 9", b": 5000"),
    "two lengths": b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 9\r\n\r\n{}",
    "chunks that are none": (
        f"HTTP/1.1 200 OK\r\n{BINARY}\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{{}}\r\n".encode()
    ),
}
"""What no server of any kind would say."""

GATEWAYS: Final[Mapping[str, bytes]] = {
    "502": page("502 Bad Gateway", b"<h1>Bad gateway</h1>", HTML),
    "504": page("504 Gateway Time-out", b"", HTML),
}
"""What stands before a hub answers, because the hub does not."""
