"""Record types, declared once; storage, forms, lists, search, export and commands follow from them.

The registry checks itself when it is made, so a declaration that contradicts itself stops the
start rather than a save. Nothing here reads a clock, a file or a database.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from ijm_desktop.kernel import values as field_values
from ijm_desktop.kernel.codelists import Code, CodeList, CodeLists
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.kernel.faults import faults
from ijm_desktop.kernel.fields import (
    Arity,
    Constant,
    Default,
    Field,
    FieldType,
    Fresh,
    Sensitivity,
)
from ijm_desktop.kernel.record_types import (
    Copy,
    RecordType,
    Scope,
    Section,
    Tells,
    WeekOf,
)
from ijm_desktop.kernel.rules import (
    STAGE_SKIPPED,
    Broken,
    Context,
    Lifecycle,
    Rule,
    Severity,
)
from ijm_desktop.kernel.schedules import Pattern, Schedule

__all__ = [
    "Arity",
    "Broken",
    "Code",
    "CodeList",
    "CodeLists",
    "Constant",
    "Context",
    "Copy",
    "DeclarationWrong",
    "Default",
    "Field",
    "FieldType",
    "Fresh",
    "Lifecycle",
    "Pattern",
    "Problem",
    "RecordType",
    "Registry",
    "Rule",
    "Schedule",
    "Scope",
    "Section",
    "Sensitivity",
    "Severity",
    "Tells",
    "UnknownRecordType",
    "ValuesRefused",
    "WeekOf",
    "broken_rules",
    "check_values",
]


class UnknownRecordType(AppError):
    code = "UNKNOWN_RECORD_TYPE"
    sentence = "'{name}' is not a type of record here. Choose one of: {known}."


class DeclarationWrong(AppError):
    code = "DECLARATION_WRONG"
    sentence = "The declaration of '{name}' is wrong: {reason}. Correct it before starting."


@dataclass(frozen=True, slots=True)
class Problem:
    """`sentence` is English and never holds the value: it may be shown, logged or sent on."""

    field: str
    code: str
    sentence: str


class ValuesRefused(AppError):
    """Nothing was saved. `problems` are for a form; the sentence names them all for a terminal."""

    code = "VALUES_REFUSED"
    sentence = "Nothing was saved. {listed} Correct this and save again."

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(listed=" ".join(f"{p.field}: {p.sentence}" for p in self.problems))


class Registry:
    """Every record type by its name, checked against the code lists and one another."""

    def __init__(self, types: tuple[RecordType, ...], codelists: CodeLists) -> None:
        self.codelists = codelists
        self._types = {each.name: each for each in types}
        if len(self._types) != len(types):
            raise DeclarationWrong(name="registry", reason="two types have the same name")
        roots = [each.scope for each in types if each.root]
        if len(set(roots)) != len(roots):
            raise DeclarationWrong(name="registry", reason="two types are the root of one scope")
        for each in types:
            for reason in faults(each, self._types, codelists):
                raise DeclarationWrong(name=each.name, reason=reason)

    def get(self, name: str) -> RecordType:
        """Raises UnknownRecordType: perhaps a newer app's; ask with `in` before refusing."""
        if name not in self._types:
            raise UnknownRecordType(name=name, known=", ".join(self._types))
        return self._types[name]

    def all(self) -> tuple[RecordType, ...]:
        """In the order declared, which is the order for menus."""
        return tuple(self._types.values())

    def root(self, scope: Scope) -> RecordType | None:
        return next((each for each in self.all() if each.root and each.scope is scope), None)

    def __contains__(self, name: object) -> bool:
        return name in self._types


def check_values(
    record_type: RecordType, values: Mapping[str, object], codelists: CodeLists
) -> tuple[Problem, ...]:
    """Every problem of a whole record as it would stand after the save, in order of its fields.

    A set field's value is a list, tuple, set or frozenset; None is an empty field. A retired code
    is a problem (CODE_RETIRED): a caller drops it where this save does not change the value.
    """
    problems = [
        Problem(name, "FIELD_UNKNOWN", field_values.sentence("FIELD_UNKNOWN"))
        for name in values
        if name not in record_type
    ]
    for each in record_type.fields:
        problems += (
            Problem(each.name, code, field_values.sentence(code, each))
            for code in _problems_with(each, values.get(each.name), codelists)
        )
    return tuple(problems)


def broken_rules(
    record_type: RecordType,
    values: Mapping[str, object],
    context: Context,
    before: Mapping[str, object] | None = None,
) -> tuple[Broken, ...]:
    """The rules that a save breaks; `values` have passed `check_values`.

    `before` is what the record showed when the form opened, None for a new one. A rule that was
    broken already is not asked about again.
    """
    whole: dict[str, Any] = {each.name: values.get(each.name) for each in record_type.fields}
    earlier: dict[str, Any] = {
        each.name: before.get(each.name) for each in record_type.fields if before is not None
    }
    broken = [
        Broken(rule.code, rule.sentence, rule.severity)
        for rule in record_type.rules
        if rule.broken(whole, context)
        and not (earlier and rule.severity is Severity.ASK and rule.broken(earlier, context))
    ]
    cycle = record_type.lifecycle
    if cycle and earlier and not cycle.usual(earlier[cycle.field], whole[cycle.field]):
        broken.append(STAGE_SKIPPED)
    return tuple(broken)


def _problems_with(each: Field, value: object, codelists: CodeLists) -> Iterable[str]:
    if each.many and value is not None:
        if not isinstance(value, list | tuple | set | frozenset):
            return ("WRONG_TYPE",)
        elements = tuple(value)
    else:
        elements = () if value is None else (value,)
    if not elements:
        return ("REQUIRED",) if each.required else ()
    codes = (field_values.problem_with(each, element, codelists) for element in elements)
    return tuple(dict.fromkeys(code for code in codes if code))
