"""Who knew of an attempt before it: told later, told of another, or taken back does not count."""

from __future__ import annotations

import pytest

from ijm_desktop.actions import attempts, reading, records
from ijm_desktop.actions.desk import Desk
from tests.office import saved

HOUR = 3_600_000
TEN = 1_794_000_000_000


@pytest.fixture
def case(desk: Desk) -> bytes:
    return saved(desk, "case", {"case_type": "sex_trafficking_minor"}).key.record


def operation(desk: Desk, case: bytes, number: int, **values: object) -> bytes:
    whole = {"attempt": number, "target": "Blue house", **values}
    return saved(desk, "operation", whole, case).key.record


def briefing(desk: Desk, case: bytes, about: bytes, at: int, *others: str) -> reading.RecordShown:
    told = {
        "operation": about,
        "told_at": at,
        "others": list(others),
        "learned": ["day"],
        "channel": "in_person",
    }
    return saved(desk, "briefing", told, case)


def test_only_what_was_told_before_it_of_it_and_still_stands(desk: Desk, case: bytes) -> None:
    first = operation(desk, case, 1, planned_for=TEN, carried_out_at=TEN + 2 * HOUR)
    second = operation(desk, case, 2, planned_for=TEN + 9 * HOUR)
    briefing(desk, case, first, TEN + HOUR, "captain", "driver")
    briefing(desk, case, first, TEN + 3 * HOUR, "newspaper")
    mistaken = briefing(desk, case, first, TEN, "mayor")
    records.void(desk, mistaken, "was told nothing")
    briefing(desk, case, second, TEN + 3 * HOUR, "captain")

    found = attempts.of_case(desk, case)

    assert [(each.number, each.at) for each in found] == [
        (1, TEN + 2 * HOUR),
        (2, TEN + 9 * HOUR),
    ]
    assert [[told.who for told in each.knew] for each in found] == [
        ["captain", "driver"],
        ["captain"],
    ]
    assert attempts.knew_of_all(found) == {"captain"}


def test_an_attempt_at_no_known_time_was_known_to_all_who_were_told(
    desk: Desk, case: bytes
) -> None:
    briefing(desk, case, operation(desk, case, 1), TEN, "captain")
    (found,) = attempts.of_case(desk, case)
    assert found.at is None
    assert [each.who for each in found.knew] == ["captain"]


def test_a_colleague_is_named_by_their_identifier(desk: Desk, case: bytes) -> None:
    about = operation(desk, case, 1, planned_for=TEN)
    colleague = bytes(range(16))
    told = {
        "operation": about,
        "told_at": TEN,
        "colleagues": [colleague],
        "learned": ["all"],
        "channel": "paper",
    }
    saved(desk, "briefing", told, case)
    ((found,),) = (each.knew for each in attempts.of_case(desk, case))
    assert (found.who, found.by, found.learned) == (colleague, desk.vault.seat, ("all",))


def test_of_no_attempts_nobody_knew(desk: Desk, case: bytes) -> None:
    assert attempts.of_case(desk, case) == ()
    assert attempts.knew_of_all(()) == frozenset()
