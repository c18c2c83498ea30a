"""A hub between the desks of a test's world, in a thread of this process."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ijm_desktop.actions import exchange as seat_exchange
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.exchange import ExchangeReport
from ijm_desktop.headquarters import by_hub
from ijm_desktop.headquarters.exchange import Answered
from ijm_desktop.hub.database import Database
from ijm_desktop.hub.limits import Limits
from ijm_desktop.hub.serving import Where
from ijm_desktop.hub.state import Hub
from tests.hub.conftest import serving_thread
from tests.sync.world import World


@dataclass(slots=True)
class Wired:
    """A world whose headquarters has named a hub, which everybody was told of by stick."""

    world: World
    hub: Hub
    address: str

    def exchange(self, desk: Desk, *, small: bool = False) -> ExchangeReport:
        return seat_exchange.exchange_hub(desk, small=small)

    def answer(self) -> Answered:
        return by_hub.exchange_hub(self.world.hq)

    def round(self, *desks: Desk) -> None:
        """Each sends, headquarters answers, each fetches."""
        for desk in desks or self.world.seats:
            self.exchange(desk)
        self.answer()
        for desk in desks or self.world.seats:
            self.exchange(desk)

    def settle(self, rounds: int = 12) -> int:
        """Until nobody has anything left to say; how many rounds it took."""
        for done in range(1, rounds + 1):
            went = [self.exchange(desk) for desk in self.world.seats]
            answered = self.answer()
            quiet = not any(each.sent_bytes or each.received_changes for each in went)
            if quiet and not answered.received and not answered.answers:
                return done
        raise AssertionError(f"not quiet after {rounds} rounds")


@contextmanager
def wired(
    world: World,
    folder: Path,
    url: str = "",
    *,
    through: str = "",
    where: Where | None = None,
    answered: bool = True,
) -> Iterator[Wired]:
    """`url` of its database, by default a file in `folder`; `through`: the address that the desks
    are told, where something stands in between; `answered`: headquarters came by once."""
    world.clock.now_ms = int(time.time() * 1000)
    authority = by_hub.name_hub(world.hq, "http://127.0.0.1:1").list_key.public
    database = Database(url or f"sqlite:///{folder}/hub.sqlite")
    database.migrate()
    hub = Hub(database, authority, Limits())
    with serving_thread(hub, where) as address:
        by_hub.name_hub(world.hq, through or address)
        if answered:
            by_hub.exchange_hub(world.hq)
        world.trip(*world.seats)
        world.stick.lose()
        yield Wired(world, hub, address)
    database.close()
