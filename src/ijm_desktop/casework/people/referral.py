"""Somebody passed on to another organisation, or by one to us. It may name a shelter, so it is
kept with the whereabouts.
"""

from __future__ import annotations

from ijm_desktop.casework import life_cycles
from ijm_desktop.casework.conditions import all_of, days_out_of_order, is_said, none_when
from ijm_desktop.kernel.declarations import (
    Arity,
    Constant,
    Default,
    Field,
    FieldType,
    RecordType,
    Rule,
    Scope,
    Section,
    Sensitivity,
    Severity,
)

_OUT = frozenset({"outgoing"})
_GOING = frozenset({"in_progress", "accepted", "done"})

REFERRAL = RecordType(
    name="referral",
    label="Referral",
    plural="Referrals",
    scope=Scope.CASE,
    compartment="whereabouts",
    authored_by=(
        "social_worker",
        "clinician",
        "aftercare_supervisor",
        "case_supervisor",
        "office_director",
        "headquarters",
    ),
    source="domain §9.1 Referral; HTCDS cas_ referral details; Primero transitions",
    title=("referral_type", "to_whom"),
    list_columns=("sent_on", "person", "referral_type", "to_whom", "status"),
    timeline_at="sent_on",
    lifecycle=life_cycles.REFERRAL,
    fields=(
        Field(
            name="referral_type",
            label="Kind of referral",
            type=FieldType.CODE,
            codelist="referral_type",
            required=True,
            default=Constant("referral"),
            source="Primero transition type",
        ),
        Field(
            name="direction",
            label="Direction",
            type=FieldType.CODE,
            codelist="referral_direction",
            required=True,
            default=Constant("outgoing"),
            source="HTCDS cas_ReferralDirection",
        ),
        Field(
            name="person",
            label="Person",
            type=FieldType.REFERENCE,
            target="person",
            required=True,
            source="domain §9.1 Referral",
        ),
        Field(
            name="to_whom",
            label="Which organisation",
            type=FieldType.TEXT,
            required=True,
            searchable=True,
            sensitivity=Sensitivity.IDENTIFYING,
            source="HTCDS cas_ReferralOrganisation",
        ),
        Field(
            name="contact",
            label="Contact there",
            type=FieldType.TEXT,
            searchable=True,
            sensitivity=Sensitivity.IDENTIFYING,
            source="HTCDS cas_ReferralContact",
        ),
        Field(
            name="services",
            label="Services asked for",
            type=FieldType.CODE,
            arity=Arity.MANY,
            codelist="service_type",
            source="Primero service type; Kenya form C",
        ),
        Field(
            name="reason",
            label="Reason",
            type=FieldType.CODE,
            codelist="referral_reason",
            source="HTCDS cas_ReferralReason",
        ),
        Field(
            name="sent_on",
            label="Day",
            type=FieldType.DATE,
            default=Default.TODAY,
            source="HTCDS cas_ReferralDate",
        ),
        Field(
            name="consent",
            label="Consent",
            type=FieldType.REFERENCE,
            target="consent",
            source="domain §9.1 consent (or basis) required",
        ),
        Field(
            name="legal_basis",
            label="Basis without consent",
            type=FieldType.CODE,
            codelist="legal_basis_no_consent",
            source="Primero consent overridden; domain §9.1",
        ),
        Field(
            name="withheld",
            label="What is not passed on",
            type=FieldType.LONG_TEXT,
            sensitivity=Sensitivity.IDENTIFYING,
            source="domain §9.1 withheld_fields[]; Primero",
        ),
        Field(
            name="status",
            label="Status",
            type=FieldType.CODE,
            codelist="referral_status",
            required=True,
            default=Constant("in_progress"),
            source="Primero transition status",
        ),
        Field(
            name="answered_on",
            label="Answered on",
            type=FieldType.DATE,
            source="domain §9.1 accepted/rejected/done",
        ),
        Field(
            name="answer",
            label="Answer",
            type=FieldType.LONG_TEXT,
            searchable=True,
            sensitivity=Sensitivity.OPERATIONAL,
            source="stories: Partner referral",
        ),
    ),
    form_sections=(
        Section(
            "The referral",
            (
                "referral_type",
                "direction",
                "person",
                "to_whom",
                "contact",
                "services",
                "reason",
                "sent_on",
            ),
        ),
        Section("What allows it", ("consent", "legal_basis", "withheld")),
        Section("What came of it", ("status", "answered_on", "answer")),
    ),
    rules=(
        Rule(
            "REFERRAL_WITHOUT_BASIS",
            (
                "Nobody is referred without consent or a recorded basis. Choose the consent, or "
                "the basis without one."
            ),
            Severity.BLOCK,
            all_of(
                is_said("status", *_GOING), none_when("direction", _OUT, "consent", "legal_basis")
            ),
        ),
        Rule(
            "ANSWERED_BEFORE_SENT",
            "The answer came before it was sent. Correct a date, or give the reason.",
            Severity.ASK,
            days_out_of_order("sent_on", "answered_on"),
        ),
    ),
)
