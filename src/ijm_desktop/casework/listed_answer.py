"""An answer that headquarters adds to a list, says otherwise, or takes out of use, without a
new version of the program. Answers are never removed: what holds one is still read.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ijm_desktop.casework import life_cycles
from ijm_desktop.kernel.codelists import Added
from ijm_desktop.kernel.declarations import (
    Constant,
    Field,
    FieldType,
    RecordType,
    Scope,
    Section,
)


def added(values: Mapping[str, Any]) -> Added | None:
    """None where a part is missing, as in a record that another version wrote."""
    name, code, english = (values.get(each) for each in ("list_name", "code", "english"))
    if not (isinstance(name, str) and isinstance(code, str) and isinstance(english, str)):
        return None
    spoken = {"en": english, "es": values.get("spanish"), "km": values.get("khmer")}
    labels = {language: text for language, text in spoken.items() if isinstance(text, str)}
    return Added(name, code, labels, values.get("status") == "retired")


LISTED_ANSWER = RecordType(
    name="listed_answer",
    label="Answer of a list",
    plural="Answers of lists",
    scope=Scope.ORGANISATION,
    compartment="casework",
    authored_by=("headquarters",),
    source="DESIGN §9; issue: code lists extensible by headquarters without a release",
    title=("list_name", "code"),
    list_columns=("list_name", "code", "english", "status"),
    lifecycle=life_cycles.OFFERED,
    fields=(
        Field(
            name="list_name",
            label="Which list",
            meaning="The list it belongs to.",
            type=FieldType.CODE,
            codelist="extensible_list",
            required=True,
            source="DESIGN §9 code lists",
        ),
        Field(
            name="code",
            label="Code",
            meaning="What is stored.",
            type=FieldType.TEXT,
            required=True,
            hint=(
                "Short, in small letters, and never changed later. One that is there already is "
                "said otherwise or taken out of use."
            ),
            source="DESIGN §9 code lists",
        ),
        Field(
            name="english",
            label="In English",
            meaning="What is shown in English.",
            type=FieldType.TEXT,
            required=True,
            source="DESIGN §9 code lists",
        ),
        Field(
            name="spanish",
            label="In Spanish",
            meaning="What is shown in Spanish.",
            type=FieldType.TEXT,
            source="DESIGN §9 code lists",
        ),
        Field(
            name="khmer",
            label="In Khmer",
            meaning="What is shown in Khmer.",
            type=FieldType.TEXT,
            source="issue: every list in the languages of the window",
        ),
        Field(
            name="status",
            label="Status",
            meaning="Whether it is still offered.",
            type=FieldType.CODE,
            codelist="code_state",
            required=True,
            default=Constant("offered"),
            source="DESIGN §9: retired, never removed",
        ),
    ),
    form_sections=(
        Section("The answer", ("list_name", "code", "english", "spanish", "khmer", "status")),
    ),
)
