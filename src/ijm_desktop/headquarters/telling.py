"""Telling the story at its desks: the same actions and exchanges as a person's, with a clock that
stands where the story is, so every signature, receipt and date of writing is real."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from ijm_desktop.actions import freed, importing, mass_intake, reading, records, tags, tasks
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.exchange import exchange_folder
from ijm_desktop.actions.importing import field_values
from ijm_desktop.headquarters import exchange as headquarters_exchange
from ijm_desktop.headquarters.founding import Founded
from ijm_desktop.headquarters.steps import (
    Addition,
    Calendar,
    Certificates,
    Edit,
    Import,
    Round,
    Step,
    Table,
    TagsMade,
    Told,
    Visited,
)
from ijm_desktop.kernel import identifiers
from ijm_desktop.kernel.cover import current as current_cover
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.sync.transports.folder import Folder

_BETWEEN_SAVES_MS: Final = 20_000


@dataclass(slots=True)
class Hands:
    """A clock that stands where the story is."""

    now_ms: int

    def __call__(self) -> int:
        return self.now_ms

    def move_to(self, at: int) -> None:
        """Never back, and people need a moment between two saves."""
        self.now_ms = max(at, self.now_ms + _BETWEEN_SAVES_MS)


@dataclass(slots=True)
class Office:
    """The desks while the story is told; `known` is what the story calls records, and everybody's
    own seat by the name of its folder."""

    calendar: Calendar
    headquarters: Founded
    stick: Path
    desks: dict[str, Desk]
    known: dict[str, bytes] = field(default_factory=dict)

    def take(self, step: Step) -> None:
        match step:
            case Addition():
                self._add(step)
            case Edit():
                self._edit(step)
            case Visited():
                self._visited(step)
            case Import():
                importing.import_lines(self.desks[step.seat], map(json.dumps, step.lines))
            case TagsMade():
                self._tags(step)
            case Table():
                self._table(step)
            case Certificates():
                self._certificates(step)
            case Round():
                self._exchange(step)

    def _add(self, step: Addition) -> None:
        desk = self.desks[step.seat]
        scope = None if step.scope is None else self.known[step.scope]
        values = self._values(desk, step.type, step.fields)
        reasons = step.reasons or records.NO_REASONS
        saved = records.add(desk, step.type, values, scope_id=scope, reasons=reasons)
        if step.id is not None:
            self.known[step.id] = saved.key.record

    def _edit(self, step: Edit) -> None:
        desk = self.desks[step.seat]
        shown = reading.find_record(desk, self.known[step.id])
        values = self._values(desk, shown.type, step.fields)
        records.edit(desk, shown, values, reasons=step.reasons)

    def _visited(self, step: Visited) -> None:
        desk = self.desks[step.seat]
        for _ in range(step.times):
            waiting = (each.task for each in tasks.of_case(desk, self.known[step.scope]))
            first = next(each for each in waiting if each.value("schedule") == step.schedule)
            records.edit(desk, first, {"status": "done"})

    def _tags(self, step: TagsMade) -> None:
        seats = [self.desks[seat].vault.seat for seat in step.seats]
        tags.make(self.desks[step.seat], self.known[step.scope], seats, step.each)

    def _table(self, step: Table) -> None:
        desk, case = self.desks[step.seat], self.known[step.scope]
        free = iter(tags.free(desk, case, sum(map(len, step.households))))
        tagged = [[replace(row, tag=next(free)) for row in rows] for rows in step.households]
        mass_intake.take_in_all(desk, case, tagged)

    def _certificates(self, step: Certificates) -> None:
        desk, case = self.desks[step.seat], self.known[step.scope]
        everybody, _ = freed.people(desk, case)
        relief = {"relief_type": step.relief_type, "relieved_on": step.relieved_on.isoformat()}
        lines = (
            {
                "type": "relief_event",
                "case": identifiers.text(case),
                "fields": {**relief, "person": identifiers.text(each.person)},
            }
            for each in freed.once(everybody)
            if not each.uncertain
        )
        importing.import_lines(desk, map(json.dumps, lines))

    def _values(self, desk: Desk, type_name: str, fields: Told) -> dict[str, Value]:
        record_type = desk.registry.get(type_name)
        return field_values(
            desk, record_type, self.calendar.fields(record_type, fields), self.known
        )

    def _exchange(self, step: Round) -> None:
        for seat in step.seats:
            exchange_folder(self.desks[seat], self.stick)
        carrier = Folder(self.stick, current_cover().suffix)
        headquarters_exchange.exchange(self.headquarters.desk, carrier)
        for seat in step.seats:
            exchange_folder(self.desks[seat], self.stick)
