"""Attached files that headquarters does not have, beside the vault too (docs/spec/parts.md §5.7).

As bundles of parts that headquarters takes in as from a stick, so that a wipe loses no photo.
"""

from __future__ import annotations

import secrets
import shutil
from base64 import b32encode
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ijm_desktop.bundle.root import RootStatement
from ijm_desktop.sync import parts
from ijm_desktop.sync.laid import Laid
from ijm_desktop.sync.outgoing import Ready, place
from ijm_desktop.vault import blob_needs, settings
from ijm_desktop.vault.files import disk_errors
from ijm_desktop.vault.store import Vault

SETTING: Final = "beside_files"
_PLACED: Final = "beside_files_placed"
_SHARE: Final = 4
"""Of the free room, the part that they may take."""
_NAME_BYTES: Final = 16


@dataclass(frozen=True, slots=True)
class Beside:
    """`bundles` of `size` bytes lie there; `more` is to be put there with the next call."""

    bundles: int = 0
    size: int = 0
    more: bool = False


@dataclass(frozen=True, slots=True)
class _Folder:
    """What `parts.put` needs of a courier. A name is noted before anything is written under it:
    nothing else in that folder is ever removed."""

    vault: Vault
    path: Path
    suffix: str

    def posted(self) -> Mapping[str, bytes]:
        return {}

    def deliver(self, ready: Ready, stop: Callable[[], bool]) -> str:
        name = b32encode(secrets.token_bytes(_NAME_BYTES)).decode().rstrip("=").lower()
        name += self.suffix
        with self.vault.transaction() as work:
            settings.put(work, _PLACED, [*settings.get(work, _PLACED, []), name])
        with disk_errors(self.path.parent):
            self.path.mkdir(mode=0o700, exist_ok=True)
        place(ready, self.path / name, stop)
        return name

    def remove(self, name: str) -> None:
        with disk_errors(self.path):
            (self.path / name).unlink(missing_ok=True)


def keep(
    vault: Vault,
    folder: Path,
    root: RootStatement,
    *,
    suffix: str,
    now_ms: int,
    random: parts.Random,
) -> Beside:
    """At most one bundle a call, so that nobody waits long for it. Raises the disk's errors and
    CopyDiffers; then what lay there still does."""
    _tidy(vault, folder)
    needed = {
        each.name: each.missing
        for each in blob_needs.sending(vault)
        if each.size <= blob_needs.AUTOMATIC
    }
    there = dict(_there(vault, folder))
    if not needed and not there:
        return Beside()
    with disk_errors(folder.parent):
        room = shutil.disk_usage(folder.parent).free // _SHARE
    put = parts.put(
        vault,
        _Folder(vault, folder, suffix),
        SETTING,
        {name: digest for name, (digest, _) in there.items()},
        needed,
        parts.Toward(root.organisation, root.sequencer.seat, root.sealing[0]),
        now_ms=now_ms,
        random=random,
        stop=lambda: False,
        most=sum(size for _, size in there.values()) + min(parts.BUNDLE, room),
    )
    with vault.transaction() as work:
        settings.put(work, _PLACED, [])
    lying = [size for _, (_, size) in _there(vault, folder)]
    return Beside(len(lying), sum(lying), put.more and put.parts > 0)


def lying(vault: Vault, folder: Path) -> Beside:
    sizes = [size for _, (_, size) in _there(vault, folder)]
    return Beside(len(sizes), sum(sizes))


def missing(vault: Vault, folder: Path) -> int:
    """Files that headquarters does not have whole, and of which not all it lacks lies there."""
    there = dict(_there(vault, folder))
    laid = Laid.load(vault, SETTING).bundles
    carried = {piece for name, said, _ in laid if name in there for piece in parts.pieces_of(said)}
    return sum(
        any((each.name, index) not in carried for index in each.missing)
        for each in blob_needs.sending(vault)
    )


def _there(vault: Vault, folder: Path) -> Iterator[tuple[str, tuple[bytes, int]]]:
    """By name, hash and size of what was put there and still lies there as long as it was."""
    for name, said, digest in Laid.load(vault, SETTING).bundles:
        size = parts.size_of(said)
        path = folder / name
        if path.is_file() and path.stat().st_size == size:
            yield name, (digest, size)


def _tidy(vault: Vault, folder: Path) -> None:
    """What was on its way when somebody pulled the plug."""
    placed = set(settings.get(vault, _PLACED, []))
    known = {name for name, _, _ in Laid.load(vault, SETTING).bundles}
    for name in placed - known:
        with disk_errors(folder.parent):
            (folder / name).unlink(missing_ok=True)
