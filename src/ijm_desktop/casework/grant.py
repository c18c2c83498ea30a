"""That somebody may read kinds of notes of one case, person, office, or the organisation."""

from __future__ import annotations

from ijm_desktop.kernel.declarations import (
    Arity,
    Constant,
    Field,
    FieldType,
    Lifecycle,
    RecordType,
    Scope,
    Sensitivity,
)

GRANT = RecordType(
    name="grant",
    label="Access",
    plural="Access",
    scope=Scope.ORGANISATION,
    compartment="administration",
    hidden=True,
    authored_by=("headquarters",),
    source="DESIGN §8; bundle §8.1",
    title=("seat", "scope_kind"),
    list_columns=("seat", "scope_kind", "state"),
    lifecycle=Lifecycle(
        field="state",
        initial="granted",
        moves=frozenset({("granted", "withdrawn"), ("withdrawn", "granted")}),
        final=frozenset({"withdrawn"}),
    ),
    fields=(
        Field(
            name="seat",
            label="Colleague",
            meaning="Who is given it.",
            type=FieldType.REFERENCE,
            target="seat",
            required=True,
            sensitivity=Sensitivity.ADMINISTRATIVE,
        ),
        Field(
            name="scope_kind",
            label="What it belongs to",
            meaning="Whether of a case, a person, an office.",
            type=FieldType.CODE,
            codelist="scope_kind",
            required=True,
            sensitivity=Sensitivity.ADMINISTRATIVE,
        ),
        Field(
            name="scope_id",
            label="Identifier",
            meaning="The id of that case, person or office.",
            type=FieldType.BYTES,
            required=True,
            hidden=True,
            sensitivity=Sensitivity.ADMINISTRATIVE,
        ),
        Field(
            name="compartments",
            label="Kinds of notes",
            meaning="Each kind of notes they are given.",
            type=FieldType.CODE,
            arity=Arity.MANY,
            codelist="compartment",
            required=True,
            sensitivity=Sensitivity.ADMINISTRATIVE,
        ),
        Field(
            name="state",
            label="State",
            meaning="Whether it is given or withdrawn.",
            type=FieldType.CODE,
            codelist="grant_state",
            required=True,
            default=Constant("granted"),
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
