"""Exchanging over the connection by itself: never a dialogue, never the focus, never a wait.

Begins and tries again as the table of docs/spec/sync.md says; where headquarters named no mailbox
it does nothing. Lives as long as the work is unlocked.
"""

from __future__ import annotations

import math
import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final, Protocol, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from ijm_desktop.actions import remembering
from ijm_desktop.actions.desk import Changed, Desk
from ijm_desktop.gui import over_hub
from ijm_desktop.gui.bus import Bus
from ijm_desktop.gui.network import Network
from ijm_desktop.gui.over_hub import Ended
from ijm_desktop.gui.tasks import Handle, Task
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.sync.errors import ExchangeStopped
from ijm_desktop.sync.exchange import Step
from ijm_desktop.sync.keeping import Keeping, Left
from ijm_desktop.sync.pace import Pace
from ijm_desktop.sync.states import REST_OF_HEADQUARTERS_S, REST_S, Event, State
from ijm_desktop.sync.transports import Moved

T = TypeVar("T")


class Runs(Protocol):
    """As `Work.run_long`."""

    def __call__(
        self,
        action: Callable[[Desk, Handle], T],
        asker: QObject,
        done: Callable[[T], object] | None,
        failed: Callable[[AppError], object],
        *,
        quiet: bool = False,
    ) -> Task: ...


class Exchanges(Protocol):
    """As `over_hub.run`."""

    def __call__(self, desk: Desk, handle: Handle, *, small: bool) -> Ended: ...


@dataclass(frozen=True, slots=True)
class Way:
    address: Callable[[Desk], str | None]
    exchange: Exchanges


OVER_HUB: Final = Way(over_hub.address, over_hub.run)


@dataclass(frozen=True, slots=True)
class Seen:
    """How the connection stands at one moment. `wrong`: what stopped the last exchange, but for a
    stop that was asked for; `held_back`: it waits for one that is not paid by use; `small`: only
    texts go over it; `rate` in bytes a second."""

    state: State
    moved: Moved | None = None
    rate: float | None = None
    left_s: float | None = None
    wrong: AppError | None = None
    held_back: bool = False
    next_in_s: float | None = None
    small: bool = False


@dataclass(frozen=True, slots=True)
class _Known:
    there: bool
    use_metered: bool
    rest_s: float


class Exchanging(QObject):
    changed = Signal()
    """Something of what can be asked of it differs."""
    brought = Signal(object)
    """A `Changed`: what an exchange altered here."""
    ended = Signal()
    """One that went on does no more."""

    def __init__(self, run: Runs, bus: Bus, network: Network, way: Way = OVER_HUB) -> None:
        super().__init__()
        self._run, self._way = run, way
        self.network = network
        self.there = False
        """Whether headquarters named a mailbox."""
        self.use_metered = True
        self._moved: Moved | None = None
        self._pace = Pace(time.monotonic)
        self._wrong: AppError | None = None
        self._task: Task | None = None
        self._slow = self._gave_way = self._own = False
        chance = random.SystemRandom().random
        self._keeping = Keeping(time.monotonic, chance, self._begin, self._halt)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)
        network.changed.connect(self._network_changed)
        bus.changed.connect(self._on_changed)

    @property
    def seen(self) -> Seen:
        return Seen(
            self._keeping.state,
            self._moved,
            self._pace.rate,
            self._pace.left_s,
            self._wrong,
            self._held_back(),
            self._keeping.next_in_s,
            self._small,
        )

    @property
    def under_way(self) -> bool:
        return self._keeping.under_way

    def start(self) -> None:
        """Asks whether there is a mailbox, and begins if so."""
        self._run(partial(_known, self._way), self, self._know, _no_matter)

    def ask(self) -> None:
        """Now, whatever was to be waited for, and over whatever there is."""
        self._tell(Event.ASKED)

    def stop(self) -> None:
        """What is under way ends; what moved stays moved."""
        self._halt()

    def give_way(self) -> None:
        """Another exchange begins by another route."""
        self._gave_way = self.under_way
        self._halt()

    def go_on(self) -> None:
        """The other has ended. What came by it may have named a mailbox."""
        self.start()
        if self._gave_way:
            self._gave_way = False
            self.ask()

    def choose_metered(self, use: bool) -> None:
        self.use_metered = use
        keep = partial(_keep_metered, use=use)
        self._run(keep, self, None, _no_matter)
        self._network_changed()

    def shut(self) -> None:
        """The work is being locked."""
        self._timer.stop()
        self.network.changed.disconnect(self._network_changed)
        self._keeping.tell(Event.LOCKED)

    def _know(self, known: _Known) -> None:
        was, self.there = self.there, known.there
        self.use_metered = known.use_metered
        self._keeping.rest(known.rest_s)
        if self.there and not was:
            self._keeping.tell(Event.UNLOCKED)
            if not self._usable():
                self._keeping.tell(Event.DOWN)
        elif was and not self.there:
            self._keeping.tell(Event.LOCKED)
        self._arm()

    def _on_changed(self, changed: Changed) -> None:
        if self._own:
            return
        if self.there and (changed.keys or changed.everything):
            self._tell(Event.SAVED)
        if changed.everything:
            self.start()

    def _network_changed(self) -> None:
        self._tell(Event.UP if self._usable() else Event.DOWN)

    @property
    def _small(self) -> bool:
        return self.network.metered or self.network.narrow or self._slow

    def _usable(self) -> bool:
        return self.network.up and not self._held_back()

    def _held_back(self) -> bool:
        return self.network.up and self.network.metered and not self.use_metered

    def _begin(self) -> None:
        self._moved, self._pace = None, Pace(time.monotonic)
        work = partial(self._way.exchange, small=self._small)
        self._task = self._run(work, self, self._ended, self._failed, quiet=True)
        self._task.on_news = self._hear

    def _halt(self) -> None:
        if self._task is not None:
            self._task.stop()

    def _hear(self, news: Step | Moved) -> None:
        if isinstance(news, Moved):
            self._moved = news
            self._pace.tell(news)
            self._tell(Event.SENDS if news.sending else Event.FETCHES)
        elif news is Step.FETCHING:
            self._tell(Event.FETCHES)

    def _ended(self, ended: Ended) -> None:
        self._over(ended.how)
        self._own = True
        self.brought.emit(ended.brought)
        self._own = False
        self.ended.emit()

    def _failed(self, error: AppError) -> None:
        """By a mistake of ours, which is told elsewhere too."""
        self._over(error)
        self.ended.emit()

    def _over(self, how: Left | AppError) -> None:
        self._task = None
        self._slow = self._pace.slow
        self._wrong = how if isinstance(how, AppError) and _is_wrong(how) else None
        self._moved = None
        self._keeping.ended(how)
        self._arm()

    def _tell(self, event: Event) -> None:
        self._keeping.tell(event)
        self._arm()

    def _look(self) -> None:
        self._keeping.look()
        self._arm()

    def _arm(self) -> None:
        """The timer follows the table, and whoever shows it is told."""
        in_s = self._keeping.next_in_s
        if in_s is None:
            self._timer.stop()
        else:
            self._timer.start(math.ceil(in_s * 1000))
        self.changed.emit()


def _known(way: Way, desk: Desk, _handle: Handle) -> _Known:
    rest_s = REST_OF_HEADQUARTERS_S if desk.owner.is_headquarters else REST_S
    return _Known(way.address(desk) is not None, remembering.use_metered(desk), rest_s)


def _keep_metered(desk: Desk, _handle: Handle, *, use: bool) -> None:
    remembering.keep_use_metered(desk, use=use)


def _is_wrong(error: AppError) -> bool:
    return not isinstance(error, ExchangeStopped)


def _no_matter(_error: AppError) -> None:
    """Asked again when something came."""
