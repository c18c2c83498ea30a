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
            meaning="The code that stands for the person in lists and in what others write.",
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
            meaning="The gender the person lives in, or what is known of it.",
            htcds=("prs_Gender",),
            type=FieldType.CODE,
            codelist="gender",
            source="HTCDS 2.0",
        ),
        Field(
            name="age_band",
            label="Age band",
            meaning="Between which ages the person was when taken in.",
            type=FieldType.CODE,
            codelist="age_band",
            hint="The age itself is written with the names, which fewer people read.",
            source="domain §9.8; issue: casework sees the age band",
        ),
        Field(
            name="presumed_minor",
            label="Presumed under 18",
            meaning="Whether the person is treated as a child until it is known otherwise.",
            type=FieldType.YES_NO,
            hint="Yes wherever the age is in doubt.",
            source="domain §9.1 minor_status",
        ),
        Field(
            name="interpreter_needed",
            label="Needs an interpreter",
            meaning="Whether nobody here speaks the person's language well enough.",
            type=FieldType.YES_NO,
            source="domain §9.1",
        ),
        Field(
            name="languages",
            label="Languages",
            meaning="The languages the person speaks, the best one first to be added.",
            htcds=(
                "prs_PrimaryLanguage",
                "prs_SecondaryLanguage",
            ),
            type=FieldType.CODE,
            codelist="language",
            arity=Arity.MANY,
            source="HTCDS 2.0",
        ),
        Field(
            name="deceased",
            label="Deceased",
            meaning="Whether the person is known to have died.",
            htcds=("prs_Deceased",),
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
