"""`ijm evidence`: files attached to a case, in and out."""

from __future__ import annotations

from pathlib import Path

import click

from ijm_desktop.actions import attachments, reading
from ijm_desktop.actions.attachments import Attachment
from ijm_desktop.actions.desk import Desk
from ijm_desktop.casework.confidential_file import FILES
from ijm_desktop.cli.assignments import WORDS, Pairs, read_values, reason_option, set_option
from ijm_desktop.cli.errors import EvidenceDamaged
from ijm_desktop.cli.output import Json, driven, put
from ijm_desktop.cli.session import Session, vault_options
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.kernel.identifiers import parse
from ijm_desktop.kernel.identifiers import text as id_text
from ijm_desktop.vault.blob_errors import AttachmentMissing

_FILE = click.Path(path_type=Path)


@click.group()
def evidence() -> None:
    """Attach files to a case, verify them, hand them out."""


@evidence.command()
@click.argument("file", type=_FILE, metavar="FILE")
@click.option("--case", required=True, metavar="ID", help="The case it belongs to.")
@click.option(
    "--type",
    "type_name",
    type=click.Choice(FILES),
    metavar="TYPE",
    help="Who may see it: attachment (all on the case), identity_file, legal_file, care_file or "
    "inquiry_file. Without it, who may see the record it is attached to; else all on the case.",
)
@click.option("--about", metavar="ID", help="The record it is attached to, such as a hearing.")
@set_option
@reason_option
@vault_options
@click.pass_obj
def add(
    session: Session,
    file: Path,
    case: str,
    type_name: str | None,
    about: str | None,
    assignments: Pairs,
    reasons: Pairs,
) -> None:
    """Attach a copy of a file to a case, or to one record of it."""
    with session.desk() as desk:
        shown = reading.find_record(desk, parse(case))
        record = reading.find_record(desk, parse(about)) if about else None
        type_name = type_name or attachments.type_for(record)
        values = read_values(desk, desk.registry.get(type_name), assignments)
        work = attachments.adding(
            desk,
            shown.key.bucket.scope_id,
            file,
            values,
            type_name=type_name,
            about=record,
            reasons=dict(reasons),
        )
        saved = driven(work, "Sealing")
        added = attachments.get(desk, saved.key)
        put(session, _json(added), [f"Saved: {_text(added)}"])


@evidence.command("list")
@click.option("--case", metavar="ID", help="Only those of this case.")
@click.option("--about", metavar="ID", help="Only those attached to this record.")
@vault_options
@click.pass_obj
def list_(session: Session, case: str | None, about: str | None) -> None:
    """List attachments that are in use."""
    with session.desk() as desk:
        held = attachments.every(desk) if case is None else attachments.of_case(desk, parse(case))
        record = reading.find_record(desk, parse(about)).key.record if about else None
        found = [each for each in held if record in (None, each.record.value("about"))]
        put(session, [_json(each) for each in found], map(_text, found))


@evidence.command()
@click.argument("ids", nargs=-1, metavar="[ID]...")
@vault_options
@click.pass_obj
def verify(session: Session, ids: tuple[str, ...]) -> None:
    """Read attached files again and compare them with what was signed."""
    with session.desk() as desk:
        found = [(each, _problem(desk, each)) for each in _chosen(desk, ids)]
        value = [
            {**_json(each), "problem": problem.code if problem else None} for each, problem in found
        ]
        lines = (
            f"{problem.code if problem else 'As signed'}: {_text(each)}" for each, problem in found
        )
        put(session, {"files": value}, lines)
        wrong = sum(problem is not None for _, problem in found)
        if wrong:
            raise EvidenceDamaged(count=wrong)


@evidence.command()
@click.argument("id_", metavar="ID")
@vault_options
@click.pass_obj
def fetch(session: Session, id_: str) -> None:
    """Want an attached file on this computer, however large: the next exchanges bring it."""
    with session.desk() as desk:
        attachments.fetch(desk, _one(desk, id_).key)
        wanted = _one(desk, id_)
        line = "It is here already." if wanted.here else "Comes with the next exchanges."
        put(session, _json(wanted), [f"{line}  {_text(wanted)}"])


@evidence.command()
@click.argument("id_", metavar="ID")
@click.option(
    "--to",
    type=_FILE,
    required=True,
    metavar="FILE",
    help="Where it goes; nothing that is there is written over.",
)
@click.option("--purpose", type=WORDS, required=True, metavar="TEXT", help="What it is for.")
@click.option(
    "--original-to",
    "authority",
    type=WORDS,
    metavar="AUTHORITY",
    help="The authority that gets the original, with the place and all else that is written in it.",
)
@vault_options
@click.pass_obj
def export(session: Session, id_: str, to: Path, purpose: str, authority: str | None) -> None:
    """Hand out an attached file in plain, and record that and why."""
    with session.desk() as desk:
        attachment = _one(desk, id_)
        work = attachments.handing_out(desk, attachment.key, to, purpose, authority=authority)
        saved = driven(work, "Writing")
        record = id_text(saved.key.record)
        value = {**_json(attachment), "file": str(to), "record": record}
        put(session, value, [f"Written in plain to {to}. Recorded as {record}."])


def _one(desk: Desk, text: str) -> Attachment:
    return attachments.of_record(desk, reading.find_record(desk, parse(text)))


def _chosen(desk: Desk, ids: tuple[str, ...]) -> list[Attachment]:
    """Those named, or all that a computer that did not add them is not merely waiting for."""
    if ids:
        return [_one(desk, each) for each in ids]
    return [each for each in attachments.every(desk) if each.here]


def _problem(desk: Desk, attachment: Attachment) -> AppError | None:
    if not attachment.here:
        return AttachmentMissing()
    try:
        driven(attachments.verifying(desk, attachment), "Reading")
    except AppError as error:
        return error
    return None


def _json(each: Attachment) -> dict[str, Json]:
    blob, record = each.blob, each.record
    return {
        "id": id_text(record.key.record),
        "type": record.type,
        "case": id_text(record.key.bucket.scope_id),
        "about": _id(record.value("about")),
        "kind": record.value("kind"),
        "description": record.value("description"),
        "name": blob.name,
        "media_type": blob.media_type,
        "size": blob.size,
        "sha256": blob.sha256.hex(),
        "parts": blob.parts,
        "here": each.here,
        "arrived": each.blob.size if each.here else each.arrived,
        "asked": each.asked,
        "at_headquarters": not each.waits,
        "voided": record.voided is not None,
    }


def _id(value: Value) -> Json:
    return id_text(value) if isinstance(value, bytes) else None


def _text(each: Attachment) -> str:
    told = [id_text(each.key.record), each.record.title, f"{each.blob.size:,} bytes"]
    told.append(f"sha256 {each.blob.sha256.hex()}")
    if not each.here:
        told.append("(not on this computer)")
    return "  ".join(part for part in told if part)
