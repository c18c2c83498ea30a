"""What the window is given of the world outside, so that tests can give their own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ijm_desktop.crypto.passphrase import Parameters
from ijm_desktop.gui.exchanging import OVER_HUB, Way


@dataclass(frozen=True, slots=True)
class Machine:
    """`clock`: milliseconds since 1970 UTC. `random`: that many unguessable bytes. `parameters`:
    None measures this machine when a passphrase is set. `documents`: where files to hand over are
    offered to be saved. `state`: where this machine keeps what no folder takes along; None keeps
    nothing there. `practice`: only invented cases are written on it. `way`: the line to
    headquarters' mailbox."""

    clock: Callable[[], int]
    random: Callable[[int], bytes]
    documents: Path
    parameters: Parameters | None = None
    state: Path | None = None
    practice: bool = False
    way: Way = OVER_HUB
