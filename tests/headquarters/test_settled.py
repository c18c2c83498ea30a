"""Grants are settled anew only for what bears on them, and never too seldom."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from random import Random

import pytest

from ijm_desktop.actions import reading, records
from ijm_desktop.actions.desk import RecordKey
from ijm_desktop.actions.errors import NoSuchRecord
from ijm_desktop.headquarters import assigning, grants
from ijm_desktop.headquarters.directory import standing_of
from ijm_desktop.headquarters.settled import Basis
from ijm_desktop.vault import granting, settings
from tests.sync.world import World


def stands(world: World) -> bool:
    standing = standing_of(world.hq)
    with world.hq.vault.transaction() as work:
        return Basis.now(work, standing).stands(world.hq, work)


def is_right(world: World) -> bool:
    """Whether everybody holds what looking at every case gives them."""
    wanted = grants.holdings(world.hq, standing_of(world.hq))
    database = world.hq.vault.database
    return all(granting.held(database, seat) == held for seat, held in wanted.items())


def take_work(world: World) -> None:
    for desk in world.seats:
        world.exchange(desk)


def test_a_note_gives_nobody_anything(world: World) -> None:
    case = world.case(world.ines)
    world.person(world.ines, case)
    world.settle()
    assert stands(world)
    before = settings.get(world.hq.vault, "settled")
    world.observe(world.ines, case, "A van")
    world.settle()
    assert stands(world)
    assert is_right(world)
    after = settings.get(world.hq.vault, "settled")
    assert isinstance(before, list)
    assert isinstance(after, list)
    assert after[:4] == before[:4]
    assert after[4] == before[4] + 1


def test_what_cannot_be_told_from_a_change_counts_as_one(world: World) -> None:
    world.settle()
    with world.hq.vault.transaction() as work:
        settings.put(work, "settled", None)
    assert not stands(world)
    world.settle()
    assert stands(world)
    records.add(
        world.hq,
        "team",
        {"office": world.otto.owner.office_id, "compartment": "legal"},
        scope_id=reading.find_record(world.hq, world.otto.vault.seat).key.bucket.scope_id,
    )
    assert not stands(world)


@pytest.mark.parametrize("seed", range(3))
def test_whatever_happens_everybody_holds_what_they_should(world: World, seed: int) -> None:
    random = Random(seed)  # noqa: S311 - the same steps every time
    cases = [world.case(desk) for desk in world.seats]
    people = [world.person(world.ines, cases[0])]
    links: list[RecordKey] = []

    def change(key: RecordKey, act: Callable[[reading.RecordShown], object]) -> None:
        with contextlib.suppress(NoSuchRecord):
            act(reading.record(world.hq, key))

    def unlink() -> None:
        for link in links[-1:]:
            change(link, lambda row: records.void(world.hq, row, "mistake"))

    steps: list[Callable[[], object]] = [
        lambda: cases.append(world.case(random.choice(world.seats))),
        lambda: world.observe(world.ines, random.choice(cases), "A van"),
        lambda: people.append(world.person(world.ines, random.choice(cases))),
        lambda: links.append(
            world.link(random.choice(world.seats), random.choice(cases), people[0].record)
        ),
        unlink,
        lambda: change(cases[0], lambda row: records.void(world.hq, row, "mistake")),
        lambda: change(cases[0], lambda row: records.restore(world.hq, row)),
        lambda: assigning.assign(world.hq, cases[-1].record, world.otto.vault.seat),
        lambda: assigning.withdraw(world.hq, cases[0].record, world.ines.vault.seat),
    ]
    world.settle()
    for _ in range(8):
        random.choice(steps)()
        world.settle()
        assert is_right(world)
