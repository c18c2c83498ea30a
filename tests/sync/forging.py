"""Bundles that nobody honest would make, signed by whoever is asked for."""

from __future__ import annotations

import io
import os
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ijm_desktop.actions.desk import Desk
from ijm_desktop.bundle.header import PARTS, BundleHeader, Kind, Position, Range
from ijm_desktop.bundle.parts import FilesFrame, PartFrame
from ijm_desktop.bundle.receipt import Receipt
from ijm_desktop.bundle.root import RootStatement, SignedRoot, sign_root
from ijm_desktop.bundle.writer import BundleWriter
from ijm_desktop.crypto.signing import SigningKey
from ijm_desktop.headquarters import directory, feeds, grants, log, rootkey
from ijm_desktop.headquarters.directory import standing_of
from ijm_desktop.headquarters.feeds import Plan
from ijm_desktop.journal.change import Change
from ijm_desktop.journal.epoch import EpochStatement, sign_head
from ijm_desktop.kernel.stamps import tick
from ijm_desktop.sync import standing as standings
from ijm_desktop.vault import chains, tree
from tests.sync.world import PASSPHRASE, World


def planned(world: World, desk: Desk) -> Plan:
    """What headquarters would send this seat now."""
    issued = directory.issue(world.hq)
    standing = standing_of(world.hq)
    versions = grants.settle(world.hq, standing)
    return feeds.plan_for(world.hq, standing, issued, desk.vault.seat, versions[desk.vault.seat])


def feed_header(world: World, plan: Plan) -> BundleHeader:
    standing = standing_of(world.hq)
    assert standing.root is not None
    return BundleHeader(
        kind=Kind.FEED,
        organisation=standing.root.organisation,
        sender=(world.hq.vault.seat, world.hq.vault.epoch.id),
        recipients=(plan.seat.id,),
        stamp=tick(world.clock(), ()),
        feed=plan.feed,
        roots=standing.roots,
        directory=plan.directory,
        log=log.log_head(world.hq, standing.root),
    )


def feed(
    world: World,
    desk: Desk,
    header: BundleHeader,
    receipts: Sequence[Receipt] = (),
    files: Sequence[FilesFrame] = (),
) -> bytes:
    """A feed with no changes in it, sealed to the seat and signed by headquarters."""
    out = io.BytesIO()
    signer = world.hq.vault.require_signer()
    writer = BundleWriter(out, header, signer, [desk.vault.sealing_key.public], os.urandom)
    for each in files:
        writer.files(each)
    if receipts:
        writer.receipts(receipts)
    writer.finish()
    return out.getvalue()


def work_header(
    world: World, desk: Desk, start: int, end: int, *, position: Position | None = None
) -> BundleHeader:
    """What this seat would put over changes `start` to `end` of its own chain."""
    root = standings.load(desk.vault).root
    assert root is not None
    row = chains.own_epochs(desk.vault.database)[-1]
    there = tree.frontier(desk.vault.database, row.id, end).root()
    head = sign_head(desk.vault.require_signer(), desk.vault.seat, row.statement.id, end, there)
    return BundleHeader(
        kind=Kind.WORK,
        organisation=root.organisation,
        sender=(desk.vault.seat, row.statement.id),
        recipients=(root.sequencer.seat,),
        stamp=tick(world.clock(), ()),
        ranges=(Range(row.statement.id, start, end, head.signature),),
        position=position,
    )


def work(
    desk: Desk,
    header: BundleHeader,
    changes: Iterable[Change] | None = None,
    signer: SigningKey | None = None,
    epochs: Sequence[EpochStatement] = (),
    files: Sequence[FilesFrame] = (),
) -> bytes:
    """Sealed to headquarters; the changes of the header's ranges if none are named."""
    root = standings.load(desk.vault).root
    assert root is not None
    out = io.BytesIO()
    key = signer or desk.vault.require_signer()
    writer = BundleWriter(out, header, key, root.sealing[:1], os.urandom)
    writer.epochs(epochs)
    for each in files:
        writer.files(each)
    writer.changes(own(desk, header) if changes is None else changes)
    writer.finish()
    return out.getvalue()


def own(desk: Desk, header: BundleHeader) -> Iterable[Change]:
    for each in header.ranges:
        row = chains.epoch_named(desk.vault.database, each.epoch)
        yield from chains.changes_between(desk.vault.database, row.id, each.start, each.end)


def next_root(world: World, **changed: object) -> SignedRoot:
    """The statement after the newest, signed by the organisation's root key."""
    key = rootkey.read(world.folder / "root.key", PASSPHRASE)
    newest = standing_of(world.hq).roots[-1].statement
    statement: RootStatement = replace(
        newest,
        version=newest.version + 1,
        nonce=None,
        **changed,  # type: ignore[arg-type]
    )
    return sign_root(statement, [key])


def promote(world: World, *, hq_epoch: int) -> None:
    """Headquarters goes on under a new hq_epoch, as after a restore."""
    standing = standing_of(world.hq)
    signed = next_root(world, hq_epoch=hq_epoch)
    with world.hq.vault.transaction() as at_work:
        standings.keep(at_work, replace(standing, roots=(*standing.roots, signed)))
    directory.issue(world.hq)


def parts(
    desk: Desk,
    frames: Iterable[PartFrame],
    to: Desk,
    *,
    signer: SigningKey | None = None,
    epoch: bytes | None = None,
    **changed: object,
) -> bytes:
    """A bundle of parts from one desk to another; what a header says may be `changed`."""
    root = standings.load(desk.vault).root
    assert root is not None
    header = BundleHeader(
        kind=Kind.PARTS,
        organisation=root.organisation,
        sender=(desk.vault.seat, epoch or desk.vault.epoch.id),
        recipients=(to.vault.seat,),
        stamp=tick(desk.clock(), ()),
        mandatory=(PARTS,),
    )
    out = io.BytesIO()
    key = signer or desk.vault.require_signer()
    header = replace(header, **changed)  # type: ignore[arg-type]
    writer = BundleWriter(out, header, key, [to.vault.sealing_key.public], os.urandom)
    for frame in frames:
        writer.part(frame)
    writer.finish()
    return out.getvalue()
