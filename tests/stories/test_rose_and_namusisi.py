"""Rose and Namusisi: a relative takes their land; mediation returns the home. No crime scene."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from ijm_desktop.actions import finding
from tests.office import Office
from tests.stories.telling import add, change, held, person, values


@dataclass(frozen=True)
class Land:
    case: bytes
    rose: bytes
    namusisi: bytes


@pytest.fixture(scope="module")
def land(made: Office) -> Land:
    ines, attorney = made["investigator"], made["attorney"]
    case = add(ines, "case", case_type="property_grabbing", opened_on="2012-06")
    rose = person(ines, case, "survivor", gender="Feminine")
    namusisi = person(ines, case, "dependant", gender="Feminine")
    made.round()
    parcel = add(
        attorney,
        "land_parcel",
        case,
        description="House and two gardens at the crossroads",
        person=rose,
        status="taken",
    )
    matter = add(attorney, "matter", case, track="mediation", stage="mediation_proposed")
    change(attorney, matter, stage="mediation_sessions")
    hearing = add(attorney, "hearing", case, matter=matter, held_on="2012-09-14", kind="mention")
    change(attorney, hearing, order_made="The boundary stones are set again.")
    settlement = add(
        attorney,
        "settlement",
        case,
        terms_in_short="The home returns; the gardens are shared for one harvest",
        status="agreed",
        people=[rose, namusisi],
        agreed_on="2012-10-01",
        land=parcel,
    )
    change(attorney, matter, stage="mediation_settled")
    change(attorney, settlement, status="carried_out", carried_out_on="2012-10-20")
    change(attorney, parcel, status="returned", returned_on="2012-10-20")
    change(attorney, matter, stage="concluded", concluded_on="2012-11")
    for each in (rose, namusisi):
        add(
            attorney,
            "relief_event",
            case,
            relief_type="property_restored",
            person=each,
            relieved_on="2012-10-20",
            attribution="own_supported",
        )
    made.round()
    return Land(case, rose, namusisi)


def test_the_case_ends_by_mediation_with_no_accused_and_no_operation(
    made: Office, land: Land
) -> None:
    (matter,) = held(made.headquarters, land.case, "matter")
    assert (matter.value("track"), matter.value("stage")) == ("mediation", "concluded")
    for absent in ("suspect", "charge", "operation", "evidence_item"):
        assert held(made.headquarters, land.case, absent) == []


def test_the_home_is_returned_and_both_are_counted_once(made: Office, land: Land) -> None:
    (parcel,) = held(made.headquarters, land.case, "land_parcel")
    assert (parcel.value("status"), parcel.value("returned_on")) == ("returned", "2012-10-20")
    (settlement,) = held(made.headquarters, land.case, "settlement")
    assert settlement.value("status") == "carried_out"
    reliefs = held(made.headquarters, land.case, "relief_event")
    assert set(values(reliefs, "person")) == {land.rose, land.namusisi}
    assert values(reliefs, "relief_type") == ["property_restored"] * 2


def test_it_is_found_again(made: Office, land: Land) -> None:
    hits = {hit.type for hit in finding.find(made["attorney"], "crossroads")}
    assert "land_parcel" in hits
