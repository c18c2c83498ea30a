"""What an investigator saw. When it happened is a field; when it was written is the save's own."""

from __future__ import annotations

from ijm_desktop.casework.conditions import instant_ahead, number_outside
from ijm_desktop.kernel.declarations import (
    Arity,
    Constant,
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

_COUNTS = range(100_000)

OBSERVATION = RecordType(
    name="observation",
    label="Observation",
    plural="Observations",
    scope=Scope.CASE,
    compartment="intelligence",
    authored_by=("investigator", "intel_analyst", "source_handler", "headquarters"),
    source="domain §9.3 IntelReport; pages: Target",
    title=("happened_at", "place"),
    list_columns=("happened_at", "place", "minors_seen", "reliability", "credibility"),
    timeline_at="happened_at",
    fields=(
        Field(
            name="happened_at",
            label="When it happened",
            type=FieldType.INSTANT,
            required=True,
            default=Default.NOW,
            sensitivity=Sensitivity.OPERATIONAL,
            hint="When it was written is kept by itself.",
            source="domain §8",
        ),
        Field(
            name="happened_precision",
            label="How exactly that is known",
            type=FieldType.CODE,
            codelist="time_precision",
            default=Constant("exact"),
            source="domain §8",
        ),
        Field(
            name="place",
            label="Place",
            type=FieldType.TEXT,
            searchable=True,
            sensitivity=Sensitivity.OPERATIONAL,
            hint="So that a colleague finds it again: town, street, what it looks like.",
            source="HTCDS hte_",
        ),
        Field(
            name="seen",
            label="What was seen",
            type=FieldType.LONG_TEXT,
            required=True,
            searchable=True,
            sensitivity=Sensitivity.OPERATIONAL,
            hint="What you saw and heard yourself, apart from what others said.",
            source="domain §9.3 text",
        ),
        Field(
            name="minors_seen",
            label="How many looked under 18",
            type=FieldType.NUMBER,
            sensitivity=Sensitivity.OPERATIONAL,
            source="pages: Target",
        ),
        Field(
            name="apparent_ages",
            label="Apparent ages",
            type=FieldType.TEXT,
            sensitivity=Sensitivity.OPERATIONAL,
            hint="Such as: two of 12 to 14, one of about 16.",
            source="pages: Target",
        ),
        Field(
            name="subjects",
            label="Who and what was there",
            type=FieldType.TEXT,
            arity=Arity.MANY,
            searchable=True,
            sensitivity=Sensitivity.OPERATIONAL,
            hint="One each: a man by his looks, a number plate, a telephone number, a sign.",
            source="domain §9.3 IntelSubject",
        ),
        Field(
            name="people",
            label="People on record",
            type=FieldType.REFERENCE,
            target="person",
            arity=Arity.MANY,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §9.3 subjects",
        ),
        Field(
            name="reliability",
            label="Reliability of the source",
            type=FieldType.CODE,
            codelist="source_reliability",
            source="domain §9.3 grading",
        ),
        Field(
            name="credibility",
            label="Credibility of the information",
            type=FieldType.CODE,
            codelist="information_credibility",
            source="domain §9.3 grading",
        ),
    ),
    form_sections=(
        Section("When and where", ("happened_at", "happened_precision", "place")),
        Section("What was seen", ("seen", "minors_seen", "apparent_ages")),
        Section("Who was there", ("subjects", "people")),
        Section("How sure it is", ("reliability", "credibility")),
    ),
    rules=(
        Rule(
            "HAPPENED_AHEAD",
            "This has not happened yet by this computer's clock. Correct the time or the clock, "
            "or give the reason.",
            Severity.ASK,
            instant_ahead("happened_at"),
        ),
        Rule(
            "COUNT_IMPOSSIBLE",
            "This cannot be a count of people. Correct it, or leave it empty.",
            Severity.BLOCK,
            number_outside("minors_seen", _COUNTS),
        ),
    ),
)
