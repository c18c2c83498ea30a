"""Somebody or something that comes up again: a man by his looks, a house, a plate, an account."""

from __future__ import annotations

from ijm_desktop.casework.conditions import days_out_of_order
from ijm_desktop.kernel.declarations import (
    Arity,
    Field,
    FieldType,
    RecordType,
    Rule,
    Scope,
    Section,
    Sensitivity,
    Severity,
)

INTEL_SUBJECT = RecordType(
    name="intel_subject",
    label="Subject of interest",
    plural="Subjects of interest",
    scope=Scope.CASE,
    compartment="intelligence",
    authored_by=("investigator", "intel_analyst", "source_handler", "headquarters"),
    source="domain §9.3 IntelSubject; pages: Target",
    title=("label", "kind"),
    list_columns=("label", "kind", "last_seen"),
    timeline_at="last_seen",
    fields=(
        Field(
            name="label",
            label="What we call it",
            type=FieldType.TEXT,
            required=True,
            searchable=True,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §9.3 label",
        ),
        Field(
            name="kind",
            label="Kind",
            type=FieldType.CODE,
            codelist="intel_subject_type",
            required=True,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §9.3",
        ),
        Field(
            name="attributes",
            label="Marks to know it by",
            type=FieldType.TEXT,
            arity=Arity.MANY,
            searchable=True,
            sensitivity=Sensitivity.OPERATIONAL,
            hint="One each: a scar, a number plate, a telephone number, an account.",
            source="domain §9.3 attributes",
        ),
        Field(
            name="person",
            label="Person on record",
            type=FieldType.REFERENCE,
            target="person",
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §9.3 links",
        ),
        Field(
            name="linked",
            label="Goes together with",
            type=FieldType.REFERENCE,
            target="intel_subject",
            arity=Arity.MANY,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §9.3 links",
        ),
        Field(
            name="first_seen",
            label="First seen",
            type=FieldType.DATE,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §9.3",
        ),
        Field(
            name="last_seen",
            label="Last seen",
            type=FieldType.DATE,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §9.3",
        ),
        Field(
            name="note",
            label="What is known",
            type=FieldType.LONG_TEXT,
            searchable=True,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §9.3",
        ),
    ),
    form_sections=(
        Section("What it is", ("kind", "label", "attributes")),
        Section("What it goes with", ("person", "linked")),
        Section("What is known", ("first_seen", "last_seen", "note")),
    ),
    rules=(
        Rule(
            "SEEN_OUT_OF_ORDER",
            "It was last seen before it was first seen. Correct a date, or give the reason.",
            Severity.ASK,
            days_out_of_order("first_seen", "last_seen"),
        ),
    ),
)
