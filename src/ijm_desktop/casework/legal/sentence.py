"""What a court imposed on one accused."""

from __future__ import annotations

from ijm_desktop.casework.conditions import missing_when
from ijm_desktop.kernel.declarations import (
    Arity,
    Default,
    Field,
    FieldType,
    RecordType,
    Rule,
    Scope,
    Section,
    Severity,
)

SENTENCE = RecordType(
    name="sentence",
    label="Sentence",
    plural="Sentences",
    scope=Scope.CASE,
    compartment="legal",
    authored_by=("attorney", "paralegal", "case_supervisor", "headquarters"),
    source="domain §9.5 Sentence",
    title=("passed_on", "kinds"),
    list_columns=("suspect", "passed_on", "kinds", "length"),
    timeline_at="passed_on",
    fields=(
        Field(
            name="suspect",
            label="Accused",
            meaning="Who is sentenced.",
            type=FieldType.REFERENCE,
            target="suspect",
            required=True,
            source="domain §9.5",
        ),
        Field(
            name="passed_on",
            label="Passed on",
            meaning="The day it was passed.",
            type=FieldType.DATE,
            required=True,
            default=Default.TODAY,
            source="domain §9.5",
        ),
        Field(
            name="kinds",
            label="Kinds of sentence",
            meaning="Each kind of sentence.",
            type=FieldType.CODE,
            codelist="sentence_type",
            arity=Arity.MANY,
            required=True,
            source="domain §9.5 types",
        ),
        Field(
            name="length",
            label="How long",
            meaning="How long the prison sentence is.",
            type=FieldType.DURATION,
            source="domain §9.5 length",
        ),
        Field(
            name="fine",
            label="Fine",
            meaning="The fine.",
            type=FieldType.MONEY,
            source="domain §9.5 fine",
        ),
        Field(
            name="compensation",
            label="Compensation to the survivor",
            meaning="What is to be paid to the survivor.",
            type=FieldType.MONEY,
            source="domain §9.5 compensation",
        ),
        Field(
            name="appealed_on",
            label="Appealed on",
            meaning="The day somebody appealed.",
            type=FieldType.DATE,
            source="domain §9.5",
        ),
        Field(
            name="words",
            label="Words of the court",
            meaning="What the court said.",
            type=FieldType.LONG_TEXT,
            searchable=True,
            source="domain §9.5",
        ),
    ),
    form_sections=(
        Section(
            "The sentence", ("suspect", "passed_on", "kinds", "length", "fine", "compensation")
        ),
        Section("Afterwards", ("appealed_on", "words")),
    ),
    rules=(
        Rule(
            "IMPRISONED_FOR_HOW_LONG",
            "How long the imprisonment is to last is missing. Write it, or give the reason.",
            Severity.ASK,
            missing_when("length", "kinds", "imprisonment"),
        ),
    ),
)
