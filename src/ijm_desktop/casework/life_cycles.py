"""The usual steps of everything that has stages. An unusual step is asked about, never forbidden.

Each line of `steps` names a state and those that may follow it without a reason. Every state can
be reached, and from every state one that is final: a test and the registry hold that.
"""

from __future__ import annotations

from ijm_desktop.kernel.declarations import Lifecycle

CASE = Lifecycle.of_steps(
    "status",
    "intake",
    "closed closed_referred duplicate",
    """
    intake: open closed closed_referred duplicate
    open: on_hold follow_up closed closed_referred
    on_hold: open closed
    follow_up: open closed closed_referred
    closed: reopened
    closed_referred: reopened
    duplicate: reopened
    reopened: open closed
    """,
)

INVESTIGATION = Lifecycle.of_steps(
    "stage",
    "tip",
    "closed",
    """
    tip: triage active operation_planned closed
    triage: preliminary active operation_planned closed
    preliminary: active inactive closed
    active: evidence_package operation_planned inactive closed
    evidence_package: submitted_to_authorities active
    submitted_to_authorities: operation_planned submission_refused handed_to_legal active
    submission_refused: evidence_package submitted_to_authorities active inactive closed
    operation_planned: operation_executed active inactive
    operation_executed: post_operation
    post_operation: active operation_planned handed_to_legal inactive closed
    handed_to_legal: active closed
    inactive: active closed
    closed: active
    """,
)
"""A child in danger tonight goes from the tip to an operation; what was refused goes on."""

OPERATION = Lifecycle.of_steps(
    "status",
    "planned",
    "debriefed stood_down",
    """
    planned: approved stood_down
    approved: ready planned stood_down
    ready: executed failed approved planned stood_down
    executed: debriefed
    failed: debriefed
    stood_down: planned debriefed
    """,
)
"""Of one attempt. The next attempt on the same target is an operation of its own."""

AFTERCARE = Lifecycle.of_steps(
    "phase",
    "referred",
    "restored_exit exit_other",
    """
    referred: crisis assessment_planning exit_other
    crisis: assessment_planning exit_other
    assessment_planning: rehabilitation reintegration crisis exit_other
    rehabilitation: reintegration follow_up crisis exit_other
    reintegration: follow_up rehabilitation crisis exit_other
    follow_up: restored_exit rehabilitation crisis exit_other
    restored_exit: crisis assessment_planning follow_up
    exit_other: crisis assessment_planning follow_up
    """,
)
"""Whoever is in care may leave from any phase, and come back."""

REFERRAL = Lifecycle.of_steps(
    "status",
    "in_progress",
    "rejected done revoked",
    """
    in_progress: accepted rejected done revoked
    accepted: done revoked
    rejected: in_progress
    revoked: in_progress
    """,
)

APPROVAL = Lifecycle.of_steps(
    "status",
    "requested",
    "approved rejected withdrawn",
    """
    requested: pending approved rejected withdrawn
    pending: approved rejected withdrawn
    approved: withdrawn
    rejected: requested
    withdrawn: requested
    """,
)

CONSENT = Lifecycle.of_steps(
    "status",
    "requested",
    "given refused withdrawn expired not_possible",
    """
    requested: given assent_given refused not_possible
    given: withdrawn expired
    assent_given: given withdrawn expired
    refused: given assent_given
    withdrawn: given assent_given
    expired: given assent_given refused
    not_possible: given assent_given refused
    """,
)

EVIDENCE = Lifecycle.of_steps(
    "status",
    "registered",
    "in_custody exhibited returned destroyed missing reference_only",
    """
    registered: sealed in_custody reference_only missing
    sealed: in_custody in_transfer missing
    in_custody: in_transfer under_examination disclosed exhibited returned destroyed missing
    in_transfer: in_custody missing
    under_examination: in_custody missing
    disclosed: in_custody exhibited
    exhibited: in_custody returned
    missing: in_custody
    """,
)

SUBMISSION = Lifecycle.of_steps(
    "status",
    "draft",
    "locked superseded",
    """
    draft: complete
    complete: draft submitted
    submitted: locked refused
    refused: draft complete
    locked: superseded
    """,
)
"""Of a filled form; no record type has it in this version."""

SAME_AS = Lifecycle.of_steps(
    "status",
    "candidate",
    "confirmed_same confirmed_different unmerged",
    """
    candidate: confirmed_same confirmed_different
    confirmed_same: unmerged
    confirmed_different: candidate
    unmerged: candidate confirmed_different
    """,
)

TASK = Lifecycle.of_steps(
    "status",
    "open",
    "done dropped",
    """
    open: done dropped
    done: open
    dropped: open
    """,
)

DOCUMENT = Lifecycle.of_steps(
    "status",
    "needed",
    "issued refused lost expired",
    """
    needed: applied issued
    applied: issued withheld refused
    withheld: issued refused
    issued: lost expired
    refused: applied
    lost: applied issued
    expired: applied issued
    """,
)

PLACE = Lifecycle.of_steps(
    "status",
    "suspected",
    "closed abandoned repurposed ruled_out moved",
    """
    suspected: active ruled_out moved closed
    active: moved closed abandoned
    moved: active closed abandoned
    closed: active repurposed abandoned
    abandoned: active repurposed
    repurposed: suspected
    ruled_out: suspected
    """,
)

OFFERED = Lifecycle.of_steps(
    "status", "offered", "retired offered", "offered: retired\nretired: offered"
)
"""Of one answer that headquarters added to a list, or took out of use."""

LISTS = frozenset(
    {
        "aftercare_phase",
        "approval_status",
        "case_status",
        "code_state",
        "compensation_stage",
        "concern_state",
        "consent_status",
        "data_request_state",
        "deadline_state",
        "document_status",
        "evidence_state",
        "form_state",
        "goal_state",
        "handover_state",
        "investigation_stage",
        "land_state",
        "legal_stage",
        "operation_status",
        "paper_state",
        "place_state",
        "referral_status",
        "request_state",
        "same_as_state",
        "settlement_state",
        "source_status",
        "statement_state",
        "suspect_status",
        "task_state",
        "witness_readiness",
    }
)
"""The code lists of stages, to which nobody adds a code without a step that leads there."""
