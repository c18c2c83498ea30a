"""Work on a case passed from one colleague to another, with what is still open."""

from __future__ import annotations

from ijm_desktop.casework import duty_life_cycles
from ijm_desktop.casework.conditions import same
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

HANDOVER = RecordType(
    name="handover",
    label="Handover",
    plural="Handovers",
    scope=Scope.CASE,
    compartment="casework",
    source="issue: Handover; pages: leave cover",
    title=("handed_on", "taken_by"),
    list_columns=("handed_on", "handed_by", "taken_by", "state"),
    timeline_at="handed_on",
    lifecycle=duty_life_cycles.HANDOVER,
    fields=(
        Field(
            name="handed_by",
            label="Handed over by",
            meaning="The colleague who hands over.",
            type=FieldType.REFERENCE,
            target="seat",
            required=True,
            default=Default.AUTHOR,
            source="issue: Handover",
        ),
        Field(
            name="taken_by",
            label="Taken over by",
            meaning="The colleague who takes over.",
            type=FieldType.REFERENCE,
            target="seat",
            required=True,
            source="issue: Handover",
        ),
        Field(
            name="handed_on",
            label="Handed over on",
            meaning="The day of it.",
            type=FieldType.DATE,
            required=True,
            default=Default.TODAY,
            source="issue: Handover",
        ),
        Field(
            name="until",
            label="Until",
            meaning="The day it goes back, for a leave.",
            type=FieldType.DATE,
            source="pages: leave cover",
        ),
        Field(
            name="open_matters",
            label="What is still open",
            meaning="What is still to be done.",
            type=FieldType.LONG_TEXT,
            required=True,
            searchable=True,
            hint="People by their code, not by name: everybody on the case reads this.",
            source="issue: Handover",
        ),
        Field(
            name="promises",
            label="What was promised to whom",
            meaning="Each promise that the one who takes over must keep, and to whom.",
            type=FieldType.LONG_TEXT,
            searchable=True,
            source="issue: Handover",
        ),
        Field(
            name="state",
            label="State",
            meaning="Whether it was accepted.",
            type=FieldType.CODE,
            codelist="handover_state",
            required=True,
            default=Constant("offered"),
            source="issue: Handover",
        ),
    ),
    form_sections=(
        Section("The handover", ("handed_by", "taken_by", "handed_on", "until", "state")),
        Section("What is passed on", ("open_matters", "promises")),
    ),
    rules=(
        Rule(
            "HANDED_TO_ONESELF",
            "This hands the work to the one who has it. Name another colleague.",
            Severity.BLOCK,
            same("handed_by", "taken_by"),
        ),
    ),
)
