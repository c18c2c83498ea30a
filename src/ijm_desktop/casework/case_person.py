"""A person's part in a case. The same human in two cases is one person with two parts."""

from __future__ import annotations

from ijm_desktop.casework.conditions import days_out_of_order
from ijm_desktop.kernel.declarations import (
    Constant,
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

CASE_PERSON = RecordType(
    name="case_person",
    label="Part in the case",
    plural="People in the case",
    scope=Scope.CASE,
    compartment="casework",
    source="domain §9.1 CaseParty",
    title=("person", "role"),
    list_columns=("person", "role", "since"),
    timeline_at="since",
    fields=(
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
            label="Part in the case",
            meaning="What the person is in this case: survivor, witness, suspect.",
            type=FieldType.CODE,
            codelist="case_role",
            required=True,
            default=Constant("survivor"),
            source="domain §9.1",
        ),
        Field(
            name="since",
            label="Since",
            meaning="The first day of this part.",
            type=FieldType.DATE,
            default=Default.TODAY,
            source="domain §9.1",
        ),
        Field(
            name="until",
            label="Until",
            meaning="The last day of this part.",
            type=FieldType.DATE,
            source="domain §9.1 CaseParty from/to",
        ),
        Field(
            name="tag",
            label="Tag",
            meaning="The number tied to the person on the day they were freed.",
            type=FieldType.TEXT,
            searchable=True,
            hint="The number on the wristband or card given at the place.",
            source="stories: The brick kiln",
        ),
        Field(
            name="note",
            label="Note",
            meaning="What else a colleague needs to know, in free words.",
            type=FieldType.LONG_TEXT,
            searchable=True,
            sensitivity=Sensitivity.IDENTIFYING,
            hint="People by their code, not by name: everybody on the case reads this.",
            source="domain §9.1 Note",
        ),
    ),
    form_sections=(
        Section("Part in the case", ("person", "role", "since", "until", "tag", "note")),
    ),
    rules=(
        Rule(
            "PART_ENDS_FIRST",
            "This part in the case ends before it begins. Correct a date, or give the reason.",
            Severity.ASK,
            days_out_of_order("since", "until"),
        ),
    ),
)
