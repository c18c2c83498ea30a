"""Somebody accused in a matter, with one outcome of their own."""

from __future__ import annotations

from ijm_desktop.casework import legal_life_cycles
from ijm_desktop.kernel.declarations import (
    Constant,
    Default,
    Field,
    FieldType,
    RecordType,
    Scope,
    Section,
    Sensitivity,
)

SUSPECT = RecordType(
    name="suspect",
    label="Accused",
    plural="Accused people",
    scope=Scope.CASE,
    compartment="legal",
    authored_by=("attorney", "paralegal", "case_supervisor", "headquarters"),
    source="domain §9.5 Suspect; HTCDS per_; stories: Mien (one outcome each)",
    title=("person", "status"),
    list_columns=("person", "part", "status", "since"),
    timeline_at="since",
    lifecycle=legal_life_cycles.SUSPECT,
    fields=(
        Field(
            name="matter",
            label="Legal matter",
            type=FieldType.REFERENCE,
            target="matter",
            required=True,
            source="domain §9.5",
        ),
        Field(
            name="person",
            label="Person",
            type=FieldType.REFERENCE,
            target="person",
            required=True,
            source="domain §9.5",
        ),
        Field(
            name="part",
            label="Part in the crime",
            type=FieldType.CODE,
            codelist="suspect_part",
            source="HTCDS per_Role",
        ),
        Field(
            name="status",
            label="Status",
            type=FieldType.CODE,
            codelist="suspect_status",
            required=True,
            default=Constant("alleged"),
            source="domain §9.5",
        ),
        Field(
            name="since",
            label="Since",
            type=FieldType.DATE,
            default=Default.TODAY,
            source="domain §9.5",
        ),
        Field(
            name="relation",
            label="Relation to the survivor",
            type=FieldType.CODE,
            codelist="perpetrator_relationship",
            source="HTCDS per_; Kenya CPIMS CTiP",
        ),
        Field(
            name="defended_by",
            label="Defended by",
            type=FieldType.TEXT,
            searchable=True,
            source="pages: Matter",
        ),
        Field(
            name="note",
            label="Note",
            type=FieldType.LONG_TEXT,
            searchable=True,
            sensitivity=Sensitivity.IDENTIFYING,
            source="domain §9.5",
        ),
    ),
    form_sections=(
        Section("The accused", ("matter", "person", "part", "relation", "defended_by")),
        Section("Where it stands", ("status", "since", "note")),
    ),
)
