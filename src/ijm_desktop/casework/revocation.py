"""Up to where the changes signed by one epoch are believed; what came after waits for a person."""

from __future__ import annotations

from ijm_desktop.kernel.declarations import (
    Field,
    FieldType,
    RecordType,
    Scope,
    Sensitivity,
)

REVOCATION = RecordType(
    name="revocation",
    label="Revocation",
    plural="Revocations",
    scope=Scope.ORGANISATION,
    compartment="administration",
    hidden=True,
    authored_by=("headquarters",),
    source="DESIGN §5 rulings, §8; bundle §8.1",
    title=("seat",),
    list_columns=("seat", "believed_up_to"),
    fields=(
        Field(
            name="seat",
            label="Colleague",
            meaning="Whose computer is shut out.",
            type=FieldType.REFERENCE,
            target="seat",
            required=True,
            sensitivity=Sensitivity.ADMINISTRATIVE,
        ),
        Field(
            name="epoch",
            label="Which run of saves",
            meaning="The run of saves it is about.",
            type=FieldType.BYTES,
            required=True,
            hidden=True,
            sensitivity=Sensitivity.ADMINISTRATIVE,
        ),
        Field(
            name="believed_up_to",
            label="Saves believed",
            meaning="How many saves of that run still count.",
            type=FieldType.NUMBER,
            required=True,
            hint="The number of saves that count; later ones wait for a decision.",
            sensitivity=Sensitivity.ADMINISTRATIVE,
        ),
        Field(
            name="head",
            label="Last save believed",
            meaning="The root over those saves, so that they cannot be exchanged.",
            type=FieldType.BYTES,
            hidden=True,
            sensitivity=Sensitivity.ADMINISTRATIVE,
        ),
        Field(
            name="reason",
            label="Reason",
            meaning="Why.",
            type=FieldType.LONG_TEXT,
            sensitivity=Sensitivity.ADMINISTRATIVE,
        ),
    ),
)
