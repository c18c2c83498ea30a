"""Many records at once: all of them or none."""

from __future__ import annotations

import json

import pytest

from ijm_desktop.actions import reading
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.errors import LineRefused
from ijm_desktop.actions.importing import import_lines
from ijm_desktop.kernel import identifiers


def line(kind: str, fields: dict[str, object], **more: str) -> str:
    return json.dumps({"type": kind, "fields": fields, **more})


GOOD = [
    line("case", {"case_type": "forced_labour_bonded", "summary": "kiln"}, id="kiln"),
    "",
    line("person", {"gender": "Feminine"}, id="she"),
    line("person_name", {"text": "மாலா"}, person="she"),
    line("case_person", {"person": "she", "role": "survivor"}, case="kiln"),
]


def test_later_lines_refer_to_earlier_ones(desk: Desk) -> None:
    done: list[int] = []
    imported = import_lines(desk, GOOD, done.append)
    assert (imported.records, imported.changes) == (4, 4)
    assert done == [1, 2, 3, 4]
    (case,) = reading.cases(desk).rows
    page = reading.case(desk, case.key.record)
    (part,) = page.people
    assert part.person is not None
    person = reading.person(desk, part.person.key.record)
    assert [name.value("text") for name in person.names] == ["மாலா"]


@pytest.mark.parametrize(
    "bad",
    [
        "not json",
        "[]",
        '{"fields": {}}',
        line("spaceship", {}),
        line("case", {"case_type": "no such"}),
        line("case", {"no_such_field": "x"}),
        line("observation", {"seen": "x"}),
        line("case_person", {"person": "nobody"}, case="kiln"),
        line("case", {"case_type": ["a", "b"]}),
        line("case_person", {"person": "she", "role": "survivor"}, case="0" * 26),
        line("person_name", {"text": "Mala"}, person="0" * 26),
        line("person", {"gender": "Feminine"}, id="she"),
    ],
)
def test_one_bad_line_takes_in_nothing_and_is_named(desk: Desk, bad: str) -> None:
    with pytest.raises(LineRefused) as refused:
        import_lines(desk, [*GOOD, bad])
    assert refused.value.details["line"] == 6
    assert reading.cases(desk).total == 0


def test_what_is_wrong_with_a_line_is_said(desk: Desk) -> None:
    for bad, why in (
        (line("observation", {"seen": "smoke"}, case="0" * 26), "no such record here"),
        (line("person", {"gender": "Feminine"}, id="she"), "an earlier line has the id 'she'"),
    ):
        with pytest.raises(LineRefused) as refused:
            import_lines(desk, [*GOOD, bad])
        assert why in refused.value.text()


def test_lines_may_belong_to_a_case_held_before(desk: Desk) -> None:
    import_lines(desk, GOOD)
    (case,) = reading.cases(desk).rows
    named = identifiers.text(case.key.record)
    assert import_lines(desk, [line("observation", {"seen": "smoke"}, case=named)]).records == 1


@pytest.mark.parametrize("raw", [{"a": 1}, 1.5, [["x"]]])
def test_what_is_no_text_does_not_become_some(desk: Desk, raw: object) -> None:
    fields: dict[str, object] = {"case_type": "forced_labour_bonded", "summary": raw}
    with pytest.raises(LineRefused):
        import_lines(desk, [line("case", fields)])
    assert reading.cases(desk).total == 0


def test_nothing_to_import_is_no_error(desk: Desk) -> None:
    assert import_lines(desk, ["", "  "]).records == 0


def test_a_line_sees_what_an_earlier_line_told_another_compartment(desk: Desk) -> None:
    """Else the second of two sessions would be a conflict that nobody made."""
    phases = ("crisis", "rehabilitation", "reintegration")
    sessions = [
        line("session_note", {"person": "she", "note": "well", "phase": phase}, case="kiln")
        for phase in phases
    ]
    import_lines(desk, [*GOOD, *sessions])
    (case,) = reading.cases(desk).rows
    (progress,) = reading.case(desk, case.key.record).progress
    assert progress.value("phase") == "reintegration"
    assert progress.in_conflict == ()


def test_more_lines_than_are_written_at_once_are_one_save_or_none(desk: Desk) -> None:
    many = [line("observation", {"seen": f"lorry {each}"}, case="kiln") for each in range(1001)]
    with pytest.raises(LineRefused):
        import_lines(desk, [*GOOD, *many, "not json"])
    assert reading.cases(desk).total == 0
    assert import_lines(desk, [*GOOD, *many]).changes == len(many) + 4
    assert reading.listed(desk, "observation").total == len(many)
