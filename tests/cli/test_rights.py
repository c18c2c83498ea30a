"""What people may ask of the notes about them, from a command line."""

from __future__ import annotations

from tests.cli.conftest import Organisation


def test_a_person_s_own_file_is_written_and_recorded(org: Organisation) -> None:
    case = org.said("ana", "record", "add", "case", "--set", "case_type=other")["id"]
    her = org.said("ana", "record", "add", "person")
    link = ("--case", case, "--set", f"person={her['id']}")
    org.said("ana", "record", "add", "case_person", *link)
    out = org.folder / "own.txt"
    told = org.said("ana", "person", "file", her["id"], "--purpose", "Asked", "--out", out)
    assert (told["records"], told["left_out"], told["code"]) == (3, 0, her["code"])
    assert her["code"] in out.read_text("utf-8")
    recorded = org.said("ana", "record", "show", told["record"])
    assert recorded["fields"]["answer"] == "Asked"
    again = org("ana", "person", "file", her["id"], "--purpose", "Asked", "--out", out)
    assert again.code == "TARGET_TAKEN"


def test_a_person_is_hidden_from_all_but_one_and_shown_again(org: Organisation) -> None:
    case = org.said("ines", "record", "add", "case", "--set", "case_type=other")["id"]
    her = org.said("ines", "record", "add", "person")["id"]
    org.said("ines", "record", "add", "case_person", "--case", case, "--set", f"person={her}")
    org.exchange("ines", "hq", "ines", "ana")
    assert org("ana", "record", "show", her).status == 0
    org.exchange("hq")
    wish = ("--scope", her, "--set", "kind=restrict")
    asked = org.said("hq", "record", "add", "data_request", *wish)["id"]
    to = ("--to", org.seats["ana"], "--reason", "She asked for it", "--wish", asked)
    said = org.said("hq", "hq", "restrict", her, *to)
    assert said == {"people": [her], "seats": [org.seats["ana"]], "in_force": True}
    org.exchange("hq", "ines", "ana")
    assert org("ines", "record", "show", her).code == "NO_SUCH_RECORD"
    assert org("ana", "record", "show", her).status == 0
    assert "as before" in org("hq", "hq", "unrestrict", her).out
    org.exchange("ines", "hq", "ines")
    assert org("ines", "record", "show", her).status == 0
    assert org("hq", "hq", "unrestrict", her).code == "NOT_RESTRICTED"
    assert org("hq", "hq", "restrict", her, *to[:-1], case).code == "NOT_THIS_WISH"


def test_a_clinical_text_is_shown_to_who_says_why(org: Organisation) -> None:
    org.said("nadia", "enrol", "accept", org.welcome("nadia"), "--root-code", org.codes["hq"])
    case = org.said("nadia", "record", "add", "case", "--set", "case_type=other")["id"]
    her = org.said("nadia", "record", "add", "person")["id"]
    said = ("--set", f"person={her}", "--set", "held_on=2026-10-06", "--set", "note=Sleeps badly")
    note = org.said("nadia", "record", "add", "clinical_note", "--case", case, *said)["id"]
    org.exchange("nadia", "hq")
    assert org("hq", "record", "show", note).code == "TEXT_CLOSED"
    assert org("hq", "record", "history", note).code == "TEXT_CLOSED"
    assert "Sleeps badly" not in org("hq", "record", "show", case, "--json").out
    assert org("nadia", "record", "show", note).status == 0
    wrong = org("hq", "record", "show", note, "--reason", "curious=I wonder")
    assert (wrong.status, "Sleeps" in wrong.out) == (1, False)
    opened = org.said("hq", "record", "show", note, "--reason", "audit=Yearly look")
    assert opened["fields"]["note"] == "Sleeps badly"
    assert org.said("hq", "record", "history", note)
    again = org.said("hq", "record", "show", note, "--reason", "audit=Yearly look")
    assert again["fields"]["note"] == "Sleeps badly"
    org.exchange("hq", "nadia")
    (told,) = org.said("nadia", "record", "list", "note_opening")
    shown = org.said("nadia", "record", "show", told["id"])
    assert (shown["fields"]["reason"], shown["fields"]["why"]) == ("audit", "Yearly look")
