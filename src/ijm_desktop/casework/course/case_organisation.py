"""An organisation the case has to do with: who referred it, who helps, who decides. Shelters
are not here.
"""

from __future__ import annotations

from ijm_desktop.casework.conditions import is_said
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

CASE_ORGANISATION = RecordType(
    name="case_organisation",
    label="Organisation",
    plural="Organisations",
    scope=Scope.CASE,
    compartment="casework",
    source="domain §9.1 Organisation; HTCDS org_",
    title=("name", "organisation_type"),
    list_columns=("name", "organisation_type", "part", "phone"),
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
            source="HTCDS 2.0",
        ),
        Field(
            name="organisation_type",
            label="Kind of organisation",
            meaning="What sort of organisation it is.",
            htcds=("org_Type",),
            type=FieldType.CODE,
            codelist="organisation_type",
            required=True,
            source="HTCDS 2.0",
        ),
        Field(
            name="organisation",
            label="Organisation we work with",
            meaning="The same organisation as the office wrote it down for all its cases.",
            type=FieldType.REFERENCE,
            target="partner_organisation",
            source="domain §9.1 Case referring_org",
        ),
        Field(
            name="part",
            label="What it does in the case",
            meaning="What it does in this case.",
            type=FieldType.TEXT,
            searchable=True,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §9.1 Organisation",
        ),
        Field(
            name="contact",
            label="Who to speak to",
            meaning="Whom to speak to there.",
            type=FieldType.TEXT,
            searchable=True,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §9.1 Organisation contacts",
        ),
        Field(
            name="phone",
            label="Telephone",
            meaning="Its telephone number.",
            htcds=("org_Phone",),
            type=FieldType.PHONE,
            sensitivity=Sensitivity.OPERATIONAL,
            source="HTCDS 2.0",
        ),
        Field(
            name="address",
            label="Address",
            meaning="Where its office is.",
            htcds=(
                "org_ShippingCity",
                "org_ShippingCountry",
                "org_ShippingState",
                "org_ShippingStreet",
                "org_ShippingPostalCode",
            ),
            type=FieldType.TEXT,
            searchable=True,
            sensitivity=Sensitivity.OPERATIONAL,
            source="HTCDS 2.0",
        ),
    ),
    form_sections=(
        Section(
            "The organisation",
            ("organisation", "name", "organisation_type", "part", "contact", "phone", "address"),
        ),
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
