"""Whoever holds a few cases and people is found as looking at all of them finds it."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from random import Random

import pytest

from ijm_desktop.actions import reading, records
from ijm_desktop.actions.desk import RecordKey
from ijm_desktop.actions.errors import NoSuchRecord
from ijm_desktop.headquarters import assigning, restricting
from ijm_desktop.headquarters.restricting import NotRestricted
from ijm_desktop.vault import granting
from tests.headquarters.test_settled import is_right
from tests.sync.world import World


def test_where_there_is_no_room_to_tell_it_all_is_settled_anew(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.settle()
    monkeypatch.setattr(granting, "MOST_NEWS", 1)
    world.case(world.ines)
    world.settle()
    assert is_right(world)


@pytest.mark.parametrize("seed", range(4))
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

    def relink() -> None:
        other = {"person": people[-1].record}
        for link in links[-1:]:
            change(link, lambda row: records.edit(world.hq, row, other))

    def moved() -> None:
        office = {"office": world.otto.owner.office_id}
        change(cases[-1], lambda row: records.edit(world.hq, row, office))

    seats = [desk.vault.seat for desk in world.seats]

    def restrict(key: RecordKey, to: list[bytes] | None) -> None:
        with contextlib.suppress(NoSuchRecord, NotRestricted):
            if to is None:
                restricting.lift(world.hq, key.record)
            else:
                restricting.restrict(world.hq, key.record, to, "asked for")

    steps: list[Callable[[], object]] = [
        lambda: cases.append(world.case(random.choice(world.seats))),
        lambda: world.observe(world.ines, random.choice(cases), "A van"),
        lambda: people.append(world.person(world.ines, random.choice(cases))),
        lambda: links.append(
            world.link(random.choice(world.seats), random.choice(cases), people[0].record)
        ),
        unlink,
        relink,
        moved,
        lambda: world.link(world.hq, random.choice(cases), random.choice(people).record),
        lambda: change(cases[0], lambda row: records.void(world.hq, row, "mistake")),
        lambda: change(cases[0], lambda row: records.restore(world.hq, row)),
        lambda: assigning.assign(world.hq, cases[-1].record, world.otto.vault.seat),
        lambda: assigning.withdraw(world.hq, cases[0].record, world.ines.vault.seat),
        lambda: restrict(random.choice(people), random.sample(seats, random.randint(0, 2))),
        lambda: restrict(random.choice(people), None),
    ]
    world.settle()
    for _ in range(8):
        random.choice(steps)()
        world.settle()
        assert is_right(world)
