"""People counted before they have names: by sex and age, at a stage of the day."""

from __future__ import annotations

from ijm_desktop.casework.conditions import any_outside, instant_ahead
from ijm_desktop.kernel.declarations import (
    Default,
    Field,
    FieldType,
    RecordType,
    Rule,
    Scope,
    Section,
    Severity,
)

_PEOPLE = range(100_000)

HEAD_COUNT = RecordType(
    name="head_count",
    label="Count of people",
    plural="Counts of people",
    scope=Scope.CASE,
    compartment="casework",
    source="pages: Intake board; stories: The brick kiln",
    title=("stage", "counted_at"),
    list_columns=("counted_at", "stage", "women", "men", "girls", "boys", "unclear"),
    timeline_at="counted_at",
    fields=(
        Field(
            name="stage",
            label="Where they were counted",
            meaning="At which moment of the day they were counted.",
            type=FieldType.CODE,
            codelist="count_stage",
            required=True,
            source="pages: Intake board",
        ),
        Field(
            name="counted_at",
            label="Counted at",
            meaning="When the count was made.",
            type=FieldType.INSTANT,
            required=True,
            default=Default.NOW,
            source="pages: Intake board",
        ),
        Field(
            name="group",
            label="Which group",
            meaning="Which part of the people this count is of.",
            type=FieldType.TEXT,
            searchable=True,
            hint="A bus, a gate, a range of tags.",
            source="stories: The brick kiln",
        ),
        Field(
            name="women",
            label="Women",
            meaning="How many women were counted.",
            type=FieldType.NUMBER,
            source="issue: unnamed people by sex and age",
        ),
        Field(
            name="men",
            label="Men",
            meaning="How many men were counted.",
            type=FieldType.NUMBER,
            source="issue: unnamed people by sex and age",
        ),
        Field(
            name="girls",
            label="Girls",
            meaning="How many girls under 18 were counted.",
            type=FieldType.NUMBER,
            source="issue: unnamed people by sex and age",
        ),
        Field(
            name="boys",
            label="Boys",
            meaning="How many boys under 18 were counted.",
            type=FieldType.NUMBER,
            source="issue: unnamed people by sex and age",
        ),
        Field(
            name="unclear",
            label="Sex or age unclear",
            meaning="How many of whom sex or age could not be seen.",
            type=FieldType.NUMBER,
            source="issue: unnamed people by sex and age",
        ),
        Field(
            name="role_uncertain",
            label="Of these, role uncertain",
            meaning="How many of all these may be guards or family of the owner.",
            type=FieldType.NUMBER,
            hint="Guards or relatives of the owner may be among them.",
            source="issue: guards among the freed",
        ),
        Field(
            name="note",
            label="Note",
            meaning="What else a colleague needs to know, in free words.",
            type=FieldType.LONG_TEXT,
            searchable=True,
            source="domain §9.1 Note",
        ),
    ),
    form_sections=(
        Section(
            "The count",
            (
                "stage",
                "counted_at",
                "group",
                "women",
                "men",
                "girls",
                "boys",
                "unclear",
                "role_uncertain",
                "note",
            ),
        ),
    ),
    rules=(
        Rule(
            "COUNT_IMPOSSIBLE",
            "So many people cannot have been counted here. Correct the numbers.",
            Severity.BLOCK,
            any_outside(_PEOPLE, "women", "men", "girls", "boys", "unclear", "role_uncertain"),
        ),
        Rule(
            "COUNTED_AHEAD",
            "This count lies in the future. Correct the time, or give the reason.",
            Severity.ASK,
            instant_ahead("counted_at"),
        ),
    ),
)
