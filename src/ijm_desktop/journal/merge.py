"""Merging: what a record shows as a function of the set of its effective changes (change §5).

The state of a record is its live ops and the ids that were ever replaced. Applying is commutative,
associative and idempotent, because both parts are sets that only the ops themselves determine.
The rules read an op's kind and ids, never what a record type means.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from ijm_desktop.journal.change import ADD, MAX_REPLACES, PUT, REMOVE, Change, Op
from ijm_desktop.kernel.encoding import Value, array_of, decode_own, encode, map_of, string, word

VOID = "_void"
KNOWN_KINDS = frozenset((PUT, ADD, REMOVE))
_OF_ONE, _OF_FIVE, _OF_18_BYTES = b"\x81", b"\x85", b"\x52"
_TRUE, _FALSE, _NO_FIELDS = encode(True), encode(False), encode({})
_OF_THE_FORMAT = "._"


class Live(NamedTuple):
    """An op that nothing replaced. `erased` when its value is gone for good. As `Op`, a tuple for
    the time that it takes to make one."""

    op_id: bytes
    stamp: int
    kind: str
    value: Value
    erased: bool = False

    @property
    def rank(self) -> tuple[int, bytes]:
        return self.stamp, self.op_id


@dataclass(slots=True)
class RecordState:
    """One record in one bucket. `live` and `replaced` are by qualified field name, `type.name`: an
    op replaces ops of its own field only, whatever ids it names."""

    live: dict[str, dict[bytes, Live]] = field(default_factory=dict)
    replaced: dict[str, set[bytes]] = field(default_factory=dict)

    def apply(self, op_id: bytes, stamp: int, op: Op) -> None:
        """Takes in one op of an effective change; again, or in another order, changes nothing."""
        if op.kind != REMOVE and op_id not in self.replaced.get(op.field, ()):
            live = Live(op_id, stamp, op.kind, op.value, not op.has_value)
            self.live.setdefault(op.field, {})[op_id] = live
        if op.kind in KNOWN_KINDS:
            self._replace(op)

    def _replace(self, op: Op) -> None:
        if not op.replaces:
            return
        self.replaced.setdefault(op.field, set()).update(op.replaces)
        here = self.live.get(op.field)
        if here is None:
            return
        for gone in op.replaces:
            here.pop(gone, None)
        if not here:
            del self.live[op.field]

    def shown(self, name: str) -> Shown:
        """The field as a screen shows it; `name` is qualified."""
        return shown(self.live.get(name, {}).values())

    def fields(self) -> Iterable[str]:
        return self.live.keys()


@dataclass(frozen=True, slots=True)
class Shown:
    """What one field shows: `value` (of the highest op) or, for a set, `elements`; `kept` are the
    other live puts with a different value, highest first; `added` are a set's live adds; `op_ids`
    is everything displayed, which is exactly what a save of this field may replace. `newer`: an op
    of an unknown kind lives here."""

    value: Value
    elements: tuple[Value, ...]
    added: tuple[Live, ...]
    kept: tuple[Live, ...]
    op_ids: tuple[bytes, ...]
    newer: bool
    top: Live | None

    @property
    def in_conflict(self) -> bool:
        return bool(self.kept)


NOTHING = Shown(None, (), (), (), (), False, None)


def shown(live: Iterable[Live]) -> Shown:
    ranked = sorted(live, key=lambda each: each.rank, reverse=True)
    if not ranked:
        return NOTHING
    puts = [each for each in ranked if each.kind == PUT and not each.erased]
    known = tuple(sorted(each.op_id for each in ranked if each.kind in (PUT, ADD)))
    added = tuple(each for each in ranked if each.kind == ADD and not each.erased)
    elements = {encode(each.value): each.value for each in added}
    kept: dict[bytes, Live] = {}
    for each in puts[1:]:
        kept.setdefault(encode(each.value), each)
    if puts:
        kept.pop(encode(puts[0].value), None)
    return Shown(
        value=puts[0].value if puts else None,
        elements=tuple(elements[key] for key in sorted(elements)),
        added=added,
        kept=tuple(kept.values()),
        op_ids=known,
        newer=len(known) < len(ranked),
        top=puts[0] if puts else None,
    )


def apply_change(states: dict[bytes, RecordState], change: Change) -> None:
    """Applies every op of an effective change to the states of its bucket's records, by id."""
    for index, op in enumerate(change.ops):
        state = states.get(op.record)
        if state is None:
            state = states[op.record] = RecordState()
        state.apply(change.op_id(index), change.stamp, op)


def stored(state: RecordState) -> bytes:
    """The one encoding of a state: equal sets of changes give equal bytes."""
    fields = [
        (word(name), array_of([_encoded(*ops[op_id]) for op_id in sorted(ops)]))
        for name, ops in state.live.items()
    ]
    replaced = [(word(name), encode(sorted(ids))) for name, ids in state.replaced.items()]
    return array_of((map_of(fields), map_of(replaced)))


def _encoded(op_id: bytes, stamp: int, kind: str, value: Value, erased: bool) -> bytes:
    end = _TRUE if erased else _FALSE
    return _OF_FIVE + string(op_id) + encode(stamp) + word(kind) + encode(value) + end


def stored_alone(change: Change, places: Sequence[int]) -> bytes | None:
    """What `stored` gives of a record that took nothing but these ops of one change, as nearly all
    do that come from elsewhere, without making its state first. None where merging tells: of
    fields with several ops or of the format, of what replaces something, of what was erased."""
    begin = _OF_ONE + _OF_FIVE + _OF_18_BYTES + change.id[:16]
    stamp = encode(change.stamp)
    fields: dict[bytes, bytes] = {}
    for at in places:
        kind, _record, name, replaces, _value, has_value = change.ops[at]
        if replaces or not has_value or _OF_THE_FORMAT in name:
            return None
        op_id = begin + at.to_bytes(2, "big")
        fields[word(name)] = op_id + stamp + word(kind) + change.encoded[at] + _FALSE
    return array_of((map_of(fields.items()), _NO_FIELDS)) if len(fields) == len(places) else None


def from_stored(data: bytes) -> RecordState:
    """The reverse of `stored`."""
    fields, replaced = decode_own(data)
    return RecordState(
        {name: {row[0]: Live(*row) for row in rows} for name, rows in fields.items()},
        {name: set(ids) for name, ids in replaced.items()},
    )


def shown_values(data: bytes, names: Iterable[tuple[str, bool]]) -> list[Value]:
    """What `shown` gives of each qualified name, of a state as `stored` made it: the value, or for
    a set (True) the tuple of its elements, None where there is none. For reading very many states:
    a field with a single op, as nearly all have, is not ranked."""
    fields, _replaced = decode_own(data)
    found: list[Value] = []
    for name, many in names:
        rows = fields.get(name, ())
        if not many and len(rows) == 1 and rows[0][2] == PUT:
            found.append(None if rows[0][4] else rows[0][3])
            continue
        held = shown(Live(*row) for row in rows)
        found.append((held.elements or None) if many else held.value)
    return found


def capture(
    before: Mapping[str, Shown],
    after: Mapping[str, Value],
    record: bytes,
    sets: frozenset[str],
    settled: frozenset[str] = frozenset(),
) -> list[Op]:
    """The ops that turn what was displayed into what the person left: only changed fields, and
    `replaces` names only what was displayed (change §5.5). `sets` are the fields of many values,
    whose `after` is a list. A field in conflict that keeps the value shown makes an op only when
    it is in `settled`: a person looked at all its values and chose."""
    ops: list[Op] = []
    for name, value in after.items():
        was = before.get(name, NOTHING)
        if name in sets:
            ops.extend(_set_ops(was, value or (), record, name))
        elif _differs(value, was.value) or (name in settled and was.in_conflict):
            ops.extend(Op(PUT, record, name, ids, value) for ids in _shares(was.op_ids))
    return ops


def _shares(ids: tuple[bytes, ...]) -> list[tuple[bytes, ...]]:
    """What one save replaces, divided among as many ops as the limit of change §3.2 asks for. All
    puts of a save have the same value, which is no conflict."""
    return [ids[at : at + MAX_REPLACES] for at in range(0, max(len(ids), 1), MAX_REPLACES)]


def _differs(value: Value, before: Value) -> bool:
    """By the bytes they are stored as: Python holds True and 1 to be equal."""
    if value is None or before is None:
        return value is not before
    return encode(value) != encode(before)


def _set_ops(was: Shown, wanted: Iterable[Value], record: bytes, name: str) -> list[Op]:
    held = {encode(element) for element in was.elements}
    want = {encode(element): element for element in wanted}
    return [
        *(Op(ADD, record, name, (), want[key]) for key in sorted(want.keys() - held)),
        *([] if held <= want.keys() else _removals(was, held - want.keys(), record, name)),
    ]


def _removals(was: Shown, gone: set[bytes], record: bytes, name: str) -> list[Op]:
    ids = tuple(sorted(each.op_id for each in was.added if encode(each.value) in gone))
    return [Op(REMOVE, record, name, share, None, has_value=False) for share in _shares(ids)]
