"""Head counts against the people entered, by sex and age."""

from __future__ import annotations

from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.freed import agreements, once, people
from ijm_desktop.actions.mass_intake import Member, take_in
from tests.actions.freed import FAMILY, a_case, with_tags
from tests.office import saved
from tests.stories.telling import at


def counted(desk: Desk, case: bytes, clock: str, group: str = "", **numbers: int) -> None:
    when = at("2026-11-01", clock)
    values = {"stage": "arrived", "counted_at": when, "group": group, **numbers}
    saved(desk, "head_count", values, case)


def test_what_is_missing_and_what_is_too_many_by_sex_and_age(desk: Desk) -> None:
    case = with_tags(desk)
    take_in(desk, case, [*FAMILY, Member(sex="m", age="30", part="uncertain"), Member(sex="f")])
    counted(desk, case, "09:00", women=2, men=2, girls=0, boys=1, role_uncertain=1)
    (found,) = agreements(desk, case)
    assert {line.band: (line.counted, line.entered, line.missing) for line in found.lines} == {
        "women": (2, 1, 1),
        "men": (2, 2, 0),
        "girls": (0, 1, -1),
        "boys": (1, 0, 1),
        "unclear": (None, 1, -1),
        "role_uncertain": (1, 1, 0),
    }
    assert (found.stage, found.counted, found.entered, found.not_held) == ("arrived", 5, 5, 0)


def test_groups_are_added_up_and_a_group_counted_again_stands_as_counted_last(desk: Desk) -> None:
    case = a_case(desk)
    take_in(desk, case, FAMILY)
    counted(desk, case, "09:00", group="bus 1", women=9)
    counted(desk, case, "10:00", group="bus 1", women=1, men=1)
    counted(desk, case, "09:30", group="bus 2", girls=1)
    (found,) = agreements(desk, case)
    assert found.counted == found.entered == 3
    assert not any(line.missing for line in found.lines)


def test_only_those_who_were_freed_are_counted(desk: Desk) -> None:
    case = a_case(desk)
    take_in(desk, case, [*FAMILY, Member(name="The owner", part="suspect")])
    assert len(people(desk, case)[0]) == 3


def test_nobody_counted_is_nothing_to_compare(desk: Desk) -> None:
    case = a_case(desk)
    take_in(desk, case, FAMILY)
    assert agreements(desk, case) == ()
    assert len(once(people(desk, case)[0])) == 3
