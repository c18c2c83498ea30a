"""The number of the list that a hub says it has (exchange §8.3): believed as far as a list of our
own can still be newer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ijm_desktop.headquarters import by_hub, routes
from ijm_desktop.hub import tables
from ijm_desktop.sync.errors import HubMisbehaves
from tests.sync.hubs import Wired, wired
from tests.sync.world import World


@pytest.fixture
def hub(world: World, tmp_path: Path) -> Iterator[Wired]:
    with wired(world, tmp_path) as made:
        yield made


def says(hub: Wired, number: int) -> None:
    """The hub has a list of that number, or says so."""
    with hub.hub.database.write() as connection:
        connection.execute(tables.access_list.update().values(number=number))


def test_a_list_is_made_newer_than_the_one_that_a_hub_has(hub: Wired) -> None:
    """As after a backup of headquarters was put back."""
    mine = routes.required(hub.world.hq.vault).listing.number
    says(hub, mine + 1_000_000_000)
    hub.answer()
    assert routes.required(hub.world.hq.vault).listing.number == mine + 1_000_000_001
    hub.settle()


def test_a_number_that_nothing_follows_spoils_no_later_list(hub: Wired) -> None:
    mine = routes.required(hub.world.hq.vault).listing.number
    says(hub, (1 << 63) - 1)
    for _ in range(2):
        with pytest.raises(HubMisbehaves):
            by_hub.exchange_hub(hub.world.hq)
    says(hub, mine)
    hub.answer()
    hub.settle()
