"""One charge against one accused, and what became of it."""

from __future__ import annotations

from ijm_desktop.casework.conditions import days_out_of_order, given_without
from ijm_desktop.kernel.declarations import (
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

CHARGE = RecordType(
    name="charge",
    label="Charge",
    plural="Charges",
    scope=Scope.CASE,
    compartment="legal",
    authored_by=("attorney", "paralegal", "case_supervisor", "headquarters"),
    source="domain §9.5 Charge; ICCS v1.0",
    title=("statute", "outcome"),
    list_columns=("suspect", "statute", "counts", "outcome", "outcome_on"),
    timeline_at="filed_on",
    fields=(
        Field(
            name="suspect",
            label="Accused",
            meaning="Who is charged.",
            type=FieldType.REFERENCE,
            target="suspect",
            required=True,
            source="domain §9.5",
        ),
        Field(
            name="statute",
            label="Law and section",
            meaning="The law and section.",
            type=FieldType.TEXT,
            required=True,
            searchable=True,
            source="domain §9.5 statute",
        ),
        Field(
            name="offence",
            label="Kind of crime",
            meaning="The crime by the international classification.",
            type=FieldType.CODE,
            codelist="iccs_offence",
            source="domain §9.5; ICCS",
        ),
        Field(
            name="counts",
            label="How many counts",
            meaning="The number of counts under this section.",
            type=FieldType.NUMBER,
            default=Constant(1),
            source="domain §9.5 counts",
        ),
        Field(
            name="filed_on",
            label="Filed on",
            meaning="The day it was filed.",
            type=FieldType.DATE,
            required=True,
            default=Default.TODAY,
            source="domain §9.5 filed",
        ),
        Field(
            name="plea_made",
            label="Plea",
            meaning="What the accused pleaded.",
            type=FieldType.CODE,
            codelist="plea",
            source="Kenya CPIMS CTiP",
        ),
        Field(
            name="outcome",
            label="Outcome",
            meaning="What the court found.",
            type=FieldType.CODE,
            codelist="verdict",
            source="domain §9.5 outcome",
        ),
        Field(
            name="outcome_on",
            label="Outcome on",
            meaning="The day it found so.",
            type=FieldType.DATE,
            source="domain §9.5 date",
        ),
        Field(
            name="note",
            label="Note",
            meaning="What else a colleague needs to know, in free words.",
            type=FieldType.LONG_TEXT,
            searchable=True,
            source="domain §9.5",
        ),
    ),
    form_sections=(
        Section("The charge", ("suspect", "statute", "offence", "counts", "filed_on", "plea_made")),
        Section("What came of it", ("outcome", "outcome_on", "note")),
    ),
    rules=(
        Rule(
            "OUTCOME_WITHOUT_DAY",
            "The day of the outcome is missing: figures count by it. Write it as exactly as "
            "is known, or give the reason.",
            Severity.ASK,
            given_without("outcome", "outcome_on"),
        ),
        Rule(
            "OUTCOME_BEFORE_CHARGE",
            "The outcome lies before the charge. Correct a date, or give the reason.",
            Severity.ASK,
            days_out_of_order("filed_on", "outcome_on"),
        ),
    ),
)
