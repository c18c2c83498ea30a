"""What can be wrong with a declaration: with itself, the code lists, or another type.

Each function yields English phrases for the programmer; a right declaration yields none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from ijm_desktop.kernel import values as field_values
from ijm_desktop.kernel.codelists import CodeLists
from ijm_desktop.kernel.fields import Constant, Field, FieldType
from ijm_desktop.kernel.record_types import RecordType, Tells
from ijm_desktop.kernel.rules import Lifecycle
from ijm_desktop.kernel.schedules import Schedule

_NAME = re.compile(r"[a-z][a-z_]{0,58}")
_CODED = (FieldType.CODE, FieldType.AGE)
_DATED = (FieldType.DATE, FieldType.INSTANT)


def faults(
    record_type: RecordType, types: Mapping[str, RecordType], codelists: CodeLists
) -> Iterable[str]:
    """`types` are all that are declared, `record_type` among them."""
    names = [each.name for each in record_type.fields]
    if len(set(names)) != len(names):
        yield "two fields have the same name"
    if not _NAME.fullmatch(record_type.name):
        yield "its name is not of a-z and _"
    for each in record_type.fields:
        yield from (f"{each.name}: {fault}" for fault in _field_faults(each, types, codelists))
    yield from _unknown_names(record_type)
    compartments = codelists.get("compartment")
    if compartments and record_type.compartment not in compartments:
        yield f"there is no compartment {record_type.compartment}"
    roles = codelists.get("user_role")
    yield from (
        f"there is no role {r}" for r in record_type.authored_by if roles and r not in roles
    )
    if record_type.timeline_at in record_type and (
        record_type.field(record_type.timeline_at or "").type not in _DATED
    ):
        yield "timeline_at is neither a date nor an instant"
    yield from _section_faults(record_type)
    if record_type.lifecycle:
        yield from _lifecycle_faults(record_type, record_type.lifecycle, codelists)
    for tell in record_type.tells:
        yield from _tells_faults(record_type, tell, types)
    for schedule in record_type.schedules:
        yield from _schedule_faults(record_type, schedule, codelists)


def _unknown_names(record_type: RecordType) -> Iterable[str]:
    if not record_type.title:
        yield "it has no title"
    lone = (record_type.code_field, record_type.timeline_at)
    named = (*record_type.title, *record_type.list_columns, *(name for name in lone if name))
    yield from (f"there is no field {name}" for name in named if name not in record_type)


def _field_faults(
    each: Field, types: Mapping[str, RecordType], codelists: CodeLists
) -> Iterable[str]:
    if not _NAME.fullmatch(each.name):
        yield "its name is not of a-z and _"
    if (each.codelist is not None) != (each.type in _CODED):
        yield "a code list goes with the types CODE and AGE and with no other"
    if each.codelist is not None and each.codelist not in codelists:
        yield f"there is no code list {each.codelist}"
    if (each.target is not None) != (each.type is FieldType.REFERENCE):
        yield "a target goes with the type REFERENCE and with no other"
    if each.target is not None and each.target not in types:
        yield f"there is no record type {each.target}"
    if isinstance(each.default, Constant) and field_values.problem_with(
        each, each.default.value, codelists
    ):
        yield "its default is not a value it takes"


def _section_faults(record_type: RecordType) -> Iterable[str]:
    placed = [name for section in record_type.form_sections for name in section.fields]
    shown = [] if record_type.hidden else [f.name for f in record_type.fields if not f.hidden]
    if sorted(placed) != sorted(shown):
        yield "its form must show each field that is not hidden once, and no other"


def _lifecycle_faults(each: RecordType, cycle: Lifecycle, codelists: CodeLists) -> Iterable[str]:
    if cycle.field not in each or each.field(cycle.field).codelist is None:
        yield "its life-cycle is not of a field with a code list"
        return
    codes = {code.code for code in codelists[each.field(cycle.field).codelist or ""].offered()}
    if codes != cycle.states:
        yield f"life-cycle and code list differ: {sorted(codes ^ cycle.states)}"
    if cycle.unreachable() or cycle.dead_ends():
        yield f"life-cycle with unreachable or dead ends: {sorted(cycle.unreachable())}"


def _schedule_faults(each: RecordType, schedule: Schedule, codelists: CodeLists) -> Iterable[str]:
    if (schedule.hangs_on is None) != schedule.of_age:
        yield f"its schedule {schedule.code} hangs on no day, or on two"
    wanted = {name: FieldType.DATE for name in schedule.days if name}
    wanted |= {name: FieldType.REFERENCE for name in (schedule.person, schedule.owner) if name}
    wanted |= {name: FieldType.CODE for name in (schedule.by, *(schedule.only or {})) if name}
    for name, kind in wanted.items():
        if name not in each or each.field(name).type is not kind:
            yield f"its schedule {schedule.code} needs {name} as a field of the type {kind}"
            return
    codes = {name: frozenset(codes) for name, codes in (schedule.only or {}).items()}
    codes |= {schedule.by: frozenset(schedule.patterns)} if schedule.by else {}
    for name, used in codes.items():
        if unknown := used - codelists[each.field(name).codelist or ""].codes.keys():
            yield f"its schedule {schedule.code} uses codes that {name} has not: {sorted(unknown)}"
    if not _NAME.fullmatch(schedule.code):
        yield f"the code of its schedule {schedule.code} is not of a-z and _"


def _tells_faults(
    source: RecordType, tell: Tells, types: Mapping[str, RecordType]
) -> Iterable[str]:
    if tell.record_type not in types:
        yield f"it tells an unknown type {tell.record_type}"
        return
    told = types[tell.record_type]
    if told.scope is not source.scope:
        yield "it tells a record of another scope"
    pairs = [(name, name) for name in tell.key]
    pairs += [(name, how.field) for name, how in tell.fields.items()]
    for there, here in pairs:
        if there not in told or here not in source:
            yield f"it tells {here} as {there}, which is not a field of both"
