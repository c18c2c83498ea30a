"""What has to be known about a person before anything is done: how they may be reached, what they
consented to, what to look out for, and whether they were a child when each thing happened."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import Enum

from ijm_desktop.actions import minors
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.errors import NoSuchRecord
from ijm_desktop.actions.reading import (
    CASE,
    CASE_PERSON,
    PERSON,
    RecordShown,
    find_record,
    present,
)
from ijm_desktop.casework.confidential_file import FILES
from ijm_desktop.casework.roles import compartments
from ijm_desktop.casework.task import OF_COMPARTMENT
from ijm_desktop.journal.change import Bucket
from ijm_desktop.journal.merge import NOTHING
from ijm_desktop.journal.ruling import TYPE as RULING
from ijm_desktop.kernel import partial_dates
from ijm_desktop.kernel.ages import Minor
from ijm_desktop.kernel.moments import moment
from ijm_desktop.vault import reading as stored

NAME = "person_name"
CONTACT, CONSENT, LINK = "safe_contact", "consent", "person_link"
PROGRESS, HEALTH = "aftercare_progress", "health_need"
GIVEN = ("given", "assent_given")
EVENTS = 100
_SAID_HERE = frozenset((CASE_PERSON, LINK, PROGRESS, HEALTH))
_NO_EVENT = frozenset((CASE_PERSON, *FILES, *(each.name for each in OF_COMPARTMENT.values())))
"""What is to be done, what is attached, and the parts in cases, which stand by themselves."""


class Alert(Enum):
    """The gravest first."""

    DECEASED = "deceased"
    CONTACT_NOT_SAFE = "contact_not_safe"
    HIGH_RISK = "high_risk"
    HEALTH_CARE = "health_care"
    CONSENT_ENDED = "consent_ended"
    INTERPRETER = "interpreter"


@dataclass(frozen=True, slots=True)
class Purpose:
    """What was said last about one purpose (list `consent_type`). `valid`: given, and not ended by
    its own last day."""

    code: str
    consent: RecordShown
    valid: bool


@dataclass(frozen=True, slots=True)
class Part:
    """A part in a case; `case` is None where the case itself is not held. `minor`: when it began,
    as far as is known."""

    part: RecordShown
    case: RecordShown | None
    minor: Minor


@dataclass(frozen=True, slots=True)
class Event:
    """`when` is ISO, for order; `case` its code, empty where the case is not held. `minor`: on
    that day, as far as is known."""

    record: RecordShown
    when: str
    case: str
    minor: Minor


@dataclass(frozen=True, slots=True)
class Relation:
    """`code` of the other person, empty where they are not held. `said_here`: by a record of this
    person; else the relation is the other one's view of this person."""

    link: RecordShown
    other: bytes
    code: str
    said_here: bool


@dataclass(frozen=True, slots=True)
class About:
    """`reads_contacts`: whether the reader's role is told how the person is reached. `minor`:
    today. `kept`: what else is held in the person's own scope, `where` what says where they are.
    What happened is `events`, which takes as long as the person's years with us."""

    contacts: tuple[RecordShown, ...]
    reads_contacts: bool
    minor: Minor
    alerts: tuple[Alert, ...]
    purposes: tuple[Purpose, ...]
    parts: tuple[Part, ...]
    relations: tuple[Relation, ...]
    identity: tuple[RecordShown, ...]
    where: tuple[RecordShown, ...]
    kept: tuple[RecordShown, ...]


def of_person(desk: Desk, person: RecordShown) -> About:
    person_id = person.key.record
    rows = stored.in_scope(desk.vault, PERSON, person_id)
    own = [present(desk, row) for row in rows if not row.void and row.type not in (PERSON, RULING)]
    rows = stored.referring(desk.vault, person_id)
    referring = [present(desk, row) for row in rows if row.type in _SAID_HERE and not row.void]
    contacts = tuple(each for each in own if each.type == CONTACT)
    purposes = _purposes(desk, [each for each in own if each.type == CONSENT])
    reads = desk.registry.get(CONTACT).compartment in compartments(desk.owner.role)
    minor = minors.minor_on(desk, person_id, partial_dates.known(_today(desk).isoformat()))
    alerts = set(_alerts(person, contacts, purposes, referring))
    cases = _Cases(desk)
    return About(
        contacts,
        reads or bool(contacts),
        minor,
        tuple(each for each in Alert if each in alerts),
        purposes,
        _parts(desk, cases, person_id, referring),
        _relations(cases, person_id, own, referring),
        *_the_rest(own),
    )


def _the_rest(own: Iterable[RecordShown]) -> tuple[tuple[RecordShown, ...], ...]:
    """What identifies the person, names first, what says where they are, and all else that has no
    place of its own on a page."""
    identity, where, kept = [], [], []
    for each in own:
        match each.key.bucket.compartment:
            case "identity":
                identity.append(each)
            case "whereabouts" if each.type != CONTACT:
                where.append(each)
            case _ if each.type not in (CONTACT, CONSENT, LINK):
                kept.append(each)
    identity.sort(key=lambda each: each.type != NAME)
    return tuple(identity), tuple(where), tuple(kept)


def _purposes(desk: Desk, consents: list[RecordShown]) -> tuple[Purpose, ...]:
    """By the newest day, then the newest save."""
    consents.sort(key=lambda each: (_day(each.value("given_on")), each.created_ms))
    last = {
        str(code): each
        for each in consents
        for code in each.fields.get("purposes", NOTHING).elements
    }
    today = _today(desk)
    order = [*desk.codelists["consent_type"].codes, *sorted(last)]
    return tuple(
        Purpose(code, last[code], _valid(last[code], today))
        for code in sorted(last, key=order.index)
    )


def _valid(consent: RecordShown, today: date) -> bool:
    until = partial_dates.known(consent.value("expires"))
    return consent.value("status") in GIVEN and (until is None or until.latest >= today)


def _alerts(
    person: RecordShown,
    contacts: Iterable[RecordShown],
    purposes: Iterable[Purpose],
    referring: Iterable[RecordShown],
) -> Iterable[Alert]:
    if person.value("deceased") is True:
        yield Alert.DECEASED
    if person.value("interpreter_needed") is True:
        yield Alert.INTERPRETER
    if any(each.value("safety") == "not_safe" for each in contacts):
        yield Alert.CONTACT_NOT_SAFE
    for each in referring:
        if each.type == PROGRESS and each.value("risk_level") == "high":
            yield Alert.HIGH_RISK
        if each.type == HEALTH and each.value("needs_care") is True:
            yield Alert.HEALTH_CARE
    if any(not each.valid for each in purposes):
        yield Alert.CONSENT_ENDED


class _Cases:
    """Records that others refer to, each read once."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._found: dict[bytes, RecordShown | None] = {}

    def get(self, record: bytes) -> RecordShown | None:
        if record not in self._found:
            try:
                self._found[record] = find_record(self._desk, record)
            except NoSuchRecord:
                self._found[record] = None
        return self._found[record]

    def code(self, record: bytes) -> str:
        found = self.get(record)
        return "" if found is None else found.code


def _parts(
    desk: Desk, cases: _Cases, person_id: bytes, referring: Iterable[RecordShown]
) -> tuple[Part, ...]:
    """The latest first."""
    parts = [each for each in referring if each.type == CASE_PERSON]
    parts.sort(key=lambda each: (_day(each.value("since")), each.created_ms), reverse=True)
    return tuple(
        Part(
            each,
            cases.get(each.key.bucket.scope_id),
            minors.of_record(desk, each).get(person_id, Minor.UNKNOWN),
        )
        for each in parts
    )


def events(desk: Desk, person_id: bytes) -> tuple[Event, ...]:
    """What happened until today in the cases held here, the latest first."""
    today, cases = _today(desk).isoformat(), _Cases(desk)
    rows = [
        (each, when)
        for row in stored.referring(desk.vault, person_id)
        if not row.void and row.bucket.scope_kind == CASE and row.type not in _NO_EVENT
        if (when := _when(desk, each := present(desk, row))) and when <= today
    ]
    rows.sort(key=lambda each: each[1], reverse=True)
    return tuple(
        Event(
            each,
            when,
            cases.code(each.key.bucket.scope_id),
            minors.of_record(desk, each).get(person_id, Minor.UNKNOWN),
        )
        for each, when in rows[:EVENTS]
    )


def _when(desk: Desk, shown: RecordShown) -> str:
    declared = desk.registry.get(shown.type) if shown.type in desk.registry else None
    at = shown.value(declared.timeline_at or "") if declared is not None else None
    return f"{moment(at):%Y-%m-%d}" if isinstance(at, int) else str(at or "").lstrip("~")


def related(desk: Desk, people: Iterable[bytes]) -> Mapping[bytes, tuple[Relation, ...]]:
    """Of each of these, as their own records say; relations to others than those held here left
    out."""
    cases = _Cases(desk)
    where = desk.registry.get(LINK).compartment
    found: dict[bytes, tuple[Relation, ...]] = {}
    for each in people:
        rows = stored.of_type(desk.vault, Bucket(PERSON, each, where), LINK)
        own = [present(desk, row) for row in rows if not row.void]
        found[each] = tuple(one for one in _relations(cases, each, own, ()) if one.code)
    return found


def _relations(
    cases: _Cases,
    person_id: bytes,
    own: Iterable[RecordShown],
    referring: Iterable[RecordShown],
) -> tuple[Relation, ...]:
    found: list[Relation] = []
    for each in own:
        other = each.value("other")
        if each.type == LINK and isinstance(other, bytes):
            found.append(Relation(each, other, cases.code(other), True))
    for each in referring:
        other = each.key.bucket.scope_id
        if each.type == LINK and other != person_id:
            found.append(Relation(each, other, cases.code(other), False))
    return tuple(found)


def _day(written: object) -> date:
    when = partial_dates.known(written)
    return date.min if when is None else when.latest


def _today(desk: Desk) -> date:
    return datetime.fromtimestamp(desk.clock() / 1000, UTC).astimezone().date()
