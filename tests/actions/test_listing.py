"""Lists as a person arranges them: sorted, narrowed, typed into; and what is kept of it."""

from __future__ import annotations

from collections.abc import Generator
from typing import TypeVar

import pytest

from ijm_desktop.actions import listing, records
from ijm_desktop.actions.arranging import Among, Arrangement, Between, Narrowing
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.listing import Kept

T = TypeVar("T")
COLUMNS = ("number", "case_type", "status", "opened_on", "next_step", "next_step_on")


def ended(steps: Generator[int, None, T]) -> T:
    while True:
        try:
            next(steps)
        except StopIteration as end:
            value: T = end.value
            return value


def case(desk: Desk, number: str, **values: object) -> bytes:
    fields = {"number": number, "case_type": "other", **values}
    return records.add(desk, "case", fields).key.record


def numbers(
    desk: Desk,
    sort: str = "",
    *narrowed: Narrowing,
    descending: bool = False,
    words: str = "",
    language: str = "en",
) -> list[str]:
    how = Arrangement("case", COLUMNS, sort, descending, narrowed, words, language)
    arranged = ended(listing.arrange(desk, how))
    assert len(arranged.rows) == len(arranged.ids)
    return [each.record.code for each in arranged.rows]


@pytest.fixture
def some(desk: Desk) -> Desk:
    case(desk, "b-2", status="open", opened_on="2026-03", next_step="Visit José")
    case(desk, "A-10", status="intake", opened_on="2025-07-01", next_step="Call the court")
    case(desk, "c-3", status="open", opened_on="~2024", next_step_on="2026-11-01")
    return desk


def test_without_a_wish_last_written_first(some: Desk) -> None:
    assert numbers(some) == ["c-3", "A-10", "b-2"]


@pytest.mark.parametrize(
    ("sort", "up", "down"),
    [
        ("number", ["A-10", "b-2", "c-3"], ["c-3", "b-2", "A-10"]),
        ("opened_on", ["c-3", "A-10", "b-2"], ["b-2", "A-10", "c-3"]),
        ("status", ["A-10", "c-3", "b-2"], ["c-3", "b-2", "A-10"]),
    ],
)
def test_sorted_as_people_read_it_and_equals_newest_first(
    some: Desk, sort: str, up: list[str], down: list[str]
) -> None:
    assert numbers(some, sort) == up
    assert numbers(some, sort, descending=True) == down


def test_what_is_not_said_comes_last_either_way(some: Desk) -> None:
    assert numbers(some, "next_step")[-1] == "c-3"
    assert numbers(some, "next_step", descending=True)[-1] == "c-3"


def test_narrowed_by_values_and_by_what_is_not_said(some: Desk) -> None:
    assert numbers(some, "", Among("status", frozenset({"open"}))) == ["c-3", "b-2"]
    assert numbers(some, "", Among("next_step_on", frozenset({None}))) == ["A-10", "b-2"]
    both = Among("status", frozenset({"open"})), Among("next_step_on", frozenset({None}))
    assert numbers(some, "", *both) == ["b-2"]


def test_a_date_counts_where_it_may_lie_within(some: Desk) -> None:
    assert numbers(some, "", Between("opened_on", "2026-03-14", "2026-03-20")) == ["b-2"]
    assert numbers(some, "", Between("opened_on", last="2025-07-01")) == ["c-3", "A-10"]
    assert numbers(some, "", Between("next_step_on", first="2020-01-01")) == ["c-3"]


def test_typing_finds_every_word_in_what_the_columns_show(some: Desk) -> None:
    assert numbers(some, words="jose") == ["b-2"]
    assert numbers(some, words="COURT a-1") == ["A-10"]
    assert numbers(some, words="court b-2") == []
    assert numbers(some, words="abierto", language="es") == ["c-3", "b-2"]


def test_a_save_moves_its_case_in_every_arrangement(some: Desk) -> None:
    numbers(some, "next_step")
    new = case(some, "d-4", next_step="A first word")
    assert numbers(some, "next_step")[0] == "d-4"
    assert numbers(some, words="first word") == ["d-4"]
    found = ended(listing.arrange(some, Arrangement("case", COLUMNS))).rows[0].record
    records.void(some, found, "written twice")
    assert found.key.record == new
    assert "d-4" not in numbers(some, "next_step")


def test_rows_are_read_around_the_place_asked_for(desk: Desk) -> None:
    for at in range(30):
        case(desk, f"n-{at:02}")
    how = Arrangement("case", COLUMNS, "number")
    arranged = ended(listing.arrange(desk, how, (12, 5)))
    assert arranged.first == 12
    assert [each.record.code for each in arranged.rows] == [f"n-{at}" for at in range(12, 17)]
    assert arranged.total == len(arranged.ids) == 30
    past = ended(listing.arrange(desk, how, (29, 5)))
    assert [each.record.code for each in past.rows] == [f"n-{at}" for at in range(25, 30)]
    assert ended(listing.codes(desk, "case", arranged.ids[:2])) == ("n-00", "n-01")
    assert listing.rows(desk, [arranged.ids[3], 999_999])[0].record.code == "n-03"


def test_the_values_of_a_column_with_their_number(some: Desk) -> None:
    found = ended(listing.choices(some, "case", "status", "en"))
    assert [(each.value, each.count) for each in found] == [("intake", 1), ("open", 2)]
    assert found[1].label == "Open"
    unsaid = ended(listing.choices(some, "case", "next_step", "en"))[-1]
    assert (unsaid.value, unsaid.count) == (None, 1)


def test_colleagues_and_offices_go_by_their_names(some: Desk) -> None:
    (owner,) = ended(listing.choices(some, "case", "owner", "en"))
    assert owner.label == "Inez Fuentes"
    how = Arrangement("case", (*COLUMNS, "owner"), words="inez")
    row = ended(listing.arrange(some, how)).rows[0]
    assert row.names[row.record.value("owner")] == "Inez Fuentes"


def test_columns_are_short_fields_that_tell_nobody(desk: Desk) -> None:
    fields = {field.name for field in listing.listable(desk.registry, desk.registry.get("case"))}
    assert {*COLUMNS, "owner", "office", "risk_level"} <= fields
    assert fields.isdisjoint({"summary", "legal_hold_reason", "closure_approval"})


def test_how_a_person_likes_the_list_is_kept_with_their_work(desk: Desk) -> None:
    assert listing.kept(desk, "case") == Kept(COLUMNS)
    choice = Kept(("number", "owner"), "owner", descending=True)
    listing.keep(desk, "case", choice)
    assert listing.kept(desk, "case") == choice


def test_a_kept_column_that_this_version_does_not_know_is_left_out(desk: Desk) -> None:
    listing.keep(desk, "case", Kept(("number", "of_tomorrow"), "of_tomorrow"))
    assert listing.kept(desk, "case") == Kept(("number",))
    listing.keep(desk, "case", Kept(("of_tomorrow",)))
    assert listing.kept(desk, "case") == Kept(COLUMNS)
