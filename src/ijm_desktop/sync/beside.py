"""Unsent work beside the vault, sealed to headquarters alone (docs/spec/exchange.md §6).

Ordinary work bundles in a folder of their own, which a wipe leaves. New work becomes a bundle more
and not all of it anew, so that a minute's work costs a minute's bytes; when there are many they
are made one again. What receipts cover is taken away. In that folder may lie the work of somebody
whose vault was wiped: nothing is ever removed there but what this vault noted that it put there.
"""

from __future__ import annotations

import contextlib
from base64 import b32encode
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from ijm_desktop.bundle.writer import ALWAYS_FITS
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.stamps import tick
from ijm_desktop.sync import beside_files, waypoints
from ijm_desktop.sync import standing as standings
from ijm_desktop.sync.beside_files import Beside
from ijm_desktop.sync.exchange import Outgoing, end_of_closed, write_work
from ijm_desktop.sync.outgoing import place, staged
from ijm_desktop.sync.standing import Standing
from ijm_desktop.vault import chains, erasing, settings
from ijm_desktop.vault.chains import Unsent
from ijm_desktop.vault.files import disk_errors, remove_temporaries
from ijm_desktop.vault.store import Vault

Random = Callable[[int], bytes]
SETTING: Final = "beside"
_MOST_PIECES: Final = 8
_NAME_BYTES: Final = 16


@dataclass(frozen=True, slots=True)
class Piece:
    """A bundle that lies there: changes `start` to `end` of the own epoch in row `epoch`."""

    name: str
    epoch: int
    start: int
    end: int
    size: int

    def encoded(self) -> Value:
        return [self.name, self.epoch, self.start, self.end, self.size]


@dataclass(frozen=True, slots=True)
class Noted:
    """What this vault knows of the folder. `root`: version of the root statement whose keys the
    pieces are sealed to. `litter`: names that are on their way in or out. `erased`: how many values
    had been erased when the pieces were made."""

    root: int = 0
    pieces: tuple[Piece, ...] = ()
    litter: tuple[str, ...] = ()
    erased: int = 0


@dataclass(frozen=True, slots=True)
class Lying:
    """`changes` without a receipt, and attached files, that lie in `files` bundles of `size` bytes
    together; `more` comes with the next call."""

    files: int
    changes: int
    size: int
    more: bool = False


def folder_of(vault: Path) -> Path:
    """Beside the vault's folder; inside where that is a whole stick. Its name tells nothing."""
    if vault.name and not vault.is_mount():
        return vault.with_name(f"{vault.name}-out")
    return vault / "out"


def lying(vault: Vault) -> Lying:
    """What lies there now and no receipt covers."""
    waiting = chains.outbox(vault.database)
    attached = beside_files.lying(vault, folder_of(vault.folder))
    return _with(_summed(_there(vault, _noted(vault).pieces), waiting), attached)


def keep(vault: Vault, *, suffix: str, now_ms: int, random: Random) -> Lying | None:
    """Brings the folder up to date; None while there is nobody to seal to. Again costs a few
    look-ups. Raises the disk's errors and CopyDiffers; then what lay there still does."""
    changes = _keep_changes(vault, suffix=suffix, now_ms=now_ms, random=random)
    root = standings.load(vault).root
    if changes is None or root is None or vault.signer is None:
        return changes
    folder = folder_of(vault.folder)
    attached = beside_files.keep(vault, folder, root, suffix=suffix, now_ms=now_ms, random=random)
    if not (changes.files or attached.bundles):
        with contextlib.suppress(OSError):
            folder.rmdir()
    return _with(changes, attached)


def _with(changes: Lying, attached: Beside) -> Lying:
    files, size = changes.files + attached.bundles, changes.size + attached.size
    return Lying(files, changes.changes, size, attached.more)


def _keep_changes(vault: Vault, *, suffix: str, now_ms: int, random: Random) -> Lying | None:
    waiting = chains.outbox(vault.database)
    noted = _noted(vault)
    folder = folder_of(vault.folder)
    _tidy(folder, noted.litter)
    if not waiting and not noted.pieces:
        return None if standings.load(vault).root is None else Lying(0, 0, 0)
    standing = standings.load(vault)
    if standing.root is None or vault.signer is None:
        return None
    erased = erasing.erased_count(vault.database)
    current = (noted.root, noted.erased) == (standing.root.version, erased)
    kept, wanted = _planned(vault, _there(vault, noted.pieces) if current else (), waiting)
    gone = [each.name for each in noted.pieces if each not in kept]
    if wanted:
        waypoints.sign_ahead(vault)
        kept = (*kept, *_made(vault, standing, noted, wanted, suffix, now_ms, random))
    if wanted or gone:
        _note(vault, Noted(standing.root.version, kept, tuple(gone), erased))
        _tidy(folder, gone)
    return _summed(kept, waiting)


def _planned(
    vault: Vault, there: Sequence[Piece], waiting: Sequence[Unsent]
) -> tuple[tuple[Piece, ...], list[Outgoing]]:
    """Which pieces stay, and what is to be written."""
    kept: list[Piece] = []
    wanted: list[Outgoing] = []
    for unsent in waiting:
        row, stop, at = unsent.epoch, unsent.head.size, unsent.start
        run: list[Piece] = []
        for piece in sorted((p for p in there if p.epoch == row.id), key=lambda p: p.start):
            if piece.start <= at < piece.end <= stop:
                run.append(piece)
                at = piece.end
        if at < stop and len(run) >= _MOST_PIECES:
            run, at = [], unsent.start
        kept += run
        while at < stop:
            if row.id == vault.own.row_id:
                end = chains.fitting(vault.database, row.id, at, stop, ALWAYS_FITS)
            else:
                part = end_of_closed(vault, row, at, ALWAYS_FITS)
                if part is None:  # more than one file holds, and nobody signed for a part of it
                    break
                end = part
            wanted.append(Outgoing(row, at, end))
            at = end
    return tuple(kept), wanted


def _made(
    vault: Vault,
    standing: Standing,
    noted: Noted,
    wanted: Sequence[Outgoing],
    suffix: str,
    now_ms: int,
    random: Random,
) -> Iterator[Piece]:
    folder = folder_of(vault.folder)
    names = [b32encode(random(_NAME_BYTES)).decode().rstrip("=").lower() + suffix for _ in wanted]
    _note(vault, replace(noted, litter=(*noted.litter, *names)))
    with disk_errors(folder.parent):
        folder.mkdir(mode=0o700, exist_ok=True)
    remove_temporaries(folder)
    for name, out in zip(names, wanted, strict=True):
        with staged(vault) as ready:
            write_work(vault, standing, out, ready, stamp=tick(now_ms, ()), random=random)
            place(ready, folder / name)
            assert ready.written is not None
            yield Piece(name, out.epoch.id, out.start, out.end, ready.written.size)


def _there(vault: Vault, pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Those that still lie there; somebody may have taken them along."""
    folder = folder_of(vault.folder)
    return tuple(each for each in pieces if _size(folder / each.name) == each.size)


def _size(path: Path) -> int | None:
    try:
        return path.stat().st_size
    except OSError:
        return None


def _tidy(folder: Path, names: Sequence[str]) -> None:
    for name in names:
        with contextlib.suppress(OSError):
            (folder / name).unlink(missing_ok=True)
    if names:
        with contextlib.suppress(OSError):
            folder.rmdir()


def _summed(pieces: Sequence[Piece], waiting: Sequence[Unsent]) -> Lying:
    confirmed = {each.epoch.id: each.start for each in waiting}
    changes = sum(
        piece.end - max(piece.start, confirmed[piece.epoch])
        for piece in pieces
        if piece.end > confirmed.get(piece.epoch, piece.end)
    )
    return Lying(len(pieces), changes, sum(each.size for each in pieces))


def _noted(vault: Vault) -> Noted:
    held = settings.get(vault, SETTING)
    if held is None:
        return Noted()
    root, pieces, litter, *later = held
    return Noted(root, tuple(Piece(*each) for each in pieces), tuple(litter), *later)


def _note(vault: Vault, noted: Noted) -> None:
    with vault.transaction() as work:
        pieces: list[Value] = [each.encoded() for each in noted.pieces]
        settings.put(work, SETTING, [noted.root, pieces, list(noted.litter), noted.erased])
