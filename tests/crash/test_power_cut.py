"""The power goes while something is written: whatever was not synced may be lost or torn.

From what a deed wrote and synced, states are made that a disk may be in (tests/crash/power.py); in
each the vault opens, checks clean and holds everything that was called saved by then.
"""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable, Iterable

import pytest

from tests.crash.conftest import Prepared
from tests.crash.deeds import DEEDS
from tests.crash.judging import judge
from tests.crash.power import Recording, State

SOME = 15
A_STEP = 10
"""States tried for each of IJM_DEEP_STEPS."""


def recording(made: Prepared) -> Recording:
    return Recording(made.before, made.done_in, made.calls)


def judge_all(made: Prepared, found: Iterable[State]) -> None:
    """Where it was recorded, since paths may be noted in what was written."""
    folder = made.done_in
    for state in found:
        shutil.rmtree(folder)
        folder.mkdir()
        state.disk.lay(folder)
        try:
            judge(made.name, folder, state.said, made.expected)
        except BaseException as error:
            error.add_note(f"{made.name}, {state}")
            raise


@pytest.mark.parametrize("deed", DEEDS)
def test_some_states_after_a_power_cut(prepared: Callable[[str], Prepared], deed: str) -> None:
    made = prepared(deed)
    judge_all(made, recording(made).some_states(deed, SOME))


@pytest.mark.deep
@pytest.mark.parametrize("deed", DEEDS)
def test_states_after_a_power_cut(prepared: Callable[[str], Prepared], deed: str) -> None:
    made = prepared(deed)
    found = list(recording(made).states(deed))
    most = A_STEP * int(os.environ.get("IJM_DEEP_STEPS", "400"))
    chosen = random.Random(deed).sample(found, min(most, len(found)))  # noqa: S311
    judge_all(made, chosen)
    print(f"{deed}: {len(chosen)} of {len(found)} states after a power cut")


def test_a_recording_that_loses_nothing_ends_as_the_deed_did(
    prepared: Callable[[str], Prepared],
) -> None:
    for deed in ("save", "exchange", "create"):
        made = prepared(deed)
        ended = recording(made).disk_at_the_end()
        held = {path: bytes(ended.contents.get(file, b"")) for path, file in ended.files().items()}
        there = (path for path in made.recorded.rglob("*") if path.is_file())
        assert held == {path.relative_to(made.recorded): path.read_bytes() for path in there}


def test_what_was_synced_is_never_lost_and_what_was_not_may_be(
    prepared: Callable[[str], Prepared],
) -> None:
    made = prepared("save")
    found = list(recording(made).states("save"))
    sizes = {len(state.said) for state in found}
    assert sizes == set(range(len(made.said) + 1))
    assert len(found) > len(made.said) * 10
