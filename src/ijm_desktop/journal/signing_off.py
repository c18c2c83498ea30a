"""Sign-off: a person's word that a text is theirs, kept apart from whatever is written later.

A sign-off names op ids (change §5.8). Ops never change, so neither does its text: it is the merge
of those ops alone. What a record shows of its sign-offs is a function of the set of its effective
ops.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from ijm_desktop.journal.change import MAX_REPLACES, OP_ID_LENGTH, PUT, REMOVE, Op
from ijm_desktop.journal.merge import KNOWN_KINDS, VOID, RecordState, Shown
from ijm_desktop.kernel.encoding import Value

SIGNED: Final = "_signed"
_UNSIGNABLE: Final = frozenset((SIGNED, VOID))


@dataclass(frozen=True, slots=True)
class Written:
    """An op of an effective change, with its author's seat and its stamp."""

    op_id: bytes
    author: bytes
    stamp: int
    op: Op

    @property
    def rank(self) -> tuple[int, bytes]:
        return self.stamp, self.op_id


@dataclass(frozen=True, slots=True)
class SignOff:
    """One text and everybody who signed exactly it, first signature first.

    `fields` is the text, by qualified name. `erased` names fields of which a signed value was
    erased. `missing` counts covered ops that are not here, or are here without effect."""

    covers: frozenset[bytes]
    signatures: tuple[Written, ...]
    fields: Mapping[str, Shown]
    erased: frozenset[str]
    missing: int


@dataclass(frozen=True, slots=True)
class Signed:
    """`sign_offs`: those that no other covers whole, the last signed first; more than one is a
    conflict. `earlier`: those that a later one covers whole and adds to; their texts stand too.
    `unsigned`: what no sign-off covers and is live, or took a signed element away, oldest first.
    `followed`: ids of all that came of what was signed, replaced since or not."""

    sign_offs: tuple[SignOff, ...]
    earlier: tuple[SignOff, ...]
    unsigned: tuple[Written, ...]
    followed: frozenset[bytes]

    @property
    def in_conflict(self) -> bool:
        return len(self.sign_offs) > 1


def signed_view(written: Iterable[Written]) -> Signed:
    """`written`: every op of effective changes on one record in its bucket, in any order, repeated
    or not."""
    by_id = {each.op_id: each for each in written}
    texts: dict[frozenset[bytes], list[Written]] = {}
    for each in by_id.values():
        covers = covered(each.op)
        if covers:
            texts.setdefault(covers, []).append(each)
    made = sorted(
        (_sign_off(covers, signatures, by_id) for covers, signatures in texts.items()),
        key=lambda one: max(each.rank for each in one.signatures),
        reverse=True,
    )
    earlier = {each.covers for each in made if any(each.covers < other for other in texts)}
    ops = [each for each in by_id.values() if _name(each.op) not in _UNSIGNABLE]
    signed = frozenset().union(*texts)
    followed = _followed(ops, signed)
    return Signed(
        tuple(each for each in made if each.covers not in earlier),
        tuple(each for each in made if each.covers in earlier),
        _unsigned(ops, signed, followed),
        followed,
    )


def covered(op: Op) -> frozenset[bytes]:
    """The op ids that a sign-off lists; empty for any other op, and for a list that is no list of
    op ids (change §5.8), which signs nothing."""
    if op.kind != PUT or _name(op) != SIGNED or type(op.value) is not list:
        return frozenset()
    if any(type(each) is not bytes or len(each) != OP_ID_LENGTH for each in op.value):
        return frozenset()
    return frozenset(op.value)


def sign_op(
    record: bytes, field: str, shown: Iterable[Shown], signed: Signed, held: Shown
) -> Op | None:
    """The op that signs what was displayed: `shown` are the fields and `signed` the sign-offs of
    the record as displayed, `held` what `field` (`type._signed`) displayed. None where nothing was.

    It covers what earlier sign-offs do, and what came between, so that it stands in their place.
    Of sign-offs beyond the limit of change §3.2 the next signature replaces the rest."""
    wanted = {op_id for each in shown for op_id in each.op_ids}
    for each in signed.sign_offs:
        wanted |= each.covers
    wanted |= signed.followed
    if not wanted:
        return None
    value: list[Value] = sorted(wanted)
    return Op(PUT, record, field, held.op_ids[:MAX_REPLACES], value)


def _sign_off(
    covers: frozenset[bytes], signatures: list[Written], by_id: Mapping[bytes, Written]
) -> SignOff:
    state = RecordState()
    here = [by_id[op_id] for op_id in covers if op_id in by_id]
    for each in here:
        if _name(each.op) not in _UNSIGNABLE:
            state.apply(each.op_id, each.stamp, each.op)
    return SignOff(
        covers,
        tuple(sorted(signatures, key=lambda each: each.rank)),
        {name: state.shown(name) for name in sorted(state.fields())},
        frozenset(
            name for name, ops in state.live.items() if any(each.erased for each in ops.values())
        ),
        len(covers) - len(here),
    )


def _unsigned(
    ops: list[Written], signed: frozenset[bytes], followed: frozenset[bytes]
) -> tuple[Written, ...]:
    state = RecordState()
    for each in ops:
        state.apply(each.op_id, each.stamp, each.op)
    live = {op_id for held in state.live.values() for op_id in held}
    found = [
        each
        for each in ops
        if each.op_id not in signed
        and (each.op_id in live or (each.op.kind == REMOVE and each.op_id in followed))
    ]
    return tuple(sorted(found, key=lambda each: each.rank))


def _followed(ops: list[Written], signed: frozenset[bytes]) -> frozenset[bytes]:
    """Ops that replace a signed one of their field, or one that does, and so on."""
    by_replaced: dict[tuple[str, bytes], list[bytes]] = {}
    for each in ops:
        if each.op.kind in KNOWN_KINDS:
            for gone in each.op.replaces:
                by_replaced.setdefault((each.op.field, gone), []).append(each.op_id)
    waiting = [(each.op.field, each.op_id) for each in ops if each.op_id in signed]
    found: set[bytes] = set()
    while waiting:
        field, op_id = waiting.pop()
        for after in by_replaced.get((field, op_id), ()):
            if after not in found:
                found.add(after)
                waiting.append((field, after))
    return frozenset(found)


def _name(op: Op) -> str:
    return op.field.partition(".")[2]
