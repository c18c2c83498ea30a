"""Times of day as people write them."""

from __future__ import annotations

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ijm_desktop.gui.fields.spoken_times import read


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("21:30", time(21, 30)),
        ("9.30 pm", time(21, 30)),
        ("9:30 p. m.", time(21, 30)),
        ("2130", time(21, 30)),
        ("9pm", time(21)),
        ("21h30", time(21, 30)),
        ("9", time(9)),
        ("12 am", time(0)),
        ("12:15 pm", time(12, 15)),
        ("00:00", time(0)),
    ],
)
def test_what_people_write_is_understood(said: str, meant: time) -> None:
    assert read(said) == meant


@pytest.mark.parametrize("said", ["", "25:00", "9:75", "13 pm", "noon", "9:3"])
def test_what_is_no_time_is_none(said: str) -> None:
    assert read(said) is None


@given(st.text(max_size=12))
def test_nothing_breaks_it(said: str) -> None:
    found = read(said)
    assert found is None or isinstance(found, time)
