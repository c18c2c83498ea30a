"""The usual steps of what courts, mediators and land offices decide (see `life_cycles`)."""

from __future__ import annotations

from ijm_desktop.kernel.declarations import Lifecycle

_CRIMINAL = """
    pre_complaint: complaint_filed dormant concluded mediation_proposed civil_filed client_accused
    complaint_filed: police_investigation prosecutor_review dormant concluded
    police_investigation: prosecutor_review charged dormant concluded
    prosecutor_review: charged police_investigation dormant concluded
    charged: arraignment dormant concluded
    arraignment: pre_trial trial_prosecution judgment concluded
    pre_trial: trial_prosecution judgment concluded
    trial_prosecution: trial_defence submissions judgment dormant concluded
    trial_defence: submissions judgment
    submissions: judgment
    judgment: sentencing appeal concluded
    sentencing: appeal enforcement concluded
    appeal: enforcement trial_prosecution sentencing concluded
    enforcement: concluded
    dormant: complaint_filed police_investigation prosecutor_review charged concluded
    concluded: appeal enforcement police_investigation
    """

_CIVIL = """
    civil_filed: civil_defence civil_hearing mediation_proposed concluded
    civil_defence: civil_hearing mediation_proposed concluded
    civil_hearing: civil_judgment mediation_proposed concluded
    civil_judgment: appeal enforcement concluded
    """

_MEDIATION = """
    mediation_proposed: mediation_sessions mediation_failed
    mediation_sessions: mediation_settled mediation_failed
    mediation_settled: enforcement mediation_failed concluded
    mediation_failed: mediation_sessions civil_filed civil_hearing complaint_filed concluded
    """

_CLIENT_ACCUSED = """
    client_accused: client_bail client_non_prosecution client_trial client_cleared
    client_bail: client_non_prosecution client_trial client_cleared
    client_non_prosecution: client_trial client_cleared
    client_trial: client_cleared client_convicted
    client_convicted: client_appeal concluded
    client_appeal: client_cleared client_convicted client_trial
    client_cleared: client_appeal concluded
    """

MATTER = Lifecycle.of_steps(
    "stage",
    "pre_complaint",
    "concluded",
    "\n".join(track.strip("\n") for track in (_CRIMINAL, _CIVIL, _MEDIATION, _CLIENT_ACCUSED)),
)
"""Four tracks that lead into one another: a mediation that fails becomes a claim, and back."""

TRACKS = {
    "criminal": "complaint_filed",
    "civil": "civil_filed",
    "mediation": "mediation_proposed",
    "client_accused": "client_accused",
}
"""Where a matter of each kind (code list `matter_track`) sets out after its assessment."""

SUSPECT = Lifecycle.of_steps(
    "status",
    "alleged",
    "convicted acquitted charges_dropped discharged deceased ruled_out",
    """
    alleged: at_large restrained charged ruled_out deceased
    at_large: restrained charged extradition ruled_out deceased
    extradition: restrained at_large deceased
    restrained: charged alleged absconded discharged ruled_out deceased
    charged: on_trial restrained charges_dropped discharged absconded convicted deceased
    on_trial: convicted acquitted charges_dropped discharged absconded deceased
    absconded: restrained extradition on_trial convicted deceased
    convicted: acquitted on_trial absconded deceased
    acquitted: on_trial convicted
    charges_dropped: charged
    discharged: charged
    ruled_out: alleged
    """,
)

COMPENSATION = Lifecycle.of_steps(
    "stage",
    "not_applied",
    "paid rejected",
    """
    not_applied: applied
    applied: verified immediate_paid sanctioned rejected
    verified: immediate_paid sanctioned rejected
    immediate_paid: sanctioned on_hold_conviction rejected
    sanctioned: part_paid paid on_hold_conviction
    on_hold_conviction: part_paid paid rejected
    part_paid: paid on_hold_conviction
    rejected: applied
    """,
)

PAPER = Lifecycle.of_steps(
    "status",
    "missing",
    "filed served issued refused replaced signed",
    """
    missing: drafted signed filed issued
    drafted: signed filed served issued
    signed: filed served replaced
    filed: served issued refused replaced
    served: replaced
    issued: served replaced
    refused: drafted filed
    """,
)

STATEMENT = Lifecycle.of_steps(
    "status",
    "taken",
    "filed replaced withdrawn",
    """
    taken: read_back signed filed replaced withdrawn
    read_back: signed filed replaced withdrawn
    signed: filed replaced withdrawn
    filed: replaced withdrawn
    """,
)

SETTLEMENT = Lifecycle.of_steps(
    "status",
    "proposed",
    "carried_out refused broken",
    """
    proposed: agreed refused
    agreed: being_carried_out carried_out broken
    refused: proposed
    being_carried_out: carried_out broken
    broken: being_carried_out proposed
    """,
)

LAND = Lifecycle.of_steps(
    "status",
    "disputed",
    "secured compensated lost returned",
    """
    disputed: taken returned secured compensated lost
    taken: returned secured compensated lost
    returned: secured taken
    secured: disputed
    lost: returned compensated
    """,
)
