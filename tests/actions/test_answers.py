"""Answers that headquarters adds to lists reach every computer without a new version."""

from __future__ import annotations

from pathlib import Path

import pytest

from ijm_desktop.actions import answers, reading, records
from ijm_desktop.actions.desk import Desk
from ijm_desktop.kernel.declarations import ValuesRefused
from ijm_desktop.sync import standing
from tests.office import Office, office, saved

TAILORING = {
    "list_name": "relief_type",
    "code": "walked_out_together",
    "english": "Walked out together",
    "spanish": "Salieron juntas",
    "khmer": "បានចេញជាមួយគ្នា",
}
SPOKEN = ("en", "es", "km")
RELIEF = {"relief_type": "walked_out_together", "relieved_on": "2026-11-02"}


def offered(desk: Desk) -> list[str]:
    return [code.code for code in desk.codelists["relief_type"].offered()]


def organisation(made: Office) -> bytes:
    held = standing.load(made.headquarters.vault).organisation
    assert held is not None
    return held[:16]


def test_an_answer_reaches_a_seat_and_outlives_its_retirement(tmp_path: Path) -> None:
    with office(tmp_path, "investigator", "aftercare") as made:
        hq, seat = made.headquarters, made["investigator"]
        answer = saved(hq, "listed_answer", TAILORING, organisation(made))
        assert "walked_out_together" in offered(hq)
        assert "walked_out_together" not in offered(seat)
        made.round()
        assert offered(seat)[-2:] == ["walked_out_together", "other"]
        shown = [
            seat.codelists["relief_type"].label("walked_out_together", each) for each in SPOKEN
        ]
        assert shown == [TAILORING["english"], TAILORING["spanish"], TAILORING["khmer"]]
        case = saved(seat, "case", {"case_type": "property_grabbing"}).key.record
        person = saved(seat, "person", {}).key.record
        relief = saved(seat, "relief_event", {**RELIEF, "person": person}, case)
        made.round()

        records.edit(hq, reading.record(hq, answer.key), {"status": "retired"})
        made.round()
        for desk in (hq, seat):
            assert "walked_out_together" not in offered(desk)
            there = reading.record(desk, relief.key)
            assert there.fields["relief_type"].value == "walked_out_together"
            assert there.title.startswith("Walked out together")
        note = {"note": "Walked for two hours"}
        records.edit(seat, reading.record(seat, relief.key), note)
        with pytest.raises(ValuesRefused):
            records.add(seat, "relief_event", {**RELIEF, "person": person}, scope_id=case)


def test_what_a_seat_writes_of_lists_changes_nobody_elses(tmp_path: Path) -> None:
    with office(tmp_path, "investigator", "aftercare") as made:
        saved(made["investigator"], "listed_answer", TAILORING, organisation(made))
        made.round()
        assert "walked_out_together" not in offered(made.headquarters)
        assert "walked_out_together" not in offered(made["aftercare"])


def test_a_code_of_a_newer_version_is_shown_as_it_is(tmp_path: Path) -> None:
    with office(tmp_path, "investigator") as made:
        lists = made["investigator"].codelists
        assert isinstance(lists, answers.OurLists)
        assert lists["relief_type"].label("by_satellite", "en") == "by_satellite"
        assert set(lists) == set(made.headquarters.codelists)
        assert len(lists) == len(made.headquarters.codelists)
        assert "tea" not in lists
