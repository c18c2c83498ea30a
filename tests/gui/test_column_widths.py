"""Columns share the width of a list by weight, and leave to those cut what they do not need."""

from __future__ import annotations

from ijm_desktop.gui.column_widths import shares


def test_by_weight_where_all_have_room() -> None:
    assert shares(600, (1, 2, 3), (10, 10, 10), (50, 50, 50)) == [100, 200, 300]


def test_nobody_gets_less_than_it_needs() -> None:
    assert shares(600, (1, 1, 1), (300, 10, 10), (300, 400, 400)) == [300, 150, 150]
    assert shares(100, (1, 1), (300, 80), (300, 80)) == [300, 80]


def test_who_wants_less_leaves_it_to_those_that_are_cut() -> None:
    assert shares(600, (1, 1, 1), (40, 40, 40), (60, 900, 900)) == [60, 270, 270]


def test_what_is_left_of_all_goes_to_the_last() -> None:
    assert shares(601, (1, 1, 1), (40, 40, 40), (900, 900, 60)) == [270, 270, 61]
    assert shares(101, (1, 1), (10, 10), (20, 20)) == [50, 51]
    assert shares(100, (), (), ()) == []
