"""An office of the organisation."""

from __future__ import annotations

from ijm_desktop.kernel.declarations import (
    Arity,
    Field,
    FieldType,
    RecordType,
    Scope,
    Sensitivity,
)

OFFICE = RecordType(
    name="office",
    label="Office",
    plural="Offices",
    scope=Scope.ORGANISATION,
    compartment="administration",
    hidden=True,
    authored_by=("headquarters",),
    source="DESIGN §8 directory",
    title=("name",),
    list_columns=("name", "country"),
    fields=(
        Field(
            name="name",
            label="Name",
            meaning="What the office is called.",
            type=FieldType.TEXT,
            required=True,
            searchable=True,
            sensitivity=Sensitivity.ADMINISTRATIVE,
        ),
        Field(
            name="country",
            label="Country",
            meaning="The state it works in.",
            type=FieldType.CODE,
            codelist="office_country",
            sensitivity=Sensitivity.ADMINISTRATIVE,
        ),
        Field(
            name="languages",
            label="Languages",
            meaning="The languages its people work in.",
            type=FieldType.CODE,
            arity=Arity.MANY,
            codelist="language",
            sensitivity=Sensitivity.ADMINISTRATIVE,
        ),
    ),
)
