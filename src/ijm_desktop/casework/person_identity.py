"""What identifies a person beside the names: the date and the place of birth."""

from __future__ import annotations

from ijm_desktop.casework.conditions import day_ahead
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
    ),
    form_sections=(Section("Birth", ("birth", "birth_basis", "birthplace")),),
    rules=(
        Rule(
            "BORN_AHEAD",
            "The day of birth has not come yet. Correct the date, or give the reason.",
            Severity.ASK,
            day_ahead("birth"),
        ),
    ),
)
