"""A place the case is about, by what happens there and how it stands. Where survivors are is
never here.
"""

from __future__ import annotations

from ijm_desktop.casework import life_cycles
from ijm_desktop.casework.conditions import is_said
from ijm_desktop.kernel.declarations import (
    Constant,
    Field,
    FieldType,
    RecordType,
    Rule,
    Scope,
    Section,
    Sensitivity,
    Severity,
)

PLACE = RecordType(
    name="place",
    label="Place",
    plural="Places",
    scope=Scope.CASE,
    compartment="casework",
    source="domain §9.1 Location; issue: Place with status over time",
    title=("name", "kind"),
    list_columns=("name", "kind", "role", "status", "status_since"),
    timeline_at="status_since",
    lifecycle=life_cycles.PLACE,
    fields=(
        Field(
            name="name",
            label="What it is called",
            meaning="What the team calls the place.",
            type=FieldType.TEXT,
            required=True,
            searchable=True,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §9.1 Location text",
        ),
        Field(
            name="kind",
            label="Kind of place",
            meaning="What sort of place it is.",
            type=FieldType.CODE,
            codelist="place_kind",
            source="domain §9.1 Location",
        ),
        Field(
            name="role",
            label="What it is in the case",
            meaning="What it was used for.",
            type=FieldType.CODE,
            codelist="location_role",
            source="domain §9.1 role",
        ),
        Field(
            name="where",
            label="Where",
            meaning="Where it lies, as exactly as is known.",
            htcds=(
                "hte_Longitude",
                "hte_Latitude",
            ),
            type=FieldType.PLACE,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §9.1 lat/lon + precision",
        ),
        Field(
            name="status",
            label="Status",
            meaning="What is going on there now.",
            type=FieldType.CODE,
            codelist="place_state",
            required=True,
            default=Constant("suspected"),
            source="issue: Place with status over time",
        ),
        Field(
            name="status_since",
            label="So since",
            meaning="The day since when it has been so.",
            type=FieldType.DATE,
            source="issue: Place with status over time",
        ),
        Field(
            name="note",
            label="Note",
            meaning="What else a colleague needs to know, in free words.",
            type=FieldType.LONG_TEXT,
            searchable=True,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §9.1 Note",
        ),
    ),
    form_sections=(
        Section("The place", ("name", "kind", "role", "where", "status", "status_since", "note")),
    ),
    rules=(
        Rule(
            "PROTECTED_PLACE",
            (
                "A shelter or the place where somebody is now is not written here. Write it "
                "under whereabouts, which fewer people read."
            ),
            Severity.BLOCK,
            is_said("role", "shelter", "current", "safe_meeting"),
        ),
    ),
)
