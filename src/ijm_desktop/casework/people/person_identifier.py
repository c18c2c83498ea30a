"""A number that an office gave a person: there may be several, each with its issuer."""

from __future__ import annotations

from ijm_desktop.casework.conditions import days_out_of_order
from ijm_desktop.kernel.declarations import (
    Field,
    FieldType,
    RecordType,
    Rule,
    Scope,
    Section,
    Sensitivity,
    Severity,
)

PERSON_IDENTIFIER = RecordType(
    name="person_identifier",
    label="Identifier",
    plural="Identifiers",
    scope=Scope.PERSON,
    compartment="identity",
    source="domain §9.1 Person ids[]",
    title=("kind", "number"),
    list_columns=("kind", "number", "issuer", "expires"),
    fields=(
        Field(
            name="kind",
            label="Kind of identifier",
            meaning="What the number is of: an identity card, a passport, a case elsewhere.",
            type=FieldType.CODE,
            codelist="identifier_kind",
            required=True,
            source="domain §9.1 ids[] type",
        ),
        Field(
            name="number",
            label="Number",
            meaning="The number itself.",
            htcds=("prs_IdentityNumber",),
            type=FieldType.TEXT,
            required=True,
            searchable=True,
            sensitivity=Sensitivity.IDENTIFYING,
            hint="As it is printed.",
            source="domain §9.1 ids[] number",
        ),
        Field(
            name="issuer",
            label="Issued by",
            meaning="The office that gave the number.",
            type=FieldType.TEXT,
            searchable=True,
            sensitivity=Sensitivity.IDENTIFYING,
            source="domain §9.2 OfficialDocument issuer",
        ),
        Field(
            name="country",
            label="Country",
            meaning="The state in which the number counts.",
            type=FieldType.CODE,
            codelist="country",
            source="ISO 3166-1",
        ),
        Field(
            name="issued",
            label="Issued on",
            meaning="The day the paper with the number was made out.",
            type=FieldType.DATE,
            source="domain §9.2",
        ),
        Field(
            name="expires",
            label="Valid until",
            meaning="The last day on which the paper counts.",
            type=FieldType.DATE,
            source="domain §9.1",
        ),
    ),
    form_sections=(
        Section("The identifier", ("kind", "number", "issuer", "country", "issued", "expires")),
    ),
    rules=(
        Rule(
            "EXPIRES_BEFORE_ISSUED",
            "This ran out before it was issued. Correct a date, or give the reason.",
            Severity.ASK,
            days_out_of_order("issued", "expires"),
        ),
    ),
)
