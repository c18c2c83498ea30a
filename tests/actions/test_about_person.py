"""What stands above everything else of a person, by what each reader holds."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ijm_desktop.actions import about_person, reading, records
from ijm_desktop.actions.about_person import About, Alert
from ijm_desktop.actions.desk import Desk
from ijm_desktop.kernel.ages import Minor
from tests.office import Office, office, saved


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    with office(tmp_path_factory.mktemp("about"), "investigator", "aftercare") as one:
        yield one


def about(desk: Desk, person: bytes) -> About:
    return about_person.of_person(desk, reading.find_record(desk, person))


def in_a_case(desk: Desk) -> tuple[bytes, bytes]:
    case = saved(desk, "case", {"case_type": "other"}).key.record
    person = saved(desk, "person", {}).key.record
    saved(desk, "case_person", {"person": person, "role": "survivor"}, case)
    return case, person


def test_how_a_person_is_reached_is_for_those_who_care_for_them(made: Office) -> None:
    ana, ines = made["aftercare"], made["investigator"]
    _, person = in_a_case(ana)
    assert about(ana, person).reads_contacts
    saved(ana, "safe_contact", {"channel": "phone", "safety": "not_safe"}, person)
    made.round()
    (contact,) = about(ana, person).contacts
    assert contact.value("safety") == "not_safe"
    assert Alert.CONTACT_NOT_SAFE in about(ana, person).alerts
    theirs = about(ines, person)
    assert (theirs.contacts, theirs.reads_contacts) == ((), False)
    assert Alert.CONTACT_NOT_SAFE not in theirs.alerts


def test_each_purpose_says_what_was_said_last_and_whether_it_still_holds(made: Office) -> None:
    ana = made["aftercare"]
    _, person = in_a_case(ana)
    given = {"purposes": ["services", "interview"], "status": "given", "given_on": "2026-02-01"}
    saved(ana, "consent", dict(given), person)
    assert [(each.code, each.valid) for each in about(ana, person).purposes] == [
        ("interview", True),
        ("services", True),
    ]
    assert Alert.CONSENT_ENDED not in about(ana, person).alerts
    refused = {"purposes": ["interview"], "status": "refused", "given_on": "2026-03"}
    saved(ana, "consent", dict(refused), person)
    short = {"purposes": ["services"], "status": "given", "given_on": "2026-04-01"}
    saved(ana, "consent", short | {"expires": "2026-05-01"}, person)
    found = {each.code: each for each in about(ana, person).purposes}
    assert [each.valid for each in found.values()] == [False, False]
    assert found["interview"].consent.value("status") == "refused"
    assert Alert.CONSENT_ENDED in about(ana, person).alerts


def test_whether_somebody_was_a_child_is_said_of_each_event(made: Office) -> None:
    ana = made["aftercare"]
    case, person = in_a_case(ana)
    assert about_person.events(ana, person) == ()
    saved(ana, "person_identity", {"birth": "2004", "birth_basis": "document"}, person)
    for day in ("2019-05-01", "2024-05-01"):
        values = {"person": person, "happened_on": day, "event_type": "Exploitation"}
        saved(ana, "trafficking_event", values, case)
    later, earlier = about_person.events(ana, person)
    assert (later.when, later.minor) == ("2024-05-01", Minor.NO)
    assert (earlier.when, earlier.minor) == ("2019-05-01", Minor.YES)
    assert earlier.case == reading.find_record(ana, case).code


def test_a_part_in_a_case_says_whether_a_child_came_into_it(made: Office) -> None:
    ana = made["aftercare"]
    case, person = in_a_case(ana)
    saved(ana, "person_identity", {"birth": "2004", "birth_basis": "document"}, person)
    early = {"person": person, "role": "witness", "since": "2015"}
    saved(ana, "case_person", early, saved(ana, "case", {"case_type": "other"}).key.record)
    now, before = about(ana, person).parts
    assert now.case is not None
    assert (now.case.key.record, now.minor) == (case, Minor.NO)
    assert (before.part.value("role"), before.minor) == ("witness", Minor.YES)


def test_what_is_held_of_a_person_has_one_place_each(made: Office) -> None:
    ana, ines = made["aftercare"], made["investigator"]
    _, person = in_a_case(ana)
    other = saved(ana, "person", {}).key.record
    saved(ana, "person_identity", {"birth": "2004"}, person)
    saved(ana, "person_name", {"text": "Chan Dara"}, person)
    saved(ana, "whereabouts", {"kind": "home", "place": "Behind the mill"}, person)
    saved(ana, "safe_contact", {"channel": "phone"}, person)
    saved(ana, "same_as", {"other": other, "status": "candidate"}, person)
    told = about(ana, person)
    types = [[each.type for each in rows] for rows in (told.identity, told.where, told.kept)]
    assert types == [["person_name", "person_identity"], ["whereabouts"], ["same_as"]]
    made.round()
    theirs = about(ines, person)
    assert (theirs.identity, theirs.where) == ((), ())


def test_relations_are_told_from_both_sides_by_code(made: Office) -> None:
    ana = made["aftercare"]
    _, child = in_a_case(ana)
    _, mother = in_a_case(ana)
    link = saved(ana, "person_link", {"other": mother, "relation": "mother"}, child).key
    (said,) = about(ana, child).relations
    assert (said.other, said.said_here) == (mother, True)
    assert said.code == reading.find_record(ana, mother).code
    (other,) = about(ana, mother).relations
    assert (other.other, other.said_here, other.link.key) == (child, False, link)
    records.void(ana, reading.record(ana, link), "mistaken")
    assert about(ana, child).relations == about(ana, mother).relations == ()


def test_what_to_look_out_for_comes_with_the_gravest_first(made: Office) -> None:
    ana = made["aftercare"]
    _, person = in_a_case(ana)
    saved(ana, "person_identity", {"birth": "2018", "birth_basis": "document"}, person)
    shown = reading.find_record(ana, person)
    records.edit(ana, shown, {"interpreter_needed": True, "deceased": True})
    assert about(ana, person).alerts == (Alert.DECEASED, Alert.INTERPRETER)
    assert about(ana, person).minor is Minor.YES
