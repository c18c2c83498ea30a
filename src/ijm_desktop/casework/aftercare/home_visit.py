"""A visit to somebody at home: in the 24 months, one each month. Casework sees the week of the
next one."""

from __future__ import annotations

from ijm_desktop.casework.conditions import day_ahead, number_outside
from ijm_desktop.kernel.declarations import (
    Arity,
    Default,
    Field,
    FieldType,
    RecordType,
    Rule,
    Scope,
    Section,
    Sensitivity,
    Severity,
    Tells,
    WeekOf,
)

_MONTHS = range(1, 121)

HOME_VISIT = RecordType(
    name="home_visit",
    label="Home visit",
    plural="Home visits",
    scope=Scope.CASE,
    compartment="aftercare",
    authored_by=("social_worker", "clinician", "aftercare_supervisor", "headquarters"),
    source="domain §9.6 HomeVisit; IJM bonded labour monthly visit; pages: 24 months",
    title=("visited_on", "finding"),
    list_columns=("person", "visited_on", "month", "finding", "next_on"),
    timeline_at="visited_on",
    signable=True,
    tells=(
        Tells(
            record_type="aftercare_progress",
            key=("person",),
            fields={
                "next_week": WeekOf("next_on"),
            },
        ),
    ),
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
            name="household",
            label="Household",
            meaning="The household that was visited.",
            type=FieldType.REFERENCE,
            target="household",
            sensitivity=Sensitivity.CLINICAL,
            source="IJM bonded labour",
        ),
        Field(
            name="visited_on",
            label="Visited on",
            meaning="The day of the visit.",
            type=FieldType.DATE,
            required=True,
            sensitivity=Sensitivity.CLINICAL,
            default=Default.TODAY,
            source="domain §9.6",
        ),
        Field(
            name="month",
            label="Which month of the programme",
            meaning="The how manieth month of the two years.",
            type=FieldType.NUMBER,
            sensitivity=Sensitivity.CLINICAL,
            source="IJM bonded labour, 24 months",
        ),
        Field(
            name="finding",
            label="What was found",
            meaning="Whether all is well there.",
            type=FieldType.CODE,
            codelist="visit_finding",
            required=True,
            sensitivity=Sensitivity.CLINICAL,
            source="pages: 24 months",
        ),
        Field(
            name="at_school",
            label="Children are at school",
            meaning="Whether the children go to school.",
            type=FieldType.YES_NO,
            sensitivity=Sensitivity.CLINICAL,
            source="IJM bonded labour schooling",
        ),
        Field(
            name="working",
            label="Works freely and is paid",
            meaning="Whether the person works freely and is paid.",
            type=FieldType.YES_NO,
            sensitivity=Sensitivity.CLINICAL,
            source="IJM bonded labour job",
        ),
        Field(
            name="income",
            label="Income of the month",
            meaning="What the household earned that month.",
            type=FieldType.MONEY,
            sensitivity=Sensitivity.CLINICAL,
            source="IJM bonded labour job",
        ),
        Field(
            name="entitlements",
            label="Papers and benefits in hand",
            meaning="Each paper and benefit they have by now.",
            type=FieldType.CODE,
            codelist="official_document",
            arity=Arity.MANY,
            sensitivity=Sensitivity.CLINICAL,
            source="pages: 24 months entitlements",
        ),
        Field(
            name="note",
            label="Note",
            meaning="What else a colleague needs to know, in free words.",
            type=FieldType.LONG_TEXT,
            searchable=True,
            sensitivity=Sensitivity.CLINICAL,
            source="domain §9.6",
        ),
        Field(
            name="next_on",
            label="Next visit on",
            meaning="The day of the next visit.",
            type=FieldType.DATE,
            sensitivity=Sensitivity.CLINICAL,
            hint="Everybody on the case sees the week, not the day.",
            source="pages: 24 months",
        ),
    ),
    form_sections=(
        Section("The visit", ("person", "household", "visited_on", "month")),
        Section(
            "What was found", ("finding", "at_school", "working", "income", "entitlements", "note")
        ),
        Section("What comes next", ("next_on",)),
    ),
    rules=(
        Rule(
            "VISITED_AHEAD",
            "This day has not come yet. Correct the date, or give the reason.",
            Severity.ASK,
            day_ahead("visited_on"),
        ),
        Rule(
            "MONTH_IMPOSSIBLE",
            "This cannot be a month of the programme. Correct it, or leave it empty.",
            Severity.BLOCK,
            number_outside("month", _MONTHS),
        ),
    ),
)
