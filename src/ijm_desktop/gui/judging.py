"""Which rules a half-filled form breaks already, and which fields each of them looks at."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from ijm_desktop.kernel.declarations import RecordType
from ijm_desktop.kernel.rules import STAGE_SKIPPED, Broken, Context, Severity


@dataclass(frozen=True, slots=True)
class Judged:
    """A rule and the names of the fields it looked at. `broken` is None where one of them is not
    ready: empty though required, or not to be read (yet)."""

    rule: Broken
    fields: frozenset[str]
    broken: bool | None


class _NotReady(Exception):
    """A rule looks at what is not ready yet, and is not asked further."""


class _Watched(dict[str, Any]):
    """Values that remember which of them were asked for."""

    def __init__(self, values: Mapping[str, Any], unready: Collection[str]) -> None:
        super().__init__(values)
        self._unready = unready
        self.seen: set[str] = set()

    def __getitem__(self, name: str) -> Any:
        self._look(name)
        return super().__getitem__(name)

    def get(self, name: str, default: Any = None) -> Any:
        self._look(name)
        return super().get(name, default)

    def _look(self, name: str) -> None:
        self.seen.add(name)
        if name in self._unready:
            raise _NotReady


def judge(
    record_type: RecordType,
    values: Mapping[str, object],
    context: Context,
    before: Mapping[str, object] | None = None,
    unready: Collection[str] = (),
) -> tuple[Judged, ...]:
    """Each rule of the type. As at a save (`declarations.broken_rules`): a rule that asks and was
    broken `before` is not asked about again."""
    names = [each.name for each in record_type.fields]
    whole: dict[str, Any] = {name: values.get(name) for name in names}
    earlier: dict[str, Any] = {name: before.get(name) for name in names} if before else {}
    found = []
    for rule in record_type.rules:
        watched = _Watched(whole, unready)
        try:
            broken: bool | None = rule.broken(watched, context) and not (
                earlier and rule.severity is Severity.ASK and rule.broken(earlier, context)
            )
        except _NotReady:
            broken = None
        plain = Broken(rule.code, rule.sentence, rule.severity)
        found.append(Judged(plain, frozenset(watched.seen), broken))
    cycle = record_type.lifecycle
    if cycle and earlier:
        skipped: bool | None = None
        if cycle.field not in unready:
            skipped = not cycle.usual(earlier[cycle.field], whole[cycle.field])
        found.append(Judged(STAGE_SKIPPED, frozenset({cycle.field}), skipped))
    return tuple(found)
