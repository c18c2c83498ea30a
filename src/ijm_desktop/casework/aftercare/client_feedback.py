"""What somebody says of our own work; without a person, if they wish."""

from __future__ import annotations

from ijm_desktop.casework.conditions import day_ahead
from ijm_desktop.kernel.declarations import (
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

CLIENT_FEEDBACK = RecordType(
    name="client_feedback",
    label="Feedback",
    plural="Feedback",
    scope=Scope.CASE,
    compartment="aftercare",
    authored_by=("social_worker", "clinician", "aftercare_supervisor", "headquarters"),
    source="domain §9.6 ClientFeedback; GBVIMS client feedback",
    title=("given_on", "rating"),
    list_columns=("given_on", "rating", "respected"),
    timeline_at="given_on",
    fields=(
        Field(
            name="given_on",
            label="Given on",
            type=FieldType.DATE,
            required=True,
            sensitivity=Sensitivity.CLINICAL,
            default=Default.TODAY,
            source="GBVIMS",
        ),
        Field(
            name="person",
            label="Person",
            type=FieldType.REFERENCE,
            target="person",
            hint="Leave it empty where no name was wanted.",
            source="GBVIMS",
        ),
        Field(
            name="rating",
            label="How it was",
            type=FieldType.CODE,
            codelist="feedback_rating",
            required=True,
            sensitivity=Sensitivity.CLINICAL,
            source="GBVIMS",
        ),
        Field(
            name="respected",
            label="Felt respected",
            type=FieldType.YES_NO,
            sensitivity=Sensitivity.CLINICAL,
            source="GBVIMS",
        ),
        Field(
            name="could_choose",
            label="Could choose freely",
            type=FieldType.YES_NO,
            sensitivity=Sensitivity.CLINICAL,
            source="GBVIMS",
        ),
        Field(
            name="would_return",
            label="Would come again",
            type=FieldType.YES_NO,
            sensitivity=Sensitivity.CLINICAL,
            source="GBVIMS",
        ),
        Field(
            name="said",
            label="In the person's words",
            type=FieldType.LONG_TEXT,
            searchable=True,
            sensitivity=Sensitivity.CLINICAL,
            source="GBVIMS",
        ),
        Field(
            name="asked_by",
            label="Asked by",
            type=FieldType.REFERENCE,
            target="seat",
            default=Default.AUTHOR,
            source="GBVIMS",
        ),
    ),
    form_sections=(
        Section(
            "The answers",
            (
                "given_on",
                "person",
                "rating",
                "respected",
                "could_choose",
                "would_return",
                "said",
                "asked_by",
            ),
        ),
    ),
    rules=(
        Rule(
            "FEEDBACK_AHEAD",
            "This day has not come yet. Correct the date, or give the reason.",
            Severity.ASK,
            day_ahead("given_on"),
        ),
    ),
)
