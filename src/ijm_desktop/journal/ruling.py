"""Rulings: what headquarters decides about changes, and what comes of it (change §7).

Whether a change takes effect is a function of the set of changes and the set of rulings, whatever
the order in which they arrived. Rulings lie in the bucket that they concern, so whoever holds the
one holds the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from ijm_desktop.journal.change import OP_ID_LENGTH, PUT, Change, Op
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.identifiers import derived

TYPE: Final = "ruling"
RULED: Final = f"{TYPE}._ruling"
ACKNOWLEDGED: Final = f"{TYPE}._acknowledged"
FORK: Final = "fork"
FLAG: Final = "flag"
WITHHELD: Final = "withheld"
RULING: Final = "ruling"
STRIPPED: Final = "stripped"
"""Its author took values out of it without a ruling, before headquarters saw them."""
SECOND: Final = "second"
"""On the computer that wrote it, of a change in its own tree: what `FORK` is to everybody else."""
BESIDE: Final = "beside"
"""There too: of the branch that came first, which another copy wrote. It counts."""
_SAME_AS: Final[Mapping[str | None, str | None]] = {SECOND: FORK, BESIDE: None}
MOST_ERASED: Final = 1000
"""Op ids that one ruling names."""
_CHANGE_ID: Final = 32
_EPOCH_ID: Final = 16


class Verb(StrEnum):
    """What a ruling says of its target."""

    HOLD = "hold"
    ACCEPT = "accept"
    BELIEVE = "believe"
    ERASE = "erase"


@dataclass(frozen=True, slots=True)
class OnChange:
    """HOLD or ACCEPT one change, by its id of 32 bytes."""

    verb: Verb
    change: bytes
    reason: str = ""

    @property
    def record(self) -> bytes:
        return derived(TYPE, b"change", self.change)

    def value(self) -> Value:
        return [self.verb.value, self.change, self.reason]


@dataclass(frozen=True, slots=True)
class Believe:
    """Of an epoch, the changes numbered below `size` count and the others wait."""

    epoch: bytes
    size: int
    reason: str = ""

    @property
    def record(self) -> bytes:
        return derived(TYPE, b"epoch", self.epoch)

    def value(self) -> Value:
        return [Verb.BELIEVE.value, self.epoch, self.size, self.reason]


@dataclass(frozen=True, slots=True)
class Erase:
    """The values of these ops, 18 bytes each and ascending, are to be gone for good."""

    ops: tuple[bytes, ...]
    reason: str = ""

    @property
    def record(self) -> bytes:
        return derived(TYPE, b"erase", *self.ops)

    def value(self) -> Value:
        return [Verb.ERASE.value, list(self.ops), self.reason]


Ruling = OnChange | Believe | Erase


def op_of(ruling: Ruling, replaces: tuple[bytes, ...] = ()) -> Op:
    """`replaces`: what the ruling's record shows now."""
    return Op(PUT, ruling.record, RULED, replaces, ruling.value())


def read(record: bytes, value: Value) -> Ruling | None:
    """None for what rules on nothing: taken back, of a later version, or lying under another
    target's record, where it would stand beside the ruling that belongs there."""
    ruling: Ruling | None = None
    match value:
        case ["hold" | "accept" as verb, bytes() as change, str() as reason] if (
            len(change) == _CHANGE_ID
        ):
            ruling = OnChange(Verb(verb), change, reason)
        case ["believe", bytes() as epoch, int() as size, str() as reason] if (
            len(epoch) == _EPOCH_ID and size >= 0 and type(size) is int
        ):
            ruling = Believe(epoch, size, reason)
        case ["erase", list() as ops, str() as reason] if 0 < len(ops) <= MOST_ERASED:
            if all(isinstance(each, bytes) and len(each) == OP_ID_LENGTH for each in ops):
                ruling = Erase(tuple(ops), reason)
    return ruling if ruling is not None and ruling.record == record else None


def rules(change: Change) -> bool:
    """Whether it holds a ruling. Rulings do not bear on rulings."""
    for op in change.ops:  # noqa: SIM110 - asked of every change that comes: `any` takes twice this
        if op.field == RULED:
            return True
    return False


def erasures(change: Change) -> frozenset[bytes]:
    """The op ids that an effective change erases. For good: what replaces such a ruling or takes it
    back brings nothing back."""
    found: set[bytes] = set()
    for op in change.ops:
        if op.field == RULED and op.kind == PUT and op.has_value:
            ruling = read(op.record, op.value)
            if isinstance(ruling, Erase):
                found.update(ruling.ops)
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class Rulings:
    """The rulings shown in one bucket: by change id, and by epoch the size that is believed."""

    changes: Mapping[bytes, Verb] = field(default_factory=dict)
    epochs: Mapping[bytes, int] = field(default_factory=dict)

    @classmethod
    def of(cls, shown: Iterable[tuple[bytes, Value]]) -> Rulings:
        """From (record, value shown)."""
        changes: dict[bytes, Verb] = {}
        epochs: dict[bytes, int] = {}
        for record, value in shown:
            match read(record, value):
                case OnChange(verb, change):
                    changes[change] = verb
                case Believe(epoch, size):
                    epochs[epoch] = size
        return cls(changes, epochs)


def effect(
    base: str | None, change: bytes, epoch: bytes, number: int, rulings: Rulings
) -> str | None:
    """Why the change has no effect, None when it has (change §7.5). `base` is the reason that would
    hold it if nobody had ruled. Not for a change that `rules`: its base is all there is to it.

    A ruling on the change is stronger than one on its epoch. What this version cannot read no
    ruling makes readable; and belief in an epoch, which names no branch and no bucket, gives
    effect only to what waits because of the epoch.
    """
    base = _SAME_AS.get(base, base)
    if base == FLAG:
        return base
    said = rulings.changes.get(change)
    if said == Verb.ACCEPT:
        return None
    if said == Verb.HOLD:
        return base or RULING
    size = rulings.epochs.get(epoch)
    if size is None:
        return base
    if number >= size:
        return base or RULING
    return None if base == RULING else base
