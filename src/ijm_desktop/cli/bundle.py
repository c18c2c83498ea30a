"""`ijm bundle`: looking at an exchange file without taking it in."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import click

from ijm_desktop.actions.desk import Desk
from ijm_desktop.bundle.envelope import BUNDLE_SUITE, RECOVERY_ANSWER_SUITE, Outside
from ijm_desktop.bundle.errors import UnknownSender
from ijm_desktop.bundle.frames import ChangesFrame, ReceiptsFrame
from ijm_desktop.bundle.header import BundleHeader, Kind
from ijm_desktop.bundle.reader import BundleReader, Opened
from ijm_desktop.bundle.trust import check_feed, check_welcome, check_work
from ijm_desktop.cli.errors import FileMissing
from ijm_desktop.cli.output import Json, base64_text, iso, put
from ijm_desktop.cli.session import Session, vault_options
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.kernel.identifiers import text as id_text
from ijm_desktop.kernel.stamps import milliseconds
from ijm_desktop.sync import standing
from ijm_desktop.sync.standing import Standing
from ijm_desktop.vault import chains
from ijm_desktop.vault.errors import UnknownEpoch
from ijm_desktop.vault.files import disk_errors


@click.group()
def bundle() -> None:
    """Look at exchange files."""


@bundle.command()
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@vault_options
@click.pass_obj
def inspect(session: Session, file: Path) -> None:
    """Say what a file is; with --vault, also what this computer may read of its header."""
    with _opened(file) as stream:
        reader = BundleReader(stream)
        outside = reader.outside()
        value = _outside_json(outside)
        if session.vault is None or outside.suite != BUNDLE_SUITE:
            put(session, value, _lines(value))
            return
        with session.desk() as desk:
            opened = reader.verify(desk.vault.sealing_keys)
            refusal = _refusal(desk, reader, opened, value)
            value.update(_header_json(desk, opened.header))
    value["verified"] = refusal is None
    put(session, value, _lines(value))
    if refusal is not None:
        raise refusal


def _refusal(
    desk: Desk, reader: BundleReader, opened: Opened, value: dict[str, Json]
) -> AppError | None:
    """Why the bundle would not be believed. Counts what it holds, without keeping any of it."""
    try:
        _believe(desk, opened)
        changes = receipts = 0
        for frame in reader.frames(opened):
            if isinstance(frame, ChangesFrame):
                changes += len(frame.changes)
            elif isinstance(frame, ReceiptsFrame):
                receipts += len(frame.receipts)
    except AppError as error:
        return error
    value.update(changes=changes, receipts=receipts)
    return None


def _believe(desk: Desk, opened: Opened) -> None:
    """The checks of bundle §10.2 and §10.4, as the exchange makes them."""
    held = standing.load(desk.vault)
    header, root = opened.header, held.root
    if header.kind is Kind.WORK:
        try:
            row = chains.epoch_named(desk.vault.database, header.sender[1])
        except UnknownEpoch as error:
            raise UnknownSender from error
        if held.organisation is None or not row.certified:
            raise UnknownSender
        check_work(opened, desk.vault.seat, held.organisation, row.statement)
    elif held.organisation is None or root is None:
        check_welcome(opened, desk.vault.seat, None)
    elif _is_overtaken(header, held):
        # It is authentic still, and its directory older by right.
        opened.verify_signature(root.sequencer.public)
    else:
        check_feed(opened, desk.vault.seat, held.pinned)


def _is_overtaken(header: BundleHeader, held: Standing) -> bool:
    """An answer of this headquarters that a newer one, taken in already, leaves behind."""
    root = held.root
    return (
        root is not None
        and header.feed is not None
        and header.organisation == root.organisation
        and header.sender == (root.sequencer.seat, root.sequencer.id)
        and header.feed.is_stale(held.position)
    )


_IS = {BUNDLE_SUITE: "bundle", RECOVERY_ANSWER_SUITE: "answer"}


def _outside_json(outside: Outside) -> dict[str, Json]:
    value: dict[str, Json] = {
        "is": _IS.get(outside.suite, "request"),
        "version": outside.version,
        "suite": outside.suite,
        "size": outside.size,
    }
    if outside.suite == BUNDLE_SUITE:
        value["slots"] = outside.slots
    return value


def _header_json(desk: Desk, header: BundleHeader) -> dict[str, Json]:
    seat, epoch = header.sender
    value: dict[str, Json] = {
        "kind": header.kind.value,
        "organisation": base64_text(header.organisation),
        "sender": {"seat": id_text(seat), "epoch": id_text(epoch), "name": desk.names.get(seat)},
        "recipients": [id_text(each) for each in header.recipients],
        "made": iso(milliseconds(header.stamp)),
    }
    if header.kind is Kind.WORK:
        value["ranges"] = [
            {"epoch": id_text(each.epoch), "from": each.start, "to": each.end}
            for each in header.ranges
        ]
    if header.feed is not None:
        value["feed"] = {
            "from": header.feed.start,
            "to": header.feed.end,
            "grants": header.feed.grants,
            "granted_anew": len(header.feed.backfilled),
            "withdrawn": len(header.feed.withdrawn),
        }
    return value


def _lines(value: dict[str, Json]) -> Iterator[str]:
    for name, each in value.items():
        if isinstance(each, dict):
            told = ", ".join(f"{key} {part}" for key, part in each.items() if part is not None)
        elif isinstance(each, list):
            told = "; ".join(
                ", ".join(f"{k} {v}" for k, v in part.items()) if isinstance(part, dict) else part
                for part in each
            )
        elif isinstance(each, bool):
            told = "yes" if each else "no"
        else:
            told = str(each)
        yield f"{name.replace('_', ' ')}: {told}"


@contextmanager
def _opened(file: Path) -> Iterator[BinaryIO]:
    if not file.is_file():
        raise FileMissing(file=file)
    with disk_errors(file.parent), file.open("rb") as stream:
        yield stream
