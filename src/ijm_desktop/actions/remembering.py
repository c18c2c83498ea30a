"""Small choices of a person that the window offers again, kept with their work and not in the open:
the name of a folder can tell what a stick is for."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Final

from ijm_desktop.actions.desk import Desk
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.vault import settings, unsaved
from ijm_desktop.vault.unsaved import Aside, Unsaved

_EXCHANGE_FOLDER = "window_exchange_folder"
_IDLE = "window_idle_minutes"
_SIGHT = "window_sight"
_USED_CODES = "window_used_codes"
_USE_METERED = "window_use_metered"
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


def use_metered(desk: Desk) -> bool:
    """Whether to exchange over a connection that is paid by what goes over it."""
    return settings.get(desk.vault, _USE_METERED, True) is not False


def keep_use_metered(desk: Desk, *, use: bool) -> None:
    with desk.vault.transaction() as work:
        settings.put(work, _USE_METERED, use)


def sight(desk: Desk) -> Value:
    """Where on the page the person was at the last lock, as `keep_sight` was given it."""
    return settings.get(desk.vault, _SIGHT)


def keep_sight(desk: Desk, sight: Value) -> None:
    if sight != settings.get(desk.vault, _SIGHT):
        with desk.vault.transaction() as work:
            settings.put(work, _SIGHT, sight)


def used_codes(desk: Desk) -> Mapping[str, tuple[str, ...]]:
    """By the name of each long list, the answers that were given last."""
    held = settings.get(desk.vault, _USED_CODES)
    return {name: tuple(codes) for name, codes in held.items()} if isinstance(held, dict) else {}


def keep_used_codes(desk: Desk, used: Mapping[str, tuple[str, ...]]) -> None:
    if used != used_codes(desk):
        with desk.vault.transaction() as work:
            settings.put(work, _USED_CODES, {name: list(codes) for name, codes in used.items()})


def draft(desk: Desk, left: bytes | None = None) -> Unsaved | None:
    """Where the person was, and what they had typed and not saved, as `keep_draft` was given it, or
    `left`, of `seal_draft`, where that is newer; without what was erased since."""
    vault = desk.vault
    if left is not None:
        held = unsaved.unsealed(left, vault.unlocked.vault_key, vault.database)
        if held is not None:
            return held
    return unsaved.kept(vault.database)


def seal_draft(desk: Desk, draft: Unsaved) -> bytes:
    """For the memory of the locked program, where `keep_draft` was refused."""
    return unsaved.sealed(draft, desk.vault.unlocked.vault_key)


def erased_of(desk: Desk, displayed: Collection[bytes]) -> frozenset[bytes]:
    """Those of the ops that a form displays whose values headquarters had erased since."""
    return unsaved.erased_of(desk.vault.database, displayed)


def typed(desk: Desk) -> int:
    """How many drafts hold anything typed: those put aside, and what `keep_draft` was given where
    that is not only where the person was."""
    held = draft(desk)
    return len(unsaved.aside(desk.vault.database)) + (held is not None and bool(held.parts))


def aside(desk: Desk) -> tuple[Aside, ...]:
    """The drafts that wait, the one put aside last first."""
    return unsaved.aside(desk.vault.database)


def put_aside(desk: Desk, draft: Unsaved) -> None:
    """It waits until it is taken up; nobody else ever gets it."""
    with desk.vault.transaction() as work:
        unsaved.put_aside(work, draft, desk.clock())


def take_up(desk: Desk, number: int) -> Unsaved | None:
    """What `put_aside` was given, without what was erased since; kept as if it had just been
    typed."""
    with desk.vault.transaction() as work:
        return unsaved.take_up(work, number)


def throw_away(desk: Desk, number: int) -> None:
    with desk.vault.transaction() as work:
        unsaved.drop(work, number)


def keep_draft(desk: Desk, draft: Unsaved | None) -> None:
    """None forgets it. Durable like a save, but no save: nobody else ever gets it."""
    if draft != unsaved.kept(desk.vault.database):
        with desk.vault.transaction() as work:
            unsaved.keep(work, draft)
