"""Which kinds of records a person is offered to write, and which of them stand ready as buttons."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from ijm_desktop.casework.confidential_file import FILES
from ijm_desktop.gui.places import New, NewAttachment, NewPersonInCase, Place
from ijm_desktop.gui.work import Work
from ijm_desktop.kernel.declarations import RecordType, Scope

PART = "case_person"
_AT_HAND: Mapping[Scope, tuple[str, ...]] = MappingProxyType(
    {
        Scope.CASE: (PART, "observation", "session_note", "hearing", "attachment"),
        Scope.PERSON: ("person_name",),
    }
)
"""Written every day; each role is offered a few of them."""


def offered(work: Work, scope: Scope) -> list[RecordType]:
    """In the order of the registry, which is that of the work."""
    role = work.owner.role
    return [
        each
        for each in work.registry.all()
        if each.scope is scope
        and not each.root
        and not each.hidden
        and (not each.authored_by or role in each.authored_by)
    ]


def at_hand(work: Work, scope: Scope) -> list[RecordType]:
    known = {each.name: each for each in offered(work, scope)}
    return [known[name] for name in _AT_HAND[scope] if name in known]


def place_of(each: RecordType, scope_id: bytes) -> Place:
    """Where one of these is written."""
    case_id = scope_id if each.scope is Scope.CASE else None
    if case_id is not None and each.name == PART:
        return NewPersonInCase(case_id)
    if case_id is not None and each.name in FILES:
        return NewAttachment(case_id, type=each.name)
    return New(each.name, scope_id, case_id)
