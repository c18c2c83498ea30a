"""That nobody but the colleagues named holds what is written of a person, whatever else would give
it to them."""

from __future__ import annotations

from ijm_desktop.kernel.declarations import (
    Arity,
    Field,
    FieldType,
    RecordType,
    Scope,
    Sensitivity,
)

RESTRICTION = RecordType(
    name="restriction",
    label="Restriction",
    plural="Restrictions",
    scope=Scope.ORGANISATION,
    compartment="administration",
    hidden=True,
    authored_by=("headquarters",),
    source="issue: restricting hides a person from all but named people",
    title=("in_force",),
    list_columns=("in_force",),
    fields=(
        Field(
            name="person",
            label="Person",
            meaning="Who is hidden.",
            type=FieldType.REFERENCE,
            target="person",
            required=True,
            sensitivity=Sensitivity.ADMINISTRATIVE,
        ),
        Field(
            name="seats",
            label="Shown to",
            meaning="Each colleague who still reads about the person.",
            type=FieldType.REFERENCE,
            target="seat",
            arity=Arity.MANY,
            hint="Nobody else but headquarters. It gives nothing to whom nothing else gives it.",
            sensitivity=Sensitivity.ADMINISTRATIVE,
        ),
        Field(
            name="in_force",
            label="In force",
            meaning="Whether it counts now.",
            type=FieldType.YES_NO,
            required=True,
            sensitivity=Sensitivity.ADMINISTRATIVE,
        ),
        Field(
            name="wish",
            label="Wish it answers",
            meaning="The person's own request for it.",
            type=FieldType.REFERENCE,
            target="data_request",
            sensitivity=Sensitivity.ADMINISTRATIVE,
        ),
        Field(
            name="reason",
            label="Reason",
            meaning="Why.",
            type=FieldType.LONG_TEXT,
            required=True,
            sensitivity=Sensitivity.ADMINISTRATIVE,
        ),
    ),
)
