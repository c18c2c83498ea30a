"""The colleagues of an office who share one kind of notes of its cases from their first day."""

from __future__ import annotations

from ijm_desktop.kernel.declarations import (
    Arity,
    Field,
    FieldType,
    RecordType,
    Scope,
    Sensitivity,
)

TEAM = RecordType(
    name="team",
    label="Team",
    plural="Teams",
    scope=Scope.ORGANISATION,
    compartment="administration",
    hidden=True,
    authored_by=("headquarters",),
    source="DESIGN §8 teams and delegation; bundle §8.1",
    title=("office", "compartment"),
    list_columns=("office", "compartment"),
    fields=(
        Field(
            name="office",
            label="Office",
            meaning="The office it is of.",
            type=FieldType.REFERENCE,
            target="office",
            required=True,
            sensitivity=Sensitivity.ADMINISTRATIVE,
        ),
        Field(
            name="compartment",
            label="Kind of notes",
            meaning="The kind of notes its members share.",
            type=FieldType.CODE,
            codelist="compartment",
            required=True,
            sensitivity=Sensitivity.ADMINISTRATIVE,
        ),
        Field(
            name="seats",
            label="Colleagues",
            meaning="Each computer whose owner is a member.",
            type=FieldType.REFERENCE,
            arity=Arity.MANY,
            target="seat",
            sensitivity=Sensitivity.ADMINISTRATIVE,
        ),
    ),
)
