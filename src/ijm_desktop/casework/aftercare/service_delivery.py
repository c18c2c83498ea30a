"""A service that somebody was to have and had, or did not. What was said there is a session or a
clinical note."""

from __future__ import annotations

from ijm_desktop.casework.conditions import day_ahead
from ijm_desktop.kernel.declarations import (
    Constant,
    Field,
    FieldType,
    RecordType,
    Rule,
    Scope,
    Section,
    Sensitivity,
    Severity,
)

SERVICE_DELIVERY = RecordType(
    name="service_delivery",
    label="Service",
    plural="Services",
    scope=Scope.CASE,
    compartment="aftercare",
    authored_by=("social_worker", "clinician", "aftercare_supervisor", "headquarters"),
    source="domain §9.6 ServiceDelivery; Primero services",
    title=("kind", "status"),
    list_columns=("person", "kind", "provider", "status", "done_on"),
    timeline_at="done_on",
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
            name="kind",
            label="Kind of service",
            meaning="What was given.",
            type=FieldType.CODE,
            codelist="service_type",
            required=True,
            sensitivity=Sensitivity.CLINICAL,
            source="domain §9.6",
        ),
        Field(
            name="provider",
            label="Who gives it",
            meaning="Who gave it.",
            type=FieldType.TEXT,
            searchable=True,
            sensitivity=Sensitivity.CLINICAL,
            source="domain §9.6 provider",
        ),
        Field(
            name="goal",
            label="Goal",
            meaning="The goal it serves.",
            type=FieldType.REFERENCE,
            target="goal",
            source="domain §9.6",
        ),
        Field(
            name="planned_on",
            label="Planned for",
            meaning="The day it was planned for.",
            type=FieldType.DATE,
            sensitivity=Sensitivity.CLINICAL,
            source="domain §9.6 planned",
        ),
        Field(
            name="done_on",
            label="Had on",
            meaning="The day it was given.",
            type=FieldType.DATE,
            sensitivity=Sensitivity.CLINICAL,
            source="domain §9.6 done",
        ),
        Field(
            name="status",
            label="State",
            meaning="Whether it was given.",
            type=FieldType.CODE,
            codelist="service_delivery_status",
            required=True,
            sensitivity=Sensitivity.CLINICAL,
            default=Constant("referred"),
            source="domain §9.6 status",
        ),
        Field(
            name="duration",
            label="How long",
            meaning="How long it took.",
            type=FieldType.DURATION,
            sensitivity=Sensitivity.CLINICAL,
            source="domain §9.6 hours",
        ),
    ),
    form_sections=(
        Section("The service", ("person", "kind", "provider", "goal")),
        Section("Where it stands", ("planned_on", "done_on", "status", "duration")),
    ),
    rules=(
        Rule(
            "SERVICE_AHEAD",
            "This day has not come yet. Correct the date, or give the reason.",
            Severity.ASK,
            day_ahead("done_on"),
        ),
    ),
)
