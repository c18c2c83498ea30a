"""How far a case has come, and who works on it, by what each reader holds."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ijm_desktop.actions import case_team, case_way, reading, records
from ijm_desktop.actions.case_team import Part
from ijm_desktop.actions.case_way import Stage, StageName, Standing
from ijm_desktop.actions.desk import Desk
from tests.office import Office, office, saved


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    with office(tmp_path_factory.mktemp("way"), "investigator", "aftercare", "attorney") as one:
        yield one


def stages(desk: Desk, case_id: bytes) -> dict[StageName, Stage]:
    return {each.name: each for each in case_way.of_case(desk, reading.find_record(desk, case_id))}


def test_each_stage_is_reached_by_its_own_records(made: Office) -> None:
    ines = made["investigator"]
    case = saved(ines, "case", {"case_type": "other", "reported_on": "2026-02"}).key.record
    people = [saved(ines, "person", {}).key.record for _ in range(2)]
    for person in people:
        saved(ines, "case_person", {"person": person, "role": "survivor"}, case)
    found = stages(ines, case)
    assert list(found) == list(StageName)
    assert found[StageName.REPORTED] == Stage(StageName.REPORTED, Standing.REACHED, "2026-02")
    assert found[StageName.RELIEF] == Stage(StageName.RELIEF, Standing.AHEAD, None, 0, 2)
    assert found[StageName.AFTERCARE].standing is Standing.AHEAD

    events = [("2026-05-02", people[0]), ("2026-04", people[1])]
    for at, (day, person) in enumerate(events, start=1):
        values = {"person": person, "relief_type": "rescued_operation", "relieved_on": day}
        saved(ines, "relief_event", values, case)
        relief = stages(ines, case)[StageName.RELIEF]
        assert (relief.done, relief.whole) == (at, 2)
    assert (relief.standing, relief.on) == (Standing.REACHED, "2026-04")


def test_justice_is_not_told_to_whom_it_is_not_for(made: Office) -> None:
    lawyer, ines = made["attorney"], made["investigator"]
    case = saved(lawyer, "case", {"case_type": "other"}).key.record
    assert stages(lawyer, case)[StageName.JUSTICE].standing is Standing.AHEAD
    other = saved(ines, "case", {"case_type": "other"}).key.record
    assert stages(ines, other)[StageName.JUSTICE].standing is Standing.NOT_SHARED
    values = {"number": "A 1/26", "track": "criminal", "filed_on": "2026-06-01"}
    matter = saved(lawyer, "matter", values, case).key
    justice = stages(lawyer, case)[StageName.JUSTICE]
    assert justice == Stage(StageName.JUSTICE, Standing.UNDER_WAY, "2026-06-01", 0, 1)
    made.round()
    assert stages(ines, case)[StageName.JUSTICE].standing is Standing.NOT_SHARED
    shown = reading.record(lawyer, matter)
    why = {"STAGE_ORDER": "it was settled", "UNUSUAL_STEP": "it was settled"}
    end = {"stage": "concluded", "concluded_on": "2026-09-01"}
    records.edit(lawyer, shown, end, reasons=_reasons(lawyer, shown.type, why))
    assert stages(lawyer, case)[StageName.JUSTICE].standing is Standing.REACHED


def _reasons(desk: Desk, type_name: str, why: dict[str, str]) -> dict[str, str]:
    asked = {rule.code: "it was settled" for rule in desk.registry.get(type_name).rules}
    return asked | why


def test_care_is_told_by_its_phases(made: Office) -> None:
    ana, ines = made["aftercare"], made["investigator"]
    case = saved(ana, "case", {"case_type": "other"}).key.record
    person = saved(ana, "person", {}).key.record
    saved(ana, "case_person", {"person": person, "role": "survivor"}, case)
    values = {"person": person, "started_on": "2026-03-01", "programme": "until_restored"}
    saved(ana, "aftercare_episode", values | {"phase": "crisis"}, case)
    made.round()
    mine, theirs = (stages(desk, case)[StageName.AFTERCARE] for desk in (ana, ines))
    assert mine == Stage(StageName.AFTERCARE, Standing.UNDER_WAY, "2026-03-01", 1, 1)
    assert theirs == Stage(StageName.AFTERCARE, Standing.UNDER_WAY, None, 1, 1)
    assert stages(ines, case)[StageName.RESTORED].standing is Standing.AHEAD


def test_the_team_is_who_has_a_part_that_is_seen(made: Office) -> None:
    ines, ana = made["investigator"], made["aftercare"]
    case = saved(ines, "case", {"case_type": "other"}).key.record
    made.round()
    saved(ana, "case_note", {"text": "She asked for a school place"}, case)
    made.round()
    page = reading.case(ines, case)
    responsible, other = case_team.of_case(ines, page.case, page.timeline)
    assert (responsible.part, responsible.role) == (Part.RESPONSIBLE, "investigator")
    assert responsible.name == ines.owner.name
    assert (other.part, other.role, other.wrote) == (Part.WROTE, "social_worker", 1)
    assert other.seat == ana.vault.seat
    assert other.last_ms > 0


def test_a_case_opens_without_its_timeline(made: Office) -> None:
    ines = made["investigator"]
    case = saved(ines, "case", {"case_type": "other"}).key.record
    opened, whole = reading.case_opened(ines, case), reading.case(ines, case)
    assert opened.timeline == ()
    assert (opened.case, opened.people) == (whole.case, whole.people)
    assert [each.type for each in whole.timeline] == ["case"]
