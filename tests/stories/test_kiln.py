"""The brick kiln: 500 people freed in one day, taken in by four people who cannot reach each other.

Sticks only, and headquarters does not answer that day. Every name here is made up.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from ijm_desktop.actions import alike, freed, importing, tags
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.freed import Freed
from ijm_desktop.actions.mass_intake import Member, take_in
from ijm_desktop.kernel.identifiers import text as id_text
from tests.office import Office, office
from tests.stories.telling import add, at, held, values

SEATS = ("investigator", "colleague", "aftercare", "paralegal")
EACH = 125
HOUSEHOLD = 5
DAY = "2011-04-27"
FIRST = ("Aruna", "Bala", "Chitra", "Devan", "Esakki", "Ganga", "Hari", "Indira", "Jothi", "Kannan")
LAST = ("vel", "mani", "raj", "priya", "kumar", "selvam", "nathan", "lakshmi", "durai", "appan")
SEX = ("m", "f", "f", "m", "f")
AGES = ("41", "36", "14", "9", "~3")
ROLES = ("head", "spouse", "child", "child", "child")


@dataclass(frozen=True)
class Kiln:
    made: Office
    case: bytes
    seconds: float
    sent: int


def called(seat: int, number: int, row: int) -> str:
    return f"{FIRST[(seat * 3 + number) % 10]}{LAST[(number // 3 + row) % 10]}"


def household(seat: int, number: int) -> list[Member]:
    """Of 25 at each table; a guard among the men of every fifth of them."""
    return [
        Member(
            name=called(seat, number, at_),
            sex=SEX[at_],
            age=AGES[at_],
            role=ROLES[at_],
            part="uncertain" if number % 5 == 0 and at_ == 0 else "",
        )
        for at_ in range(HOUSEHOLD)
    ]


def taken_in(desk: Desk, case: bytes, seat: int) -> None:
    for number in range(EACH // HOUSEHOLD):
        rows = household(seat, number)
        free = tags.free(desk, case, len(rows))
        tagged = [
            Member(tag, row.name, "", row.sex, row.age, row.role, row.part)
            for tag, row in zip(free, rows, strict=True)
        ]
        take_in(desk, case, tagged)


@pytest.fixture(scope="module")
def kiln(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kiln]:
    with office(tmp_path_factory.mktemp("kiln"), *SEATS) as made:
        lead = made["investigator"]
        case = add(lead, "case", case_type="forced_labour_bonded", opened_on="2011-03")
        tags.make(lead, case, [made[seat].vault.seat for seat in SEATS], EACH)
        made.round()
        numbers = {"women": 100, "men": 100, "girls": 200, "boys": 100, "role_uncertain": 20}
        add(lead, "head_count", case, stage="seen", counted_at=at(DAY), **numbers)
        began = time.monotonic()
        for number, seat in enumerate(SEATS):
            taken_in(made[seat], case, number)
        for seat in SEATS:
            made.exchange(seat)
        sent = sum(each.stat().st_size for each in made.stick.iterdir())
        seconds = time.monotonic() - began
        print(f"500 people: {seconds:.1f} s, {sent} bytes on the stick")
        made.answer()
        for seat in SEATS:
            made.exchange(seat)
        yield Kiln(made, case, seconds, sent)


def everybody(desk: Desk, case: bytes) -> tuple[Freed, ...]:
    found, not_held = freed.people(desk, case)
    assert not_held == 0
    return freed.once(found)


def test_500_people_once_each_everywhere_with_500_codes(kiln: Kiln) -> None:
    for desk in (kiln.made.headquarters, *(kiln.made[seat] for seat in SEATS)):
        found = everybody(desk, kiln.case)
        assert len({each.person for each in found}) == 500
        assert len({each.code for each in found}) == 500
    parts = held(kiln.made.headquarters, kiln.case, "case_person")
    assert {part.value("tag") for part in parts} == {each.code for each in found}
    assert len(held(kiln.made.headquarters, kiln.case, "household")) == 100


def test_the_head_count_agrees_by_sex_and_age(kiln: Kiln) -> None:
    (found,) = freed.agreements(kiln.made.headquarters, kiln.case)
    assert (found.counted, found.entered) == (500, 500)
    assert {line.band: line.missing for line in found.lines} == dict.fromkeys(
        (*freed.BANDS, freed.UNCERTAIN), 0
    )


def test_names_are_on_no_disk_but_those_of_care_law_and_headquarters(kiln: Kiln) -> None:
    named = {
        seat: sum(bool(each.names) for each in everybody(kiln.made[seat], kiln.case))
        for seat in SEATS
    }
    assert named == {"investigator": 0, "colleague": 0, "aftercare": 500, "paralegal": 500}
    assert alike.offered(kiln.made["investigator"], kiln.case) == ()


def test_each_has_a_release_certificate_and_is_counted_once(kiln: Kiln) -> None:
    care, case = kiln.made["aftercare"], kiln.case
    lines = []
    for each in everybody(care, case):
        paper = {"document_type": "release_certificate", "status": "issued", "issued": "2011-05-02"}
        lines.append(
            {
                "type": "official_document",
                "id": each.code,
                "person": id_text(each.person),
                "fields": paper,
            }
        )
        relief = {
            "relief_type": "release_certificate",
            "person": id_text(each.person),
            "relieved_on": DAY,
            "certificate": each.code,
        }
        lines.append({"type": "relief_event", "case": id_text(case), "fields": relief})
    importing.import_lines(care, map(json.dumps, lines))
    kiln.made.round("aftercare")
    reliefs = held(kiln.made.headquarters, case, "relief_event")
    assert len(set(values(reliefs, "person"))) == len(reliefs) == 500
    assert len(set(values(reliefs, "certificate"))) == 500
