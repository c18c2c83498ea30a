"""The page of record types says what the program does."""

from __future__ import annotations

from pathlib import Path

from ijm_desktop.casework.describe import page

PAGE = Path(__file__).parents[2] / "docs" / "spec" / "records.md"


def test_the_page_is_in_step_with_the_declarations() -> None:
    """After a change: python -m ijm_desktop.casework.describe > docs/spec/records.md"""
    assert PAGE.read_text(encoding="utf-8") == page()
