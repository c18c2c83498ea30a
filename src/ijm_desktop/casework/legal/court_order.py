"""An order of a court about one person: protection, custody, care."""

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
    Sensitivity,
    Severity,
)

COURT_ORDER = RecordType(
    name="court_order",
    label="Court order",
    plural="Court orders",
    scope=Scope.CASE,
    compartment="legal",
    authored_by=("attorney", "paralegal", "case_supervisor", "headquarters"),
    source="domain §9.5 CourtOrder; Kenya CPIMS CTiP (56 order types)",
    title=("kind", "from_day"),
    list_columns=("kind", "person", "from_day", "until"),
    timeline_at="from_day",
    fields=(
        Field(
            name="kind",
            label="Kind of order",
            meaning="What kind of order it is.",
            type=FieldType.CODE,
            codelist="court_order_type",
            required=True,
            source="domain §9.5",
        ),
        Field(
            name="person",
            label="Person",
            meaning="Whom it protects or binds.",
            type=FieldType.REFERENCE,
            target="person",
            required=True,
            source="domain §9.5",
        ),
        Field(
            name="matter",
            label="Legal matter",
            meaning="The matter it was made in.",
            type=FieldType.REFERENCE,
            target="matter",
            source="domain §9.5",
        ),
        Field(
            name="from_day",
            label="In force from",
            meaning="The first day on which it counts.",
            type=FieldType.DATE,
            required=True,
            default=Default.TODAY,
            source="domain §9.5 valid",
        ),
        Field(
            name="until",
            label="Until",
            meaning="The last day on which it counts.",
            type=FieldType.DATE,
            source="domain §9.5 valid",
        ),
        Field(
            name="court",
            label="Court or office",
            meaning="The court that made it.",
            type=FieldType.TEXT,
            searchable=True,
            source="domain §9.5",
        ),
        Field(
            name="terms",
            label="Terms",
            meaning="What it says.",
            type=FieldType.LONG_TEXT,
            searchable=True,
            sensitivity=Sensitivity.IDENTIFYING,
            source="domain §9.5",
        ),
    ),
    form_sections=(
        Section("The order", ("kind", "person", "matter", "court")),
        Section("How long and what", ("from_day", "until", "terms")),
    ),
    rules=(
        Rule(
            "ORDER_OUT_OF_ORDER",
            "It ended before it began. Correct a date, or give the reason.",
            Severity.ASK,
            days_out_of_order("from_day", "until"),
        ),
    ),
)
