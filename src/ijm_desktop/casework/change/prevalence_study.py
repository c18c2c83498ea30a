"""What others measured. Every figure here is theirs: the program stores it and computes none."""

from __future__ import annotations

from ijm_desktop.kernel.declarations import (
    Field,
    FieldType,
    RecordType,
    Scope,
    Section,
)

PREVALENCE_STUDY = RecordType(
    name="prevalence_study",
    label="Prevalence study",
    plural="Prevalence studies",
    scope=Scope.OFFICE,
    compartment="casework",
    source="domain §0; issue: PrevalenceStudy; stories: Cebu",
    title=("what", "measured"),
    list_columns=("what", "place", "measured", "found", "change_stated"),
    timeline_at="measured",
    fields=(
        Field(
            name="what",
            label="What was measured",
            type=FieldType.TEXT,
            required=True,
            searchable=True,
            source="stories: Cebu",
        ),
        Field(
            name="place",
            label="Where",
            type=FieldType.TEXT,
            required=True,
            searchable=True,
            source="stories: Cebu",
        ),
        Field(
            name="measured",
            label="When it was measured",
            type=FieldType.DATE,
            required=True,
            source="stories: Cebu",
        ),
        Field(
            name="measured_by",
            label="Measured by",
            type=FieldType.TEXT,
            required=True,
            searchable=True,
            source="stories: Cebu",
        ),
        Field(
            name="method",
            label="How it was measured",
            type=FieldType.CODE,
            codelist="study_method",
            source="issue: PrevalenceStudy",
        ),
        Field(
            name="found",
            label="Figure found",
            type=FieldType.TEXT,
            required=True,
            searchable=True,
            source="stories: Cebu",
        ),
        Field(
            name="range_stated",
            label="Range stated",
            type=FieldType.TEXT,
            source="issue: PrevalenceStudy",
        ),
        Field(
            name="earlier",
            label="Earlier study it is compared with",
            type=FieldType.REFERENCE,
            target="prevalence_study",
            source="stories: Cebu",
        ),
        Field(
            name="change_stated",
            label="Change stated",
            type=FieldType.TEXT,
            source="stories: Cebu",
        ),
        Field(
            name="published",
            label="Where it is published",
            type=FieldType.TEXT,
            searchable=True,
            source="issue: PrevalenceStudy",
        ),
        Field(
            name="limits",
            label="What it does not say",
            type=FieldType.LONG_TEXT,
            searchable=True,
            source="issue: PrevalenceStudy",
        ),
    ),
    form_sections=(
        Section("The study", ("what", "place", "measured", "measured_by", "method")),
        Section(
            "What was found",
            ("found", "range_stated", "earlier", "change_stated", "published", "limits"),
        ),
    ),
)
