"""A believable record of each type, every field filled, as a save takes the values.

Other tests run these through storage, search, exchange and export. The people are those of
published accounts, under their published pseudonyms; everything else is made up.
"""

from __future__ import annotations

from collections.abc import Mapping

from ijm_desktop.casework.confidential_file import FILES
from ijm_desktop.kernel.blobs import Blob
from tests.casework import (
    example_aftercare,
    example_answers,
    example_change,
    example_course,
    example_evidence,
    example_investigation,
    example_legal,
    example_people,
    example_relief,
    example_safeguards,
    example_tasks,
)
from tests.casework.example_ids import (
    A_CONSENT,
    A_DOCUMENT,
    A_WISH,
    AFTERCARE_WORKER,
    INVESTIGATOR,
    KUTTY,
    MALA,
    MALAS_CASE,
    PHNOM_PENH,
)

EXAMPLES: Mapping[str, Mapping[str, object]] = {
    "case": {
        "number": "PHN-2026-7K3Q",
        "case_type": "sex_trafficking_minor",
        "status": "open",
        "opened_on": "2026-11-02",
        "reported_on": "~2026-10",
        "source": "ngo_partner",
        "office": PHNOM_PENH,
        "owner": INVESTIGATOR,
        "summary": (
            "P-4MWRA is kept in a house whose owner is warned of every visit: six attempts failed."
            "\nក្មេងស្រីម្នាក់ត្រូវបានគេឃុំទុកក្នុងផ្ទះ។\n"
            "El dueño «conoce» a alguien que le avisa; ¿quién?"
        ),
        "next_step": "Plan the seventh attempt with the provincial unit only",
        "next_step_on": "2026-12-04",
        "referred_by": "Partner in the north · องค์กรพันธมิตร",
        "risk_level": "low",
        "next_review": "2026-12-18",
        "closed_on": "2027-01",
        "closure_reason": "transferred",
        "closure_checklist": ["needs_met", "agreement"],
        "closure_approval": A_DOCUMENT,
        "legal_hold": False,
        "legal_hold_reason": "The provincial court lifted its order on 6 November 2026.",
        "team": [INVESTIGATOR],
    },
    "person": {
        "code": "P-4MWRA",
        "gender": "Feminine",
        "presumed_minor": True,
        "interpreter_needed": False,
        "languages": ["ta", "en"],
        "age_band": "15_to_17",
        "deceased": False,
    },
    "person_name": {
        "text": "மாலா",
        "romanised": "Mala",
        "name_type": "as_stated",
        "script": "Taml",
        "name_order": "mononym",
        "given": "மாலா",
        "family": "முருகன்",
        "other_names": "M.",
    },
    "person_identity": {
        "birth": "~2010",
        "birth_basis": "estimated",
        "birthplace": "காஞ்சிபுரம் அருகே ஒரு கிராமம்",
        "age": "~16@2026-11-02 estimated",
        "citizenship": ["IN"],
        "marital_status": "Divorced",
        "education": "PrimaryEducation",
        "children_count": 1,
        "displacement": "refugee",
        "photo": A_DOCUMENT,
    },
    "case_person": {
        "person": MALA,
        "role": "survivor",
        "since": "2026-11-02",
        "until": "2027",
        "tag": "K7FQ-0126",
        "note": "Le habla a la cocinera en tamil; confía en ella.",
    },
    "observation": {
        "happened_at": 1_793_461_200_000,
        "happened_precision": "hour",
        "place": "ផ្ទះពណ៌ខៀវ ក្បែរផ្សារចាស់, blue gate",
        "seen": (
            "Three girls were brought in through the back at dusk. A man waited outside and spoke"
            " on the telephone for a long time.\nគាត់និយាយថា «ថ្ងៃស្អែក»។"
        ),
        "minors_seen": 3,
        "apparent_ages": "two of 12 to 14, one of about 16",
        "subjects": ["man of about 40, scar on the left hand", "red Honda, plate 2K-1234"],
        "people": [MALA],
        "reliability": "B",
        "credibility": "2",
    },
    "session_note": {
        "person": MALA,
        "held_on": "2026-11-18",
        "kind": "individual",
        "channel": "shelter_visit",
        "note": (
            "She slept through the night for the first time and asked for the sewing machine.\n"
            "அவள் தன் அம்மாவைப் பற்றிப் பேசினாள்.\nQuiere volver a la escuela."
        ),
        "needs": ["education", "counselling"],
        "phase": "rehabilitation",
        "next_step": "Visit the tailoring course together",
        "next_step_on": "2026-11-25",
    },
    "aftercare_progress": {
        "person": MALA,
        "phase": "rehabilitation",
        "next_week": "2026-W48",
        "risk_level": "low",
    },
    "health_need": {
        "person": MALA,
        "needs_care": True,
        "urgency": "this_month",
    },
    "office": {
        "name": "Phnom Penh",
        "country": "KH",
        "languages": ["km", "en"],
    },
    "seat": {
        "display_name": "សុខា ចាន់",
        "role": "social_worker",
        "office": PHNOM_PENH,
        "state": "active",
        "verified": True,
        "certificate": b"\xa1\x00\x01" + bytes(61),
    },
    "team": {
        "office": PHNOM_PENH,
        "compartment": "aftercare",
        "seats": [AFTERCARE_WORKER],
    },
    "delegation": {
        "seat": INVESTIGATOR,
        "office": PHNOM_PENH,
        "rights": ["assign_within_office", "freeze_seat"],
        "until": 1_800_000_000_000,
    },
    "grant": {
        "seat": AFTERCARE_WORKER,
        "scope_kind": "case",
        "scope_id": MALAS_CASE,
        "compartments": ["casework", "aftercare"],
        "state": "granted",
        "reason": "Takes over Mala's care from December.",
    },
    "restriction": {
        "person": MALA,
        "seats": [AFTERCARE_WORKER],
        "in_force": True,
        "wish": A_WISH,
        "reason": "She asked on 9 November that only her social worker reads about her.",
    },
    "revocation": {
        "seat": INVESTIGATOR,
        "epoch": bytes(range(16)),
        "believed_up_to": 41,
        "head": bytes(range(32)),
        "reason": "Computer taken at a checkpoint on 14 November.",
    },
    "key_use": {
        "seat": INVESTIGATOR,
        "asked": bytes(range(32)),
        "reason": "Paper and passphrase lost in the flood.",
    },
    "attachment": {
        "kind": "photo",
        "description": "The gate of the kiln, seen from the road · பழைய கதவு",
        "material": "ordinary",
        "made_on": "2026-11-01",
        "obtained": "Taken by P-4MWRA's brother with his own telephone, given on 3 November.",
        "people": [MALA, KUTTY],
        "consent": A_CONSENT,
        "content": Blob(
            key=bytes(range(32)),
            size=3,
            sha256=bytes(range(32, 64)),
            parts=1,
            root=bytes(range(64, 96)),
            name="IMG_2041.jpg",
            media_type="image/jpeg",
        ).value(),
        "thumbnail": bytes.fromhex("ffd8ffe000104a464946"),
        "about": bytes(range(16)),
        "about_type": "hearing",
    },
    "handing_out": {
        "attachment": MALA,
        "handed_at": 1_794_000_000_000,
        "purpose": "For the prosecutor's file",
        "copy_class": "evidentiary_copy",
        "authority": "Prosecutor of Battambang",
    },
    "instrument": {
        "title": "Training: how somebody fares",
        "code": "training-wellbeing",
        "version": 3,
        "items": (
            "home: At home\nhome.safe: Is safe where they live\n"
            "home.fear: Nobody there threatens them: now or before\n"
            "papers: Papers\npapers.valid: Has papers that are valid"
        ),
        "licence": "Made up for training; belongs to nobody and measures nothing.",
    },
    "schedule_setting": {
        "schedule": "risk_review",
        "answer": "high",
        "first": "P14D",
        "second": "P28D",
        "every": "P28D",
        "lasts": "P1Y",
        "none": False,
    },
    **example_tasks.EXAMPLES,
    **example_safeguards.EXAMPLES,
    **example_change.EXAMPLES,
    **example_aftercare.EXAMPLES,
    **example_legal.EXAMPLES,
    **example_people.EXAMPLES,
    **example_relief.EXAMPLES,
    **example_course.EXAMPLES,
    **example_answers.EXAMPLES,
    **example_investigation.EXAMPLES,
    **example_evidence.EXAMPLES,
}

EXAMPLES = {**EXAMPLES, **dict.fromkeys(FILES, EXAMPLES["attachment"])}
