"""Chosen fields copied out of notes that few may read, for everybody on the case. The notes
themselves stay closed; that they were copied, why and who agreed is said here."""

from __future__ import annotations

from ijm_desktop.casework.conditions import same
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

RELEASE = RecordType(
    name="release",
    label="Release",
    plural="Releases",
    scope=Scope.CASE,
    compartment="casework",
    source="issue: Release; domain §9.8 1, 2 (promotion)",
    title=("released_on", "came_from"),
    list_columns=("released_on", "came_from", "purpose", "approved_by"),
    timeline_at="released_on",
    fields=(
        Field(
            name="came_from",
            label="Kind of notes it comes from",
            meaning="The kind of notes it was copied from.",
            type=FieldType.CODE,
            codelist="compartment",
            required=True,
            source="issue: Release",
        ),
        Field(
            name="record",
            label="Which note",
            meaning="The note it was copied from.",
            type=FieldType.TEXT,
            searchable=True,
            source="issue: Release",
        ),
        Field(
            name="copied",
            label="What is released",
            meaning="The text that everybody on the case may now read.",
            type=FieldType.LONG_TEXT,
            required=True,
            searchable=True,
            sensitivity=Sensitivity.OPERATIONAL,
            hint="People by their code, not by name: everybody on the case reads this.",
            source="issue: chosen fields",
        ),
        Field(
            name="purpose",
            label="Purpose",
            meaning="What for.",
            type=FieldType.TEXT,
            required=True,
            searchable=True,
            source="issue: purpose",
        ),
        Field(
            name="released_on",
            label="Released on",
            meaning="The day it was released.",
            type=FieldType.DATE,
            required=True,
            default=Default.TODAY,
            source="issue: Release",
        ),
        Field(
            name="asked_by",
            label="Released by",
            meaning="The colleague who asked for it.",
            type=FieldType.REFERENCE,
            target="seat",
            default=Default.AUTHOR,
            source="issue: Release",
        ),
        Field(
            name="approved_by",
            label="Approved by",
            meaning="The colleague who allowed it.",
            type=FieldType.REFERENCE,
            target="seat",
            required=True,
            source="issue: approver",
        ),
    ),
    form_sections=(
        Section("What is released", ("came_from", "record", "copied", "purpose")),
        Section("Approval", ("released_on", "asked_by", "approved_by")),
    ),
    rules=(
        Rule(
            "APPROVED_BY_SELF",
            "Nobody approves what they prepared themselves. Name another colleague.",
            Severity.BLOCK,
            same("asked_by", "approved_by"),
        ),
    ),
)
