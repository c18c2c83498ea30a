"""What the answers of one hub share."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from ijm_desktop.hub.database import Database
from ijm_desktop.hub.limits import Limits
from ijm_desktop.hub.metrics import Metrics


@dataclass(frozen=True, slots=True)
class Hub:
    """`authority` is the public half of the key that signs access lists; `clock` in seconds."""

    database: Database
    authority: bytes
    limits: Limits = field(default_factory=Limits)
    metrics: Metrics = field(default_factory=Metrics)
    clock: Callable[[], float] = time.time

    def now(self) -> int:
        return int(self.clock())
