"""A scored questionnaire: its items by domain, as whoever owns it lets this organisation use it.

None comes with the program: wording and thresholds belong to their authors, and what may be used is
settled by a licence that headquarters names here. A new wording is a new version, beside the old.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ijm_desktop.kernel import scores
from ijm_desktop.kernel.declarations import (
    Context,
    Field,
    FieldType,
    RecordType,
    Rule,
    Scope,
    Section,
    Sensitivity,
    Severity,
)
from ijm_desktop.kernel.scores import Scores

NAME = "instrument"
_LINE = re.compile(r"\s*(?P<code>\S+?)\s*:\s*(?P<label>\S.*?)\s*")
_CODE = re.compile(r"[a-z][a-z0-9_-]{0,39}")


@dataclass(frozen=True, slots=True)
class Item:
    """`code` with its domain before the full stop."""

    code: str
    label: str

    @property
    def domain(self) -> str:
        return self.code.partition(".")[0]


@dataclass(frozen=True, slots=True)
class Instrument:
    """`domains`: the label of each that has a line of its own."""

    code: str
    version: int
    title: str
    domains: Mapping[str, str]
    items: tuple[Item, ...]

    @property
    def name(self) -> str:
        """As scores name it."""
        return f"{self.code}@{self.version}"

    def fits(self, scored: Scores) -> bool:
        """Whether these are scores of this instrument, each of its items and no other."""
        return (scored.instrument, scored.version) == (self.code, self.version) and {
            code for code, _ in scored.items
        } == {item.code for item in self.items}


def read(values: Mapping[str, Any]) -> Instrument | None:
    """From a record of the type; None where its items cannot be read."""
    lines = [line for line in str(values.get("items") or "").splitlines() if line.strip()]
    found = [_LINE.fullmatch(line) for line in lines]
    domains: dict[str, str] = {}
    items: list[Item] = []
    for match in found:
        if match is None:
            return None
        if scores.ITEM.fullmatch(match["code"]):
            items.append(Item(match["code"], match["label"]))
        elif _CODE.fullmatch(match["code"]):
            domains[match["code"]] = match["label"]
        else:
            return None
    name = f"{values.get('code')}@{values.get('version')}"
    codes = {item.code for item in items}
    if not items or len(codes) != len(items) or scores.INSTRUMENT.fullmatch(name) is None:
        return None
    title = str(values.get("title") or name)
    return Instrument(str(values["code"]), int(values["version"]), title, domains, tuple(items))


def _cannot_be_read(values: Mapping[str, Any], _context: Context) -> bool:
    """What is not given yet is said as missing, not as unreadable."""
    return bool(values.get("items")) and read(values) is None


def _text(
    name: str, label: str, meaning: str, hint: str, kind: FieldType = FieldType.TEXT
) -> Field:
    return Field(
        name=name,
        label=label,
        meaning=meaning,
        type=kind,
        required=True,
        hint=hint,
        sensitivity=Sensitivity.ADMINISTRATIVE,
        source="domain §4 ASO, §11",
    )


INSTRUMENT = RecordType(
    name=NAME,
    label="Scored questionnaire",
    plural="Scored questionnaires",
    scope=Scope.ORGANISATION,
    compartment="casework",
    authored_by=("headquarters",),
    source="domain §4 ASO (wording and threshold are configuration)",
    title=("title", "version"),
    list_columns=("title", "code", "version"),
    fields=(
        _text("title", "Name", "What colleagues call it.", "As your colleagues know it."),
        _text(
            "code",
            "Short name",
            "What scores name it by.",
            "Small letters, digits and hyphens: training-wellbeing.",
        ),
        _text(
            "version",
            "Version",
            "Which wording it is.",
            "1, then 2 for the next wording.",
            FieldType.NUMBER,
        ),
        _text(
            "items",
            "Its items",
            "Each item and each domain, with its wording.",
            "One a line, its domain before the full stop: home.safe: Is safe where they live. A "
            "line home: At home names the domain.",
            FieldType.LONG_TEXT,
        ),
        _text(
            "licence",
            "Who lets us use it",
            "Who owns it, and where it says that we may use it.",
            "Its owner, the agreement and its date. Without one it must not be used.",
            FieldType.LONG_TEXT,
        ),
    ),
    form_sections=(
        Section("The questionnaire", ("title", "code", "version", "items")),
        Section("The right to use it", ("licence",)),
    ),
    rules=(
        Rule(
            "ITEMS_UNREADABLE",
            "The short name, the version or an item cannot be read. Write each item on a line of "
            "its own, as in home.safe: Is safe where they live.",
            Severity.BLOCK,
            _cannot_be_read,
        ),
    ),
)
