"""The code lists of `resources/codelists/`, each read when it is first asked for.

There are some hundred and sixty, of which a window shows a few: reading all of them would be most
of the start.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from ijm_desktop.casework.life_cycles import LISTS as STAGES
from ijm_desktop.kernel import resources
from ijm_desktop.kernel.codelists import Code, CodeList, CodeLists
from ijm_desktop.kernel.errors import AppError

ENGLISH = "en"
LANGUAGES = (ENGLISH, "es", "km")
NAMES = (
    "access_reason",
    "adjournment_purpose",
    "adjournment_reason",
    "aftercare_outcome",
    "aftercare_phase",
    "aftercare_programme",
    "age_band",
    "age_band_ctdc",
    "age_basis",
    "approval_status",
    "approval_type",
    "aso_domain",
    "aso_timepoint",
    "assessment_level",
    "bonded_labour_programme_event",
    "breach_kind",
    "briefing_channel",
    "briefing_detail",
    "calendar",
    "care_arrangement",
    "case_closure_reason",
    "case_role",
    "case_status",
    "case_type",
    "closure_checklist",
    "code_state",
    "collection_method",
    "compartment",
    "compensation_stage",
    "concern_about",
    "concern_kind",
    "concern_state",
    "consent_checklist",
    "consent_given_by",
    "consent_method",
    "consent_share_with",
    "consent_status",
    "consent_type",
    "consent_withhold_reason",
    "contact_channel",
    "contact_safety",
    "corroborative_material",
    "count_stage",
    "country",
    "country_language",
    "court_event_outcome",
    "court_event_type",
    "court_order_type",
    "ctip_pathway_form",
    "custody_event_type",
    "data_request_kind",
    "data_request_state",
    "date_precision",
    "deadline_state",
    "decision_channel",
    "delegated_right",
    "displacement_status",
    "document_status",
    "education_level",
    "entry_into_process",
    "evacuation_action",
    "evidence_copy_class",
    "evidence_material",
    "evidence_state",
    "evidence_type",
    "exploitation_end_reason",
    "exploitation_type",
    "feedback_rating",
    "first_contact_channel",
    "followup_channel",
    "followup_type",
    "form_state",
    "freedom_of_movement",
    "gbv_case_context",
    "gbv_incident_type",
    "gbv_place",
    "gender",
    "goal_state",
    "grant_state",
    "handling_code",
    "handover_state",
    "health_flag",
    "household_role",
    "iacm_step",
    "iccs_offence",
    "identifier_kind",
    "ilo_forced_labour_indicator",
    "information_credibility",
    "integrity_criterion",
    "intel_subject_type",
    "international_protection",
    "interview_phase_nichd",
    "interview_phase_peace",
    "interview_protocol",
    "investigation_stage",
    "investigative_action",
    "labour_industry_isic",
    "labour_sector",
    "land_right",
    "land_state",
    "language",
    "legal_basis_no_consent",
    "legal_document_kind",
    "legal_stage",
    "link_confidence",
    "location_role",
    "marital_status",
    "matter_role",
    "matter_track",
    "means_of_control",
    "migrant_type",
    "migration_other",
    "minor_status",
    "name_order",
    "name_script",
    "name_type",
    "need_priority",
    "note_kind",
    "oath",
    "office_country",
    "official_document",
    "operation_outcome",
    "operation_status",
    "organisation_type",
    "palermo_act",
    "palermo_means",
    "palermo_purpose",
    "paper_state",
    "perpetrator_relationship",
    "perpetrator_role",
    "person_relationship",
    "pipeline_break_point",
    "place_kind",
    "place_state",
    "plea",
    "priority",
    "prompt_type",
    "protection_concern",
    "recruiter_relation",
    "recruitment_method",
    "recruitment_platform",
    "referral_direction",
    "referral_reason",
    "referral_status",
    "referral_type",
    "reform_state",
    "relief_attribution",
    "relief_type",
    "report_source",
    "reporting_delay_band",
    "request_state",
    "restraint_type",
    "return_wish",
    "risk_level",
    "safety_concern",
    "same_as_state",
    "schedule",
    "scope_kind",
    "seat_state",
    "sentence_type",
    "service_delivery_status",
    "service_type",
    "session_kind",
    "settlement_state",
    "sex_exploitation_type",
    "source_reliability",
    "source_status",
    "statement_state",
    "study_method",
    "support_plan_type",
    "suspect_part",
    "suspect_status",
    "system_reform_activity",
    "task_kind",
    "task_state",
    "time_precision",
    "traffick_duration_band",
    "trafficking_event_type",
    "trafficking_geography",
    "trafficking_status",
    "trafficking_status_decider",
    "training_audience",
    "transport_means",
    "travel_companion",
    "travel_document_status",
    "user_role",
    "verdict",
    "visit_finding",
    "vulnerability_factor",
    "whereabouts_kind",
    "witness_measure",
    "witness_readiness",
)
"""A frozen build cannot list a folder, so the names are here."""


class CodeListDamaged(AppError):
    code = "CODE_LIST_DAMAGED"
    sentence = (
        "The list '{name}' that came with this program cannot be read. Your notes are not "
        "touched. Install the program again."
    )


FIXED = frozenset(
    {
        "code_state",
        "compartment",
        "delegated_right",
        "grant_state",
        "scope_kind",
        "seat_state",
        "user_role",
    }
)
"""Lists that the program itself goes by."""
EXTENSIBLE = "extensible_list"
"""The list of the lists that headquarters may add to. It has no file."""


class _Held(Mapping[str, CodeList]):
    """Every list of the program. Reading one may raise CodeListDamaged or ResourceMissing."""

    def __getitem__(self, name: str) -> CodeList:
        if name not in _NAMES:
            raise KeyError(name)
        return _extensible() if name == EXTENSIBLE else _held(name)

    def __contains__(self, name: object) -> bool:
        return name in _NAMES

    def __iter__(self) -> Iterator[str]:
        return iter((*NAMES, EXTENSIBLE))

    def __len__(self) -> int:
        return len(_NAMES)


_NAMES = frozenset((*NAMES, EXTENSIBLE))


@cache
def _extensible() -> CodeList:
    """A stage without a step that leads to it would be out of reach, so stages are not here."""
    lists = [_held(name) for name in NAMES if name not in FIXED | STAGES]
    titles = {"en": "Lists of answers", "es": "Listas de respuestas", "km": "បញ្ជីចម្លើយ"}
    return CodeList(EXTENSIBLE, titles, {each.name: Code(each.name, each.titles) for each in lists})


@cache
def _held(name: str) -> CodeList:
    return read(name, resources.read(f"codelists/{name}.json"))


def load() -> CodeLists:
    """The lists as this version of the program has them, without what headquarters added."""
    return _Held()


def read(name: str, content: bytes) -> CodeList:
    """One list from its file; raises CodeListDamaged."""
    try:
        held = json.loads(content)
        codes = [_code(row) for row in held["codes"]]
        titles = {language: str(held["title"][language]) for language in LANGUAGES}
    except (ValueError, KeyError, TypeError) as error:
        raise CodeListDamaged(name=name) from error
    by_code = {each.code: each for each in codes}
    if held["name"] != name or len(by_code) != len(codes):
        raise CodeListDamaged(name=name)
    return CodeList(name, titles, by_code)


def _code(row: dict[str, Any]) -> Code:
    """English is always there; another language may be missing, and then English is shown."""
    return Code(
        code=row["code"],
        labels={ENGLISH: row[ENGLISH]}
        | {each: row[each] for each in LANGUAGES if row.get(each) is not None},
        retired=row.get("retired", False),
        maps=row.get("maps", {}),
        about=row.get("about", {}),
    )
