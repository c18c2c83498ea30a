"""One thing to be reached, with the steps that lead there."""

from __future__ import annotations

from ijm_desktop.casework import duty_life_cycles
from ijm_desktop.casework.conditions import number_outside
from ijm_desktop.kernel.declarations import (
    Arity,
    Constant,
    Field,
    FieldType,
    RecordType,
    Rule,
    Scope,
    Section,
    Sensitivity,
    Severity,
)

_PERCENT = range(101)

GOAL = RecordType(
    name="goal",
    label="Goal",
    plural="Goals",
    scope=Scope.CASE,
    compartment="aftercare",
    authored_by=("social_worker", "clinician", "aftercare_supervisor", "headquarters"),
    source="domain §9.6 Goal; HTCDS spl_Type",
    title=("objective", "state"),
    list_columns=("person", "objective", "field", "state", "progress", "due_on"),
    timeline_at="due_on",
    lifecycle=duty_life_cycles.GOAL,
    fields=(
        Field(
            name="person",
            label="Person",
            meaning="The person it is about.",
            type=FieldType.REFERENCE,
            target="person",
            required=True,
            source="domain §9.6",
        ),
        Field(
            name="plan",
            label="Care plan",
            meaning="The plan it belongs to.",
            type=FieldType.REFERENCE,
            target="care_plan",
            source="domain §9.6 CarePlan",
        ),
        Field(
            name="field",
            label="Part of life",
            meaning="Which part of life it is in.",
            type=FieldType.CODE,
            codelist="aso_domain",
            sensitivity=Sensitivity.CLINICAL,
            source="domain §9.6 domain",
        ),
        Field(
            name="objective",
            label="What is to be reached",
            meaning="The state of things that the person and we work towards.",
            htcds=("spl_Objectives",),
            type=FieldType.TEXT,
            required=True,
            searchable=True,
            sensitivity=Sensitivity.CLINICAL,
            source="domain §9.6 objective",
        ),
        Field(
            name="steps",
            label="Steps",
            meaning="Each thing that leads there.",
            htcds=("spl_ActionPlan",),
            type=FieldType.TEXT,
            arity=Arity.MANY,
            searchable=True,
            sensitivity=Sensitivity.CLINICAL,
            source="domain §9.6 actions",
        ),
        Field(
            name="due_on",
            label="By when",
            meaning="The day by which.",
            htcds=("spl_PlannedEndDate",),
            type=FieldType.DATE,
            sensitivity=Sensitivity.CLINICAL,
            source="domain §9.6 due",
        ),
        Field(
            name="ended_on",
            label="Reached or given up on",
            meaning="The day it was reached, changed or given up.",
            htcds=("spl_ActualEndDate",),
            type=FieldType.DATE,
            sensitivity=Sensitivity.CLINICAL,
            source="domain §9.6 Goal progress",
        ),
        Field(
            name="state",
            label="State",
            meaning="Whether it was reached.",
            type=FieldType.CODE,
            codelist="goal_state",
            required=True,
            sensitivity=Sensitivity.CLINICAL,
            default=Constant("planned"),
            source="domain §9.6",
        ),
        Field(
            name="progress",
            label="Reached so far, of 100",
            meaning="How much of it was reached, in hundredths.",
            type=FieldType.NUMBER,
            sensitivity=Sensitivity.CLINICAL,
            source="domain §9.6 progress 0-100",
        ),
    ),
    form_sections=(
        Section("The goal", ("person", "plan", "field", "objective", "steps", "due_on")),
        Section("Where it stands", ("state", "progress", "ended_on")),
    ),
    rules=(
        Rule(
            "PROGRESS_IMPOSSIBLE",
            "This lies outside 0 to 100. Correct it, or leave it empty.",
            Severity.BLOCK,
            number_outside("progress", _PERCENT),
        ),
    ),
)
