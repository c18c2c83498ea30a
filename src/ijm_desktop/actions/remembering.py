"""Small choices of a person that the window offers again, kept with their work and not in the open:
the name of a folder can tell what a stick is for."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from ijm_desktop.actions.desk import Desk
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.vault import settings

_EXCHANGE_FOLDER = "window_exchange_folder"
_IDLE = "window_idle_minutes"
_DRAFT = "window_draft"
_TYPED = 2
"""Where a draft holds its forms (gui/drafts.py)."""
IDLE_MINUTES: Final = range(1, 31)
DEFAULT_IDLE_MINUTES: Final = 5


def exchange_folder(desk: Desk) -> Path | None:
    """The folder or stick of the last exchange."""
    held = settings.get(desk.vault, _EXCHANGE_FOLDER)
    return Path(held) if isinstance(held, str) else None


def keep_exchange_folder(desk: Desk, folder: Path) -> None:
    with desk.vault.transaction() as work:
        settings.put(work, _EXCHANGE_FOLDER, str(folder))


def idle_minutes(desk: Desk) -> int:
    """After how many minutes without a key or a movement the window locks itself."""
    held = settings.get(desk.vault, _IDLE)
    return held if isinstance(held, int) and held in IDLE_MINUTES else DEFAULT_IDLE_MINUTES


def keep_idle_minutes(desk: Desk, minutes: int) -> None:
    with desk.vault.transaction() as work:
        settings.put(work, _IDLE, minutes)


def draft(desk: Desk) -> Value:
    """Where the person was, and what they had typed and not saved, as `keep_draft` was given it."""
    return settings.get(desk.vault, _DRAFT)


def unsaved(desk: Desk) -> bool:
    """Whether what `keep_draft` was given holds anything typed, not only where the person was."""
    held = draft(desk)
    return isinstance(held, list | tuple) and len(held) > _TYPED and bool(held[_TYPED])


def keep_draft(desk: Desk, draft: Value) -> None:
    """None forgets it. Durable like a save, but no save: nobody else ever gets it."""
    if draft != settings.get(desk.vault, _DRAFT):
        with desk.vault.transaction() as work:
            settings.put(work, _DRAFT, draft)
