"""An upload's own URL, as any tus 1.0 client fills it (hub §5)."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
from base64 import b64decode
from collections.abc import AsyncIterator
from email.utils import formatdate
from typing import Final

from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from ijm_desktop.hub import uploads
from ijm_desktop.hub.errors import (
    DigestDiffers,
    OffsetDiffers,
    TooLarge,
    TooSlow,
    UploadMalformed,
    WrongType,
    WrongVersion,
)
from ijm_desktop.hub.limits import MOST_BYTES
from ijm_desktop.hub.state import Hub
from ijm_desktop.hub.uploads import Upload

VERSION: Final = "1.0.0"
PLACE: Final = "/v1/uploads/{token}"
HEADERS: Final = {"Tus-Resumable": VERSION, "Cache-Control": "no-store"}
ABILITIES: Final = {
    "Tus-Resumable": VERSION,
    "Tus-Version": VERSION,
    "Tus-Extension": "creation,checksum,termination,expiration",
    "Tus-Max-Size": str(MOST_BYTES),
    "Tus-Checksum-Algorithm": "sha1,sha256",
}
MOST_CHECKED: Final = 4 << 20
_TYPE: Final = "application/offset+octet-stream"
_ALGORITHMS: Final = {"sha1": 20, "sha256": 32}
_KEEP_AFTER_S: Final = 5.0
"""What came is stored at the latest after this, so that a killed hub costs a slow link little."""


def number(text: str | None) -> int:
    """A size or position as a header has it. Raises UploadMalformed."""
    if text is None or not text.isascii() or not text.isdigit() or len(text) > 18:
        raise UploadMalformed
    return int(text)


def http_date(seconds: int) -> str:
    return formatdate(seconds, usegmt=True)


def from_base64(text: str) -> bytes:
    """Raises UploadMalformed."""
    try:
        return b64decode(text, validate=True)
    except ValueError as error:
        raise UploadMalformed from error


def require_version(request: Request) -> None:
    if request.headers.get("tus-resumable") != VERSION:
        raise WrongVersion(Tus_Version=VERSION)


async def options(_request: Request, _hub: Hub) -> Response:
    return Response(status_code=204, headers=ABILITIES)


async def head(request: Request, hub: Hub) -> Response:
    require_version(request)
    upload = await _found(request, hub)
    return Response(
        status_code=200,
        headers={
            **HEADERS,
            "Upload-Offset": str(upload.position),
            "Upload-Length": str(upload.length),
            "Upload-Expires": http_date(upload.until),
        },
    )


async def delete(request: Request, hub: Hub) -> Response:
    require_version(request)
    upload = await _found(request, hub)
    await run_in_threadpool(uploads.end, hub.database, upload)
    return Response(status_code=204, headers=HEADERS)


async def patch(request: Request, hub: Hub) -> Response:
    require_version(request)
    if request.headers.get("content-type", "").split(";")[0].strip() != _TYPE:
        raise WrongType
    start = number(request.headers.get("upload-offset"))
    upload = await _found(request, hub)
    if start != upload.position:
        raise OffsetDiffers
    checksum = request.headers.get("upload-checksum")
    if upload.state == uploads.DONE:
        end = upload.length
    elif checksum is None:
        end = await _stream(request, hub, upload)
    else:
        end = await _checked(request, hub, upload, checksum)
    if end == upload.length and upload.state == uploads.OPEN:
        await run_in_threadpool(uploads.finish, hub.database, upload, hub.now())
    headers = {**HEADERS, "Upload-Offset": str(end)}
    if end < upload.length:
        headers["Upload-Expires"] = http_date(uploads.ends(hub.now(), hub.limits))
    return Response(status_code=204, headers=headers)


async def _found(request: Request, hub: Hub) -> Upload:
    """Finished first where a hub was killed with the last byte stored."""
    token = request.path_params["token"]
    upload = await run_in_threadpool(uploads.find, hub.database, token)
    if upload.state == uploads.OPEN and upload.position == upload.length:
        await run_in_threadpool(uploads.finish, hub.database, upload, hub.now())
        upload = await run_in_threadpool(uploads.find, hub.database, token)
    return upload


async def _stream(request: Request, hub: Hub, upload: Upload) -> int:
    """Stores as it comes; however it ends, what came is kept."""
    held, position = bytearray(), upload.position
    loop = asyncio.get_running_loop()
    since = loop.time()

    async def keep() -> int:
        nonlocal since
        data, since = bytes(held), loop.time()
        held.clear()
        return await run_in_threadpool(
            uploads.append, hub.database, upload, position, data, hub.now(), hub.limits
        )

    try:
        async for data in arriving(request, hub):
            hub.metrics.came.inc(len(data))
            if position + len(held) + len(data) > upload.length:
                raise TooLarge
            held += data
            if len(held) >= uploads.PIECE or loop.time() - since > _KEEP_AFTER_S:
                position = await keep()
    except (ClientDisconnect, TooSlow, TooLarge):
        await keep()
        raise
    return await keep()


async def _checked(request: Request, hub: Hub, upload: Upload, checksum: str) -> int:
    algorithm, _, told = checksum.partition(" ")
    wanted = from_base64(told)
    if _ALGORITHMS.get(algorithm) != len(wanted):
        raise UploadMalformed
    held = bytearray()
    async for data in arriving(request, hub):
        hub.metrics.came.inc(len(data))
        held += data
        if len(held) > MOST_CHECKED:
            raise TooLarge
    # SHA-1 finds what a link damaged; what the file is, its SHA-256 says at the end.
    found = hashlib.new(algorithm, bytes(held), usedforsecurity=False).digest()
    if not hmac.compare_digest(found, wanted):
        raise DigestDiffers
    return await run_in_threadpool(
        uploads.append,
        hub.database,
        upload,
        upload.position,
        bytes(held),
        hub.now(),
        hub.limits,
    )


async def arriving(request: Request, hub: Hub) -> AsyncIterator[bytes]:
    """Raises TooSlow where less than the least comes in a minute (hub §8.4)."""
    loop = asyncio.get_running_loop()
    began, came, more = loop.time(), 0, True
    while more:
        left = began + hub.limits.body_s - loop.time()
        try:
            message = await asyncio.wait_for(request.receive(), max(left, 0))
        except TimeoutError as error:
            if came < hub.limits.least_in_body_s:
                raise TooSlow from error
            began, came = loop.time(), 0
            continue
        if message["type"] == "http.disconnect":
            raise ClientDisconnect
        data, more = message.get("body", b""), message.get("more_body", False)
        came += len(data)
        if data:
            yield data
