"""What is to be done, from a command line; and values of several parts typed and printed there."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Organisation


def episode(org: Organisation, case: str, *given: str) -> str:
    person = org.said("ana", "record", "add", "person")["id"]
    org.said("ana", "record", "add", "case_person", "--case", case, "--set", f"person={person}")
    values = (f"person={person}", "programme=fixed_24_months", "started_on=2011-04-27", *given)
    sets = [part for value in values for part in ("--set", value)]
    return str(org.said("ana", "record", "add", "aftercare_episode", "--case", case, *sets)["id"])


def test_open_tasks_come_by_their_day(org: Organisation) -> None:
    case = org.said("ana", "record", "add", "case", "--set", "case_type=forced_labour_bonded")["id"]
    episode(org, case, "released_on=2011-04-27")
    other = org.said("ana", "record", "add", "case", "--set", "case_type=other")["id"]
    title, due = "title=Call the clerk", "due=2199"
    org.said("ana", "record", "add", "task", "--case", other, "--set", title, "--set", due)
    everywhere = org.said("ana", "tasks")
    assert len(everywhere) == 24 + 1 + 1
    assert [each["due"] for each in everywhere[:2]] == ["2011-04-27", "2011-05-27"]
    assert everywhere[1]["kind"] == "programme_visit"
    assert everywhere[-1]["title"] == "Call the clerk"
    assert (everywhere[0]["overdue"], everywhere[-1]["overdue"]) == (True, False)
    assert len(org.said("ana", "tasks", "--overdue")) == 25
    assert [each["case"] for each in org.said("ana", "tasks", "--case", other)] == [other]
    assert "27 May 2011" in org("ana", "tasks", "--case", case).out
    assert "(overdue)" in org("ana", "tasks", "--case", case).out


CASES = {
    "sentence": ["suspect={person}", "passed_on=2027-03", "kinds=imprisonment", "length=P1Y"],
    "safe_contact": ["channel=phone", "safety=safe"],
    "whereabouts": ["kind=shelter", "place=Chiang Mai"],
    "person_identity": ["birth=2010"],
}
"""What each type needs besides the field that is looked at."""


@pytest.mark.parametrize(
    ("type_name", "field", "typed", "stored", "shown"),
    [
        ("sentence", "fine", "₹1,50,000", "150000.00 INR", "INR 1,50,000.00"),
        ("sentence", "length", "2 years 6 months", "P2Y6M", "2 years, 6 months"),
        ("safe_contact", "number", "1300 123", "1300 123", "1300 123"),
        ("safe_contact", "hours", "Mon-Tue 6pm-8pm", "Mo Tu 18:00-20:00", "Mon, Tue, 18:00 to"),
        ("whereabouts", "place", "Mae Sot, 16.7, 98.5 ±9 m", "Mae Sot <geo:16.7,98.5;u=9>", "±9 m"),
        (
            "person_identity",
            "age",
            "about 16 on 2026-11 estimated",
            "~16@2026-11 estimated",
            "about",
        ),
        ("person_identity", "birth", "2009/..", "2009/..", "since 2009"),
    ],
)
def test_what_people_write_is_read_printed_and_set_again_as_it_is_stored(
    org: Organisation, type_name: str, field: str, typed: str, stored: str, shown: str
) -> None:
    person = org.said("hq", "record", "add", "person")["id"]
    case = org.said("hq", "record", "add", "case", "--set", "case_type=other")["id"]
    scope = ("--case", case) if type_name == "sentence" else ("--person", person)
    needed = [each.format(person=person) for each in CASES[type_name]]
    given = [each for each in needed if not each.startswith(f"{field}=")] + [f"{field}={typed}"]
    sets = [part for value in given for part in ("--set", value)]
    made = org.said("hq", "record", "add", type_name, *scope, *sets)["id"]
    held = org.said("hq", "record", "show", made)["fields"][field]
    assert held in (stored, [stored])
    assert shown in org("hq", "record", "show", made).out
    again = org.said("hq", "record", "set", made, f"{field}={stored}")
    assert not again["saved"]


def test_what_is_no_amount_is_refused_with_the_next_step(org: Organisation) -> None:
    case = org.said("ines", "record", "add", "case", "--set", "case_type=other")["id"]
    ran = org(
        *("ines", "record", "add", "sentence", "--case", case, "--set", f"suspect={case}"),
        *("--set", "passed_on=2027", "--set", "kinds=fine", "--set", "fine=30,000"),
    )
    assert ran.code == "VALUE_MALFORMED"
    assert "currency" in ran.err


def test_whether_somebody_was_a_minor_then_is_told_with_what_happened(org: Organisation) -> None:
    case = org.said("ana", "record", "add", "case", "--set", "case_type=other")["id"]
    person = org.said("ana", "record", "add", "person", "--set", "age_band=15_to_17")
    stated = ("--person", person["id"], "--set", "age=16@2026-11-02")
    org.said("ana", "record", "add", "person_identity", *stated)
    org.said(
        "ana", "record", "add", "case_person", "--case", case, "--set", f"person={person['id']}"
    )
    given = (f"person={person['id']}", "held_on=2026-11-18", "kind=individual", "note=She sewed.")
    sets = [part for value in given for part in ("--set", value)]
    note = org.said("ana", "record", "add", "session_note", "--case", case, *sets)["id"]
    assert org.said("ana", "record", "show", note)["minors"] == {person["id"]: "minor"}
    assert f"On that day {person['code']} was: Minor" in org("ana", "record", "show", note).out


def test_headquarters_sets_an_interval_from_the_command_line(org: Organisation) -> None:
    given = ("schedule=risk_review", "answer=high", "first=2 weeks")
    sets = [part for value in given for part in ("--set", value)]
    made = org.said("hq", "record", "add", "schedule_setting", *sets)["id"]
    assert org.said("hq", "record", "show", made)["fields"]["first"] == "P2W"
