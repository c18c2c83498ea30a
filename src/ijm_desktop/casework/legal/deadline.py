"""A day by which something must be filed or done, and the rule it follows from."""

from __future__ import annotations

from ijm_desktop.casework import duty_life_cycles, schedules
from ijm_desktop.kernel.declarations import (
    Constant,
    Default,
    Field,
    FieldType,
    RecordType,
    Scope,
    Section,
)

DEADLINE = RecordType(
    name="deadline",
    label="Deadline",
    plural="Deadlines",
    scope=Scope.CASE,
    compartment="legal",
    authored_by=("attorney", "paralegal", "case_supervisor", "headquarters"),
    source="domain §9.5 Deadline; pages: Docket",
    title=("due_on", "what"),
    list_columns=("due_on", "what", "state", "responsible"),
    timeline_at="due_on",
    lifecycle=duty_life_cycles.DEADLINE,
    schedules=(schedules.COURT_DEADLINE,),
    fields=(
        Field(
            name="matter",
            label="Legal matter",
            meaning="The matter in which it runs.",
            type=FieldType.REFERENCE,
            target="matter",
            required=True,
            source="domain §9.5",
        ),
        Field(
            name="what",
            label="What is due",
            meaning="What has to be done.",
            type=FieldType.TEXT,
            required=True,
            searchable=True,
            source="domain §9.5 rule",
        ),
        Field(
            name="due_on",
            label="Due on",
            meaning="The last day.",
            type=FieldType.DATE,
            required=True,
            source="domain §9.5 due",
        ),
        Field(
            name="rule",
            label="Rule it follows from",
            meaning="The rule that sets it.",
            type=FieldType.TEXT,
            searchable=True,
            source="domain §9.5 rule",
        ),
        Field(
            name="state",
            label="State",
            meaning="Whether it was met.",
            type=FieldType.CODE,
            codelist="deadline_state",
            required=True,
            default=Constant("open"),
            source="pages: Docket",
        ),
        Field(
            name="responsible",
            label="Responsible",
            meaning="The colleague who has to do it.",
            type=FieldType.REFERENCE,
            target="seat",
            default=Default.AUTHOR,
            source="pages: Docket",
        ),
        Field(
            name="met_on",
            label="Met on",
            meaning="The day it was done.",
            type=FieldType.DATE,
            source="pages: Docket",
        ),
    ),
    form_sections=(
        Section("The deadline", ("matter", "what", "due_on", "rule", "responsible")),
        Section("Where it stands", ("state", "met_on")),
    ),
)
