"""Headquarters' list of who may come to a hub (hub §2): its form and its signature, for both ends
of the wire."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from ijm_desktop.crypto import signing
from ijm_desktop.crypto.errors import BadSignature, WeakKey
from ijm_desktop.kernel import encoding
from ijm_desktop.kernel.errors import NotCanonical
from ijm_desktop.kernel.opaque import text

VERSION: Final = 1
DOMAIN: Final = b"hub/access/1"
MOST_BYTES: Final = 4 << 20
MOST_KEYS: Final = 10_000
_ID: Final = 16
_SIGNATURE: Final = 64
_HEADS: Final = (1, 2, 3, 5)
"""Bytes that CBOR puts before a byte string, by its length."""
_LARGEST: Final = (1 << 63) - 1


class ListMalformed(Exception):
    """It is not an access list as hub §2.1 has it."""


class ListNotSigned(Exception):
    """Another key signed it, or none."""


@dataclass(frozen=True, slots=True)
class Party:
    """One transport key; ids are 16 bytes."""

    key_id: bytes
    public: bytes
    fetch: tuple[bytes, ...] = ()
    post: tuple[bytes, ...] = ()


@dataclass(frozen=True, slots=True)
class AccessList:
    """`until` in seconds. `room`: by mailbox, the bytes and the files it may hold."""

    number: int
    until: int
    parties: tuple[Party, ...]
    room: dict[bytes, tuple[int, int]] = field(default_factory=dict)

    def mailboxes(self) -> set[bytes]:
        """Those that somebody may fetch from."""
        return {mailbox for party in self.parties for mailbox in party.fetch}

    def signed(self, key: signing.SigningKey) -> bytes:
        header = encoding.encode(
            {
                0: VERSION,
                1: self.number,
                2: self.until,
                3: [
                    [each.key_id, each.public, list(each.fetch), list(each.post)]
                    for each in sorted(self.parties, key=lambda party: party.key_id)
                ],
                4: {text(mailbox): list(room) for mailbox, room in self.room.items()},
            }
        )
        return encoding.encode([header, key.sign(DOMAIN, header)])


def read(data: bytes, authority: bytes) -> AccessList:
    """Raises ListMalformed, ListNotSigned. `authority` is the public half of the list key."""
    if len(data) > MOST_BYTES:
        raise ListMalformed
    header, signature = _opened(data)
    try:
        signing.verify(authority, DOMAIN, header, signature)
        return _parsed(encoding.decode(header))
    except (BadSignature, WeakKey) as error:
        raise ListNotSigned from error
    except (NotCanonical, TypeError, ValueError, KeyError, AttributeError) as error:
        raise ListMalformed from error


def _opened(data: bytes) -> tuple[bytes, bytes]:
    """Header and signature of `CBOR([header, signature])`, by where they lie. Anybody may send a
    list, and to decode four megabytes of small values before the signature holds takes half a
    minute."""
    signature = data[-_SIGNATURE:]
    for head in _HEADS:
        header = data[1 + head : -_SIGNATURE - 2]
        if encoding.encode([header, signature]) == data:
            return header, signature
    raise ListMalformed


def _parsed(header: encoding.Value) -> AccessList:
    if set(header) != {0, 1, 2, 3, 4} or header[0] != VERSION:
        raise ListMalformed
    for number in (header[1], header[2]):
        if type(number) is not int or not 0 <= number <= _LARGEST:
            raise ListMalformed
    if len(header[3]) > MOST_KEYS:
        raise ListMalformed
    parties = tuple(_party(each) for each in header[3])
    ids = [each.key_id for each in parties]
    if ids != sorted(set(ids)):
        raise ListMalformed
    named = {text(mailbox): mailbox for each in parties for mailbox in each.fetch}
    room = {}
    for mailbox, (held, files) in header[4].items():
        if not all(type(each) is int and 0 <= each <= _LARGEST for each in (held, files)):
            raise ListMalformed
        room[named[mailbox]] = (held, files)
    return AccessList(header[1], header[2], parties, room)


def _party(value: encoding.Value) -> Party:
    key_id, public, fetch, post = value
    for each in (key_id, *fetch, *post):
        if not isinstance(each, bytes) or len(each) != _ID:
            raise ListMalformed
    if not isinstance(public, bytes) or _repeats(fetch) or _repeats(post):
        raise ListMalformed
    try:
        signing.check_public(public)
    except WeakKey as error:
        raise ListMalformed from error
    return Party(key_id, public, tuple(fetch), tuple(post))


def _repeats(values: Iterable[bytes]) -> bool:
    listed = list(values)
    return len(set(listed)) != len(listed)
