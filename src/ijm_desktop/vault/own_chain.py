"""This seat's own chain: who signs, and the tree's frontier kept in memory between saves."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from ijm_desktop.crypto.derive import hkdf
from ijm_desktop.crypto.errors import BadSignature, WeakKey, WrongKey
from ijm_desktop.crypto.sealing import SealingKey
from ijm_desktop.crypto.signing import SigningKey
from ijm_desktop.crypto.wrapping import unwrap, wrap
from ijm_desktop.journal.epoch import EpochStatement, Head, open_epoch, sign_head
from ijm_desktop.journal.errors import EpochMalformed
from ijm_desktop.kernel.errors import NotCanonical
from ijm_desktop.kernel.merkle import Frontier
from ijm_desktop.vault.chains import EpochRow, add_epoch, epoch_by_row
from ijm_desktop.vault.database import Database
from ijm_desktop.vault.errors import ChainDamaged, SignerMissing, UnknownEpoch, VaultDamaged
from ijm_desktop.vault.keyfile import Random, Unlocked
from ijm_desktop.vault.tree import frontier, has_beyond

_SEED_PURPOSE: Final = b"ijm/vault/seed/1"
_SEED_INFO: Final = b"ijm/vault/seed/1"


@dataclass(slots=True)
class OwnChain:
    """The current epoch. `signer` is None when the vault was opened without its signer secret;
    `epoch` is the statement's id, which costs a hash to ask for."""

    row_id: int
    statement: EpochStatement
    signer: SigningKey | None
    epoch: bytes = field(init=False)
    _frontier: Frontier | None = None

    def __post_init__(self) -> None:
        self.epoch = self.statement.id

    def tree(self, database: Database) -> Frontier:
        """The chain as it stands, checked once against the head that was signed for it.

        Raises ChainDamaged: nothing may be signed on top of what does not add up.
        """
        if self._frontier is None:
            row = epoch_by_row(database, self.row_id)
            read = frontier(database, self.row_id, row.size)
            if not _was_signed(row, read) or has_beyond(database, self.row_id, row.size):
                raise ChainDamaged
            self._frontier = read
        return self._frontier

    def sign(self, grown: Frontier) -> Head:
        """The signed head of the chain grown to `grown`, which becomes the chain in memory; the
        transaction that stores it must `forget` if it fails."""
        if self.signer is None:
            raise SignerMissing
        head = sign_head(self.signer, self.statement.seat, self.epoch, grown.size, grown.root())
        self._frontier = grown
        return head

    def forget(self) -> None:
        """After a failed transaction: what is in memory may be ahead of what is stored."""
        self._frontier = None


def _was_signed(row: EpochRow, read: Frontier) -> bool:
    if row.head is None:
        return row.size == 0
    try:
        row.head.verify(row.statement.public)
    except BadSignature:
        return False
    return read.root() == row.head.root


def begin(database: Database, unlocked: Unlocked, *, stamp: int, random: Random) -> EpochRow:
    """The first epoch of a new seat and its first sealing key. Within the caller's transaction."""
    if unlocked.signer_secret is None:
        raise SignerMissing
    key = SigningKey.from_seed(random(32))
    statement = open_epoch(key, stamp)
    row = _keep(database, unlocked.signer_secret, statement, key, random)
    _new_sealing_key(database, stamp, random)
    return row


def _new_sealing_key(database: Database, stamp: int, random: Random) -> None:
    database.run(
        "INSERT INTO own_sealing_key (made, private) VALUES (?, ?)",
        (stamp, SealingKey.generate(random).private_bytes),
    )


def begin_next(database: Database, unlocked: Unlocked, *, stamp: int, random: Random) -> EpochRow:
    """A new epoch of this seat, after the newest head that is here; it signs from the next `load`
    on. The old epoch's key is not needed: after a recovery nobody has it. Its unsent changes stay
    in the outbox under the head that was signed for them.

    A new sealing key begins with it, which headquarters takes once it certified the epoch, so that
    whoever has an older copy reads no answer from then on; the old one opens what comes until then.
    Within the caller's transaction. Raises SignerMissing, and ChainDamaged when the newest head is
    not what was signed.
    """
    if unlocked.signer_secret is None:
        raise SignerMissing
    last = _newest(database)
    tree = frontier(database, last.id, last.size)
    if not _was_signed(last, tree):
        raise ChainDamaged
    key = SigningKey.from_seed(random(32))
    parent = Head(last.statement.seat, last.statement.id, tree.size, tree.root(), b"")
    statement = open_epoch(key, stamp, last.statement.seat, parent)
    _new_sealing_key(database, stamp, random)
    return _keep(database, unlocked.signer_secret, statement, key, random)


def _keep(
    database: Database,
    signer_secret: bytes,
    statement: EpochStatement,
    key: SigningKey,
    random: Random,
) -> EpochRow:
    row = add_epoch(database, statement, whole=True)
    wrapped = wrap(_wrapping_key(signer_secret), _purpose(statement), key.seed, random)
    database.run("INSERT INTO own_epoch (epoch_id, wrapped_seed) VALUES (?, ?)", (row.id, wrapped))
    return row


def _newest(database: Database) -> EpochRow:
    """Raises VaultDamaged."""
    found = database.row("SELECT max(epoch_id) FROM own_epoch")
    if found is None or found[0] is None:
        raise VaultDamaged(part="own chain")
    return epoch_by_row(database, found[0])


def load(database: Database, signer_secret: bytes | None) -> OwnChain:
    """The epoch that signs now. A signer secret that does not open its key is as none: after a
    recovery, until the next epoch has begun. Raises VaultDamaged when it is not whole."""
    found = database.row("SELECT epoch_id, wrapped_seed FROM own_epoch ORDER BY epoch_id DESC")
    if found is None:
        raise VaultDamaged(part="own chain")
    try:
        row = epoch_by_row(database, found[0])
    except (BadSignature, EpochMalformed, NotCanonical, UnknownEpoch, WeakKey) as error:
        raise VaultDamaged(part="own chain") from error
    if signer_secret is None:
        return OwnChain(row.id, row.statement, None)
    try:
        seed = unwrap(_wrapping_key(signer_secret), _purpose(row.statement), found[1])
    except WrongKey:
        return OwnChain(row.id, row.statement, None)
    signer = SigningKey.from_seed(seed)
    if signer.public != row.statement.public:
        raise VaultDamaged(part="own chain")
    return OwnChain(row.id, row.statement, signer)


def signer_of(database: Database, signer_secret: bytes | None, row: EpochRow) -> SigningKey | None:
    """The key of one of the own epochs; None where this signer secret does not open it, as after a
    recovery by headquarters."""
    found = database.row("SELECT wrapped_seed FROM own_epoch WHERE epoch_id = ?", (row.id,))
    if found is None or signer_secret is None:
        return None
    try:
        seed = unwrap(_wrapping_key(signer_secret), _purpose(row.statement), found[0])
    except WrongKey:
        return None
    return SigningKey.from_seed(seed)


def sealing_keys(database: Database) -> tuple[SealingKey, ...]:
    """Newest first: others are given the first, all of them are tried on what comes."""
    rows = database.rows("SELECT private FROM own_sealing_key ORDER BY id DESC")
    return tuple(SealingKey.from_bytes(row[0]) for row in rows)


def _wrapping_key(signer_secret: bytes) -> bytes:
    return hkdf(signer_secret, _SEED_INFO, 32)


def _purpose(statement: EpochStatement) -> bytes:
    return _SEED_PURPOSE + statement.id
