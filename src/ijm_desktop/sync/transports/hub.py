"""A trip to a hub and back: files out of one folder, files into another, and no database at hand.

So it can take as long as a bad line takes, on a thread of its own, while people save.
"""

from __future__ import annotations

import contextlib
import shutil
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Protocol, TypeVar

from ijm_desktop.bundle.envelope import MAX_BUNDLE
from ijm_desktop.kernel import opaque
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.sync.errors import HubBusy, HubMisbehaves
from ijm_desktop.sync.transports import Moved, mailbox
from ijm_desktop.sync.transports.mailbox import BytesDiffer, Listed, Parcel
from ijm_desktop.sync.transports.wire import Key, Stop, Wire
from ijm_desktop.vault.blobs import RESERVE
from ijm_desktop.vault.files import disk_errors

Done = TypeVar("Done")
Item = TypeVar("Item")
MOST_FILES: Final = 1_000
MOST_BYTES: Final = 1 << 30
PART: Final = ".part"
LARGE: Final = 1 << 20
"""Bytes beyond which a file lets the smaller ones go first."""
TURN_S: Final = 60.0
"""How long a trip goes on with large files either way, before what was saved meanwhile has its
turn."""


@dataclass(frozen=True, slots=True)
class Trip:
    """What is to be done. `own`: mailboxes to fetch from, into `coming`. `old`: what to take back,
    by mailbox and SHA-256; `done`: what to remove, by own mailbox and name; `ask`: mailboxes of
    which to say what of ours lies there. `aside`: names of what came and could not be taken in.
    `access`: headquarters' list with its number, sent first where the hub has another. `small`:
    nothing large is fetched."""

    url: str
    key: Key
    own: tuple[bytes, ...]
    coming: Path
    parcels: tuple[Parcel, ...] = ()
    old: tuple[tuple[bytes, bytes], ...] = ()
    done: tuple[tuple[bytes, str], ...] = ()
    ask: frozenset[bytes] = frozenset()
    aside: frozenset[str] = frozenset()
    access: tuple[int, bytes] | None = None
    small: bool = False


@dataclass(slots=True)
class Carried:
    """What was done before the trip ended, well or by `error`. `delivered`: names of files in
    `going`. `posted`: by mailbox asked, SHA-256 of what lies there of ours. `full`: mailboxes that
    had no room, `differing`: files that were not what the list announced; neither keeps the rest
    from moving. `later`: whether there is more than one trip takes."""

    delivered: set[str] = field(default_factory=set)
    came: int = 0
    posted: dict[bytes, frozenset[bytes]] = field(default_factory=dict)
    removed: set[tuple[bytes, str]] = field(default_factory=set)
    taken_back: set[tuple[bytes, bytes]] = field(default_factory=set)
    full: set[bytes] = field(default_factory=set)
    differing: list[str] = field(default_factory=list)
    access: tuple[int, int] | None = None
    later: bool = False
    sent_bytes: int = 0
    error: AppError | None = None


class Courier:
    """Runs trips one after the other. `progress` is called on the trip's own thread."""

    def __init__(
        self,
        stop: Stop = lambda: False,
        progress: Callable[[Moved], object] = lambda _moved: None,
    ) -> None:
        self._stop, self._progress = stop, progress

    def run(self, trip: Trip) -> Carried:
        """Never raises for the network: what went wrong is `error`, and what was moved stays."""
        carried = Carried()
        try:
            with Wire(trip.url, trip.key, self._stop) as wire:
                if trip.access is not None:
                    _tell_access(wire, trip.access, carried)
                sending, fetching = _Way(sum(each.size for each in trip.parcels)), _Way(0)
                small, large = _by_size(trip.parcels, lambda each: each.size)
                self._deliver(wire, small, carried, sending)
                _tidy(wire, trip, carried)
                first, then = _by_size(self._wanted(wire, trip, carried), lambda e: e[1].length)
                if trip.small:
                    then = []
                fetching.total = sum(each.length for _, each in (*first, *then))
                self._fetch(wire, trip, first, carried, fetching)
                with _in_turn(carried) as began:
                    self._deliver(wire, large, carried, sending, began)
                with _in_turn(carried) as began:
                    self._fetch(wire, trip, then, carried, fetching, began)
        except AppError as error:
            carried.error = error
        return carried

    def _moved(
        self, way: _Way, *, sending: bool, size: int, began: float | None
    ) -> Callable[[int], object]:
        """Tells how far one file is; with `began`, the moment at which its turn did, raises
        _OthersTurn when others have waited long enough."""
        before = way.done
        way.done += size

        def moved(at: int) -> None:
            self._progress(Moved(sending, before + at, way.total))
            if began is not None and time.monotonic() - began > TURN_S:
                raise _OthersTurn

        return moved

    def _deliver(
        self,
        wire: Wire,
        parcels: Sequence[Parcel],
        carried: Carried,
        way: _Way,
        began: float | None = None,
    ) -> None:
        """One mailbox that is full keeps nobody else's mail."""
        for parcel in parcels:
            if parcel.mailbox in carried.full:
                continue
            moved = self._moved(way, sending=True, size=parcel.size, began=began)
            try:
                mailbox.deliver(wire, parcel, moved)
            except HubBusy as busy:
                if not busy.full:
                    raise
                carried.full.add(parcel.mailbox)
                continue
            carried.delivered.add(parcel.file.name)
            carried.sent_bytes += parcel.size

    def _wanted(self, wire: Wire, trip: Trip, carried: Carried) -> list[tuple[bytes, Listed]]:
        """What lies there and is not here, as much as one trip takes."""
        wanted: list[tuple[bytes, Listed]] = []
        there: set[str] = set()
        for own in trip.own:
            listed = list(mailbox.listed(wire, own))
            there |= {_whole(trip.coming, own, each).name for each in listed}
            wanted += [
                (own, each)
                for each in listed
                if (own, each.name) not in trip.done
                and each.length <= MAX_BUNDLE
                and not _whole(trip.coming, own, each).exists()
            ]
        _drop_gone(trip, there)
        files, room = _lying(trip.coming)
        taken: list[tuple[bytes, Listed]] = []
        for own, each in wanted:
            if files + len(taken) >= MOST_FILES:
                break
            if each.length > LARGE:
                if each.length > room:
                    continue
                room -= each.length
            taken.append((own, each))
        carried.later = 0 < len(taken) < len(wanted)
        return taken

    def _fetch(
        self,
        wire: Wire,
        trip: Trip,
        wanted: Sequence[tuple[bytes, Listed]],
        carried: Carried,
        way: _Way,
        began: float | None = None,
    ) -> None:
        for own, each in wanted:
            moved = self._moved(way, sending=False, size=each.length, began=began)
            if _bring(wire, trip.coming, own, each, carried, moved):
                carried.came += 1


@dataclass(slots=True)
class _Way:
    """Bytes that go one way in a trip, and those of the files that were begun."""

    total: int
    done: int = 0


class _OthersTurn(Exception):
    """Large files have gone on long enough for now; they go on at their byte."""


@contextlib.contextmanager
def _in_turn(carried: Carried) -> Iterator[float]:
    """The moment at which a turn of large files begins; each way has one in every trip."""
    try:
        yield time.monotonic()
    except _OthersTurn:
        carried.later = True


def _by_size(each: Sequence[Item], size: Callable[[Item], int]) -> tuple[list[Item], list[Item]]:
    """The small ones, then the large ones, each in their order."""
    small, large = list[Item](), list[Item]()
    for one in each:
        (small if size(one) <= LARGE else large).append(one)
    return small, large


class Runs(Protocol):
    """A courier, or who stands in for one."""

    def run(self, trip: Trip) -> Carried: ...


def run_trips(steps: Generator[Trip, Carried, Done], courier: Runs) -> Done:
    """An exchange to its end on this thread. Raises what its steps raise."""
    try:
        trip = next(steps)
        while True:
            trip = steps.send(courier.run(trip))
    except StopIteration as ended:
        done: Done = ended.value
        return done


def _bring(
    wire: Wire,
    coming: Path,
    own: bytes,
    file: Listed,
    carried: Carried,
    moved: Callable[[int], object],
) -> bool:
    whole = _whole(coming, own, file)
    part = whole.with_name(whole.name + PART)
    try:
        if not mailbox.fetch(wire, own, file, part, moved):
            part.unlink(missing_ok=True)
            return False
    except BytesDiffer:
        carried.differing.append(file.name)
        return False
    with disk_errors(coming):
        part.replace(whole)
    return True


def _lying(coming: Path) -> tuple[int, int]:
    """Files that came before and are still here, and bytes for which there is room in large ones:
    what is kept aside has an end, and what waits for room keeps no words back."""
    with disk_errors(coming):
        sizes = [each.stat().st_size for each in coming.iterdir() if each.suffix != PART]
        free = shutil.disk_usage(coming).free - RESERVE
    return len(sizes), min(free, MOST_BYTES - sum(size for size in sizes if size > LARGE))


def _whole(coming: Path, own: bytes, file: Listed) -> Path:
    """In the order of the names, as in the mailbox."""
    return coming / f"{file.seq:019d}-{opaque.text(own)}-{file.name}"


def _drop_gone(trip: Trip, there: set[str]) -> None:
    """Parts, and what was kept aside, of what the mailboxes have no more: it was sent anew
    otherwise, or made up, and would take the room of what comes."""
    for each in trip.coming.iterdir():
        whole = each.name.removesuffix(PART)
        unfinished = each.suffix == PART or whole.rpartition("-")[2] in trip.aside
        if unfinished and whole not in there:
            with contextlib.suppress(OSError):
                each.unlink()


def _tidy(wire: Wire, trip: Trip, carried: Carried) -> None:
    """Removes what was taken in, takes back what is no longer needed, and looks what lies there."""
    for own, name in trip.done:
        mailbox.remove(wire, own, name)
        carried.removed.add((own, name))
    for out in sorted(trip.ask):
        unwanted = {digest for each, digest in trip.old if each == out}
        lying = list(mailbox.listed(wire, out, "posted"))
        for each in lying:
            if each.sha256 in unwanted:
                mailbox.remove(wire, out, each.name, "posted")
        carried.posted[out] = frozenset(each.sha256 for each in lying) - unwanted
        carried.taken_back |= {(out, digest) for digest in unwanted}


def _tell_access(wire: Wire, access: tuple[int, bytes], carried: Carried) -> None:
    number, data = access
    carried.access = mailbox.access(wire)
    if carried.access[0] >= number:
        return
    answer = mailbox.put_access(wire, data)
    if answer.status not in {204, 409}:
        raise HubMisbehaves(why=answer.code or "ACCESS")
    carried.access = mailbox.access(wire)
