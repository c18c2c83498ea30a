"""Where one can be in the window. A page asks to go to a place; only the shell knows its page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from ijm_desktop.actions.desk import RecordKey
from ijm_desktop.kernel.encoding import Value


@dataclass(frozen=True, slots=True)
class Home:
    pass


@dataclass(frozen=True, slots=True)
class Cases:
    pass


@dataclass(frozen=True, slots=True)
class Listed:
    """All records of one type."""

    type: str


@dataclass(frozen=True, slots=True)
class Find:
    pass


@dataclass(frozen=True, slots=True)
class Exchange:
    pass


@dataclass(frozen=True, slots=True)
class Tasks:
    """What is to be done, by the day it is due."""


@dataclass(frozen=True, slots=True)
class Office:
    """What belongs to an office, not to one case."""


@dataclass(frozen=True, slots=True)
class Sessions:
    """Clinical work by dates and counts."""


@dataclass(frozen=True, slots=True)
class SessionsOf:
    """The clinical sessions of one person in one case."""

    case_id: bytes
    person_id: bytes


@dataclass(frozen=True, slots=True)
class Account:
    pass


@dataclass(frozen=True, slots=True)
class Held:
    """What is kept without counting."""


@dataclass(frozen=True, slots=True)
class Certifying:
    """At headquarters: whose digits are to be compared."""


@dataclass(frozen=True, slots=True)
class Wipe:
    """Destroying everything here. `unsaved`: something typed stands on the page below."""

    unsaved: bool = False


@dataclass(frozen=True, slots=True)
class Case:
    case_id: bytes


@dataclass(frozen=True, slots=True)
class Person:
    person_id: bytes


@dataclass(frozen=True, slots=True)
class Record:
    """One record to read: what it says, and who wrote what when."""

    key: RecordKey
    case_id: bytes | None = None


@dataclass(frozen=True, slots=True)
class New:
    """A form for a new record. `given` is what is decided already, such as the person."""

    type: str
    scope_id: bytes | None = None
    case_id: bytes | None = None
    given: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Adding:
    """What kind of record to write; `scope` is what it will belong to, as `Scope` names it."""

    scope: str
    scope_id: bytes


@dataclass(frozen=True, slots=True)
class NewPersonInCase:
    case_id: bytes


@dataclass(frozen=True, slots=True)
class FreedTogether:
    """Taking in people of a case by household."""

    case_id: bytes


@dataclass(frozen=True, slots=True)
class Change:
    """A form for a record that is there. `begin` is the field that somebody is about to change,
    empty where they did not say."""

    key: RecordKey
    case_id: bytes | None = None
    begin: str = ""


@dataclass(frozen=True, slots=True)
class Release:
    """Letting the case see chosen fields of a note that stays closed."""

    key: RecordKey


@dataclass(frozen=True, slots=True)
class NewAttachment:
    """A file to attach to a case; `file` is where it lies, empty while nobody chose one. `type` is
    one of those with a file. `about`: the record it is attached to, if to one."""

    case_id: bytes
    file: str = ""
    type: str = "attachment"
    about: RecordKey | None = None


@dataclass(frozen=True, slots=True)
class BringingIn:
    """Many files of a phone, a card or a folder; `folder` is empty while nobody chose one. `type`
    is what those chosen are about to be kept as."""

    case_id: bytes
    folder: str = ""
    type: str = "attachment"


@dataclass(frozen=True, slots=True)
class Attachment:
    """An attached file, to look at or hand out."""

    key: RecordKey
    case_id: bytes | None = None


Place: TypeAlias = (
    Home
    | Cases
    | Listed
    | Find
    | Exchange
    | Tasks
    | Office
    | Sessions
    | SessionsOf
    | Account
    | Held
    | Certifying
    | Wipe
    | Case
    | Person
    | Record
    | Adding
    | New
    | NewPersonInCase
    | FreedTogether
    | Change
    | Release
    | NewAttachment
    | BringingIn
    | Attachment
)
_EVERYONE: tuple[Place, ...] = (Home(), Cases(), Find(), Exchange(), Tasks())
"""First in every navigation and in this order, so that no key moves (ADR 107)."""
_OTHERS: tuple[Place, ...] = (Office(), Sessions(), Held(), Certifying())
ROOTS: tuple[Place, ...] = (*_EVERYONE, Office(), Sessions())
"""Pages of which there is one, kept as they were left."""
_BY_ROLE: Mapping[str, tuple[Place, ...]] = {
    "clinician": (Sessions(),),
    "aftercare_supervisor": (Sessions(), Office()),
    "case_supervisor": (Office(), Held()),
    "office_director": (Office(), Held()),
    "data_protection_lead": (Office(), Held()),
    "auditor": (Held(),),
    "headquarters": (Certifying(), Held(), Office(), Sessions()),
}
"""What a role's day has besides; all the rest is under All… (ADR 121)."""
_ONLY_FOR: Mapping[Place, tuple[str, ...]] = {
    Sessions(): ("clinician", "aftercare_supervisor", "headquarters"),
    Certifying(): ("headquarters",),
}


def first(role: str) -> tuple[Place, ...]:
    """What the navigation of this role lists, in its order."""
    return (*_EVERYONE, *_BY_ROLE.get(role, ()))


def rest(role: str) -> tuple[Place, ...]:
    """Everything else that this role may go to."""
    listed = first(role)
    return tuple(
        place for place in _OTHERS if place not in listed and role in _ONLY_FOR.get(place, (role,))
    )
