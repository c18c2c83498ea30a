"""A question to colleagues of another role, whose notes stay closed to whoever asks."""

from __future__ import annotations

from ijm_desktop.casework import duty_life_cycles
from ijm_desktop.casework.conditions import missing_when
from ijm_desktop.kernel.declarations import (
    Arity,
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

REQUEST = RecordType(
    name="request",
    label="Question to another role",
    plural="Questions to other roles",
    scope=Scope.CASE,
    compartment="casework",
    source="issue: Request",
    title=("asked_of", "state"),
    list_columns=("asked_on", "asked_of", "state", "due_on"),
    timeline_at="asked_on",
    lifecycle=duty_life_cycles.QUESTION,
    fields=(
        Field(
            name="asked_of",
            label="Asked of",
            meaning="The role that is to answer.",
            type=FieldType.CODE,
            codelist="user_role",
            required=True,
            source="issue: Request",
        ),
        Field(
            name="question",
            label="Question",
            meaning="What is to be known.",
            type=FieldType.LONG_TEXT,
            required=True,
            searchable=True,
            hint="People by their code, not by name: everybody on the case reads this.",
            source="issue: Request",
        ),
        Field(
            name="people",
            label="People it is about",
            meaning="Each person it is about.",
            type=FieldType.REFERENCE,
            target="person",
            arity=Arity.MANY,
            source="issue: Request",
        ),
        Field(
            name="asked_on",
            label="Asked on",
            meaning="The day it was asked.",
            type=FieldType.DATE,
            required=True,
            default=Default.TODAY,
            source="issue: Request",
        ),
        Field(
            name="asked_by",
            label="Asked by",
            meaning="The colleague who asks.",
            type=FieldType.REFERENCE,
            target="seat",
            default=Default.AUTHOR,
            source="issue: Request",
        ),
        Field(
            name="due_on",
            label="Answer needed by",
            meaning="The day by which the answer is needed.",
            type=FieldType.DATE,
            source="issue: Request",
        ),
        Field(
            name="state",
            label="State",
            meaning="Whether it was answered.",
            type=FieldType.CODE,
            codelist="request_state",
            required=True,
            default=Constant("asked"),
            source="issue: Request",
        ),
        Field(
            name="answer",
            label="Answer",
            meaning="What they answered.",
            type=FieldType.LONG_TEXT,
            searchable=True,
            hint="People by their code, not by name: everybody on the case reads this.",
            source="issue: Request",
        ),
        Field(
            name="answered_by",
            label="Answered by",
            meaning="The colleague who answered.",
            type=FieldType.REFERENCE,
            target="seat",
            source="issue: Request",
        ),
    ),
    form_sections=(
        Section(
            "The question", ("asked_of", "question", "people", "asked_on", "asked_by", "due_on")
        ),
        Section("The answer", ("state", "answer", "answered_by")),
    ),
    rules=(
        Rule(
            "ANSWERED_WITHOUT_ANSWER",
            "There is no answer yet. Write it, or leave the question open.",
            Severity.BLOCK,
            missing_when("answer", "state", "answered"),
        ),
    ),
)
