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
from ijm_desktop.headquarters.bearing import Bearing
from ijm_desktop.headquarters.directory import scope_of, standing_of
from ijm_desktop.headquarters.settled import Basis
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.vault import granting, settings
from ijm_desktop.vault import reading as stored
from tests.sync.world import World, write


def bearing(world: World) -> Bearing | None:
    standing = standing_of(world.hq)
    with world.hq.vault.transaction() as work:
        return Basis.now(work, standing).bearing(world.hq, work)


def stands(world: World) -> bool:
    return bearing(world) == Bearing()


def is_right(world: World) -> bool:
    """Whether everybody holds what looking at every case gives them."""
    wanted = grants.holdings(world.hq, standing_of(world.hq))
    database = world.hq.vault.database
    return all(granting.held(database, seat) == held for seat, held in wanted.items())


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


def test_a_new_case_or_link_is_asked_of_alone(world: World) -> None:
    old = world.case(world.ines)
    world.settle()
    case = world.case(world.hq)
    person = world.person(world.hq, case)
    found = bearing(world)
    assert found is not None
    assert found.cases == {case.record}
    assert found.people == {person.record}
    world.settle()
    assert is_right(world)
    link = world.link(world.hq, old, person.record)
    found = bearing(world)
    assert found is not None
    assert (found.cases, found.people) == (set(), {person.record})
    records.void(world.hq, reading.record(world.hq, link), "mistake")
    found = bearing(world)
    assert found is not None
    assert (found.cases, found.people) == (set(), {person.record})


def test_a_word_by_name_is_asked_of_alone(world: World) -> None:
    case = world.case(world.ines)
    person = world.person(world.ines, case)
    world.settle()
    assigning.assign(world.hq, case.record, world.otto.vault.seat)
    found = bearing(world)
    assert found is not None
    assert case.record in found.cases
    assert person.record in found.people
    world.settle()
    assert is_right(world)
    assert person.bucket in granting.held(world.hq.vault.database, world.otto.vault.seat)


def test_a_word_about_something_else_bears_on_everything(world: World) -> None:
    world.settle()
    organisation = standing_of(world.hq).organisation
    assert organisation is not None
    word: dict[str, Value] = {
        "seat": world.otto.vault.seat,
        "scope_kind": "office",
        "scope_id": world.ines.owner.office_id,
        "compartments": ["casework"],
        "state": "granted",
    }
    records.add(world.hq, "grant", word, scope_id=scope_of(organisation))
    assert bearing(world) is None
    world.settle()
    assert is_right(world)


def test_what_made_a_case_something_else_is_no_note(world: World) -> None:
    """A record goes by the least of the type names that its ops have."""
    case = world.case(world.ines)
    person = world.person(world.ines, case)
    world.settle()
    (link,) = stored.of_type(world.hq.vault, case.bucket, "case_person")
    write(world.hq, case.bucket, link.record, {"aaa.note": "x"})
    assert bearing(world) is None  # a type that is not known
    world.settle()
    least = min(each.name for each in world.hq.registry.all() if each.scope.value == "case")
    assert least < "case_person"
    other = world.link(world.hq, case, person.record)
    world.settle()
    write(world.hq, case.bucket, other.record, {f"{least}.note": "x"})
    assert bearing(world) is None  # the numbers do not add up
    world.settle()
    assert is_right(world)


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
    ]
    world.settle()
    for _ in range(8):
        random.choice(steps)()
        world.settle()
        assert is_right(world)
