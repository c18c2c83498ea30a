"""Who had an item in hand, when and why. The order is that of `sequence`, not of anybody's clock;
that no record was put in or taken out later, the signed history proves."""

from __future__ import annotations

from ijm_desktop.casework.conditions import differ_when, instant_ahead, missing_when
from ijm_desktop.kernel.declarations import (
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

_HANDED_ON = ("transferred_out", "transferred_in", "returned", "disclosed")

CUSTODY_EVENT = RecordType(
    name="custody_event",
    label="Custody record",
    plural="Custody records",
    scope=Scope.CASE,
    compartment="casework",
    source="domain §9.4 CustodyEvent; NIST chain of custody; CASE/UCO ProvenanceRecord",
    title=("kind", "at"),
    list_columns=("item", "sequence", "at", "kind", "handed_by", "taken_by"),
    timeline_at="at",
    fields=(
        Field(
            name="item",
            label="Evidence item",
            type=FieldType.REFERENCE,
            target="evidence_item",
            required=True,
            source="domain §9.4; NIST",
        ),
        Field(
            name="sequence",
            label="Which in order",
            type=FieldType.NUMBER,
            required=True,
            default=Constant(1),
            source="domain §9.4 seq; §9.8 8",
        ),
        Field(
            name="kind",
            label="What was done",
            type=FieldType.CODE,
            codelist="custody_event_type",
            required=True,
            source="domain §9.4",
        ),
        Field(
            name="at",
            label="When",
            type=FieldType.INSTANT,
            required=True,
            default=Default.NOW,
            source="domain §9.4; NIST",
        ),
        Field(
            name="handed_by",
            label="From whom",
            type=FieldType.TEXT,
            searchable=True,
            sensitivity=Sensitivity.OPERATIONAL,
            hint="By office and rank, or as the paper says.",
            source="domain §9.4; NIST",
        ),
        Field(
            name="handed_by_signed",
            label="Who gave it signed",
            type=FieldType.YES_NO,
            source="domain §9.4 both acknowledgements",
        ),
        Field(
            name="taken_by",
            label="To whom",
            type=FieldType.TEXT,
            searchable=True,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §9.4; NIST",
        ),
        Field(
            name="taken_by_signed",
            label="Who took it signed",
            type=FieldType.YES_NO,
            source="domain §9.4 both acknowledgements",
        ),
        Field(
            name="purpose",
            label="What for",
            type=FieldType.TEXT,
            required=True,
            searchable=True,
            source="domain §9.4; NIST",
        ),
        Field(
            name="place",
            label="Place",
            type=FieldType.TEXT,
            searchable=True,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §9.4; NIST",
        ),
        Field(
            name="condition",
            label="Condition",
            type=FieldType.TEXT,
            searchable=True,
            source="domain §9.4; NIST",
        ),
        Field(
            name="hash_before",
            label="Checksum before",
            type=FieldType.TEXT,
            source="domain §9.4",
        ),
        Field(
            name="hash_after",
            label="Checksum after",
            type=FieldType.TEXT,
            source="domain §9.4",
        ),
    ),
    form_sections=(
        Section("What was done", ("item", "sequence", "kind", "at", "purpose", "place")),
        Section("Between whom", ("handed_by", "handed_by_signed", "taken_by", "taken_by_signed")),
        Section("Condition", ("condition", "hash_before", "hash_after")),
    ),
    rules=(
        Rule(
            "HANDED_TO_NOBODY",
            "Who took it is missing. Write that, by office and rank.",
            Severity.BLOCK,
            missing_when("taken_by", "kind", *_HANDED_ON),
        ),
        Rule(
            "HANDED_BY_NOBODY",
            "Who gave it is missing. Write that, by office and rank.",
            Severity.BLOCK,
            missing_when("handed_by", "kind", *_HANDED_ON),
        ),
        Rule(
            "CHECKSUM_CHANGED",
            "The checksum is another than before. Look at the item again, or give the reason.",
            Severity.ASK,
            differ_when("hash_before", "hash_after", "kind", "verified", "received"),
        ),
        Rule(
            "CUSTODY_AHEAD",
            "This has not happened yet by this computer's clock. Correct the time or the "
            "clock, or give the reason.",
            Severity.ASK,
            instant_ahead("at"),
        ),
    ),
)
