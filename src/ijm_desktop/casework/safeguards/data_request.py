"""What a person asks of the notes about them: to see, correct, withdraw, restrict or erase; and
the answer."""

from __future__ import annotations

from ijm_desktop.casework import duty_life_cycles
from ijm_desktop.casework.conditions import missing_when
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

DATA_REQUEST = RecordType(
    name="data_request",
    label="Wish about one's own data",
    plural="Wishes about one's own data",
    scope=Scope.PERSON,
    compartment="casework",
    source="issue: DataSubjectRequest; pages: Rights",
    title=("received_on", "kind"),
    list_columns=("received_on", "kind", "state", "due_on"),
    timeline_at="received_on",
    lifecycle=duty_life_cycles.DATA_REQUEST,
    fields=(
        Field(
            name="received_on",
            label="Received on",
            meaning="The day the person asked.",
            type=FieldType.DATE,
            required=True,
            default=Default.TODAY,
            source="issue: DataSubjectRequest",
        ),
        Field(
            name="kind",
            label="What the person asks",
            meaning="What the person asks for.",
            type=FieldType.CODE,
            codelist="data_request_kind",
            required=True,
            source="issue: see, correct, withdraw, restrict, erase",
        ),
        Field(
            name="wish",
            label="In the person's words",
            meaning="What the person said.",
            type=FieldType.LONG_TEXT,
            searchable=True,
            source="issue: DataSubjectRequest",
        ),
        Field(
            name="consent",
            label="Consent it is about",
            meaning="The consent that is withdrawn.",
            type=FieldType.REFERENCE,
            target="consent",
            source="issue: withdraw",
        ),
        Field(
            name="recognised_by",
            label="How the person was recognised",
            meaning="How we know that it is the person.",
            type=FieldType.TEXT,
            source="issue: DataSubjectRequest",
        ),
        Field(
            name="due_on",
            label="Answer needed by",
            meaning="The day by which an answer is due.",
            type=FieldType.DATE,
            source="pages: Rights due date",
        ),
        Field(
            name="state",
            label="State",
            meaning="How far the answer is.",
            type=FieldType.CODE,
            codelist="data_request_state",
            required=True,
            default=Constant("received"),
            source="pages: Rights",
        ),
        Field(
            name="answer",
            label="Answer",
            meaning="What the person was answered.",
            type=FieldType.LONG_TEXT,
            searchable=True,
            source="pages: Rights reply",
        ),
        Field(
            name="kept_because",
            label="What is kept, and on which ground",
            meaning="What was not erased, and the ground for it.",
            type=FieldType.LONG_TEXT,
            searchable=True,
            source="pages: Rights holds",
        ),
        Field(
            name="answered_on",
            label="Answered on",
            meaning="The day the person was answered.",
            type=FieldType.DATE,
            source="pages: Rights reply",
        ),
    ),
    form_sections=(
        Section("The wish", ("received_on", "kind", "wish", "consent", "recognised_by", "due_on")),
        Section("The answer", ("state", "answer", "kept_because", "answered_on")),
    ),
    rules=(
        Rule(
            "ANSWERED_WITHOUT_ANSWER",
            "There is no answer yet. Write it, or leave it open.",
            Severity.BLOCK,
            missing_when("answer", "state", "answered", "refused"),
        ),
    ),
)
