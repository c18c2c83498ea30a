"""A loopback connection that counts what goes through it."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Iterator
from typing import Final

_AT_ONCE: Final = 1 << 16


class Wire:
    """Forwards from a port of its own to the server's. `up` and `down`: bytes so far to the server
    and from it, the heads of requests and answers with them."""

    def __init__(self, to: int, port: int = 0) -> None:
        self._to = to
        self._listening = socket.create_server(("127.0.0.1", port))
        self._lock = threading.Lock()
        self.up = self.down = 0
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def port(self) -> int:
        port: int = self._listening.getsockname()[1]
        return port

    @property
    def bytes(self) -> int:
        """Both ways together."""
        with self._lock:
            return self.up + self.down

    def close(self) -> None:
        with contextlib.suppress(OSError):
            self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):  # closed
            while True:
                client, _ = self._listening.accept()
                server = socket.create_connection(("127.0.0.1", self._to))
                for each in (client, server):
                    each.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                for pair in ((client, server, True), (server, client, False)):
                    threading.Thread(target=self._forward, args=pair, daemon=True).start()

    def _forward(self, source: socket.socket, to: socket.socket, is_up: bool) -> None:
        with contextlib.suppress(OSError):  # the other end left
            while chunk := source.recv(_AT_ONCE):
                with self._lock:
                    self.up += len(chunk) if is_up else 0
                    self.down += 0 if is_up else len(chunk)
                to.sendall(chunk)
        for each, how in ((source, socket.SHUT_RD), (to, socket.SHUT_WR)):
            with contextlib.suppress(OSError):
                each.shutdown(how)


@contextlib.contextmanager
def counted(to: int, port: int = 0) -> Iterator[Wire]:
    wire = Wire(to, port)
    try:
        yield wire
    finally:
        wire.close()
