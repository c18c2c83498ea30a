"""What a search found, as it is shown: people by code, and never a name as it is written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ijm_desktop.actions import finding, reading
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.errors import NoSuchRecord
from ijm_desktop.actions.finding import Hit
from ijm_desktop.actions.reading import RecordShown
from ijm_desktop.gui import words
from ijm_desktop.gui.details import field_text
from ijm_desktop.gui.leading import place_of
from ijm_desktop.gui.places import Person, Place
from ijm_desktop.gui.record_icons import icon_for
from ijm_desktop.gui.work import Work
from ijm_desktop.kernel.declarations import RecordType, Scope
from ijm_desktop.kernel.fields import FieldType
from ijm_desktop.vault.folding import fold

MANY = 50
_PEOPLE = 3


@dataclass(frozen=True, slots=True)
class Found:
    """`codes`: the code of each case or person that something found belongs to; `unread`: how much
    is not searched yet."""

    hits: tuple[RecordShown, ...]
    codes: Mapping[bytes, str]
    unread: int = 0


@dataclass(frozen=True, slots=True)
class Said:
    place: Place
    primary: str
    second: str
    icon: str


def look(desk: Desk, text: str, limit: int = MANY) -> Found:
    """Whoever types a code means the case or the person that has it, and not first all those that
    mention it."""
    wanted = fold(text.strip())
    found = finding.find(desk, text, limit=max(limit, MANY))
    first = [hit for hit in found if _coded_so(hit, wanted)]
    ordered = [*first, *(hit for hit in found if hit not in first)]
    hits = tuple(reading.record(desk, hit.key) for hit in ordered[:limit])
    return Found(hits, _codes(desk, hits), finding.unread(desk))


def _coded_so(hit: Hit, wanted: str) -> bool:
    whole = hit.key.record == hit.key.bucket.scope_id
    return whole and bool(wanted) and wanted in fold(hit.code)


def in_cases(desk: Desk, found: Found) -> Found:
    """Whoever names somebody means a case that they are in, before what else was found."""
    scopes = (hit.key.bucket for hit in found.hits)
    people = dict.fromkeys(each.scope_id for each in scopes if each.scope_kind == Scope.PERSON)
    cases: list[RecordShown] = []
    for person in list(people)[:_PEOPLE]:
        try:
            cases += reading.person(desk, person).cases
        except NoSuchRecord:
            continue
    hits = (*cases, *found.hits)
    return Found(hits, _codes(desk, hits), found.unread)


def last_cases(desk: Desk, limit: int) -> Found:
    """Those that were last worked on."""
    rows = reading.cases(desk, limit=limit).rows
    return Found(rows, _codes(desk, rows))


def said(work: Work, row: RecordShown, found: Found) -> Said:
    """What is found in somebody's names leads to them, by their code."""
    whose, icon = found.codes.get(row.key.bucket.scope_id, ""), icon_for(row.type)
    place = place_of(row.key, row.type)
    if row.type not in work.registry:
        return Said(place, row.type, whose, icon)
    declared = work.registry.get(row.type)
    label = words.say(declared.label)
    if row.key.bucket.scope_kind == Scope.PERSON and not declared.root:
        return Said(Person(row.key.bucket.scope_id), whose, label, icon)
    title = words.title(declared, row, work.codelists)
    primary = row.code if declared.code_field else title or label
    if not whose or whose == row.code:
        return Said(place, primary, " · ".join([label, *_coded(work, declared, row)]), icon)
    second = QCoreApplication.translate("Found", "{what}, case {number}")
    return Said(place, primary, second.format(what=label, number=whose), icon)


def _codes(desk: Desk, rows: Iterable[RecordShown]) -> Mapping[bytes, str]:
    codes: dict[bytes, str] = {}
    for scope in {row.key.bucket.scope_id for row in rows}:
        try:
            codes[scope] = reading.find_record(desk, scope).code
        except NoSuchRecord:
            continue
    return codes


def _coded(work: Work, declared: RecordType, row: RecordShown) -> list[str]:
    """What its list shows of it in words from code lists, such as type and status."""
    fields = [declared.field(name) for name in declared.list_columns]
    coded = [field for field in fields if field.type is FieldType.CODE]
    texts = [field_text(field, row, work.codelists, {}) for field in coded]
    return [text for text in texts if text]
