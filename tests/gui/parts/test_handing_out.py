"""Names that others gave to files, before they become names on this disk."""

from __future__ import annotations

import pytest

from ijm_desktop.gui.parts.handing_out import safe_name


@pytest.mark.parametrize(
    ("given", "safe"),
    [
        ("IMG_2041.jpg", "IMG_2041.jpg"),
        ("பழைய கதவு.jpg", "பழைய கதவு.jpg"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ("C:\\Windows\\a.exe", "C__Windows_a.exe"),
        ("a\u202egpj.exe", "a_gpj.exe"),
        ("...", "file"),
        ("a" * 300 + ".jpg", "a" * 117 + ".jpg"),
    ],
)
def test_a_name_leads_nowhere_else_and_keeps_its_ending(given: str, safe: str) -> None:
    assert safe_name(given) == safe
