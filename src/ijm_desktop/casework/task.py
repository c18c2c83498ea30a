"""Something to do by a day: one type of task for each kind of notes, so that none tells too much.

The due day of a visit is known to whoever may know of the visit. Tasks that schedules make have
derived ids (the same on every computer) and say in `about` what they hang on.
"""

from __future__ import annotations

from collections.abc import Mapping

from ijm_desktop.casework import life_cycles
from ijm_desktop.kernel.declarations import (
    Constant,
    Default,
    Field,
    FieldType,
    RecordType,
    Scope,
    Section,
    Sensitivity,
)


def _task(name: str, label: str, plural: str, compartment: str, hint: str) -> RecordType:
    return RecordType(
        name=name,
        label=label,
        plural=plural,
        scope=Scope.CASE,
        compartment=compartment,
        source="domain §9.1 Task",
        title=("title",),
        list_columns=("title", "kind", "due", "priority", "status"),
        timeline_at="due",
        lifecycle=life_cycles.TASK,
        fields=_fields(hint),
        form_sections=(
            Section("The task", ("title", "kind", "due", "priority", "status", "person")),
            Section("What came of it", ("note",)),
        ),
    )


def _fields(hint: str) -> tuple[Field, ...]:
    return (
        Field(
            name="title",
            label="What is to be done",
            meaning="The work somebody has to do, in a line.",
            type=FieldType.TEXT,
            required=True,
            searchable=True,
            sensitivity=Sensitivity.OPERATIONAL,
            hint=hint,
            spoken=True,
            source="domain §9.1 title",
        ),
        Field(
            name="kind",
            label="Kind of task",
            meaning="What kind of task it is.",
            type=FieldType.CODE,
            codelist="task_kind",
            required=True,
            default=Constant("general"),
            source="domain §9.1 Task",
        ),
        Field(
            name="due",
            label="Due",
            meaning="The day by which it is to be done.",
            type=FieldType.DATE,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §9.1 due",
        ),
        Field(
            name="priority",
            label="Priority",
            meaning="How much it presses.",
            type=FieldType.CODE,
            codelist="priority",
            default=Constant("normal"),
            source="domain §9.1 priority",
        ),
        Field(
            name="status",
            label="Status",
            meaning="Whether it was done.",
            type=FieldType.CODE,
            codelist="task_state",
            required=True,
            default=Constant("open"),
            source="domain §9.1 state",
        ),
        Field(
            name="person",
            label="About whom",
            meaning="The person it is about, if about one.",
            type=FieldType.REFERENCE,
            target="person",
            source="domain §9.1 linked",
        ),
        Field(
            name="note",
            label="What came of it",
            meaning="How it ended, once it was done or dropped.",
            type=FieldType.LONG_TEXT,
            searchable=True,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §9.1 Task",
        ),
        *_PROGRAM_FIELDS,
    )


_PROGRAM_FIELDS = (
    Field(
        name="owner",
        label="Responsible",
        meaning="The colleague who is to see to it; whoever made it, until somebody else takes it.",
        type=FieldType.REFERENCE,
        target="seat",
        default=Default.AUTHOR,
        hidden=True,
        source="domain §9.1 owner",
    ),
    Field(
        name="due_set",
        label="Due by its schedule",
        meaning="The day its schedule worked out, to tell a day moved by hand.",
        type=FieldType.DATE,
        hidden=True,
        sensitivity=Sensitivity.OPERATIONAL,
        source="ADR 91",
    ),
    Field(
        name="about",
        label="What it hangs on",
        meaning="The id of the record it was made for.",
        type=FieldType.BYTES,
        hidden=True,
        source="domain §9.1 linked",
    ),
    Field(
        name="about_type",
        label="Kind of record it hangs on",
        meaning="The type of that record.",
        type=FieldType.TEXT,
        hidden=True,
        source="domain §9.1 linked",
    ),
    Field(
        name="schedule",
        label="Made by which schedule",
        meaning="The code of the schedule that made it.",
        type=FieldType.TEXT,
        hidden=True,
        source="DESIGN §9",
    ),
)

TASK = _task(
    "task",
    "Task",
    "Tasks",
    "casework",
    "Everybody on the case reads this: no name, no place, no hour.",
)
CARE_TASK = _task(
    "care_task",
    "Aftercare task",
    "Aftercare tasks",
    "aftercare",
    "Only the aftercare team and headquarters read this.",
)
LEGAL_TASK = _task(
    "legal_task",
    "Legal task",
    "Legal tasks",
    "legal",
    "Only the legal team, supervisors and headquarters read this.",
)
INQUIRY_TASK = _task(
    "inquiry_task",
    "Investigation task",
    "Investigation tasks",
    "intelligence",
    "Only the investigation team and headquarters read this.",
)

REASON_GIVEN = "Look at a reason that was given"
"""What a task says whose record was saved although a rule asked about it."""
UNDO = "Undo what was done under a consent that is withdrawn"
"""What a task says of each thing that was done under the consent."""
SCHEDULE_OVER = "no longer due"
"""Why a task is out of use that its schedule took back; it comes back when it is due again."""
OF_COMPARTMENT: Mapping[str, RecordType] = {
    each.compartment: each for each in (TASK, CARE_TASK, LEGAL_TASK, INQUIRY_TASK)
}
"""The type of task that may say what a record of the compartment says."""
