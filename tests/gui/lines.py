"""A line to headquarters' mailbox as these tests want it: there or not, quick or hanging."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass, field

from ijm_desktop.actions.desk import Changed, Desk
from ijm_desktop.gui.exchanging import Way
from ijm_desktop.gui.over_hub import Ended
from ijm_desktop.gui.tasks import Handle
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.sync.errors import ExchangeStopped
from ijm_desktop.sync.exchange import Step
from ijm_desktop.sync.keeping import Left
from ijm_desktop.sync.transports import Moved

SOON = 20


@dataclass
class Line:
    """`news` is told on the way; then it hangs until `free` is set, and ends as `how` says."""

    url: str | None = "https://mailbox.example"
    how: Left | AppError = field(default_factory=Left)
    news: Sequence[Step | Moved] = ()
    free: threading.Event = field(default_factory=threading.Event)
    began: list[bool] = field(default_factory=list)
    """Whether each was only for what is small."""
    ended: int = 0

    def __post_init__(self) -> None:
        self.free.set()

    @property
    def way(self) -> Way:
        return Way(lambda _desk: self.url, self.exchange)

    def exchange(self, desk: Desk, handle: Handle, *, small: bool) -> Ended:
        assert desk.vault.seat
        self.began.append(small)
        for each in self.news:
            handle.tell(each)
        handle.elsewhere(lambda: self._hang(handle))
        self.ended += 1
        how = ExchangeStopped() if handle.stopped() else self.how
        return Ended(how, Changed(exchange=True))

    def _hang(self, handle: Handle) -> None:
        while not self.free.wait(0.02) and not handle.stopped():
            continue
