"""Changes: what one save did in one bucket (docs/spec/change.md §3).

Pure values and their bytes. A change is made once, by its author; every reader recomputes its
header from what came over the wire and believes it only by way of a signed tree.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from hashlib import sha256
from typing import Final, NamedTuple

from ijm_desktop.crypto.derive import salts as derived_salts
from ijm_desktop.journal.errors import ChangeMalformed, ChangeTooLarge
from ijm_desktop.kernel.encoding import Value, array_of, encode, string, word
from ijm_desktop.kernel.merkle import HASH_SIZE, leaf_hash

VERSION: Final = 1
PUT: Final = "put"
ADD: Final = "add"
REMOVE: Final = "remove"
MAX_OPS: Final = 500
MAX_REPLACES: Final = 500
MAX_FIELD_BYTES: Final = 120
MAX_WORD_BYTES: Final = 120
"""Of a kind, a flag, a scope kind and a compartment."""
MAX_FLAGS: Final = 16
MAX_ITEMS: Final = 10_000
"""Elements of a value, nested ones counted: a reader bounds what it decodes."""
MAX_VALUE_BYTES: Final = 1 << 20
MAX_CHANGE_BYTES: Final = 4 << 20
SEED_LENGTH: Final = 16
OP_ID_LENGTH: Final = 18
_OF_FOUR, _OF_FIVE = b"\x84", b"\x85"
_OF_16_BYTES, _OF_32_BYTES = b"\x50", b"\x58\x20"
_NONE, _NULL = b"\x80", b"\xf6"
"""Heads of arrays and of bytes, the empty array, and null, as `encode` writes them."""
_VERSION, _VALUE = encode(VERSION), b"ijm/value/1"
KNOWN_FLAGS: Final[frozenset[str]] = frozenset()
"""Mandatory flags this version understands (change §7.4)."""


class Bucket(NamedTuple):
    """The unit of granting, sending, withholding and comparing. A tuple: it is hashed and compared
    several times for every change that passes."""

    scope_kind: str
    scope_id: bytes
    compartment: str

    def encoded(self) -> list[Value]:
        return [self.scope_kind, self.scope_id, self.compartment]

    @property
    def written(self) -> bytes:
        """As `encode` writes that."""
        return _written(self)


@lru_cache(maxsize=4096)
def _written(bucket: Bucket) -> bytes:
    kind, scope, compartment = bucket
    return array_of((word(kind), string(scope), word(compartment)))


class Op(NamedTuple):
    """One field of one record put, or one element of a set added or removed.

    `field` is `type.name`; `replaces` are op ids of 18 bytes, sorted; `value` is None-able, so
    `has_value` says whether there is one: a `remove` has none, and an erased one has only `hash`.
    A tuple, which is made in half the time: six of them pass for every change read or written.
    """

    kind: str
    record: bytes
    field: str
    replaces: tuple[bytes, ...] = ()
    value: Value = None
    has_value: bool = True


@dataclass(frozen=True)
class Change:
    """A change with its opening. Make with `make`, `make_salted` or `from_store`.

    `seed` is None once a value of the change was erased; then `kept` has a salt, as far as it
    remains, and a hash for every op (None where an op never had a value).
    """

    author: bytes
    epoch: bytes
    number: int
    stamp: int
    bucket: Bucket
    ops: tuple[Op, ...]
    flags: tuple[str, ...]
    seed: bytes | None
    kept: tuple[tuple[bytes | None, bytes | None], ...] = ()

    @cached_property
    def salts(self) -> tuple[bytes | None, ...]:
        """16 bytes for every op."""
        if self.seed is None:
            return tuple(salt for salt, _ in self.kept)
        return tuple(derived_salts(self.seed, len(self.ops)))

    @cached_property
    def encoded(self) -> list[bytes]:
        """Each op's value as `encode` writes it, empty where there is none: what is hashed, stored
        and shown is this, so that a value is encoded once."""
        return [
            encode(value) if has_value else b""
            for _kind, _record, _field, _replaces, value, has_value in self.ops
        ]

    @property
    def hashes(self) -> tuple[bytes | None, ...]:
        """What the header says of each op's value. Made anew when asked for, as the header is:
        mostly that is once, for the id."""
        if self.seed is None:
            return tuple(hash_ for _, hash_ in self.kept)
        salts = derived_salts(self.seed, len(self.ops))
        return tuple(
            [
                sha256(_VALUE + salt + value).digest() if value else None
                for value, salt in zip(self.encoded, salts, strict=True)
            ]
        )

    @property
    def header(self) -> bytes:
        """Deterministic CBOR of the header (change §3.2)."""
        ops = [
            _OF_FIVE + named + (_NULL if hash_ is None else _OF_32_BYTES + hash_)
            for named, hash_ in zip(self.named, self.hashes, strict=True)
        ]
        return array_of(
            (
                _VERSION,
                string(self.author),
                string(self.epoch),
                encode(self.number),
                encode(self.stamp),
                self.bucket.written,
                array_of(ops),
                encode(list(self.flags)) if self.flags else _NONE,
            )
        )

    @cached_property
    def named(self) -> list[bytes]:
        """Of each op, encoded, what the header and the store say alike: kind, record, field and
        what it replaces. Put together by hand, for every change that is read or written passes."""
        return [
            word(kind)
            + _OF_16_BYTES
            + record
            + word(field)
            + (encode(list(replaces)) if replaces else _NONE)
            for kind, record, field, replaces, _value, _has_value in self.ops
        ]

    @cached_property
    def id(self) -> bytes:
        """32 bytes: the header's leaf hash."""
        return leaf_hash(self.header)

    def op_id(self, index: int) -> bytes:
        return self.id[:16] + index.to_bytes(2, "big")

    @property
    def unknown_flags(self) -> frozenset[str]:
        return frozenset(self.flags) - KNOWN_FLAGS

    @property
    def erased(self) -> tuple[int, ...]:
        """Places of the ops whose value is gone for good."""
        if self.seed is not None:
            return ()
        return tuple(
            at
            for at, (op, hash_) in enumerate(zip(self.ops, self.hashes, strict=True))
            if not op.has_value and hash_ is not None
        )

    def without(self, places: Collection[int]) -> Change:
        """The same change without the values of the ops at `places`, nor the seed, from which their
        salts could be derived; the salts of the others stay. Its header is what it was."""
        ops = tuple(
            op._replace(value=None, has_value=False) if at in places else op
            for at, op in enumerate(self.ops)
        )
        kept = tuple(
            (salt if op.has_value else None, hash_)
            for op, salt, hash_ in zip(ops, self.salts, self.hashes, strict=True)
        )
        return replace(self, ops=ops, seed=None, kept=kept)


def value_hash(salt: bytes, value: Value) -> bytes:
    """The hash by which a header commits to a value without revealing it (change §3.4)."""
    return sha256(_VALUE + salt + encode(value)).digest()


def make(
    *,
    author: bytes,
    epoch: bytes,
    number: int,
    stamp: int,
    bucket: Bucket,
    ops: Sequence[Op],
    seed: bytes,
    flags: Sequence[str] = (),
) -> Change:
    """A change sealed by its seed. Raises ChangeMalformed or ChangeTooLarge."""
    made = _sealed(author, epoch, number, stamp, bucket, tuple(ops), tuple(flags), seed)
    if not {op.kind for op in made.ops if not op.has_value} <= {REMOVE}:
        raise ChangeMalformed(part="value that is missing")
    _check_sizes(made)
    return made


def _check_sizes(change: Change) -> None:
    """The limits of change §3.6. Raises ChangeTooLarge."""
    replaced = sum([len(op.replaces) for op in change.ops]) * OP_ID_LENGTH
    whole = sum(map(len, change.encoded)) + replaced
    if whole <= MAX_ITEMS:
        return  # an element has a byte at least
    longest = max(map(len, change.encoded))
    items = max([_items(op.value) for op in change.ops])
    if whole > MAX_CHANGE_BYTES or longest > MAX_VALUE_BYTES or items > MAX_ITEMS:
        raise ChangeTooLarge


def _sealed(
    author: bytes,
    epoch: bytes,
    number: int,
    stamp: int,
    bucket: Bucket,
    ops: tuple[Op, ...],
    flags: tuple[str, ...],
    seed: bytes,
) -> Change:
    """As `make`, but for the sizes of values."""
    _check_shape(author, epoch, number, stamp, bucket, ops, flags)
    if len(seed) != SEED_LENGTH:
        raise ChangeMalformed(part="seed")
    return Change(author, epoch, number, stamp, bucket, ops, flags, seed)


def make_salted(
    *,
    author: bytes,
    epoch: bytes,
    number: int,
    stamp: int,
    bucket: Bucket,
    ops: Sequence[Op],
    openings: Sequence[Sequence[Value]],
    flags: Sequence[str] = (),
) -> Change:
    """A change whose seed is gone (change §3.5): `openings` has [salt, value] or [hash] for every
    op that had a value, in order; the ops' own values are ignored. Raises ChangeMalformed or
    ChangeTooLarge."""
    _check_shape(author, epoch, number, stamp, bucket, tuple(ops), flags)
    waiting = iter(openings)
    opened: list[Op] = []
    kept: list[tuple[bytes | None, bytes | None]] = []
    for op in ops:
        if op.kind == REMOVE:
            opened.append(Op(op.kind, op.record, op.field, op.replaces, None, False))
            kept.append((None, None))
            continue
        match next(waiting, None):
            case [bytes() as salt, value] if len(salt) == SEED_LENGTH:
                opened.append(Op(op.kind, op.record, op.field, op.replaces, value))
                kept.append((salt, value_hash(salt, value)))
            case [bytes() as hash_] if len(hash_) == HASH_SIZE:
                opened.append(Op(op.kind, op.record, op.field, op.replaces, None, False))
                kept.append((None, hash_))
            case _:
                raise ChangeMalformed(part="opening")
    if next(waiting, None) is not None:
        raise ChangeMalformed(part="opening")
    made = Change(
        author, epoch, number, stamp, bucket, tuple(opened), tuple(flags), None, tuple(kept)
    )
    _check_sizes(made)
    return made


def _check_shape(
    author: bytes,
    epoch: bytes,
    number: int,
    stamp: int,
    bucket: Bucket,
    ops: tuple[Op, ...],
    flags: Sequence[str],
) -> None:
    """The limits of change §3.2, checked alike on making and on reading."""
    if len(author) != 16 or len(epoch) != 16 or len(bucket.scope_id) != 16:
        raise ChangeMalformed(part="identifiers")
    if not (0 <= number < 1 << 48 and 0 <= stamp < 1 << 64):
        raise ChangeMalformed(part="number or stamp")
    if not 1 <= len(ops) <= MAX_OPS:
        raise ChangeMalformed(part="number of ops")
    if list(flags) != sorted(set(flags)) or len(flags) > MAX_FLAGS:
        raise ChangeMalformed(part="flags")
    if not all(map(_is_word, (bucket.scope_kind, bucket.compartment, *flags))):
        raise ChangeMalformed(part="words")
    for kind, record, field, replaces, _value, has_value in ops:
        if not _is_word(kind):
            raise ChangeMalformed(part="words")
        if len(record) != 16 or not _is_field(field):
            raise ChangeMalformed(part="record or field")
        if replaces:
            _check_replaces(replaces)
        if has_value and kind == REMOVE:
            raise ChangeMalformed(part="value of a removal")


@lru_cache(maxsize=4096)
def _is_word(name: str) -> bool:
    return len(name.encode()) <= MAX_WORD_BYTES


@lru_cache(maxsize=4096)
def _is_field(name: str) -> bool:
    return len(name.encode()) <= MAX_FIELD_BYTES and "." in name


def _items(value: Value) -> int:
    """How many elements a value has, itself included."""
    if type(value) is list:
        return 1 + sum(map(_items, value))
    if type(value) is dict:
        return 1 + len(value) + sum(map(_items, value.values()))
    return 1


def _check_replaces(ids: tuple[bytes, ...]) -> None:
    """Op ids, ascending, without duplicates."""
    if len(ids) > MAX_REPLACES or any(len(each) != OP_ID_LENGTH for each in ids):
        raise ChangeMalformed(part="replaces")
    if list(ids) != sorted(set(ids)):
        raise ChangeMalformed(part="replaces")


def skeleton(change: Change) -> bytes:
    """What a store keeps of the header: everything but author, epoch, number, bucket and hashes."""
    ops = [_OF_FOUR + named for named in change.named]
    flags = encode(list(change.flags)) if change.flags else _NONE
    return array_of((encode(change.stamp), array_of(ops), flags))


def opening(change: Change) -> bytes:
    """The values and what proves them (change §3.5), as a store keeps them."""
    if change.seed is not None:
        values = [each for each in change.encoded if each]
        return array_of((string(change.seed), array_of(values)))
    return encode([None, salted_opening(change)])


def salted_opening(change: Change) -> list[Value]:
    """[salt, value] or [hash] for every op that had a value."""
    return [
        [salt, op.value] if op.has_value else [hash_]
        for op, salt, hash_ in zip(change.ops, change.salts, change.hashes, strict=True)
        if hash_ is not None
    ]


def from_store(
    *,
    author: bytes,
    epoch: bytes,
    number: int,
    bucket: Bucket,
    skeleton: Value,
    opening: Value,
) -> Change:
    """The reverse of `skeleton` and `opening`, both already decoded; the sizes of values were
    checked before they were stored. Raises ChangeMalformed."""
    try:
        stamp, rows, flags = skeleton
        seed, values = opening
        if seed is None:
            bare = [Op(k, r, f, tuple(replaces), None, k != REMOVE) for k, r, f, replaces in rows]
            return make_salted(
                author=author,
                epoch=epoch,
                number=number,
                stamp=stamp,
                bucket=bucket,
                ops=bare,
                openings=values,
                flags=flags,
            )
        waiting = iter(values)
        ops = [
            Op(k, r, f, tuple(replaces), None, False)
            if k == REMOVE
            else Op(k, r, f, tuple(replaces), next(waiting))
            for k, r, f, replaces in rows
        ]
    except (TypeError, ValueError, StopIteration, AttributeError) as error:
        raise ChangeMalformed(part="stored form") from error
    return _sealed(author, epoch, number, stamp, bucket, tuple(ops), tuple(flags), seed)
