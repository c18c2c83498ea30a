"""That two records are of one human: proposed by one, decided by another, undone at any time.
References are never rewritten: whoever counts follows the link.
"""

from __future__ import annotations

from ijm_desktop.casework import life_cycles
from ijm_desktop.casework.conditions import decides_own
from ijm_desktop.kernel.declarations import (
    Constant,
    Default,
    Field,
    FieldType,
    RecordType,
    Rule,
    Scope,
    Section,
    Severity,
)

_DECIDED = frozenset({"confirmed_same", "confirmed_different"})

SAME_AS = RecordType(
    name="same_as",
    label="Same person",
    plural="Same people",
    scope=Scope.PERSON,
    compartment="casework",
    source="DESIGN §5 same-as; domain §8, §10 person_merge",
    title=("other", "status"),
    list_columns=("other", "status", "decided_on"),
    timeline_at="decided_on",
    lifecycle=life_cycles.SAME_AS,
    fields=(
        Field(
            name="other",
            label="Other record of the person",
            meaning="The other record that may be of the same human.",
            type=FieldType.REFERENCE,
            target="person",
            required=True,
            source="domain §10 person_merge",
        ),
        Field(
            name="status",
            label="Status",
            meaning="Whether two colleagues hold both records to be of one human.",
            type=FieldType.CODE,
            codelist="same_as_state",
            required=True,
            default=Constant("candidate"),
            source="domain §10 person_merge",
        ),
        Field(
            name="grounds",
            label="Grounds",
            meaning="What speaks for it and what against.",
            type=FieldType.LONG_TEXT,
            searchable=True,
            hint=(
                "What speaks for it and against it. No name: everybody who knows the code reads "
                "this."
            ),
            source="domain §8",
        ),
        Field(
            name="decided_on",
            label="Decided on",
            meaning="The day it was decided.",
            type=FieldType.DATE,
            source="domain §8 two-person confirm",
        ),
        Field(
            name="decided_by",
            label="Decided by",
            meaning="The second colleague, who decided.",
            type=FieldType.REFERENCE,
            target="seat",
            source="domain §8 two-person confirm",
        ),
        Field(
            name="proposed_by",
            label="Proposed by",
            meaning="The first colleague, who noticed it.",
            type=FieldType.REFERENCE,
            target="seat",
            default=Default.AUTHOR,
            hidden=True,
            source="domain §8 two-person confirm",
        ),
    ),
    form_sections=(
        Section("The comparison", ("other", "status", "grounds", "decided_on", "decided_by")),
    ),
    rules=(
        Rule(
            "SAME_PERSON_ALONE",
            (
                "Whoever proposed this cannot also decide it. Ask a colleague to look at both "
                "records and decide."
            ),
            Severity.BLOCK,
            decides_own("status", _DECIDED, "proposed_by", "decided_by", "how"),
        ),
    ),
)
