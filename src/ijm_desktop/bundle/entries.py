"""The lines of headquarters' directory (bundle §8.1): typed, and their one encoding."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from ijm_desktop.bundle.errors import BlockMalformed
from ijm_desktop.bundle.forms import (
    HASH,
    ID,
    array,
    boolean,
    exact,
    identifiers,
    row,
    text,
    well_formed,
    whole,
)
from ijm_desktop.crypto.sealing import PUBLIC_SIZE, check_sealing_public
from ijm_desktop.journal.epoch import EpochStatement, read_epoch
from ijm_desktop.kernel.encoding import Value

_PART = "directory entry"


@dataclass(frozen=True, slots=True)
class Office:
    id: bytes
    name: str
    country: str

    def encoded(self) -> list[Value]:
        return ["office", self.id, self.name, self.country]


@dataclass(frozen=True, slots=True)
class Seat:
    """`epochs` are the certified ones; `sealing` is the X-Wing public key; `verified` says whether
    the codes were compared on the telephone; `state` is headquarters' word, such as `active`."""

    id: bytes
    name: str
    role: str
    office: bytes
    verified: bool
    epochs: tuple[EpochStatement, ...]
    sealing: bytes
    state: str

    def encoded(self) -> list[Value]:
        epochs = [epoch.encoded() for epoch in self.epochs]
        who = ["seat", self.id, self.name, self.role, self.office]
        return [*who, self.verified, epochs, self.sealing, self.state]


@dataclass(frozen=True, slots=True)
class Team:
    """The seats that an office's new cases are shared with, for one compartment."""

    office: bytes
    compartment: str
    seats: tuple[bytes, ...]

    def encoded(self) -> list[Value]:
        return ["team", self.office, self.compartment, list(self.seats)]


@dataclass(frozen=True, slots=True)
class Delegation:
    """Bounded rights of headquarters that `seat` may use within `office`. `until` in ms."""

    seat: bytes
    office: bytes
    rights: tuple[str, ...]
    until: int

    def encoded(self) -> list[Value]:
        return ["delegation", self.seat, self.office, list(self.rights), self.until]


@dataclass(frozen=True, slots=True)
class Grant:
    """`seat` may hold these compartments of one scope."""

    seat: bytes
    scope_kind: str
    scope_id: bytes
    compartments: tuple[str, ...]

    def encoded(self) -> list[Value]:
        scope = [self.scope_kind, self.scope_id]
        return ["grant", self.seat, *scope, list(self.compartments)]


@dataclass(frozen=True, slots=True)
class Revocation:
    """What came after `size` changes of `epoch` is not believed. `opaque` names nobody."""

    opaque: bytes
    epoch: bytes
    size: int
    root: bytes

    def encoded(self) -> list[Value]:
        return ["revocation", self.opaque, self.epoch, self.size, self.root]


@dataclass(frozen=True, slots=True)
class Route:
    """How `seat` comes to a hub (exchange §8): under which key, and into which two mailboxes. Ids
    are 16 bytes, `secret` is the 32-byte seed of its transport key."""

    seat: bytes
    url: str
    key_id: bytes
    secret: bytes = field(repr=False)
    mailbox: bytes
    headquarters: bytes

    def encoded(self) -> list[Value]:
        ends = [self.mailbox, self.headquarters]
        return ["route", self.seat, self.url, self.key_id, self.secret, *ends]


@dataclass(frozen=True, slots=True)
class UnknownEntry:
    """A line of a kind that a later version made: kept and passed on, otherwise ignored."""

    value: tuple[Value, ...]

    def encoded(self) -> list[Value]:
        return list(self.value)


Entry: TypeAlias = Office | Seat | Team | Delegation | Grant | Revocation | Route | UnknownEntry


def read_entry(value: Value) -> Entry:
    """Raises BlockMalformed or BadSignature (of an epoch statement)."""
    fields = array(value, _PART)
    if not fields:
        raise BlockMalformed(part=_PART)
    reader = _READERS.get(text(fields[0], _PART))
    return UnknownEntry(tuple(fields)) if reader is None else reader(fields)


def _office(fields: list[Value]) -> Office:
    _, identifier, name, country = row(fields, 4, _PART)
    return Office(exact(identifier, ID, _PART), text(name, _PART), text(country, _PART))


def _seat(fields: list[Value]) -> Seat:
    _, seat, name, role, office, verified, epochs, sealing, state = row(fields, 9, _PART)
    with well_formed(_PART):
        statements = tuple(read_epoch(each) for each in array(epochs, _PART))
        check_sealing_public(exact(sealing, PUBLIC_SIZE, _PART))
    if any(statement.seat != seat for statement in statements):
        raise BlockMalformed(part=_PART)
    return Seat(
        exact(seat, ID, _PART),
        text(name, _PART),
        text(role, _PART),
        exact(office, ID, _PART),
        boolean(verified, _PART),
        statements,
        sealing,
        text(state, _PART),
    )


def _team(fields: list[Value]) -> Team:
    _, office, compartment, seats = row(fields, 4, _PART)
    return Team(exact(office, ID, _PART), text(compartment, _PART), identifiers(seats, _PART))


def _delegation(fields: list[Value]) -> Delegation:
    _, seat, office, rights, until = row(fields, 5, _PART)
    return Delegation(
        exact(seat, ID, _PART),
        exact(office, ID, _PART),
        tuple(text(right, _PART) for right in array(rights, _PART)),
        whole(until, _PART),
    )


def _grant(fields: list[Value]) -> Grant:
    _, seat, scope_kind, scope_id, compartments = row(fields, 5, _PART)
    return Grant(
        exact(seat, ID, _PART),
        text(scope_kind, _PART),
        exact(scope_id, ID, _PART),
        tuple(text(compartment, _PART) for compartment in array(compartments, _PART)),
    )


def _revocation(fields: list[Value]) -> Revocation:
    _, opaque, epoch, size, root = row(fields, 5, _PART)
    return Revocation(
        exact(opaque, ID, _PART),
        exact(epoch, ID, _PART),
        whole(size, _PART),
        exact(root, HASH, _PART),
    )


def _route(fields: list[Value]) -> Route:
    _, seat, url, key_id, secret, mailbox, headquarters = row(fields, 7, _PART)
    return Route(
        exact(seat, ID, _PART),
        text(url, _PART),
        exact(key_id, ID, _PART),
        exact(secret, HASH, _PART),
        exact(mailbox, ID, _PART),
        exact(headquarters, ID, _PART),
    )


_READERS: Final[dict[str, Callable[[list[Value]], Entry]]] = {
    "office": _office,
    "seat": _seat,
    "team": _team,
    "delegation": _delegation,
    "grant": _grant,
    "revocation": _revocation,
    "route": _route,
}
