"""Believable records of how the work on a case goes on: notes, approvals, places, partners."""

from __future__ import annotations

from collections.abc import Mapping

from tests.casework.example_ids import A_PARTNER, A_PLACE, INVESTIGATOR, MALA, SUPERVISOR

EXAMPLES: Mapping[str, Mapping[str, object]] = {
    "case_note": {
        "kind": "decision",
        "noted_on": "2026-11-17",
        "text": "P-4MWRA is not to be met at the market any more.\nசந்தைக்குப் போகாதே.",
        "people": [MALA],
    },
    "approval": {
        "approval_type": "operation_plan",
        "subject": "Closing PHN-2026-7K3Q: the plan is complete",
        "basis": "All goals met; she asked for it herself.\nஅவள் தயார்.",
        "asked_on": "2026-11-16",
        "status": "approved",
        "decided_by": SUPERVISOR,
        "decided_on": "2026-11-16",
        "how": "telephone",
        "comment": "Agreed, with one visit more.",
        "countersigned_on": "2026-11-17",
        "requested_by": INVESTIGATOR,
    },
    "place": {
        "name": "The blue house by the old market · ផ្ទះពណ៌ខៀវ",
        "kind": "venue",
        "role": "exploitation",
        "where": "Old market, Battambang <geo:13.1027,103.1982;u=50>",
        "status": "closed",
        "status_since": "2026-10",
        "note": "Two doors; the back one opens to the canal.",
    },
    "place_status": {
        "place": A_PLACE,
        "status": "repurposed",
        "since": "2026-10",
        "until": "2027",
        "how_known": "Seen open, with a sewing class inside; មណ្ឌលសហគមន៍។",
    },
    "case_organisation": {
        "name": "Provincial anti-trafficking unit · អង្គភាពប្រឆាំងការជួញដូរ",
        "organisation_type": "LawEnforcement",
        "organisation": A_PARTNER,
        "part": "Carries out the search",
        "contact": "Captain Sok, deputy",
        "phone": "+85512345678 (012 345 678)",
        "address": "Street 3, opposite the governor",
    },
    "partner_organisation": {
        "name": "Provincial anti-trafficking unit · អង្គភាពប្រឆាំងការជួញដូរ",
        "organisation_type": "LawEnforcement",
        "services": ["police"],
        "contacts": ["Captain Sok, deputy: operations", "Clerk's desk: papers"],
        "phone": "+85512345678 (012 345 678)",
        "place": "Street 3, Kampot <geo:10.61,104.18;u=500>",
        "note": "Ask for the deputy; the desk talks.\nசொல்ல வேண்டாம்.",
    },
}
