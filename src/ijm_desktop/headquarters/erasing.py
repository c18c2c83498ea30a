"""Erasing all that names and finds a person, and redacting what others wrote of them (ADR 104)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from ijm_desktop.actions import mentions
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.drafting import ops_for
from ijm_desktop.actions.errors import NoSuchRecord
from ijm_desktop.actions.own_file import people_named, same_human
from ijm_desktop.actions.reading import CASE, PERSON, RecordShown, present
from ijm_desktop.casework import words
from ijm_desktop.headquarters import legal_hold, ruling
from ijm_desktop.headquarters.directory import standing_of
from ijm_desktop.headquarters.mentioned import Mention, mentions_of, names_of
from ijm_desktop.journal.change import Bucket
from ijm_desktop.journal.merge import NOTHING, VOID
from ijm_desktop.journal.ruling import TYPE as RULING
from ijm_desktop.journal.signing_off import SIGNED
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.vault import chains, reading, saving
from ijm_desktop.vault.reading import Stored
from ijm_desktop.vault.saving import Draft

NAMING_COMPARTMENTS: Final = ("identity", "whereabouts")
_STAY: Final = (VOID, SIGNED)
"""That a record is out of use, or was signed, says nothing of anybody."""


class NotMentioned(AppError):
    code = "NOT_MENTIONED"
    sentence = (
        "No text of this field names this person. Nothing was changed; list the mentions again and "
        "copy the record and the field from there."
    )


class NotRedactable(AppError):
    code = "NOT_REDACTABLE"
    sentence = (
        "What names the person there is no text of this version, or holds several values that "
        "somebody wrote apart. Nothing was changed; settle them first, or erase the whole field."
    )


@dataclass(frozen=True, slots=True)
class Erased:
    """`people`: the person, and what two colleagues held to be the same human; how many records
    and values went."""

    people: tuple[bytes, ...]
    records: int
    values: int


@dataclass(frozen=True, slots=True)
class Redacted:
    """`rewritten`: texts that stand there anew without the name. `erased`: old values that are gone
    for good, those replaced long ago among them."""

    rewritten: int
    erased: int


def mentioned(desk: Desk, person: bytes) -> tuple[Mention, ...]:
    """Where others' text names the person; what is to be looked at before anything is erased.
    Raises NotHeadquarters, NoSuchRecord."""
    _must_be_there(desk, person)
    return mentions_of(desk, person)


def erase_person(desk: Desk, person: bytes, reason: str, *, mentions_seen: bool = False) -> Erased:
    """Every value of every record of the person's names and whereabouts is gone for good, and of
    those of their cases that are of nobody else: photos, appointments. What is left is a code, and
    what casework holds of it. Raises NotHeadquarters, NoSuchRecord, NothingToErase, LegalHold,
    MentionsNotSeen."""
    _must_be_there(desk, person)
    people = same_human(desk, person)
    rows = list(_of(desk, people))
    values: dict[Bucket, set[bytes]] = defaultdict(set)
    for each in people:  # so that a hold on any case of theirs is seen
        values[desk.bucket(desk.registry.get(PERSON), each)] = set()
    for bucket in {row.bucket for row in rows}:
        records = {row.record for row in rows if row.bucket == bucket}
        values[bucket] = set(_values(desk, bucket, records))
    types = {row.type for row in rows}
    legal_hold.must_allow(desk, values, types)
    count = ruling.erase_values(desk, values, types, reason, mentions_seen=mentions_seen)
    return Erased(tuple(sorted(people)), len({(row.bucket, row.record) for row in rows}), count)


def redact(
    desk: Desk, record: bytes, field: str, person: bytes, reason: str, instead: str = ""
) -> Redacted:
    """Saves the field's text anew with `instead` wherever it names the person, and then erases for
    good every value of it that does. Stopped in between, the same again goes on. Raises
    NotHeadquarters, NoSuchRecord, NotMentioned, NotRedactable, LegalHold."""
    _must_be_there(desk, person)
    found = [
        each for each in mentions_of(desk, person) if each.record == record and each.field == field
    ]
    if not found:
        raise NotMentioned
    old: dict[Bucket, set[bytes]] = defaultdict(set)
    for each in found:
        old[each.bucket].add(each.op)
    types = {each.type for each in found}
    legal_hold.must_allow(desk, old, types)
    label = desk.registry.get(PERSON).label
    put = instead or f"[{words.label(label, desk.owner.language)}]"
    names = names_of(desk, person)
    drafts = [draft for bucket in old for draft in _anew(desk, bucket, found[0], old, names, put)]
    if drafts:
        saving.save(desk.vault, drafts, now_ms=desk.clock(), random=desk.random)
    erased = ruling.erase_values(desk, old, types, reason, mentions_seen=True)
    return Redacted(len(drafts), erased)


def _must_be_there(desk: Desk, person: bytes) -> None:
    standing_of(desk)
    if reading.record(desk.vault, desk.bucket(desk.registry.get(PERSON), person), person) is None:
        raise NoSuchRecord


def _of(desk: Desk, people: frozenset[bytes]) -> Iterator[Stored]:
    cases: set[bytes] = set()
    for each in people:
        for row in reading.in_scope(desk.vault, PERSON, each):
            if row.bucket.compartment in NAMING_COMPARTMENTS and row.type != RULING:
                yield row
        refers = reading.referring(desk.vault, each)
        cases.update(row.bucket.scope_id for row in refers if row.bucket.scope_kind == CASE)
    for case in sorted(cases):
        for row in reading.in_scope(desk.vault, CASE, case):
            if row.bucket.compartment in NAMING_COMPARTMENTS:
                named = people_named(desk, row)
                if named and named <= people:
                    yield row


def _values(desk: Desk, bucket: Bucket, records: set[bytes]) -> Iterator[bytes]:
    """Of what has no effect too: a decision may still give it effect."""
    row_id = chains.find_bucket(desk.vault.database, bucket)
    assert row_id is not None
    for _, _, change in chains.linked_changes(desk.vault.database, row_id):
        for at, op in enumerate(change.ops):
            stays = op.field.partition(".")[2] in _STAY
            if op.record in records and op.has_value and not stays:
                yield change.op_id(at)


def _anew(
    desk: Desk,
    bucket: Bucket,
    mention: Mention,
    old: Mapping[Bucket, set[bytes]],
    names: frozenset[str],
    instead: str,
) -> list[Draft]:
    """None where all that names the person was replaced before."""
    row = reading.record(desk.vault, bucket, mention.record)
    live = {} if row is None else row.state.live.get(f"{mention.type}.{mention.field}", {})
    if row is None or not live.keys() & old[bucket]:
        return []
    if row.type not in desk.registry or mention.field not in desk.registry.get(row.type):
        raise NotRedactable
    kind, shown = desk.registry.get(row.type), present(desk, row)
    value = _rewritten(kind.field(mention.field).many, shown, mention.field, names, instead)
    return [Draft(bucket, ops_for(kind, row.record, shown.fields, {mention.field: value}))]


def _rewritten(
    many: bool, shown: RecordShown, field: str, names: frozenset[str], instead: str
) -> Value:
    held = shown.fields.get(field, NOTHING)
    if held.in_conflict:
        raise NotRedactable
    if many:
        return [_without(each, names, instead) for each in held.elements]
    return _without(held.value, names, instead)


def _without(value: Value, names: frozenset[str], instead: str) -> Value:
    if not isinstance(value, str):
        raise NotRedactable
    kept: list[str] = []
    at = 0
    for span in mentions.spans(value, names):
        kept += (value[at : span.start], instead)
        at = span.end
    return "".join((*kept, value[at:]))
