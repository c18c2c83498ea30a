"""Examples of what keeps people and their data safe."""

from __future__ import annotations

from collections.abc import Mapping

from tests.casework.example_ids import A_CONSENT, AFTERCARE_WORKER, INVESTIGATOR, MALA, SUPERVISOR

EXAMPLES: Mapping[str, Mapping[str, object]] = {
    "evacuation_plan": {
        "agreed_on": "2026-06-01",
        "triggers": ["shots within two streets", "order to hand over computers"],
        "people_first": "By twos, to the church hall; nobody waits for papers.",
        "steps": ["alert", "sync_out", "lock", "report"],
        "who_does": "The custodian takes the seal book; the director destroys the paper.",
        "first_of_all": "1. the shelter list 2. the unsent work 3. originals",
        "last_drill": "2026-10-03",
        "next_review_on": "2027-04",
        "destroyed": "Nothing so far.",
        "not_destroyed": "The telephone exchange's own log.",
    },
    "handover": {
        "handed_by": INVESTIGATOR,
        "taken_by": SUPERVISOR,
        "handed_on": "2026-11-16",
        "until": "2026-12-01",
        "open_matters": "The age certificate; the call to the brother on Tuesday.",
        "promises": "That nobody calls P-4MWRA before noon.",
        "state": "offered",
    },
    "breach_record": {
        "noticed_on": "2026-11-14",
        "happened_on": "2026-11-13",
        "kind": "seized",
        "what": "A computer was taken at a checkpoint; it was locked.",
        "held": "Two cases by code, no names.",
        "people_concerned": 2,
        "danger": "The street of a meeting point is in an observation.",
        "done": "Access ended the same evening; the meeting point moved.",
        "people_told_on": "2026-11-15",
        "authority_told_on": "2026-11-16",
    },
    "data_request": {
        "received_on": "2026-11-09",
        "kind": "withdraw",
        "wish": "That my photo is not shown to anybody any more.",
        "consent": A_CONSENT,
        "recognised_by": "Came with her caregiver; known to us",
        "due_on": "2026-12-09",
        "state": "received",
        "answer": "Two prints were called back; one stays in the court's file.",
        "kept_because": "The court's order of 6 November.",
        "answered_on": "2026-11-18",
    },
    "safeguarding_concern": {
        "reported_on": "2026-11-12",
        "about": "shelter",
        "kind": "neglect",
        "who": "Night guard of house 2",
        "harmed": [MALA],
        "happened_on": "2026-11",
        "told": "The children's door was locked from outside, twice.",
        "reported_by": AFTERCARE_WORKER,
        "safe_now": False,
        "state": "reported",
        "measures": "A colleague sleeps there from tonight.",
        "authority_told_on": "2026-11-13",
        "outcome": "The guard no longer works there.",
    },
}
