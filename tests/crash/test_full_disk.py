"""A disk that is full at the Nth write and stays so: the deed gives up in a person's words.

Nothing that was called saved is lost, and nothing is half done: once there is room, the work opens
as before. Locking and ending come to their end all the same, and a wipe wipes.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.crash.conftest import Prepared
from tests.crash.deeds import DEEDS
from tests.crash.tracing import Outcome

SOME = 2
WANTING_ROOM = ("pwrite64", "write", "mkdir")


def words(outcomes: Sequence[Outcome]) -> set[str]:
    said = (words for each in outcomes for words in each.said)
    return {words[1] for words in said if words[0] in ("refused", "gave-up")}


@pytest.mark.parametrize("deed", DEEDS)
def test_full_from_some_moments_on(
    prepared: Callable[[str], Prepared], deed: str, tmp_path: Path
) -> None:
    made = prepared(deed)
    trials = made.full_trials(WANTING_ROOM)
    chosen = random.Random(deed).sample(trials, min(SOME, len(trials)))  # noqa: S311 - repeatable
    assert words(made.all_struck(chosen, tmp_path)) <= {"DISK_FULL"}


@pytest.mark.deep
@pytest.mark.parametrize("deed", DEEDS)
def test_full_from_every_moment_on(
    prepared: Callable[[str], Prepared], deed: str, tmp_path: Path
) -> None:
    made = prepared(deed)
    done = made.all_struck(made.full_trials(WANTING_ROOM), tmp_path)
    assert words(done) <= {"DISK_FULL"}
    print(f"{deed}: full from each of {len(done)} calls on")


@pytest.mark.parametrize("deed", ["lock", "save"])
def test_with_no_room_left_it_still_closes(
    prepared: Callable[[str], Prepared], deed: str, tmp_path: Path
) -> None:
    made = prepared(deed)
    last = made.full_trials(WANTING_ROOM)[-1]
    (done,) = made.all_struck([last], tmp_path)
    assert done.said[-1] == ("closed",)
