"""What goes to a hub and what came from one, lying at home (exchange §8.5).

To an exchange it is a courier like a stick. What it takes and gives are files in the vault's own
folder, as sealed as on any other; trips (`transports/hub.py`) move them, with no database at hand.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
import shutil
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import IntEnum
from pathlib import Path
from typing import Final

from ijm_desktop.bundle.errors import BundleTooLarge
from ijm_desktop.kernel import opaque
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.sync.errors import HubBytesDiffer
from ijm_desktop.sync.inbox import KeptAside, keep_aside
from ijm_desktop.sync.outgoing import Ready, place
from ijm_desktop.sync.transports.hub import Carried, Trip
from ijm_desktop.sync.transports.mailbox import Parcel
from ijm_desktop.sync.transports.wire import Key
from ijm_desktop.vault import exchanges, settings
from ijm_desktop.vault.files import disk_errors, remove_temporaries
from ijm_desktop.vault.store import Vault
from ijm_desktop.vault.work import Work

SETTING: Final = "box"
GRACE_MS: Final = 30 * 60 * 1000
"""How long what the other end took is waited for to be answered."""
FORGOTTEN_MS: Final = 90 * 24 * 3600 * 1000
"""As long as a hub remembers what was posted to it."""
LONG: Final = 48 << 10
MOST_PARTS: Final = 96 << 20
LEFT_MS: Final = 24 * 3600 * 1000
PREFIX: Final = "mailbox/"
"""Of the names of what came: no file on a stick can have it."""
_COMING: Final = "coming"
_GOING: Final = "going"


class State(IntEnum):
    """Of what was made to go. THERE as far as the hub says; GONE from there since `at`."""

    WAITING = 0
    THERE = 1
    GONE = 2


@dataclass(frozen=True, slots=True)
class Sent:
    """`at` in ms: when it came into its state. `after`: what its delivery means, for whoever made
    it. `fresh`: no trip has tried it yet."""

    name: str
    mailbox: bytes
    size: int
    sha256: bytes
    state: State
    at: int
    after: Value = None
    fresh: bool = False

    def lies(self, now_ms: int) -> bool:
        return self.state is not State.GONE or _within(GRACE_MS, self.at, now_ms)

    def encoded(self) -> list[Value]:
        about = [self.name, self.mailbox, self.size, self.sha256]
        return [*about, int(self.state), self.at, self.after]


@dataclass(slots=True)
class Shelf:
    """What a box holds, shared by its views toward different seats. `old`: to be taken back, by
    mailbox and SHA-256; `done`: to be removed from an own mailbox, by mailbox and name. `aside`:
    names at the hub of what lies here and could not be taken in."""

    folder: Path
    now_ms: int
    aside: frozenset[str] = frozenset()
    sent: dict[str, Sent] = field(default_factory=dict)
    old: list[tuple[bytes, bytes]] = field(default_factory=list)
    done: list[tuple[bytes, str]] = field(default_factory=list)

    @property
    def coming(self) -> Path:
        return self.folder / _COMING

    @property
    def going(self) -> Path:
        return self.folder / _GOING


@dataclass(frozen=True, slots=True)
class Box:
    """A transport. `out`: the mailboxes that it posts into, the same into each; `ways`: of a seat,
    those to answer it in."""

    shelf: Shelf
    out: tuple[bytes, ...]
    ways: Callable[[bytes], tuple[bytes, ...]] = lambda _seat: ()

    @property
    def route(self) -> str:
        return "hub"

    @property
    def beginning(self) -> str:
        return PREFIX

    @property
    def most_parts(self) -> int | None:
        return MOST_PARTS

    @classmethod
    def load(
        cls,
        vault: Vault,
        out: tuple[bytes, ...],
        *,
        now_ms: int,
        ways: Callable[[bytes], tuple[bytes, ...]] = lambda _seat: (),
    ) -> Box:
        """As the last exchange left it. Raises the disk's errors."""
        aside = (each.name for each in exchanges.kept_aside(vault.database))
        names = (each.removeprefix(PREFIX) for each in aside if each.startswith(PREFIX))
        shelf = Shelf(vault.incoming, now_ms, frozenset(names))
        with disk_errors(vault.incoming):
            for folder in (shelf.coming, shelf.going):
                folder.mkdir(mode=0o700, exist_ok=True)
        rows, old, done = settings.get(vault, SETTING, [[], [], []])
        for name, mailbox, size, sha256, state, at, after in rows:
            sent = Sent(name, mailbox, size, sha256, State(state), at, after)
            if _still(shelf, sent):
                shelf.sent[name] = sent
        shelf.old = [(mailbox, digest) for mailbox, digest in old]
        shelf.done = [(mailbox, name) for mailbox, name in done]
        _sweep(shelf)
        return cls(shelf, out, ways)

    def only(self, mailboxes: Collection[bytes]) -> None:
        """Forgets what was meant for any other: nobody fetches from it any more."""
        shelf = self.shelf
        for name, each in list(shelf.sent.items()):
            if each.mailbox not in mailboxes:
                del shelf.sent[name]
        shelf.old = [each for each in shelf.old if each[0] in mailboxes]

    def keep(self, work: Work) -> None:
        shelf = self.shelf
        sent = [each.encoded() for each in shelf.sent.values()]
        old, done = map(list, shelf.old), map(list, shelf.done)
        settings.put(work, SETTING, [sent, list(old), list(done)])

    def names(self) -> Iterator[str]:
        for each in sorted(self.shelf.coming.iterdir()):
            if arrived(each.name) is not None:
                yield PREFIX + each.name.rpartition("-")[2]

    def fetch(self, name: str, to: Path, limit: int) -> bool:
        found = self._file(name)
        if found is None:
            return False
        with disk_errors(to.parent):
            if found.stat().st_size > limit:
                raise BundleTooLarge
            try:
                os.link(found, to)
            except OSError:  # a folder on a file system that has no second names
                shutil.copyfile(found, to)
        return True

    def deliver(self, ready: Ready, stop: Callable[[], bool]) -> str:
        return self.put(ready, stop)

    def put(self, ready: Ready, stop: Callable[[], bool], after: Value = None) -> str:
        """As `deliver`, with what its arrival there will mean."""
        written = ready.written
        assert written is not None
        name = secrets.token_hex(16)
        for at, mailbox in enumerate(self.out):
            own = f"{name}-{at}"
            place(ready, self.shelf.going / own, stop)
            row = (own, mailbox, written.size, written.sha256)
            self.shelf.sent[own] = Sent(*row, State.WAITING, self.shelf.now_ms, after, fresh=True)
        return name

    def remove(self, name: str) -> None:
        """Of what was put here, wherever it is by now."""
        for own, found in list(self.shelf.sent.items()):
            if _base(own) == name:
                self._forget(found)

    def _forget(self, found: Sent) -> None:
        del self.shelf.sent[found.name]
        if not found.fresh:
            self.shelf.old.append((found.mailbox, found.sha256))
        with disk_errors(self.shelf.going):
            (self.shelf.going / found.name).unlink(missing_ok=True)

    def taken(self, name: str) -> None:
        found = self._file(name)
        if found is not None:
            mailbox, at_hub = arrived(found.name) or (b"", "")
            self.shelf.done.append((mailbox, at_hub))
            with disk_errors(self.shelf.coming):
                found.unlink(missing_ok=True)

    def toward(self, seat: bytes) -> Box | None:
        mailboxes = self.ways(seat)
        return replace(self, out=mailboxes) if mailboxes else None

    def posted(self) -> Mapping[str, bytes]:
        now = self.shelf.now_ms
        return {
            _base(each.name): each.sha256
            for each in self.shelf.sent.values()
            if each.mailbox in self.out and each.lies(now)
        }

    def half_way(self, name: str) -> bool:
        """For a day, if it takes more than one drop of a slow line (exchange §8.11)."""
        now = self.shelf.now_ms
        return any(
            _base(each.name) == name
            and each.state is not State.GONE
            and each.size > LONG
            and _within(LEFT_MS, each.at, now)
            for each in self.shelf.sent.values()
        )

    def put_here(self) -> dict[str, Sent]:
        """By the name that `put` gave."""
        return {_base(each.name): each for each in self.shelf.sent.values()}

    def waiting(self) -> int:
        """Bytes that a trip would take along."""
        rows = self.shelf.sent.values()
        return sum(each.size for each in rows if each.state is State.WAITING)

    @property
    def errands(self) -> bool:
        """Whether a trip has anything to do but to look."""
        return bool(self.waiting() or self.shelf.old or self.shelf.done)

    def trip(
        self,
        url: str,
        key: Key,
        own: Iterable[bytes],
        *,
        fetch: bool,
        access: tuple[int, bytes] | None = None,
        small: bool = False,
    ) -> Trip:
        """`own`: this key's mailboxes, to fetch from if `fetch`; what was to be removed from any
        other is forgotten, since nobody may any more. `access`: headquarters' list, where it is to
        go. `small`: nothing large is fetched."""
        shelf, own = self.shelf, tuple(own)
        shelf.done = [each for each in shelf.done if each[0] in own]
        rows = shelf.sent.values()
        asked = {each.mailbox for each in rows if fetch and each.state is State.THERE}
        return Trip(
            url=url,
            key=key,
            own=own if fetch else (),
            coming=shelf.coming,
            parcels=tuple(self._parcel(each) for each in rows if each.state is State.WAITING),
            old=tuple(shelf.old),
            done=tuple(shelf.done),
            ask=frozenset(asked | {mailbox for mailbox, _ in shelf.old}),
            aside=shelf.aside,
            access=access,
            small=small,
        )

    def _parcel(self, sent: Sent) -> Parcel:
        file = self.shelf.going / sent.name
        return Parcel(file, sent.mailbox, sent.size, sent.sha256, sent.fresh)

    def came_back(self, carried: Carried, now_ms: int) -> list[Sent]:
        """What a trip did; those that were delivered by it."""
        shelf = self.shelf
        shelf.now_ms = now_ms
        delivered = []
        for name, each in list(shelf.sent.items()):
            now: Sent | None = each
            if name in carried.delivered:
                now = replace(each, state=State.THERE, at=now_ms, fresh=False)
                delivered.append(each)
                with contextlib.suppress(OSError):  # else it is swept at the next exchange
                    (shelf.going / name).unlink()
            elif each.state is State.WAITING:
                now = replace(each, fresh=False)
            elif each.mailbox in carried.posted and each.state is State.THERE:
                now = _as_listed(each, carried.posted[each.mailbox], now_ms)
            elif each.state is State.GONE and not _within(FORGOTTEN_MS, each.at, now_ms):
                now = None
            if now is None:
                del shelf.sent[name]
            else:
                shelf.sent[name] = now
        shelf.old = [each for each in shelf.old if each not in carried.taken_back]
        shelf.done = [each for each in shelf.done if each not in carried.removed]
        return delivered

    def keep_differing(self, vault: Vault, carried: Carried) -> tuple[KeptAside, ...]:
        """What a hub gave out otherwise than it had announced, listed with what else could not be
        taken in."""
        now = self.shelf.now_ms
        names = [PREFIX + each for each in carried.differing]
        return tuple(keep_aside(vault, each, HubBytesDiffer(), now) for each in names)

    def _file(self, name: str) -> Path | None:
        wanted = name.removeprefix(PREFIX)
        for each in self.shelf.coming.iterdir():
            if each.name.endswith(f"-{wanted}") and arrived(each.name) is not None:
                return each
        return None


def _within(span_ms: int, at: int, now_ms: int) -> bool:
    """Either way: a clock that was years ahead, and is right again, must not keep anything so long
    from being sent again."""
    return abs(now_ms - at) < span_ms


def _base(own: str) -> str:
    """What `put` gave, from the name of one of the files that it made."""
    return own.partition("-")[0]


def arrived(name: str) -> tuple[bytes, str] | None:
    """Mailbox and name at the hub, of a file in `coming` that is whole; None for any other."""
    parts = name.split("-")
    if len(parts) != 3:
        return None
    mailbox = opaque.parse(parts[1])
    return None if mailbox is None or opaque.parse(parts[2]) is None else (mailbox, parts[2])


def _as_listed(sent: Sent, listed: frozenset[bytes], now_ms: int) -> Sent:
    return sent if sent.sha256 in listed else replace(sent, state=State.GONE, at=now_ms)


def _still(shelf: Shelf, sent: Sent) -> bool:
    """Whether what waits to go is whole: a crash may have taken it, or a person."""
    if sent.state is not State.WAITING:
        return True
    file = shelf.going / sent.name
    if not file.is_file() or file.stat().st_size != sent.size:
        return False
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").digest() == sent.sha256


def _sweep(shelf: Shelf) -> None:
    """What nothing speaks of: a crash came between a file and its note."""
    with disk_errors(shelf.folder):
        remove_temporaries(shelf.going)
        for each in shelf.going.iterdir():
            if each.name not in shelf.sent:
                each.unlink()
        for each in shelf.coming.iterdir():
            if shelf.now_ms - each.stat().st_mtime * 1000 > FORGOTTEN_MS:
                each.unlink()
