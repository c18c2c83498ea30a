"""What counts as a file that was dropped."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl

from ijm_desktop.gui.parts.dropping import dropped_file

ONE, TWO = QUrl.fromLocalFile("/tmp/one"), QUrl.fromLocalFile("/tmp/two")  # noqa: S108
ELSEWHERE = QUrl("ftp://files.example/one")


@pytest.mark.parametrize(
    ("urls", "found"),
    [
        ([ONE], Path(ONE.toLocalFile())),
        ([ONE, TWO], None),
        ([ELSEWHERE], None),
        ([ONE, ELSEWHERE], None),
        ([], None),
    ],
)
def test_one_file_of_this_computer_and_nothing_else(urls: list[QUrl], found: Path | None) -> None:
    data = QMimeData()
    data.setUrls(urls)
    assert dropped_file(data) == found
