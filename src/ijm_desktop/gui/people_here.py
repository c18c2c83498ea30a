"""Whose work lies on this computer, as the start page lists it: by the words they chose, whoever
used it last first.

Nothing keeps a list. Each lies in a folder of its own beside the others, told apart by a number,
so that a stranger who looks there learns no more than how many there are. Work in any other folder,
such as that of a stick, is listed nowhere but where it is open.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from ijm_desktop.actions import setting_up
from ijm_desktop.gui.remembered import Remembered
from ijm_desktop.kernel.errors import AppError

_NUMBERED = re.compile(r"(?P<name>.+) (?P<number>[2-9]|[1-9]\d+)")
_PRACTICE = "{name} 0"


@dataclass(frozen=True, slots=True)
class Somebody:
    """`label` is never empty."""

    folder: Path
    label: str


def there(folder: Path) -> tuple[Somebody, ...]:
    """Everybody whose work lies beside `folder`, and whose lies in it."""
    first = _first(folder)
    beside = [each for each in first.parent.glob("*") if _first(each) == first]
    held = {each for each in (*beside, folder) if _holds_work(each)}
    return tuple(Somebody(each, label(each)) for each in sorted(held, key=_used, reverse=True))


def last_used(folder: Path) -> Path:
    """`folder` itself where nobody works beside it."""
    return next((each.folder for each in there(folder)), folder)


def free(folder: Path) -> Path:
    """Where somebody else can begin."""
    number, free = 1, _first(folder)
    while free.exists():
        number += 1
        free = free.with_name(f"{_first(folder).name} {number}")
    return free


def practice(folder: Path) -> Path:
    """Where the invented cases of this computer lie."""
    first = _first(folder)
    return first.with_name(_PRACTICE.format(name=first.name))


def label(folder: Path) -> str:
    """What its owner chose, or a number."""
    found = _NUMBERED.fullmatch(folder.name)
    words = QCoreApplication.translate("PeopleHere", "Work {number}")
    return Remembered(folder).label or words.format(number=found["number"] if found else 1)


def _holds_work(folder: Path) -> bool:
    """Not where it cannot be read: the others can unlock theirs all the same."""
    try:
        return setting_up.here(folder)
    except AppError:
        return False


def _first(folder: Path) -> Path:
    found = _NUMBERED.fullmatch(folder.name)
    return folder.with_name(found["name"]) if found else folder


def _used(folder: Path) -> tuple[int, str]:
    """When the window last opened it; by name where it never did."""
    return Remembered(folder).used_ms, folder.name
