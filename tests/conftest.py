"""What holds for every test: nothing of the person's who runs them is read or written."""

from __future__ import annotations

from functools import cache
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings

from ijm_desktop.crypto import passphrase
from tests.stretched import Stretched

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
"""A busy machine is no failure."""

HEAVY = (
    "crash",
    "sync/network",
    "leaks",
    "test_every_record_type.py",
    "gui",
    "stories",
    "hub",
    "sync",
    "cli",
)
"""What takes longest, the heaviest first, by its name in this folder. What waits for a network
waits while others work."""
STRETCHED_ANEW = ("crypto", "gui", "leaks")
"""Where each key is worked out as often as the program asks: its own tests, those of what goes on
meanwhile, and those of what is left of it."""
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
def _stretched_once(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The key derivation at its floor, three quarters of what many commands cost, is worked out
    once for the same passphrase, salt and price."""
    here = Path(__file__).parent
    if not any(request.path.is_relative_to(here / name) for name in STRETCHED_ANEW):
        monkeypatch.setattr(passphrase, "Argon2id", Stretched)


@pytest.fixture(autouse=True)
def _machine_of_its_own(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Processes that a test starts keep their anchors (vault.md §10) in a folder of that test:
    every copy of a ready-made office would look like an older one of the copy before."""
    folder = tmp_path_factory.getbasetemp() / f"state-{next(_NUMBERS)}"
    monkeypatch.setenv("XDG_STATE_HOME", str(folder))
