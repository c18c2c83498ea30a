"""A course for people of the justice system: figures count who was there, so it says how many."""

from __future__ import annotations

from ijm_desktop.casework.conditions import day_ahead, number_outside
from ijm_desktop.kernel.declarations import (
    Arity,
    Default,
    Field,
    FieldType,
    RecordType,
    Rule,
    Scope,
    Section,
    Severity,
)

_COUNTS = range(100_000)

TRAINING = RecordType(
    name="training",
    label="Training",
    plural="Training courses",
    scope=Scope.OFFICE,
    compartment="casework",
    source="domain §9.7 Training; stories: Training",
    title=("held_on", "topic"),
    list_columns=("held_on", "topic", "audience", "participants", "hours"),
    timeline_at="held_on",
    fields=(
        Field(
            name="topic",
            label="Topic",
            meaning="What was taught.",
            type=FieldType.TEXT,
            required=True,
            searchable=True,
            source="domain §9.7 topic",
        ),
        Field(
            name="held_on",
            label="Held on",
            meaning="The day it was held.",
            type=FieldType.DATE,
            required=True,
            default=Default.TODAY,
            source="domain §9.7 date",
        ),
        Field(
            name="audience",
            label="For whom",
            meaning="Each kind of official or partner it was for.",
            type=FieldType.CODE,
            codelist="training_audience",
            arity=Arity.MANY,
            required=True,
            source="domain §9.7 audience",
        ),
        Field(
            name="hours",
            label="How long",
            meaning="How long it lasted.",
            type=FieldType.DURATION,
            source="domain §9.7 hours",
        ),
        Field(
            name="place",
            label="Place",
            meaning="The town it was held in.",
            type=FieldType.TEXT,
            searchable=True,
            source="domain §9.7 place",
        ),
        Field(
            name="given_by",
            label="Given by",
            meaning="Each colleague who taught.",
            type=FieldType.REFERENCE,
            target="seat",
            arity=Arity.MANY,
            default=Default.AUTHOR,
            source="domain §9.7",
        ),
        Field(
            name="with_whom",
            label="Together with",
            meaning="The organisation it was held with.",
            type=FieldType.TEXT,
            searchable=True,
            source="domain §9.7",
        ),
        Field(
            name="participants",
            label="How many came",
            meaning="The number of people who took part, as counted that day.",
            type=FieldType.NUMBER,
            source="stories: Training",
        ),
        Field(
            name="women",
            label="Of them women",
            meaning="How many of them were women.",
            type=FieldType.NUMBER,
            source="domain §9.7 sex",
        ),
        Field(
            name="note",
            label="Note",
            meaning="What else a colleague needs to know, in free words.",
            type=FieldType.LONG_TEXT,
            searchable=True,
            source="domain §9.7",
        ),
    ),
    form_sections=(
        Section(
            "The course",
            ("topic", "held_on", "audience", "hours", "place", "given_by", "with_whom"),
        ),
        Section("Who came", ("participants", "women", "note")),
    ),
    rules=(
        Rule(
            "TRAINED_AHEAD",
            "This day has not come yet. Correct the date, or give the reason.",
            Severity.ASK,
            day_ahead("held_on"),
        ),
        Rule(
            "COUNT_IMPOSSIBLE",
            "This cannot be a count of people. Correct it, or leave it empty.",
            Severity.BLOCK,
            number_outside("participants", _COUNTS),
        ),
    ),
)
