"""Who was told what of an attempt, when, by whom and how: so that a leak can be looked for
afterwards."""

from __future__ import annotations

from ijm_desktop.casework.conditions import instant_ahead, none_of
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

BRIEFING = RecordType(
    name="briefing",
    label="Briefing",
    plural="Briefings",
    scope=Scope.CASE,
    compartment="intelligence",
    authored_by=("investigator", "intel_analyst", "source_handler", "headquarters"),
    source="issue: Briefing; pages: Target (who knew what when); stories: Mala",
    title=("told_at", "channel"),
    list_columns=("told_at", "operation", "channel", "told_by"),
    timeline_at="told_at",
    fields=(
        Field(
            name="operation",
            label="Operation",
            type=FieldType.REFERENCE,
            target="operation",
            required=True,
            sensitivity=Sensitivity.OPERATIONAL,
            source="issue: which attempt",
        ),
        Field(
            name="told_at",
            label="When they were told",
            type=FieldType.INSTANT,
            required=True,
            sensitivity=Sensitivity.OPERATIONAL,
            default=Default.NOW,
            source="issue: when",
        ),
        Field(
            name="told_by",
            label="Told by",
            type=FieldType.REFERENCE,
            target="seat",
            sensitivity=Sensitivity.OPERATIONAL,
            default=Default.AUTHOR,
            source="issue: by whom",
        ),
        Field(
            name="colleagues",
            label="Colleagues told",
            type=FieldType.REFERENCE,
            target="seat",
            arity=Arity.MANY,
            sensitivity=Sensitivity.OPERATIONAL,
            source="issue: who",
        ),
        Field(
            name="others",
            label="Others told",
            type=FieldType.TEXT,
            arity=Arity.MANY,
            searchable=True,
            sensitivity=Sensitivity.OPERATIONAL,
            hint="One each, always written the same way: office and rank, or a code.",
            source="issue: who",
        ),
        Field(
            name="learned",
            label="What they learned",
            type=FieldType.CODE,
            codelist="briefing_detail",
            arity=Arity.MANY,
            required=True,
            sensitivity=Sensitivity.OPERATIONAL,
            source="issue: what",
        ),
        Field(
            name="words",
            label="In which words",
            type=FieldType.LONG_TEXT,
            searchable=True,
            sensitivity=Sensitivity.OPERATIONAL,
            source="issue: what",
        ),
        Field(
            name="channel",
            label="How they were told",
            type=FieldType.CODE,
            codelist="briefing_channel",
            required=True,
            sensitivity=Sensitivity.OPERATIONAL,
            source="issue: by which channel",
        ),
        Field(
            name="who_overheard",
            label="Who else may have heard",
            type=FieldType.TEXT,
            searchable=True,
            sensitivity=Sensitivity.OPERATIONAL,
            source="stories: Mala",
        ),
    ),
    form_sections=(
        Section("Which attempt", ("operation", "told_at", "told_by")),
        Section("Who was told", ("colleagues", "others", "who_overheard")),
        Section("What they were told", ("learned", "words", "channel")),
    ),
    rules=(
        Rule(
            "BRIEFED_NOBODY",
            "Who was told is missing. Name at least one, by office and rank.",
            Severity.BLOCK,
            none_of("colleagues", "others"),
        ),
        Rule(
            "TOLD_AHEAD",
            "This has not happened yet by this computer's clock. Correct the time or the "
            "clock, or give the reason.",
            Severity.ASK,
            instant_ahead("told_at"),
        ),
    ),
)
