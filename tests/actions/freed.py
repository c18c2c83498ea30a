"""What several tests of people freed together begin with."""

from __future__ import annotations

from ijm_desktop.actions import tags
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.mass_intake import Member
from tests.office import saved

FAMILY = (
    Member("1", "முருகன்", "Murugan", "m", "~40", "head"),
    Member("2", "லட்சுமி", "Lakshmi", "f", "35", "spouse"),
    Member("3", "செல்வி", "Selvi", "Feminine", "9", "child"),
)


def a_case(desk: Desk) -> bytes:
    return saved(desk, "case", {"case_type": "forced_labour_bonded"}).key.record


def with_tags(desk: Desk, each: int = 20) -> bytes:
    """A case, and tags for this computer."""
    case = a_case(desk)
    tags.make(desk, case, [desk.vault.seat], each)
    return case
