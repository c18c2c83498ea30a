"""An interview of a witness or survivor: how it was held, so that it stands in court. What was
said is a statement; what distressed the person goes to aftercare."""

from __future__ import annotations

from ijm_desktop.casework.conditions import both, instant_ahead, none_of
from ijm_desktop.kernel.declarations import (
    Arity,
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

INTERVIEW = RecordType(
    name="interview",
    label="Interview",
    plural="Interviews",
    scope=Scope.CASE,
    compartment="casework",
    source="domain §9.4 InterviewSession; §6 NICHD, PEACE",
    title=("held_at", "protocol"),
    list_columns=("held_at", "person", "protocol", "planned_by"),
    timeline_at="held_at",
    signable=True,
    fields=(
        Field(
            name="person",
            label="Person",
            type=FieldType.REFERENCE,
            target="person",
            required=True,
            source="domain §9.4",
        ),
        Field(
            name="protocol",
            label="Protocol",
            type=FieldType.CODE,
            codelist="interview_protocol",
            source="domain §9.4; §6",
        ),
        Field(
            name="planned_by",
            label="Held by",
            type=FieldType.REFERENCE,
            target="seat",
            default=Default.AUTHOR,
            source="domain §6 planned by",
        ),
        Field(
            name="legal_basis",
            label="Asked for by",
            type=FieldType.TEXT,
            searchable=True,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §6 legal authority",
        ),
        Field(
            name="held_at",
            label="Began at",
            type=FieldType.INSTANT,
            required=True,
            default=Default.NOW,
            source="domain §9.4 start",
        ),
        Field(
            name="ended_at",
            label="Ended at",
            type=FieldType.INSTANT,
            source="domain §9.4 end",
        ),
        Field(
            name="breaks",
            label="Breaks",
            type=FieldType.TEXT,
            source="domain §9.4 breaks",
        ),
        Field(
            name="language",
            label="Language",
            type=FieldType.CODE,
            codelist="language",
            source="domain §9.4",
        ),
        Field(
            name="interpreter",
            label="Interpreter",
            type=FieldType.TEXT,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §9.4",
        ),
        Field(
            name="interpreter_sworn",
            label="Interpreter under oath",
            type=FieldType.YES_NO,
            source="domain §6 oath",
        ),
        Field(
            name="present",
            label="Who else was there",
            type=FieldType.TEXT,
            arity=Arity.MANY,
            searchable=True,
            sensitivity=Sensitivity.OPERATIONAL,
            hint="By office and rank, not by name.",
            source="domain §9.4 present",
        ),
        Field(
            name="under_age",
            label="Under 18 on that day",
            type=FieldType.YES_NO,
            source="domain §6 one forensic interview per child",
        ),
        Field(
            name="asked_before",
            label="Already interviewed about it, by anybody",
            type=FieldType.YES_NO,
            source="domain §6",
        ),
        Field(
            name="consent",
            label="Consent it was held under",
            type=FieldType.REFERENCE,
            target="consent",
            source="domain §9.4 consent",
        ),
        Field(
            name="rules_given",
            label="Told that she may say no, and that she does not know",
            type=FieldType.YES_NO,
            source="domain §6 ground rules",
        ),
        Field(
            name="phases",
            label="How it went",
            type=FieldType.LONG_TEXT,
            searchable=True,
            source="domain §9.4 phases",
        ),
        Field(
            name="prompts",
            label="Kinds of questions used",
            type=FieldType.CODE,
            codelist="prompt_type",
            arity=Arity.MANY,
            source="domain §9.4 prompts; §6",
        ),
        Field(
            name="recordings",
            label="Recordings",
            type=FieldType.REFERENCE,
            target="evidence_item",
            arity=Arity.MANY,
            source="domain §9.4 recordings",
        ),
        Field(
            name="transcript",
            label="Transcript",
            type=FieldType.REFERENCE,
            target="evidence_item",
            source="domain §9.4 transcript",
        ),
        Field(
            name="translation",
            label="Translation",
            type=FieldType.REFERENCE,
            target="evidence_item",
            source="domain §9.4 translation",
        ),
    ),
    form_sections=(
        Section(
            "The interview",
            ("person", "protocol", "planned_by", "legal_basis", "held_at", "ended_at", "breaks"),
        ),
        Section(
            "Speaking with the person", ("language", "interpreter", "interpreter_sworn", "present")
        ),
        Section("Before it began", ("under_age", "asked_before", "consent", "rules_given")),
        Section("How it went", ("phases", "prompts")),
        Section("What there is of it", ("recordings", "transcript", "translation")),
    ),
    rules=(
        Rule(
            "SECOND_CHILD_INTERVIEW",
            "A child is asked once. Use what was recorded, or give the reason for asking again.",
            Severity.ASK,
            both("under_age", "asked_before"),
        ),
        Rule(
            "INTERVIEW_WITHOUT_CONSENT",
            "Neither a consent nor who asked for it is named. Name one, or give the reason.",
            Severity.ASK,
            none_of("consent", "legal_basis"),
        ),
        Rule(
            "INTERVIEW_AHEAD",
            "This has not happened yet by this computer's clock. Correct the time or the "
            "clock, or give the reason.",
            Severity.ASK,
            instant_ahead("held_at"),
        ),
    ),
)
