"""Running a hub: the server, its sweeper, its metrics on a port of their own, and its log."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import uvicorn
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from uvicorn.protocols.http.h11_impl import H11Protocol

from ijm_desktop.hub import gate, mailboxes, uploads
from ijm_desktop.hub.app import build
from ijm_desktop.hub.errors import NoDatabase
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


def protocol(headers_s: float) -> type[H11Protocol]:
    """Closes a connection on which no whole request came in that time: who sends a header a minute
    would hold it for ever."""

    class Impatient(H11Protocol):
        _alarm: asyncio.TimerHandle | None = None

        def connection_made(self, transport: Any) -> None:
            super().connection_made(transport)
            self._alarm = self.loop.call_later(headers_s, self._close_if_nothing_came)

        def handle_events(self) -> None:
            super().handle_events()
            if self._asked and self._alarm is not None:
                self._alarm.cancel()

        @property
        def _asked(self) -> bool:
            cycle: object | None = self.cycle  # none until the first whole head of a request
            return cycle is not None

        def _close_if_nothing_came(self) -> None:
            if not self._asked and not self.transport.is_closing():
                self.transport.close()

        def connection_lost(self, exc: Exception | None) -> None:
            if self._alarm is not None:
                self._alarm.cancel()
            super().connection_lost(exc)

    return Impatient


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
        http=protocol(hub.limits.headers_s),
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
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s", "%Y-%m-%dT%H:%M:%S%z"))
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    log.propagate = False
