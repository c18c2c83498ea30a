"""Text for one person's eyes, in which everybody else is called by their part."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from ijm_desktop.actions import mentions
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.reading import find_record
from ijm_desktop.casework import words
from ijm_desktop.kernel.declarations import Field
from ijm_desktop.kernel.encoding import Value


@dataclass(frozen=True, slots=True)
class Veil:
    """`codes` by record of the person, `others` the part of everybody else by theirs; `named` says
    by which names somebody of that part is known. What is the person's own name too stays."""

    desk: Desk
    codes: Mapping[bytes, str]
    others: Mapping[bytes, str]
    named: tuple[tuple[frozenset[str], str], ...]

    @classmethod
    def over(cls, desk: Desk, selves: frozenset[bytes], others: Mapping[bytes, str]) -> Self:
        own = frozenset[str]().union(*(mentions.called(desk, each) for each in selves))
        colleague = words.label(desk.registry.get("seat").label, desk.owner.language)
        people = [(mentions.called(desk, each) - own, part) for each, part in others.items()]
        staff = [
            (mentions.called_so(name) - own, colleague)
            for name in sorted({desk.owner.name, *desk.names.values()})
        ]
        codes = {each: find_record(desk, each).code for each in sorted(selves)}
        return cls(desk, codes, others, (*people, *staff))

    def text(self, written: str) -> str:
        found = sorted(
            (span.start, span.end, part)
            for names, part in self.named
            for span in mentions.spans(written, names)
        )
        kept: list[str] = []
        at = 0
        for start, end, part in found:
            if start >= at:
                kept += (written[at:start], f"[{part}]")
            at = max(at, end)
        return "".join((*kept, written[at:]))

    def reference(self, field: Field, value: Value) -> str:
        """The person by code, anybody else by part, another record by its type."""
        if isinstance(value, bytes) and value in self.codes:
            return self.codes[value]
        if isinstance(value, bytes) and value in self.others:
            return f"[{self.others[value]}]"
        if field.target is None or field.target not in self.desk.registry:
            return ""
        target = self.desk.registry.get(field.target)
        return f"[{words.label(target.label, self.desk.owner.language)}]"
