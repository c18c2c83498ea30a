"""How one witness is prepared and protected, up to the day of testifying."""

from __future__ import annotations

from ijm_desktop.casework import duty_life_cycles
from ijm_desktop.kernel.declarations import (
    Arity,
    Constant,
    Field,
    FieldType,
    RecordType,
    Scope,
    Section,
    Sensitivity,
)

WITNESS_PLAN = RecordType(
    name="witness_plan",
    label="Witness plan",
    plural="Witness plans",
    scope=Scope.CASE,
    compartment="legal",
    authored_by=("attorney", "paralegal", "case_supervisor", "headquarters"),
    source="domain §9.5 WitnessPlan; pages: Docket witness readiness; stories: Mien",
    title=("person", "readiness"),
    list_columns=("person", "readiness", "testifies_on", "measures"),
    timeline_at="testifies_on",
    lifecycle=duty_life_cycles.WITNESS,
    fields=(
        Field(
            name="matter",
            label="Legal matter",
            type=FieldType.REFERENCE,
            target="matter",
            required=True,
            source="domain §9.5",
        ),
        Field(
            name="person",
            label="Person",
            type=FieldType.REFERENCE,
            target="person",
            required=True,
            source="domain §9.5",
        ),
        Field(
            name="readiness",
            label="Readiness of the witness",
            type=FieldType.CODE,
            codelist="witness_readiness",
            required=True,
            default=Constant("not_asked"),
            source="pages: Docket",
        ),
        Field(
            name="preparation",
            label="Meetings to prepare",
            type=FieldType.DATE,
            arity=Arity.MANY,
            source="domain §9.5 prep sessions",
        ),
        Field(
            name="risks",
            label="What may happen to the witness",
            type=FieldType.LONG_TEXT,
            searchable=True,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §9.5 risks",
        ),
        Field(
            name="measures",
            label="Protection asked for",
            type=FieldType.CODE,
            codelist="witness_measure",
            arity=Arity.MANY,
            source="domain §9.5 measures",
        ),
        Field(
            name="travel",
            label="Way there and back",
            type=FieldType.LONG_TEXT,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §9.5",
        ),
        Field(
            name="testifies_on",
            label="Testifies on",
            type=FieldType.DATE,
            source="pages: Docket",
        ),
    ),
    form_sections=(
        Section("The witness", ("matter", "person", "readiness", "testifies_on")),
        Section("Getting ready", ("preparation",)),
        Section("Safety", ("risks", "measures", "travel")),
    ),
)
