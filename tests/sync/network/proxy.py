"""A bad line on loopback, between a client and a server: one thread, real sockets.

A byte counts as crossed when it is put onto the line, also where the line drops under it; buffers
on a slow line are small, so that little waits behind it. What is cut at a byte lets every byte
before it come to its end.
"""

from __future__ import annotations

import asyncio
import socket
import struct
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Final

from tests.sync.network.fates import PASSES, Again, Asked, Fate, Way

_PORTION: Final = 65_536
_SEGMENT: Final = 1_460
_ROOM: Final = 8_192
"""Bytes that may wait in front of a slow line."""
_AT_ONCE_S: Final = 0.05
"""A slow line takes so much of a second at a time: what a drop loses half-way is no more."""
_MOST_HEAD: Final = 1 << 20
_ABRUPTLY: Final = struct.pack("ii", 1, 0)


@dataclass(slots=True)
class _Request:
    """`left`: bytes of its body still to come; `said`: all of it, where that is to be repeated."""

    fate: Fate
    left: int
    said: bytearray
    answered: int = 0


@dataclass(slots=True, eq=False)
class _Link:
    near: socket.socket
    far: socket.socket
    task: asyncio.Task[None] | None = None
    request: _Request | None = None
    abruptly: bool = False
    silent: bool = False

    def close(self) -> None:
        for each in (self.near, self.far):
            if self.abruptly:
                with suppress(OSError):
                    each.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _ABRUPTLY)
            each.close()


class _Gone(Exception):
    """This connection has come to its end."""


@dataclass(slots=True)
class Line:
    """`rate`: bytes a second in each direction. `cut_at`: the byte, counted over both directions
    and all connections, that does not cross any more; then all are cut, once. `drops_every_s`: all
    are dropped again and again, and nobody gets through for `away_s` after it. `delay_s`: before
    each portion. `fate` decides over each request. All may be changed at any time."""

    to: tuple[str, int]
    rate: float | None = None
    delay_s: float = 0.0
    cut_at: int | None = None
    drops_every_s: float | None = None
    away_s: float = 0.0
    silently: bool = False
    fate: Callable[[Asked], Fate] = lambda _asked: PASSES
    port: int = 0
    asked: list[Asked] = field(default_factory=list)
    crossed: dict[Way, int] = field(default_factory=lambda: dict.fromkeys(Way, 0))
    connections: int = 0
    cuts: int = 0
    _links: set[_Link] = field(default_factory=set)
    _beside: set[asyncio.Task[None]] = field(default_factory=set)
    _free_at: dict[Way, float] = field(default_factory=lambda: dict.fromkeys(Way, 0.0))
    _away_until: float = 0.0
    _loop: asyncio.AbstractEventLoop | None = None
    _listening: socket.socket | None = None

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def total(self) -> int:
        return sum(self.crossed.values())

    def count_anew(self) -> None:
        """Between two exchanges: bytes, requests, connections and cuts from nothing."""
        self.crossed = dict.fromkeys(Way, 0)
        self.asked = []
        self.connections = self.cuts = 0

    # --- its thread -----------------------------------------------------------------------------

    def listen(self) -> None:
        self._listening = socket.socket()
        self._narrow(self._listening)
        self._listening.bind(("127.0.0.1", self.port))
        self._listening.listen(64)
        self._listening.setblocking(False)
        self.port = self._listening.getsockname()[1]

    async def run(self, ended: asyncio.Event) -> None:
        self._loop = asyncio.get_running_loop()
        beside = [asyncio.create_task(self._accept()), asyncio.create_task(self._drop_again())]
        await ended.wait()
        self.silently = False
        self._drop()
        everything = [*beside, *self._beside]
        for task in everything:
            task.cancel()
        links = [each.task for each in self._links if each.task is not None]
        await asyncio.gather(*everything, *links, return_exceptions=True)
        assert self._listening is not None
        self._listening.close()

    def drop(self) -> None:
        """All connections, at once."""
        assert self._loop is not None
        self._loop.call_soon_threadsafe(self._drop)

    def _drop(self) -> None:
        for link in self._links:
            link.abruptly = True
            link.silent = self.silently
            assert link.task is not None
            if not link.silent:
                link.task.cancel()

    async def _drop_again(self) -> None:
        since = time.monotonic()
        while True:
            await asyncio.sleep(0.02)
            every = self.drops_every_s
            if every is None:
                since = time.monotonic()
            elif time.monotonic() - since >= every:
                since, self.cuts = time.monotonic(), self.cuts + 1
                self._away_until = since + self.away_s
                self._drop()

    # --- connections ----------------------------------------------------------------------------

    def _narrow(self, line: socket.socket) -> None:
        line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if self.rate is not None:
            line.setsockopt(socket.IPPROTO_TCP, socket.TCP_MAXSEG, _SEGMENT)
            line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, _ROOM)
            line.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, _ROOM)

    async def _accept(self) -> None:
        loop = asyncio.get_running_loop()
        assert self._listening is not None
        while True:
            near, _ = await loop.sock_accept(self._listening)
            near.setblocking(False)
            far = socket.socket()
            far.setblocking(False)
            self._narrow(far)
            link = _Link(near, far)
            self._links.add(link)
            self.connections += 1
            link.task = asyncio.create_task(self._live(link))

    async def _live(self, link: _Link) -> None:
        try:
            if time.monotonic() < self._away_until:
                link.abruptly = True
                return
            await asyncio.get_running_loop().sock_connect(link.far, self.to)
            ways = [asyncio.create_task(each) for each in (self._up(link), self._down(link))]
            try:
                await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
            finally:
                for way in ways:
                    way.cancel()
                await asyncio.gather(*ways, return_exceptions=True)
        except OSError:  # the server is away: the client finds its connection closed
            pass
        finally:
            self._links.discard(link)
            link.close()

    # --- up: request by request -----------------------------------------------------------------

    async def _up(self, link: _Link) -> None:
        held = b""
        with suppress(OSError, _Gone):
            while True:
                head, held = await self._head(link, held)
                link.request = request = self._judge(head)
                fate = request.fate
                if fate.instead is not None or fate.again is Again.BEFORE:
                    held = await self._whole(link, request, held)
                if fate.delay_s:
                    await asyncio.sleep(fate.delay_s)
                if fate.instead is not None:
                    await self._answer_instead(link, fate)
                if fate.again is Again.BEFORE:
                    await self._repeat(bytes(request.said))
                await self._cross(link, Way.UP, bytes(request.said))
                held = await self._rest(link, request, held)

    async def _head(self, link: _Link, held: bytes) -> tuple[bytes, bytes]:
        """The next request's head, and what came behind it."""
        while b"\r\n\r\n" not in held:
            held += await _read(link.near)
            assert len(held) < _MOST_HEAD
        head, _, rest = held.partition(b"\r\n\r\n")
        return head + b"\r\n\r\n", rest

    def _judge(self, head: bytes) -> _Request:
        lines = head.decode("latin-1").split("\r\n")
        method, path, _ = lines[0].split(" ", 2)
        fields = dict(each.lower().split(":", 1) for each in lines[1:] if ":" in each)
        assert "transfer-encoding" not in fields, "this line follows plain lengths alone"
        asked = Asked(len(self.asked) + 1, method, path, head)
        self.asked.append(asked)
        length = int(fields.get("content-length", "0"))
        return _Request(self.fate(asked), length, bytearray(head))

    async def _whole(self, link: _Link, request: _Request, held: bytes) -> bytes:
        """Waits for all of its body; what came behind it."""
        while len(held) < request.left:
            held += await _read(link.near)
        request.said += held[: request.left]
        held, request.left = held[request.left :], 0
        return held

    async def _rest(self, link: _Link, request: _Request, held: bytes) -> bytes:
        while request.left:
            data = held or await _read(link.near)
            data, held = data[: request.left], data[request.left :]
            request.left -= len(data)
            if request.fate.again is Again.AFTER:
                request.said += data
            await self._cross(link, Way.UP, data)
        return held

    async def _answer_instead(self, link: _Link, fate: Fate) -> None:
        await self._cross(link, Way.DOWN, fate.instead or b"")
        while fate.for_ever:
            await self._cross(link, Way.DOWN, fate.for_ever)
            await asyncio.sleep(fate.pause_s)
        while fate.held:
            await _read(link.near)
        raise _Gone

    async def _repeat(self, said: bytes) -> None:
        """The same bytes to the server once more, and its answer to nobody."""
        loop = asyncio.get_running_loop()
        with socket.socket() as line, suppress(OSError, _Gone):
            line.setblocking(False)
            await loop.sock_connect(line, self.to)
            await loop.sock_sendall(line, said)
            await _read(line)

    # --- down -----------------------------------------------------------------------------------

    async def _down(self, link: _Link) -> None:
        with suppress(OSError, _Gone):
            while True:
                data = await _read(link.far)
                request = link.request
                if request is None or request.fate is PASSES:
                    await self._cross(link, Way.DOWN, data)
                    continue
                most = request.fate.answered
                if most is not None:
                    data = data[: most - request.answered]
                request.answered += len(data)
                await self._cross(link, Way.DOWN, data)
                if most is not None and request.answered >= most:
                    raise _Gone
                if request.fate.again is Again.AFTER and request.said:
                    self._repeat_beside(bytes(request.said))
                    request.said.clear()

    def _repeat_beside(self, said: bytes) -> None:
        task = asyncio.create_task(self._repeat(said))
        self._beside.add(task)
        task.add_done_callback(self._beside.discard)

    # --- the line itself ------------------------------------------------------------------------

    async def _cross(self, link: _Link, way: Way, data: bytes) -> None:
        """Raises _Gone where the line is cut before the end of `data`."""
        loop = asyncio.get_running_loop()
        to = link.far if way is Way.UP else link.near
        while data:
            portion = data[: self._at_once()]
            if self.cut_at is not None:
                portion = portion[: max(0, self.cut_at - self.total)]
            if not portion:
                self._cut()
                raise _Gone
            if link.silent:
                await asyncio.Event().wait()
            data = data[len(portion) :]
            self.crossed[way] += len(portion)
            await self._takes_its_time(way, len(portion))
            await loop.sock_sendall(to, portion)

    def _at_once(self) -> int:
        return _PORTION if self.rate is None else max(1, int(self.rate * _AT_ONCE_S))

    async def _takes_its_time(self, way: Way, count: int) -> None:
        if self.delay_s:
            await asyncio.sleep(self.delay_s)
        if self.rate is None:
            return
        now = time.monotonic()
        self._free_at[way] = max(now, self._free_at[way]) + count / self.rate
        await asyncio.sleep(self._free_at[way] - now)

    def _cut(self) -> None:
        """Each end finds what crossed, and then the end."""
        self.cut_at = None
        self.cuts += 1
        for link in self._links:
            assert link.task is not None
            link.task.cancel()


async def _read(line: socket.socket) -> bytes:
    """Raises _Gone at the end."""
    data = await asyncio.get_running_loop().sock_recv(line, _PORTION)
    if not data:
        raise _Gone
    return data


@contextmanager
def bad_line(line: Line) -> Iterator[Line]:
    """`line` listens on loopback, and everything over it is gone at the end."""
    line.listen()
    began = threading.Event()
    loop = asyncio.new_event_loop()
    ended = asyncio.Event()

    def live() -> None:
        loop.call_soon(began.set)
        loop.run_until_complete(line.run(ended))
        loop.close()

    thread = threading.Thread(target=live, name="bad line")
    thread.start()
    assert began.wait(20)
    try:
        yield line
    finally:
        loop.call_soon_threadsafe(ended.set)
        thread.join(20)
        assert not thread.is_alive()
