"""Writing records: each function returns once the save is durable, with what it changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from ijm_desktop.actions import answers, reviewing, scheduling, withdrawing
from ijm_desktop.actions.desk import Changed, Desk, RecordKey
from ijm_desktop.actions.drafting import (
    check,
    ops_for,
    scope_of,
    told,
)
from ijm_desktop.actions.reading import RecordShown, shown_values
from ijm_desktop.journal.merge import NOTHING, VOID
from ijm_desktop.kernel import identifiers
from ijm_desktop.kernel.declarations import Constant, Default, Field, Fresh, RecordType, Scope
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.vault import saving
from ijm_desktop.vault.saving import Draft

CODE_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Thirty-two, Crockford's, none easily misread; a byte maps onto them evenly."""
NO_REASONS: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Saved:
    """A save that a power cut can no longer take back."""

    key: RecordKey
    changed: Changed


@dataclass(frozen=True, slots=True)
class Prepared:
    """A record ready to be saved: the drafts of one save, and what they will change."""

    key: RecordKey
    drafts: tuple[Draft, ...]
    changed: Changed


def add(
    desk: Desk,
    type_name: str,
    values: Mapping[str, Value],
    *,
    scope_id: bytes | None = None,
    reasons: Mapping[str, str] = NO_REASONS,
) -> Saved:
    """A new record. Raises UnknownRecordType, ValuesRefused, RuleBlocks, RuleAsks, ScopeNeeded."""
    prepared = prepare(desk, type_name, values, scope_id=scope_id, reasons=reasons)
    _commit(desk, prepared.drafts)
    return Saved(prepared.key, prepared.changed)


def prepare(
    desk: Desk,
    type_name: str,
    values: Mapping[str, Value],
    *,
    scope_id: bytes | None = None,
    reasons: Mapping[str, str] = NO_REASONS,
) -> Prepared:
    """What `add` would save, checked; nothing is written."""
    record_type = desk.registry.get(type_name)
    record = identifiers.new(desk.clock(), desk.random)
    scope = scope_of(record_type, record, scope_id, desk.owner.office_id)
    whole = with_defaults(desk, record_type, values)
    asked = check(desk, record_type, None, whole, whole, reasons)
    ops = ops_for(record_type, record, {}, whole, reasons=reasons)
    key = RecordKey(desk.bucket(record_type, scope), record)
    others = [
        *told(desk, record_type, key, whole),
        *scheduling.of_save(desk, record_type, key, whole, whole),
        *reviewing.of_save(desk, record_type, key, asked),
        *withdrawing.of_save(desk, record_type, key, whole, whole),
    ]
    return Prepared(
        key,
        (Draft(key.bucket, ops), *(draft for _, draft in others)),
        _changed([key, *(other for other, _ in others)], _types(record_type)),
    )


def edit(
    desk: Desk,
    shown: RecordShown,
    values: Mapping[str, Value],
    *,
    settled: frozenset[str] = frozenset(),
    reasons: Mapping[str, str] = NO_REASONS,
) -> Saved:
    """Saves the fields in `values`, which replace exactly what `shown` displayed of them. Names in
    `settled` are fields in conflict whose values the person saw and decided between."""
    record_type = desk.registry.get(shown.type)
    before = shown_values(record_type, shown)
    whole = {name: value for name, value in {**before, **values}.items() if value is not None}
    asked = check(desk, record_type, shown, whole, values, reasons)
    ops = ops_for(
        record_type, shown.key.record, shown.fields, values, settled=settled, reasons=reasons
    )
    if not ops:
        return Saved(shown.key, Changed())
    others = [
        *told(desk, record_type, shown.key, whole, values),
        *scheduling.of_save(desk, record_type, shown.key, whole, values),
        *reviewing.of_save(desk, record_type, shown.key, asked),
        *withdrawing.of_save(desk, record_type, shown.key, whole, values),
    ]
    _commit(desk, (Draft(shown.key.bucket, ops), *(draft for _, draft in others)))
    keys = [shown.key, *(other for other, _ in others)]
    return Saved(shown.key, _changed(keys, _types(record_type)))


def void(desk: Desk, shown: RecordShown, reason: str) -> Saved:
    """Takes a record out of use, with the reason; nothing is deleted, and `restore` undoes it."""
    return _set_void(desk, shown, reason)


def restore(desk: Desk, shown: RecordShown) -> Saved:
    """Brings a voided record back."""
    return _set_void(desk, shown, None)


def _set_void(desk: Desk, shown: RecordShown, reason: str | None) -> Saved:
    record_type = desk.registry.get(shown.type)
    before = {VOID: shown.fields.get(VOID, NOTHING)}
    ops = ops_for(record_type, shown.key.record, before, {VOID: reason})
    if not ops:
        return Saved(shown.key, Changed())
    values = shown_values(record_type, shown) if reason is None else {}
    others = scheduling.of_save(desk, record_type, shown.key, values, {})
    _commit(desk, (Draft(shown.key.bucket, ops), *(draft for _, draft in others)))
    keys = [shown.key, *(other for other, _ in others)]
    return Saved(shown.key, _changed(keys, _types(record_type)))


def _commit(desk: Desk, drafts: Sequence[Draft]) -> None:
    saving.save(desk.vault, drafts, now_ms=desk.clock(), random=desk.random)
    if any(draft.bucket.scope_kind == Scope.ORGANISATION for draft in drafts):
        answers.learn(desk)


def _types(record_type: RecordType) -> list[str]:
    """Every type that a save of this one may write."""
    told_of = [tells.record_type for tells in record_type.tells]
    makers = (scheduling, reviewing, withdrawing)
    tasks = {name for each in makers for name in each.types_written(record_type)}
    return [record_type.name, *told_of, *tasks]


def _changed(keys: Sequence[RecordKey], types: Sequence[str]) -> Changed:
    cases = frozenset(key.bucket.scope_id for key in keys if key.bucket.scope_kind == "case")
    return Changed(frozenset(keys), frozenset(types), cases, exchange=True)


def with_defaults(
    desk: Desk, record_type: RecordType, values: Mapping[str, Value]
) -> dict[str, Value]:
    """The values given, less the empty ones, and the defaults the vault can know for the rest."""
    whole = {name: value for name, value in values.items() if value not in (None, "", [], ())}
    for field in record_type.fields:
        if field.name not in values and field.default is not None:
            value = default_value(desk, field)
            if value is not None:
                whole[field.name] = [value] if field.many else value
    return whole


def default_value(desk: Desk, field: Field) -> Value:
    """What a new form shows in a field before anybody typed; None where nothing is known."""
    match field.default:
        case Constant(value):
            return value
        case Fresh(pattern):
            return _fresh(desk, pattern)
        case Default.TODAY:
            return _now(desk).date().isoformat()
        case Default.NOW:
            return desk.clock()
        case Default.OFFICE:
            return desk.owner.office_id
        case Default.AUTHOR:
            return desk.vault.seat
    return None


def _now(desk: Desk) -> datetime:
    return datetime.fromtimestamp(desk.clock() / 1000, UTC).astimezone()


def _fresh(desk: Desk, pattern: str) -> str:
    """A code that says nothing about a person or a place beyond what its pattern names."""
    office = "".join(letter for letter in desk.owner.office if letter.isalnum())[:3].upper() or "X"
    filled = pattern.replace("{office}", office).replace("{year}", str(_now(desk).year))
    return "".join(
        CODE_LETTERS[desk.random(1)[0] % len(CODE_LETTERS)] if letter == "*" else letter
        for letter in filled
    )
