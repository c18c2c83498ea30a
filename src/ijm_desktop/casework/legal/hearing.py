"""One day in court, and the next one it leads to."""

from __future__ import annotations

from ijm_desktop.casework import schedules
from ijm_desktop.casework.conditions import days_out_of_order, missing_when
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

HEARING = RecordType(
    name="hearing",
    label="Hearing",
    plural="Hearings",
    scope=Scope.CASE,
    compartment="legal",
    authored_by=("attorney", "paralegal", "case_supervisor", "headquarters"),
    source="domain §9.5 CourtEvent; Kenya CPIMS CTiP; pages: Docket, task 4",
    title=("held_on", "kind"),
    list_columns=("held_on", "kind", "outcome", "adjourned_because", "next_on"),
    timeline_at="held_on",
    schedules=(schedules.HEARING_PREPARATION,),
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
            name="held_on",
            label="Day in court",
            type=FieldType.DATE,
            required=True,
            default=Default.TODAY,
            source="domain §9.5",
        ),
        Field(
            name="kind",
            label="Kind of hearing",
            type=FieldType.CODE,
            codelist="court_event_type",
            required=True,
            default=Constant("hearing"),
            source="domain §9.5",
        ),
        Field(
            name="outcome",
            label="Outcome",
            type=FieldType.CODE,
            codelist="court_event_outcome",
            source="domain §9.5",
        ),
        Field(
            name="adjourned_for",
            label="Adjourned for",
            type=FieldType.CODE,
            codelist="adjournment_purpose",
            source="Kenya CPIMS CTiP",
        ),
        Field(
            name="adjourned_because",
            label="Reason for adjourning",
            type=FieldType.CODE,
            codelist="adjournment_reason",
            source="domain §9.5",
        ),
        Field(
            name="next_on",
            label="Next day in court",
            type=FieldType.DATE,
            source="domain §9.5 next date",
        ),
        Field(
            name="ours",
            label="Colleagues there",
            type=FieldType.REFERENCE,
            target="seat",
            arity=Arity.MANY,
            source="domain §9.5 attended",
        ),
        Field(
            name="witnesses",
            label="Witnesses heard",
            type=FieldType.REFERENCE,
            target="person",
            arity=Arity.MANY,
            source="domain §9.5",
        ),
        Field(
            name="measures",
            label="Protection used",
            type=FieldType.CODE,
            codelist="witness_measure",
            arity=Arity.MANY,
            source="domain §9.5 witness_measures",
        ),
        Field(
            name="order_made",
            label="Order of the day",
            type=FieldType.LONG_TEXT,
            searchable=True,
            source="pages: Brief last order",
        ),
        Field(
            name="missing_papers",
            label="Papers that are missing",
            type=FieldType.TEXT,
            arity=Arity.MANY,
            searchable=True,
            source="pages: Docket",
        ),
    ),
    form_sections=(
        Section("The day", ("matter", "held_on", "kind", "ours", "witnesses", "measures")),
        Section("What came of it", ("outcome", "order_made", "adjourned_for", "adjourned_because")),
        Section("What comes next", ("next_on", "missing_papers")),
    ),
    rules=(
        Rule(
            "ADJOURNED_WITHOUT_REASON",
            "Why it was adjourned is missing. Choose that, or give the reason here.",
            Severity.ASK,
            missing_when("adjourned_because", "outcome", "adjournment"),
        ),
        Rule(
            "NEXT_DAY_BEFORE",
            "The next day in court lies before this one. Correct a date, or give the reason.",
            Severity.ASK,
            days_out_of_order("held_on", "next_on"),
        ),
    ),
)
