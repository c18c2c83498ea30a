"""Who comes to headquarters' hub, under which keys, and into which mailboxes (exchange §8.1-8.3).

One secret and a count: every key and id follows from them, so there is no table of them to lose,
and beginning a new generation changes all at once.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final
from urllib.parse import urlsplit

from ijm_desktop.bundle.entries import Route
from ijm_desktop.crypto.access import AccessList, Party
from ijm_desktop.crypto.derive import hkdf
from ijm_desktop.crypto.signing import SigningKey
from ijm_desktop.headquarters import seats
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.sync.errors import HubUrlUnfit, NoHub
from ijm_desktop.sync.transports.wire import Key
from ijm_desktop.vault import settings
from ijm_desktop.vault.store import Vault
from ijm_desktop.vault.work import Work

GENERATION_MS: Final = 90 * 24 * 3600 * 1000
LIST_MS: Final = 60 * 24 * 3600 * 1000
RENEW_MS: Final = 30 * 24 * 3600 * 1000
MOST_GENERATIONS: Final = 4
_SETTING: Final = "hub"
_HERE: Final = {"localhost", "127.0.0.1", "::1"}
_HOST: Final = re.compile(r"[A-Za-z0-9._-]{1,253}|(?=.*:)[0-9A-Fa-f:.]{2,45}")
"""What a hub takes as a name or an address (hub §3.1): no other would ever be let in."""


@dataclass(frozen=True, slots=True)
class Generation:
    """`version`: of the directory that named it first; 0 while none has."""

    number: int
    begun_ms: int
    version: int = 0


@dataclass(frozen=True, slots=True)
class Listing:
    """The newest access list: what it says, as a digest, its number, and its end."""

    said: bytes = b""
    number: int = 0
    until_ms: int = 0


@dataclass(frozen=True, slots=True)
class Hub:
    """What headquarters keeps of its hub. `generations` in order, the newest last."""

    url: str
    secret: bytes = field(repr=False)
    generations: tuple[Generation, ...]
    listing: Listing = Listing()

    @property
    def current(self) -> Generation:
        return self.generations[-1]

    @property
    def list_key(self) -> SigningKey:
        return SigningKey.from_seed(self._derived("list", b"", 32))

    def key(self, seat: bytes, generation: int) -> Key:
        who = _of(seat, generation)
        return Key(self._derived("key-id", who, 16), self._derived("key", who, 32))

    def mailbox(self, seat: bytes, generation: int) -> bytes:
        return self._derived("mailbox", _of(seat, generation), 16)

    def route(self, seat: bytes, sequencer: bytes) -> Route:
        """What a seat is told of the current generation."""
        now = self.current.number
        key = self.key(seat, now)
        ends = self.mailbox(seat, now), self.mailbox(sequencer, now)
        return Route(seat, self.url, key.id, key.seed, *ends)

    def _derived(self, what: str, who: bytes, length: int) -> bytes:
        return hkdf(self.secret, f"ijm/hub/{what}/1".encode() + who, length)

    def encoded(self) -> list[Value]:
        generations = [[each.number, each.begun_ms, each.version] for each in self.generations]
        listing = [self.listing.said, self.listing.number, self.listing.until_ms]
        return [self.url, self.secret, generations, listing]


def _of(seat: bytes, generation: int) -> bytes:
    return seat + generation.to_bytes(8, "big")


def load(held: Vault | Work) -> Hub | None:
    """None where headquarters has named no hub."""
    found = settings.get(held, _SETTING)
    if found is None:
        return None
    url, secret, generations, listing = found
    return Hub(url, secret, tuple(Generation(*each) for each in generations), Listing(*listing))


def required(held: Vault | Work) -> Hub:
    """Raises NoHub."""
    found = load(held)
    if found is None:
        raise NoHub
    return found


def keep(work: Work, hub: Hub) -> None:
    settings.put(work, _SETTING, hub.encoded())


def fit(url: str) -> str:
    """As it is kept. Raises HubUrlUnfit."""
    try:
        parts = urlsplit(url.strip())
        port, host = parts.port, parts.hostname or ""
    except ValueError as error:
        raise HubUrlUnfit(url=url) from error
    if (
        not (parts.scheme == "https" or (parts.scheme == "http" and host in _HERE))
        or not _HOST.fullmatch(host)
        or port == 0
        or not url.isascii()
        or parts.path not in {"", "/"}
        or parts.query
        or parts.fragment
        or parts.username is not None
    ):
        raise HubUrlUnfit(url=url)
    shown = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{shown}" + ("" if port is None else f":{port}")


def named(before: Hub | None, url: str, now_ms: int, fresh_secret: bytes) -> Hub:
    """The hub at `url`; another URL than before begins a new generation under it."""
    if before is None:
        return Hub(fit(url), fresh_secret, (Generation(1, now_ms),))
    return before if before.url == fit(url) else renewed(replace(before, url=fit(url)), now_ms)


def renewed(hub: Hub, now_ms: int) -> Hub:
    """With a new generation of keys and mailboxes."""
    newest = Generation(hub.current.number + 1, now_ms)
    return replace(hub, generations=(*hub.generations, newest)[-MOST_GENERATIONS:])


def due(hub: Hub, now_ms: int) -> bool:
    """Whether the generation has lasted as long as one may."""
    return now_ms - hub.current.begun_ms >= GENERATION_MS


def told(hub: Hub, version: int) -> Hub:
    """A directory of `version` names the newest generation."""
    if hub.current.version:
        return hub
    newest = replace(hub.current, version=version)
    return replace(hub, generations=(*hub.generations[:-1], newest))


@dataclass(frozen=True, slots=True)
class Ways:
    """What of a hub's generations holds for whom: §8.2. `sequencer` is headquarters' own seat,
    `people` those that may come."""

    hub: Hub
    vault: Vault
    sequencer: bytes
    people: frozenset[bytes]

    def live(self, seat: bytes) -> Sequence[Generation]:
        """From the newest that it has acknowledged on; all while it has acknowledged none."""
        known = seats.load(self.vault, seat).directory
        every = self.hub.generations
        begun = [at for at, each in enumerate(every) if 0 < each.version <= known]
        return every[begun[-1] :] if begun else every

    def toward(self, seat: bytes) -> tuple[bytes, ...]:
        """The mailboxes to answer a seat in: in all that it may know, since what it was told of
        last it may not have heard."""
        if seat not in self.people:
            return ()
        return tuple(self.hub.mailbox(seat, each.number) for each in self.live(seat))

    @property
    def key(self) -> Key:
        """Headquarters' own, at the hub."""
        return self.hub.key(self.sequencer, self.hub.current.number)

    def own(self) -> list[bytes]:
        """Headquarters' mailboxes, the newest first."""
        numbers = {each.number for seat in self.people for each in self.live(seat)}
        numbers.add(self.hub.current.number)
        return [self.hub.mailbox(self.sequencer, each) for each in sorted(numbers, reverse=True)]

    def theirs(self) -> set[bytes]:
        """Everybody's mailboxes."""
        return {
            self.hub.mailbox(seat, each.number) for seat in self.people for each in self.live(seat)
        }

    def parties(self) -> Iterable[Party]:
        for seat in sorted(self.people):
            for each in self.live(seat):
                key = self.hub.key(seat, each.number)
                box = self.hub.mailbox(self.sequencer, each.number)
                own = self.hub.mailbox(seat, each.number)
                yield Party(key.id, SigningKey.from_seed(key.seed).public, (own,), (box,))
        key = self.key
        public = SigningKey.from_seed(key.seed).public
        yield Party(key.id, public, tuple(self.own()), tuple(sorted(self.theirs())))

    def listing(self, now_ms: int, least: int = 0) -> tuple[Hub, bytes]:
        """The hub with its newest list, and the list itself: the one before, unless it would say
        something else, ends soon, or is not above the number that the hub has (`least`)."""
        before, parties = self.hub.listing, tuple(self.parties())
        said = hashlib.sha256(AccessList(0, 0, parties).signed(self.hub.list_key)).digest()
        now = before
        if said != before.said or before.until_ms - now_ms < RENEW_MS or least > before.number:
            number = max(now_ms, before.number + 1, least + 1)
            now = Listing(said, number, now_ms + LIST_MS)
        made = AccessList(now.number, now.until_ms // 1000, parties).signed(self.hub.list_key)
        return replace(self.hub, listing=now), made
