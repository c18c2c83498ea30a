"""Whether the people of a record were minors when it happened, by whatever is held of their age.

Never stored: what is learnt of an age later is true of what happened before.
"""

from __future__ import annotations

from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.reading import PERSON, RecordShown, present, shown_values
from ijm_desktop.casework import coming_of_age
from ijm_desktop.kernel import partial_dates
from ijm_desktop.kernel.ages import Minor
from ijm_desktop.kernel.declarations import FieldType, RecordType
from ijm_desktop.kernel.moments import moment
from ijm_desktop.kernel.partial_dates import PartialDate
from ijm_desktop.vault import reading as stored


def minor_on(desk: Desk, person_id: bytes, when: PartialDate | None) -> Minor:
    """Who holds no age in years is told what the person was taken for, in casework."""
    held = [
        present(desk, row)
        for row in stored.in_scope(desk.vault, PERSON, person_id)
        if row.type in (PERSON, *coming_of_age.TYPES) and not row.void
    ]
    ages = [each for each in held if each.type != PERSON]
    said = coming_of_age.minor_on(
        when, [shown_values(desk.registry.get(each.type), each) for each in ages]
    )
    if said is not Minor.UNKNOWN or when is None:
        return said
    return next((_taken_for(each, when) for each in held if each.type == PERSON), said)


def _taken_for(person: RecordShown, when: PartialDate) -> Minor:
    """A grown-up of today may have been a child when it happened; a child of today was one."""
    match person.value("presumed_minor"):
        case True:
            return Minor.UNCERTAIN
        case False if when.earliest >= moment(person.created_ms).date():
            return Minor.NO
    return Minor.UNKNOWN


def of_record(desk: Desk, shown: RecordShown) -> dict[bytes, Minor]:
    """By person, for a record that says when it happened and whom it is about; nobody else."""
    if shown.type not in desk.registry:
        return {}
    record_type = desk.registry.get(shown.type)
    when = _happened(record_type, shown)
    if when is None:
        return {}
    values = shown_values(record_type, shown)
    people: list[object] = []
    for field in record_type.fields:
        if field.target == PERSON and field.name in values:
            value = values[field.name]
            people += value if field.many else [value]
    return {
        each: minor_on(desk, each, when) for each in dict.fromkeys(people) if type(each) is bytes
    }


def _happened(record_type: RecordType, shown: RecordShown) -> PartialDate | None:
    if record_type.timeline_at is None:
        return None
    field = record_type.field(record_type.timeline_at)
    value = shown.value(field.name)
    if field.type is FieldType.INSTANT:
        return partial_dates.known(f"{moment(value):%Y-%m-%d}") if type(value) is int else None
    return partial_dates.known(value)
