"""Reading for screens: what others wrote is shown whatever it is, and stops no page."""

from __future__ import annotations

import os

import pytest

from ijm_desktop.actions import reading, records
from ijm_desktop.actions.desk import Desk
from ijm_desktop.journal.change import PUT, Op
from ijm_desktop.vault import saving
from ijm_desktop.vault.saving import Draft


@pytest.mark.parametrize("claimed", [1 << 62, -(1 << 62), True, "soon", b"x", [1], None])
def test_a_time_that_no_calendar_holds_does_not_close_the_case(desk: Desk, claimed: object) -> None:
    case = records.add(desk, "case", {"case_type": "sex_trafficking_minor"}).key.record
    seen = {"happened_at": desk.clock(), "seen": "a kiln"}
    key = records.add(desk, "observation", seen, scope_id=case).key
    held = reading.record(desk, key).fields["happened_at"].op_ids
    hostile = Op(PUT, key.record, "observation.happened_at", held, claimed)
    draft = Draft(key.bucket, (hostile,))
    saving.save(desk.vault, [draft], now_ms=desk.clock(), random=os.urandom)
    assert key in [entry.key for entry in reading.case(desk, case).timeline]


def test_what_a_newer_version_wrote_into_a_field_is_named(desk: Desk) -> None:
    key = records.add(desk, "case", {"case_type": "other", "summary": "a kiln"}).key
    newer = Op("append", key.record, "case.summary", (), "and a shop")
    saving.save(desk.vault, [Draft(key.bucket, (newer,))], now_ms=desk.clock(), random=os.urandom)
    shown = reading.record(desk, key)
    assert (shown.newer, shown.value("summary")) == (("summary",), "a kiln")


@pytest.mark.parametrize("reason", [b"\xff", 7, ["x"], False])
def test_a_reason_that_is_no_text_is_shown_as_some(desk: Desk, reason: object) -> None:
    key = records.add(desk, "case", {"case_type": "other"}).key
    hostile = Op(PUT, key.record, "case._void", (), reason)
    saving.save(desk.vault, [Draft(key.bucket, (hostile,))], now_ms=desk.clock(), random=os.urandom)
    assert reading.record(desk, key).voided == str(reason)
    assert reading.cases(desk).rows == ()
