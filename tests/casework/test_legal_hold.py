"""Who keeps a case by law, and who lets it go."""

from __future__ import annotations

from datetime import date

import pytest

from ijm_desktop.casework.legal_hold import RULES
from ijm_desktop.kernel.declarations import Context

WHY = "Order of the provincial court, 6 November 2026."


def broken(role: str, before: tuple[object, ...], after: object) -> set[str]:
    context = Context(date(2026, 11, 20), 1_795_000_000_000, role, stood={"legal_hold": before})
    values = {"legal_hold": after, "legal_hold_reason": WHY}
    return {rule.code for rule in RULES if rule.broken(values, context)}


@pytest.mark.parametrize(
    ("role", "sets", "ends"),
    [
        ("headquarters", True, True),
        ("case_supervisor", True, True),
        ("office_director", True, True),
        ("attorney", True, False),
        ("paralegal", True, False),
        ("evidence_custodian", True, False),
        ("investigator", False, False),
        ("social_worker", False, False),
        ("a role of a later version", False, False),
    ],
)
def test_by_role(role: str, sets: bool, ends: bool) -> None:
    assert broken(role, (), True) == (set() if sets else {"NOT_YOURS_TO_KEEP"})
    assert broken(role, (False,), True) == (set() if sets else {"NOT_YOURS_TO_KEEP"})
    for after in (False, None):
        assert broken(role, (True,), after) == (set() if ends else {"NOT_YOURS_TO_LET_GO"})


def test_whoever_leaves_it_as_it_stood_is_not_asked() -> None:
    assert broken("investigator", (True,), True) == set()
    assert broken("investigator", (), None) == set()
    assert broken("investigator", (), False) == set()
    assert broken("investigator", (False,), False) == set()


def test_of_two_answers_that_stand_apart_the_one_that_keeps() -> None:
    assert broken("investigator", (False, True), False) == {"NOT_YOURS_TO_LET_GO"}
    assert broken("investigator", (False, True), True) == set()
    assert broken("case_supervisor", (False, True), False) == set()


def test_a_reason_is_given() -> None:
    context = Context(date(2026, 11, 20), 1_795_000_000_000, "attorney")
    (code,) = (each.code for each in RULES if each.broken({"legal_hold": True}, context))
    assert code == "KEPT_WITHOUT_REASON"
