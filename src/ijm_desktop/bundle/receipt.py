"""Headquarters' log and its receipts (docs/spec/bundle.md §6).

A receipt is headquarters' signed word that it holds a chain up to a head. Only receipts clear an
outbox, so a seat believes one only when it says what the seat's own tree says.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from ijm_desktop.bundle.errors import ReceiptMismatch, WrongOrganisation
from ijm_desktop.bundle.forms import (
    HASH,
    ID,
    SIGNATURE,
    VERSION,
    exact,
    hashes,
    row,
    versioned,
    whole,
)
from ijm_desktop.crypto.signing import SigningKey, verify
from ijm_desktop.kernel.encoding import Value, encode
from ijm_desktop.kernel.merkle import ProofMalformed, leaf_hash, root_from_multiproof

LOG_DOMAIN: Final = b"log"
SALT_LENGTH: Final = 16
_PART = "receipt"
_LOG = "log head"


@dataclass(frozen=True, slots=True)
class LogHead:
    """Size and root of headquarters' log, signed by the sequencer. `time` in ms since 1970 UTC."""

    organisation: bytes
    hq_epoch: int
    size: int
    root: bytes
    time: int
    signature: bytes

    def encoded(self) -> list[Value]:
        return [*_log_fields(self), self.signature]

    def verify(self, organisation: bytes, public: bytes) -> None:
        """`public`: the sequencer's. Raises WrongOrganisation or BadSignature."""
        if self.organisation != organisation:
            raise WrongOrganisation
        verify(public, LOG_DOMAIN, encode(_log_fields(self)), self.signature)


def _log_fields(head: LogHead) -> list[Value]:
    return [VERSION, head.organisation, head.hq_epoch, head.size, head.root, head.time]


def sign_log_head(
    key: SigningKey, organisation: bytes, hq_epoch: int, size: int, root: bytes, time: int
) -> LogHead:
    unsigned = LogHead(organisation, hq_epoch, size, root, time, b"")
    signature = key.sign(LOG_DOMAIN, encode(_log_fields(unsigned)))
    return LogHead(organisation, hq_epoch, size, root, time, signature)


def read_log_head(value: Value) -> LogHead:
    """Checks the form only. Raises BlockMalformed or BundleTooNew."""
    fields = versioned(value, _LOG)
    _, organisation, hq_epoch, size, root, time, signature = row(fields, 7, _LOG)
    return LogHead(
        exact(organisation, HASH, _LOG),
        whole(hq_epoch, _LOG),
        whole(size, _LOG),
        exact(root, HASH, _LOG),
        whole(time, _LOG),
        exact(signature, SIGNATURE, _LOG),
    )


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One line of the log: headquarters held `size` changes of `epoch`, with `root`, at `time`.
    `salt` (16 random bytes) keeps those who see only the leaf from guessing it."""

    salt: bytes
    seat: bytes
    epoch: bytes
    size: int
    root: bytes
    time: int

    def encoded(self) -> list[Value]:
        return [self.salt, self.seat, self.epoch, self.size, self.root, self.time]

    @property
    def leaf(self) -> bytes:
        """32 bytes: its leaf hash in the log's tree."""
        return leaf_hash(encode(self.encoded()))


def read_log_entry(value: Value) -> LogEntry:
    """Raises BlockMalformed."""
    salt, seat, epoch, size, root, time = row(value, 6, _PART)
    return LogEntry(
        exact(salt, SALT_LENGTH, _PART),
        exact(seat, ID, _PART),
        exact(epoch, ID, _PART),
        whole(size, _PART),
        exact(root, HASH, _PART),
        whole(time, _PART),
    )


@dataclass(frozen=True, slots=True)
class Receipt:
    """A line of the log at `index`, with its inclusion proof in the tree of `log`."""

    entry: LogEntry
    index: int
    proof: tuple[bytes, ...]
    log: LogHead

    def encoded(self) -> list[Value]:
        return [*self.entry.encoded(), self.index, list(self.proof), self.log.encoded()]

    def verify(self, organisation: bytes, public: bytes, own_root: bytes) -> None:
        """`public`: the sequencer's; `own_root`: the root of the seat's own tree at `entry.size`
        (bundle §6.3). Raises WrongOrganisation, BadSignature or ReceiptMismatch."""
        self.log.verify(organisation, public)
        try:
            root = root_from_multiproof(self.log.size, {self.index: self.entry.leaf}, self.proof)
        except ProofMalformed as error:
            raise ReceiptMismatch from error
        if root != self.log.root or self.entry.root != own_root:
            raise ReceiptMismatch


def make_receipt(entry: LogEntry, index: int, proof: Sequence[bytes], log: LogHead) -> Receipt:
    return Receipt(entry, index, tuple(proof), log)


def read_receipt(value: Value) -> Receipt:
    """Checks the form only. Raises BlockMalformed or BundleTooNew."""
    *entry, index, proof, log = row(value, 9, _PART)
    return Receipt(
        read_log_entry(entry), whole(index, _PART), hashes(proof, _PART), read_log_head(log)
    )
