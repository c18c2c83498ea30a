"""Whether and how somebody goes home: the checks before, who receives them, who asks after them.
To where stands in the whereabouts."""

from __future__ import annotations

from ijm_desktop.casework.conditions import given_when, given_without
from ijm_desktop.kernel.declarations import (
    Field,
    FieldType,
    RecordType,
    Rule,
    Scope,
    Section,
    Sensitivity,
    Severity,
)

RETURN_PLAN = RecordType(
    name="return_plan",
    label="Return plan",
    plural="Return plans",
    scope=Scope.CASE,
    compartment="aftercare",
    authored_by=("social_worker", "clinician", "aftercare_supervisor", "headquarters"),
    source="domain §9.6 ReturnPlan; Kenya CPIMS CTiP form F",
    title=("person", "planned_for"),
    list_columns=("person", "wish", "planned_for", "returned_on"),
    timeline_at="planned_for",
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
            name="wish",
            label="What the person wants",
            meaning="Whether the person wants to go back, and where to.",
            type=FieldType.CODE,
            codelist="return_wish",
            required=True,
            sensitivity=Sensitivity.CLINICAL,
            source="domain §9.6; Kenya F",
        ),
        Field(
            name="fit_to_travel",
            label="Fit to travel",
            meaning="Whether a doctor says that the person can travel.",
            type=FieldType.YES_NO,
            sensitivity=Sensitivity.CLINICAL,
            source="domain §9.6 fit to travel",
        ),
        Field(
            name="place_is_safe",
            label="The place was looked at and is safe",
            meaning="Whether somebody looked at the place and found it safe.",
            type=FieldType.YES_NO,
            sensitivity=Sensitivity.CLINICAL,
            source="domain §9.6 safe place",
        ),
        Field(
            name="papers_ready",
            label="Papers are ready",
            meaning="Whether the papers for the way are there.",
            type=FieldType.YES_NO,
            sensitivity=Sensitivity.CLINICAL,
            source="domain §9.6 documents",
        ),
        Field(
            name="records_given",
            label="Medical papers are in the person's hands",
            meaning="Whether the person has their medical papers.",
            type=FieldType.YES_NO,
            sensitivity=Sensitivity.CLINICAL,
            source="domain §9.6 medical records",
        ),
        Field(
            name="received_by",
            label="Who receives the person",
            meaning="Who meets the person there.",
            type=FieldType.TEXT,
            searchable=True,
            sensitivity=Sensitivity.CLINICAL,
            source="domain §9.6 receiving agency",
        ),
        Field(
            name="escort",
            label="Who goes along",
            meaning="Who travels along.",
            type=FieldType.TEXT,
            searchable=True,
            sensitivity=Sensitivity.CLINICAL,
            source="Kenya F",
        ),
        Field(
            name="planned_for",
            label="Planned for",
            meaning="The day it is planned for.",
            type=FieldType.DATE,
            sensitivity=Sensitivity.CLINICAL,
            source="domain §9.6",
        ),
        Field(
            name="returned_on",
            label="Returned on",
            meaning="The day the person arrived.",
            type=FieldType.DATE,
            sensitivity=Sensitivity.CLINICAL,
            source="domain §9.6",
        ),
        Field(
            name="asked_after_on",
            label="Asked after on",
            meaning="The day somebody asked how it went.",
            type=FieldType.DATE,
            sensitivity=Sensitivity.CLINICAL,
            source="Kenya F follow-up",
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
    ),
    form_sections=(
        Section("The return", ("person", "wish", "planned_for", "returned_on")),
        Section(
            "Checks before", ("fit_to_travel", "place_is_safe", "papers_ready", "records_given")
        ),
        Section("Who is there", ("received_by", "escort", "asked_after_on", "note")),
    ),
    rules=(
        Rule(
            "RETURNED_AGAINST_WISH",
            "The person does not want to return. Nobody is sent back against their wish: ask "
            "again, or take out the day.",
            Severity.BLOCK,
            given_when("returned_on", "wish", "does_not"),
        ),
        Rule(
            "RETURN_CHECKS",
            "Who received the person is missing. Write that, or give the reason.",
            Severity.ASK,
            given_without("returned_on", "received_by"),
        ),
    ),
)
