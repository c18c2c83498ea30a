"""What identifies a person beside the names: the date and the place of birth."""

from __future__ import annotations

from ijm_desktop.casework.conditions import day_ahead
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

PERSON_IDENTITY = RecordType(
    name="person_identity",
    label="Birth",
    plural="Births",
    scope=Scope.PERSON,
    compartment="identity",
    source="domain §9.1 Person",
    title=("birth", "birthplace"),
    list_columns=("birth", "birth_basis", "birthplace"),
    fields=(
        Field(
            name="birth",
            label="Born",
            type=FieldType.DATE,
            sensitivity=Sensitivity.IDENTIFYING,
            hint="As much as is known: 2009, 2009-03, ~2009 for about.",
            source="HTCDS prs_Birthdate",
        ),
        Field(
            name="birth_basis",
            label="How the birth is known",
            type=FieldType.CODE,
            codelist="age_basis",
            source="domain §9.1 age_basis",
        ),
        Field(
            name="birthplace",
            label="Place of birth",
            type=FieldType.TEXT,
            searchable=True,
            sensitivity=Sensitivity.IDENTIFYING,
            source="domain §9.1 Location",
        ),
        Field(
            name="age",
            label="Age on a day",
            type=FieldType.AGE,
            codelist="age_basis",
            sensitivity=Sensitivity.IDENTIFYING,
            hint="As 16@2026-11-02; whether the person was a minor follows for any day.",
            source="domain §9.1 age_stated, age_stated_on, age_basis",
        ),
        Field(
            name="citizenship",
            label="Citizenship",
            type=FieldType.CODE,
            arity=Arity.MANY,
            codelist="country",
            sensitivity=Sensitivity.IDENTIFYING,
            source="HTCDS prs_Citizenship",
        ),
        Field(
            name="marital_status",
            label="Marital status",
            type=FieldType.CODE,
            codelist="marital_status",
            sensitivity=Sensitivity.IDENTIFYING,
            source="HTCDS prs_MaritalStatus",
        ),
        Field(
            name="education",
            label="Highest level of education",
            type=FieldType.CODE,
            codelist="education_level",
            source="HTCDS prs_EducationLevel",
        ),
        Field(
            name="children_count",
            label="Children",
            type=FieldType.NUMBER,
            source="HTCDS prs_NumberOfChildren",
        ),
        Field(
            name="displacement",
            label="Displacement or legal status",
            type=FieldType.CODE,
            codelist="displacement_status",
            sensitivity=Sensitivity.IDENTIFYING,
            source="Primero; HTCDS prs_MigrationStatus",
        ),
        Field(
            name="photo",
            label="Photo",
            type=FieldType.REFERENCE,
            target="identity_file",
            sensitivity=Sensitivity.IDENTIFYING,
            source="domain §9.1 photo",
        ),
    ),
    form_sections=(
        Section("Birth", ("birth", "birth_basis", "birthplace", "age")),
        Section(
            "Standing",
            (
                "citizenship",
                "marital_status",
                "education",
                "children_count",
                "displacement",
                "photo",
            ),
        ),
    ),
    rules=(
        Rule(
            "BORN_AHEAD",
            "The day of birth has not come yet. Correct the date, or give the reason.",
            Severity.ASK,
            day_ahead("birth"),
        ),
    ),
)
