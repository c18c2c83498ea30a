"""Evidence handed to a court, an authority or the defence: what, to whom, on which ground,
approved by whom."""

from __future__ import annotations

from ijm_desktop.casework.conditions import given_without, none_of, same
from ijm_desktop.kernel.declarations import (
    Arity,
    Default,
    Field,
    FieldType,
    RecordType,
    Rule,
    Scope,
    Section,
    Sensitivity,
    Severity,
)

DISCLOSURE = RecordType(
    name="disclosure",
    label="Disclosure",
    plural="Disclosures",
    scope=Scope.CASE,
    compartment="casework",
    source="domain §9.4 DisclosurePackage; BagIt, CASE/UCO",
    title=("recipient", "sent_on"),
    list_columns=("sent_on", "recipient", "purpose", "approved_by"),
    timeline_at="sent_on",
    fields=(
        Field(
            name="items",
            label="Evidence in it",
            meaning="Each item of evidence in the package.",
            type=FieldType.REFERENCE,
            target="evidence_item",
            arity=Arity.MANY,
            required=True,
            source="domain §9.4 items",
        ),
        Field(
            name="recipient",
            label="To whom",
            meaning="Who receives it.",
            type=FieldType.TEXT,
            required=True,
            searchable=True,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §9.4 recipient",
        ),
        Field(
            name="purpose",
            label="Purpose",
            meaning="What for.",
            type=FieldType.TEXT,
            required=True,
            searchable=True,
            source="domain §9.4 purpose",
        ),
        Field(
            name="consent",
            label="Consent",
            meaning="The consent under which it was done.",
            type=FieldType.REFERENCE,
            target="consent",
            source="domain §9.8 3",
        ),
        Field(
            name="basis",
            label="Ground without consent",
            meaning="The ground without a consent.",
            type=FieldType.CODE,
            codelist="legal_basis_no_consent",
            source="domain §9.8 3",
        ),
        Field(
            name="prepared_by",
            label="Prepared by",
            meaning="The colleague who put it together.",
            type=FieldType.REFERENCE,
            target="seat",
            default=Default.AUTHOR,
            source="domain §9.4",
        ),
        Field(
            name="approved_by",
            label="Approved by",
            meaning="The other colleague who allowed it.",
            type=FieldType.REFERENCE,
            target="seat",
            source="domain §9.4 approved_by",
        ),
        Field(
            name="sent_on",
            label="Handed over on",
            meaning="The day it was handed over.",
            type=FieldType.DATE,
            source="domain §9.4",
        ),
        Field(
            name="manifest_hash",
            label="Checksum of the list of files",
            meaning="The checksum of its list of files.",
            type=FieldType.TEXT,
            searchable=True,
            source="domain §9.4 bag manifest",
        ),
    ),
    form_sections=(
        Section(
            "What is handed over", ("items", "recipient", "purpose", "sent_on", "manifest_hash")
        ),
        Section("On which ground", ("consent", "basis")),
        Section("Approval", ("prepared_by", "approved_by")),
    ),
    rules=(
        Rule(
            "DISCLOSED_WITHOUT_GROUND",
            "Neither a consent nor another ground is named. Name one before anything is "
            "handed over.",
            Severity.BLOCK,
            none_of("consent", "basis"),
        ),
        Rule(
            "APPROVED_BY_SELF",
            "Nobody approves what they prepared themselves. Name another colleague.",
            Severity.BLOCK,
            same("prepared_by", "approved_by"),
        ),
        Rule(
            "SENT_WITHOUT_APPROVAL",
            "This was not approved yet. Name who approved it before it is handed over.",
            Severity.BLOCK,
            given_without("sent_on", "approved_by"),
        ),
    ),
)
