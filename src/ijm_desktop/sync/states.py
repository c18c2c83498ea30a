"""When an exchange over a connection begins: the table of sync §3, and the times of §4.

Pure: the moment and the chance are handed in. Moments are seconds of a clock that never goes back.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

BASE_S: Final = 5.0
REST_S: Final = 15 * 60.0
REST_OF_HEADQUARTERS_S: Final = 60.0
SELDOM_S: Final = 30 * 60.0
AFTER_SAVE_S: Final = 20.0
SAVE_AT_LATEST_S: Final = 2 * 60.0
AGAIN_S: Final = 60.0


class State(StrEnum):
    OFFLINE = "offline"
    LOOKING = "looking"
    FETCHING = "fetching"
    SENDING = "sending"
    WAITING = "waiting"
    BLOCKED = "blocked"


class Event(StrEnum):
    UNLOCKED = "unlocked"
    LOCKED = "locked"
    UP = "network up"
    DOWN = "network down"
    SAVED = "saved"
    DUE = "time is up"
    ASKED = "asked"
    FETCHES = "fetches"
    SENDS = "sends"
    DONE = "done"
    UNCONFIRMED = "unconfirmed"
    MORE = "more"
    UNREACHABLE = "unreachable"
    BUSY = "busy"
    MISBEHAVES = "misbehaves"
    FAILED = "failed"
    PORTAL = "portal"
    NOT_PROVED = "not proved"
    REFUSED = "refused"
    STOPPED = "stopped"


class Begun(StrEnum):
    """What a driver is to do."""

    NOTHING = "nothing"
    EXCHANGE = "exchange"
    STOP = "stop"


class When(StrEnum):
    """The next exchange, by the words of §4."""

    UNCHANGED = "–"
    SOON = "soon"
    AFTER_SAVE = "after the save"
    REST = "rest"
    SELDOM = "seldom"
    AGAIN = "again"
    BACKOFF = "backoff"
    AS_TOLD = "as told"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Row:
    """`next`: None stays in the state."""

    next: State | None
    begun: Begun = Begun.NOTHING
    when: When = When.UNCHANGED


@dataclass(frozen=True, slots=True)
class Standing:
    """A state and what the times are made of. `failures` and `looks` count on end; `wanted_at` is
    the time of the next exchange but for saves; `left_alone_until` is the other end's word;
    `rest_s` is how long one that left nothing to do holds."""

    state: State = State.OFFLINE
    unlocked: bool = False
    up: bool = True
    failures: int = 0
    looks: int = 0
    first_saved: float | None = None
    last_saved: float | None = None
    ended: float | None = None
    left_alone_until: float | None = None
    wanted_at: float | None = None
    rest_s: float = REST_S

    @property
    def under_way(self) -> bool:
        return self.state in UNDER_WAY

    @property
    def next_at(self) -> float | None:
        """When `DUE` is to be told; None while an exchange is under way or the work is locked."""
        if self.under_way or not self.unlocked:
            return None
        saved = self._after_save()
        if saved is None or self.state is not State.WAITING or self.failures:
            return self.wanted_at
        return saved if self.wanted_at is None else min(saved, self.wanted_at)

    def soon(self, now: float) -> float:
        rested = now if self.ended is None else max(now, self.ended + BASE_S)
        return rested if self.left_alone_until is None else max(rested, self.left_alone_until)

    def _after_save(self) -> float | None:
        if self.first_saved is None or self.last_saved is None:
            return None
        at = min(self.last_saved + AFTER_SAVE_S, self.first_saved + SAVE_AT_LATEST_S)
        return self.soon(at)


UNDER_WAY: Final = (State.LOOKING, State.FETCHING, State.SENDING)
AT_REST: Final = (State.OFFLINE, State.WAITING, State.BLOCKED)
ENDS: Final = {
    Event.DONE: Row(State.WAITING, when=When.REST),
    Event.UNCONFIRMED: Row(State.WAITING, when=When.AGAIN),
    Event.MORE: Row(State.WAITING, when=When.SOON),
    Event.UNREACHABLE: Row(State.WAITING, when=When.BACKOFF),
    Event.BUSY: Row(State.WAITING, when=When.AS_TOLD),
    Event.MISBEHAVES: Row(State.WAITING, when=When.BACKOFF),
    Event.FAILED: Row(State.WAITING, when=When.BACKOFF),
    Event.PORTAL: Row(State.BLOCKED, when=When.SELDOM),
    Event.NOT_PROVED: Row(State.BLOCKED, when=When.SELDOM),
    Event.REFUSED: Row(State.BLOCKED, when=When.SELDOM),
    Event.STOPPED: Row(State.WAITING, when=When.REST),
}
"""How an exchange ends."""
SUCCESSES: Final = (Event.DONE, Event.UNCONFIRMED, Event.MORE)
FAILURES: Final = frozenset(ENDS) - {*SUCCESSES, Event.STOPPED}
_STAYS: Final = Row(None)
_AT_REST: Final = {
    Event.UNLOCKED: Row(State.WAITING, when=When.SOON),
    Event.LOCKED: Row(State.OFFLINE, when=When.NEVER),
    Event.UP: Row(State.WAITING, when=When.SOON),
    Event.DOWN: Row(State.OFFLINE, when=When.SELDOM),
    Event.DUE: Row(State.LOOKING, Begun.EXCHANGE),
    Event.ASKED: Row(State.LOOKING, Begun.EXCHANGE),
}
_UNDER_WAY: Final = {
    Event.LOCKED: Row(None, Begun.STOP),
    Event.DOWN: Row(None, Begun.STOP),
    Event.FETCHES: Row(State.FETCHING),
    Event.SENDS: Row(State.SENDING),
    **ENDS,
}
TABLE: Final = {
    (state, event): (_UNDER_WAY if state in UNDER_WAY else _AT_REST).get(event, _STAYS)
    for state in State
    for event in Event
} | {
    (State.OFFLINE, Event.DOWN): Row(State.OFFLINE),
    (State.WAITING, Event.SAVED): Row(State.WAITING, when=When.AFTER_SAVE),
}
"""Every cell of §3."""
_DEAF_WHILE_LOCKED: Final = (Event.UP, Event.DUE, Event.ASKED)


def step(
    standing: Standing, event: Event, now: float, chance: float, wait_s: float | None = None
) -> tuple[Standing, Begun]:
    """`chance`: from 0 to 1; `wait_s`: what a busy other end asked for."""
    row = TABLE[standing.state, event]
    standing = _heard(standing, event, now)
    if event in _DEAF_WHILE_LOCKED and not standing.unlocked:
        return standing, Begun.NOTHING
    if standing.under_way and event in ENDS:
        standing = _ended(standing, event, now, chance, wait_s)
        if not (standing.up and standing.unlocked):  # §3.1
            row = Row(State.OFFLINE, when=When.SELDOM if standing.unlocked else When.NEVER)
    if row.begun is Begun.EXCHANGE:
        standing = replace(standing, first_saved=None, last_saved=None)
    standing = _timed(standing, row.when, now, chance)
    return replace(standing, state=row.next or standing.state), row.begun


def _heard(standing: Standing, event: Event, now: float) -> Standing:
    """What is remembered of an event in any state."""
    match event:
        case Event.UNLOCKED | Event.LOCKED:
            return replace(standing, unlocked=event is Event.UNLOCKED)
        case Event.UP | Event.DOWN:
            return replace(standing, up=event is Event.UP)
        case Event.SAVED:
            first = now if standing.first_saved is None else standing.first_saved
            return replace(standing, first_saved=first, last_saved=now)
        case Event.SENDS if standing.under_way:
            return replace(standing, first_saved=None, last_saved=None)
    return standing


def _ended(
    standing: Standing, event: Event, now: float, chance: float, wait_s: float | None
) -> Standing:
    standing = replace(standing, ended=now, left_alone_until=None)
    if event in SUCCESSES:
        looks = standing.looks + 1 if event is Event.UNCONFIRMED else 0
        return replace(standing, failures=0, looks=looks)
    if event in FAILURES:
        standing = replace(standing, failures=standing.failures + 1)
    if event is Event.BUSY:
        told = min(max(wait_s or 0.0, 0.0), SELDOM_S)
        until = now + max(told, backoff(standing.failures, chance))
        standing = replace(standing, left_alone_until=until)
    return standing


def backoff(failures: int, chance: float) -> float:
    """Seconds after so many failures on end (§4.5)."""
    highest = min(REST_S, BASE_S * 2.0 ** min(failures, 30))
    return BASE_S + chance * (highest - BASE_S)


def _timed(standing: Standing, when: When, now: float, chance: float) -> Standing:
    match when:
        case When.UNCHANGED | When.AFTER_SAVE:
            return standing
        case When.NEVER:
            at = None
        case When.SOON:
            at = standing.soon(now)
        case When.REST:
            at = now + standing.rest_s
        case When.SELDOM:
            at = now + SELDOM_S
        case When.AGAIN:
            at = now + min(REST_S, AGAIN_S * 2.0 ** min(standing.looks - 1, 30))
        case When.BACKOFF:
            at = now + backoff(standing.failures, chance)
        case When.AS_TOLD:
            at = standing.left_alone_until
    return replace(standing, wanted_at=at)
