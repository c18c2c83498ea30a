"""Two ends of a hub that post to each other by trips alone: no vault, no bundle, any bytes."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import urlsplit

from ijm_desktop.kernel import opaque
from ijm_desktop.sync.errors import HubBusy, HubBytesDiffer
from ijm_desktop.sync.transports import Moved
from ijm_desktop.sync.transports.hub import PART, Carried, Courier, Trip
from ijm_desktop.sync.transports.mailbox import Parcel
from ijm_desktop.sync.transports.wire import Key
from tests.hub.client import Authority, Client
from tests.sync.network.proxy import Line, bad_line


def behind(address: str) -> tuple[str, int]:
    parts = urlsplit(address)
    assert parts.hostname is not None
    return parts.hostname, parts.port or 0


def met(carried: Carried) -> str:
    """What a trip found wrong, as a code; "" for nothing."""
    if carried.error is not None:
        return carried.error.code
    if carried.differing:
        return HubBytesDiffer.code
    return HubBusy.code if carried.full else ""


@dataclass(slots=True)
class End:
    """One who posts to `other` and fetches from `own`. `moved` is what it was told on the way."""

    home: Path
    own: bytes
    other: bytes
    client: Client
    url: str
    waiting: list[Parcel] = field(default_factory=list)
    done: set[tuple[bytes, str]] = field(default_factory=set)
    moved: list[Moved] = field(default_factory=list)
    stop: Callable[[], bool] = lambda: False

    def __post_init__(self) -> None:
        for folder in (self.going, self.coming):
            folder.mkdir(parents=True, exist_ok=True)

    @property
    def going(self) -> Path:
        return self.home / "going"

    @property
    def coming(self) -> Path:
        return self.home / "coming"

    def writes(self, data: bytes) -> None:
        file = self.going / os.urandom(8).hex()
        file.write_bytes(data)
        digest = hashlib.sha256(data).digest()
        self.waiting.append(Parcel(file, self.other, len(data), digest, fresh=True))

    def trip(self) -> Carried:
        """What waits goes, what was taken in is removed, what lies there comes."""
        key = Key(self.client.key_id, self.client.key.seed)
        parcels, done = tuple(self.waiting), tuple(sorted(self.done))
        trip = Trip(self.url, key, (self.own,), self.coming, parcels, done=done)
        carried = Courier(self.stop, self.moved.append).run(trip)
        left = [each for each in parcels if each.file.name not in carried.delivered]
        self.waiting = [replace(each, fresh=False) for each in left]
        self.done -= carried.removed
        return carried

    def takes_in(self) -> list[bytes]:
        """All that has come whole, which is then to be removed there."""
        came = [each for each in sorted(self.coming.iterdir()) if each.suffix != PART]
        taken = [each.read_bytes() for each in came]
        self.done |= {(self.own, each.name.split("-")[2]) for each in came}
        for each in came:
            each.unlink()
        return taken

    def until_well(self, trips: int = 8) -> list[str]:
        """Trips until one meets nothing; the codes of what went wrong before."""
        codes: list[str] = []
        while code := met(self.trip()):
            codes.append(code)
            assert len(codes) < trips, codes
        return codes

    def lying(self) -> int:
        """Files in the own mailbox, asked for without the line."""
        return len(self.client.files(self.own))


@dataclass(slots=True)
class Office:
    """A hub at `to`, and what `authority` lets into it."""

    folder: Path
    authority: Authority
    to: tuple[str, int]

    @property
    def address(self) -> str:
        host, port = self.to
        return f"http:{'//'}{host}:{port}"

    def pairs(self, lines: Sequence[Line]) -> list[tuple[End, End]]:
        """A seat and headquarters on each of these lines."""
        address = self.address
        made: list[tuple[End, End]] = []
        for number, line in enumerate(lines):
            boxes = [os.urandom(16), os.urandom(16)]
            homes = [self.folder / f"{number}-{name}" for name in ("seat", "hq")]
            clients = [Client(address) for _ in homes]
            for client in clients:  # a hub that ends an idle connection may meet the next request
                client.session.headers["Connection"] = "close"
            ends = zip(homes, boxes, boxes[::-1], clients, strict=True)
            seat, hq = (End(*each, line.address) for each in ends)
            made.append((seat, hq))
        parties = [
            each.client.party(fetch=(each.own,), post=(each.other,))
            for pair in made
            for each in pair
        ]
        self.authority.admits(address, *parties)
        return made

    @contextmanager
    def pair(self, line: Line | None = None) -> Iterator[tuple[Line, End, End]]:
        with bad_line(line or Line(self.to)) as made:
            ((seat, hq),) = self.pairs([made])
            yield made, seat, hq
            seat.client.session.close()
            hq.client.session.close()


def name_of(mailbox: bytes) -> str:
    return opaque.text(mailbox)
