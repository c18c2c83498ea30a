"""What was dropped on a page, as far as a page takes it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData


def dropped_file(data: QMimeData) -> Path | None:
    """The one file on this computer that was dropped; None for anything else."""
    found = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return found[0] if len(found) == 1 and len(data.urls()) == 1 else None
