"""A machine for one person, and a folder that goes between people by hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.screen.display import Display


@pytest.fixture
def display(tmp_path: Path) -> Iterator[Display]:
    for name in ("home", "shared", "shared/stick", "pictures"):
        (tmp_path / name).mkdir()
    with Display(tmp_path / "home") as display:
        yield display
