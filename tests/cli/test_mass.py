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
    people.write_text("{broken")
    assert org("ines", "intake", "add", people, "--case", case).code == "FILE_NOT_TEXT"
    missing = org("ines", "intake", "add", tmp_path / "none", "--case", case)
    assert missing.code == "FILE_MISSING"
    assert org("ines", "intake", "tags", "--case", case, "--each", "100000").code == "COUNT_OF_TAGS"
    assert len(org.said("ines", "record", "list", "person")) == 1
