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
