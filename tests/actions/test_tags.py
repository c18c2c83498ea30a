"""Tags are made beforehand, a range for each computer, and none is ever of two."""

from __future__ import annotations

import os

import pytest

from ijm_desktop.actions import moving, records, tags
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.errors import NoSuchRecord
from ijm_desktop.actions.intake_errors import CountOfTags, TagOfAnother, TagUnknown
from ijm_desktop.actions.mass_intake import Member, take_in
from ijm_desktop.actions.reading import present
from ijm_desktop.journal.change import Bucket
from ijm_desktop.vault import reading as stored
from tests.actions.freed import a_case, with_tags


def test_each_computer_has_its_own_range_and_a_later_one_goes_on(desk: Desk) -> None:
    case, others = a_case(desk), [os.urandom(16), os.urandom(16)]
    first = tags.make(desk, case, [desk.vault.seat, *others], 125).ranges
    assert [(each.first, each.last) for each in first] == [(1, 125), (126, 250), (251, 375)]
    (more,) = tags.make(desk, case, [desk.vault.seat], 10).ranges
    assert (more.prefix, more.first, more.last) == (first[0].prefix, 376, 385)
    assert tags.ranges(desk, case) == (*first, more)
    every = [tag for each in tags.ranges(desk, case) for tag in each.tags()]
    assert len(every) == len(set(every)) == 385


def test_another_case_has_another_beginning(desk: Desk) -> None:
    one = tags.make(desk, a_case(desk), [desk.vault.seat], 5).ranges[0]
    other = tags.make(desk, a_case(desk), [desk.vault.seat], 5).ranges[0]
    assert one.prefix != other.prefix


@pytest.mark.parametrize(("seats", "each"), [(1, 0), (0, 5), (2, 60_000)])
def test_an_impossible_number_of_tags_is_refused(desk: Desk, seats: int, each: int) -> None:
    case = a_case(desk)
    with pytest.raises(CountOfTags):
        tags.make(desk, case, [os.urandom(16) for _ in range(seats)], each)
    assert tags.ranges(desk, case) == ()


def test_the_next_free_ones_of_ones_own_are_offered(desk: Desk) -> None:
    case = with_tags(desk, 3)
    tags.make(desk, case, [os.urandom(16)], 3)
    first, second, third = tags.free(desk, case, 10)
    take_in(desk, case, [Member(tag="2", name="Mala")])
    assert tags.free(desk, case, 10) == (first, third)
    assert tags.used(desk, case) == {second}


def test_a_tag_is_read_by_its_number_or_whole_in_either_case(desk: Desk) -> None:
    case = with_tags(desk, 20)
    (known,) = tags.ranges(desk, case)
    whole = f"{known.prefix}-0007"
    for typed in ("7", "0007", f" {whole.lower()} "):
        assert tags.read(typed, [known]) == tags.Given(whole, gives_code=True)
    for typed in ("21", "x", f"{known.prefix}-", "ZZZZ-0007", "-"):
        with pytest.raises(TagUnknown):
            tags.read(typed, [known])


def test_a_tag_of_another_computer_is_asked_about_and_gives_no_code_here(desk: Desk) -> None:
    case = a_case(desk)
    known = tags.make(desk, case, [desk.vault.seat, os.urandom(16)], 5).ranges
    theirs = f"{known[0].prefix}-0006"
    with pytest.raises(TagOfAnother):
        tags.read(theirs, known)
    assert tags.read(theirs, known, of_another=True) == tags.Given(theirs, gives_code=False)


def test_where_no_range_was_made_any_wristband_will_do(desk: Desk) -> None:
    assert tags.read(" Red Cross 12 ", ()) == tags.Given("Red Cross 12", gives_code=False)


def test_a_range_taken_out_of_use_leaves_its_numbers_behind(desk: Desk) -> None:
    case = a_case(desk)
    first, theirs = tags.make(desk, case, [desk.vault.seat, os.urandom(16)], 5).ranges
    rows = stored.of_type(desk.vault, Bucket("case", case, "casework"), tags.TAG_RANGE)
    records.void(desk, present(desk, rows[-1]), "Another laptop went")
    (more,) = tags.make(desk, case, [desk.vault.seat], 5).ranges
    assert (more.prefix, more.first) == (first.prefix, theirs.last + 1)


def test_after_a_restore_a_range_has_another_beginning(desk: Desk) -> None:
    case = with_tags(desk, 5)
    (before,) = tags.ranges(desk, case)
    moving.begin_again(desk, None)
    (after,) = tags.make(desk, case, [desk.vault.seat], 5).ranges
    assert after.prefix != before.prefix
    assert tags.free(desk, case, 6) == tuple(after.tags())


def test_after_a_restore_no_tag_of_before_is_offered(desk: Desk) -> None:
    """Somebody may have been given it since the backup was made; who reads it off a strip may."""
    case = with_tags(desk, 5)
    (before,) = tags.ranges(desk, case)
    moving.begin_again(desk, None)
    assert tags.free(desk, case, 5) == ()
    assert tags.to_give(desk, case) == ()
    records.add(desk, "person", {})
    assert tags.free(desk, case, 5) == ()
    assert tags.read("2", tags.ranges(desk, case)).tag == tags.tag_of(before.prefix, 2)


def test_there_are_no_tags_for_a_case_that_is_not_there(desk: Desk) -> None:
    with pytest.raises(NoSuchRecord):
        tags.make(desk, os.urandom(16), [desk.vault.seat], 5)
