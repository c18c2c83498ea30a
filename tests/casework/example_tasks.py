"""Believable tasks, one for each kind of notes."""

from __future__ import annotations

from collections.abc import Mapping

from tests.casework.example_ids import AFTERCARE_WORKER, INVESTIGATOR, KUTTY, MALA, SUPERVISOR

EXAMPLES: Mapping[str, Mapping[str, object]] = {
    "task": {
        "title": "Ask the partner in the north for the list of P-4MWRA's brothers",
        "kind": "follow_up",
        "due": "2026-12-02",
        "due_set": "2026-12-02",
        "priority": "urgent",
        "status": "open",
        "person": MALA,
        "note": "Llamar antes de las nueve; அலுவலகத்தில் மட்டும்.",
        "owner": INVESTIGATOR,
        "about": bytes(range(16)),
        "about_type": "referral",
        "schedule": "by hand",
    },
    "care_task": {
        "title": "Fifth visit of the two years",
        "kind": "programme_visit",
        "due": "2026-12-15",
        "due_set": "2026-12-15",
        "priority": "normal",
        "status": "done",
        "person": KUTTY,
        "note": "The savings book is at home; குழந்தைகள் பள்ளிக்குச் செல்கிறார்கள்.",
        "owner": AFTERCARE_WORKER,
        "about": bytes(range(16)),
        "about_type": "aftercare_episode",
        "schedule": "freedom_training",
    },
    "legal_task": {
        "title": "File the list of witnesses",
        "kind": "court_deadline",
        "due": "2026-12-09",
        "due_set": "2026-12-09",
        "priority": "urgent",
        "status": "open",
        "person": MALA,
        "note": "The clerk wants two copies; អ្នកបកប្រែត្រូវមក។",
        "owner": SUPERVISOR,
        "about": bytes(range(16)),
        "about_type": "deadline",
        "schedule": "court_deadlines",
    },
    "inquiry_task": {
        "title": "See the gate again on a market day",
        "kind": "general",
        "due": "2026-12",
        "due_set": "2026-12",
        "priority": "low",
        "status": "dropped",
        "person": MALA,
        "note": "ប្តូរពេល. The owner is away until January.",
        "owner": INVESTIGATOR,
        "about": bytes(range(16)),
        "about_type": "observation",
        "schedule": "by hand",
    },
}
