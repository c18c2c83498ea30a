"""One time in care, from referral to exit. Who comes back begins another. Casework sees the
phase."""

from __future__ import annotations

from ijm_desktop.casework import life_cycles
from ijm_desktop.casework.conditions import days_out_of_order, missing_when
from ijm_desktop.kernel.declarations import (
    Constant,
    Copy,
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
)

AFTERCARE_EPISODE = RecordType(
    name="aftercare_episode",
    label="Aftercare",
    plural="Aftercare",
    scope=Scope.CASE,
    compartment="aftercare",
    authored_by=("social_worker", "clinician", "aftercare_supervisor", "headquarters"),
    source="domain §9.6 AftercareEpisode; HTCDS spl_",
    title=("person", "phase"),
    list_columns=("person", "programme", "phase", "started_on", "ended_on"),
    timeline_at="started_on",
    lifecycle=life_cycles.AFTERCARE,
    tells=(
        Tells(
            record_type="aftercare_progress",
            key=("person",),
            fields={
                "phase": Copy("phase"),
            },
        ),
    ),
    fields=(
        Field(
            name="person",
            label="Person",
            type=FieldType.REFERENCE,
            target="person",
            required=True,
            source="domain §9.6",
        ),
        Field(
            name="programme",
            label="Programme",
            type=FieldType.CODE,
            codelist="aftercare_programme",
            required=True,
            sensitivity=Sensitivity.CLINICAL,
            source="domain §9.6; §0 (24 months or until restored)",
        ),
        Field(
            name="phase",
            label="Phase",
            type=FieldType.CODE,
            codelist="aftercare_phase",
            required=True,
            sensitivity=Sensitivity.CLINICAL,
            default=Constant("referred"),
            hint="Everybody on the case sees the phase.",
            source="domain §9.6, §10",
        ),
        Field(
            name="started_on",
            label="Started on",
            type=FieldType.DATE,
            required=True,
            sensitivity=Sensitivity.CLINICAL,
            default=Default.TODAY,
            source="domain §9.6",
        ),
        Field(
            name="manager",
            label="Responsible",
            type=FieldType.REFERENCE,
            target="seat",
            default=Default.AUTHOR,
            source="domain §9.6 manager",
        ),
        Field(
            name="household",
            label="Household",
            type=FieldType.REFERENCE,
            target="household",
            sensitivity=Sensitivity.CLINICAL,
            source="domain §9.6; IJM bonded labour (one manager per family)",
        ),
        Field(
            name="living",
            label="Who the person lives with",
            type=FieldType.CODE,
            codelist="care_arrangement",
            sensitivity=Sensitivity.CLINICAL,
            hint="Where that is stands in the whereabouts.",
            source="domain §9.6 placement",
        ),
        Field(
            name="outcome",
            label="Outcome",
            type=FieldType.CODE,
            codelist="aftercare_outcome",
            sensitivity=Sensitivity.CLINICAL,
            source="domain §9.6 outcome",
        ),
        Field(
            name="ended_on",
            label="Ended on",
            type=FieldType.DATE,
            sensitivity=Sensitivity.CLINICAL,
            source="domain §9.6 exit",
        ),
        Field(
            name="beyond",
            label="What the person went on to do",
            type=FieldType.LONG_TEXT,
            searchable=True,
            sensitivity=Sensitivity.CLINICAL,
            source="stories: Kutty, Mien",
        ),
    ),
    form_sections=(
        Section(
            "The care",
            ("person", "programme", "phase", "started_on", "manager", "household", "living"),
        ),
        Section("Its end", ("outcome", "ended_on", "beyond")),
    ),
    rules=(
        Rule(
            "ENDED_BEFORE_STARTED",
            "It ended before it began. Correct a date, or give the reason.",
            Severity.ASK,
            days_out_of_order("started_on", "ended_on"),
        ),
        Rule(
            "EXIT_WITHOUT_OUTCOME",
            "The outcome is missing. Choose it, or give the reason.",
            Severity.ASK,
            missing_when("outcome", "phase", "restored_exit", "exit_other"),
        ),
    ),
)
