"""Root statements: who headquarters is, and how that changes (docs/spec/bundle.md §7).

Root keys are kept apart from daily ones. Each statement names the next daily keys and is signed by
a threshold of its own root keys and of its predecessor's, as in TUF; the first one's keys are what
the organisation's identifier commits to.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from ijm_desktop.bundle.errors import (
    BlockMalformed,
    BundleTooNew,
    RootCodeMismatch,
    RootRollback,
    WrongOrganisation,
)
from ijm_desktop.bundle.forms import (
    HASH,
    ID,
    SIGNATURE,
    VERSION,
    array,
    bounded_decode,
    exact,
    flags,
    row,
    versioned,
    well_formed,
    whole,
)
from ijm_desktop.crypto.codes import same_digits, thirty_digits
from ijm_desktop.crypto.errors import BadSignature
from ijm_desktop.crypto.sealing import PUBLIC_SIZE, check_sealing_public
from ijm_desktop.crypto.signing import SigningKey, check_public, verify
from ijm_desktop.journal.epoch import EpochStatement, read_epoch
from ijm_desktop.kernel.encoding import Value, encode

ROOT_DOMAIN: Final = b"root"
NONCE_LENGTH: Final = 32
MAX_KEYS: Final = 16
MAX_SEALING_KEYS: Final = 16
MAX_CHAIN: Final = 1000
WITH_RECOVERY: Final = 2
"""The version of a statement that names a recovery key."""
KNOWN_FLAGS: Final[frozenset[str]] = frozenset()
_FIELDS: Final = 11
_PART = "root"


@dataclass(frozen=True, slots=True)
class RootStatement:
    """`keys`: root public keys, `threshold` of which must sign. `sequencer`: the epoch that signs
    directory, feeds and receipts. `sealing`: X-Wing public keys, newest first. `expiry` in ms since
    1970 UTC. `directory_version`, `log_size`, `log_root`: the last ones before this statement.
    `nonce`: 32 bytes, in the first statement only. `recovery`: X-Wing public key to which each seat
    seals its vault key, None where there is none."""

    organisation: bytes
    version: int
    hq_epoch: int
    threshold: int
    keys: tuple[bytes, ...]
    sequencer: EpochStatement
    sealing: tuple[bytes, ...]
    expiry: int
    directory_version: int
    log_size: int
    log_root: bytes
    flags: tuple[str, ...] = ()
    nonce: bytes | None = None
    recovery: bytes | None = None

    def encoded(self) -> bytes:
        """What is signed. Version 1 wherever that can say it, so that older apps go on reading."""
        return encode(
            [
                VERSION if self.recovery is None else WITH_RECOVERY,
                self.organisation,
                self.version,
                self.hq_epoch,
                self.threshold,
                list(self.keys),
                [self.sequencer.seat, self.sequencer.encoded()],
                list(self.sealing),
                self.expiry,
                [self.directory_version, self.log_size, self.log_root],
                list(self.flags),
                *([] if self.recovery is None else [self.recovery]),
                *([] if self.nonce is None else [self.nonce]),
            ]
        )


@dataclass(frozen=True, slots=True)
class SignedRoot:
    """A statement with its signatures: pairs of root public key and signature, sorted."""

    statement: RootStatement
    signatures: tuple[tuple[bytes, bytes], ...]

    def encoded(self) -> list[Value]:
        return [self.statement.encoded(), [list(pair) for pair in self.signatures]]


def organisation_of(threshold: int, keys: Sequence[bytes], nonce: bytes) -> bytes:
    """32 bytes that commit to the first root keys (bundle §7.1)."""
    committed = b"ijm/organisation/1" + encode([threshold, list(keys), nonce])
    return hashlib.sha256(committed).digest()


def first_root(
    *,
    keys: Sequence[bytes],
    threshold: int,
    sequencer: EpochStatement,
    sealing: Sequence[bytes],
    expiry: int,
    log_root: bytes,
    random: Callable[[int], bytes],
) -> RootStatement:
    """Founds an organisation. `log_root`: that of the empty log."""
    nonce = random(NONCE_LENGTH)
    return RootStatement(
        organisation=organisation_of(threshold, keys, nonce),
        version=1,
        hq_epoch=1,
        threshold=threshold,
        keys=tuple(keys),
        sequencer=sequencer,
        sealing=tuple(sealing),
        expiry=expiry,
        directory_version=0,
        log_size=0,
        log_root=log_root,
        nonce=nonce,
    )


def sign_root(statement: RootStatement, keys: Sequence[SigningKey]) -> SignedRoot:
    """`keys`: root keys of this statement and, beyond the first, of the one before."""
    message = statement.encoded()
    signatures = {key.public: key.sign(ROOT_DOMAIN, message) for key in keys}
    return SignedRoot(statement, tuple(sorted(signatures.items())))


def read_root(value: Value) -> SignedRoot:
    """Checks form and keys, not signatures. Raises BlockMalformed, BundleTooNew, BadSignature."""
    message, signatures = row(value, 2, _PART)
    if type(message) is not bytes:
        raise BlockMalformed(part=_PART)
    pairs: list[tuple[bytes, bytes]] = []
    for each in array(signatures, _PART):
        public, signature = row(each, 2, _PART)
        pairs.append((exact(public, HASH, _PART), exact(signature, SIGNATURE, _PART)))
    publics = [public for public, _ in pairs]
    if len(pairs) > 2 * MAX_KEYS or publics != sorted(set(publics)):
        raise BlockMalformed(part=_PART)
    return SignedRoot(_read_statement(message), tuple(pairs))


def _read_statement(message: bytes) -> RootStatement:
    fields = array(bounded_decode(message, _PART), _PART)
    named = bool(fields) and type(fields[0]) is int and fields[0] == WITH_RECOVERY
    if not named:
        versioned(fields, _PART)
    nonce = recovery = None
    if len(fields) == _FIELDS + named + 1:
        nonce = exact(fields.pop(), NONCE_LENGTH, _PART)
    if named and len(fields) == _FIELDS + 1:
        recovery = exact(fields.pop(), PUBLIC_SIZE, _PART)
    elif named:
        raise BlockMalformed(part=_PART)
    _, organisation, version, hq_epoch, threshold, keys, sequencer, *rest = row(
        fields, _FIELDS, _PART
    )
    sealing, expiry, last, marks = rest
    directory_version, log_size, log_root = row(last, 3, _PART)
    read = RootStatement(
        exact(organisation, HASH, _PART),
        whole(version, _PART),
        whole(hq_epoch, _PART),
        whole(threshold, _PART),
        tuple(exact(each, HASH, _PART) for each in array(keys, _PART)),
        _sequencer(sequencer),
        tuple(array(sealing, _PART)),
        whole(expiry, _PART),
        whole(directory_version, _PART),
        whole(log_size, _PART),
        exact(log_root, HASH, _PART),
        flags(marks, _PART),
        nonce,
        recovery,
    )
    if not KNOWN_FLAGS.issuperset(read.flags):
        raise BundleTooNew(part=_PART)
    _check_keys(read)
    return read


def _sequencer(value: Value) -> EpochStatement:
    seat, statement = row(value, 2, _PART)
    with well_formed(_PART):
        epoch = read_epoch(statement)
    if epoch.seat != exact(seat, ID, _PART):
        raise BlockMalformed(part=_PART)
    return epoch


def _check_keys(read: RootStatement) -> None:
    if not 1 <= read.threshold <= len(read.keys) <= MAX_KEYS:
        raise BlockMalformed(part=_PART)
    if len(set(read.keys)) != len(read.keys) or not 1 <= len(read.sealing) <= MAX_SEALING_KEYS:
        raise BlockMalformed(part=_PART)
    with well_formed(_PART):
        for public in read.keys:
            check_public(public)
        for public in read.sealing:
            check_sealing_public(exact(public, PUBLIC_SIZE, _PART))
        if read.recovery is not None:
            check_sealing_public(read.recovery)


def advance(
    held: Sequence[SignedRoot], offered: Sequence[SignedRoot], organisation: bytes | None
) -> tuple[SignedRoot, ...]:
    """The whole chain of root statements to hold after seeing `offered`, in order from the first.

    `held` is the chain already believed, `organisation` the one pinned (None before enrolment).
    Statements already held must be the same ones; the rest must follow one by one. Raises
    WrongOrganisation, RootRollback or BadSignature.
    """
    chain = list(held)
    for signed in offered:
        statement = signed.statement
        if organisation is not None and statement.organisation != organisation:
            raise WrongOrganisation
        if 1 <= statement.version <= len(chain):
            if chain[statement.version - 1].statement != statement:
                raise RootRollback
            continue
        if statement.version != len(chain) + 1 or len(chain) >= MAX_CHAIN:
            raise RootRollback
        if chain:
            _check_follows(chain[-1].statement, signed)
        else:
            _check_first(signed)
        chain.append(signed)
    return tuple(chain)


def _check_first(signed: SignedRoot) -> None:
    first = signed.statement
    if first.nonce is None:
        raise RootRollback
    if first.organisation != organisation_of(first.threshold, first.keys, first.nonce):
        raise WrongOrganisation
    _check_threshold(signed, first)


def _check_follows(before: RootStatement, signed: SignedRoot) -> None:
    after = signed.statement
    if after.organisation != before.organisation:
        raise WrongOrganisation
    if after.hq_epoch < before.hq_epoch or after.nonce is not None:
        raise RootRollback
    _check_threshold(signed, before)
    _check_threshold(signed, after)


def _check_threshold(signed: SignedRoot, by: RootStatement) -> None:
    """Every signature given by one of `by`'s keys must hold, and they must be enough (§7.2)."""
    message = signed.statement.encoded()
    signers = [pair for pair in signed.signatures if pair[0] in by.keys]
    for public, signature in signers:
        verify(public, ROOT_DOMAIN, message, signature)
    if len(signers) < by.threshold:
        raise BadSignature


def root_code(organisation: bytes) -> str:
    """The thirty digits that headquarters reads out on the telephone (§7.3)."""
    return thirty_digits(b"ijm/root-code/1" + organisation)


def check_root_code(organisation: bytes, digits: str) -> None:
    """Raises RootCodeMismatch. `digits` as typed, in any script, with or without blanks."""
    if not same_digits(root_code(organisation), digits):
        raise RootCodeMismatch
