"""Keeps a seat in exchange over a connection: feeds the table (sync §3) with what happens.

Knows no window and no thread. Whoever drives it calls `look` when `next_in_s` has passed and
`ended` when an exchange it began has come to its end.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from ijm_desktop.kernel.errors import AppError
from ijm_desktop.sync.errors import (
    ExchangeStopped,
    HubBusy,
    HubMisbehaves,
    HubNotProved,
    HubRefused,
    HubUnreachable,
    PortalInTheWay,
    ProxyInTheWay,
)
from ijm_desktop.sync.states import Begun, Event, Standing, State, step

_ENDINGS: Final[dict[type[AppError], Event]] = {
    ExchangeStopped: Event.STOPPED,
    HubUnreachable: Event.UNREACHABLE,
    HubBusy: Event.BUSY,
    HubMisbehaves: Event.MISBEHAVES,
    PortalInTheWay: Event.PORTAL,
    ProxyInTheWay: Event.PORTAL,
    HubNotProved: Event.NOT_PROVED,
    HubRefused: Event.REFUSED,
}


@dataclass(frozen=True, slots=True)
class Left:
    """What an exchange that ended well leaves: whether `more` can go at once, and how many changes
    headquarters has not confirmed, with the attached files that are still to go or come."""

    more: bool = False
    unconfirmed: int = 0


class Keeping:
    """`clock`: seconds that never go back. `chance`: from 0 to 1. `begin` starts an exchange and
    `halt` asks the one under way to stop; neither waits for it."""

    def __init__(
        self,
        clock: Callable[[], float],
        chance: Callable[[], float],
        begin: Callable[[], object],
        halt: Callable[[], object],
    ) -> None:
        self._clock, self._chance = clock, chance
        self._do = {Begun.EXCHANGE: begin, Begun.STOP: halt}
        self._standing = Standing()

    @property
    def state(self) -> State:
        return self._standing.state

    @property
    def under_way(self) -> bool:
        return self._standing.under_way

    @property
    def failing(self) -> bool:
        """Whether the last exchange did not come to its end."""
        return self._standing.failures > 0

    @property
    def next_in_s(self) -> float | None:
        """Until the next exchange, never below 0; None while one goes on or the work is locked."""
        at = self._standing.next_at
        return None if at is None else max(0.0, at - self._clock())

    def rest(self, seconds: float) -> None:
        """From the next exchange on, after one that left nothing to do."""
        self._standing = replace(self._standing, rest_s=seconds)

    def tell(self, event: Event, wait_s: float | None = None) -> None:
        self._standing, begun = step(
            self._standing, event, self._clock(), self._chance(), wait_s=wait_s
        )
        if begun in self._do:
            self._do[begun]()

    def look(self) -> None:
        """Begins an exchange if its time has come."""
        if self.next_in_s == 0:
            self.tell(Event.DUE)

    def ended(self, how: Left | AppError) -> None:
        """What the exchange came to: what it leaves, or what stopped it."""
        if isinstance(how, AppError):
            wait_s = how.wait_s if isinstance(how, HubBusy) else None
            self.tell(_ENDINGS.get(type(how), Event.FAILED), wait_s)
        elif how.more:
            self.tell(Event.MORE)
        else:
            self.tell(Event.UNCONFIRMED if how.unconfirmed else Event.DONE)
