"""People who live and are freed together. Where they live is kept apart (whereabouts)."""

from __future__ import annotations

from ijm_desktop.casework.conditions import number_outside
from ijm_desktop.kernel.declarations import (
    Field,
    FieldType,
    Fresh,
    RecordType,
    Rule,
    Scope,
    Section,
    Sensitivity,
    Severity,
)

HOUSEHOLD = RecordType(
    name="household",
    label="Household",
    plural="Households",
    scope=Scope.CASE,
    compartment="casework",
    source="domain §9.1 Household; IJM bonded labour",
    title=("code",),
    code_field="code",
    list_columns=("code", "head", "size_stated"),
    fields=(
        Field(
            name="code",
            label="Code",
            meaning="What the household is called in lists.",
            type=FieldType.TEXT,
            required=True,
            searchable=True,
            default=Fresh("H-*****"),
            source="domain §9.1 code",
        ),
        Field(
            name="head",
            label="Who leads it",
            meaning="The one the others follow.",
            type=FieldType.REFERENCE,
            target="person",
            source="domain §9.1 head",
        ),
        Field(
            name="size_stated",
            label="How many, as they say",
            meaning="How many they say they are, to compare with those entered.",
            type=FieldType.NUMBER,
            source="domain §9.1 members[]; pages: Intake board",
        ),
        Field(
            name="tag",
            label="Tag",
            meaning="The number tied to the household on the day it was freed.",
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
    form_sections=(Section("The household", ("code", "head", "size_stated", "tag", "note")),),
    rules=(
        Rule(
            "HOUSEHOLD_SIZE_ODD",
            (
                "A household has at least one person and rarely more than sixty. Correct the "
                "number, or give the reason."
            ),
            Severity.ASK,
            number_outside("size_stated", range(1, 61)),
        ),
    ),
)
