"""New keys and mailboxes at a hub for everybody (exchange §8.1-8.2): what was under way to the old
ones keeps nobody from going on with the new."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ijm_desktop.actions.desk import Desk
from ijm_desktop.headquarters import by_hub, routes
from ijm_desktop.sync.by_hub import steps
from ijm_desktop.sync.errors import HubUnreachable
from ijm_desktop.sync.transports.hub import Carried, Courier
from tests.sync.hubs import Wired, wired
from tests.sync.world import World, value_at


@pytest.fixture
def hub(world: World, tmp_path: Path) -> Iterator[Wired]:
    with wired(world, tmp_path) as made:
        yield made


def renew(hub: Wired) -> None:
    by_hub.name_hub(hub.world.hq, hub.address, renew=True)
    hub.answer()


def live(hub: Wired) -> int:
    """Mailboxes at the hub."""
    known = routes.required(hub.world.hq.vault)
    with hub.hub.database.read() as connection:
        rows = connection.exec_driver_sql("SELECT count(*) FROM mailboxes").scalar_one()
    assert known.current.number > 1
    return int(rows)


def test_everybody_goes_over_and_the_old_ones_end(hub: Wired) -> None:
    world = hub.world
    hub.settle()
    before = live_before = len(world.seats) + 1
    renew(hub)
    assert live(hub) > before
    case = world.case(world.ines, "Written while the mailboxes changed")
    hub.settle()
    assert live(hub) == live_before
    assert value_at(world.ana, case, "summary") == "Written while the mailboxes changed"
    again = world.case(world.ana, "And afterwards")
    hub.settle()
    assert value_at(world.ines, again, "summary") == "And afterwards"


def cut_after_the_first_trip(desk: Desk) -> None:
    """The line goes once what lay there was fetched."""
    made = steps(desk.vault, clock=desk.clock, random=desk.random)
    trip = next(made)
    trip = made.send(Courier().run(trip))
    with pytest.raises(HubUnreachable):
        made.send(Carried(error=HubUnreachable()))


def test_a_seat_cut_off_as_it_learned_of_the_new_ones_goes_on(hub: Wired) -> None:
    """What it took in lies in the old mailbox, which its new key may not touch."""
    world = hub.world
    hub.settle()
    renew(hub)
    cut_after_the_first_trip(world.ines)
    case = world.case(world.ines, "Written after it")
    hub.settle()
    assert value_at(world.ana, case, "summary") == "Written after it"
