"""Whether what is about to be written stays on this computer (ADR 13)."""

from __future__ import annotations

from ijm_desktop.actions.desk import Desk
from ijm_desktop.casework.roles import compartments
from ijm_desktop.vault import granting


def leaves(desk: Desk, type_name: str, scope_id: bytes | None) -> bool:
    """True when a new record of this type in this scope goes from this disk as soon as headquarters
    has confirmed it: the owner's role does not hold its compartment, and no grant gives it."""
    record_type = desk.registry.get(type_name)
    if desk.owner.is_headquarters or record_type.compartment in compartments(desk.owner.role):
        return False
    if record_type.root or scope_id is None:
        return True
    held = granting.held(desk.vault.database, desk.vault.seat)
    return desk.bucket(record_type, scope_id) not in held
