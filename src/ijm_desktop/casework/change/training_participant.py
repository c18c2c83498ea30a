"""Somebody who came to a course. The name is left out unless it is needed."""

from __future__ import annotations

from ijm_desktop.kernel.declarations import (
    Field,
    FieldType,
    RecordType,
    Scope,
    Section,
    Sensitivity,
)

TRAINING_PARTICIPANT = RecordType(
    name="training_participant",
    label="Participant",
    plural="Participants",
    scope=Scope.OFFICE,
    compartment="casework",
    source="domain §9.7 TrainingParticipant",
    title=("organisation", "rank"),
    list_columns=("course", "organisation", "rank", "gender"),
    fields=(
        Field(
            name="course",
            label="Training",
            meaning="The training they took part in.",
            type=FieldType.REFERENCE,
            target="training",
            required=True,
            source="domain §9.7",
        ),
        Field(
            name="organisation",
            label="Organisation",
            meaning="Where they work.",
            type=FieldType.TEXT,
            required=True,
            searchable=True,
            source="domain §9.7 org",
        ),
        Field(
            name="rank",
            label="Office or rank",
            meaning="Their position there.",
            htcds=("prs_Title",),
            type=FieldType.TEXT,
            searchable=True,
            source="domain §9.7 role",
        ),
        Field(
            name="gender",
            label="Gender",
            meaning="Their gender.",
            type=FieldType.CODE,
            codelist="gender",
            source="domain §9.7 sex",
        ),
        Field(
            name="name",
            label="Name, if it is needed",
            meaning="Their name, where a certificate needs it.",
            type=FieldType.TEXT,
            sensitivity=Sensitivity.IDENTIFYING,
            source="domain §9.7 name optional",
        ),
        Field(
            name="certified",
            label="Took the certificate",
            meaning="Whether they took the certificate.",
            type=FieldType.YES_NO,
            source="domain §9.7",
        ),
    ),
    form_sections=(
        Section(
            "The participant", ("course", "organisation", "rank", "gender", "name", "certified")
        ),
    ),
)
