"""The anchor: outside the folder, how far this vault was when it was last used here (vault §10).

An older copy put back, or the same folder copied, cannot take it along. What it says is sealed
under the vault's own key; its name tells nothing. Writing it never fails a save: without it the
program asks one question more.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
import time
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from ijm_desktop.crypto.derive import hkdf
from ijm_desktop.crypto.errors import WrappingDamaged, WrongKey
from ijm_desktop.crypto.wrapping import unwrap, wrap
from ijm_desktop.kernel.encoding import Value, decode, encode
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.vault import keyfile
from ijm_desktop.vault.chains import epoch_named, own_epochs
from ijm_desktop.vault.database import Database
from ijm_desktop.vault.errors import ChainDamaged, UnknownEpoch
from ijm_desktop.vault.tree import frontier

MACHINE: Final = "machine"
VERSION: Final = 2
"""Version 1 knew one folder and nothing of headquarters' word."""
_MOST_PLACES: Final = 16
WORD: Final = "word"
"""The setting that holds headquarters' newest word as `Word` has it, kept by who believes it."""
_INFO: Final = b"ijm/anchor/1"
_NAME: Final = b"ijm/anchor/name/1"
_PLACE: Final = b"ijm/anchor/place/1"
_MACHINE_BYTES: Final = 16
_PAUSE_S: Final = 1.0


def path_of(state: Path, vault_id: bytes) -> Path:
    """Where a vault's anchor lies; its name tells nothing."""
    return state / hashlib.sha256(_NAME + vault_id).hexdigest()[:32]


class Here(StrEnum):
    """KNOWN: nothing is behind. UNKNOWN: never used in this folder on this machine, or the anchor
    is gone. OLDER: an older copy of the files was put back."""

    KNOWN = "known"
    UNKNOWN = "unknown"
    OLDER = "older"


@dataclass(frozen=True, slots=True)
class Word:
    """How far headquarters' word was believed: under which hq_epoch, the version of its directory
    and the size of its log, 0 where none came."""

    hq_epoch: int
    directory: int
    log: int

    def encoded(self) -> Value:
        return [self.hq_epoch, self.directory, self.log]

    def goes_back_before(self, other: Word) -> bool:
        """A new hq_epoch may count from lower down; under one hq_epoch nothing falls."""
        if self.hq_epoch != other.hq_epoch:
            return self.hq_epoch < other.hq_epoch
        return self.directory < other.directory or self.log < other.log


@dataclass(frozen=True, slots=True)
class Mark:
    """What an anchor says of one folder. `place` names it and the machine; `heads`: (epoch, size,
    root) of the seat's epochs; `erased`: ids of ops whose values are gone for good; `word`: what
    was believed of headquarters; `log`: of headquarters' own log the size and the newest leaf."""

    place: bytes
    heads: tuple[tuple[bytes, int, bytes], ...]
    erased: tuple[bytes, ...]
    word: Word | None = None
    log: tuple[int, bytes] | None = None

    def encoded(self) -> Value:
        return [
            self.place,
            [list(each) for each in self.heads],
            list(self.erased),
            None if self.word is None else self.word.encoded(),
            None if self.log is None else list(self.log),
        ]


class Anchor:
    """One vault's anchor in the state folder of this machine. Folders that are copies of each other
    have one vault id: each has its own mark in it, or the one would take the other for older."""

    def __init__(self, state: Path, folder: Path, vault_id: bytes, vault_key: bytes) -> None:
        self._state = state
        self._folder = folder
        self._key = hkdf(vault_key, _INFO, 32)
        self._purpose = _INFO + vault_id
        self._path = path_of(state, vault_id)
        where = str(folder.resolve()).encode("utf-8", "surrogateescape")
        self._place = hashlib.sha256(_PLACE + _machine(state) + where).digest()
        self._written = 0.0

    def marks(self) -> tuple[Mark, ...]:
        """Those of all folders, the one used last first; none where this vault's key opens none."""
        try:
            sealed = self._path.read_bytes()
            version, *said = decode(unwrap(self._key, self._purpose, sealed))
        except (OSError, WrongKey, WrappingDamaged, ValueError):
            return ()
        if version == 1:
            return (_mark(*said),)
        return tuple(_mark(*each) for each in said[0]) if version == VERSION else ()

    def erased(self) -> tuple[bytes, ...]:
        """What any of the folders knows to be gone for good."""
        return tuple(sorted({each for mark in self.marks() for each in mark.erased}))

    def look(self, database: Database) -> Here:
        """Whether what is stored equals or continues what was anchored, here."""
        mark = next((each for each in self.marks() if each.place == self._place), None)
        if mark is None:
            return Here.UNKNOWN if self._goes_on(database) else Here.OLDER
        return Here.KNOWN if _continues(database, mark) else Here.OLDER

    def _goes_on(self, database: Database) -> bool:
        """Whether it may be the folder that was used elsewhere on this machine, moved here."""
        marks = self.marks()
        return not marks or any(_continues(database, each) for each in marks)

    def keep_up(self, database: Database) -> None:
        """After a commit: at most about once a second."""
        if time.monotonic() - self._written >= _PAUSE_S:
            self.write(database)

    def write(self, database: Database, *, moved: bool = False) -> None:
        """What is stored now. Replaces atomically; not made durable, since what is lost by a power
        cut is an older anchor, which what is stored continues. `moved`: it lies no more where any
        folder was used that it continues."""
        try:
            mark = self._mark(database)
            others = [each for each in self.marks() if each.place != self._place]
            if moved:
                others = [each for each in others if not _continues(database, each)]
            if not (self._folder / keyfile.NAME).is_file():  # wiped under our feet
                return
        except (AppError, OSError, TypeError, ValueError):
            # It stops neither a save that is done nor a lock; `check` says what is.
            return
        said: list[Value] = [each.encoded() for each in (mark, *others)]
        body = encode([VERSION, said[:_MOST_PLACES]])
        sealed = wrap(self._key, self._purpose, body, secrets.token_bytes)
        _put(self._path, sealed)
        self._written = time.monotonic()

    def _mark(self, database: Database) -> Mark:
        """What is stored now, of this folder. Raises ChainDamaged and the store's errors, and
        TypeError or ValueError for a word that this program never stored."""
        heads, erased = _known_of(database)
        return Mark(self._place, heads, erased, _word(database), _log(database))


def _mark(place: bytes, heads: Value, erased: Value, word: Value = None, log: Value = None) -> Mark:
    return Mark(
        place,
        tuple((e, s, r) for e, s, r in heads),
        tuple(erased),
        None if word is None else Word(*word),
        None if log is None else (log[0], log[1]),
    )


def _continues(database: Database, mark: Mark) -> bool:
    return all(_holds(database, *head) for head in mark.heads) and not _went_back(database, mark)


def _known_of(
    database: Database,
) -> tuple[tuple[tuple[bytes, int, bytes], ...], tuple[bytes, ...]]:
    """Heads and erased ops, as a mark says them. Raises ChainDamaged and the store's errors."""
    heads = tuple(
        (row.statement.id, row.size, frontier(database, row.id, row.size).root())
        for row in own_epochs(database)
    )
    rows = database.rows("SELECT change, op FROM erased ORDER BY change, op")
    return heads, tuple(change + place.to_bytes(2, "big") for change, place in rows)


def _word(database: Database) -> Word | None:
    found = database.row("SELECT value FROM setting WHERE name = ?", (WORD,))
    return None if found is None else Word(*decode(found[0]))


def _log(database: Database) -> tuple[int, bytes] | None:
    found = database.row("SELECT position, hash FROM log_leaf ORDER BY position DESC LIMIT 1")
    return None if found is None else (found[0] + 1, bytes(found[1]))


def _went_back(database: Database, mark: Mark) -> bool:
    """Whether less is known here of headquarters than was: who may see what, and what was receipted
    to whom, may have changed since."""
    word = _word(database)
    if mark.word is not None and (word is None or word.goes_back_before(mark.word)):
        return True
    if mark.log is None:
        return False
    size, leaf = mark.log
    held = database.row("SELECT hash FROM log_leaf WHERE position = ?", (size - 1,))
    return held is None or held[0] != leaf


def _holds(database: Database, epoch: bytes, size: int, root: bytes) -> bool:
    try:
        row = epoch_named(database, epoch)
        return row.size >= size and frontier(database, row.id, size).root() == root
    except (UnknownEpoch, ChainDamaged):
        return False


def _machine(state: Path) -> bytes:
    """Random, made once; empty where it cannot be kept, so that every folder is unknown here."""
    path = state / MACHINE
    with contextlib.suppress(OSError):
        if not path.exists():
            state.mkdir(mode=0o700, parents=True, exist_ok=True)
            _put(path, secrets.token_bytes(_MACHINE_BYTES))
        return path.read_bytes()
    return b""


def _put(path: Path, data: bytes) -> None:
    temporary = path.with_name(f"{secrets.token_hex(8)}.tmp")
    try:
        with open(temporary, "xb", opener=_private) as stream:
            stream.write(data)
        temporary.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
