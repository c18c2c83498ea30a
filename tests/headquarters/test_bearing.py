"""What came bears on few cases and people, or on everything; never on fewer than it does."""

from __future__ import annotations

import os

from ijm_desktop.actions import reading, records
from ijm_desktop.headquarters import assigning
from ijm_desktop.headquarters.bearing import MOST
from ijm_desktop.headquarters.directory import scope_of, standing_of
from ijm_desktop.journal.change import PUT, Op
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.vault import granting
from ijm_desktop.vault import reading as stored
from ijm_desktop.vault.saving import Draft, save
from tests.headquarters.test_settled import bearing, is_right
from tests.sync.world import World, write
from tests.vault.writing import NOW


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


def test_of_very_many_links_all_is_asked_at_once_whomever_they_name(world: World) -> None:
    case = world.case(world.ines)
    person = world.person(world.ines, case)
    world.settle()
    links = [
        Draft(case.bucket, [Op(PUT, os.urandom(16), "case_person.person", (), person.record)])
        for _ in range(MOST)
    ]
    save(world.hq.vault, links, now_ms=NOW, random=os.urandom)
    found = bearing(world)
    assert found is not None
    assert found.people == {person.record}
    world.link(world.hq, case, person.record)
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


def test_a_note_of_an_office_bears_on_nobody(world: World) -> None:
    """What it gives its teams the directory names."""
    world.settle()
    office = world.ines.owner.office_id
    assert office is not None
    kinds = [each.name for each in world.hq.registry.all() if each.scope.value == "office"]
    assert kinds
    bucket = world.hq.bucket(world.hq.registry.get(kinds[0]), office)
    write(world.hq, bucket, world.hq.random(16), {f"{kinds[0]}.note": "x"})
    found = bearing(world)
    assert found is not None
    assert not found.cases | found.people
