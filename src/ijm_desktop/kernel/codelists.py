"""Code lists: closed sets of answers. A code is retired when it goes out of use, never removed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias


@dataclass(frozen=True, slots=True)
class Code:
    """`labels` by language, "en" always there; `maps` by outside standard ({"htcds": "Active"});
    `about`: what else the list says of it, such as the deadlines of a level of risk."""

    code: str
    labels: Mapping[str, str]
    retired: bool = False
    maps: Mapping[str, str] = field(default_factory=dict)
    about: Mapping[str, Any] = field(default_factory=dict)

    def label(self, language: str) -> str:
        """English where the language has none."""
        return self.labels.get(language, self.labels["en"])


@dataclass(frozen=True, slots=True)
class CodeList:
    """`codes` in the order to offer them, retired ones too."""

    name: str
    titles: Mapping[str, str]
    codes: Mapping[str, Code]

    def __contains__(self, code: object) -> bool:
        return code in self.codes

    def offered(self) -> tuple[Code, ...]:
        """What a form offers for a new answer."""
        return tuple(code for code in self.codes.values() if not code.retired)

    def label(self, code: str, language: str) -> str:
        """The code itself when this version does not know it: a newer one wrote it."""
        known = self.codes.get(code)
        return known.label(language) if known else code

    def find(self, written: str) -> str | None:
        """The code a person means by its code or by its label in any language, in either case, with
        or without the places where a line of Khmer may break."""
        if written in self.codes:
            return written
        wanted = _bare(written)
        found = {
            code.code
            for code in self.codes.values()
            if wanted in {code.code.casefold(), *map(_bare, code.labels.values())}
        }
        return found.pop() if len(found) == 1 else None

    def with_added(self, answers: Iterable[Added]) -> CodeList:
        """New codes stand at the end, before `other`; one that is there is said anew or retired.
        Of two answers with one code the later stands."""
        codes = dict(self.codes)
        for each in answers:
            known = codes.get(each.code, Code(each.code, {}))
            labels = {**known.labels, **each.labels}
            codes[each.code] = replace(known, labels=labels, retired=each.retired)
        if _LAST in self.codes:
            codes[_LAST] = codes.pop(_LAST)
        return CodeList(self.name, self.titles, codes)


def _bare(written: str) -> str:
    return written.replace("\u200b", "").strip().casefold()


@dataclass(frozen=True, slots=True)
class Added:
    """What headquarters says of one code of a list; `labels` has "en"."""

    list_name: str
    code: str
    labels: Mapping[str, str]
    retired: bool


_LAST = "other"

CodeLists: TypeAlias = Mapping[str, CodeList]
"""Every list by its name."""
