"""One exchange over the connection, from the window: the desk on the worker, the line beside it."""

from __future__ import annotations

import time
from dataclasses import dataclass
from functools import partial
from typing import Final

from ijm_desktop.actions import exchange, exchange_log
from ijm_desktop.actions.desk import Changed, Desk
from ijm_desktop.actions.exchange import ExchangeReport, ExchangeStatus
from ijm_desktop.gui.tasks import Handle
from ijm_desktop.headquarters import by_hub, routes
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.sync.keeping import Left
from ijm_desktop.sync.transports import Moved
from ijm_desktop.sync.transports.hub import Carried, Courier, Trip, run_trips

_TOLD_EVERY_S: Final = 0.1


@dataclass(frozen=True, slots=True)
class Ended:
    """What an exchange came to: what it leaves, or what stopped it; and what it brought by then."""

    how: Left | AppError
    brought: Changed


def address(desk: Desk) -> str | None:
    """Of headquarters' mailbox; None where there is none."""
    if desk.owner.is_headquarters:
        hub = routes.load(desk.vault)
        return None if hub is None else hub.url
    return exchange.hub_of(desk)


def run(desk: Desk, handle: Handle, *, small: bool) -> Ended:
    """Both ways. `small`: only what a slow or paid line is for."""
    courier = _Beside(handle)
    try:
        with exchange_log.timed(desk, exchange_log.HUB):
            if desk.owner.is_headquarters:
                return _at_headquarters(desk, handle, courier)
            return _at_a_seat(desk, handle, courier, small=small)
    except AppError as error:
        # What came before it broke may have been taken in, and nothing says which of it.
        return Ended(error, Changed(everything=courier.came > 0, exchange=True))


def _at_headquarters(desk: Desk, handle: Handle, courier: Courier) -> Ended:
    steps = by_hub.steps(desk, progress=handle.tell, stop=handle.stopped)
    answered = run_trips(steps, courier)
    return Ended(Left(answered.more), exchange.changed_by(desk, answered.touched))


def _at_a_seat(desk: Desk, handle: Handle, courier: Courier, *, small: bool) -> Ended:
    steps = exchange.hub_steps(desk, handle.tell, handle.stopped, small=small)
    report = run_trips(steps, courier)
    return Ended(left_by(report, exchange.status(desk), small=small), report.changed)


def left_by(report: ExchangeReport, status: ExchangeStatus, *, small: bool) -> Left:
    """Files are looked after as work is, but not where they may not go. While they move there is
    more at once: else a long one would be looked for less and less often."""
    files = 0 if small else status.files.waiting
    moved = bool(report.files_sent_bytes or report.file_parts)
    return Left(report.more or (moved and files > 0), status.unconfirmed + files)


class _Beside(Courier):
    """Runs its trips where they keep nobody waiting, and tells of them no oftener than is seen."""

    def __init__(self, handle: Handle) -> None:
        super().__init__(handle.stopped, self._tell)
        self._handle = handle
        self._told = 0.0
        self.came = 0

    def run(self, trip: Trip) -> Carried:
        carried = self._handle.elsewhere(partial(super().run, trip))
        self.came += carried.came
        return carried

    def _tell(self, moved: Moved) -> None:
        now = time.monotonic()
        if now - self._told >= _TOLD_EVERY_S or moved.done == moved.total:
            self._told = now
            self._handle.tell(moved)
