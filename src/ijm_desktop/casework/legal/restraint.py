"""What keeps an accused from doing harm: an arrest, a warrant, a licence taken away."""

from __future__ import annotations

from ijm_desktop.casework.conditions import days_out_of_order
from ijm_desktop.kernel.declarations import (
    Default,
    Field,
    FieldType,
    RecordType,
    Rule,
    Scope,
    Section,
    Severity,
)

RESTRAINT = RecordType(
    name="restraint",
    label="Restraint",
    plural="Restraints",
    scope=Scope.CASE,
    compartment="legal",
    authored_by=("attorney", "paralegal", "case_supervisor", "headquarters"),
    source="domain §9.5 Suspect restraint; IJM RESTRAIN",
    title=("kind", "since"),
    list_columns=("suspect", "kind", "since", "until"),
    timeline_at="since",
    fields=(
        Field(
            name="suspect",
            label="Accused",
            meaning="Who is restrained.",
            type=FieldType.REFERENCE,
            target="suspect",
            required=True,
            source="domain §9.5",
        ),
        Field(
            name="kind",
            label="Kind",
            meaning="Whether by arrest, remand, bail, an order.",
            type=FieldType.CODE,
            codelist="restraint_type",
            required=True,
            source="domain §9.5",
        ),
        Field(
            name="since",
            label="Since",
            meaning="The day it began.",
            type=FieldType.DATE,
            required=True,
            default=Default.TODAY,
            source="domain §9.5",
        ),
        Field(
            name="until",
            label="Until",
            meaning="The day it ended.",
            type=FieldType.DATE,
            source="domain §9.5 ended",
        ),
        Field(
            name="ordered_by",
            label="Ordered by",
            meaning="The court or office that ordered it.",
            type=FieldType.TEXT,
            searchable=True,
            source="domain §9.5",
        ),
        Field(
            name="ended_why",
            label="Why it ended",
            meaning="The event that ended it: bail, acquittal, its term.",
            type=FieldType.TEXT,
            searchable=True,
            source="domain §9.5",
        ),
    ),
    form_sections=(
        Section("The restraint", ("suspect", "kind", "since", "ordered_by")),
        Section("Its end", ("until", "ended_why")),
    ),
    rules=(
        Rule(
            "RESTRAINT_OUT_OF_ORDER",
            "It ended before it began. Correct a date, or give the reason.",
            Severity.ASK,
            days_out_of_order("since", "until"),
        ),
    ),
)
