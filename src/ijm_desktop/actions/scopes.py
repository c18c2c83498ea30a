"""What a new record belongs to is something that is held here.

What is written for a case that nobody knows is granted to nobody: headquarters keeps it without
effect, and the author's own computer gives it up. So an identifier that was typed is looked up.
"""

from __future__ import annotations

from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.errors import NoSuchRecord
from ijm_desktop.actions.reading import CASE, PERSON
from ijm_desktop.kernel.declarations import RecordType
from ijm_desktop.vault import reading as stored


def look_up(desk: Desk, record_type: RecordType, scope_id: bytes | None) -> None:
    """Raises NoSuchRecord where a new record of this type would belong to a case or a person of
    which nothing is held: any kind of notes will do."""
    of_itself = record_type.root or record_type.stands_alone
    if scope_id is not None and not of_itself:
        must_be_held(desk, record_type.scope.value, scope_id)


def must_be_held(desk: Desk, scope_kind: str, scope_id: bytes) -> None:
    """Raises NoSuchRecord. Other scopes than a case or a person are not looked up: what is known of
    an office comes with the directory."""
    if scope_kind not in (CASE, PERSON):
        return
    if any(row.bucket.scope_kind == scope_kind for row in stored.find(desk.vault, scope_id)):
        return
    if not stored.in_scope(desk.vault, scope_kind, scope_id):
        raise NoSuchRecord
