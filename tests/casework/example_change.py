"""Examples of work on the justice system itself."""

from __future__ import annotations

from collections.abc import Mapping

from tests.casework.example_ids import A_STUDY, A_TRAINING, INVESTIGATOR

EXAMPLES: Mapping[str, Mapping[str, object]] = {
    "training": {
        "topic": "How to speak with a child witness",
        "held_on": "2026-10-12/2026-10-14",
        "audience": ["police", "prosecutor"],
        "hours": "PT18H",
        "place": "Academy of the provincial police",
        "given_by": [INVESTIGATOR],
        "with_whom": "National judicial school",
        "participants": 34,
        "women": 15,
        "note": "They asked for a second day on consent.",
    },
    "training_participant": {
        "course": A_TRAINING,
        "organisation": "Provincial anti-trafficking unit",
        "rank": "Sergeant",
        "gender": "Feminine",
        "name": "ស្រីមុំ",
        "certified": True,
    },
    "reform_activity": {
        "what": "A room of its own for children at the station",
        "kind": "infrastructure",
        "with_whom": "Chief of the provincial police",
        "state": "agreed",
        "begun_on": "2026-05",
        "in_effect_on": "2026-11",
        "effect": "Eleven children were heard there in the first month.",
    },
    "break_point": {
        "happened_on": "2026-09-14",
        "kind": "tip_off",
        "stage": "police_investigation",
        "note": "The rooms were empty and the tea was warm, for the third time.",
    },
    "prevalence_study": {
        "what": "Children available for sexual exploitation",
        "place": "Cebu, street and establishments",
        "measured": "2010-05/2010-06",
        "measured_by": "Outside auditors",
        "method": "time_space_sampling",
        "found": "79 % fewer than in the first study",
        "range_stated": "71 to 84 %",
        "earlier": A_STUDY,
        "change_stated": "- 79 %",
        "published": "Report of 2010, page 12",
        "limits": "Private houses were not visited.",
    },
}
