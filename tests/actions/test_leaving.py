"""What a person is told before they write what they may not keep."""

from __future__ import annotations

from ijm_desktop.actions import leaving, records
from ijm_desktop.actions.desk import Desk
from ijm_desktop.journal.change import Bucket
from ijm_desktop.vault import granting


def test_an_investigator_keeps_cases_and_observations_but_no_name_and_no_session(
    desk: Desk,
) -> None:
    case = records.add(desk, "case", {"case_type": "sex_trafficking_minor"}).key.record
    person = records.add(desk, "person", {}).key.record
    assert not leaving.leaves(desk, "case", None)
    assert not leaving.leaves(desk, "observation", case)
    assert leaving.leaves(desk, "session_note", case)
    assert leaving.leaves(desk, "person_name", person)


def test_a_named_grant_lets_it_stay(desk: Desk) -> None:
    person = records.add(desk, "person", {}).key.record
    with desk.vault.transaction() as work:
        granting.begin(work, desk.vault.seat, {Bucket("person", person, "identity")}, 1)
    assert not leaving.leaves(desk, "person_name", person)
