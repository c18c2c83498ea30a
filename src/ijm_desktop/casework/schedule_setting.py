"""How often a schedule makes tasks, where headquarters wants it otherwise than it comes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ijm_desktop.kernel import durations
from ijm_desktop.kernel.declarations import (
    Field,
    FieldType,
    Pattern,
    RecordType,
    Scope,
    Section,
    Sensitivity,
)
from ijm_desktop.kernel.durations import Duration
from ijm_desktop.kernel.errors import AppError

NAME = "schedule_setting"


def patterns(code: str, settings: Iterable[Mapping[str, Any]]) -> dict[str, Pattern]:
    """What is set for the schedule `code`, by the answer it is for ("" for all of them)."""
    return {
        str(values.get("answer") or ""): _pattern(values)
        for values in settings
        if values.get("schedule") == code
    }


def _pattern(values: Mapping[str, Any]) -> Pattern:
    if values.get("none"):
        return Pattern(at=())
    steps = [_length(values.get(name)) for name in ("first", "second")]
    at = tuple(step for step in steps if step is not None)
    return Pattern(at or (None,), _length(values.get("every")), _length(values.get("lasts")))


def _length(stored: object) -> Duration | None:
    """None where nothing is set, or a newer version set what this one cannot read."""
    try:
        return durations.parse(stored) if isinstance(stored, str) else None
    except AppError:
        return None


def _span(name: str, label: str, meaning: str, hint: str) -> Field:
    return Field(
        name=name,
        label=label,
        meaning=meaning,
        type=FieldType.DURATION,
        hint=hint,
        sensitivity=Sensitivity.ADMINISTRATIVE,
        source="issue: editable defaults",
    )


SCHEDULE_SETTING = RecordType(
    name=NAME,
    label="Interval",
    plural="Intervals",
    scope=Scope.ORGANISATION,
    compartment="casework",
    authored_by=("headquarters",),
    source="domain §5 review deadlines as editable defaults",
    title=("schedule", "answer"),
    list_columns=("schedule", "answer", "first", "every", "lasts"),
    fields=(
        Field(
            name="schedule",
            label="Which tasks",
            meaning="The schedule it changes.",
            type=FieldType.CODE,
            codelist="schedule",
            required=True,
            sensitivity=Sensitivity.ADMINISTRATIVE,
            source="issue: editable defaults",
        ),
        Field(
            name="answer",
            label="For which answer",
            meaning="The answer for which it counts.",
            type=FieldType.TEXT,
            hint="Its code, such as high; nothing where there is only one interval.",
            sensitivity=Sensitivity.ADMINISTRATIVE,
            source="issue: risk reviews by level",
        ),
        _span(
            "first",
            "First after",
            "How long after the day the first task is due.",
            "Nothing: on the day itself.",
        ),
        _span(
            "second",
            "Second after",
            "How long after the day the second is due.",
            "Also counted from the day itself.",
        ),
        _span(
            "every",
            "Then every",
            "How long between the later ones.",
            "Nothing: no more after these.",
        ),
        _span("lasts", "For", "For how long they go on.", "Nothing: until it is closed."),
        Field(
            name="none",
            label="Make no such tasks",
            meaning="Whether there are none at all.",
            type=FieldType.YES_NO,
            sensitivity=Sensitivity.ADMINISTRATIVE,
            source="issue: editable defaults",
        ),
    ),
    form_sections=(
        Section("Which tasks", ("schedule", "answer")),
        Section("When they are due", ("first", "second", "every", "lasts", "none")),
    ),
)
