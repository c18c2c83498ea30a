"""The story's days, counted from the day it is told."""

from __future__ import annotations

from datetime import UTC, date, datetime

from ijm_desktop.casework.registry import REGISTRY
from ijm_desktop.headquarters import story
from ijm_desktop.headquarters.steps import Addition, Calendar, Edit, Round
from ijm_desktop.headquarters.story import Part

NOON = int(datetime(2028, 3, 1, 12, tzinfo=UTC).timestamp()) * 1000
CASE = REGISTRY.get("case")
OBSERVATION = REGISTRY.get("observation")


def test_days_count_from_today_across_the_end_of_a_month() -> None:
    calendar = Calendar(date(2028, 3, 1))
    assert calendar.fields(CASE, {"opened_on": "@-1", "next_step_on": "@+31"}) == {
        "opened_on": "2028-02-29",
        "next_step_on": "2028-04-01",
    }


def test_a_moment_is_on_this_computer_s_wall_clock() -> None:
    calendar = Calendar(date(2028, 3, 1))
    wall = datetime.fromtimestamp(calendar.moment("-2 18:30") / 1000, UTC).astimezone()
    assert (wall.day, wall.hour, wall.minute) == (28, 18, 30)
    told = calendar.fields(OBSERVATION, {"happened_at": "@-2 18:30", "place": "at @ the gate"})
    assert told == {"happened_at": calendar.moment("-2 18:30"), "place": "at @ the gate"}


def test_what_is_no_day_stays_as_it_is() -> None:
    calendar = Calendar(date(2028, 3, 1))
    assert calendar.fields(CASE, {"opened_on": "~2009-03", "next_step": None}) == {
        "opened_on": "~2009-03",
        "next_step": None,
    }


def test_steps_come_in_the_order_of_time_and_end_before_today() -> None:
    told = story.read(NOON, Part.WHOLE)
    moments = [step.at for step in told.steps]
    assert moments == sorted(moments)
    assert told.founded < moments[0]
    assert moments[-1] < NOON


def test_whatever_a_step_names_was_written_before_it() -> None:
    told = story.read(NOON, Part.WHOLE)
    known: set[str] = set()
    for step in told.steps:
        match step:
            case Addition():
                assert step.scope is None or step.scope in known
                assert step.seat in told.people
                known |= {step.id} if step.id else set()
            case Edit():
                assert step.id in known


def test_the_story_ends_after_the_last_round_so_that_something_waits_to_be_sent() -> None:
    steps = story.read(NOON, Part.WHOLE).steps
    last = max(place for place, step in enumerate(steps) if isinstance(step, Round))
    waiting = steps[last + 1 :]
    assert [each.seat for each in waiting if isinstance(each, Addition)] == ["investigator"] * 2
