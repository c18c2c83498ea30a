"""Any people, any sticks, any losses, in any order: what everybody ends up with is one thing.

`field.py` is the world and what must hold; `doings.py` is what happens in it.
"""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.sync.attached import Attached
from tests.sync.copies import Copies
from tests.sync.doings import Headquarters, People
from tests.sync.field import Field
from tests.sync.lines import Lines
from tests.sync.world import Ready

PARTS = 8
"""The long run is divided, so that every core has some."""


class Everything(Attached, Lines, People, Headquarters, Copies):
    def prepare(self) -> None:
        super().prepare()
        self.a_stick_goes_round(0, 0)


class EverythingByHub(Everything):
    """In the end no stick comes to anybody."""

    rests_by_hub = True


NORMAL = settings(
    max_examples=6,
    stateful_step_count=50,
    derandomize=True,
    deadline=None,
    database=None,
    phases=[Phase.generate],  # shrinking takes minutes; a failure prints its steps anyway
    suppress_health_check=list(HealthCheck),
)


class MuchByHub(Attached, Lines, People):
    """Fewer things happen, so that more of them happen over lines that break."""

    rests_by_hub = True


@pytest.mark.parametrize("machine", [Everything, EverythingByHub, MuchByHub])
def test_everybody_ends_up_with_one_thing(ready: Ready, machine: type[Field]) -> None:
    machine.ready = ready
    run_state_machine_as_test(machine, settings=NORMAL)


@pytest.mark.deep
@pytest.mark.parametrize("part", range(PARTS))
def test_everybody_ends_up_with_one_thing_however_long_it_takes(ready: Ready, part: int) -> None:
    """10 × IJM_DEEP_STEPS steps in all the parts together, from the seed IJM_DEEP_SEED on."""

    class Part(Everything):
        rests_by_hub = bool(part % 2)

    Part.ready = ready
    steps = 10 * int(os.environ.get("IJM_DEEP_STEPS", "400")) // PARTS
    first = int(os.environ.get("IJM_DEEP_SEED", "0"))
    deep = settings(
        NORMAL, max_examples=max(1, steps // 100), stateful_step_count=100, derandomize=False
    )
    run_state_machine_as_test(seed(first * PARTS + part)(Part), settings=deep)
