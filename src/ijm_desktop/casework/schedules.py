"""Every schedule, in one place: what is to be done again and again, from which day, how often.

The intervals are defaults of this version; headquarters sets others by a `schedule_setting`, and
needs no release for it. Each code is one of the list `schedule`.
"""

from __future__ import annotations

from ijm_desktop.kernel.declarations import Pattern, Schedule
from ijm_desktop.kernel.durations import Duration

_MONTH = Duration(months=1)

FREEDOM_TRAINING_VISIT = Schedule(
    code="freedom_training_visit",
    title="Freedom training: monthly visit",
    kind="programme_visit",
    hangs_on="released_on",
    patterns={"": Pattern(at=(_MONTH,), every=_MONTH, lasts=Duration(months=24))},
    only={"programme": frozenset({"fixed_24_months"})},
    ends="ended_on",
    person="person",
    owner="manager",
)
"""Bonded labour: two years from the day of release (domain §4)."""

ASO_ASSESSMENT = Schedule(
    code="aso_assessment",
    title="Assess the outcome for the person",
    kind="assessment",
    hangs_on="started_on",
    patterns={
        "": Pattern(at=(None, Duration(months=6), Duration(months=12)), every=Duration(months=12))
    },
    ends="ended_on",
    person="person",
    owner="manager",
)
"""At intake, six months later, then yearly (domain §4)."""

RISK_REVIEW = Schedule(
    code="risk_review",
    title="Review the risk",
    kind="risk_review",
    hangs_on="assessed_on",
    by="risk",
    instead="review_on",
    patterns={
        "high": Pattern(at=(Duration(days=30),)),
        "medium": Pattern(at=(Duration(days=60),)),
        "low": Pattern(at=(Duration(days=90),)),
    },
    person="person",
)
"""Days by level: recalled practice, for each office to set as it works (domain §5)."""

COURT_DEADLINE = Schedule(
    code="court_deadline",
    title="A deadline of the court",
    kind="court_deadline",
    hangs_on="due_on",
    patterns={"": Pattern(at=(Duration(days=7), None), before=True)},
    only={"state": frozenset({"open", "extended"})},
    owner="responsible",
)
"""A week ahead, and on the day."""

HEARING_PREPARATION = Schedule(
    code="hearing_preparation",
    title="Prepare the next hearing",
    kind="court_deadline",
    hangs_on="next_on",
    patterns={"": Pattern(at=(Duration(days=7),), before=True)},
)

CONSENT_RENEWAL = Schedule(
    code="consent_renewal",
    title="Of age now: ask for consent again",
    kind="consent_renewal",
    of_age=True,
    patterns={"": Pattern()},
    only={"status": frozenset({"given", "assent_given"})},
)
"""What a guardian agreed to ends with the eighteenth birthday."""
