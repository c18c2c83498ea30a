"""What a law or a court keeps: who may say that a case is kept, and who that it no longer is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from ijm_desktop.casework.conditions import all_of, is_said, none_of
from ijm_desktop.casework.roles import HEADQUARTERS, SUPERVISORS, compartments
from ijm_desktop.kernel.declarations import Context, Rule, Severity

_HOLD: Final = "legal_hold"


def _set_by_another(values: Mapping[str, Any], context: Context) -> bool:
    """Whoever reads the law's notes may know of an order."""
    begins = values.get(_HOLD) is True and True not in context.stood.get(_HOLD, ())
    return begins and "legal" not in compartments(context.role)


def _ended_by_another(values: Mapping[str, Any], context: Context) -> bool:
    """Also where it is one of two answers: settling them for the other one ends it."""
    ends = values.get(_HOLD) is not True and True in context.stood.get(_HOLD, ())
    return ends and context.role not in (HEADQUARTERS, *SUPERVISORS)


RULES: Final = (
    Rule(
        "KEPT_WITHOUT_REASON",
        "Which law or order keeps the case is not said. Write it, or let it not be kept.",
        Severity.BLOCK,
        all_of(is_said(_HOLD, True), none_of("legal_hold_reason")),
    ),
    Rule(
        "NOT_YOURS_TO_KEEP",
        "That the law keeps a case is said by the legal team, a supervisor or headquarters. Leave "
        "it as it was, and tell one of them.",
        Severity.BLOCK,
        _set_by_another,
    ),
    Rule(
        "NOT_YOURS_TO_LET_GO",
        "That the law no longer keeps a case is said by a supervisor or headquarters. Leave it as "
        "it was, and tell one of them.",
        Severity.BLOCK,
        _ended_by_another,
    ),
)
