"""A person, by code. What names or finds somebody is kept apart (person_name, person_identity)."""

from __future__ import annotations

from ijm_desktop.casework.conditions import number_outside
from ijm_desktop.kernel.declarations import (
    Arity,
    Default,
    Field,
    FieldType,
    Fresh,
    RecordType,
    Rule,
    Scope,
    Section,
    Severity,
)

_AGES = range(126)

PERSON = RecordType(
    name="person",
    label="Person",
    plural="People",
    scope=Scope.PERSON,
    root=True,
    compartment="casework",
    source="domain §9.1 Person; HTCDS prs_",
    title=("code",),
    code_field="code",
    list_columns=("code", "gender", "age_stated", "age_stated_on", "presumed_minor"),
    fields=(
        Field(
            name="code",
            label="Code",
            type=FieldType.TEXT,
            required=True,
            searchable=True,
            default=Fresh("P-*****"),
            hint="Stands for the person wherever others may look.",
            source="domain §9.1",
        ),
        Field(
            name="gender",
            label="Gender",
            type=FieldType.CODE,
            codelist="gender",
            source="HTCDS prs_Gender",
        ),
        Field(
            name="age_stated",
            label="Age",
            type=FieldType.NUMBER,
            hint="In years, on the day below. The date of birth is kept with the names.",
            source="domain §9.1",
        ),
        Field(
            name="age_stated_on",
            label="Age on which day",
            type=FieldType.DATE,
            default=Default.TODAY,
            source="domain §9.1",
        ),
        Field(
            name="age_basis",
            label="How the age is known",
            type=FieldType.CODE,
            codelist="age_basis",
            source="domain §9.1",
        ),
        Field(
            name="presumed_minor",
            label="Presumed under 18",
            type=FieldType.YES_NO,
            hint="Yes wherever the age is in doubt.",
            source="domain §9.1 minor_status",
        ),
        Field(
            name="interpreter_needed",
            label="Needs an interpreter",
            type=FieldType.YES_NO,
            source="domain §9.1",
        ),
        Field(
            name="languages",
            label="Languages",
            type=FieldType.CODE,
            codelist="language",
            arity=Arity.MANY,
            source="HTCDS prs_PrimaryLanguage, prs_SecondaryLanguage",
        ),
        Field(
            name="age_band",
            label="Age band",
            type=FieldType.CODE,
            codelist="age_band",
            hint="All that a list or a colleague elsewhere needs.",
            source="domain §9.8; DESIGN §5",
        ),
        Field(
            name="deceased",
            label="Deceased",
            type=FieldType.YES_NO,
            source="domain §9.1 deceased",
        ),
    ),
    form_sections=(
        Section("The person", ("code", "gender", "deceased")),
        Section("Age", ("age_band", "age_stated", "age_stated_on", "age_basis", "presumed_minor")),
        Section("Speaking with the person", ("languages", "interpreter_needed")),
    ),
    rules=(
        Rule(
            "AGE_IMPOSSIBLE",
            "Nobody has this age. Correct it, or leave it empty.",
            Severity.BLOCK,
            number_outside("age_stated", _AGES),
        ),
    ),
)
