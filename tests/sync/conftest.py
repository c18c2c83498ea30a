"""The organisation that these tests exchange in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sync.chance import seeded
from tests.sync.world import Ready, World, opened, prepare


@pytest.fixture(scope="session")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Ready:
    with seeded(0):
        return prepare(tmp_path_factory.mktemp("organisation"))


@pytest.fixture
def world(ready: Ready, tmp_path: Path) -> Iterator[World]:
    with opened(ready, tmp_path) as made:
        yield made
