"""What came since grants were last settled, as far as it bears on them: a few cases and people.

Only of these must be asked anew who holds them (grants.py). A record of a type that is not known
for certain to give or take nothing bears on everything.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.freed import SAME_AS
from ijm_desktop.actions.own_file import same_human
from ijm_desktop.actions.reading import CASE, CASE_PERSON, PERSON
from ijm_desktop.headquarters.directory import ORGANISATION
from ijm_desktop.headquarters.entitled import RESTRICTION
from ijm_desktop.journal.change import Bucket
from ijm_desktop.kernel import identifiers
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.vault import reading, since
from ijm_desktop.vault.work import Work

GRANT: Final = "grant"
CONFIRMED: Final = "confirmed_same"
READ: Final = (CASE, CASE_PERSON)
"""The record types of cases and people from which grants follow."""
_NOTED: Final = (CASE, PERSON, "office")
"""Kinds of scope in which no other type of record gives anybody anything: an office's own records
go by its teams, which the directory names."""
MOST: Final = 1000
"""Of more cases and people than this it costs less to ask of all at once."""


@dataclass(slots=True)
class Bearing:
    """Scope ids: `cases` of which the holders may have changed, `people` who may be reached by
    others now. `made`: by type, how many records there are more than before."""

    cases: set[bytes] = field(default_factory=set)
    people: set[bytes] = field(default_factory=set)
    made: Counter[str] = field(default_factory=Counter)


def bearing(desk: Desk, work: Work, sequence: int) -> Bearing | None:
    """Of what came after `sequence`; None where that may bear on all there is."""
    found = Bearing()
    new: set[tuple[Bucket, bytes, str]] = set()
    for bucket, written in list(since.written_after(work.database, sequence)):
        if not _take(desk, found, bucket, written):
            return None
        if len(found.cases) + len(found.people) > MOST:
            return None
        new.update((bucket, *each) for each in written if each[1] in READ)
    for each in new:
        found.made[each[2]] += since.is_new(work.database, *each, sequence)
    for case in tuple(found.cases):
        found.people.update(_people_of(desk, case))
    return found if len(found.people) <= MOST else None


def _take(desk: Desk, found: Bearing, bucket: Bucket, written: Iterable[tuple[bytes, str]]) -> bool:
    for record, type_ in written:
        if bucket.scope_kind == ORGANISATION and type_ == GRANT:
            if not _take_grant(desk, found, bucket, record):
                return False
        elif bucket.scope_kind == ORGANISATION and type_ == RESTRICTION:
            named = desk.registry.get(RESTRICTION).op_field("person")
            for each in tuple(_identifiers(desk, bucket, record, named)):
                found.people |= same_human(desk, each)
        elif bucket.scope_kind not in _NOTED:
            return False
        elif type_ == SAME_AS:
            _take_same(desk, found, bucket, record)
        elif type_ == CASE:
            found.cases.add(bucket.scope_id)
        elif type_ == CASE_PERSON:
            field_name = desk.registry.get(CASE_PERSON).op_field("person")
            found.people.update(_identifiers(desk, bucket, record, field_name))
        elif not _is_note(desk, type_):
            return False
    return True


def _is_note(desk: Desk, type_: str) -> bool:
    """Of a type that is known, and from which nothing follows."""
    if type_ not in desk.registry or type_ in READ:
        return False
    return desk.registry.get(type_).scope.value in _NOTED


def _take_grant(desk: Desk, found: Bearing, bucket: Bucket, record: bytes) -> bool:
    """A word by name, wherever it ever pointed; whether that was always to cases and people."""
    kind = desk.registry.get(GRANT)
    if not {CASE, PERSON}.issuperset(_ever(desk, bucket, record, kind.op_field("scope_kind"))):
        return False
    named = set(_identifiers(desk, bucket, record, kind.op_field("scope_id")))
    found.cases |= named
    found.people |= named
    return True


def _take_same(desk: Desk, found: Bearing, bucket: Bucket, record: bytes) -> None:
    """A restriction follows who is held to be the same human, and ends where that was undone: for
    all whom the link's ends reach, now or before. What was only ever a question joins nobody."""
    kind = desk.registry.get(SAME_AS)
    if CONFIRMED in _ever(desk, bucket, record, kind.op_field("status")):
        for end in (bucket.scope_id, *_identifiers(desk, bucket, record, kind.op_field("other"))):
            found.people |= same_human(desk, end)


def _identifiers(desk: Desk, bucket: Bucket, record: bytes, name: str) -> Iterator[bytes]:
    yield from filter(is_identifier, _ever(desk, bucket, record, name))


def _ever(desk: Desk, bucket: Bucket, record: bytes, name: str) -> Iterator[Value]:
    """Every value that the field had at any time: what it names no more may end."""
    for entry in reading.history(desk.vault, bucket, record):
        for op in entry.ops:
            if op.record == record and op.field == name:
                yield op.value


def _people_of(desk: Desk, case: bytes) -> Iterator[bytes]:
    """Whom the case links now. A link that changed since was taken with all it ever named."""
    kind = desk.registry.get(CASE_PERSON)
    for link in reading.of_type(desk.vault, desk.bucket(kind, case), CASE_PERSON):
        yield from linked(link, kind.op_field("person"))


def linked(link: reading.Stored, name: str) -> Iterator[bytes]:
    """Whom a link names. Of several values each counts: one more of them takes nobody away."""
    for live in link.state.live.get(name, {}).values():
        if is_identifier(live.value):
            yield live.value


def is_identifier(value: Value) -> bool:
    return isinstance(value, bytes) and len(value) == identifiers.LENGTH
