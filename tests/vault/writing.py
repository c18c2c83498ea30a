"""What tests of the vault write: a record type nobody knows, in a case nobody has."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from ijm_desktop.crypto.passphrase import FLOOR
from ijm_desktop.journal.change import ADD, PUT, Bucket, Op
from ijm_desktop.journal.merge import VOID, RecordState
from ijm_desktop.kernel import identifiers
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.vault.saving import Draft, Saved, save
from ijm_desktop.vault.store import Vault

PASSPHRASE = "lantern orchid gravel seventeen"
NOW = 1_795_000_000_000
"""November 2026, in milliseconds."""


def new_id() -> bytes:
    return identifiers.new(NOW, os.urandom)


def bucket(scope: bytes | None = None, compartment: str = "casework") -> Bucket:
    return Bucket("case", scope or new_id(), compartment)


def put(record: bytes, name: str, value: Value, replaces: tuple[bytes, ...] = ()) -> Op:
    return Op(PUT, record, f"note.{name}", replaces, value)


def add(record: bytes, name: str, value: Value) -> Op:
    return Op(ADD, record, f"note.{name}", (), value)


def void(record: bytes, reason: str | None, replaces: tuple[bytes, ...] = ()) -> Op:
    return put(record, VOID, reason, replaces)


def note(text: str, where: Bucket | None = None, record: bytes | None = None) -> Draft:
    record = record or new_id()
    return Draft(where or bucket(), [put(record, "text", text)])


def write(vault: Vault, *drafts: Draft, now_ms: int = NOW) -> Saved:
    return save(vault, drafts, now_ms=now_ms, random=os.urandom)


def new_vault(folder: Path, now_ms: int = NOW) -> Vault:
    """With its own keys, where the ready-made one won't do."""
    made, _ = Vault.create(folder, PASSPHRASE, parameters=FLOOR, random=os.urandom, now_ms=now_ms)
    return made


def text_of(_type: str, state: RecordState) -> str:
    lives = (live for ops in state.live.values() for live in ops.values())
    return "\n".join(live.value for live in lives if isinstance(live.value, str))


def fingerprint(folder: Path) -> dict[str, str]:
    """Every file below `folder` and what is in it."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
