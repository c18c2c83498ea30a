"""What the page has the worker do with files of a list; nothing here knows a widget."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from ijm_desktop.actions import attachments, staged_files, staging
from ijm_desktop.actions.desk import Changed, Desk
from ijm_desktop.actions.staged_files import Decided
from ijm_desktop.actions.staging import Copied, Listing, OnSource
from ijm_desktop.casework.confidential_file import FILES
from ijm_desktop.gui.tasks import Handle
from ijm_desktop.gui.viewer import pictures
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.vault.staged import Batch, StagedFile, State

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Loaded:
    """The list that was begun and not ended, if any."""

    batch: Batch | None
    files: tuple[StagedFile, ...] = ()

    def of(self, *states: State) -> tuple[StagedFile, ...]:
        return tuple(each for each in self.files if each.state in states)

    def count(self, *states: State) -> int:
        return len(self.of(*states))

    @property
    def untouched(self) -> bool:
        """Nothing of it was copied yet, so a mark can be taken back."""
        return self.count(State.WAITING, State.MARKED) == len(self.files)


def load(desk: Desk, case_id: bytes) -> Loaded:
    begun = staging.batches(desk, case_id)
    return Loaded(begun[0], staging.files(desk, begun[0])) if begun else Loaded(None)


def list_files(
    desk: Desk, handle: Handle, *, case_id: bytes, folder: Path
) -> Generator[None, None, Listing]:
    """Noted at once, so that a lock takes no mark away."""
    found = yield from _told(staging.listing(folder), handle.tell)
    staging.begin(desk, case_id, found)
    return found


def copy(desk: Desk, handle: Handle, *, batch: Batch) -> Generator[None, None, Copied]:
    """Tells per mille."""
    waiting = [each for each in staging.files(desk, batch) if each.state is State.WAITING]
    total = sum(each.size for each in waiting)
    work = staging.copying(desk, batch, _small)
    return (yield from _told(work, partial(_per_mille, handle, total)))


def look(
    desk: Desk, _handle: Handle, *, batch: Batch
) -> Generator[int, None, tuple[OnSource, ...]]:
    return staging.looking(desk, batch)


def keep(
    desk: Desk,
    handle: Handle,
    *,
    batch: Batch,
    chosen: Sequence[StagedFile],
    type_name: str,
    values: dict[str, Value],
    reasons: dict[str, str],
) -> Generator[None, None, Decided]:
    """Tells per mille."""
    work = staged_files.keeping(desk, batch, chosen, values, type_name=type_name, reasons=reasons)
    return (yield from _told(work, partial(_per_mille, handle, len(chosen))))


def refer(
    desk: Desk,
    handle: Handle,
    *,
    batch: Batch,
    chosen: Sequence[StagedFile],
    description: str,
    stored_at: str,
) -> Generator[None, None, Decided]:
    """Tells per mille."""
    changed = Changed()
    for count, each in enumerate(chosen):
        saved = staged_files.refer(desk, batch, each, description, stored_at)
        changed = staged_files.both(changed, saved.changed)
        _per_mille(handle, len(chosen), count + 1)
        yield
    return Decided(len(chosen), None, changed)


def stopped(_desk: Desk, case_id: bytes) -> Decided:
    """What was written before somebody stopped it, so that other pages ask again."""
    types = frozenset({*FILES, staged_files.EVIDENCE})
    return Decided(0, None, Changed(types=types, cases=frozenset({case_id}), exchange=True))


def _told(work: Generator[int, None, T], tell: Callable[[int], object]) -> Generator[None, None, T]:
    with contextlib.closing(work):
        while True:
            try:
                tell(next(work))
            except StopIteration as ended:
                result: T = ended.value
                return result
            yield


def _per_mille(handle: Handle, total: int, done: int) -> None:
    handle.tell(done * 1000 // max(1, total))


def _small(data: bytes) -> bytes | None:
    return pictures.small(data, attachments.THUMBNAIL_LIMIT)
