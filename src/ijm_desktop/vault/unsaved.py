"""What a person typed and did not save (vault §4.6): no change, never sent, and gone with whatever
value it may repeat once that is erased. One draft is where the person is; others wait aside."""

from __future__ import annotations

import secrets
from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Final

from ijm_desktop.crypto.derive import hkdf
from ijm_desktop.crypto.errors import WrongKey
from ijm_desktop.crypto.wrapping import unwrap, wrap
from ijm_desktop.kernel.encoding import Value, decode, encode
from ijm_desktop.vault.database import Database
from ijm_desktop.vault.work import Work

_NAME: Final = "window_draft"
_ASIDE: Final = "window_drafts"
_VERSION: Final = 2
_PREFIX: Final = 16
_PURPOSE: Final = b"ijm/unsaved/1"


@dataclass(frozen=True, slots=True)
class Part:
    """`stands_on`: ids of the ops that were displayed where this was typed, so that it may repeat
    their values."""

    value: Value
    stands_on: tuple[bytes, ...] = ()


@dataclass(frozen=True, slots=True)
class Unsaved:
    """`where` holds no text of anybody's; what each part means is the window's affair."""

    where: Value
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Aside:
    """A draft that waits. `kept_ms`: when it was put aside, since 1970 UTC."""

    number: int
    kept_ms: int
    unsaved: Unsaved


def kept(database: Database) -> Unsaved | None:
    """None where nothing is kept, or another version kept it."""
    held = _read(database, _NAME)
    if held is None:
        return None
    _, where, parts = held
    return _unsaved(where, parts)


def aside(database: Database) -> tuple[Aside, ...]:
    """Those that wait, the one put aside last first; none of what another version kept."""
    held = _read(database, _ASIDE)
    rows = held[1] if held is not None else []
    return tuple(Aside(number, at, _unsaved(*rest)) for number, at, *rest in reversed(rows))


def put_aside(work: Work, unsaved: Unsaved, now_ms: int) -> None:
    """It waits, and is no more where the person is."""
    waiting = aside(work.database)
    number = max((each.number for each in waiting), default=0) + 1
    _write_aside(work.database, (Aside(number, now_ms, unsaved), *waiting))
    keep(work, None)


def take_up(work: Work, number: int) -> Unsaved | None:
    """It waits no more, and is where the person is. None where none has this number."""
    waiting = aside(work.database)
    found = next((each.unsaved for each in waiting if each.number == number), None)
    if found is not None:
        drop(work, number)
        keep(work, found)
    return found


def drop(work: Work, number: int) -> None:
    """It is thrown away."""
    work.scrub = True
    _write_aside(work.database, [each for each in aside(work.database) if each.number != number])


def keep(work: Work, unsaved: Unsaved | None) -> None:
    """In the place of what was kept before; without what stands on a value erased meanwhile."""
    database = work.database
    held = None if unsaved is None else [_VERSION, *_value(_without_erased(database, unsaved))]
    _write(database, _NAME, held)


def sealed(unsaved: Unsaved, vault_key: bytes) -> bytes:
    """For the memory of a program that is locked, where the disk would not take it: only this
    vault's own key opens it."""
    held = [_VERSION, *_value(unsaved)]
    return wrap(_key(vault_key), _PURPOSE, encode(held), secrets.token_bytes)


def unsealed(data: bytes, vault_key: bytes, database: Database) -> Unsaved | None:
    """Without what was erased since; None where another vault sealed it."""
    try:
        _, where, parts = decode(unwrap(_key(vault_key), _PURPOSE, data))
    except WrongKey:
        return None
    return _without_erased(database, _unsaved(where, parts))


def _key(vault_key: bytes) -> bytes:
    return hkdf(vault_key, _PURPOSE, 32)


def forget(work: Work, op_ids: Collection[bytes]) -> None:
    """What stands on a value that is being erased goes with it. What another version kept goes
    whole, since nobody can tell what it stands on."""
    database = work.database
    for name in (_NAME, _ASIDE):
        row = database.row("SELECT value FROM setting WHERE name = ?", (name,))
        if row is not None and row[0] != encode(None) and _read(database, name) is None:
            work.scrub = True
            _write(database, name, None)
    found = kept(database)
    if found is not None and _left(found, op_ids) != found:
        work.scrub = True
        keep(work, _left(found, op_ids))
    waiting = aside(database)
    left = [replace(each, unsaved=_left(each.unsaved, op_ids)) for each in waiting]
    if left != list(waiting):
        work.scrub = True
        _write_aside(database, left)


def _left(unsaved: Unsaved, op_ids: Collection[bytes]) -> Unsaved:
    parts = tuple(part for part in unsaved.parts if not set(part.stands_on) & set(op_ids))
    return replace(unsaved, parts=parts)


def _without_erased(database: Database, unsaved: Unsaved) -> Unsaved:
    gone = erased_of(database, [op_id for part in unsaved.parts for op_id in part.stands_on])
    return _left(unsaved, gone)


def erased_of(database: Database, op_ids: Collection[bytes]) -> frozenset[bytes]:
    """Those of them whose values were erased."""
    return frozenset(
        each
        for each in op_ids
        if database.number(
            "SELECT EXISTS (SELECT 1 FROM erased WHERE change = ? AND op = ?)",
            (each[:_PREFIX], int.from_bytes(each[_PREFIX:], "big")),
        )
    )


def _value(unsaved: Unsaved) -> list[Value]:
    return [unsaved.where, [[list(each.stands_on), each.value] for each in unsaved.parts]]


def _unsaved(where: Value, parts: list[tuple[list[bytes], Value]]) -> Unsaved:
    return Unsaved(where, tuple(Part(value, tuple(ids)) for ids, value in parts))


def _read(database: Database, name: str) -> Value:
    """None where nothing is kept, or another version kept it."""
    row = database.row("SELECT value FROM setting WHERE name = ?", (name,))
    held = None if row is None else decode(row[0])
    return held if isinstance(held, list) and held[:1] == [_VERSION] else None


def _write_aside(database: Database, waiting: Collection[Aside]) -> None:
    """The latest last; without what stands on a value erased meanwhile."""
    rows: list[Value] = []
    for each in sorted(waiting, key=lambda each: each.number):
        held = _without_erased(database, each.unsaved)
        rows.append([each.number, each.kept_ms, *_value(held)])
    _write(database, _ASIDE, [_VERSION, rows])


def _write(database: Database, name: str, held: Value) -> None:
    database.run(
        "INSERT INTO setting (name, value) VALUES (?, ?)"
        " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (name, encode(held)),
    )
