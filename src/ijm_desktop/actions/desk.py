"""What an action acts upon: an open vault, the declarations, a clock and randomness."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

from ijm_desktop.journal.change import Bucket
from ijm_desktop.kernel.declarations import CodeLists, RecordType, Registry
from ijm_desktop.vault.columns import Columns
from ijm_desktop.vault.store import Vault


@dataclass(frozen=True, slots=True)
class RecordKey:
    """Where a record lives: its bucket, for life, and its id."""

    bucket: Bucket
    record: bytes


@dataclass(frozen=True, slots=True)
class Changed:
    """What an action changed, so that screens refetch only that. `cases` are scope ids."""

    keys: frozenset[RecordKey] = frozenset()
    types: frozenset[str] = frozenset()
    cases: frozenset[bytes] = frozenset()
    everything: bool = False
    exchange: bool = False


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose work this is. `role` is a code of the list `user_role`; `organisation` is its name
    once headquarters answered; `verified` when its code was compared by telephone."""

    name: str
    role: str
    office: str
    language: str
    organisation: str | None = None
    verified: bool = False
    is_headquarters: bool = False
    office_id: bytes | None = None

    @property
    def enrolled(self) -> bool:
        return self.organisation is not None


@dataclass(slots=True)
class Desk:
    """One person's open work. Every action takes it; `clock` gives milliseconds since 1970 UTC."""

    vault: Vault
    registry: Registry
    codelists: CodeLists
    clock: Callable[[], int]
    random: Callable[[int], bytes]
    owner: Owner
    names: dict[bytes, str] = field(default_factory=dict)
    """Seat id to the name a person knows it by; filled from the directory part held."""
    columns: dict[str, Columns] = field(default_factory=dict)
    """By record type, of lists that were sorted or narrowed (listing.py)."""

    def bucket(self, record_type: RecordType, scope_id: bytes) -> Bucket:
        return Bucket(record_type.scope.value, scope_id, record_type.compartment)

    def close(self) -> None:
        self.vault.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
