"""A route in memory, which a test can bend as it likes."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ijm_desktop.bundle.errors import BundleTooLarge
from ijm_desktop.sync.errors import CopyDiffers, ExchangeStopped
from ijm_desktop.sync.outgoing import Ready

_CHUNK = 1 << 20


@dataclass
class Memory:
    """`held` by name, in the order of arrival."""

    held: dict[str, bytes] = field(default_factory=dict)
    route: str = "memory"
    beginning: str = ""
    most_parts: int | None = None

    def names(self) -> Iterator[str]:
        yield from list(self.held)

    def fetch(self, name: str, to: Path, limit: int) -> bool:
        data = self.held.get(name)
        if data is None:
            return False
        if len(data) > limit:
            raise BundleTooLarge
        to.write_bytes(data)
        return True

    def deliver(self, ready: Ready, stop: Callable[[], bool]) -> str:
        assert ready.written is not None
        data = ready.path.read_bytes()
        for _ in range(0, max(1, len(data)), _CHUNK):
            if stop():
                raise ExchangeStopped
        if hashlib.sha256(data).digest() != ready.written.sha256:
            raise CopyDiffers
        name = os.urandom(16).hex()
        self.held[name] = data
        return name

    def remove(self, name: str) -> None:
        self.held.pop(name, None)

    def taken(self, name: str) -> None:
        """It stays, as on a stick."""

    def toward(self, _seat: bytes) -> Memory:
        return self

    def posted(self) -> Mapping[str, bytes]:
        return {}

    def half_way(self, _name: str) -> bool:
        return False
