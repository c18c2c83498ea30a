"""What a person typed and did not save (vault §4.6): no change, never sent, and gone with whatever
value it may repeat once that is erased."""

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


def kept(database: Database) -> Unsaved | None:
    """None where nothing is kept, or another version kept it."""
    row = database.row("SELECT value FROM setting WHERE name = ?", (_NAME,))
    held = None if row is None else decode(row[0])
    if not isinstance(held, list) or not held or held[0] != _VERSION:
        return None
    _, where, parts = held
    return Unsaved(where, tuple(Part(value, tuple(ids)) for ids, value in parts))


def keep(work: Work, unsaved: Unsaved | None) -> None:
    """In the place of what was kept before; without what stands on a value erased meanwhile."""
    database = work.database
    held: Value = None
    if unsaved is not None:
        parts = [part for part in unsaved.parts if not erased_of(database, part.stands_on)]
        held = [_VERSION, unsaved.where, [[list(each.stands_on), each.value] for each in parts]]
    _write(database, held)


def sealed(unsaved: Unsaved, vault_key: bytes) -> bytes:
    """For the memory of a program that is locked, where the disk would not take it: only this
    vault's own key opens it."""
    held = [_VERSION, unsaved.where, [[list(each.stands_on), each.value] for each in unsaved.parts]]
    return wrap(_key(vault_key), _PURPOSE, encode(held), secrets.token_bytes)


def unsealed(data: bytes, vault_key: bytes, database: Database) -> Unsaved | None:
    """Without what was erased since; None where another vault sealed it."""
    try:
        _, where, parts = decode(unwrap(_key(vault_key), _PURPOSE, data))
    except WrongKey:
        return None
    found = (Part(value, tuple(ids)) for ids, value in parts)
    return Unsaved(where, tuple(part for part in found if not erased_of(database, part.stands_on)))


def _key(vault_key: bytes) -> bytes:
    return hkdf(vault_key, _PURPOSE, 32)


def forget(work: Work, op_ids: Collection[bytes]) -> None:
    """What stands on a value that is being erased goes with it. What another version kept goes
    whole, since nobody can tell what it stands on."""
    database = work.database
    row = database.row("SELECT value FROM setting WHERE name = ?", (_NAME,))
    if row is None or row[0] == encode(None):
        return
    found = kept(database)
    if found is None:
        work.scrub = True
        _write(database, None)
        return
    left = tuple(part for part in found.parts if not set(part.stands_on) & set(op_ids))
    if left != found.parts:
        work.scrub = True
        keep(work, replace(found, parts=left))


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


def _write(database: Database, held: Value) -> None:
    database.run(
        "INSERT INTO setting (name, value) VALUES (?, ?)"
        " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (_NAME, encode(held)),
    )
