"""What every peer is asked to do, and what it says about it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, Protocol, TypeAlias

Report: TypeAlias = dict[str, Any]
"""What a step prints: `seconds` and `cpu` of the work alone, `peak` in MiB of its process."""

PUSH: Final = "push"
PULL: Final = "pull"


@dataclass(frozen=True, slots=True)
class Step:
    """`half`: whether it brings the records to the server or from there to the second person.
    `seconds` and `cpu` are of the work alone, without starting and unlocking; `peak` in MiB.
    `line`: seconds of it on the way to the server and back, where a peer tells them."""

    name: str
    half: str
    seconds: float
    cpu: float
    peak: float
    line: float = 0.0


@dataclass(frozen=True, slots=True)
class Carried:
    """One run. `wire`: bytes by the way that they went, answers with them. `server`: most MiB that
    the server's process ever held, 0 without one; `server_cpu`: seconds it had a core for, in all.
    `after`: steps that only confirm."""

    steps: Sequence[Step]
    wire: Mapping[str, int]
    server: float = 0.0
    server_cpu: float = 0.0
    after: Sequence[Step] = field(default=())

    def seconds(self, *halves: str) -> float:
        return sum(each.seconds for each in self.steps if not halves or each.half in halves)

    @property
    def cpu(self) -> float:
        """Of the clients and the server."""
        return self.server_cpu + sum(each.cpu for each in self.steps)

    @property
    def peak(self) -> float:
        """Most MiB of any client's."""
        return max(each.peak for each in self.steps)


class Peer(Protocol):
    """`prepare` makes a folder with the first person's store, the records in it, the second one's
    and the server's, both without; `carry` is given a copy of it, and raises StepFailed unless the
    second store then has every record as it was written."""

    @property
    def name(self) -> str: ...

    def prepare(self, folder: Path, lines: Path) -> None: ...

    def carry(self, folder: Path, lines: Path) -> Carried: ...


def digest(lines: Iterable[bytes]) -> str:
    """Of all, whatever their order."""
    return hashlib.sha256(
        b"".join(sorted(hashlib.sha256(each).digest() for each in lines))
    ).hexdigest()
