"""A concern about our own people, a partner or a shelter. It stands alone, in a scope of its own
that no office's team and no supervisor reaches: headquarters holds it, and whom it names. It
leaves the disk of whoever wrote it once it is there."""

from __future__ import annotations

from ijm_desktop.casework import duty_life_cycles
from ijm_desktop.kernel.declarations import (
    Arity,
    Constant,
    Default,
    Field,
    FieldType,
    RecordType,
    Scope,
    Section,
    Sensitivity,
)

SAFEGUARDING_CONCERN = RecordType(
    name="safeguarding_concern",
    label="Safeguarding concern",
    plural="Safeguarding concerns",
    scope=Scope.CASE,
    compartment="safeguarding",
    source="DESIGN §8 safeguarding concerns; issue: a concern about staff, a partner or a shelter",
    title=("reported_on", "about"),
    list_columns=("reported_on", "about", "kind", "state"),
    timeline_at="reported_on",
    lifecycle=duty_life_cycles.CONCERN,
    fields=(
        Field(
            name="reported_on",
            label="Reported on",
            type=FieldType.DATE,
            required=True,
            default=Default.TODAY,
            source="DESIGN §8",
        ),
        Field(
            name="about",
            label="Who the concern is about",
            type=FieldType.CODE,
            codelist="concern_about",
            required=True,
            source="issue: staff, a partner, a shelter",
        ),
        Field(
            name="kind",
            label="Kind of concern",
            type=FieldType.CODE,
            codelist="concern_kind",
            required=True,
            source="DESIGN §8",
        ),
        Field(
            name="who",
            label="Who, as far as is known",
            type=FieldType.TEXT,
            searchable=True,
            sensitivity=Sensitivity.IDENTIFYING,
            source="DESIGN §8",
        ),
        Field(
            name="harmed",
            label="Who may be harmed",
            type=FieldType.REFERENCE,
            target="person",
            arity=Arity.MANY,
            sensitivity=Sensitivity.IDENTIFYING,
            source="DESIGN §8",
        ),
        Field(
            name="happened_on",
            label="Happened on",
            type=FieldType.DATE,
            source="DESIGN §8",
        ),
        Field(
            name="told",
            label="What was seen or told",
            type=FieldType.LONG_TEXT,
            required=True,
            searchable=True,
            sensitivity=Sensitivity.IDENTIFYING,
            source="DESIGN §8",
        ),
        Field(
            name="reported_by",
            label="Reported by",
            type=FieldType.REFERENCE,
            target="seat",
            default=Default.AUTHOR,
            source="DESIGN §8",
        ),
        Field(
            name="safe_now",
            label="The people are safe now",
            type=FieldType.YES_NO,
            source="DESIGN §8",
        ),
        Field(
            name="state",
            label="State",
            type=FieldType.CODE,
            codelist="concern_state",
            required=True,
            default=Constant("reported"),
            source="DESIGN §8",
        ),
        Field(
            name="measures",
            label="What was done",
            type=FieldType.LONG_TEXT,
            searchable=True,
            source="DESIGN §8",
        ),
        Field(
            name="authority_told_on",
            label="The authority was told on",
            type=FieldType.DATE,
            source="DESIGN §8",
        ),
        Field(
            name="outcome",
            label="What came of it",
            type=FieldType.LONG_TEXT,
            searchable=True,
            source="DESIGN §8",
        ),
    ),
    form_sections=(
        Section(
            "The concern",
            (
                "reported_on",
                "about",
                "kind",
                "who",
                "harmed",
                "happened_on",
                "told",
                "reported_by",
                "safe_now",
            ),
        ),
        Section("What was done", ("state", "measures", "authority_told_on", "outcome")),
    ),
)
