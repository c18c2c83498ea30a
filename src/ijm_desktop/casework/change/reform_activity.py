"""What was done to change how the system works, and what came of it."""

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
    Severity,
)

REFORM_ACTIVITY = RecordType(
    name="reform_activity",
    label="Work on the system",
    plural="Work on the system",
    scope=Scope.OFFICE,
    compartment="casework",
    source="domain §9.7 ReformActivity; IJM REPAIR",
    title=("what", "kind"),
    list_columns=("what", "kind", "state", "begun_on"),
    timeline_at="begun_on",
    fields=(
        Field(
            name="what",
            label="What is to change",
            meaning="The law or practice that is to change.",
            type=FieldType.TEXT,
            required=True,
            searchable=True,
            source="domain §9.7",
        ),
        Field(
            name="kind",
            label="Kind",
            meaning="What kind of work it is.",
            type=FieldType.CODE,
            codelist="system_reform_activity",
            required=True,
            source="domain §9.7",
        ),
        Field(
            name="with_whom",
            label="Together with",
            meaning="Who works on it with us.",
            type=FieldType.TEXT,
            searchable=True,
            source="domain §9.7",
        ),
        Field(
            name="state",
            label="State",
            meaning="How far it is.",
            type=FieldType.CODE,
            codelist="reform_state",
            required=True,
            default=Constant("proposed"),
            source="domain §9.7",
        ),
        Field(
            name="begun_on",
            label="Begun on",
            meaning="The day it was begun.",
            type=FieldType.DATE,
            default=Default.TODAY,
            source="domain §9.7",
        ),
        Field(
            name="in_effect_on",
            label="In effect since",
            meaning="The day the change came into force.",
            type=FieldType.DATE,
            source="domain §9.7",
        ),
        Field(
            name="effect",
            label="What came of it",
            meaning="What changed.",
            type=FieldType.LONG_TEXT,
            searchable=True,
            source="domain §9.7",
        ),
    ),
    form_sections=(
        Section("The work", ("what", "kind", "with_whom", "state", "begun_on")),
        Section("What came of it", ("in_effect_on", "effect")),
    ),
    rules=(
        Rule(
            "IN_EFFECT_BEFORE_BEGUN",
            "It took effect before it was begun. Correct a date, or give the reason.",
            Severity.ASK,
            days_out_of_order("begun_on", "in_effect_on"),
        ),
    ),
)
