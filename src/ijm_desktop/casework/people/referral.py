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
            meaning="Whether a service is asked for, or the whole case handed over.",
            type=FieldType.CODE,
            codelist="referral_type",
            required=True,
            default=Constant("referral"),
            source="Primero transition type",
        ),
        Field(
            name="direction",
            label="Direction",
            meaning="Whether we refer, or were referred to.",
            type=FieldType.CODE,
            codelist="referral_direction",
            required=True,
            default=Constant("outgoing"),
            source="domain §9.1 direction",
        ),
        Field(
            name="person",
            label="Person",
            meaning="The person it is about.",
            type=FieldType.REFERENCE,
            target="person",
            required=True,
            source="domain §9.1 Referral",
        ),
        Field(
            name="to_whom",
            label="Which organisation",
            meaning="The organisation at the other end.",
            htcds=(
                "cas_ReferringOrganisation",
                "cas_ReferredOrganisation",
            ),
            type=FieldType.TEXT,
            required=True,
            searchable=True,
            sensitivity=Sensitivity.IDENTIFYING,
            source="HTCDS 2.0",
        ),
        Field(
            name="contact",
            label="Contact there",
            meaning="The person to speak to there.",
            htcds=(
                "cas_ReferringPrimaryCaseWorker",
                "cas_ReferredPrimaryCaseWorker",
            ),
            type=FieldType.TEXT,
            searchable=True,
            sensitivity=Sensitivity.IDENTIFYING,
            source="HTCDS 2.0",
        ),
        Field(
            name="services",
            label="Services asked for",
            meaning="What the person is referred for.",
            type=FieldType.CODE,
            arity=Arity.MANY,
            codelist="service_type",
            source="Primero service type; Kenya form C",
        ),
        Field(
            name="reason",
            label="Reason",
            meaning="Why others are needed.",
            htcds=(
                "cas_ReasonForIncomingReferral",
                "cas_ReasonForOutgoingReferral",
            ),
            type=FieldType.CODE,
            codelist="referral_reason",
            source="HTCDS 2.0",
        ),
        Field(
            name="details",
            label="Details and arrangements",
            meaning="What was agreed for the way and the first days.",
            htcds=(
                "cas_IncomingReferralDetails",
                "cas_OutgoingReferralDetails",
            ),
            type=FieldType.LONG_TEXT,
            searchable=True,
            sensitivity=Sensitivity.IDENTIFYING,
            source="domain §9.1 Referral",
        ),
        Field(
            name="sent_on",
            label="Day",
            meaning="The day the referral went out or came in.",
            htcds=("cas_OutgoingReferralDate",),
            type=FieldType.DATE,
            default=Default.TODAY,
            source="HTCDS 2.0",
        ),
        Field(
            name="consent",
            label="Consent",
            meaning="The person's consent to it.",
            type=FieldType.REFERENCE,
            target="consent",
            source="domain §9.1 consent (or basis) required",
        ),
        Field(
            name="legal_basis",
            label="Basis without consent",
            meaning="The ground without a consent.",
            type=FieldType.CODE,
            codelist="legal_basis_no_consent",
            source="Primero consent overridden; domain §9.1",
        ),
        Field(
            name="withheld",
            label="What is not passed on",
            meaning="What the other side is not told.",
            type=FieldType.LONG_TEXT,
            sensitivity=Sensitivity.IDENTIFYING,
            source="domain §9.1 withheld_fields[]; Primero",
        ),
        Field(
            name="status",
            label="Status",
            meaning="Whether the other side has answered, and how.",
            type=FieldType.CODE,
            codelist="referral_status",
            required=True,
            default=Constant("in_progress"),
            source="Primero transition status",
        ),
        Field(
            name="answered_on",
            label="Answered on",
            meaning="The day of the answer.",
            htcds=("cas_IncomingReferralDate",),
            type=FieldType.DATE,
            source="domain §9.1 accepted/rejected/done",
        ),
        Field(
            name="answer",
            label="Answer",
            meaning="What the other side said.",
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
                "details",
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
