"""Entering what happened as a person does, and reading it back from the vault."""

from __future__ import annotations

from datetime import UTC, datetime

from ijm_desktop.actions import reading, records
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.reading import RecordShown
from ijm_desktop.casework import age_bands
from ijm_desktop.kernel import ages
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.vault import reading as stored
from tests.office import saved


def at(day: str, clock: str = "09:00") -> int:
    """Milliseconds of a day and an hour, for fields of an instant."""
    return int(datetime.fromisoformat(f"{day}T{clock}").replace(tzinfo=UTC).timestamp()) * 1000


def add(desk: Desk, type_name: str, scope: bytes | None = None, **values: Value) -> bytes:
    return saved(desk, type_name, values, scope).key.record


def person(desk: Desk, case: bytes, role: str, *, age: str | None = None, **values: Value) -> bytes:
    """Somebody new, with a part in the case; `age` as in `16@2010-11`, of which casework has the
    band."""
    if age is not None:
        values["age_band"] = age_bands.band(ages.parse(age))
    found = add(desk, "person", **values)
    if age is not None:
        add(desk, "person_identity", found, age=age)
    add(desk, "case_person", case, person=found, role=role)
    return found


def change(desk: Desk, record: bytes, **values: Value) -> None:
    records.edit(desk, reading.find_record(desk, record), values)


def held(desk: Desk, case: bytes, type_name: str) -> list[RecordShown]:
    """Of one case, as it stands here; what was voided is not among them."""
    rows = stored.in_scope(desk.vault, "case", case)
    shown = (reading.present(desk, row) for row in rows if row.type == type_name)
    return [each for each in shown if each.voided is None]


def values(shown: list[RecordShown], name: str) -> list[Value]:
    return [each.value(name) for each in shown]
