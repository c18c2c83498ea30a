"""Whom a bundle is from, and whether that is to be believed (bundle §10.2 and §10.4).

Between pass 1 and pass 2. No I/O and no clock: a reader hands in what it has pinned and gets back
what it may pin next, to be stored in the transaction that applies the bundle. Expiry is absent on
purpose: an expired directory or root warns and stops new sharing, it refuses nothing (§8.4).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ijm_desktop.bundle.directory import Directory, DirectoryHeader, check_not_older
from ijm_desktop.bundle.errors import (
    BlockMalformed,
    NotForThisSeat,
    RootRollback,
    UnknownSender,
    WrongOrganisation,
)
from ijm_desktop.bundle.header import BundleHeader, Kind
from ijm_desktop.bundle.reader import Opened
from ijm_desktop.bundle.root import RootStatement, SignedRoot, advance, check_root_code
from ijm_desktop.journal.epoch import EpochStatement


@dataclass(frozen=True, slots=True)
class Pinned:
    """What a seat already believes: nothing before enrolment, then the organisation for ever, the
    chain of root statements from the first, and the newest directory header."""

    organisation: bytes | None = None
    roots: tuple[SignedRoot, ...] = ()
    directory: DirectoryHeader | None = None


@dataclass(frozen=True, slots=True)
class Believed:
    """What a seat may hold after the bundle: `root` is the newest statement, `directory` the part
    that came along, None when none did."""

    roots: tuple[SignedRoot, ...]
    directory: Directory | None

    @property
    def root(self) -> RootStatement:
        return self.roots[-1].statement


def check_welcome(opened: Opened, seat: bytes, root_code: str | None) -> Believed:
    """A first bundle, to a seat that has pinned nothing. `root_code` as typed, None when nobody
    rang: the caller marks the seat unverified. Raises as `check_feed`, and RootCodeMismatch."""
    if opened.header.kind is not Kind.WELCOME:
        raise BlockMalformed(part="kind")
    if root_code is not None:
        check_root_code(opened.header.organisation, root_code)
    return _from_headquarters(opened, seat, Pinned())


def check_feed(opened: Opened, seat: bytes, pinned: Pinned) -> Believed:
    """Raises WrongOrganisation, NotForThisSeat, RootRollback, UnknownSender, BadSignature,
    DirectoryRollback, TreeMismatch; BlockMalformed for a bundle that is not from headquarters."""
    if opened.header.kind in (Kind.WORK, Kind.PARTS):
        raise BlockMalformed(part="kind")
    return _from_headquarters(opened, seat, pinned)


def _from_headquarters(opened: Opened, seat: bytes, pinned: Pinned) -> Believed:
    header = opened.header
    _check_addressed(header, seat, pinned.organisation)
    # §7.2: who headquarters is comes first, since everything else is by its word.
    roots = advance(pinned.roots, header.roots, header.organisation)
    if not roots:
        raise RootRollback
    root = roots[-1].statement
    # §10.4: only the sequencer of the newest root known speaks for headquarters.
    _check_sender(opened, root.sequencer)
    if header.directory is not None:
        check_not_older(pinned.directory, header.directory.header)
        header.directory.verify(root)
    if header.log is not None:
        header.log.verify(root.organisation, root.sequencer.public)
    return Believed(roots, header.directory)


def check_work(opened: Opened, seat: bytes, organisation: bytes, sender: EpochStatement) -> None:
    """`seat`: headquarters' own; `sender`: the statement of `header.sender`'s epoch, which the
    caller found among those it certified or judged to be the next of such a seat. Raises
    WrongOrganisation, NotForThisSeat, UnknownSender, BadSignature."""
    if opened.header.kind not in (Kind.WORK, Kind.PARTS):
        raise BlockMalformed(part="kind")
    _check_addressed(opened.header, seat, organisation)
    _check_sender(opened, sender)


def check_parts(opened: Opened, seat: bytes, roots: Sequence[SignedRoot]) -> None:
    """Parts that headquarters sent: by any sequencer that the seat ever believed, since a part is
    held against its own file. `roots` are those that it holds, at least one. Raises
    WrongOrganisation, NotForThisSeat, UnknownSender, BadSignature."""
    _check_addressed(opened.header, seat, roots[-1].statement.organisation)
    signers = {each.statement.sequencer.id: each.statement.sequencer for each in roots}
    sender = signers.get(opened.header.sender[1])
    if sender is None:
        raise UnknownSender
    _check_sender(opened, sender)


def _check_addressed(header: BundleHeader, seat: bytes, organisation: bytes | None) -> None:
    if organisation is not None and header.organisation != organisation:
        raise WrongOrganisation
    if seat not in header.recipients:
        raise NotForThisSeat


def _check_sender(opened: Opened, sender: EpochStatement) -> None:
    if opened.header.sender != (sender.seat, sender.id):
        raise UnknownSender
    opened.verify_signature(sender.public)
