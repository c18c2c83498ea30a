"""What freed a person, when, and by whose doing. Counted once a person, by the day of the
event.
"""

from __future__ import annotations

from ijm_desktop.casework.conditions import day_ahead
from ijm_desktop.kernel.declarations import (
    Constant,
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

RELIEF_EVENT = RecordType(
    name="relief_event",
    label="Relief",
    plural="Reliefs",
    scope=Scope.CASE,
    compartment="casework",
    source="domain §9.2 ReliefEvent; domain §9.8 counting rule",
    title=("relief_type", "relieved_on"),
    list_columns=("relieved_on", "person", "relief_type", "attribution"),
    timeline_at="relieved_on",
    fields=(
        Field(
            name="relief_type",
            label="What freed the person",
            meaning="How the person came free.",
            type=FieldType.CODE,
            codelist="relief_type",
            required=True,
            source="IJM reports; domain §9.2",
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
            name="relieved_on",
            label="On which day",
            meaning="The day the person was free.",
            type=FieldType.DATE,
            required=True,
            hint="The day it happened, not the day it is written.",
            default=Default.TODAY,
            source="domain §9.2; counted by this day",
        ),
        Field(
            name="attribution",
            label="By whose doing",
            meaning="Who brought it about: we, partners we trained, others.",
            type=FieldType.CODE,
            codelist="relief_attribution",
            required=True,
            default=Constant("own_supported"),
            source="IJM reports 2015, 2018",
        ),
        Field(
            name="operation",
            label="Operation",
            meaning="The number of the operation, if there was one.",
            type=FieldType.TEXT,
            sensitivity=Sensitivity.OPERATIONAL,
            hint="Its number alone, as the investigation gave it.",
            source="domain §9.2 operation ref (opaque)",
        ),
        Field(
            name="certificate",
            label="Certificate",
            meaning="The official paper that says so.",
            type=FieldType.REFERENCE,
            target="official_document",
            source="domain §9.2 certificate",
        ),
        Field(
            name="note",
            label="Note",
            meaning="What else a colleague needs to know, in free words.",
            type=FieldType.LONG_TEXT,
            searchable=True,
            sensitivity=Sensitivity.IDENTIFYING,
            hint="People by their code, not by name: everybody on the case reads this.",
            source="domain §9.1 Note",
        ),
    ),
    form_sections=(
        Section(
            "The relief",
            (
                "relief_type",
                "person",
                "relieved_on",
                "attribution",
                "operation",
                "certificate",
                "note",
            ),
        ),
    ),
    rules=(
        Rule(
            "RELIEVED_AHEAD",
            (
                "This day has not come yet, and a relief is counted by its day. Correct the "
                "date, or give the reason."
            ),
            Severity.ASK,
            day_ahead("relieved_on"),
        ),
    ),
)
