"""That headquarters' recovery key opened somebody's work. Written before the answer is."""

from __future__ import annotations

from ijm_desktop.kernel.declarations import (
    Field,
    FieldType,
    RecordType,
    Scope,
    Sensitivity,
)

KEY_USE = RecordType(
    name="key_use",
    label="Use of the recovery key",
    plural="Uses of the recovery key",
    scope=Scope.ORGANISATION,
    compartment="administration",
    hidden=True,
    authored_by=("headquarters",),
    source="DESIGN §4 key file",
    title=("seat",),
    list_columns=("seat", "reason"),
    fields=(
        Field(
            name="seat",
            label="Colleague",
            meaning="Whose work was opened with the recovery key.",
            type=FieldType.REFERENCE,
            target="seat",
            required=True,
            sensitivity=Sensitivity.ADMINISTRATIVE,
        ),
        Field(
            name="asked",
            label="The request that was answered",
            meaning="The digest of the recovery request that headquarters answered.",
            type=FieldType.BYTES,
            required=True,
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
