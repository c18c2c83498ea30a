"""Headquarters and an office with several computers, for tests that go the whole way.

Everything is real: vaults at the floor of their key derivation, codes compared, a stick that is a
folder. Only the clock is not.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ijm_desktop.actions import reading, records, setting_up
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.exchange import ExchangeReport, exchange_folder
from ijm_desktop.actions.reading import RecordShown, shown_values
from ijm_desktop.actions.setting_up import Accepted, Who
from ijm_desktop.crypto.passphrase import FLOOR
from ijm_desktop.headquarters import enrolling, founding
from ijm_desktop.headquarters import exchange as headquarters_exchange
from ijm_desktop.headquarters.exchange import Answered
from ijm_desktop.headquarters.founding import Founded
from ijm_desktop.kernel.cover import current as current_cover
from ijm_desktop.kernel.encoding import Value, encode
from ijm_desktop.sync.transports.folder import Folder

PASSPHRASE = "lantern orchid gravel seventeen"
START_MS = 1_795_000_000_000
"""18 November 2026."""
ROLES: Mapping[str, str] = {
    "investigator": "investigator",
    "colleague": "investigator",
    "aftercare": "social_worker",
    "clinician": "clinician",
    "therapist": "clinician",
    "attorney": "attorney",
    "paralegal": "paralegal",
}
"""Seats by what a test calls them, and their roles."""


@dataclass(slots=True)
class Clock:
    """Moves a second with every look."""

    now_ms: int = START_MS

    def __call__(self) -> int:
        self.now_ms += 1000
        return self.now_ms


@dataclass(slots=True)
class Office:
    """`desks` by seat; `stick` is the folder that goes between them all."""

    folder: Path
    clock: Clock
    founded: Founded
    stick: Path
    desks: dict[str, Desk] = field(default_factory=dict)

    @property
    def headquarters(self) -> Desk:
        return self.founded.desk

    @property
    def carrier(self) -> Folder:
        return Folder(self.stick, current_cover().suffix)

    def __getitem__(self, seat: str) -> Desk:
        return self.desks[seat]

    def settle_in(self, seat: str, name: str = "", place: str = "Harbour") -> Desk:
        """A first run: the vault is there, nothing is asked of headquarters yet."""
        desk = setting_up.create(
            self.folder / seat,
            PASSPHRASE,
            Who(name or f"The {seat}", ROLES[seat], place),
            clock=self.clock,
            random=os.urandom,
            parameters=FLOOR,
        ).desk
        self.desks[seat] = desk
        return desk

    def enrol(self, seat: str) -> None:
        """Request, answer, both codes compared."""
        self.admit(seat)
        assert self.accept(seat, self.founded.root_code).verified

    def admit(self, seat: str) -> None:
        """Headquarters has the request and has written its answer."""
        request = self.folder / f"{seat}.request"
        asked = setting_up.write_request(self.desks[seat], request)
        enrolling.enrol(self.headquarters, request, self._answer_to(seat), asked.code)

    def accept(self, seat: str, root_code: str) -> Accepted:
        return setting_up.accept(self.desks[seat], self._answer_to(seat), root_code)

    def _answer_to(self, seat: str) -> Path:
        return self.folder / f"{seat}.answer"

    def exchange(self, seat: str) -> ExchangeReport:
        return exchange_folder(self.desks[seat], self.stick)

    def answer(self) -> Answered:
        """The stick at headquarters."""
        return headquarters_exchange.exchange(self.headquarters, self.carrier)

    def round(self, *seats: str) -> None:
        """To `seats` (all of them if none are named), to headquarters, and to them again."""
        for seat in seats or self.desks:
            self.exchange(seat)
        self.answer()
        for seat in seats or self.desks:
            self.exchange(seat)


@contextlib.contextmanager
def office(folder: Path, *seats: str, organisation: str = "Justice Org") -> Iterator[Office]:
    """`seats` are enrolled already."""
    clock = Clock()
    founded = founding.found(
        folder / "headquarters",
        PASSPHRASE,
        organisation,
        root_key=folder / "root.key",
        clock=clock,
        random=os.urandom,
        parameters=FLOOR,
    )
    with contextlib.ExitStack() as closing:
        closing.callback(founded.desk.close)
        stick = folder / "stick"
        stick.mkdir()
        made = Office(folder, clock, founded, stick)
        try:
            for seat in seats:
                made.settle_in(seat)
                made.enrol(seat)
            yield made
        finally:
            for desk in made.desks.values():
                desk.close()


def as_sets(values: Mapping[str, Value]) -> dict[str, Value]:
    """Values with the elements of sets in one order, to be compared."""
    return {
        name: sorted(value, key=encode) if isinstance(value, list | tuple) else value
        for name, value in values.items()
    }


def declared(desk: Desk, shown: RecordShown) -> dict[str, Value]:
    """What the record displays in the fields of its type."""
    return as_sets(shown_values(desk.registry.get(shown.type), shown))


def saved(
    desk: Desk, type_name: str, values: Mapping[str, Value], scope: bytes | None = None
) -> RecordShown:
    return reading.record(desk, records.add(desk, type_name, values, scope_id=scope).key)
