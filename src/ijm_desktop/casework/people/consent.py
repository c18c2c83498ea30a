"""What a person agreed to, refused or withdrew, for which purposes, and how it was asked."""

from __future__ import annotations

from ijm_desktop.casework import life_cycles, schedules
from ijm_desktop.casework.conditions import day_ahead, days_out_of_order, none_when
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
    Severity,
)

_IMPOSSIBLE = frozenset({"not_possible"})

CONSENT = RecordType(
    name="consent",
    label="Consent",
    plural="Consents",
    scope=Scope.PERSON,
    compartment="casework",
    source="domain §9.1 Consent; HTCDS con_; Primero consent",
    title=("purposes", "status"),
    list_columns=("given_on", "purposes", "status", "expires"),
    timeline_at="given_on",
    lifecycle=life_cycles.CONSENT,
    schedules=(schedules.CONSENT_RENEWAL,),
    fields=(
        Field(
            name="purposes",
            label="For what",
            meaning="Each thing the person agrees to.",
            type=FieldType.CODE,
            arity=Arity.MANY,
            codelist="consent_type",
            required=True,
            source="Primero; Kenya form A",
        ),
        Field(
            name="status",
            label="Status",
            meaning="Whether the consent was given, refused, withdrawn or has run out.",
            htcds=("con_Consent",),
            type=FieldType.CODE,
            codelist="consent_status",
            required=True,
            default=Constant("requested"),
            source="domain §10 consent",
        ),
        Field(
            name="given_on",
            label="Given or refused on",
            meaning="The day the person answered.",
            type=FieldType.DATE,
            default=Default.TODAY,
            source="domain §9.1 given_on",
        ),
        Field(
            name="expires",
            label="Valid until",
            meaning="The last day on which the answer counts.",
            type=FieldType.DATE,
            hint="For a child: the 18th birthday at the latest.",
            source="domain §9.1 expires",
        ),
        Field(
            name="withdrawn_on",
            label="Withdrawn on",
            meaning="The day the person took the consent back.",
            type=FieldType.DATE,
            source="domain §9.1; issue: withdrawing a consent",
        ),
        Field(
            name="given_by",
            label="Given by",
            meaning="Who answered: the person, a parent, a guardian.",
            type=FieldType.CODE,
            codelist="consent_given_by",
            required=True,
            default=Constant("individual"),
            source="Primero consent",
        ),
        Field(
            name="method",
            label="How it was given",
            meaning="How the answer was given: signed, a thumb print, spoken before a witness.",
            type=FieldType.CODE,
            codelist="consent_method",
            source="domain §9.1 method",
        ),
        Field(
            name="language",
            label="Language",
            meaning="The language in which it was explained.",
            type=FieldType.CODE,
            codelist="language",
            source="domain §9.1 language",
        ),
        Field(
            name="interpreted",
            label="Through an interpreter",
            meaning="Whether somebody interpreted.",
            type=FieldType.YES_NO,
            source="domain §9.1 interpreter",
        ),
        Field(
            name="checklist",
            label="What was explained",
            meaning="Each point that was explained before the person answered.",
            htcds=("con_Consent",),
            type=FieldType.CODE,
            arity=Arity.MANY,
            codelist="consent_checklist",
            source="HTCDS 2.0",
        ),
        Field(
            name="share_with",
            label="May be shared with",
            meaning="Each kind of organisation that may be told.",
            type=FieldType.CODE,
            arity=Arity.MANY,
            codelist="consent_share_with",
            source="Primero consent",
        ),
        Field(
            name="withheld",
            label="What is not to be shared",
            meaning="What the person wants kept from everybody else.",
            type=FieldType.LONG_TEXT,
            hint="Say it without a name or a place: everybody on the case reads this.",
            source="Primero consent",
        ),
        Field(
            name="withheld_reason",
            label="Why not",
            meaning="Why it is to be kept from them.",
            type=FieldType.CODE,
            codelist="consent_withhold_reason",
            source="Primero consent",
        ),
        Field(
            name="legal_basis",
            label="Basis without consent",
            meaning="The ground on which is acted without a consent.",
            type=FieldType.CODE,
            codelist="legal_basis_no_consent",
            source="domain §9.1 legal_basis_no_consent",
        ),
        Field(
            name="document",
            label="Signed paper",
            meaning="The paper that was signed.",
            type=FieldType.REFERENCE,
            target="identity_file",
            source="domain §9.1 document",
        ),
    ),
    form_sections=(
        Section("The consent", ("purposes", "status", "given_on", "expires", "withdrawn_on")),
        Section("How it was asked", ("given_by", "method", "language", "interpreted", "checklist")),
        Section(
            "Its limits", ("share_with", "withheld", "withheld_reason", "legal_basis", "document")
        ),
    ),
    rules=(
        Rule(
            "CONSENT_WITHOUT_BASIS",
            (
                "Where consent is not possible, the basis for going on without it is needed. "
                "Choose it."
            ),
            Severity.BLOCK,
            none_when("status", _IMPOSSIBLE, "legal_basis"),
        ),
        Rule(
            "CONSENT_AHEAD",
            "The day of this consent has not come yet. Correct the date, or give the reason.",
            Severity.ASK,
            day_ahead("given_on"),
        ),
        Rule(
            "CONSENT_ENDS_FIRST",
            "This consent runs out before it was given. Correct a date, or give the reason.",
            Severity.ASK,
            days_out_of_order("given_on", "expires"),
        ),
    ),
)
