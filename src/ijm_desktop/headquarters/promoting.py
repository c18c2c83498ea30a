"""Going on as headquarters from a copy, a restored backup or an older folder (bundle §7.5).

Everybody believes the newest root statement and refuses a lower hq_epoch. So the root key says that
this is headquarters from now on: a next epoch signs, and every seat offers again what this copy may
have lost.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.drafting import ops_for
from ijm_desktop.bundle.root import MAX_SEALING_KEYS, RootStatement, sign_root
from ijm_desktop.headquarters import directory, log, rootkey, routes
from ijm_desktop.headquarters.certificates import Certificate, read_certificate
from ijm_desktop.headquarters.directory import administered, standing_of
from ijm_desktop.headquarters.recovery import Holder, RootKeyForeign
from ijm_desktop.sync import standing as standings
from ijm_desktop.sync.standing import Standing
from ijm_desktop.vault import chains, saving
from ijm_desktop.vault.saving import Draft
from ijm_desktop.vault.work import Work


@dataclass(frozen=True, slots=True)
class Promoted:
    """`hq_epoch` under which this copy speaks now; `root_version` of the statement that says so."""

    hq_epoch: int
    root_version: int


def promote(desk: Desk, root_key: Holder, state: Path | None) -> Promoted:
    """From now on this is headquarters, and what any other copy signs is refused by whoever heard.
    `state`: where this machine's anchors lie. Raises NotHeadquarters, RootKeyForeign and what
    reading the root key raises; then nothing was changed."""
    standing = standing_of(desk)
    assert standing.root is not None
    signer = rootkey.read(root_key.file, root_key.passphrase)
    if signer.public not in standing.root.keys:
        raise RootKeyForeign
    if desk.vault.signer is None or desk.vault.epoch == standing.root.sequencer:
        desk.vault.begin_next(now_ms=desk.clock(), random=desk.random)
    statement = _statement(desk, standing)
    roots = (*standing.roots, sign_root(statement, [signer]))
    with desk.vault.transaction() as work:
        _certify_itself(desk, work, standing)
        standings.keep(work, replace(standing, roots=roots, directory=None, log=None))
        _begin_new_routes(work, desk.clock())
    directory.issue(desk)
    if state is not None:
        desk.vault.settle_here(state)
    return Promoted(statement.hq_epoch, statement.version)


def _begin_new_routes(work: Work, now_ms: int) -> None:
    """Keys and mailboxes follow from one secret and a count: the generation that this copy may have
    lost, and everybody is under by now, is the next one again."""
    hub = routes.load(work)
    if hub is not None:
        routes.keep(work, routes.renewed(hub, now_ms))


def _statement(desk: Desk, standing: Standing) -> RootStatement:
    newest = standing.root
    assert newest is not None
    held = standing.directory
    head = log.log_head(desk, newest)
    return replace(
        newest,
        version=newest.version + 1,
        hq_epoch=newest.hq_epoch + 1,
        nonce=None,
        sequencer=desk.vault.epoch,
        sealing=_sealing(desk, newest),
        directory_version=newest.directory_version if held is None else held.header.version,
        log_size=head.size,
        log_root=head.root,
    )


def _sealing(desk: Desk, newest: RootStatement) -> tuple[bytes, ...]:
    """The new key first; what was sealed to the older ones is still on its way."""
    own = desk.vault.sealing_key.public
    older = (each for each in newest.sealing if each != own)
    return (own, *older)[:MAX_SEALING_KEYS]


def _certify_itself(desk: Desk, work: Work, standing: Standing) -> None:
    """Its own entry names the next epoch, so that what it writes in it counts for everybody."""
    seat = desk.vault.seat
    record = next(
        each
        for each in administered(desk, standing)
        if each.type == "seat" and each.key.record == seat
    )
    held = read_certificate(record.value("certificate"))
    known = {each.id for each in held.epochs}
    own = [row.statement for row in chains.own_epochs(work.database)]
    epochs = (*held.epochs, *(each for each in own if each.id not in known))
    for each in epochs:
        chains.add_epoch(work.database, each, whole=True, certified=True)
    certificate = Certificate(epochs, desk.vault.sealing_key.public)
    ops = ops_for(
        desk.registry.get("seat"),
        seat,
        record.fields,
        {"certificate": certificate.encoded()},
    )
    drafts = [Draft(record.key.bucket, ops)]
    saving.save_within(work, drafts, now_ms=desk.clock(), random=desk.random)
