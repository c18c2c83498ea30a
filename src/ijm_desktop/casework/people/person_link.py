"""How one person stands to another. Kept with the code alone: it names nobody."""

from __future__ import annotations

from ijm_desktop.casework.conditions import days_out_of_order
from ijm_desktop.kernel.declarations import (
    Field,
    FieldType,
    RecordType,
    Rule,
    Scope,
    Section,
    Severity,
)

PERSON_LINK = RecordType(
    name="person_link",
    label="Relation",
    plural="Relations",
    scope=Scope.PERSON,
    compartment="casework",
    source="domain §9.1 PersonLink; Primero family",
    title=("relation", "other"),
    list_columns=("relation", "other", "confidence", "since"),
    timeline_at="since",
    fields=(
        Field(
            name="other",
            label="Other person",
            meaning="The person at the other end of the relation.",
            type=FieldType.REFERENCE,
            target="person",
            required=True,
            source="domain §9.1 to",
        ),
        Field(
            name="relation",
            label="The other person is",
            meaning="What the other one is to this person.",
            type=FieldType.CODE,
            codelist="person_relationship",
            required=True,
            hint="What the other one is to this person: mother means the other is the mother.",
            source="Primero family; domain §9.1",
        ),
        Field(
            name="confidence",
            label="How sure",
            meaning="How sure it is that they are related in this way.",
            type=FieldType.CODE,
            codelist="link_confidence",
            source="domain §9.1 confidence",
        ),
        Field(
            name="since",
            label="Since",
            meaning="The first day on which it was so.",
            type=FieldType.DATE,
            source="domain §9.1 since",
        ),
        Field(
            name="until",
            label="Until",
            meaning="The last day on which it was so; nothing while it still is.",
            type=FieldType.DATE,
            source="domain §9.1 until",
        ),
    ),
    form_sections=(Section("The relation", ("other", "relation", "confidence", "since", "until")),),
    rules=(
        Rule(
            "LINK_ENDS_FIRST",
            "This relation ends before it begins. Correct a date, or give the reason.",
            Severity.ASK,
            days_out_of_order("since", "until"),
        ),
    ),
)
