"""That somebody needs health care: one record for each need. Casework sees that and how soon,
never what for."""

from __future__ import annotations

from ijm_desktop.kernel.declarations import (
    Arity,
    Constant,
    Copy,
    Default,
    Field,
    FieldType,
    RecordType,
    Scope,
    Section,
    Sensitivity,
    Tells,
)

HEALTH_FLAG = RecordType(
    name="health_flag",
    label="Health need",
    plural="Health needs",
    scope=Scope.CASE,
    compartment="aftercare",
    authored_by=("social_worker", "clinician", "aftercare_supervisor", "headquarters"),
    source="domain §9.6 HealthFlag, §9.8 2",
    title=("person", "urgency"),
    list_columns=("person", "needs_care", "urgency", "since"),
    timeline_at="since",
    tells=(
        Tells(
            record_type="health_need",
            key=("person",),
            fields={"needs_care": Copy("needs_care"), "urgency": Copy("urgency")},
            apart=True,
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
            name="needs_care",
            label="Needs health care",
            type=FieldType.YES_NO,
            required=True,
            sensitivity=Sensitivity.CLINICAL,
            default=Constant(True),
            hint="No once it was met. Everybody on the case sees yes or no and how soon.",
            source="domain §9.6",
        ),
        Field(
            name="urgency",
            label="How soon it is needed",
            type=FieldType.CODE,
            codelist="need_priority",
            sensitivity=Sensitivity.CLINICAL,
            source="domain §9.6 urgency",
        ),
        Field(
            name="needs",
            label="What for",
            type=FieldType.CODE,
            codelist="health_flag",
            arity=Arity.MANY,
            sensitivity=Sensitivity.CLINICAL,
            source="domain §9.6",
        ),
        Field(
            name="since",
            label="Since",
            type=FieldType.DATE,
            sensitivity=Sensitivity.CLINICAL,
            default=Default.TODAY,
            source="domain §9.6",
        ),
        Field(
            name="note",
            label="Note",
            type=FieldType.LONG_TEXT,
            searchable=True,
            sensitivity=Sensitivity.CLINICAL,
            source="domain §9.6",
        ),
    ),
    form_sections=(
        Section("The need", ("person", "needs_care", "urgency", "needs", "since", "note")),
    ),
)
