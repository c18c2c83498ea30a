"""A paper that gives a person a standing: a release certificate, a birth certificate, a bank
account.
"""

from __future__ import annotations

from ijm_desktop.casework import life_cycles
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

OFFICIAL_DOCUMENT = RecordType(
    name="official_document",
    label="Official document",
    plural="Official documents",
    scope=Scope.PERSON,
    compartment="identity",
    source="domain §9.2 OfficialDocument; India; Kenya",
    title=("document_type", "status"),
    list_columns=("document_type", "number", "status", "issued"),
    timeline_at="issued",
    lifecycle=life_cycles.DOCUMENT,
    fields=(
        Field(
            name="document_type",
            label="Kind of document",
            meaning="What kind of paper it is: a release certificate, an identity card.",
            type=FieldType.CODE,
            codelist="official_document",
            required=True,
            source="domain §9.2",
        ),
        Field(
            name="status",
            label="Status",
            meaning="Whether the paper is needed, applied for, in hand, lost.",
            type=FieldType.CODE,
            codelist="document_status",
            required=True,
            default=Constant("needed"),
            source="domain §9.2 status; withheld certificates are a tracked bottleneck",
        ),
        Field(
            name="number",
            label="Number",
            meaning="The number printed on it.",
            type=FieldType.TEXT,
            searchable=True,
            sensitivity=Sensitivity.IDENTIFYING,
            source="domain §9.2 number",
        ),
        Field(
            name="issuer",
            label="Issued by",
            meaning="The office that gives it out.",
            type=FieldType.TEXT,
            searchable=True,
            source="domain §9.2 issuer",
        ),
        Field(
            name="applied_on",
            label="Applied for on",
            meaning="The day it was asked for.",
            type=FieldType.DATE,
            source="domain §9.2; bottleneck report",
        ),
        Field(
            name="issued",
            label="Issued on",
            meaning="The day it was made out.",
            type=FieldType.DATE,
            source="domain §9.2 issued",
        ),
        Field(
            name="scan",
            label="Copy",
            meaning="The picture of it.",
            type=FieldType.REFERENCE,
            target="identity_file",
            source="domain §9.2 scan",
        ),
    ),
    form_sections=(
        Section(
            "The document",
            ("document_type", "status", "number", "issuer", "applied_on", "issued", "scan"),
        ),
    ),
    rules=(
        Rule(
            "ISSUED_BEFORE_APPLIED",
            "It was issued before it was applied for. Correct a date, or give the reason.",
            Severity.ASK,
            days_out_of_order("applied_on", "issued"),
        ),
    ),
)
