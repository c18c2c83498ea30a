"""Mailboxes of a hub, as hub.md has them: list, fetch and fill to the byte, remove."""

from __future__ import annotations

import contextlib
import hashlib
import re
import time
from base64 import b64encode
from collections.abc import Callable, Generator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, Final

from ijm_desktop.kernel import opaque
from ijm_desktop.sync.errors import HubMisbehaves, HubUnreachable, PortalInTheWay
from ijm_desktop.sync.transports.wire import (
    GATEWAYS,
    SILENT_S,
    Answer,
    Cut,
    Patience,
    Wire,
    settled,
)
from ijm_desktop.vault.files import disk_errors

TUS: Final = {"Tus-Resumable": "1.0.0"}
_PLACE: Final = re.compile(r"/v1/uploads/[A-Za-z0-9_-]{1,100}")
_PATCH: Final = {**TUS, "Content-Type": "application/offset+octet-stream"}
_PAGES: Final = 100
_FIRST_PORTION: Final = 16 << 10
_PORTION_S: Final = 5.0
"""What goes at a time takes about this long: the other end's word on what it has is never older."""
_SMALLEST: Final = 4 << 10
_LARGEST: Final = 4 << 20
_FIRST_RATE: Final = 1_200.0
"""Bytes a second, until a portion was timed: 9.6 kbit/s."""
_LOWEST_RATE: Final = 64.0
_BEGINNINGS: Final = 4
_SHA256_HEX: Final = 64
_MOST_LISTS: Final = 1 << 62
"""A list gets a higher number than the one before: beyond this none would be left to give."""
_LAST_SEQ: Final = 1 << 63
_STEP: Final = 1 << 10
"""Bytes that a connection has to bring before it breaks, to count as one that works."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A file as a hub announces it. Nothing of it is believed before its bytes are here."""

    seq: int
    name: str
    length: int
    sha256: bytes


Moved = Callable[[int], object]
"""Told how many bytes of a file are there now."""


def path(mailbox: bytes, *rest: str) -> str:
    return "/".join(("/v1/mailboxes", opaque.text(mailbox), *rest))


def listed(wire: Wire, mailbox: bytes, what: str = "files") -> Generator[Listed]:
    """In the order in which they came. `what`: `files` of an own mailbox, or `posted` there by this
    key. Raises HUB_ERRORS, also for a list that does not end."""
    after = 0
    for _ in range(_PAGES):
        answer = wire.asked("GET", f"{path(mailbox, what)}?after={after}&limit=200")
        page = _page(answer)
        for each in page:
            if each.seq <= after:
                raise HubMisbehaves(why="LIST_ORDER")
            after = each.seq
            yield each
        if not page or answer.said.get("more") is not True:
            return
    raise HubMisbehaves(why="ENDLESS_LIST")


def _page(answer: Answer) -> list[Listed]:
    files = answer.said.get("files")
    if answer.status == 200 and "files" not in answer.said:
        raise PortalInTheWay
    if answer.status != 200 or not isinstance(files, list):
        raise HubMisbehaves(why=answer.code or "LIST")
    return [_listed(each) for each in files]


def _listed(said: Any) -> Listed:
    try:
        found = Listed(said["seq"], said["name"], said["length"], bytes.fromhex(said["sha256"]))
        well = (
            type(found.seq) is int
            and found.seq < _LAST_SEQ
            and type(found.length) is int
            and found.length >= 0
            and len(said["sha256"]) == _SHA256_HEX
            and opaque.parse(found.name) is not None
        )
    except (KeyError, TypeError, ValueError) as error:
        raise HubMisbehaves(why="LIST") from error
    if not well:
        raise HubMisbehaves(why="LIST")
    return found


def remove(wire: Wire, mailbox: bytes, name: str, what: str = "files") -> None:
    """Again changes nothing."""
    answer = wire.asked("DELETE", path(mailbox, what, name))
    if answer.status not in {204, 404}:
        raise HubMisbehaves(why=answer.code or "REMOVE")


def fetch(wire: Wire, mailbox: bytes, file: Listed, to: Path, moved: Moved) -> bool:
    """Goes on at the end of `to`, which is private and may be there in part. False when the hub has
    it no more. The bytes are those that were announced, or BytesDiffer is raised and `to` gone.
    Raises HUB_ERRORS, ExchangeStopped, the disk's errors."""
    patience, began, cost = Patience(wire), 0, _Cost(file.length)
    while True:
        have = _length(to)
        if have > file.length:
            to.unlink()
            have = 0
        moved(have)
        if have == file.length:
            if _digest(to) == file.sha256:
                return True
            to.unlink()
            began += 1
            if began > 1:
                raise BytesDiffer
            continue
        try:
            if not _fetch_on(wire, mailbox, file, to, have, cost.counting(moved)):
                return False
        except Cut:
            if _length(to) >= have + _STEP:
                patience.gained()
            patience.lost()


class _Cost:
    """Bytes that one file took, there and back again. Who answers so that it takes many times its
    size is left alone until the next trip."""

    def __init__(self, size: int) -> None:
        self._left = 4 * size + _LARGEST

    def pay(self, count: int) -> None:
        """Raises HubUnreachable."""
        self._left -= count
        if self._left < 0:
            raise HubUnreachable

    def counting(self, moved: Moved) -> Moved:
        """`moved`, told of a file that grows, which pays for each byte of it."""
        last: list[int] = []

        def told(at: int) -> None:
            self.pay(max(0, at - (last[-1] if last else at)))
            last[:] = [at]
            moved(at)

        return told


class BytesDiffer(Exception):
    """What came, twice, is not what the list announced."""


def _fetch_on(wire: Wire, mailbox: bytes, file: Listed, to: Path, have: int, moved: Moved) -> bool:
    tag = f'"{file.sha256.hex()}"'
    beside = {"Range": f"bytes={have}-", "If-Range": tag} if have else {}
    answer, blocks = wire.fetched(path(mailbox, "files", file.name), beside)
    with contextlib.closing(blocks):
        if answer.status == 404 and answer.code == "NO_SUCH_FILE":
            return False
        if answer.status == 206:
            if not answer.headers.get("Content-Range", "").startswith(f"bytes {have}-"):
                raise HubMisbehaves(why="RANGE")
        elif answer.status == 200:
            have = 0
        else:
            settled(answer)
            _again_or_not(answer)
        moved(have)
        with disk_errors(to.parent), to.open("r+b" if to.exists() else "xb") as stream:
            stream.truncate(have)
            stream.seek(have)
            _write(stream, blocks, have, file.length, moved)
    if _length(to) < file.length:  # a whole answer, and less than was announced
        raise Cut
    return True


def _write(
    stream: BinaryIO, blocks: Generator[bytes], have: int, length: int, moved: Moved
) -> None:
    for block in blocks:
        have += len(block)
        if have > length:
            raise HubMisbehaves(why="LONG_FILE")
        stream.write(block)
        stream.flush()
        moved(have)


def _again_or_not(answer: Answer) -> None:
    """An answer that is neither bytes nor a refusal known here."""
    if answer.code in {"REPLAYED", "TOO_SLOW", "CLOCK_WRONG"}:
        raise Cut
    raise HubMisbehaves(why=answer.code or str(answer.status))


def _length(file: Path) -> int:
    return file.stat().st_size if file.exists() else 0


def _digest(file: Path) -> bytes:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").digest()


@dataclass(frozen=True, slots=True)
class Parcel:
    """A finished file on its way to a mailbox. `fresh`: it was never begun to be sent."""

    file: Path
    mailbox: bytes
    size: int
    sha256: bytes
    fresh: bool


def deliver(wire: Wire, parcel: Parcel, moved: Moved) -> None:
    """Until the hub says that the mailbox has it, or had it. Goes on where an earlier attempt
    stopped. Raises HUB_ERRORS, ExchangeStopped, the disk's errors."""
    filling = _Filling(wire, parcel, moved)
    patience = Patience(wire)
    for _ in range(_BEGINNINGS):
        place = _begun(wire, parcel)
        if place is None or filling.fill(place, patience):
            moved(parcel.size)
            return
    raise HubMisbehaves(why="UPLOAD")


def _begun(wire: Wire, parcel: Parcel) -> str | None:
    """The upload's address; None where the file is there already."""
    digest = b64encode(parcel.sha256).decode()
    announced = {"Upload-Length": str(parcel.size), "Repr-Digest": f"sha-256=:{digest}:"}
    answer = wire.asked("POST", path(parcel.mailbox, "uploads"), announced, beside=TUS)
    if answer.status == 200 and answer.said.get("state") == "delivered":
        return None
    if answer.status == 200:
        raise PortalInTheWay
    place = answer.headers.get("Location", "")
    if answer.status != 201 or not _PLACE.fullmatch(place):
        raise HubMisbehaves(why=answer.code or "UPLOAD")
    return place


class _Filling:
    """Portions that grow with the line: small enough that little is in doubt when it breaks, large
    enough that the answers cost nothing."""

    def __init__(self, wire: Wire, parcel: Parcel, moved: Moved) -> None:
        self._wire, self._parcel, self._moved = wire, parcel, moved
        self._portion, self._rate = _FIRST_PORTION, _FIRST_RATE
        self._fresh = parcel.fresh
        self._cost = _Cost(parcel.size)

    def fill(self, place: str, patience: Patience) -> bool:
        """False when the upload is no more and has to be begun anew."""
        at: int | None = 0 if self._fresh else None
        self._fresh = False
        most = 0
        while True:
            try:
                at = self._stands(place) if at is None else self._patched(place, at)
            except Cut:
                at = None
                self._portion = max(_SMALLEST, min(self._portion // 2, _FIRST_PORTION))
                self._rate = max(_LOWEST_RATE, min(self._rate / 2, _FIRST_RATE))
                patience.lost()
                continue
            if at is None:
                return False
            if at >= most + _STEP:
                patience.gained()
                most = at
            self._moved(at)
            if at == self._parcel.size:
                return True

    def _stands(self, place: str) -> int | None:
        answer = self._wire.once("HEAD", place, beside=TUS, sign=False)
        if answer.status in {404, 410}:
            return None
        return self._offset(answer)

    def _patched(self, place: str, at: int) -> int | None:
        with self._parcel.file.open("rb") as stream:
            stream.seek(at)
            portion = stream.read(self._portion)
        self._cost.pay(len(portion))
        began = time.monotonic()
        answer = self._wire.once(
            "PATCH",
            place,
            beside={**_PATCH, "Upload-Offset": str(at)},
            body=portion,
            sign=False,
            within_s=SILENT_S + 4 * len(portion) / self._rate,
        )
        if answer.status in {404, 410, 460}:
            return None
        if answer.status == 409:  # it stands elsewhere than we thought
            raise Cut
        self._pace(len(portion), time.monotonic() - began)
        now = self._offset(answer)
        if now != at + len(portion):
            raise HubMisbehaves(why="OFFSET")
        return now

    def _offset(self, answer: Answer) -> int:
        settled(answer)
        if answer.code:
            _again_or_not(answer)
        if answer.status in GATEWAYS:
            raise Cut
        told = answer.headers.get("Upload-Offset")
        if told is None:
            raise PortalInTheWay
        if answer.status not in {200, 204} or not (told.isascii() and told.isdigit()):
            raise HubMisbehaves(why="OFFSET")
        if int(told[:20]) > self._parcel.size:
            raise HubMisbehaves(why="OFFSET")
        return int(told)

    def _pace(self, sent: int, seconds: float) -> None:
        self._rate = max(_LOWEST_RATE, sent / max(seconds, 0.001))
        wanted = int(self._rate * _PORTION_S)
        self._portion = max(_SMALLEST, min(wanted, 4 * self._portion, _LARGEST))


def put_access(wire: Wire, data: bytes) -> Answer:
    """Headquarters' list; 204, or 409 where the hub has a later one."""
    return wire.asked("PUT", "/v1/access", body=data, sign=False)


def access(wire: Wire) -> tuple[int, int]:
    """Number and end, in seconds, of the list that a hub has."""
    answer = wire.asked("GET", "/v1/access", sign=False)
    number, until = answer.said.get("number"), answer.said.get("until")
    if answer.status == 200 and "number" not in answer.said:
        raise PortalInTheWay
    if answer.status != 200 or type(number) is not int or type(until) is not int:
        raise HubMisbehaves(why=answer.code or "ACCESS")
    if not 0 <= number < _MOST_LISTS:
        raise HubMisbehaves(why="LIST_NUMBER")
    return number, until
