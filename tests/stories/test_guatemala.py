"""Guatemala City: one in three convictions for child sexual assault come from one office's cases.

A docket of hundreds, kept by an attorney, with a hearing on every day that the courts sit.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import pytest

from ijm_desktop.actions import finding, importing, reading
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.reading import RecordShown
from tests.office import Office, office
from tests.stories.telling import add

CASES = 300
CONVICTED = 106
IN_THE_COUNTRY = 318
"""Convictions in these years by the courts' own yearly reports: written down, never counted."""
YEARS = (2008, 2009, 2010, 2011)
MONDAY = date(2008, 1, 7)


@dataclass(frozen=True)
class Docket:
    made: Office
    years: bytes


def weekdays() -> list[str]:
    """Of one year; on each of them somebody goes to court."""
    days = (MONDAY + timedelta(days=number) for number in range(52 * 7))
    return [day.isoformat() for day in days if day.weekday() < 5]


def lines() -> Iterator[dict[str, object]]:
    days = weekdays()
    for n in range(CASES):
        yield from _one(n, f"{YEARS[n % len(YEARS)]}-0{n % 9 + 1}-1{n % 10}", days)


def _one(n: int, judged: str, days: list[str]) -> Iterator[dict[str, object]]:
    case, child, man = f"case {n}", f"child {n}", f"man {n}"
    matter, suspect = f"matter {n}", f"suspect {n}"
    yield _line(
        "case",
        case,
        None,
        case_type="child_sexual_abuse",
        opened_on="2007-11",
        source="prosecution",
    )
    young = ("6_to_11", "12_to_14", "15_to_17")[n % 3]
    yield _line("person", child, None, age_band=young, gender="Feminine")
    yield _line("person", man, None, age_band=("25_to_39", "40_to_59")[n % 2], gender="Masculine")
    yield _line("case_person", None, case, person=child, role="survivor")
    yield _line("case_person", None, case, person=man, role="suspect")
    concluded = n < CONVICTED
    stage = "concluded" if concluded else "trial_prosecution"
    about = f"Expediente {n:03}: {'vecino' if n % 3 else 'maestro de música'}"
    yield _line("matter", matter, case, track="criminal", stage=stage, summary=about)
    status = "convicted" if concluded else "on_trial"
    yield _line("suspect", suspect, case, matter=matter, person=man, status=status)
    charge = {"suspect": suspect, "statute": "Art. 173", "filed_on": "2007-12-03"}
    if concluded:
        charge |= {"outcome": "convicted", "outcome_on": judged}
    yield _line("charge", None, case, **charge)
    for day in (days[n % len(days)], days[(n + CASES) % len(days)]):
        yield _line("hearing", None, case, matter=matter, held_on=day, kind="hearing")


def _line(
    type_name: str, name: str | None, case: str | None, /, **fields: object
) -> dict[str, object]:
    line: dict[str, object] = {"type": type_name, "fields": fields}
    if name is not None:
        line["id"] = name
    if case is not None:
        line["case"] = case
    return line


@pytest.fixture(scope="module")
def docket(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Docket]:
    with office(tmp_path_factory.mktemp("docket"), "attorney") as made:
        attorney = made["attorney"]
        importing.import_lines(attorney, map(json.dumps, lines()))
        years = add(
            attorney,
            "prevalence_study",
            what="Convictions for child sexual assault",
            place="The whole country",
            measured=f"{YEARS[0]}/{YEARS[-1]}",
            measured_by="The courts' own yearly reports",
            method="records",
            found=str(IN_THE_COUNTRY),
        )
        made.round()
        yield Docket(made, years)


def everything(desk: Desk, type_name: str) -> Iterator[RecordShown]:
    page = reading.listed(desk, type_name)
    yield from page.rows
    while page.next is not None:
        page = reading.listed(desk, type_name, before=page.next)
        yield from page.rows


def test_one_conviction_in_three_of_the_country_comes_from_this_docket(docket: Docket) -> None:
    headquarters = docket.made.headquarters
    convicted = [
        each for each in everything(headquarters, "charge") if each.value("outcome") == "convicted"
    ]
    accused = {each.value("suspect") for each in convicted}
    stated = reading.find_record(headquarters, docket.years).value("found")
    assert len(accused) == len(convicted) == CONVICTED
    assert 3 * len(accused) == int(str(stated))


def test_the_convictions_are_of_several_years(docket: Docket) -> None:
    charges = everything(docket.made.headquarters, "charge")
    by_year = Counter(
        str(each.value("outcome_on"))[:4] for each in charges if each.value("outcome")
    )
    assert set(by_year) == {str(year) for year in YEARS}
    assert min(by_year.values()) > 20


def test_somebody_goes_to_court_on_every_weekday(docket: Docket) -> None:
    hearings = list(everything(docket.made.headquarters, "hearing"))
    assert len(hearings) == 2 * CASES
    assert {each.value("held_on") for each in hearings} == set(weekdays())


def test_every_case_has_its_child_its_accused_and_its_days_in_court(docket: Docket) -> None:
    attorney = docket.made["attorney"]
    assert reading.cases(attorney).total == CASES
    for row in everything(attorney, "case"):
        page = reading.case(attorney, row.key.record)
        assert sorted(str(each.part.value("role")) for each in page.people) == [
            "survivor",
            "suspect",
        ]
        assert len([each for each in page.timeline if each.type == "hearing"]) == 2


def test_one_of_hundreds_is_found_again(docket: Docket) -> None:
    attorney = docket.made["attorney"]
    finding.catch_up(attorney)
    (hit,) = finding.find(attorney, "Expediente 207")
    assert hit.type == "matter"
    assert len(finding.find(attorney, "maestro de música", limit=CASES)) == CASES // 3
