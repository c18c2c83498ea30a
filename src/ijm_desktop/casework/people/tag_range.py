"""A range of tags made beforehand for one computer. A tag gives a person's code, so computers with
no signal between them never give one code twice.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ijm_desktop.casework.conditions import any_outside
from ijm_desktop.kernel.declarations import (
    Context,
    Default,
    Field,
    FieldType,
    Fresh,
    RecordType,
    Rule,
    Scope,
    Section,
    Severity,
)

_NUMBERS = range(1, 100_000)


def _backwards(values: Mapping[str, Any], _context: Context) -> bool:
    first, last = values.get("first"), values.get("last")
    return isinstance(first, int) and isinstance(last, int) and first > last


TAG_RANGE = RecordType(
    name="tag_range",
    label="Range of tags",
    plural="Ranges of tags",
    scope=Scope.CASE,
    compartment="casework",
    source="issue: tags and rosters made beforehand; stories: The brick kiln",
    title=("prefix", "first", "last"),
    list_columns=("prefix", "first", "last", "seat", "made_on"),
    fields=(
        Field(
            name="seat",
            label="For whose computer",
            meaning="The computer on which the tags are given out.",
            type=FieldType.REFERENCE,
            target="seat",
            required=True,
            source="issue: a range per laptop",
        ),
        Field(
            name="prefix",
            label="Begins with",
            meaning="What stands before the number on each tag.",
            type=FieldType.TEXT,
            required=True,
            searchable=True,
            default=Fresh("****"),
            hint="The same on every tag of one place and day.",
            source="stories: The brick kiln",
        ),
        Field(
            name="first",
            label="From number",
            meaning="The lowest number.",
            type=FieldType.NUMBER,
            required=True,
            source="issue: a range per laptop",
        ),
        Field(
            name="last",
            label="To number",
            meaning="The highest number.",
            type=FieldType.NUMBER,
            required=True,
            source="issue: a range per laptop",
        ),
        Field(
            name="made_on",
            label="Made on",
            meaning="The day the tags were prepared.",
            type=FieldType.DATE,
            default=Default.TODAY,
            source="issue: made beforehand",
        ),
    ),
    form_sections=(Section("The range", ("seat", "prefix", "first", "last", "made_on")),),
    rules=(
        Rule(
            "TAGS_BACKWARDS",
            "The range ends before it begins. Correct the numbers.",
            Severity.BLOCK,
            _backwards,
        ),
        Rule(
            "TAG_NUMBER_ODD",
            "Tags are numbered from 1 to 99999. Correct the numbers.",
            Severity.BLOCK,
            any_outside(_NUMBERS, "first", "last"),
        ),
    ),
)
