"""Headquarters' directory: one signed tree, of which each seat is given its part (§8).

Leaves are salted, so what a seat is not sent cannot be guessed from what it is: a seized laptop
does not yield the staff list.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Final

from ijm_desktop.bundle.entries import Entry, read_entry
from ijm_desktop.bundle.errors import (
    BlockMalformed,
    BundleTooNew,
    DirectoryRollback,
    WrongOrganisation,
)
from ijm_desktop.bundle.forms import (
    HASH,
    SIGNATURE,
    VERSION,
    array,
    exact,
    flags,
    hashes,
    row,
    versioned,
    whole,
)
from ijm_desktop.bundle.root import RootStatement
from ijm_desktop.crypto.signing import SigningKey, verify
from ijm_desktop.journal.errors import TreeMismatch
from ijm_desktop.kernel import merkle
from ijm_desktop.kernel.encoding import Value, encode

DIRECTORY_DOMAIN: Final = b"directory"
SALT_LENGTH: Final = 16
MAX_ENTRIES: Final = 1 << 24
KNOWN_FLAGS: Final[frozenset[str]] = frozenset()
_PART = "directory"


@dataclass(frozen=True, slots=True)
class DirectoryHeader:
    """`time` and `expiry` in ms since 1970 UTC; `count` and `root` are of the tree of entries."""

    organisation: bytes
    hq_epoch: int
    version: int
    time: int
    expiry: int
    count: int
    root: bytes
    flags: tuple[str, ...] = ()

    def encoded(self) -> list[Value]:
        """What is signed."""
        return [
            VERSION,
            self.organisation,
            self.hq_epoch,
            self.version,
            self.time,
            self.expiry,
            self.count,
            self.root,
            list(self.flags),
        ]


@dataclass(frozen=True, slots=True)
class Placed:
    """An entry at its index in the tree, with its leaf's salt."""

    index: int
    salt: bytes
    entry: Entry

    @property
    def leaf(self) -> bytes:
        return merkle.leaf_hash(self.salt + encode(self.entry.encoded()))


@dataclass(frozen=True, slots=True)
class Directory:
    """All of a directory or a part of it: what headquarters stores and what a seat is sent have the
    same form. `proof` is the multiproof of the indices present; of all of them it is empty."""

    header: DirectoryHeader
    signature: bytes
    placed: tuple[Placed, ...]
    proof: tuple[bytes, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        return tuple(each.entry for each in self.placed)

    def encoded(self) -> list[Value]:
        return [
            self.header.encoded(),
            self.signature,
            [[each.index, each.salt, each.entry.encoded()] for each in self.placed],
            list(self.proof),
        ]

    def part(self, wanted: Callable[[Entry], bool]) -> Directory:
        """The entries `wanted`, with their proof. Only of a whole directory."""
        chosen = tuple(each for each in self.placed if wanted(each.entry))
        tree = merkle.HeldNodes([each.leaf for each in self.placed])
        proof = merkle.multiproof(self.header.count, [each.index for each in chosen], tree)
        return replace(self, placed=chosen, proof=tuple(proof))

    def verify(self, root: RootStatement) -> None:
        """That `root`'s sequencer signed it and every entry is in its tree. Raises
        WrongOrganisation, DirectoryRollback (of another hq_epoch), BadSignature, TreeMismatch."""
        if self.header.organisation != root.organisation:
            raise WrongOrganisation
        if self.header.hq_epoch != root.hq_epoch:
            raise DirectoryRollback
        public = root.sequencer.public
        verify(public, DIRECTORY_DOMAIN, encode(self.header.encoded()), self.signature)
        leaves = {each.index: each.leaf for each in self.placed}
        try:
            found = merkle.root_from_multiproof(self.header.count, leaves, self.proof)
        except merkle.ProofMalformed as error:
            raise TreeMismatch from error
        if found != self.header.root:
            raise TreeMismatch


def build(
    entries: Iterable[Entry],
    *,
    key: SigningKey,
    organisation: bytes,
    hq_epoch: int,
    version: int,
    time: int,
    expiry: int,
    random: Callable[[int], bytes],
) -> Directory:
    """A whole directory signed by the sequencer's `key`; every leaf gets a new salt, so versions
    cannot be compared line by line. Raises BlockMalformed for an entry that no seat could read."""
    ordered = sorted(entries, key=_order)
    for entry in ordered:
        read_entry(entry.encoded())
    placed = tuple(Placed(index, random(SALT_LENGTH), entry) for index, entry in enumerate(ordered))
    root = merkle.root([each.leaf for each in placed])
    header = DirectoryHeader(organisation, hq_epoch, version, time, expiry, len(placed), root)
    signature = key.sign(DIRECTORY_DOMAIN, encode(header.encoded()))
    return Directory(header, signature, placed, ())


def _order(entry: Entry) -> tuple[str, bytes]:
    fields = entry.encoded()
    return fields[0], encode(fields)


def read_directory(value: Value) -> Directory:
    """Checks the form only; see `Directory.verify`. Raises BlockMalformed, BundleTooNew,
    BadSignature (of an epoch statement)."""
    header, signature, placed, proof = row(value, 4, _PART)
    read = Directory(
        _read_header(header),
        exact(signature, SIGNATURE, _PART),
        tuple(_read_placed(each) for each in array(placed, _PART)),
        hashes(proof, _PART),
    )
    indices = [each.index for each in read.placed]
    if indices != sorted(set(indices)) or any(i >= read.header.count for i in indices):
        raise BlockMalformed(part=_PART)
    return read


def _read_placed(value: Value) -> Placed:
    index, salt, entry = row(value, 3, _PART)
    return Placed(whole(index, _PART), exact(salt, SALT_LENGTH, _PART), read_entry(entry))


def _read_header(value: Value) -> DirectoryHeader:
    fields = versioned(value, _PART)
    _, organisation, hq_epoch, version, time, expiry, count, root, marks = row(fields, 9, _PART)
    read = DirectoryHeader(
        exact(organisation, HASH, _PART),
        whole(hq_epoch, _PART),
        whole(version, _PART),
        whole(time, _PART),
        whole(expiry, _PART),
        whole(count, _PART, MAX_ENTRIES),
        exact(root, HASH, _PART),
        flags(marks, _PART),
    )
    if not KNOWN_FLAGS.issuperset(read.flags):
        raise BundleTooNew(part=_PART)
    return read


def check_not_older(previous: DirectoryHeader | None, offered: DirectoryHeader) -> None:
    """Raises DirectoryRollback for a lower (hq_epoch, version), or for the same with another tree
    (§8.4). A new hq_epoch may count its versions from lower down: the root keys said so."""
    if previous is None:
        return
    held = (previous.hq_epoch, previous.version)
    new = (offered.hq_epoch, offered.version)
    if new < held or (new == held and offered.root != previous.root):
        raise DirectoryRollback
