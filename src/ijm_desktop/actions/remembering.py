"""Small choices of a person that the window offers again, kept with their work and not in the open:
the name of a folder can tell what a stick is for."""

from __future__ import annotations

from pathlib import Path

from ijm_desktop.actions.desk import Desk
from ijm_desktop.vault import settings

_EXCHANGE_FOLDER = "window_exchange_folder"


def exchange_folder(desk: Desk) -> Path | None:
    """The folder or stick of the last exchange."""
    held = settings.get(desk.vault, _EXCHANGE_FOLDER)
    return Path(held) if isinstance(held, str) else None


def keep_exchange_folder(desk: Desk, folder: Path) -> None:
    with desk.vault.transaction() as work:
        settings.put(work, _EXCHANGE_FOLDER, str(folder))
