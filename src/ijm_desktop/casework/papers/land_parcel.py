"""The land or house a case is about: whose it was, who holds it, what the papers say."""

from __future__ import annotations

from ijm_desktop.casework import legal_life_cycles
from ijm_desktop.casework.conditions import days_out_of_order
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

LAND_PARCEL = RecordType(
    name="land_parcel",
    label="Land",
    plural="Land",
    scope=Scope.CASE,
    compartment="legal",
    authored_by=(
        "attorney",
        "paralegal",
        "case_supervisor",
        "office_director",
        "evidence_custodian",
        "headquarters",
    ),
    source="issue: LandParcel; stories: Rose and Namusisi",
    title=("description",),
    list_columns=("description", "status", "right", "person", "returned_on"),
    timeline_at="taken_on",
    lifecycle=legal_life_cycles.LAND,
    fields=(
        Field(
            name="description",
            label="Which land",
            type=FieldType.TEXT,
            required=True,
            searchable=True,
            sensitivity=Sensitivity.IDENTIFYING,
            source="issue: LandParcel",
        ),
        Field(
            name="person",
            label="Whose right",
            type=FieldType.REFERENCE,
            target="person",
            required=True,
            source="stories: Rose and Namusisi",
        ),
        Field(
            name="right",
            label="Kind of right",
            type=FieldType.CODE,
            codelist="land_right",
            source="issue: LandParcel",
        ),
        Field(
            name="status",
            label="Status",
            type=FieldType.CODE,
            codelist="land_state",
            required=True,
            default=Constant("disputed"),
            source="issue: LandParcel",
        ),
        Field(
            name="holder",
            label="Who holds it now",
            type=FieldType.TEXT,
            searchable=True,
            sensitivity=Sensitivity.IDENTIFYING,
            source="stories: Rose and Namusisi",
        ),
        Field(
            name="place",
            label="Where",
            type=FieldType.PLACE,
            sensitivity=Sensitivity.IDENTIFYING,
            source="issue: places with precision",
        ),
        Field(
            name="title_number",
            label="Number of the title",
            type=FieldType.TEXT,
            searchable=True,
            sensitivity=Sensitivity.IDENTIFYING,
            source="issue: LandParcel",
        ),
        Field(
            name="area",
            label="Size",
            type=FieldType.TEXT,
            source="issue: LandParcel",
        ),
        Field(
            name="taken_on",
            label="Taken on",
            type=FieldType.DATE,
            source="stories: Rose and Namusisi",
        ),
        Field(
            name="returned_on",
            label="Returned on",
            type=FieldType.DATE,
            source="stories: Rose and Namusisi",
        ),
        Field(
            name="note",
            label="Note",
            type=FieldType.LONG_TEXT,
            searchable=True,
            sensitivity=Sensitivity.IDENTIFYING,
            source="domain §9.1 Note",
        ),
    ),
    form_sections=(
        Section(
            "The land",
            ("description", "person", "right", "status", "holder", "place", "title_number", "area"),
        ),
        Section("Days", ("taken_on", "returned_on", "note")),
    ),
    rules=(
        Rule(
            "RETURNED_BEFORE_TAKEN",
            "It was returned before it was taken. Correct a date, or give the reason.",
            Severity.ASK,
            days_out_of_order("taken_on", "returned_on"),
        ),
    ),
)
