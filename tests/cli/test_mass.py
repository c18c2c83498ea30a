"""People freed together, from a command line: tags, households from a table, counts, doubles."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Organisation

TABLE = """household,tag,name,romanised,sex,age,role,part
A,1,முருகன்,Murugan,m,~40,head,
A,2,Lakshmi,,f,35,spouse,
B,3,Muruken,,m,38,head,uncertain
,,,,f,2,,
"""


def test_a_day_at_the_place(org: Organisation, case: str, tmp_path: Path) -> None:
    in_case = ("--case", case)
    made = org.said("ines", "intake", "tags", *in_case, "--each", "5", "--for", org.seats["ines"])
    (mine,) = made
    assert mine["seat"] == org.seats["ines"]
    table = tmp_path / "people.csv"
    table.write_text(TABLE, "utf-8")
    done = org.said("ines", "intake", "add", table, *in_case)
    assert [len(each["people"]) for each in done] == [2, 1, 1]
    assert next(iter(done[0]["people"])) == mine["first"]
    listed = org.said("ines", "intake", "list", *in_case)
    assert [each["used"] for each in listed] == [True, True, True, False, False]
    assert len(org.said("ines", "intake", "list", *in_case, "--free")) == 2
    assert "Murugan" not in org("ines", "intake", "list", *in_case).out
    counts = ("stage=arrived", "women=1", "men=2", "girls=1")
    sets = [part for each in counts for part in ("--set", each)]
    org.said("ines", "record", "add", "head_count", *in_case, *sets)
    (found,) = org.said("ines", "intake", "count", *in_case)
    missing = {line["who"]: line["missing"] for line in found["lines"]}
    # The person of the case that was there before has no age.
    assert (missing["women"], missing["men"], missing["girls"], missing["unclear"]) == (0, 0, 0, -1)
    assert "Men: 2 counted, 2 entered" in org("ines", "intake", "count", *in_case).out
    (pair,) = org.said("ines", "intake", "alike", *in_case)
    assert pair["agree"] == ["age"]
    asked = org.said("ines", "intake", "same", pair["one"], pair["other"], "--grounds", "One age.")
    assert asked["type"] == "same_as"
    assert org.said("ines", "intake", "alike", *in_case) == []


def test_what_cannot_be_taken_in_is_said_and_nothing_is(
    org: Organisation, case: str, tmp_path: Path
) -> None:
    people = tmp_path / "people.jsonl"
    for rows, code in (
        ([{"name": "Mala", "colour": "red"}], "COLUMNS_UNKNOWN"),
        ([{"name": "Mala", "sex": "m"}, {"age": "old"}], "HOUSEHOLD_REFUSED"),
    ):
        people.write_text("\n".join(map(json.dumps, rows)))
        assert org("ines", "intake", "add", people, "--case", case).code == code
    for broken in ('{"name": "Mala"}\n{broken', '{"name": "Mala"}\n[1]', "name,sex\nMala,f,35"):
        people.write_text(broken)
        refused = org("ines", "intake", "add", people, "--case", case)
        assert refused.code == "LINE_REFUSED"
        assert "Line 2" in refused.err
    people.write_bytes(b"name\nMal\xe1")
    assert org("ines", "intake", "add", people, "--case", case).code == "FILE_NOT_TEXT"
    people.write_text("name\n ,\n")
    assert org("ines", "intake", "add", people, "--case", case).code == "NOBODY_THERE"
    missing = org("ines", "intake", "add", tmp_path / "none", "--case", case)
    assert missing.code == "FILE_MISSING"
    assert org("ines", "intake", "tags", "--case", case, "--each", "100000").code == "COUNT_OF_TAGS"
    assert len(org.said("ines", "record", "list", "person")) == 1


def test_a_table_as_spreadsheets_write_it(org: Organisation, case: str, tmp_path: Path) -> None:
    """A semicolon between the cells, empty rows at the end, a cell with a semicolon."""
    table = tmp_path / "people.csv"
    table.write_text('Household;Name;Age\r\nA;"Mala; the elder";20\r\n;;\r\nB;Selvi;\r\n')
    done = org.said("ines", "intake", "add", table, "--case", case)
    assert [len(each["people"]) for each in done] == [1, 1]


def test_a_refused_row_is_named_by_its_line_although_households_lie_mixed(
    org: Organisation, case: str, tmp_path: Path
) -> None:
    table = tmp_path / "people.csv"
    table.write_text("household,name,age\nA,Mala,20\nB,Selvi,old\nA,Ponni,older\n")
    refused = org("ines", "intake", "add", table, "--case", case)
    assert refused.code == "HOUSEHOLD_REFUSED"
    assert refused.err.index("row 3:") < refused.err.index("row 4:")


def test_a_case_that_is_not_there_gets_no_tags_and_nobody(
    org: Organisation, case: str, tmp_path: Path
) -> None:
    table, nowhere = tmp_path / "people.csv", ("--case", org.seats["ana"])
    table.write_text("name\nMala\n")
    for asked in (("add", table), ("tags", "--each", "5")):
        assert org("ines", "intake", *asked, *nowhere).code == "NO_SUCH_RECORD"


def test_one_record_is_not_two_and_a_case_is_no_person(org: Organisation, case: str) -> None:
    (person,) = org.said("ines", "record", "list", "person")
    assert org("ines", "intake", "same", person["id"], person["id"]).code == "ONE_RECORD"
    assert org("ines", "intake", "same", person["id"], case).code == "NO_SUCH_RECORD"
    assert org("ines", "intake", "same", case, person["id"]).code == "NO_SUCH_RECORD"
