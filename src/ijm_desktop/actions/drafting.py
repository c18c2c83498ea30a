"""From what a person left in a form to the ops of a save, by the declaration alone."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from ijm_desktop.actions.desk import Desk, RecordKey
from ijm_desktop.actions.errors import RuleAsks, RuleBlocks, ScopeNeeded
from ijm_desktop.actions.reading import RecordShown, shown_values, stood
from ijm_desktop.journal.change import ADD, Op
from ijm_desktop.journal.merge import NOTHING, Shown, capture
from ijm_desktop.kernel.declarations import (
    Broken,
    Context,
    RecordType,
    Scope,
    Severity,
    ValuesRefused,
    broken_rules,
    check_values,
)
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.vault import reading
from ijm_desktop.vault.saving import Draft

_REASON = "_reason"


def sets_of(record_type: RecordType) -> frozenset[str]:
    return frozenset(record_type.op_field(field.name) for field in record_type.fields if field.many)


def scope_of(
    record_type: RecordType, record: bytes, scope_id: bytes | None, office: bytes | None
) -> bytes:
    """The scope a new record falls in: its own id for a root or what stands alone, else the one
    named, else the author's own office."""
    if record_type.root or record_type.stands_alone:
        return record
    if record_type.scope is Scope.OFFICE and scope_id is None:
        scope_id = office
    if scope_id is None:
        raise ScopeNeeded(type=record_type.label.lower(), scope=record_type.scope.value)
    return scope_id


def check(
    desk: Desk,
    record_type: RecordType,
    shown: RecordShown | None,
    values: Mapping[str, Value],
    touched: Mapping[str, Value],
    reasons: Mapping[str, str],
) -> tuple[Broken, ...]:
    """The rules that this save breaks, each with a reason. Raises ValuesRefused, RuleBlocks or
    RuleAsks. `shown` is what is edited, None for a new record; `values` is the whole record as it
    would be, `touched` only what this save sets: what another version wrote elsewhere is not
    judged."""
    problems = [
        problem
        for problem in check_values(record_type, values, desk.codelists)
        if problem.field in touched or problem.code == "REQUIRED"
    ]
    if problems:
        raise ValuesRefused(tuple(problems))
    now = desk.clock()
    context = Context(
        today=datetime.fromtimestamp(now / 1000, UTC).astimezone().date(),
        now_ms=now,
        role=desk.owner.role,
        author=desk.vault.seat,
        stood={} if shown is None else stood(shown, touched),
    )
    before = None if shown is None else shown_values(record_type, shown)
    broken = broken_rules(record_type, values, context, before)
    blocks = [rule for rule in broken if rule.severity is Severity.BLOCK]
    if blocks:
        raise RuleBlocks(blocks)
    asks = [rule for rule in broken if not reasons.get(rule.code, "").strip()]
    if asks:
        raise RuleAsks(asks)
    return broken


def ops_for(
    record_type: RecordType,
    record: bytes,
    before: Mapping[str, Shown],
    values: Mapping[str, Value],
    *,
    settled: frozenset[str] = frozenset(),
    reasons: Mapping[str, str] | None = None,
) -> list[Op]:
    """`before` by unqualified name as displayed; `values` only what the person touched."""
    ops = capture(
        {record_type.op_field(name): shown for name, shown in before.items()},
        {record_type.op_field(name): value for name, value in values.items()},
        record,
        sets_of(record_type),
        frozenset(record_type.op_field(name) for name in settled),
    )
    if reasons and ops:
        held = before.get(_REASON, NOTHING)
        given = [[code, text] for code, text in sorted(reasons.items()) if text.strip()]
        ops.extend(
            Op(ADD, record, record_type.op_field(_REASON), (), each)
            for each in given
            if each not in held.elements
        )
    return ops


def new_draft(
    desk: Desk, scope_id: bytes, type_name: str, record: bytes, values: Mapping[str, Value]
) -> Draft:
    """The draft of a record that the program itself writes, of values it knows to be right."""
    record_type = desk.registry.get(type_name)
    return Draft(desk.bucket(record_type, scope_id), ops_for(record_type, record, {}, values))


def told(
    desk: Desk,
    record_type: RecordType,
    key: RecordKey,
    values: Mapping[str, Value],
    touched: Mapping[str, Value] | None = None,
) -> list[tuple[RecordKey, Draft]]:
    """The drafts by which this save lets another compartment see what it may (and no more).

    A new record (no `touched`) tells all it has. An edit tells only what it touched: mending the
    date in an old note brings no old phase back."""
    drafts: list[tuple[RecordKey, Draft]] = []
    scope_id = key.bucket.scope_id
    for tells in record_type.tells:
        named = all(isinstance(values.get(name), bytes) for name in tells.key)
        news = values if touched is None else touched
        if not named or not any(tell.field in news for tell in tells.fields.values()):
            continue
        target = desk.registry.get(tells.record_type)
        record = tells.record_id(scope_id, key.record, values)
        bucket = desk.bucket(target, scope_id)
        wanted = {
            name: value
            for name, value in tells.values(values).items()
            if touched is None or name in tells.key or tells.fields[name].field in touched
        }
        held = reading.record(desk.vault, bucket, record)
        before = (
            {}
            if held is None
            else {name: held.state.shown(target.op_field(name)) for name in wanted}
        )
        ops = ops_for(target, record, before, wanted)
        if ops:
            drafts.append((RecordKey(bucket, record), Draft(bucket, ops)))
    return drafts
