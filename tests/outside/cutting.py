"""A link that is cut once, in the middle of a request."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from urllib.parse import urlsplit

_AT_ONCE = 65_536


@contextmanager
def link(address: str, cut_after: int) -> Iterator[str]:
    """Another address for a server over HTTP: the first connection that has carried so many bytes
    to it is cut then, both ways, and no other."""
    port = urlsplit(address).port
    assert port is not None
    with socket.create_server(("127.0.0.1", 0)) as listening:
        left = [cut_after]
        threading.Thread(target=_take, args=(listening, port, left), daemon=True).start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        with suppress(OSError):
            listening.shutdown(socket.SHUT_RDWR)
        assert left == [0], "it was never cut"


def _take(listening: socket.socket, port: int, left: list[int]) -> None:
    with suppress(OSError):
        while True:
            near, _ = listening.accept()
            far = socket.create_connection(("127.0.0.1", port))
            threading.Thread(target=_carry, args=(far, near, [0]), daemon=True).start()
            threading.Thread(target=_carry, args=(near, far, left), daemon=True).start()


def _carry(source: socket.socket, sink: socket.socket, left: list[int]) -> None:
    """Until one of them ends, or `left` is used up; 0 from the beginning is no limit."""
    limited = left[0] > 0
    with suppress(OSError):
        while data := source.recv(min(_AT_ONCE, left[0]) if limited else _AT_ONCE):
            sink.sendall(data)
            if limited:
                left[0] -= len(data)
                if not left[0]:
                    break
    for each in (source, sink):
        with suppress(OSError):
            each.shutdown(socket.SHUT_RDWR)
        each.close()
