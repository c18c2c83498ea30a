"""Likely doubles are offered to whoever holds the names, decided by two, counted once, undone."""

from __future__ import annotations

from pathlib import Path

import pytest

from ijm_desktop.actions import alike, reading
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.errors import RuleBlocks
from ijm_desktop.actions.freed import once, people
from ijm_desktop.actions.mass_intake import Member, take_in
from tests.actions.freed import a_case
from tests.office import office, saved


def entered(desk: Desk, case: bytes, *members: Member) -> list[bytes]:
    """Each in a household of their own."""
    return [next(iter(take_in(desk, case, [each]).people.values())) for each in members]


def pairs(desk: Desk, case: bytes) -> list[frozenset[bytes]]:
    return [frozenset((p.one.person, p.other.person)) for p in alike.offered(desk, case)]


def test_names_alike_in_their_script_or_romanised_are_offered(desk: Desk) -> None:
    case = a_case(desk)
    tamil, romanised, laxmi, lakshmi, _other, _man, _old = entered(
        desk,
        case,
        Member(name="முருகன்", romanised="Murugan", sex="m", age="30"),
        Member(name="Muruken", sex="m", age="~35"),
        Member(name="Laxmi", sex="f", age="20"),
        Member(name="Lakshmi", sex="f", age="21"),
        Member(name="Selvi", sex="f", age="20"),
        Member(name="Lakshmi", sex="m", age="21"),
        Member(name="Lakshmi", sex="f", age="60"),
    )
    assert sorted(pairs(desk, case), key=sorted) == sorted(
        [frozenset((tamil, romanised)), frozenset((laxmi, lakshmi))], key=sorted
    )


def test_place_and_parents_speak_for_it_and_brothers_are_no_question(desk: Desk) -> None:
    case = a_case(desk)
    take_in(desk, case, [Member(name="Sokha", sex="m"), Member(name="Sokkha", sex="m")])
    assert pairs(desk, case) == []
    father, one, other = entered(
        desk, case, Member(name="Dara Sok", age="50"), Member(name="Lakshmi"), Member(name="Laxmi")
    )
    assert pairs(desk, case) == []
    for person in (one, other):
        saved(desk, "person_link", {"other": father, "relation": "father"}, person)
    (found,) = alike.offered(desk, case)
    assert found.agree == ("parents",)
    for person in (one, other):
        saved(desk, "person_identity", {"birthplace": "Kanchipuram"}, person)
    assert alike.offered(desk, case)[0].agree == ("place", "parents")
    (swapped,) = entered(desk, case, Member(name="Sok Dara", age="51"))
    assert pairs(desk, case)[0] == {father, swapped}


def test_two_people_decide_and_one_undoes_it(tmp_path: Path) -> None:
    with office(tmp_path, "investigator", "aftercare") as made:
        ines, care = made["investigator"], made["aftercare"]
        case = a_case(ines)
        one, other = entered(ines, case, Member(name="Mala", age="16"), Member(name="Mala"))
        made.round()
        # An investigator's laptop holds no names once headquarters has them.
        assert alike.offered(ines, case) == ()
        (found,) = alike.offered(care, case)
        assert {found.one.person, found.other.person} == {one, other}
        link = alike.propose(care, one, other, "Both came on the second bus.").key
        assert alike.offered(care, case) == ()
        assert len(once(people(care, case)[0])) == 2
        with pytest.raises(RuleBlocks):
            alike.decide(care, reading.record(care, link), same=True)
        made.round()
        alike.decide(ines, reading.record(ines, link), same=True)
        made.round()
        for desk in (ines, care, made.headquarters):
            assert len(once(people(desk, case)[0])) == 1
            assert len(people(desk, case)[0]) == 2
        alike.undo(care, reading.record(care, link))
        assert len(once(people(care, case)[0])) == 2
