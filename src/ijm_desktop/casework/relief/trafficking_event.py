"""One thing that happened to a person on the way: recruited, moved, exploited."""

from __future__ import annotations

from ijm_desktop.casework.conditions import day_ahead, is_said
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

TRAFFICKING_EVENT = RecordType(
    name="trafficking_event",
    label="Event of trafficking",
    plural="Events of trafficking",
    scope=Scope.CASE,
    compartment="casework",
    source="domain §9.2 TraffickingEvent; HTCDS hte_",
    title=("event_type", "happened_on"),
    list_columns=("happened_on", "event_type", "person", "country"),
    timeline_at="happened_on",
    fields=(
        Field(
            name="event_type",
            label="What kind of event",
            meaning="Whether it is recruitment, transit or exploitation.",
            htcds=("hte_Type",),
            type=FieldType.CODE,
            codelist="trafficking_event_type",
            required=True,
            source="HTCDS 2.0",
        ),
        Field(
            name="person",
            label="Person",
            meaning="The person it is about.",
            type=FieldType.REFERENCE,
            target="person",
            required=True,
            source="domain §9.2",
        ),
        Field(
            name="happened_on",
            label="When",
            meaning="The day or time it happened.",
            htcds=("hte_Date",),
            type=FieldType.DATE,
            hint="As exactly as is known: 2009, ~2009-03, 2009/2011.",
            source="HTCDS 2.0",
        ),
        Field(
            name="country",
            label="Country",
            meaning="The state in which it happened.",
            htcds=("hte_Country",),
            type=FieldType.CODE,
            codelist="country",
            source="HTCDS 2.0",
        ),
        Field(
            name="location_role",
            label="What the place was",
            meaning="What the place was used for.",
            type=FieldType.CODE,
            codelist="location_role",
            source="domain §9.1 Location role",
        ),
        Field(
            name="location",
            label="Where",
            meaning="The place in words.",
            htcds=(
                "vic_LocationOfRecruitment",
                "vic_LocationOfExploitation",
                "hte_City",
                "hte_State",
                "hte_Street",
                "hte_PostalCode",
            ),
            type=FieldType.TEXT,
            searchable=True,
            sensitivity=Sensitivity.OPERATIONAL,
            hint="The place where it happened; never where the person is now.",
            source="HTCDS 2.0",
        ),
        Field(
            name="description",
            label="Description",
            meaning="What happened.",
            htcds=("hte_Description",),
            type=FieldType.LONG_TEXT,
            searchable=True,
            sensitivity=Sensitivity.IDENTIFYING,
            hint="People by their code, not by name: everybody on the case reads this.",
            source="HTCDS 2.0",
        ),
    ),
    form_sections=(
        Section(
            "The event",
            (
                "event_type",
                "person",
                "happened_on",
                "country",
                "location_role",
                "location",
                "description",
            ),
        ),
    ),
    rules=(
        Rule(
            "PROTECTED_PLACE_HERE",
            (
                "A shelter or the place where somebody is now is not written here. Write it "
                "under whereabouts, which fewer people read."
            ),
            Severity.BLOCK,
            is_said("location_role", "shelter", "current", "safe_meeting"),
        ),
        Rule(
            "HAPPENED_AHEAD",
            "This has not happened yet. Correct the date, or give the reason.",
            Severity.ASK,
            day_ahead("happened_on"),
        ),
    ),
)
