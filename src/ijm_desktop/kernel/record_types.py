"""A record type's declaration, and what a save of it lets another compartment see."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from ijm_desktop.kernel import identifiers, partial_dates
from ijm_desktop.kernel.fields import Field
from ijm_desktop.kernel.rules import Lifecycle, Rule
from ijm_desktop.kernel.schedules import Schedule


class Scope(StrEnum):
    """What a record belongs to."""

    CASE = "case"
    PERSON = "person"
    OFFICE = "office"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True)
class Copy:
    """Tells the value of the source's field as it is."""

    field: str

    def of(self, told: Mapping[str, Any]) -> object:
        return told.get(self.field)


@dataclass(frozen=True, slots=True)
class WeekOf:
    """Tells only the ISO week (`2026-W48`) of the source's date; nothing when it spans several."""

    field: str

    def of(self, told: Mapping[str, Any]) -> object:
        when = partial_dates.known(told.get(self.field))
        return when.week if when else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tells:
    """What a save lets another compartment see: fields of the one `record_type` for `key`.

    `key` are REFERENCE fields of the source, copied to the record told about, of the same scope.
    `apart`: each source tells a record of its own, so that they can be counted.
    """

    record_type: str
    key: tuple[str, ...]
    fields: Mapping[str, Copy | WeekOf]
    apart: bool = False

    def record_id(self, scope_id: bytes, record: bytes, source: Mapping[str, Any]) -> bytes:
        """The same on every seat, whoever tells first; `record` is the source's own id."""
        named = [source[name] for name in self.key]
        own = [record] if self.apart else []
        return identifiers.derived(self.record_type, scope_id, *named, *own)

    def values(self, source: Mapping[str, Any]) -> dict[str, object]:
        """What the record told about shows after the save of `source`, its key included."""
        told = {name: tell.of(source) for name, tell in self.fields.items()}
        return {name: source[name] for name in self.key} | told


@dataclass(frozen=True, slots=True)
class Section:
    label: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordType:
    """`root`: its own id is the scope's. `stands_alone`: so is that of each of its records, in a
    scope that nothing else opens to anybody. `compartment` is a code of the list of that name.

    `title` fields make its one-line title; where there is a `code_field`, lists show that instead.
    `hidden`: the program writes it; no form, no list of its own. `authored_by`: the roles whose
    forms offer it, () for all; no rule (ADR 15). `signable`: people sign it (change §5.8).
    """

    name: str
    label: str
    plural: str
    scope: Scope
    compartment: str
    fields: tuple[Field, ...]
    title: tuple[str, ...]
    root: bool = False
    stands_alone: bool = False
    hidden: bool = False
    code_field: str | None = None
    list_columns: tuple[str, ...] = ()
    timeline_at: str | None = None
    lifecycle: Lifecycle | None = None
    rules: tuple[Rule, ...] = ()
    tells: tuple[Tells, ...] = ()
    schedules: tuple[Schedule, ...] = ()
    form_sections: tuple[Section, ...] = ()
    authored_by: tuple[str, ...] = ()
    signable: bool = False
    source: str = ""
    _by_name: Mapping[str, Field] = dataclasses.field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_name", {each.name: each for each in self.fields})

    def field(self, name: str) -> Field:
        """Raises KeyError; ask with `in` first where the name came from outside."""
        return self._by_name[name]

    def __contains__(self, name: object) -> bool:
        return name in self._by_name

    def op_field(self, name: str) -> str:
        """How ops name the field: change §3.2."""
        return f"{self.name}.{name}"
