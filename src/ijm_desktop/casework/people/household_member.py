"""Who belongs to a household, as what, and from when until when."""

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

HOUSEHOLD_MEMBER = RecordType(
    name="household_member",
    label="Member of the household",
    plural="Members of the household",
    scope=Scope.CASE,
    compartment="casework",
    source="domain §9.1 Household members[]",
    title=("person", "role"),
    list_columns=("household", "person", "role", "since"),
    timeline_at="since",
    fields=(
        Field(
            name="household",
            label="Household",
            meaning="The household the person belongs to.",
            type=FieldType.REFERENCE,
            target="household",
            required=True,
            source="domain §9.1",
        ),
        Field(
            name="person",
            label="Person",
            meaning="The person it is about.",
            type=FieldType.REFERENCE,
            target="person",
            required=True,
            source="domain §9.1",
        ),
        Field(
            name="role",
            label="Role in the household",
            meaning="What the person is in it: head, spouse, child.",
            type=FieldType.CODE,
            codelist="household_role",
            source="domain §9.1",
        ),
        Field(
            name="since",
            label="Since",
            meaning="The first day on which it was so.",
            type=FieldType.DATE,
            source="domain §9.1",
        ),
        Field(
            name="until",
            label="Until",
            meaning="The last day on which it was so; nothing while it still is.",
            type=FieldType.DATE,
            source="domain §9.1",
        ),
    ),
    form_sections=(Section("The member", ("household", "person", "role", "since", "until")),),
    rules=(
        Rule(
            "MEMBER_LEAVES_FIRST",
            (
                "This person leaves the household before joining it. Correct a date, or give the "
                "reason."
            ),
            Severity.ASK,
            days_out_of_order("since", "until"),
        ),
    ),
)
