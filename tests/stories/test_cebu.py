"""Cebu: outside auditors measure before and after four years of work with the police.

The studies are kept as they were published. The program never computes a prevalence, nor a change.
"""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from ijm_desktop.actions import finding, reading
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.reading import RecordShown, shown_values
from ijm_desktop.kernel.encoding import Value
from tests.office import Office, saved
from tests.stories.telling import add, change

AUDITORS = "An independent research company"
FOUND_FIRST = "Of 1,200 people for sale met in 180 places, 7.65 in a hundred were children."
FOUND_LATER = "Of 1,410 people for sale met in 183 places, 1.62 in a hundred were children."
CHANGE = "79 % fewer children available"


@dataclass(frozen=True)
class Cebu:
    baseline: bytes
    later: bytes
    work: bytes


@pytest.fixture(scope="module")
def cebu(made: Office) -> Cebu:
    ines = made["investigator"]
    baseline = _study(ines, "2006-11", FOUND_FIRST)
    work = add(
        ines,
        "reform_activity",
        what="A unit of the police for crimes against children",
        kind="unit_created",
        with_whom="Regional police",
        state="begun",
        begun_on="2007-01",
    )
    change(
        ines,
        work,
        state="in_effect",
        in_effect_on="2008-06",
        effect="Seventy-seven operations in four years, led by the unit itself.",
    )
    later = _study(ines, "2010-12", FOUND_LATER, earlier=baseline, change_stated=CHANGE)
    made.round()
    return Cebu(baseline, later, work)


def _study(desk: Desk, measured: str, found: str, **more: Value) -> bytes:
    whole: dict[str, Value] = {
        "what": "Children available for sexual exploitation",
        "place": "Cebu and its two neighbours",
        "measured": measured,
        "measured_by": AUDITORS,
        "method": "time_space_sampling",
        "found": found,
        "published": "Report of the auditors",
        "limits": "Establishments only; what happens online was not measured.",
        **more,
    }
    return saved(desk, "prevalence_study", whole).key.record


def studies(desk: Desk) -> dict[object, RecordShown]:
    return {row.value("measured"): row for row in reading.listed(desk, "prevalence_study").rows}


def test_the_baseline_and_the_later_study_stand_as_the_auditors_wrote_them(
    made: Office, cebu: Cebu
) -> None:
    held = studies(made.headquarters)
    first, later = held["2006-11"], held["2010-12"]
    assert (first.key.record, later.key.record) == (cebu.baseline, cebu.later)
    assert (first.value("found"), later.value("found")) == (FOUND_FIRST, FOUND_LATER)
    assert later.value("earlier") == first.key.record
    assert later.value("change_stated") == CHANGE


def test_what_nobody_stated_is_not_computed(made: Office, cebu: Cebu) -> None:
    first = reading.find_record(made.headquarters, cebu.baseline)
    declared = made.headquarters.registry.get("prevalence_study")
    assert "change_stated" not in shown_values(declared, first)
    assert "range_stated" not in shown_values(declared, first)


def test_four_years_of_work_lie_between_them(made: Office, cebu: Cebu) -> None:
    work = reading.find_record(made.headquarters, cebu.work)
    first, later = sorted(str(measured) for measured in studies(made.headquarters))
    assert first < str(work.value("begun_on")) < str(work.value("in_effect_on")) < later
    assert int(later[:4]) - int(first[:4]) == 4


def test_they_are_found_again(made: Office, cebu: Cebu) -> None:
    hits = {hit.key.record for hit in finding.find(made["investigator"], "1.62 in a hundred")}
    assert hits == {cebu.later}
