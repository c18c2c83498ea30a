"""Writing and reading records from a command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Organisation


def test_a_record_is_written_shown_listed_and_changed(org: Organisation) -> None:
    added = org.said(
        "ines", "record", "add", "case", "--set", "case_type=Other", "--set", "summary=a = b"
    )
    assert added["saved"] is True
    assert added["scope"] == {"kind": "case", "id": added["id"]}
    shown = org.said("ines", "record", "show", added["id"])
    assert shown["fields"]["summary"] == "a = b"
    assert shown["fields"]["case_type"] == "other"
    assert shown["fields"]["status"] == "intake"
    assert shown["fields"]["owner"] == org.seats["ines"]

    org.said("ines", "record", "set", added["id"], "summary=", "status=open", "next_step=ring")
    shown = org.said("ines", "record", "show", added["id"])
    assert "summary" not in shown["fields"]
    assert (shown["fields"]["status"], shown["fields"]["next_step"]) == ("open", "ring")
    (row,) = org.said("ines", "record", "list", "case")
    assert (row["id"], row["columns"]["status"]) == (added["id"], "open")


def test_what_is_referred_to_is_shown_by_its_code(org: Organisation, case: str) -> None:
    person = org.said("ines", "record", "add", "person")
    part = ("record", "add", "case_person", "--case", case, "--set", f"person={person['id']}")
    added = org.said("ines", *part)
    shown = org("ines", "record", "show", added["id"]).out
    assert f"Person: {person['code']}\n" in shown
    assert person["id"] not in shown
    assert org.said("ines", "record", "show", added["id"])["fields"]["person"] == person["id"]
    top = org("ines", "record", "show", case).out
    assert "Office: Harbour\n" in top
    assert "Responsible: Ines\n" in top


def test_what_is_referred_to_and_not_held_keeps_its_identifier(
    org: Organisation, case: str
) -> None:
    person = org.said("ines", "record", "add", "person")
    part = ("record", "add", "case_person", "--case", case, "--set", f"person={person['id']}")
    added = org.said("ines", *part)
    assert added["saved"]
    unknown = "7ZWEYSF68AXX271W0EPDMD6V9B"
    org.said("ines", "record", "set", added["id"], f"person={unknown}")
    assert f"Person: not held here ({unknown})\n" in org("ines", "record", "show", added["id"]).out


def test_setting_what_is_there_already_saves_nothing(org: Organisation, case: str) -> None:
    before = org.digest("ines")
    assert org.said("ines", "record", "set", case, "--set", "status=intake")["saved"] is False
    assert org.digest("ines") == before


def test_a_set_field_takes_several_values(org: Organisation) -> None:
    person = org.said(
        "ines", "record", "add", "person", "--set", "languages=ta", "--set", "languages=en"
    )
    assert org.said("ines", "record", "show", person["id"])["fields"]["languages"] == ["en", "ta"]
    org.said("ines", "record", "set", person["id"], "languages=es")
    assert org.said("ines", "record", "show", person["id"])["fields"]["languages"] == ["es"]
    two = org("ines", "record", "set", person["id"], "gender=Feminine", "gender=Masculine")
    assert (two.status, two.code) == (2, "USAGE")


def test_history_says_who_wrote_what_and_what_was_replaced(org: Organisation, case: str) -> None:
    org.said("ines", "record", "set", case, "summary=first")
    org.said("ines", "record", "set", case, "summary=second")
    rows = [r for r in org.said("ines", "record", "history", case) if r["field"] == "summary"]
    assert [(r["value"], r["author"], r["replaced"]) for r in rows] == [
        ("first", "Ines", True),
        ("second", "Ines", False),
    ]


def test_a_record_is_taken_out_of_use_and_brought_back(org: Organisation, case: str) -> None:
    org.said("ines", "record", "void", case, "--reason", "written twice")
    assert org.said("ines", "record", "list", "case") == []
    assert org.said("ines", "record", "show", case)["voided"] == "written twice"
    assert "Not in use: written twice" in org("ines", "record", "show", case).out
    org.said("ines", "record", "restore", case)
    assert [row["id"] for row in org.said("ines", "record", "list", "case")] == [case]
    assert org("ines", "record", "void", case, "--reason", " ").status == 2


def test_lists_name_nobody_and_a_record_shown_does(org: Organisation, case: str) -> None:
    person = org.said("ines", "record", "list", "person")[0]
    name = ("--set", "text=மாலா", "--set", "romanised=Mala")
    org.said("ines", "record", "add", "person_name", "--person", person["id"], *name)
    for kind in ("person", "person_name", "case_person"):
        for listed in (
            org("ines", "record", "list", kind),
            org("ines", "record", "list", kind, "--json"),
        ):
            assert person["id"] in listed.out or person["code"] in listed.out or kind != "person"
            assert "மாலா" not in listed.out
            assert "Mala" not in listed.out
    for found in (org("ines", "search", "mala"), org("ines", "search", "mala", "--json")):
        assert "மாலா" not in found.out
        assert len(found.out) > 10
    shown = org.said("ines", "record", "show", person["id"])
    assert [each["fields"]["text"] for each in shown["records"]] == ["மாலா"]
    assert "மாலா" in org("ines", "record", "show", person["id"]).out


def test_a_case_is_shown_with_all_that_is_held_of_it(org: Organisation, case: str) -> None:
    seen = ("--set", "happened_at=2026-03-14T22:40+07:00", "--set", "seen=a kiln")
    org.said("ines", "record", "add", "observation", "--case", case, *seen)
    held = org.said("ines", "record", "show", case)["records"]
    assert [each["type"] for each in held] == ["case_person", "observation"]
    assert held[1]["fields"]["happened_at"] == "2026-03-14T15:40:00.000+00:00"


def test_what_a_record_belongs_to_must_be_said_once(org: Organisation, case: str) -> None:
    nothing = org("ines", "record", "add", "observation", "--set", "seen=a kiln")
    assert (nothing.status, nothing.code) == (1, "SCOPE_NEEDED")
    both = org("ines", "record", "add", "observation", "--case", case, "--person", case)
    assert (both.status, both.code) == (2, "USAGE")


def test_nothing_is_written_for_a_case_that_nobody_knows(org: Organisation, case: str) -> None:
    """Headquarters would keep it without effect, and this computer give it up."""
    for named, kind in (("--case", "observation"), ("--person", "person_name")):
        text = "seen=a kiln" if kind == "observation" else "text=Mala"
        refused = org("ines", "record", "add", kind, named, org.seats["ana"], "--set", text)
        assert (refused.status, refused.code) == (1, "NO_SUCH_RECORD")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("add", "spaceship"), "UNKNOWN_RECORD_TYPE"),
        (("add", "case", "--set", "colour=red"), "VALUES_REFUSED"),
        (("add", "case"), "VALUES_REFUSED"),
        (("add", "case", "--set", "case_type=bonded"), "ANSWER_UNKNOWN"),
        (("add", "case", "--set", "case_type=other", "--set", "opened_on=soon"), "VALUE_MALFORMED"),
        (("add", "seat", "--set", "display_name=x"), "WRITTEN_BY_PROGRAM"),
        (("show", "nonsense"), "IDENTIFIER_MALFORMED"),
        (("show", "0" * 26), "NO_SUCH_RECORD"),
        (("history", "0" * 26), "NO_SUCH_RECORD"),
        (("set", "0" * 26, "status=open"), "NO_SUCH_RECORD"),
        (("list", "spaceship"), "UNKNOWN_RECORD_TYPE"),
    ],
)
def test_what_cannot_be_is_said_and_saves_nothing(
    org: Organisation, arguments: tuple[str, ...], code: str
) -> None:
    before = org.digest("ines")
    ran = org("ines", "record", *arguments)
    assert (ran.status, ran.out, ran.code) == (1, "", code)
    assert org.digest("ines") == before


def test_an_unknown_answer_names_those_that_come_near(org: Organisation) -> None:
    ran = org("ines", "record", "add", "case", "--set", "case_type=bonded")
    assert "Did you mean forced_labour_bonded?" in ran.err


def test_headquarters_records_are_not_changed_by_hand(org: Organisation) -> None:
    (seat, *_) = org.said("hq", "record", "list", "seat")
    for command in (("set", seat["id"], "state=frozen"), ("void", seat["id"], "--reason", "no")):
        ran = org("hq", "record", *command)
        assert (ran.status, ran.code) == (1, "WRITTEN_BY_PROGRAM")


def test_a_rule_that_asks_is_answered_with_a_reason(org: Organisation) -> None:
    ahead = ("record", "add", "case", "--set", "case_type=other", "--set", "opened_on=2199-01-01")
    asked = org("ines", *ahead)
    assert (asked.status, asked.code) == (1, "RULE_ASKS")
    added = org.said("ines", *ahead, "--reason", "OPENED_AHEAD=the calendar here is another")
    shown = org.said("ines", "record", "show", added["id"])
    assert shown["reasons"] == [["OPENED_AHEAD", "the calendar here is another"]]


def test_many_records_come_in_from_a_file_or_from_standard_input(
    org: Organisation, tmp_path: Path
) -> None:
    lines = [
        {"type": "case", "id": "kiln", "fields": {"case_type": "forced_labour_bonded"}},
        {"type": "person", "id": "she", "fields": {"gender": "Feminine"}},
        {"type": "case_person", "case": "kiln", "fields": {"person": "she"}},
    ]
    text = "\n".join(json.dumps(each) for each in lines)
    file = tmp_path / "many.jsonl"
    file.write_text(text)
    assert org.said("ines", "record", "import", file) == {"records": 3, "changes": 3}
    typed = org("ines", "record", "import", "-", "--json", typed=text)
    assert (typed.status, typed.json["records"]) == (0, 3)
    assert len(org.said("ines", "record", "list", "case")) == 2
    assert len(org.said("ines", "record", "list", "case", "--limit", "1")) == 1


def test_an_import_is_all_or_nothing(org: Organisation, tmp_path: Path) -> None:
    before = org.digest("ines")
    good = json.dumps({"type": "case", "fields": {"case_type": "other"}})
    file = tmp_path / "many.jsonl"
    for bad in ('{"type": "case", "fields": [1]}', "[" * 100_000, '{"type": "case"', '"case"'):
        file.write_text(f"{good}\n{bad}\n")
        ran = org("ines", "record", "import", file)
        assert (ran.status, ran.out, ran.code) == (1, "", "LINE_REFUSED")
        assert "Line 2" in ran.err
    file.write_bytes(b"\xff\xfe")
    assert org("ines", "record", "import", file).code == "FILE_NOT_TEXT"
    assert org("ines", "record", "import", tmp_path / "none").code == "FILE_MISSING"
    assert org.digest("ines") == before


def test_a_signed_note_shows_what_was_signed_and_what_came_after(
    org: Organisation, case: str
) -> None:
    person = org.said("ines", "record", "add", "person")["id"]
    fields = (f"person={person}", "held_on=2026-11-17", "note=Nightmares again")
    given = [part for each in fields for part in ("--set", each)]
    note = org.said("ines", "record", "add", "session_note", "--case", case, *given)["id"]
    assert org.said("ines", "record", "show", note)["signed"] is None
    assert org.said("ines", "record", "sign", note)["saved"] is True
    assert org("ines", "record", "sign", note).code == "NOTHING_TO_SIGN"
    assert org("ines", "record", "sign", case).code == "NOT_SIGNABLE"
    org.said("ines", "record", "set", note, "note=She slept well")
    signed = org.said("ines", "record", "show", note)["signed"]
    (text,) = signed["texts"]
    assert text["fields"]["note"] == "Nightmares again"
    assert [each["author"] for each in text["signatures"]] == ["Ines"]
    assert [(each["field"], each["value"]) for each in signed["unsigned"]] == [
        ("note", "She slept well")
    ]
    said = org("ines", "record", "show", note).out
    assert "Signed by Ines" in said
    assert "Note (not signed, Ines" in said
    assert "Signed: 4 entries" in org("ines", "record", "history", note).out
