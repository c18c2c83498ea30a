"""Phones, cards and sticks that the system shows as folders, in the places where it does."""

from __future__ import annotations

import os
import string
import sys
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

_REMOVABLE = 2
"""What Windows calls a drive that can be taken out."""
_PHONES = ("mtp:", "gphoto2:", "afc:")


@dataclass(frozen=True, slots=True)
class Drive:
    """`name` as the system shows it."""

    name: str
    folder: Path


def present() -> tuple[Drive, ...]:
    """Those that are there now. Looks into folders, so not on the main thread."""
    if sys.platform == "win32":
        return tuple(_letters())
    if sys.platform == "darwin":
        return in_folders([Path("/Volumes")])
    user = os.environ.get("USER", "")
    mounted = [Path("/run/media") / user, Path("/media") / user] if user else []
    return in_folders(mounted) + phones(Path(f"/run/user/{os.getuid()}/gvfs"))


def in_folders(folders: Iterable[Path]) -> tuple[Drive, ...]:
    """Every folder in `folders` that something is mounted on."""
    return tuple(
        Drive(each.name, each) for folder in folders for each in _inside(folder) if each.is_mount()
    )


def phones(folder: Path) -> tuple[Drive, ...]:
    """Telephones and cameras that the desktop shows as folders below `folder`."""
    found = (each for each in _inside(folder) if each.name.startswith(_PHONES))
    return tuple(Drive(each.name.partition("host=")[2] or each.name, each) for each in found)


def _inside(folder: Path) -> list[Path]:
    with suppress(OSError):
        return sorted(each for each in folder.iterdir() if each.is_dir())
    return []


def _letters() -> list[Drive]:
    found: list[Drive] = []
    if sys.platform == "win32":
        import ctypes

        for letter in string.ascii_uppercase:
            root = f"{letter}:\\"
            if ctypes.windll.kernel32.GetDriveTypeW(root) == _REMOVABLE:
                with suppress(OSError):
                    if Path(root).is_dir():
                        found.append(Drive(root, Path(root)))
    return found
