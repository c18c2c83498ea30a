"""What holds for every test: nothing of the person's who runs them is read or written."""

from __future__ import annotations

from itertools import count

import pytest
from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
"""A busy machine is no failure."""

_NUMBERS = count()


@pytest.fixture(autouse=True)
def _machine_of_its_own(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Processes that a test starts keep their anchors (vault.md §10) in a folder of that test:
    every copy of a ready-made office would look like an older one of the copy before."""
    folder = tmp_path_factory.getbasetemp() / f"state-{next(_NUMBERS)}"
    monkeypatch.setenv("XDG_STATE_HOME", str(folder))
