"""What holds for every test: nothing of the person's who runs them is read or written."""

from __future__ import annotations

from functools import cache
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
"""A busy machine is no failure."""

HEAVY = ("crash", "leaks", "test_every_record_type.py", "gui", "stories", "sync", "cli")
"""What takes longest, the heaviest first, by its name in this folder."""
_NUMBERS = count()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes longest begins first, and the many small files fill the cores in the end. A file
    stays with one worker, and its tests in their order."""
    items.sort(key=lambda item: _place(item.path))


@cache
def _place(path: Path) -> int:
    here = Path(__file__).parent
    heavy = (at for at, name in enumerate(HEAVY) if path.is_relative_to(here / name))
    return next(heavy, len(HEAVY))


@pytest.fixture(autouse=True)
def _machine_of_its_own(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Processes that a test starts keep their anchors (vault.md §10) in a folder of that test:
    every copy of a ready-made office would look like an older one of the copy before."""
    folder = tmp_path_factory.getbasetemp() / f"state-{next(_NUMBERS)}"
    monkeypatch.setenv("XDG_STATE_HOME", str(folder))
