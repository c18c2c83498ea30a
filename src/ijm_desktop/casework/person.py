"""A person, by code. What names or finds somebody is kept apart (person_name, person_identity).

The age in years is kept apart too: with the sex and the day it was stated on it tells one child
of a village from another. Casework has the band, and whether somebody is taken for a child.
"""

from __future__ import annotations

from ijm_desktop.kernel.declarations import (
    Arity,
    Field,
    FieldType,
    Fresh,
    RecordType,
    Scope,
    Section,
)

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
    list_columns=("code", "gender", "age_band", "presumed_minor"),
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
            name="age_band",
            label="Age band",
            type=FieldType.CODE,
            codelist="age_band",
            hint="The age itself is written with the names, which fewer people read.",
            source="domain §9.8; issue: casework sees the age band",
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
            name="deceased",
            label="Deceased",
            type=FieldType.YES_NO,
            source="domain §9.1 deceased",
        ),
    ),
    form_sections=(
        Section("The person", ("code", "gender", "deceased")),
        Section("Age", ("age_band", "presumed_minor")),
        Section("Speaking with the person", ("languages", "interpreter_needed")),
    ),
)
