"""One name of a person. There may be several, in several scripts, and none needs a surname."""

from __future__ import annotations

from ijm_desktop.kernel.declarations import (
    Constant,
    Field,
    FieldType,
    RecordType,
    Scope,
    Section,
    Sensitivity,
)

PERSON_NAME = RecordType(
    name="person_name",
    label="Name",
    plural="Names",
    scope=Scope.PERSON,
    compartment="identity",
    source="domain §9.1 Name",
    title=("text",),
    list_columns=("text", "romanised", "name_type", "script"),
    fields=(
        Field(
            name="text",
            label="Full name",
            type=FieldType.TEXT,
            required=True,
            searchable=True,
            sensitivity=Sensitivity.IDENTIFYING,
            hint="As the person gives it, in its own script. A single name is a full name.",
            source="HTCDS prs_FirstName, prs_MiddleName, prs_SecondName, as one",
        ),
        Field(
            name="romanised",
            label="In Latin letters",
            type=FieldType.TEXT,
            searchable=True,
            sensitivity=Sensitivity.IDENTIFYING,
            hint="As your office spells it, so that colleagues find it.",
            source="domain §8",
        ),
        Field(
            name="name_type",
            label="Kind of name",
            type=FieldType.CODE,
            codelist="name_type",
            required=True,
            default=Constant("as_stated"),
            source="domain §9.1",
        ),
        Field(
            name="script",
            label="Script",
            type=FieldType.CODE,
            codelist="name_script",
            source="ISO 15924",
        ),
        Field(
            name="name_order",
            label="Order of the name",
            type=FieldType.CODE,
            codelist="name_order",
            source="domain §9.1 Name order",
        ),
        Field(
            name="given",
            label="Given name",
            type=FieldType.TEXT,
            searchable=True,
            sensitivity=Sensitivity.IDENTIFYING,
            hint="Only where the parts are known; the full name is enough.",
            source="domain §9.1 Name given; HTCDS prs_FirstName",
        ),
        Field(
            name="family",
            label="Family name",
            type=FieldType.TEXT,
            searchable=True,
            sensitivity=Sensitivity.IDENTIFYING,
            source="domain §9.1 Name family; HTCDS prs_SecondName",
        ),
        Field(
            name="other_names",
            label="Other parts",
            type=FieldType.TEXT,
            searchable=True,
            sensitivity=Sensitivity.IDENTIFYING,
            source="domain §9.1 Name other; HTCDS prs_MiddleName",
        ),
    ),
    form_sections=(
        Section("The name", ("text", "romanised", "name_type", "script")),
        Section("Its parts", ("name_order", "given", "family", "other_names")),
    ),
)
