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
