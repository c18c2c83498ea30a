"""Withdrawing a consent finds all that was done under it, and makes a task of each, once."""

from __future__ import annotations

from pathlib import Path

import pytest

from ijm_desktop.actions import attachments, reading, records, tasks, withdrawing
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.reading import RecordShown
from tests.office import saved


@pytest.fixture
def case(desk: Desk) -> bytes:
    return saved(desk, "case", {"case_type": "sex_trafficking_minor"}).key.record


@pytest.fixture
def consent(desk: Desk, case: bytes) -> RecordShown:
    person = saved(desk, "person", {}).key.record
    saved(desk, "case_person", {"person": person}, case)
    given = {
        "purposes": ["info_sharing_referral", "photo_audio_video"],
        "status": "given",
        "given_on": "2026-10-01",
        "given_by": "individual",
    }
    return saved(desk, "consent", given, person)


def withdraw(desk: Desk, consent: RecordShown) -> None:
    shown = reading.record(desk, consent.key)
    records.edit(desk, shown, {"status": "withdrawn"}, reasons={"STAGE_SKIPPED": "She said so"})


def made(desk: Desk, case: bytes, consent: RecordShown, folder: Path) -> dict[str, bytes]:
    """An interview, a disclosure, a photo, and that the photo was handed out."""
    rests = {"consent": consent.key.record}
    interview = saved(desk, "interview", {"person": consent.key.bucket.scope_id, **rests}, case)
    item = saved(desk, "evidence_item", {"kind": "photo", "description": "The gate"}, case)
    given = {"items": [item.key.record], "recipient": "Court", "purpose": "Hearing", **rests}
    disclosure = saved(desk, "disclosure", given, case)
    source = folder / "photo.txt"
    source.write_bytes(b"a photo")
    photo = attachments.finished(attachments.adding(desk, case, source, rests))
    out = attachments.handing_out(desk, photo.key, folder / "out.txt", "For the file")
    handed = attachments.finished(out)
    return {
        "interview": interview.key.record,
        "disclosure": disclosure.key.record,
        "attachment": photo.key.record,
        "handing_out": handed.key.record,
    }


def test_each_thing_made_under_it_is_found_and_becomes_a_task(
    desk: Desk, case: bytes, consent: RecordShown, tmp_path: Path
) -> None:
    expected = made(desk, case, consent, tmp_path)
    found = withdrawing.made_under(desk, consent.key.record)
    assert {each.type: each.record for each in found} == expected

    withdraw(desk, consent)

    due = [each.task for each in tasks.of_case(desk, case)]
    undo = [each for each in due if each.value("kind") == "consent_withdrawn"]
    assert {each.value("about") for each in undo} == set(expected.values())
    assert {each.value("priority") for each in undo} == {"urgent"}


def test_saved_again_or_given_anew_and_withdrawn_again_each_task_is_there_once(
    desk: Desk, case: bytes, consent: RecordShown
) -> None:
    rests = {"consent": consent.key.record, "person": consent.key.bucket.scope_id}
    saved(desk, "interview", rests, case)
    withdraw(desk, consent)
    records.edit(desk, reading.record(desk, consent.key), {"status": "given"})
    withdraw(desk, consent)
    kinds = [each.task.value("kind") for each in tasks.of_case(desk, case)]
    assert kinds.count("consent_withdrawn") == 1


def test_under_a_consent_that_is_only_changed_nothing_is_undone(
    desk: Desk, case: bytes, consent: RecordShown
) -> None:
    rests = {"consent": consent.key.record, "person": consent.key.bucket.scope_id}
    saved(desk, "interview", rests, case)
    records.edit(desk, consent, {"given_on": "2026-10-02"})
    assert tasks.of_case(desk, case) == ()
