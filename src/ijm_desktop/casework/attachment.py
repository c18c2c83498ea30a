"""A file attached to a case: a photo, a document, a recording. Its bytes lie sealed beside.

It may be attached to one record of the case or of somebody in it (`about`): a hearing, an
observation. That is a record of any type, so it is named by its id and type, as a task does it.
"""

from __future__ import annotations

from ijm_desktop.casework.conditions import day_ahead, given_when
from ijm_desktop.kernel.declarations import (
    Arity,
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

ATTACHMENT = RecordType(
    name="attachment",
    label="Attachment",
    plural="Attachments",
    scope=Scope.CASE,
    compartment="casework",
    source="domain §9.4 EvidenceItem",
    title=("kind", "description"),
    list_columns=("kind", "made_on", "description"),
    timeline_at="made_on",
    fields=(
        Field(
            name="kind",
            label="Kind of evidence",
            meaning="What kind of thing the file is.",
            type=FieldType.CODE,
            codelist="evidence_type",
            required=True,
            default=Constant("other"),
            source="domain §9.4",
        ),
        Field(
            name="description",
            label="What it shows",
            meaning="What can be seen or read in it.",
            type=FieldType.TEXT,
            searchable=True,
            hint="People by their code, not by name.",
            source="domain §9.4",
        ),
        Field(
            name="material",
            label="What may be kept",
            meaning="Whether it may be kept here at all.",
            type=FieldType.CODE,
            codelist="evidence_material",
            default=Constant("ordinary"),
            hint="Pictures of abused children are never kept here: only the number of the "
            "authority's report.",
            source="domain §9.8 4",
        ),
        Field(
            name="made_on",
            label="Made on",
            meaning="The day it was made.",
            type=FieldType.DATE,
            hint="The day of the photo or the document, as exactly as is known.",
            source="domain §9.4",
        ),
        Field(
            name="obtained",
            label="Where it comes from",
            meaning="Who made it or gave it, where and how.",
            type=FieldType.LONG_TEXT,
            searchable=True,
            sensitivity=Sensitivity.OPERATIONAL,
            hint="Who made it or gave it, where and how.",
            source="domain §9.4",
        ),
        Field(
            name="people",
            label="People it is about",
            meaning="Each person who can be seen or is named in it.",
            type=FieldType.REFERENCE,
            target="person",
            arity=Arity.MANY,
            sensitivity=Sensitivity.IDENTIFYING,
            source="domain §9.4",
        ),
        Field(
            name="consent",
            label="Consent",
            meaning="The consent under which it was made.",
            type=FieldType.REFERENCE,
            target="consent",
            hint="What the person agreed to: if it is withdrawn, whoever attached this is told.",
            source="domain §9.1 Consent photo_audio_video",
        ),
        Field(
            name="content",
            label="File",
            meaning="The key, size and checksums of the sealed file.",
            type=FieldType.BLOB,
            required=True,
            hidden=True,
            sensitivity=Sensitivity.IDENTIFYING,
            source="domain §9.4 hash, size",
        ),
        Field(
            name="about",
            label="What it is attached to",
            meaning="The id of the record it is attached to, if to one.",
            type=FieldType.BYTES,
            hidden=True,
            source="issue: a photo, a document, a video attached to a record",
        ),
        Field(
            name="about_type",
            label="Kind of record it is attached to",
            meaning="The type of that record.",
            type=FieldType.TEXT,
            hidden=True,
            source="issue: a photo, a document, a video attached to a record",
        ),
        Field(
            name="thumbnail",
            label="Small picture",
            meaning="A small picture of it, as JPEG.",
            type=FieldType.BYTES,
            hidden=True,
            sensitivity=Sensitivity.IDENTIFYING,
            source="pages: Evidence",
        ),
    ),
    form_sections=(
        Section("The attachment", ("kind", "description", "material", "made_on")),
        Section("Where it belongs", ("obtained", "people", "consent")),
    ),
    rules=(
        Rule(
            "PROHIBITED_MATERIAL",
            "Only the authority may keep this: it is not taken in. Hand it to the authority, and "
            "record it as evidence by the number of its report.",
            Severity.BLOCK,
            given_when("kind", "material", "prohibited"),
        ),
        Rule(
            "MADE_AHEAD",
            "The day this was made has not come yet. Correct the date, or give the reason.",
            Severity.ASK,
            day_ahead("made_on"),
        ),
    ),
)
