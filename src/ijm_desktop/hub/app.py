"""The hub's answers over HTTP (hub §2 to §8)."""

from __future__ import annotations

import logging
import time
from collections.abc import Awaitable, Callable, Iterator
from functools import partial
from typing import Any, Final

from starlette.applications import Starlette
from starlette.concurrency import iterate_in_threadpool, run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ijm_desktop.crypto import access
from ijm_desktop.hub import gate, mailboxes, ranges, tus, uploads
from ijm_desktop.hub.errors import (
    ListMalformed,
    ListNotSigned,
    NoDatabase,
    NoSuchFile,
    NoSuchPlace,
    NotThisWay,
    NotYours,
    Refusal,
    TooLarge,
    TooMany,
    UploadMalformed,
)
from ijm_desktop.hub.mailboxes import File, Page
from ijm_desktop.hub.signed import sender
from ijm_desktop.hub.state import Hub
from ijm_desktop.hub.uploads import Wanted
from ijm_desktop.kernel import opaque

Answer = Callable[[Request, Hub], Awaitable[Response]]
log = logging.getLogger("ijm.hub")
_BINARY: Final = "application/octet-stream"
_SHA256: Final = 32


async def health(_request: Request, hub: Hub) -> Response:
    try:
        await run_in_threadpool(gate.in_force, hub.database)
    except NoDatabase:
        return JSONResponse({"state": "no database"}, status_code=503)
    return JSONResponse({"state": "well"})


async def get_access(_request: Request, hub: Hub) -> Response:
    found = await run_in_threadpool(gate.in_force, hub.database)
    return JSONResponse({"number": found.number, "until": found.until})


async def put_access(request: Request, hub: Hub) -> Response:
    if hub.lists.locked():
        raise TooMany(Retry_After="60")
    body = bytearray()
    async with hub.lists:
        async for data in tus.arriving(request, hub):
            body += data
            if len(body) > access.MOST_BYTES:
                raise TooLarge
    try:
        found = await run_in_threadpool(access.read, bytes(body), hub.authority)
    except access.ListMalformed as error:
        raise ListMalformed from error
    except access.ListNotSigned as error:
        raise ListNotSigned from error
    await run_in_threadpool(gate.take, hub.database, found, bytes(body), hub.limits)
    return Response(status_code=204)


async def open_upload(request: Request, hub: Hub) -> Response:
    who = await sender(request, hub, "upload-length", "repr-digest")
    mailbox = await _mailbox(request, hub, who.key_id, "post")
    tus.require_version(request)
    length = tus.number(request.headers.get("upload-length"))
    digest = _digest(request.headers.get("repr-digest", ""))
    wanted = Wanted(mailbox, who.key_id, length, digest)
    opened = await run_in_threadpool(uploads.begin, hub.database, wanted, hub.now(), hub.limits)
    if opened is None:
        return JSONResponse({"state": "delivered"}, headers=tus.HEADERS)
    headers = {
        **tus.HEADERS,
        "Location": f"/v1/uploads/{opened.token}",
        "Upload-Expires": tus.http_date(opened.until),
    }
    return Response(status_code=201, headers=headers)


def _digest(header: str) -> bytes:
    """Of `sha-256=:…:` and nothing else. Raises UploadMalformed."""
    prefix, suffix = "sha-256=:", ":"
    if not header.startswith(prefix) or not header.endswith(suffix):
        raise UploadMalformed
    digest = tus.from_base64(header[len(prefix) : -len(suffix)])
    if len(digest) != _SHA256:
        raise UploadMalformed
    return digest


async def list_files(request: Request, hub: Hub) -> Response:
    who = await sender(request, hub)
    mailbox = await _mailbox(request, hub, who.key_id, "fetch")
    return await _listed(request, hub, mailbox, None)


async def list_posted(request: Request, hub: Hub) -> Response:
    who = await sender(request, hub)
    mailbox = await _mailbox(request, hub, who.key_id, "post")
    return await _listed(request, hub, mailbox, who.key_id)


async def _listed(request: Request, hub: Hub, mailbox: bytes, posted_by: bytes | None) -> Response:
    query = request.query_params
    after, most = tus.number(query.get("after", "0")), tus.number(query.get("limit", "200"))
    page = await run_in_threadpool(mailboxes.page, hub.database, mailbox, after, most, posted_by)
    return JSONResponse(_page(page))


def _page(page: Page) -> dict[str, Any]:
    return {
        "files": [
            {
                "seq": each.seq,
                "name": opaque.text(each.name),
                "length": each.length,
                "sha256": each.sha256.hex(),
            }
            for each in page.files
        ],
        "more": page.more,
    }


async def get_file(request: Request, hub: Hub) -> Response:
    who = await sender(request, hub)
    mailbox = await _mailbox(request, hub, who.key_id, "fetch")
    found = await run_in_threadpool(mailboxes.find, hub.database, mailbox, _name(request))
    tag = f'"{found.sha256.hex()}"'
    wanted = ranges.wanted(request.headers, tag, found.length)
    headers = {
        "Accept-Ranges": "bytes",
        "Cache-Control": "no-store",
        "ETag": tag,
        "Content-Length": str(wanted.end - wanted.start),
    }
    if wanted.partial:
        headers["Content-Range"] = f"bytes {wanted.start}-{wanted.end - 1}/{found.length}"
    return StreamingResponse(
        iterate_in_threadpool(_bytes(hub, found, wanted.start, wanted.end)),
        status_code=206 if wanted.partial else 200,
        headers=headers,
        media_type=_BINARY,
    )


def _bytes(hub: Hub, file: File, start: int, end: int) -> Iterator[bytes]:
    for data in mailboxes.pieces(hub.database, file.content, start, end):
        hub.metrics.went.inc(len(data))
        yield data


async def delete_file(request: Request, hub: Hub) -> Response:
    who = await sender(request, hub)
    mailbox = await _mailbox(request, hub, who.key_id, "fetch")
    await run_in_threadpool(mailboxes.take_away, hub.database, mailbox, _name(request))
    return Response(status_code=204)


async def delete_posted(request: Request, hub: Hub) -> Response:
    who = await sender(request, hub)
    mailbox = await _mailbox(request, hub, who.key_id, "post")
    await run_in_threadpool(mailboxes.take_away, hub.database, mailbox, _name(request), who.key_id)
    return Response(status_code=204)


async def _mailbox(request: Request, hub: Hub, key_id: bytes, right: str) -> bytes:
    mailbox = opaque.parse(request.path_params["mailbox"])
    if mailbox is None:
        raise NotYours
    await run_in_threadpool(gate.require, hub.database, key_id, mailbox, right)
    return mailbox


def _name(request: Request) -> bytes:
    name = opaque.parse(request.path_params["name"])
    if name is None:
        raise NoSuchFile
    return name


_BOX: Final = "/v1/mailboxes/{mailbox}"
ROUTES: Final[tuple[tuple[str, str, Answer], ...]] = (
    ("GET", "/health", health),
    ("GET", "/v1/access", get_access),
    ("PUT", "/v1/access", put_access),
    ("POST", f"{_BOX}/uploads", open_upload),
    ("OPTIONS", f"{_BOX}/uploads", tus.options),
    ("OPTIONS", tus.PLACE, tus.options),
    ("HEAD", tus.PLACE, tus.head),
    ("PATCH", tus.PLACE, tus.patch),
    ("DELETE", tus.PLACE, tus.delete),
    ("GET", f"{_BOX}/files", list_files),
    ("GET", f"{_BOX}/files/{{name}}", get_file),
    ("DELETE", f"{_BOX}/files/{{name}}", delete_file),
    ("GET", f"{_BOX}/posted", list_posted),
    ("DELETE", f"{_BOX}/posted/{{name}}", delete_posted),
)


def build(hub: Hub) -> ASGIApp:
    """The application of one hub, with its log and its counts."""
    by_path: dict[str, dict[str, Answer]] = {}
    for method, path, answer in ROUTES:
        by_path.setdefault(path, {})[method] = answer
    routes = [
        Route(path, _one_of(hub, path, answers), methods=[])  # any: a wrong one is 405, not 404
        for path, answers in by_path.items()
    ]
    handlers: dict[Any, Any] = {HTTPException: partial(_no_route, hub)}
    app = Starlette(routes=routes, exception_handlers=handlers)
    app.router.redirect_slashes = False  # to whatever host the request named
    return Watched(app, hub)


_METHODS: Final = ("PUT", "POST", "PATCH", "DELETE", "OPTIONS")


def _one_of(
    hub: Hub, path: str, answers: dict[str, Answer]
) -> Callable[[Request], Awaitable[Response]]:
    async def answer(request: Request) -> Response:
        request.scope["pattern"] = path
        chosen = answers.get(_method(request, path))
        try:
            if _two_lengths(request):
                raise UploadMalformed
            if chosen is None:
                raise NotThisWay(Allow=", ".join(sorted(answers)))
            return await chosen(request, hub)
        except Refusal as refusal:
            return refused(refusal, hub, head=request.method == "HEAD")

    return answer


def _method(request: Request, path: str) -> str:
    """An upload's URL takes another from a header, as tus has it: some networks let no PATCH pass.
    Nothing that is signed does."""
    if path == tus.PLACE:
        return request.headers.get("x-http-method-override", request.method)
    return request.method


def _two_lengths(request: Request) -> bool:
    """What is before a hub may end such a request elsewhere and take its rest for another."""
    return "content-length" in request.headers and "transfer-encoding" in request.headers


def refused(refusal: Refusal, hub: Hub, *, head: bool = False) -> Response:
    """The answer to a request that is not done; the connection is left, since its body may not
    have been read."""
    said = {"code": refusal.code, "sentence": refusal.sentence, "time": hub.now()}
    headers = {**refusal.headers, "Tus-Resumable": tus.VERSION, "Connection": "close"}
    if head:
        return Response(status_code=refusal.status, headers=headers)
    return JSONResponse(said, status_code=refusal.status, headers=headers)


async def _no_route(hub: Hub, request: Request, _error: Exception) -> Response:
    return refused(NoSuchPlace(), hub, head=request.method == "HEAD")


class Watched:
    """A line in the log and a count for every request; neither says who or what (hub §8.3)."""

    def __init__(self, app: ASGIApp, hub: Hub) -> None:
        self._app, self._hub = app, hub

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began, status, sent = time.perf_counter(), 0, 0

        async def watch(message: Message) -> None:
            nonlocal status, sent
            if message["type"] == "http.response.start":
                status = message["status"]
            else:
                sent += len(message.get("body", b""))
            await send(message)

        try:
            await self._app(scope, receive, watch)
        except ClientDisconnect:
            status = status or 499
        finally:
            self._note(scope, status or 500, sent, time.perf_counter() - began)

    def _note(self, scope: Scope, status: int, sent: int, seconds: float) -> None:
        pattern = scope.get("pattern", "none")
        method = scope["method"] if scope["method"] in {"GET", "HEAD", *_METHODS} else "other"
        self._hub.metrics.requests.labels(method, pattern, str(status)).inc()
        self._hub.metrics.seconds.labels(pattern).observe(seconds)
        log.info("%s %s %d %d B %.0f ms", method, pattern, status, sent, seconds * 1000)
