"""What somebody is called, and where that stands in text: a name in its own script or romanised, a
part of it, a code, a number that an office gave. Only of people whose names are held here.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.reading import PERSON, present
from ijm_desktop.vault import reading as stored
from ijm_desktop.vault.folding import is_unspaced, traced

_CALLED: Final = {
    PERSON: ("code",),
    "person_name": ("text", "romanised", "given", "family", "other_names"),
    "person_identifier": ("number",),
    "official_document": ("number",),
}
NAMING: Final = frozenset(_CALLED) - {PERSON}
"""Types of record that say what somebody is called; a code says it to nobody from outside."""
_SHORTEST_PART: Final = 3
"""Letters: a shorter part of a name ("de", "al") stands in any text."""
_SHORTEST: Final = 2
_JOINED: Final = str.maketrans("-‐‑־", "    ")
"""Hyphens: a double name is written with and without, and each half by itself."""
_VIRAMA: Final = 9
"""The combining class of the mark that ends a consonant, and goes when an ending is added."""


@dataclass(frozen=True, slots=True)
class Span:
    """Where in a text somebody is named: from `start` up to and without `end`."""

    start: int
    end: int


def called(
    desk: Desk, person: bytes, types: Collection[str] = frozenset(_CALLED)
) -> frozenset[str]:
    """All by which the person may be named, as records of `types` say it, folded; of every value
    there stands, those beside in a conflict and those of records out of use too. Empty where
    nothing is held."""
    found: set[str] = set()
    for row in stored.in_scope(desk.vault, PERSON, person):
        shown = present(desk, row)
        for name in _CALLED[row.type] if row.type in types else ():
            if name in shown.fields:
                field = shown.fields[name]
                for value in (field.value, *(each.value for each in field.kept)):
                    if isinstance(value, str):
                        found.update(_forms(value, parts=row.type == "person_name"))
    return frozenset(found)


def called_so(name: str) -> frozenset[str]:
    """The same of somebody of whom the name is all that is known: a colleague."""
    return frozenset(_forms(name, parts=True))


def spans(text: str, names: Iterable[str]) -> tuple[Span, ...]:
    """Where any of `names` stands in the text, in order; what overlaps is one."""
    folded, came_from = traced(text.translate(_JOINED))
    found = sorted(
        (came_from[start], _end(text, came_from[end - 1]))
        for name in names
        for start, end in _places(folded, name)
    )
    joined: list[Span] = []
    for start, end in found:
        if joined and start < joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(end, joined[-1].end))
        else:
            joined.append(Span(start, end))
    return tuple(joined)


def _forms(value: str, *, parts: bool) -> Iterator[str]:
    whole = traced(value.translate(_JOINED))[0].strip()
    if len(whole) >= _SHORTEST:
        yield _stem(whole)
    for part in whole.split() if parts else ():
        if len(part) >= _SHORTEST_PART:
            yield _stem(part)


def _stem(name: str) -> str:
    while len(name) > _SHORTEST and unicodedata.combining(name[-1]) == _VIRAMA:
        name = name[:-1]
    return name


def _places(folded: str, name: str) -> Iterator[tuple[int, int]]:
    for each in re.finditer(re.escape(name), folded):
        start, end = each.span()
        begins = start == 0 or folded[start - 1] == " " or is_unspaced(name[0])
        if begins and (not name[-1].isascii() or _ends(folded, end)):
            yield start, end


def _ends(folded: str, end: int) -> bool:
    """Whether a word of Latin letters ends there, its apostrophe and s of possession included.
    Other scripts join their endings to a name."""
    rest = folded[end : end + 2]
    return rest[:1] in ("", " ") or rest in ("s", "s ")


def _end(text: str, last: int) -> int:
    """After the last character and the marks upon it, which folding may have dropped."""
    end = last + 1
    while end < len(text) and unicodedata.category(text[end]).startswith("M"):
        end += 1
    return end
