"""People freed together, taken in by household: every household is one save, whole or not at all.

What comes of a row are ordinary records: a person whose code is their tag and of whose age
casework has the band, their name, their age in years, their part in the case, their place in the
household.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Final

from ijm_desktop.actions import tags
from ijm_desktop.actions.desk import Changed, Desk, RecordKey
from ijm_desktop.actions.intake_errors import (
    Cell,
    HouseholdRefused,
    NobodyThere,
    TagOfAnother,
    TagUsed,
    TwoLead,
)
from ijm_desktop.actions.records import NO_REASONS, Prepared, prepare
from ijm_desktop.actions.tags import Given, TagRange
from ijm_desktop.casework import age_bands
from ijm_desktop.journal.change import Bucket, Op
from ijm_desktop.kernel import ages
from ijm_desktop.kernel import values as field_values
from ijm_desktop.kernel.ages import Age
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.kernel.moments import moment
from ijm_desktop.vault import saving
from ijm_desktop.vault.saving import Draft

HOUSEHOLD, MEMBER, PART = "household", "household_member", "case_person"
PERSON, NAME, IDENTITY = "person", "person_name", "person_identity"
HEAD: Final = "head"
GROWN: Final = 18
IN_DOUBT: Final = 21
"""An estimated age below this may be that of a child, who is then taken for one."""

COLUMNS: Mapping[str, tuple[str, str]] = {
    "tag": (PART, "tag"),
    "name": (NAME, "text"),
    "romanised": (NAME, "romanised"),
    "sex": (PERSON, "gender"),
    "age": (IDENTITY, "age"),
    "role": (MEMBER, "role"),
    "part": (PART, "role"),
}
"""Where each column of a row is kept: record type and field."""

_SEXES: Mapping[str, str] = {"f": "Feminine", "m": "Masculine"}
"""One letter will do."""


@dataclass(frozen=True, slots=True)
class Member:
    """One row as it was typed; everything may be empty. `age` in years, `~12` where it is guessed;
    `role` in the household, `part` in the case: `uncertain` for who may be a guard."""

    tag: str = ""
    name: str = ""
    romanised: str = ""
    sex: str = ""
    age: str = ""
    role: str = ""
    part: str = ""

    @property
    def blank(self) -> bool:
        return not any(getattr(self, each.name).strip() for each in fields(self))


@dataclass(frozen=True, slots=True)
class TakenIn:
    """`people` by code, in the order of the rows."""

    household: RecordKey
    people: Mapping[str, bytes]
    changed: Changed


@dataclass(frozen=True, slots=True)
class _Row:
    at: int
    values: Mapping[str, Value]
    given: Given | None


def take_in(
    desk: Desk,
    case_id: bytes,
    members: Sequence[Member],
    *,
    reasons: Mapping[str, str] = NO_REASONS,
) -> TakenIn:
    """Saves one household; blank rows are left out. `reasons` may hold one for TAG_OF_ANOTHER.
    Raises NobodyThere, HouseholdRefused with every cell that is wrong; then nothing is saved."""
    (taken,) = take_in_all(desk, case_id, [members], reasons=reasons)
    return taken


def take_in_all(
    desk: Desk,
    case_id: bytes,
    households: Iterable[Sequence[Member]],
    *,
    reasons: Mapping[str, str] = NO_REASONS,
) -> tuple[TakenIn, ...]:
    """Several households in one save, all or none. Rows are counted through all of them in a
    HouseholdRefused."""
    known = tags.ranges(desk, case_id)
    taken = set(tags.used(desk, case_id))
    wrong: list[Cell] = []
    read: list[list[_Row]] = []
    begin = 0
    for members in households:
        rows = _read_rows(desk, members, begin, known, reasons, wrong)
        _given_once(rows, taken, wrong)
        read.append(rows)
        begin += len(members)
    if not read or not all(read):
        raise NobodyThere
    if wrong:
        raise HouseholdRefused(wrong)
    done, drafts = [], list[Draft]()
    for rows in read:
        whole, ready = _household(desk, case_id, rows, reasons)
        done.append(whole)
        drafts += ready
    saving.save(desk.vault, by_bucket(drafts), now_ms=desk.clock(), random=desk.random)
    return tuple(done)


def by_bucket(drafts: Iterable[Draft]) -> list[Draft]:
    """The same ops with one draft a bucket: one change for each is written, not one a record."""
    ops: dict[Bucket, list[Op]] = {}
    for draft in drafts:
        ops.setdefault(draft.bucket, []).extend(draft.ops)
    return [Draft(bucket, each) for bucket, each in ops.items()]


def _read_rows(
    desk: Desk,
    members: Sequence[Member],
    begin: int,
    known: Sequence[TagRange],
    reasons: Mapping[str, str],
    wrong: list[Cell],
) -> list[_Row]:
    rows: list[_Row] = []
    for at, member in enumerate(members, begin):
        if member.blank:
            continue
        read: dict[str, Value] = {}
        for column in ("name", "romanised", "sex", "age", "role", "part"):
            typed = str(getattr(member, column)).strip()
            try:
                read[column] = _value(desk, column, typed)
            except AppError as error:
                wrong.append(Cell(at, column, error))
        given = None
        if member.tag.strip():
            try:
                asked = bool(reasons.get(TagOfAnother.code, "").strip())
                given = tags.read(member.tag, known, of_another=asked)
            except AppError as error:
                wrong.append(Cell(at, "tag", error))
        rows.append(_Row(at, read, given))
    leads = [row.at for row in rows if row.values.get("role") == HEAD]
    wrong += [Cell(at, "role", TwoLead()) for at in leads[1:]]
    return rows


def _value(desk: Desk, column: str, typed: str) -> Value:
    """None for nothing; raises ValueMalformed or what the type says of it."""
    type_name, name = COLUMNS[column]
    declared = desk.registry.get(type_name).field(name)
    if not typed:
        return None
    if column == "sex":
        typed = _SEXES.get(typed.casefold(), typed)
    if column == "age":
        basis = "estimated" if typed.startswith("~") else "stated"
        typed = f"{typed}@{moment(desk.clock()).astimezone().date()} {basis}"
    return field_values.parse(declared, typed, desk.codelists)


def _given_once(rows: Sequence[_Row], taken: set[str], wrong: list[Cell]) -> None:
    for row in rows:
        if row.given is None:
            continue
        if row.given.tag in taken:
            wrong.append(Cell(row.at, "tag", TagUsed(tag=row.given.tag)))
        taken.add(row.given.tag)


def _household(
    desk: Desk, case_id: bytes, rows: Sequence[_Row], reasons: Mapping[str, str]
) -> tuple[TakenIn, list[Draft]]:
    wrong: list[Cell] = []
    people: list[Prepared] = []
    for row in rows:
        try:
            people.append(_person(desk, row, reasons))
        except AppError as error:
            wrong.append(Cell(row.at, "tag", error))
    if wrong:
        raise HouseholdRefused(wrong)
    drafts = [draft for each in people for draft in each.drafts]
    ids = [each.key.record for each in people]
    leads = [one for row, one in zip(rows, ids, strict=True) if row.values.get("role") == HEAD]
    about: dict[str, Value] = {"head": leads[0] if leads else None}
    household = prepare(desk, HOUSEHOLD, about, scope_id=case_id)
    drafts += household.drafts
    keys = {household.key}
    for row, one in zip(rows, ids, strict=True):
        for ready in _belonging(desk, case_id, row, one, household.key.record):
            drafts += ready.drafts
            keys |= ready.changed.keys
    keys |= {each.key for each in people}
    types = frozenset({HOUSEHOLD, MEMBER, PART, PERSON, NAME, IDENTITY})
    changed = Changed(frozenset(keys), types, frozenset({case_id}), exchange=True)
    codes = [_code(each) for each in people]
    return TakenIn(household.key, dict(zip(codes, ids, strict=True)), changed), drafts


def _person(desk: Desk, row: _Row, reasons: Mapping[str, str]) -> Prepared:
    values: dict[str, Value] = {"gender": row.values["sex"]}
    age = _age(row)
    if age is not None:
        values["age_band"] = age_bands.band(age)
        values["presumed_minor"] = age.low < (IN_DOUBT if age.about else GROWN)
    if row.given is not None and row.given.gives_code:
        values["code"] = row.given.tag
    elsewhere = row.given is not None and not row.given.gives_code
    return prepare(desk, PERSON, values, reasons=reasons if elsewhere else NO_REASONS)


def _age(row: _Row) -> Age | None:
    age = row.values["age"]
    return ages.parse(age) if isinstance(age, str) else None


def _belonging(
    desk: Desk, case_id: bytes, row: _Row, person: bytes, household: bytes
) -> list[Prepared]:
    """The name, the age in years, the part in the case and the place in the household."""
    found = []
    if row.values["age"]:
        found.append(prepare(desk, IDENTITY, {"age": row.values["age"]}, scope_id=person))
    text, latin = row.values["name"], row.values["romanised"]
    if text or latin:
        name = {"text": text or latin, "romanised": latin if text else None}
        found.append(prepare(desk, NAME, name, scope_id=person))
    part: dict[str, Value] = {"person": person, "tag": row.given.tag if row.given else None}
    if row.values["part"]:
        part["role"] = row.values["part"]
    found.append(prepare(desk, PART, part, scope_id=case_id))
    member = {"household": household, "person": person, "role": row.values["role"]}
    found.append(prepare(desk, MEMBER, member, scope_id=case_id))
    return found


def _code(prepared: Prepared) -> str:
    codes = [
        op.value
        for draft in prepared.drafts
        for op in draft.ops
        if op.record == prepared.key.record and op.field == f"{PERSON}.code"
    ]
    return str(codes[0])
