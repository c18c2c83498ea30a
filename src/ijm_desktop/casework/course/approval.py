"""A decision asked of somebody else. By telephone at night it is written down by whoever
asked, and countersigned later.
"""

from __future__ import annotations

from ijm_desktop.casework import life_cycles
from ijm_desktop.casework.conditions import (
    all_of,
    days_out_of_order,
    decides_own,
    is_said,
    missing_when,
)
from ijm_desktop.kernel.declarations import (
    Constant,
    Default,
    Field,
    FieldType,
    RecordType,
    Rule,
    Scope,
    Section,
    Sensitivity,
    Severity,
)

_DECIDED = frozenset({"approved", "rejected"})

APPROVAL = RecordType(
    name="approval",
    label="Approval",
    plural="Approvals",
    scope=Scope.CASE,
    compartment="casework",
    source="domain §9.1 Approval; Primero approvals; DESIGN §9",
    title=("approval_type", "status"),
    list_columns=("asked_on", "approval_type", "subject", "status", "decided_by"),
    timeline_at="asked_on",
    lifecycle=life_cycles.APPROVAL,
    fields=(
        Field(
            name="approval_type",
            label="What kind of approval",
            meaning="What kind of thing is to be approved.",
            type=FieldType.CODE,
            codelist="approval_type",
            required=True,
            source="Primero approvals",
        ),
        Field(
            name="subject",
            label="For what",
            meaning="What is to be approved, in a line.",
            type=FieldType.TEXT,
            required=True,
            searchable=True,
            sensitivity=Sensitivity.OPERATIONAL,
            hint="Everybody on the case reads this: no name, no place, no hour.",
            source="domain §9.1 subject",
        ),
        Field(
            name="basis",
            label="Why",
            meaning="Why it should be.",
            type=FieldType.LONG_TEXT,
            searchable=True,
            sensitivity=Sensitivity.OPERATIONAL,
            source="pages: Approvals (basis)",
        ),
        Field(
            name="asked_on",
            label="Asked on",
            meaning="The day the question was put.",
            type=FieldType.DATE,
            required=True,
            default=Default.TODAY,
            source="pages: Approvals (since when)",
        ),
        Field(
            name="status",
            label="Status",
            meaning="Whether it was decided, and how.",
            type=FieldType.CODE,
            codelist="approval_status",
            required=True,
            default=Constant("requested"),
            source="Primero approvals",
        ),
        Field(
            name="decided_by",
            label="Decided by",
            meaning="The colleague who decided.",
            type=FieldType.REFERENCE,
            target="seat",
            source="domain §9.1 decided_by != requested_by",
        ),
        Field(
            name="decided_on",
            label="Decided on",
            meaning="The day of the decision.",
            type=FieldType.DATE,
            source="pages: Approvals (decision)",
        ),
        Field(
            name="how",
            label="How it was decided",
            meaning="Whether it was decided in person, by telephone, in writing.",
            type=FieldType.CODE,
            codelist="decision_channel",
            default=Constant("in_app"),
            source="DESIGN §9 telephone approvals",
        ),
        Field(
            name="comment",
            label="Comment",
            meaning="What the one who decided said about it.",
            type=FieldType.LONG_TEXT,
            searchable=True,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §9.1 comment",
        ),
        Field(
            name="countersigned_on",
            label="Countersigned on",
            meaning="The day a decision by telephone was confirmed in writing.",
            type=FieldType.DATE,
            source="DESIGN §9: countersigned within a limit",
        ),
        Field(
            name="requested_by",
            label="Asked by",
            meaning="The colleague who asked.",
            type=FieldType.REFERENCE,
            target="seat",
            default=Default.AUTHOR,
            hidden=True,
            source="domain §9.1 requested_by",
        ),
    ),
    form_sections=(
        Section("What is asked", ("approval_type", "subject", "basis", "asked_on")),
        Section(
            "The decision",
            ("status", "decided_by", "decided_on", "how", "comment", "countersigned_on"),
        ),
    ),
    rules=(
        Rule(
            "OWN_APPROVAL",
            "Nobody approves what they asked for themselves. Ask a supervisor to decide it.",
            Severity.BLOCK,
            decides_own("status", _DECIDED, "requested_by", "decided_by", "how"),
        ),
        Rule(
            "NOT_COUNTERSIGNED",
            (
                "A decision by telephone or message is countersigned here by whoever took it. "
                "Give the day that was done, or the reason it waits."
            ),
            Severity.ASK,
            all_of(
                is_said("status", *_DECIDED),
                missing_when("countersigned_on", "how", "telephone", "message"),
            ),
        ),
        Rule(
            "DECIDED_BEFORE_ASKED",
            (
                "This was decided before it was asked: a late approval. Correct a date, or give "
                "the reason."
            ),
            Severity.ASK,
            days_out_of_order("asked_on", "decided_on"),
        ),
    ),
)
