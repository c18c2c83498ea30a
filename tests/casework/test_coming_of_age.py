"""When a person comes of age, by whatever of their records is held."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from ijm_desktop.casework import coming_of_age
from ijm_desktop.kernel import partial_dates
from ijm_desktop.kernel.ages import Minor

STATED = {"age": "16@2026-11-02 relative"}


@pytest.mark.parametrize(
    ("records", "month"),
    [
        ([{"birth": "2010-02-28"}], "2028-02"),
        ([{"birth": "2008-02-29"}], "2026-03"),
        ([{"birth": "2010"}], "~2028-01"),
        ([{"birth": "~2010"}], "~2026-01"),
        ([STATED], "~2027-11"),
        ([{"age": "of a newer form"}], None),
        ([{"age": "~16@2026-11-02 estimated"}], "~2025-11"),
        ([STATED, {"birth": "2010-02-28"}], "2028-02"),
        ([{"code": "P-4MWRA"}], None),
        ([], None),
    ],
)
def test_the_month_of_the_eighteenth_birthday_is_the_earliest_it_can_be(
    records: list[Mapping[str, object]], month: str | None
) -> None:
    found = coming_of_age.month(records)
    assert (found.text if found else None) == month


@pytest.mark.parametrize(
    ("event", "answer"),
    [
        ("2026-11-02", Minor.YES),
        ("2027-12", Minor.UNCERTAIN),
        ("2028-11-02", Minor.NO),
    ],
)
def test_a_minor_is_one_on_the_day_of_the_event(event: str, answer: Minor) -> None:
    assert coming_of_age.minor_on(partial_dates.parse(event), [STATED]) is answer


def test_without_a_day_or_an_age_it_is_not_known() -> None:
    assert coming_of_age.minor_on(None, [STATED]) is Minor.UNKNOWN
    assert coming_of_age.minor_on(partial_dates.parse("2026"), []) is Minor.UNKNOWN
