"""A safeguarding concern stands alone: nobody finds one in the case it comes from (ADR 96)."""

from __future__ import annotations

from ijm_desktop.actions import reading
from ijm_desktop.actions.desk import Desk
from ijm_desktop.vault import reading as stored
from tests.casework.example_safeguards import EXAMPLES
from tests.office import saved


def test_its_scope_is_its_own(desk: Desk) -> None:
    case = saved(desk, "case", {"case_type": "child_sexual_abuse"}).key.record
    for given in (case, None):
        concern = saved(desk, "safeguarding_concern", EXAMPLES["safeguarding_concern"], given)
        assert concern.key.bucket.scope_id == concern.key.record
        assert concern.key.bucket.compartment == "safeguarding"
    assert {row.type for row in stored.in_scope(desk.vault, "case", case)} == {"case"}
    assert reading.listed(desk, "safeguarding_concern").total == 2
