"""Orders of many rows: in pieces, by counting, and the same as sorting would give."""

from __future__ import annotations

import json
from collections.abc import Iterator
from random import Random

import pytest

from ijm_desktop.actions import importing, listing, records
from ijm_desktop.actions.arranging import Arrangement
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.listing import Arranged

COLUMNS = ("number", "next_step")
MANY = 2_300
"""More different values than are sorted in one piece."""


def lines() -> Iterator[str]:
    numbers = list(range(MANY))
    Random(7).shuffle(numbers)  # noqa: S311 - the same order every time, not secrets
    for number in numbers:
        fields = {"number": f"n-{number:04}", "case_type": "other"}
        if number % 5:
            fields["next_step"] = f"Call {number % 50}"
        yield json.dumps({"type": "case", "fields": fields})


@pytest.fixture
def many(desk: Desk) -> Desk:
    importing.import_lines(desk, lines())
    return desk


def steps(desk: Desk, how: Arrangement) -> tuple[int, Arranged]:
    """How many there were besides, once all was read."""
    arranging, count = listing.arrange(desk, how, (0, MANY + 10)), 0
    while True:
        try:
            count += not next(arranging)
        except StopIteration as ended:
            arranged: Arranged = ended.value
            return count, arranged


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("sort", ["number", "next_step"])
def test_sorted_as_one_sort_of_all_rows_would(many: Desk, sort: str, descending: bool) -> None:
    _, newest = steps(many, Arrangement("case", COLUMNS))
    _, found = steps(many, Arrangement("case", COLUMNS, sort, descending))
    values = [each.record.value(sort) for each in newest.rows]
    said = [row for row, value in zip(newest.rows, values, strict=True) if value is not None]
    rest = [row for row, value in zip(newest.rows, values, strict=True) if value is None]
    said.sort(key=lambda row: str(row.record.value(sort)).lower(), reverse=descending)
    wanted = [*said, *rest]
    assert [row.row for row in found.rows] == [row.row for row in wanted]


def test_what_takes_long_goes_in_steps_and_only_once(many: Desk) -> None:
    how = Arrangement("case", COLUMNS, "number")
    first, _ = steps(many, how)
    again, _ = steps(many, how)
    assert first > 3
    assert again == 0


def test_what_is_saved_between_two_steps_has_its_place(many: Desk) -> None:
    arranging = listing.arrange(many, Arrangement("case", COLUMNS, "number"), (0, 20))
    while next(arranging):
        pass
    records.add(many, "case", {"number": "n-0000b", "case_type": "other"})
    try:
        while True:
            next(arranging)
    except StopIteration as ended:
        codes = [each.record.code for each in ended.value.rows]
    assert codes[:3] == ["n-0000", "n-0000b", "n-0001"]
