"""That an attached file left the app in plain. The program writes it before it writes the file."""

from __future__ import annotations

from ijm_desktop.kernel.declarations import Default, Field, FieldType, RecordType, Scope

HANDING_OUT = RecordType(
    name="handing_out",
    label="Handed out",
    plural="Handed out",
    scope=Scope.CASE,
    compartment="casework",
    hidden=True,
    source="domain §9.4 CustodyEvent copied, disclosed",
    title=("purpose",),
    list_columns=("handed_at", "purpose"),
    timeline_at="handed_at",
    fields=(
        Field(
            name="attachment",
            label="Attachment",
            meaning="The file that went out.",
            type=FieldType.REFERENCE,
            target="attachment",
            required=True,
            source="domain §9.4",
        ),
        Field(
            name="handed_at",
            label="Handed out at",
            meaning="The moment it went out.",
            type=FieldType.INSTANT,
            required=True,
            default=Default.NOW,
            source="domain §9.4",
        ),
        Field(
            name="purpose",
            label="Purpose",
            meaning="What for.",
            type=FieldType.TEXT,
            required=True,
            source="domain §9.4 purpose",
        ),
        Field(
            name="copy_class",
            label="Original or copy",
            meaning="Whether it went out as it was taken in, or without the notes in it.",
            type=FieldType.CODE,
            codelist="evidence_copy_class",
            source="domain §9.4; Berkeley Protocol",
        ),
        Field(
            name="authority",
            label="Authority that got it",
            meaning="Who got the original, with all that is written in it.",
            type=FieldType.TEXT,
            source="issue: handed to an authority as original, asked and recorded",
        ),
    ),
)
