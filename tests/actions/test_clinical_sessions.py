"""Supervision without the text: dates, counts, overdue; and the author learns who asked to read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ijm_desktop.actions import clinical_sessions, finding, reading
from ijm_desktop.headquarters import assigning
from tests import disk
from tests.office import PASSPHRASE, Office, office, saved

WORDS = "startles at the kingfisher door"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    folder = tmp_path_factory.mktemp("clinical")
    with office(folder, "aftercare", "clinician", "investigator") as one:
        yield one


@pytest.fixture(scope="module")
def case(made: Office) -> bytes:
    clinician = made["clinician"]
    found = saved(clinician, "case", {"case_type": "child_sexual_abuse"}).key.record
    one, other = (saved(clinician, "person", {}).key.record for _ in range(2))
    for person, held_on, next_on in (
        (one, "2026-10-06", "2026-10-20"),
        (one, "2026-10-20", "2026-11-03"),
        (other, "2026-11-10", "2026-12-01"),
    ):
        values = {"person": person, "held_on": held_on, "next_on": next_on, "note": WORDS}
        saved(clinician, "clinical_note", values, found)
    made.round()
    return found


def test_the_care_team_sees_dates_counts_and_who_is_overdue(made: Office, case: bytes) -> None:
    seen = clinical_sessions.everywhere(made["aftercare"])
    assert [(each.held, each.last, each.next_on, each.overdue) for each in seen] == [
        (2, "2026-10-20", "2026-11-03", True),
        (1, "2026-11-10", "2026-12-01", False),
    ]
    assert {each.case for each in seen} == {case}


def test_the_text_is_on_no_disk_but_the_clinician_s_and_headquarters(
    made: Office, case: bytes
) -> None:
    assert reading.listed(made["clinician"], "clinical_note").total == 3
    assert reading.listed(made.headquarters, "clinical_note").total == 3
    for seat in ("aftercare", "investigator"):
        assert reading.listed(made[seat], "clinical_note").total == 0
        assert finding.find(made[seat], "kingfisher") == ()
        held = b"".join(disk.decrypted(made.folder / seat, PASSPHRASE))
        assert b"kingfisher" not in held
    assert clinical_sessions.everywhere(made["investigator"]) == ()


def test_who_must_read_it_says_why_and_the_author_is_told(made: Office, case: bytes) -> None:
    first = clinical_sessions.everywhere(made["aftercare"])[0]
    contacts = reading.listed(made["aftercare"], "clinical_contact").rows
    session = next(each for each in contacts if each.value("person") == first.person)
    asked = {
        "session": session.key.record,
        "reason": "supervisor_review",
        "why": "Three sessions were called off",
    }
    saved(made["aftercare"], "note_opening", asked, case)
    made.round()
    (told,) = clinical_sessions.everywhere(made["clinician"])[0].readings
    assert told.value("why") == "Three sessions were called off"
    assert told.value("asked_by") == made["aftercare"].vault.seat

    seat = made["aftercare"].vault.seat
    assigning.assign(made.headquarters, case, seat, ("casework", "aftercare", "clinical"))
    made.round()
    assert reading.listed(made["aftercare"], "clinical_note").total == 3
    assert reading.listed(made["investigator"], "clinical_note").total == 0
