"""One meeting or message with a source: what was said, what was paid, what looked dangerous."""

from __future__ import annotations

from ijm_desktop.casework.conditions import instant_ahead
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

SOURCE_CONTACT = RecordType(
    name="source_contact",
    label="Contact with a source",
    plural="Contacts with sources",
    scope=Scope.CASE,
    compartment="source",
    authored_by=("source_handler", "headquarters"),
    source="domain §9.3 Source contact log, payments",
    title=("source_met", "met_at"),
    list_columns=("met_at", "source_met", "paid"),
    timeline_at="met_at",
    fields=(
        Field(
            name="source_met",
            label="Source",
            meaning="The source that was met.",
            type=FieldType.REFERENCE,
            target="source",
            required=True,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §9.3 contact log",
        ),
        Field(
            name="met_at",
            label="When",
            meaning="The moment it was.",
            type=FieldType.INSTANT,
            required=True,
            sensitivity=Sensitivity.OPERATIONAL,
            default=Default.NOW,
            source="domain §9.3 contact log",
        ),
        Field(
            name="how",
            label="Where and how",
            meaning="Where and by what.",
            type=FieldType.TEXT,
            searchable=True,
            sensitivity=Sensitivity.IDENTIFYING,
            source="domain §9.3 contact log",
        ),
        Field(
            name="said",
            label="What was said",
            meaning="What the source said.",
            type=FieldType.LONG_TEXT,
            searchable=True,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §9.3 contact log",
        ),
        Field(
            name="paid",
            label="Paid",
            meaning="What the source was given.",
            type=FieldType.MONEY,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §9.3 payments",
        ),
        Field(
            name="danger",
            label="What looked dangerous",
            meaning="Signs at the meeting that the source may be in danger.",
            type=FieldType.LONG_TEXT,
            searchable=True,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §9.3 safety plan",
        ),
        Field(
            name="next_on",
            label="Next contact on",
            meaning="The day of the next meeting.",
            type=FieldType.DATE,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §9.3 contact log",
        ),
    ),
    form_sections=(
        Section("The contact", ("source_met", "met_at", "how")),
        Section("What was said", ("said", "danger")),
        Section("What comes next", ("paid", "next_on")),
    ),
    rules=(
        Rule(
            "MET_AHEAD",
            "This has not happened yet by this computer's clock. Correct the time or the "
            "clock, or give the reason.",
            Severity.ASK,
            instant_ahead("met_at"),
        ),
    ),
)
