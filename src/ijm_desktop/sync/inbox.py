"""Taking in whatever lies on a route: each file on its own, none able to stop the next."""

from __future__ import annotations

import contextlib
import hashlib
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from ijm_desktop.bundle.envelope import BUNDLE_SUITE, MAX_BUNDLE
from ijm_desktop.bundle.errors import FeedGap, NotForThisSeat
from ijm_desktop.bundle.reader import BundleReader
from ijm_desktop.kernel.errors import AppError, DiskFailed, DiskFull, FolderMissing, FolderReadOnly
from ijm_desktop.sync.errors import ChainGap, ExchangeStopped, PartsEarly
from ijm_desktop.sync.transports import Transport
from ijm_desktop.vault import exchanges
from ijm_desktop.vault.errors import StoreFailed, VaultBusy, VaultDamaged
from ijm_desktop.vault.files import disk_errors
from ijm_desktop.vault.store import Vault


class Took(Protocol):
    """What came of a bundle. `again`: why it is to be tried again for the rest of it."""

    @property
    def again(self) -> AppError | None: ...


Taken = TypeVar("Taken", bound=Took)
OURS_TO_SOLVE = (
    DiskFailed,
    DiskFull,
    ExchangeStopped,
    FolderMissing,
    FolderReadOnly,
    StoreFailed,
    VaultBusy,
    VaultDamaged,
)
"""Says nothing about the bundle: the exchange ends and the bundle stays as it is."""
_GAPS = (FeedGap, ChainGap, PartsEarly)
"""Waits for another bundle, which may lie here too."""


@dataclass(frozen=True, slots=True)
class KeptAside:
    """A bundle that could not be applied, by its name on the carrier. It is tried again at every
    exchange and never stops another."""

    name: str
    code: str
    sentence: str


@dataclass(slots=True)
class Gathered(Generic[Taken]):
    """`ignored` counts bundles for others and those applied before. `lying`: SHA-256 of what lies
    there, by name, so that who put it there knows whether it still is what it was."""

    taken: list[Taken] = field(default_factory=list)
    aside: list[KeptAside] = field(default_factory=list)
    ignored: int = 0
    lying: dict[str, bytes] = field(default_factory=dict)


def gather(
    vault: Vault,
    transport: Transport,
    take: Callable[[Path], Taken],
    *,
    now_ms: int,
    stop: Callable[[], bool],
) -> Gathered[Taken]:
    """`take` applies one private copy whole or raises. What has to wait for another bundle that
    lies here too is tried again after it. Raises only what is not the bundle's doing."""
    result: Gathered[Taken] = Gathered()
    waiting = list(transport.names())
    while waiting:
        gaps: list[tuple[str, AppError]] = []
        before = len(result.taken)
        for name in waiting:
            if stop():
                raise ExchangeStopped
            try:
                _one(vault, transport, name, take, result, now_ms)
            except _GAPS as error:
                gaps.append((name, error))
        if len(result.taken) == before:
            result.aside += [keep_aside(vault, name, error, now_ms) for name, error in gaps]
            break
        waiting = [name for name, _ in gaps]
    if exchanges.kept_aside(vault.database):
        with vault.transaction() as work:
            kept = {each.name for each in result.aside}
            exchanges.only_aside(work.database, kept, beginning=transport.beginning)
    return result


def _one(
    vault: Vault,
    transport: Transport,
    name: str,
    take: Callable[[Path], Taken],
    result: Gathered[Taken],
    now_ms: int,
) -> None:
    copy = vault.incoming / secrets.token_hex(16)
    try:
        if not transport.fetch(name, copy, MAX_BUNDLE):
            return
        with disk_errors(vault.incoming), copy.open("rb") as stream:
            digest = hashlib.file_digest(stream, "sha256").digest()
        result.lying[name] = digest
        if exchanges.applied(vault.database, digest):
            result.ignored += 1
            transport.taken(name)
            return
        taken = take(copy)
        result.taken.append(taken)
        if taken.again is not None:
            raise taken.again
        with vault.transaction() as work:
            exchanges.remember_applied(work.database, digest, now_ms)
            exchanges.no_longer_aside(work.database, printable(name))
        transport.taken(name)
    except (*_GAPS, *OURS_TO_SOLVE):
        raise
    except NotForThisSeat:
        result.ignored += 1
        transport.taken(name)
    except AppError as error:
        if _is_request(copy):
            result.ignored += 1
        else:
            result.aside.append(keep_aside(vault, name, error, now_ms))
    finally:
        with contextlib.suppress(OSError):  # then it goes when the vault is opened
            copy.unlink(missing_ok=True)


def _is_request(copy: Path) -> bool:
    """A request, or an answer to one, lying on the same stick is nobody's bundle and no mistake."""
    if not copy.exists():
        return False
    try:
        with copy.open("rb") as stream:
            return BundleReader(stream).outside().suite != BUNDLE_SUITE
    except AppError:
        return False


def keep_aside(vault: Vault, name: str, error: AppError, now_ms: int) -> KeptAside:
    """Listed with its reason, until an exchange by this route finds it otherwise."""
    shown = printable(name)
    with vault.transaction() as work:
        exchanges.keep_aside(work.database, shown, error.code, now_ms)
    return KeptAside(shown, error.code, error.text())


def printable(name: str) -> str:
    """A name as it may be stored and shown: whoever holds a stick chooses names, with bytes that
    are no text and with what moves a terminal's cursor."""
    return "".join(each if each.isprintable() else "�" for each in name)
