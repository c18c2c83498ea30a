"""Running a hub: the server, its sweeper, its metrics on a port of their own, and its log."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import sys
import traceback
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import uvicorn
from sqlalchemy.exc import SQLAlchemyError
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from uvicorn.protocols.http.h11_impl import H11Protocol, RequestResponseCycle

from ijm_desktop.hub import gate, mailboxes, uploads
from ijm_desktop.hub.app import build
from ijm_desktop.hub.errors import NoDatabase
from ijm_desktop.hub.limits import Limits
from ijm_desktop.hub.state import Hub

LOOPBACK: Final = "127.0.0.1"
_EVERY_S: Final = 60
_MOST_CONNECTIONS: Final = 2_000
_HEADER_BYTES: Final = 16 << 10
_BEFORE_STOPPING_S: Final = 10
log = logging.getLogger("ijm.hub")


@dataclass(frozen=True, slots=True)
class Where:
    """`port` 0 is any that is free. TLS where there is a certificate."""

    host: str = LOOPBACK
    port: int = 8090
    metrics_port: int | None = None
    certificate: Path | None = None
    key: Path | None = None


def protocol(limits: Limits) -> type[H11Protocol]:
    """Closes a connection on which no whole request came in time after it was made or after its
    last answer, and one whose other end does not read (hub §8.4): they would be held for ever."""

    class Impatient(H11Protocol):
        _alarm: asyncio.TimerHandle | None = None
        _reading: asyncio.TimerHandle | None = None
        _unread = 0

        def connection_made(self, transport: Any) -> None:
            super().connection_made(transport)
            # What waits to be read is waited for. Over TLS none at all would count as too much.
            transport.set_write_buffer_limits(high=1, low=0)
            self._expect_a_request()

        def _expect_a_request(self) -> None:
            _cancel(self._alarm)
            self._alarm = self.loop.call_later(limits.headers_s, self.transport.close)

        def handle_events(self) -> None:
            before: object | None = self.cycle
            super().handle_events()
            if self.cycle is not before:  # the whole head of another request came
                _cancel(self._alarm)
                # The library names its own class where it makes one, and has not begun with it yet.
                self.cycle.__class__ = _ToTheByte

        def on_response_complete(self) -> None:
            self._expect_a_request()
            super().on_response_complete()

        def pause_writing(self) -> None:
            super().pause_writing()
            self._expect_reading()

        def _expect_reading(self) -> None:
            self._unread = self.transport.get_write_buffer_size()
            self._reading = self.loop.call_later(limits.body_s, self._close_if_nobody_reads)

        def _close_if_nobody_reads(self) -> None:
            read = self._unread - self.transport.get_write_buffer_size()
            if read < limits.least_in_body_s:
                self.transport.abort()
            else:
                self._expect_reading()

        def resume_writing(self) -> None:
            _cancel(self._reading)
            super().resume_writing()

        def connection_lost(self, exc: Exception | None) -> None:
            _cancel(self._alarm)
            super().connection_lost(exc)
            _cancel(self._reading)

    return Impatient


class _ToTheByte(RequestResponseCycle):
    """A connection that broke is told after what came over it, not instead of it (hub §5.2)."""

    async def receive(self) -> Any:
        message = await super().receive()
        if message["type"] == "http.disconnect" and self.body and not self.response_complete:
            held, self.body = bytes(self.body), bytearray()
            return {"type": "http.request", "body": held, "more_body": self.more_body}
        return message


def _cancel(alarm: asyncio.TimerHandle | None) -> None:
    if alarm is not None:
        alarm.cancel()


def serve(hub: Hub, where: Where) -> None:
    """Until it is told to stop; what is being answered is answered first."""
    _log_to_standard_error()
    asyncio.run(_serve(hub, where))


async def _serve(hub: Hub, where: Where) -> None:
    server = uvicorn.Server(config(hub, where))
    beside = [asyncio.create_task(_sweep(hub))]
    if where.metrics_port is not None:
        beside.append(asyncio.create_task(_serve_metrics(hub, where.metrics_port)))
    try:
        await server.serve()
    finally:
        for task in beside:
            task.cancel()
        await asyncio.gather(*beside, return_exceptions=True)


def config(hub: Hub, where: Where) -> uvicorn.Config:
    return uvicorn.Config(
        build(hub),
        host=where.host,
        port=where.port,
        http=protocol(hub.limits),
        ws="none",
        lifespan="off",
        loop="asyncio",
        log_config=None,
        access_log=False,
        server_header=False,
        limit_concurrency=_MOST_CONNECTIONS,
        h11_max_incomplete_event_size=_HEADER_BYTES,
        timeout_graceful_shutdown=_BEFORE_STOPPING_S,
        ssl_certfile=where.certificate,
        ssl_keyfile=where.key,
    )


async def _sweep(hub: Hub) -> None:
    """Each minute; any number of processes may do it at once."""
    while True:
        try:
            await run_in_threadpool(sweep, hub)
        except NoDatabase:
            log.warning("the database is away; nothing was swept")
        except SQLAlchemyError as error:  # the next round may find it otherwise
            log.error("nothing was swept: %s", type(error).__name__)
        await asyncio.sleep(_EVERY_S)


def sweep(hub: Hub) -> None:
    """What has had its time."""
    now = hub.now()
    uploads.sweep(hub.database, now)
    mailboxes.sweep(hub.database, now, hub.limits)
    gate.sweep(hub.database, now)


async def _serve_metrics(hub: Hub, port: int) -> None:
    async def metrics(_request: Request) -> Response:
        try:
            text = await run_in_threadpool(hub.metrics.text, hub.database, hub.now())
        except NoDatabase:
            return Response(status_code=503)
        return Response(text, media_type="text/plain; version=0.0.4")

    app = Starlette(routes=[Route("/metrics", metrics)])
    server = _Beside(
        uvicorn.Config(
            app, host=LOOPBACK, port=port, log_config=None, access_log=False, lifespan="off"
        )
    )
    await server.serve()


class _Beside(uvicorn.Server):
    """Signals are for the hub's own server."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


def _log_to_standard_error() -> None:
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Nameless("%(asctime)s %(message)s", "%Y-%m-%dT%H:%M:%S%z"))
    log.setLevel(logging.INFO)
    for each in (log, logging.getLogger("uvicorn")):
        each.addHandler(handler)
        each.propagate = False


class Nameless(logging.Formatter):
    """Of an error its kind and where it was raised: what it says may have ids in it (hub §8.3)."""

    def formatException(  # noqa: N802 - the library's name
        self, ei: Any
    ) -> str:
        kind, _, trace = ei
        return f"{''.join(traceback.format_tb(trace))}{kind.__name__}"
