"""Which compartments a role is given when headquarters enrols somebody; a named grant can widen it.

The least that the work needs. An investigator knows people by code: a laptop taken at a checkpoint
then names nobody and leads to no shelter.
"""

from __future__ import annotations

from collections.abc import Mapping

_ALL = (
    "casework",
    "identity",
    "whereabouts",
    "legal",
    "aftercare",
    "intelligence",
    "source",
    "safeguarding",
    "clinical",
    "administration",
)
_CARE = ("casework", "identity", "whereabouts", "aftercare")
_LAW = ("casework", "identity", "legal")
_OVERSIGHT = ("casework", "identity", "whereabouts", "legal")

HEADQUARTERS = "headquarters"
SUPERVISORS = ("case_supervisor", "office_director")
"""Who answers for an office's cases."""
BY_NAME = ("source", "safeguarding")
"""What no role brings with it: headquarters names each who may hold it, case by case (ADR 96)."""

COMPARTMENTS: Mapping[str, tuple[str, ...]] = {
    "investigator": ("casework", "intelligence"),
    "intel_analyst": ("casework", "intelligence"),
    "source_handler": ("casework", "intelligence"),
    "attorney": _LAW,
    "paralegal": _LAW,
    "social_worker": _CARE,
    "clinician": (*_CARE, "clinical"),
    "aftercare_supervisor": _CARE,
    "case_supervisor": _OVERSIGHT,
    "office_director": _OVERSIGHT,
    "evidence_custodian": ("casework", "legal"),
    "data_protection_lead": ("casework",),
    "auditor": (),
    "sync_only": (),
    HEADQUARTERS: _ALL,
}


def may_be_asked_for(role: str) -> bool:
    """Headquarters' own is nobody's to ask for: who holds it rules over everybody's work."""
    return role != HEADQUARTERS


def compartments(role: str) -> tuple[str, ...]:
    """Nothing for a role this version does not know: a grant by name still works."""
    return COMPARTMENTS.get(role, ())
