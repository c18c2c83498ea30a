"""An organisation or authority the office works with, written down once for all its cases.

Its part in one case is a `case_organisation`, which names it. A shelter is not here: where people
are kept safe is known to fewer than work in an office.
"""

from __future__ import annotations

from ijm_desktop.casework.conditions import is_said
from ijm_desktop.kernel.declarations import (
    Arity,
    Field,
    FieldType,
    RecordType,
    Rule,
    Scope,
    Section,
    Sensitivity,
    Severity,
)

PARTNER_ORGANISATION = RecordType(
    name="partner_organisation",
    label="Organisation we work with",
    plural="Organisations we work with",
    scope=Scope.OFFICE,
    compartment="casework",
    source="domain §9.1 Organisation; HTCDS org_",
    title=("name", "organisation_type"),
    list_columns=("name", "organisation_type", "phone", "place"),
    fields=(
        Field(
            name="name",
            label="Name",
            meaning="What the organisation is called.",
            htcds=("org_Name",),
            type=FieldType.TEXT,
            required=True,
            searchable=True,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §9.1 Organisation name",
        ),
        Field(
            name="organisation_type",
            label="Kind of organisation",
            meaning="What sort of organisation it is.",
            htcds=("org_Type",),
            type=FieldType.CODE,
            codelist="organisation_type",
            required=True,
            source="domain §9.1 Organisation type",
        ),
        Field(
            name="services",
            label="What it can do",
            meaning="Each service that people can be referred to it for.",
            type=FieldType.CODE,
            codelist="service_type",
            arity=Arity.MANY,
            source="Primero service directory",
        ),
        Field(
            name="contacts",
            label="Who to speak to",
            meaning="Each person there, with what they are asked about.",
            type=FieldType.TEXT,
            arity=Arity.MANY,
            searchable=True,
            sensitivity=Sensitivity.OPERATIONAL,
            hint="One each: name or office, and what for.",
            source="domain §9.1 Organisation contacts",
        ),
        Field(
            name="phone",
            label="Telephone",
            meaning="Its main telephone number.",
            htcds=("org_Phone",),
            type=FieldType.PHONE,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §9.1 Organisation phone",
        ),
        Field(
            name="place",
            label="Where its office is",
            meaning="Its address, and where that lies.",
            htcds=(
                "org_ShippingCity",
                "org_ShippingCountry",
                "org_ShippingState",
                "org_ShippingStreet",
                "org_ShippingPostalCode",
                "org_ShippingLongitude",
                "org_ShippingLatitude",
            ),
            type=FieldType.PLACE,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §9.1 Organisation address",
        ),
        Field(
            name="note",
            label="Note",
            meaning="What to mind when working with it.",
            type=FieldType.LONG_TEXT,
            searchable=True,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §9.1 Note",
        ),
    ),
    form_sections=(
        Section("The organisation", ("name", "organisation_type", "services", "note")),
        Section("How to reach it", ("contacts", "phone", "place")),
    ),
    rules=(
        Rule(
            "SHELTER_IS_WHEREABOUTS",
            (
                "A shelter is not written here. Write it under whereabouts or a referral, which "
                "fewer people read."
            ),
            Severity.BLOCK,
            is_said("organisation_type", "Shelter"),
        ),
    ),
)
