"""One step of an investigation. What is done covertly names who authorised it, if only by
telephone."""

from __future__ import annotations

from ijm_desktop.casework.conditions import instant_ahead, missing_when
from ijm_desktop.kernel.declarations import (
    Arity,
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

_COVERT = ("surveillance", "undercover_contact", "test_purchase")

INVESTIGATIVE_ACTION = RecordType(
    name="investigative_action",
    label="Investigative action",
    plural="Investigative actions",
    scope=Scope.CASE,
    compartment="intelligence",
    authored_by=("investigator", "intel_analyst", "source_handler", "headquarters"),
    source="domain §9.3 InvestigativeAction; CASE/UCO InvestigativeAction",
    title=("kind", "at"),
    list_columns=("at", "kind", "place", "authorised_by"),
    timeline_at="at",
    fields=(
        Field(
            name="kind",
            label="Kind",
            meaning="What was done.",
            type=FieldType.CODE,
            codelist="investigative_action",
            required=True,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §9.3; CASE/UCO",
        ),
        Field(
            name="at",
            label="When",
            meaning="When it was done.",
            type=FieldType.INSTANT,
            required=True,
            sensitivity=Sensitivity.OPERATIONAL,
            default=Default.NOW,
            source="domain §9.3; CASE/UCO startTime",
        ),
        Field(
            name="place",
            label="Place",
            meaning="Where it was done.",
            type=FieldType.TEXT,
            searchable=True,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §9.3; CASE/UCO location",
        ),
        Field(
            name="done_by",
            label="Done by",
            meaning="Each colleague who did it.",
            type=FieldType.REFERENCE,
            target="seat",
            arity=Arity.MANY,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §9.3; CASE/UCO performer",
        ),
        Field(
            name="authorised_how",
            label="How it was authorised",
            meaning="Whether permission was given in writing or by telephone.",
            type=FieldType.CODE,
            codelist="decision_channel",
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §9.3 authorization",
        ),
        Field(
            name="authorised_by",
            label="Authorised by",
            meaning="Who gave it.",
            type=FieldType.TEXT,
            sensitivity=Sensitivity.OPERATIONAL,
            source="CASE/UCO Authorization",
        ),
        Field(
            name="outcome",
            label="What came of it",
            meaning="The result, found or not.",
            type=FieldType.LONG_TEXT,
            searchable=True,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §9.3 outcome",
        ),
        Field(
            name="evidence",
            label="Evidence from it",
            meaning="Each item of evidence that came of it.",
            type=FieldType.REFERENCE,
            target="evidence_item",
            arity=Arity.MANY,
            sensitivity=Sensitivity.OPERATIONAL,
            source="CASE/UCO result",
        ),
    ),
    form_sections=(
        Section("What was done", ("kind", "at", "place", "done_by")),
        Section("Legal authority", ("authorised_how", "authorised_by")),
        Section("What came of it", ("outcome", "evidence")),
    ),
    rules=(
        Rule(
            "COVERT_WITHOUT_AUTHORITY",
            "What is done covertly needs legal authority. Name who gave it, if only by telephone.",
            Severity.BLOCK,
            missing_when("authorised_by", "kind", *_COVERT),
        ),
        Rule(
            "ACTION_AHEAD",
            "This has not happened yet by this computer's clock. Correct the time or the "
            "clock, or give the reason.",
            Severity.ASK,
            instant_ahead("at"),
        ),
    ),
)
