"""A paper of a legal matter: what is missing, drafted, filed or issued."""

from __future__ import annotations

from ijm_desktop.casework import legal_life_cycles
from ijm_desktop.casework.conditions import day_ahead
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

LEGAL_DOCUMENT = RecordType(
    name="legal_document",
    label="Legal document",
    plural="Legal documents",
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
    source="issue: LegalDocument; pages: Docket (missing papers), Matter (filings)",
    title=("title",),
    list_columns=("title", "kind", "status", "due", "filed_on"),
    timeline_at="filed_on",
    lifecycle=legal_life_cycles.PAPER,
    fields=(
        Field(
            name="title",
            label="Title",
            type=FieldType.TEXT,
            required=True,
            searchable=True,
            sensitivity=Sensitivity.IDENTIFYING,
            source="issue: LegalDocument",
        ),
        Field(
            name="kind",
            label="Kind of document",
            type=FieldType.CODE,
            codelist="legal_document_kind",
            required=True,
            source="issue: LegalDocument",
        ),
        Field(
            name="status",
            label="Status",
            type=FieldType.CODE,
            codelist="paper_state",
            required=True,
            default=Constant("drafted"),
            source="pages: Docket",
        ),
        Field(
            name="due",
            label="Due",
            type=FieldType.DATE,
            source="domain §9.5 Deadline",
        ),
        Field(
            name="filed_on",
            label="Filed or issued on",
            type=FieldType.DATE,
            source="pages: Matter",
        ),
        Field(
            name="with_whom",
            label="Filed with",
            type=FieldType.TEXT,
            searchable=True,
            source="pages: Matter",
        ),
        Field(
            name="number",
            label="Number",
            type=FieldType.TEXT,
            searchable=True,
            source="pages: Matter",
        ),
        Field(
            name="replaces",
            label="Replaces the version",
            type=FieldType.REFERENCE,
            target="legal_document",
            source="issue: LegalDocument",
        ),
        Field(
            name="copy",
            label="Copy",
            type=FieldType.REFERENCE,
            target="legal_file",
            source="issue: LegalDocument",
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
            "The document",
            (
                "title",
                "kind",
                "status",
                "due",
                "filed_on",
                "with_whom",
                "number",
                "replaces",
                "copy",
                "note",
            ),
        ),
    ),
    rules=(
        Rule(
            "FILED_AHEAD",
            "This day has not come yet. Correct the date, or give the reason.",
            Severity.ASK,
            day_ahead("filed_on"),
        ),
    ),
)
