"""What carries bundles. A courier can read nothing, and nothing it says is believed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from ijm_desktop.sync.outgoing import Ready


@dataclass(frozen=True, slots=True)
class Moved:
    """How far a trip to a hub is: of `total` bytes, `done` are known to be at the other end, or
    here."""

    sending: bool
    done: int
    total: int


class Transport(Protocol):
    """One route. Names are the courier's own and mean nothing; contents are hostile until read."""

    @property
    def route(self) -> str:
        """A stable name for the log and the status, such as `folder`."""
        ...

    @property
    def beginning(self) -> str:
        """What its names begin with, so that they are not taken for another courier's."""
        ...

    @property
    def most_parts(self) -> int | None:
        """Bytes of attached files' parts that may lie there at a time; None where only the room
        that there is says."""
        ...

    def names(self) -> Iterator[str]:
        """What lies there now, in any order. Raises the disk's errors."""
        ...

    def fetch(self, name: str, to: Path, limit: int) -> bool:
        """Copies to a private file; False when it is gone. Raises NotABundle for what is no plain
        file, BundleTooLarge over `limit` bytes, FileUnreadable, and the disk's errors where the
        private file lies."""
        ...

    def deliver(self, ready: Ready, stop: Callable[[], bool]) -> str:
        """Puts a finished bundle there and reads it back before it counts (bundle §10.6); its new
        name. Raises the disk's errors, or CopyDiffers; then nothing of it lies there."""
        ...

    def remove(self, name: str) -> None:
        """Takes away a bundle that this seat put there itself and that is no longer needed."""
        ...

    def taken(self, name: str) -> None:
        """What `name` says is committed here, or is nothing to us. A folder keeps it: others may
        want it."""
        ...

    def toward(self, seat: bytes) -> Transport | None:
        """The same courier on the way to one seat; None when it does not go there."""
        ...

    def posted(self) -> Mapping[str, bytes]:
        """SHA-256 by name of what lies there of ours and `names` does not tell."""
        ...

    def half_way(self, name: str) -> bool:
        """Whether it may be that the other end, or the courier, has a part of what we put there."""
        ...
