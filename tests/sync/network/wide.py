"""Headquarters and two colleagues who meet by a hub alone, over one line."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ijm_desktop.actions import exchange as seat_exchange
from ijm_desktop.actions.desk import Desk, RecordKey
from ijm_desktop.headquarters import by_hub
from ijm_desktop.sync.errors import HUB_ERRORS, HubBusy, HubBytesDiffer
from ijm_desktop.sync.inbox import KeptAside
from ijm_desktop.vault import checking
from tests.hub.process import HubProcess
from tests.sync.network.fates import PASSES, Asked
from tests.sync.network.proxy import Line, bad_line
from tests.sync.world import World, content, value_at

TRIES = 8


@dataclass(frozen=True, slots=True)
class Round:
    """How one save went to headquarters and on to a colleague: the codes met, bytes over the line,
    cuts, and what was asked."""

    met: tuple[str, ...]
    total: int
    cuts: int
    asked: tuple[Asked, ...]


@dataclass(slots=True)
class Wide:
    """`line` is all that leads to the hub that headquarters named; everybody has heard of it by
    stick."""

    world: World
    line: Line

    def exchange(self, desk: Desk) -> list[str]:
        """Until it goes well; the codes met before."""
        return self._until_well(lambda: seat_exchange.exchange_hub(desk).kept_aside)

    def answer(self) -> list[str]:
        return self._until_well(lambda: by_hub.exchange_hub(self.world.hq).aside)

    @staticmethod
    def _until_well(exchange: Callable[[], tuple[KeptAside, ...]]) -> list[str]:
        met: list[str] = []
        while True:
            try:
                codes = [each.code for each in exchange()]
            except HubBusy as busy:  # so many requests a minute, in a long run
                time.sleep(busy.wait_s or 1)
            except HUB_ERRORS as error:
                met.append(error.code)
                assert len(met) < TRIES, met
            else:
                if HubBytesDiffer.code not in codes:
                    return met
                met.append(HubBytesDiffer.code)
                assert len(met) < TRIES, met

    def good(self) -> None:
        self.line.count_anew()
        self.line.cut_at, self.line.fate = None, lambda _asked: PASSES

    def round(self, case: RecordKey, words: str) -> Round:
        """Ines writes, headquarters has it, and Ana reads it; and Ines knows."""
        world, line = self.world, self.line
        world.edit(world.ines, case, summary=words)
        met = self.exchange(world.ines) + self.answer() + self.exchange(world.ana)
        assert value_at(world.ana, case, "summary") == words
        met += self.exchange(world.ines)
        assert seat_exchange.status(world.ines).unconfirmed == 0
        return Round(tuple(met), line.total, line.cuts, tuple(line.asked))

    def settles(self) -> None:
        """Nobody has anything left to say, all agree, and every store is sound."""
        self.good()
        for _ in range(TRIES):
            before = len(self.line.asked)
            self.exchange(self.world.ines)
            self.answer()
            self.exchange(self.world.ana)
            said = {each.method for each in self.line.asked[before:]}
            if said == {"GET"}:
                break
        else:
            raise AssertionError("they never fell silent")
        hq = content(self.world.hq)
        for desk in (self.world.ines, self.world.ana):
            held = content(desk)
            assert held == {bucket: hq[bucket] for bucket in held}
            assert checking.check(desk.vault) == []
        assert checking.check(self.world.hq.vault) == []


@contextmanager
def wide(world: World, line: Line, url: str) -> Iterator[Wide]:
    """`url` is where headquarters says that its hub is; what lets its seats in is at work."""
    by_hub.name_hub(world.hq, url)
    by_hub.exchange_hub(world.hq)
    world.trip(*world.seats)
    world.stick.lose()
    made = Wide(world, line)
    for desk in world.seats:  # says that it has heard
        made.exchange(desk)
    made.answer()
    yield made


@contextmanager
def at_a_hub(world: World, folder: Path, line: Line) -> Iterator[Wide]:
    """A real one, as a process, behind `line`."""
    world.clock.now_ms = int(time.time() * 1000)
    authority = by_hub.name_hub(world.hq, "http://127.0.0.1:1").list_key.public
    hub = HubProcess(f"sqlite:///{folder}/hub.sqlite", authority, folder / "hub.log")
    hub.start()
    line.to = ("127.0.0.1", hub.port)
    try:
        with bad_line(line), wide(world, line, line.address) as made:
            yield made
    finally:
        hub.stop()
