"""How a place stood from a day on: the brothel that closed, the house that became a community
centre.
"""

from __future__ import annotations

from ijm_desktop.casework.conditions import days_out_of_order
from ijm_desktop.kernel.declarations import (
    Field,
    FieldType,
    RecordType,
    Rule,
    Scope,
    Section,
    Sensitivity,
    Severity,
)

PLACE_STATUS = RecordType(
    name="place_status",
    label="State of a place",
    plural="States of places",
    scope=Scope.CASE,
    compartment="casework",
    source="issue: Place with status over time; stories: Mien (an effect on a place)",
    title=("status", "since"),
    list_columns=("since", "place", "status"),
    timeline_at="since",
    fields=(
        Field(
            name="place",
            label="Place",
            meaning="The place.",
            type=FieldType.REFERENCE,
            target="place",
            required=True,
            source="issue: Place with status over time",
        ),
        Field(
            name="status",
            label="Status",
            meaning="What was going on there in that time.",
            type=FieldType.CODE,
            codelist="place_state",
            required=True,
            source="issue: Place with status over time",
        ),
        Field(
            name="since",
            label="Since",
            meaning="The first day on which it was so.",
            type=FieldType.DATE,
            required=True,
            source="issue: Place with status over time",
        ),
        Field(
            name="until",
            label="Until",
            meaning="The last day on which it was so; nothing while it still is.",
            type=FieldType.DATE,
            source="issue: Place with status over time",
        ),
        Field(
            name="how_known",
            label="How this is known",
            meaning="How we know.",
            type=FieldType.LONG_TEXT,
            searchable=True,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §9.1 Location",
        ),
    ),
    form_sections=(
        Section("The state of the place", ("place", "status", "since", "until", "how_known")),
    ),
    rules=(
        Rule(
            "STATE_ENDS_FIRST",
            "This state ends before it begins. Correct a date, or give the reason.",
            Severity.ASK,
            days_out_of_order("since", "until"),
        ),
    ),
)
