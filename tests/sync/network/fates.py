"""What a bad line does to a request that passes over it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final


class Way(Enum):
    UP = "up"
    DOWN = "down"


class Again(Enum):
    """Whether what a client sent is sent once more, on a connection of its own."""

    NEVER = 0
    BEFORE = 1
    AFTER = 2


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as it passes. `number` is from 1 over the life of the line; `path` with its
    query."""

    number: int
    method: str
    path: str
    head: bytes


@dataclass(frozen=True, slots=True)
class Fate:
    """What becomes of a request. `answered`: bytes of its answer that come before all is cut, so 0
    is an answer lost. `instead`: what comes in place of an answer, and the server hears nothing;
    `for_ever` after it, again and again with `pause_s` between; `held` keeps the connection open
    afterwards."""

    delay_s: float = 0.0
    answered: int | None = None
    again: Again = Again.NEVER
    instead: bytes | None = None
    for_ever: bytes = b""
    pause_s: float = 0.0
    held: bool = False


PASSES: Final = Fate()
