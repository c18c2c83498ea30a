"""Where a person lives, learns or stays, from when until when. Investigators hold it by named
grant only.
"""

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

WHEREABOUTS = RecordType(
    name="whereabouts",
    label="Whereabouts",
    plural="Whereabouts",
    scope=Scope.PERSON,
    compartment="whereabouts",
    authored_by=(
        "social_worker",
        "clinician",
        "aftercare_supervisor",
        "case_supervisor",
        "office_director",
        "headquarters",
    ),
    source="DESIGN §5 whereabouts; domain §9.1 Location",
    title=("kind", "place"),
    list_columns=("kind", "place", "since", "until"),
    timeline_at="since",
    fields=(
        Field(
            name="kind",
            label="Kind of place",
            type=FieldType.CODE,
            codelist="whereabouts_kind",
            required=True,
            source="domain §9.1 location_role",
        ),
        Field(
            name="place",
            label="Where",
            type=FieldType.PLACE,
            required=True,
            sensitivity=Sensitivity.IDENTIFYING,
            source="HTCDS prs_Address; domain §9.1 Location",
        ),
        Field(
            name="with_whom",
            label="With whom",
            type=FieldType.TEXT,
            searchable=True,
            sensitivity=Sensitivity.IDENTIFYING,
            source="domain §9.6 Placement",
        ),
        Field(
            name="since",
            label="Since",
            type=FieldType.DATE,
            default=Default.TODAY,
            source="domain §9.6 Placement",
        ),
        Field(
            name="until",
            label="Until",
            type=FieldType.DATE,
            source="domain §9.6 Placement",
        ),
        Field(
            name="note",
            label="What to mind there",
            type=FieldType.LONG_TEXT,
            searchable=True,
            sensitivity=Sensitivity.IDENTIFYING,
            source="domain §9.6 Placement",
        ),
    ),
    form_sections=(Section("The place", ("kind", "place", "with_whom", "since", "until", "note")),),
    rules=(
        Rule(
            "LEAVES_BEFORE_ARRIVING",
            "The person leaves this place before arriving. Correct a date, or give the reason.",
            Severity.ASK,
            days_out_of_order("since", "until"),
        ),
    ),
)
