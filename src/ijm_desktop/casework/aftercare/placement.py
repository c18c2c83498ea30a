"""Where and with whom somebody was placed, by whose decision, and whether it is still right."""

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

PLACEMENT = RecordType(
    name="placement",
    label="Placement",
    plural="Placements",
    scope=Scope.PERSON,
    compartment="whereabouts",
    authored_by=("social_worker", "clinician", "aftercare_supervisor", "headquarters"),
    source="domain §9.6 Placement; DESIGN §5 whereabouts",
    title=("care", "since"),
    list_columns=("care", "with_whom", "since", "until"),
    timeline_at="since",
    fields=(
        Field(
            name="with_whom",
            label="With whom",
            type=FieldType.TEXT,
            required=True,
            searchable=True,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §9.6",
        ),
        Field(
            name="care",
            label="Kind of care",
            type=FieldType.CODE,
            codelist="care_arrangement",
            required=True,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §9.6 care_arrangement",
        ),
        Field(
            name="where",
            label="Where that is",
            type=FieldType.PLACE,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §9.6",
        ),
        Field(
            name="since",
            label="Since",
            type=FieldType.DATE,
            required=True,
            sensitivity=Sensitivity.OPERATIONAL,
            default=Default.TODAY,
            source="domain §9.6",
        ),
        Field(
            name="until",
            label="Until",
            type=FieldType.DATE,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §9.6",
        ),
        Field(
            name="decided_by",
            label="Decided by",
            type=FieldType.TEXT,
            searchable=True,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §9.6",
        ),
        Field(
            name="wish",
            label="What the person wanted",
            type=FieldType.TEXT,
            searchable=True,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §9.6",
        ),
        Field(
            name="visited_on",
            label="Last looked at on",
            type=FieldType.DATE,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §9.6",
        ),
    ),
    form_sections=(
        Section("The placement", ("care", "with_whom", "where", "since", "until")),
        Section("How it came about", ("decided_by", "wish", "visited_on")),
    ),
    rules=(
        Rule(
            "PLACEMENT_OUT_OF_ORDER",
            "It ended before it began. Correct a date, or give the reason.",
            Severity.ASK,
            days_out_of_order("since", "until"),
        ),
    ),
)
