"""Requests to a hub over HTTP, signed, bounded in time and bytes, and every way to fail told apart.

A hub and all that lies before it are hostile. So nothing is followed, kept, expanded or waited for
longer than this page says, and an answer that the specification does not have is no answer.
"""

from __future__ import annotations

import json
import os
import random as chance
import ssl
import threading
import time
from base64 import urlsafe_b64encode
from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass, field
from socket import SHUT_RDWR, socket
from typing import TYPE_CHECKING, Any, Final

from ijm_desktop.kernel import opaque
from ijm_desktop.sync.errors import (
    ExchangeStopped,
    HubBusy,
    HubMisbehaves,
    HubNotProved,
    HubRefused,
    HubUnreachable,
    PortalInTheWay,
    ProxyInTheWay,
)

if TYPE_CHECKING:
    import requests

Stop = Callable[[], bool]
CONNECT_S: Final = 20.0
ANSWER_S: Final = 120.0
"""In which an answer without a file has to be here whole."""
SILENT_S: Final = 25.0
"""Without a byte, after which a line is held for dead: mobile ones die without a word."""
MOST_SAID: Final = 1 << 20
LEAST_A_MINUTE: Final = 3_840
"""Bytes, as a hub asks of us (hub §8.4)."""
_NO_HOUR: Final = 250_000_000_000
"""Seconds; a little before the last year that can be written."""
_TRIES: Final = 6
_LONGEST_PAUSE_S: Final = 8.0
_LOOK_S: Final = 0.2
_BLOCK: Final = 64 << 10
GATEWAYS: Final = (502, 503, 504)
_CLOSED: Final = {"LIST_EXPIRED", "NOT_SIGNED", "BAD_SIGNATURE", "NOT_YOURS"}
_BUSY: Final = {"TOO_MANY", "NO_DATABASE", "MAILBOX_FULL"}


class Cut(Exception):
    """The connection ended before the answer did. To ask again costs nothing but time."""


@dataclass(frozen=True, slots=True)
class Answer:
    """`said` is the JSON of an answer that has any."""

    status: int
    headers: Mapping[str, str]
    said: Mapping[str, Any]

    @property
    def code(self) -> str:
        return str(self.said.get("code", ""))


@dataclass(frozen=True, slots=True)
class Key:
    """Who asks. `id` is 16 bytes, `seed` 32."""

    id: bytes
    seed: bytes = field(repr=False)


class Watch(threading.Thread):
    """Cuts a connection that somebody does not want any longer, or that takes too long: a socket's
    own time-out begins anew with each byte, and a hostile server sends one now and then."""

    def __init__(self, stop: Stop) -> None:
        super().__init__(name="watch", daemon=True)
        self._stop, self._ended = stop, threading.Event()
        self._sockets: set[socket] = set()
        self.until = float("inf")

    def add(self, opened: socket) -> None:
        self._sockets = {each for each in (*self._sockets, opened) if each.fileno() >= 0}

    def run(self) -> None:
        while not self._ended.wait(_LOOK_S):
            if self._stop() or time.monotonic() > self.until:
                for each in self._sockets:
                    _cut(each)

    def end(self) -> None:
        self._ended.set()


def _cut(opened: socket) -> None:
    try:
        opened.shutdown(SHUT_RDWR)
    except OSError:
        return  # it is gone already


class Wire:
    """One hub, asked by one key. Use it with `with`. `off_s` is what the hub's clock is ahead; it
    is for signatures to this hub alone."""

    def __init__(
        self, url: str, key: Key, stop: Stop, clock: Callable[[], float] = time.time
    ) -> None:
        self.url, self._key, self._stop, self._clock = url, key, stop, clock
        self.off_s = 0.0
        self._watch = Watch(stop)
        # Whoever exchanges by no hub need not have it: it is 15 MiB.
        from ijm_desktop.sync.transports import session

        self._session = session.begun(self._watch.add)
        self._broken, self._proxy_failed = session.BROKEN, session.PROXY_FAILED

    def __enter__(self) -> Wire:
        self._watch.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._watch.end()
        self._session.close()

    def asked(
        self,
        method: str,
        path: str,
        headers: Mapping[str, str] | None = None,
        *,
        beside: Mapping[str, str] | None = None,
        body: bytes | None = None,
        sign: bool = True,
    ) -> Answer:
        """An answer of the hub's, asked for again while connections break. `headers` are signed,
        `beside` are not. Raises HUB_ERRORS and ExchangeStopped; a refusal that the asker knows what
        to do with is an answer."""
        patience = Patience(self)
        clocks = 0
        while True:
            try:
                answer = self.once(method, path, headers, beside=beside, body=body, sign=sign)
            except Cut:
                patience.lost()
                continue
            if answer.code == "CLOCK_WRONG" and clocks < 2:
                clocks += 1
                self._believe(answer)
            elif answer.code in {"REPLAYED", "TOO_SLOW"}:
                patience.lost()
            else:
                return settled(answer)

    def _believe(self, answer: Answer) -> None:
        told = answer.said.get("time")
        if not isinstance(told, int | float) or not 0 <= told < _NO_HOUR:
            raise HubMisbehaves(why="CLOCK_WRONG")
        self.off_s = told - self._clock()

    def once(
        self,
        method: str,
        path: str,
        headers: Mapping[str, str] | None = None,
        *,
        beside: Mapping[str, str] | None = None,
        body: bytes | None = None,
        sign: bool = True,
        within_s: float = ANSWER_S,
    ) -> Answer:
        """Once. Raises Cut, and what `asked` raises for what no second try mends."""
        sent = {**self._headers(method, path, headers or {}, sign=sign), **(beside or {})}
        with self.opened(method, path, sent, body, within_s) as response:
            said = self._read(response) if method != "HEAD" else b""
        return _judged(response, said, head=method == "HEAD")

    def fetched(self, path: str, beside: Mapping[str, str]) -> tuple[Answer, Generator[bytes]]:
        """A file's answer and its bytes as they come: close the iterator when done. Raises as
        `once`; the iterator raises Cut."""
        sent = {**self._headers("GET", path, {}, sign=True), **beside}
        response = self.opened("GET", path, sent, None, ANSWER_S)
        if response.status_code not in {200, 206}:
            with response:
                return _judged(response, self._read(response)), _nothing()
        if response.headers.get("Content-Type", "") != "application/octet-stream":
            response.close()
            raise PortalInTheWay
        return Answer(response.status_code, response.headers, {}), self._blocks(response)

    def _blocks(self, response: requests.Response) -> Generator[bytes]:
        with response:
            minute, came = time.monotonic() + 60, 0
            while True:
                self._watch.until = minute + 1
                try:
                    block = response.raw.read1(_BLOCK, decode_content=False)
                except self._broken as error:
                    raise self._cut(error) from error
                if not block:
                    return
                came += len(block)
                if time.monotonic() > minute:
                    if came < LEAST_A_MINUTE:
                        raise Cut
                    minute, came = time.monotonic() + 60, 0
                yield block

    def opened(
        self,
        method: str,
        path: str,
        headers: Mapping[str, str],
        body: bytes | None,
        within_s: float,
    ) -> requests.Response:
        """Raises Cut, PortalInTheWay, ProxyInTheWay, HubNotProved, ExchangeStopped."""
        self._watch.until = time.monotonic() + within_s
        try:
            response = self._session.request(
                method,
                self.url + path,
                data=body,
                headers={"Accept-Encoding": "identity", **headers},
                timeout=(CONNECT_S, SILENT_S if body is None else within_s),
                allow_redirects=False,
                stream=True,
            )
        except self._proxy_failed as error:
            raise ProxyInTheWay from error
        except self._broken as error:
            raise self._cut(error) from error
        if response.is_redirect or response.status_code == 511:
            response.close()
            raise PortalInTheWay
        return response

    def _cut(self, error: Exception) -> Exception:
        if self._stop():
            return ExchangeStopped()
        if _unproved(error):
            return HubNotProved()
        return Cut()

    def _read(self, response: requests.Response) -> bytes:
        said = b""
        while len(said) <= MOST_SAID:
            try:
                block = response.raw.read1(_BLOCK, decode_content=False)
            except self._broken as error:
                raise self._cut(error) from error
            if not block:
                return said
            said += block
        raise HubMisbehaves(why="LONG_ANSWER")

    def _headers(
        self, method: str, path: str, headers: Mapping[str, str], *, sign: bool
    ) -> dict[str, str]:
        from ijm_desktop.crypto import requests as signed

        request = signed.Request(method, self.url + path, dict(headers))
        if sign:
            signed.sign(
                request,
                self._key.seed,
                key_id=opaque.text(self._key.id),
                nonce=urlsafe_b64encode(os.urandom(16)).decode().rstrip("="),
                now=self._clock() + self.off_s,
                covered=[name.lower() for name in headers],
            )
        return request.headers

    def pause(self, seconds: float) -> None:
        """Raises ExchangeStopped."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if self._stop():
                raise ExchangeStopped
            time.sleep(min(_LOOK_S, max(0.0, end - time.monotonic())))


class Patience:
    """How often a connection may break before anything came over it. The pauses grow, and are
    drawn, so that an office whose line comes back does not ask all at once."""

    def __init__(self, wire: Wire) -> None:
        self._wire, self._lost = wire, 0

    def lost(self) -> None:
        """Waits a little. Raises HubUnreachable when it was too often, ExchangeStopped."""
        self._lost += 1
        if self._lost >= _TRIES:
            raise HubUnreachable
        longest = min(_LONGEST_PAUSE_S, 0.5 * 2**self._lost)
        self._wire.pause(chance.uniform(longest / 2, longest))  # noqa: S311  (no secret)

    def gained(self) -> None:
        self._lost = 0


def _nothing() -> Generator[bytes]:
    yield from ()


def _unproved(error: BaseException) -> bool:
    """Whether a certificate did not hold, wherever in the chain of causes it stands."""
    waiting: list[object] = [error]
    while waiting:
        each = waiting.pop()
        if isinstance(each, ssl.SSLCertVerificationError):
            return True
        if isinstance(each, BaseException):
            waiting += [*each.args, each.__cause__, getattr(each, "reason", None)]
    return False


def _judged(response: requests.Response, said: bytes, *, head: bool = False) -> Answer:
    """What answers otherwise than a hub does is something else: a portal, or a gateway before a
    hub that is down."""
    status, headers = response.status_code, response.headers
    if status == 407:
        raise ProxyInTheWay
    if head or (not said and status in {201, 204}):
        return Answer(status, headers, {})
    try:
        found = json.loads(said) if response.headers.get("Content-Type", "") == _JSON else None
    except (ValueError, RecursionError) as error:
        raise HubMisbehaves(why="NOT_JSON") from error
    if isinstance(found, dict):
        return Answer(status, headers, found)
    if status in GATEWAYS:
        raise Cut
    raise PortalInTheWay


_JSON: Final = "application/json"


def settled(answer: Answer) -> Answer:
    """The answer, unless it is a refusal that ends the whole trip. Raises HubRefused, HubBusy."""
    if answer.code in _CLOSED or answer.code == "CLOCK_WRONG":
        raise HubRefused(why=answer.code)
    if answer.code in _BUSY:
        wait_s = _seconds(answer.headers.get("Retry-After"))
        raise HubBusy(wait_s, full=answer.code == "MAILBOX_FULL")
    return answer


def _seconds(told: str | None) -> int | None:
    if told is None or not told.isascii() or not told.isdigit() or len(told) > 6:
        return None
    return int(told)
