"""Bounded rights that headquarters lends to somebody at an office; each use is signed."""

from __future__ import annotations

from ijm_desktop.kernel.declarations import (
    Arity,
    Field,
    FieldType,
    RecordType,
    Scope,
    Sensitivity,
)

DELEGATION = RecordType(
    name="delegation",
    label="Delegation",
    plural="Delegations",
    scope=Scope.ORGANISATION,
    compartment="administration",
    hidden=True,
    authored_by=("headquarters",),
    source="DESIGN §8 teams and delegation; bundle §8.1",
    title=("seat", "office"),
    list_columns=("seat", "office", "until"),
    fields=(
        Field(
            name="seat",
            label="Colleague",
            meaning="Who may do it.",
            type=FieldType.REFERENCE,
            target="seat",
            required=True,
            sensitivity=Sensitivity.ADMINISTRATIVE,
        ),
        Field(
            name="office",
            label="Office",
            meaning="In which office.",
            type=FieldType.REFERENCE,
            target="office",
            required=True,
            sensitivity=Sensitivity.ADMINISTRATIVE,
        ),
        Field(
            name="rights",
            label="What they may do",
            meaning="Each thing they may do.",
            type=FieldType.CODE,
            arity=Arity.MANY,
            codelist="delegated_right",
            required=True,
            sensitivity=Sensitivity.ADMINISTRATIVE,
        ),
        Field(
            name="until",
            label="Until",
            meaning="The moment it ends.",
            type=FieldType.INSTANT,
            sensitivity=Sensitivity.ADMINISTRATIVE,
        ),
    ),
)
