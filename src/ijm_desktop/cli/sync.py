"""`ijm sync`: exchanging with a folder or stick, and where the exchange stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from ijm_desktop.actions import exchange as seats
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.exchange import ExchangeReport, ExchangeStatus, Files
from ijm_desktop.actions.held import WithoutEffect, without_effect
from ijm_desktop.cli.output import Json, complain, iso, put, when
from ijm_desktop.cli.session import Session, vault_options
from ijm_desktop.cli.shown import bucket_json
from ijm_desktop.headquarters import by_hub
from ijm_desktop.headquarters import exchange as headquarters
from ijm_desktop.headquarters.exchange import Answered
from ijm_desktop.kernel import cover
from ijm_desktop.kernel.identifiers import text as id_text
from ijm_desktop.sync.errors import NoRoomOnStick
from ijm_desktop.sync.inbox import KeptAside
from ijm_desktop.sync.transports.folder import Folder

_TWO_VERSIONS = {
    False: "Another copy of this work was written in as well. What was written here counts; tell "
    "headquarters, who decide about the other.",
    True: "Another copy of this work was written in as well. What was written here since is kept "
    "as a second version; tell headquarters, who decide about it.",
}


@click.group()
def sync() -> None:
    """Exchange work with headquarters."""


@sync.command()
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
@vault_options
@click.pass_obj
def folder(session: Session, folder: Path) -> None:
    """Exchange both ways through a folder or stick; at headquarters, answer everybody."""
    with session.desk() as desk:
        if desk.owner.is_headquarters:
            answered = headquarters.exchange(desk, Folder(folder, cover.current().suffix))
            put(session, answered_json(answered, "folder"), answered_text(answered))
            aside, full = answered.aside, answered.no_room
        else:
            report = seats.exchange_folder(desk, folder)
            put(session, _report_json(report, "folder"), _report_text(report))
            aside, full = report.kept_aside, report.no_room
    _complain_of(aside, full=full)


@sync.command()
@click.option("--small", is_flag=True, help="For a slow or costly line: little at a time.")
@vault_options
@click.pass_obj
def hub(session: Session, small: bool) -> None:
    """Exchange both ways through the mailbox server; at headquarters, answer everybody."""
    with session.desk() as desk:
        if desk.owner.is_headquarters:
            answered = by_hub.exchange_hub(desk)
            put(session, answered_json(answered, "hub"), answered_text(answered))
            aside, full = answered.aside, answered.no_room
        else:
            report = seats.exchange_hub(desk, small=small)
            put(session, _report_json(report, "hub"), _report_text(report))
            aside, full = report.kept_aside, report.no_room
    _complain_of(aside, full=full)


@sync.command()
@vault_options
@click.pass_obj
def status(session: Session) -> None:
    """Say what is not sent, not confirmed, kept aside, and kept without effect."""
    with session.desk() as desk:
        found, kept = seats.status(desk), without_effect(desk)
        if desk.owner.is_headquarters:
            value, lines = _hq_status_json(found), _hq_status_text(found)
        else:
            value, lines = _status_json(desk, found), _status_text(found)
        value["without_effect"] = [_kept_json(each) for each in kept]
        put(session, value, [*lines, *map(_kept_text, kept)])


def _complain_of(aside: Sequence[KeptAside], *, full: bool) -> None:
    """Everything else was done; the exit status says that somebody should look."""
    for each in aside:
        complain(each.code, f"{each.name}: {each.sentence}")
    if full:
        complain(NoRoomOnStick.code, NoRoomOnStick().text())
    if aside or full:
        click.get_current_context().exit(1)


def _aside_json(aside: Sequence[KeptAside]) -> list[Json]:
    return [{"name": each.name, "code": each.code, "sentence": each.sentence} for each in aside]


def _aside_text(aside: Sequence[KeptAside]) -> Iterator[str]:
    for each in aside:
        yield f"Kept aside: {each.name}  {each.code}"


def _kept_json(kept: WithoutEffect) -> dict[str, Json]:
    return {
        "reason": kept.reason,
        "author": kept.author,
        "written": iso(kept.written_ms),
        **bucket_json(kept.bucket),
        "records": [id_text(each) for each in kept.records],
    }


def _kept_text(kept: WithoutEffect) -> str:
    return (
        f"Kept without effect ({kept.reason}): {kept.author}, {when(kept.written_ms)}, "
        f"{kept.bucket.scope_kind} {id_text(kept.bucket.scope_id)} {kept.bucket.compartment}"
    )


def _report_json(report: ExchangeReport, route: str) -> dict[str, Json]:
    return {
        "route": route,
        "sent": report.sent_changes,
        "sent_bytes": report.sent_bytes,
        "received": report.received_changes,
        "confirmed": report.confirmed_changes,
        "confirmed_until": iso(report.confirmed_until_ms),
        "withdrawn": report.withdrawn,
        "ignored": report.ignored,
        "kept_aside": _aside_json(report.kept_aside),
        "more": report.more,
        "files_sent_bytes": report.files_sent_bytes,
        "file_parts_received": report.file_parts,
        "no_room": report.no_room,
    }


def _report_text(report: ExchangeReport) -> Iterator[str]:
    yield f"Sent: {report.sent_changes} changes, {report.sent_bytes} bytes"
    yield f"Received: {report.received_changes} changes"
    yield f"Confirmed now: {report.confirmed_changes} changes"
    yield f"Confirmed by headquarters until: {when(report.confirmed_until_ms)}"
    if report.withdrawn:
        yield f"No longer kept here: {report.withdrawn} changes"
    yield f"Not for this computer, or known already: {report.ignored} files"
    yield from _files_text(report.files_sent_bytes, report.file_parts)
    if report.more:
        yield "More waits; exchange again."
    yield from _aside_text(report.kept_aside)


def _files_text(sent_bytes: int, parts: int) -> Iterator[str]:
    if sent_bytes:
        yield f"Attached files: {sent_bytes} bytes were put there"
    if parts:
        yield f"Attached files: {parts} parts came"


def answered_json(answered: Answered, route: str) -> dict[str, Json]:
    return {
        "route": route,
        "received": answered.received,
        "without_effect": answered.held,
        "answers": answered.answers,
        "sent": answered.sent,
        "sent_bytes": answered.sent_bytes,
        "ignored": answered.ignored,
        "kept_aside": _aside_json(answered.aside),
        "file_parts_sent": answered.file_parts,
        "file_parts_received": answered.files_came,
        "no_room": answered.no_room,
    }


def answered_text(answered: Answered) -> Iterator[str]:
    yield f"Received: {answered.received} changes"
    if answered.held:
        yield f"Kept without effect: {answered.held} changes"
    yield f"Answered: {answered.answers} colleagues, {answered.sent} changes"
    yield f"Written: {answered.sent_bytes} bytes"
    yield f"Not for headquarters, or known already: {answered.ignored} files"
    if answered.file_parts or answered.files_came:
        yield f"Parts of attached files: {answered.files_came} came, {answered.file_parts} went"
    yield from _aside_text(answered.aside)


def _status_json(desk: Desk, found: ExchangeStatus) -> dict[str, Json]:
    return {
        "headquarters": False,
        "enrolled": found.enrolled,
        "verified": desk.owner.verified,
        "directory_expired": found.directory_expired,
        "two_versions": ("second" if found.second else "first") if found.two_versions else None,
        "given_up": found.given_up,
        "files": {
            "going": found.files.going,
            "going_bytes": found.files.going_bytes,
            "coming": found.files.coming,
            "coming_bytes": found.files.coming_bytes,
            "elsewhere": found.files.elsewhere,
        },
        "routes": [
            {
                "route": each.route,
                "unsent": found.unsent,
                "unconfirmed": found.unconfirmed,
                "confirmed_until": iso(found.confirmed_until_ms),
                "last_exchange": iso(each.last_exchange_ms),
                "kept_aside": _aside_json(each.kept_aside),
            }
            for each in found.routes
        ],
    }


def _status_text(found: ExchangeStatus) -> Iterator[str]:
    if not found.enrolled:
        yield "Headquarters does not know this computer yet."
    yield f"Not sent yet: {found.unsent} changes"
    yield f"Not confirmed yet: {found.unconfirmed} changes"
    yield f"Confirmed by headquarters until: {when(found.confirmed_until_ms)}"
    yield from _waiting_text(found.files)
    for each in found.routes:
        yield f"Last exchange by {each.route}: {when(each.last_exchange_ms)}"
    if found.directory_expired:
        yield "Headquarters' list of who may see what has run out; exchange soon."
    if found.two_versions:
        yield _TWO_VERSIONS[found.second]
    if found.given_up:
        yield f"Saved where you may not write, so not counted and not kept here: {found.given_up}"
    yield from _aside_text(found.kept_aside)


def _waiting_text(files: Files) -> Iterator[str]:
    if files.going:
        yield (f"Attached files not at headquarters yet: {files.going}, {files.going_bytes} bytes")
    if files.coming:
        yield f"Attached files to come: {files.coming}, {files.coming_bytes} bytes"
    if files.elsewhere:
        yield f"Attached files that come when you ask (ijm evidence fetch): {files.elsewhere}"


def _hq_status_json(found: ExchangeStatus) -> dict[str, Json]:
    """Nobody confirms headquarters' own work; its seats do by holding it."""
    return {
        "headquarters": True,
        "directory_expired": found.directory_expired,
        "routes": [
            {
                "route": each.route,
                "last_exchange": iso(each.last_exchange_ms),
                "kept_aside": _aside_json(each.kept_aside),
            }
            for each in found.routes
        ],
    }


def _hq_status_text(found: ExchangeStatus) -> Iterator[str]:
    for each in found.routes:
        yield f"Last exchange by {each.route}: {when(each.last_exchange_ms)}"
    yield from _aside_text(found.kept_aside)
