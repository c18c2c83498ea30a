"""What a feed carries, and how it is cut."""

from __future__ import annotations

import pytest

from ijm_desktop.actions import reading
from ijm_desktop.bundle import proof, writer
from tests.sync.world import World, content


def test_more_of_one_author_than_a_proof_covers_comes_under_several(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writer, "MAX_PROVED", 3)
    monkeypatch.setattr(proof, "MAX_PROVED", 3)
    case = world.case(world.ines)
    for _ in range(9):
        world.person(world.ines, case)
    world.settle()
    assert len(reading.case(world.ana, case.record).people) == 9
    shared = content(world.ana)
    assert {bucket: content(world.hq)[bucket] for bucket in shared} == shared
