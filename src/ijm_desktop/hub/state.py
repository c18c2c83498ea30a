"""What the answers of one hub share."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from ijm_desktop.hub.database import Database
from ijm_desktop.hub.limits import Limits
from ijm_desktop.hub.metrics import Metrics

_LISTS_AT_ONCE: Final = 16


@dataclass(frozen=True, slots=True)
class Hub:
    """`authority` is the public half of the key that signs access lists; `clock` in seconds.
    `lists` come in so many at once: each is held whole, and anybody may send one."""

    database: Database
    authority: bytes
    limits: Limits = field(default_factory=Limits)
    metrics: Metrics = field(default_factory=Metrics)
    clock: Callable[[], float] = time.time
    lists: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(_LISTS_AT_ONCE))

    def now(self) -> int:
        return int(self.clock())
