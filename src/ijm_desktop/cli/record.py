"""`ijm record`: writing and reading records of every type, by their declarations alone."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import TextIO

import click

from ijm_desktop.actions import (
    importing,
    minors,
    reading,
    records,
    scopes,
    session_texts,
    signing_off,
)
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.reading import RecordShown
from ijm_desktop.actions.records import Saved
from ijm_desktop.casework.words import ENGLISH
from ijm_desktop.cli.assignments import (
    WORDS,
    Assignment,
    Pairs,
    read_values,
    reason_option,
    set_option,
)
from ijm_desktop.cli.errors import FileMissing, FileNotText, WrittenByProgram
from ijm_desktop.cli.output import Json, iso, put, when
from ijm_desktop.cli.session import Session, vault_options
from ijm_desktop.cli.shown import (
    bucket_json,
    label,
    record_json,
    record_text,
    row_json,
    row_text,
    value_json,
    value_text,
)
from ijm_desktop.cli.signed import signed_json, signed_of, signed_text
from ijm_desktop.kernel.ages import Minor
from ijm_desktop.kernel.declarations import RecordType, Scope
from ijm_desktop.kernel.identifiers import parse
from ijm_desktop.kernel.identifiers import text as id_text
from ijm_desktop.sync import standing
from ijm_desktop.vault import reading as stored
from ijm_desktop.vault.files import disk_errors


@click.group()
def record() -> None:
    """Write and read records."""


@record.command()
@click.argument("type_name", metavar="TYPE")
@click.option("--case", metavar="ID", help="The case it belongs to.")
@click.option("--person", metavar="ID", help="The person it belongs to.")
@click.option("--scope", metavar="ID", help="What it belongs to, of whatever kind.")
@set_option
@reason_option
@vault_options
@click.pass_obj
def add(
    session: Session,
    type_name: str,
    case: str | None,
    person: str | None,
    scope: str | None,
    assignments: Pairs,
    reasons: Pairs,
) -> None:
    """Write a new record."""
    named = [each for each in (case, person, scope) if each is not None]
    if len(named) > 1:
        raise click.UsageError("Give only one of --case, --person and --scope.")
    with session.desk() as desk:
        record_type = _writable(desk, type_name)
        values = read_values(desk, record_type, assignments)
        scope_id = parse(named[0]) if named else _scope(desk, record_type)
        scopes.look_up(desk, record_type, scope_id)
        saved = records.add(
            desk, record_type.name, values, scope_id=scope_id, reasons=dict(reasons)
        )
        put_saved(session, desk, saved)


@record.command("set")
@click.argument("record_id", metavar="ID")
@click.argument("given", type=Assignment(), nargs=-1, metavar="[FIELD=VALUE]...")
@set_option
@reason_option
@vault_options
@click.pass_obj
def set_(
    session: Session, record_id: str, given: Pairs, assignments: Pairs, reasons: Pairs
) -> None:
    """Change fields of a record; an empty value empties a field."""
    if not (*given, *assignments):
        raise click.UsageError("Give at least one FIELD=VALUE.")
    with session.desk() as desk:
        shown = _changeable(desk, record_id)
        values = read_values(desk, desk.registry.get(shown.type), (*given, *assignments))
        put_saved(session, desk, records.edit(desk, shown, values, reasons=dict(reasons)))


@record.command()
@click.argument("record_id", metavar="ID")
@click.option(
    "--reason",
    type=Assignment(),
    metavar="REASON=TEXT",
    help="Why a clinical text must be read; its author sees it.",
)
@vault_options
@click.pass_obj
def show(session: Session, record_id: str, reason: tuple[str, str] | None) -> None:
    """Show everything of a record, and what else is held of a case or person."""
    with session.desk() as desk:
        shown = reading.find_record(desk, parse(record_id))
        if reason is not None and session_texts.closed(desk, shown):
            session_texts.give_reason(desk, shown, *reason)
        session_texts.require_open(desk, shown)
        belonging = _belonging(desk, shown)
        held = [each for each in belonging if not session_texts.closed(desk, each)]
        seen = signed_of(desk, shown)
        young = minors.of_record(desk, shown)
        value = {
            **record_json(desk, shown),
            "minors": {id_text(person): answer.value for person, answer in young.items()},
            "signed": signed_json(desk, seen),
            "records": [record_json(desk, each) for each in held],
        }
        lines = chain(_whole_text(desk, shown, held), _young_text(desk, young))
        put(session, value, chain(lines, signed_text(desk, seen)))


@record.command()
@click.argument("record_id", metavar="ID")
@vault_options
@click.pass_obj
def sign(session: Session, record_id: str) -> None:
    """Sign a record as it stands; what is written later stands beside it."""
    with session.desk() as desk:
        seen = signing_off.signed_record(desk, _changeable(desk, record_id).key)
        put_saved(session, desk, signing_off.sign(desk, seen))


@record.command("list")
@click.argument("type_name", metavar="TYPE")
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="At most so many.")
@vault_options
@click.pass_obj
def list_(session: Session, type_name: str, limit: int | None) -> None:
    """List records of a type that are in use, last changed first, people by code."""
    with session.desk() as desk:
        rows = list(_listed(desk, type_name, limit))
        put(session, [row_json(desk, row) for row in rows], (row_text(desk, row) for row in rows))


@record.command()
@click.argument("record_id", metavar="ID")
@vault_options
@click.pass_obj
def history(session: Session, record_id: str) -> None:
    """Show who wrote what when, oldest first."""
    with session.desk() as desk:
        shown = reading.find_record(desk, parse(record_id))
        session_texts.require_open(desk, shown)
        rows = reading.history(desk, shown.key)
        value: Json = [
            {
                "field": row.field,
                "kind": row.kind,
                "value": value_json(desk, shown.type, row.field, row.value),
                "before": [value_json(desk, shown.type, row.field, was) for was in row.before],
                "erased": row.erased,
                "author": row.author,
                "written": iso(row.written_ms),
                "replaced": row.replaced,
                "without_effect": row.held,
            }
            for row in rows
        ]
        lines = (
            f"{when(row.written_ms)}  {row.author}  {label(desk, shown.type, row.field)}: "
            f"{value_text(desk, shown.type, row.field, row.value)}"
            f"{'  (replaced)' if row.replaced else ''}"
            f"{f'  (without effect: {row.held})' if row.held else ''}"
            for row in rows
        )
        put(session, value, lines)


@record.command()
@click.argument("record_id", metavar="ID")
@click.option(
    "--reason", type=WORDS, required=True, metavar="TEXT", help="Why it is no longer in use."
)
@vault_options
@click.pass_obj
def void(session: Session, record_id: str, reason: str) -> None:
    """Take a record out of use; nothing is deleted."""
    if not reason.strip():
        raise click.UsageError("--reason must say why.")
    with session.desk() as desk:
        put_saved(session, desk, records.void(desk, _changeable(desk, record_id), reason))


@record.command()
@click.argument("record_id", metavar="ID")
@vault_options
@click.pass_obj
def restore(session: Session, record_id: str) -> None:
    """Bring a record back into use."""
    with session.desk() as desk:
        put_saved(session, desk, records.restore(desk, _changeable(desk, record_id)))


@record.command("import")
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True), metavar="FILE.jsonl")
@vault_options
@click.pass_obj
def import_(session: Session, file: Path) -> None:
    """Write many records, one JSON object a line, all or nothing; - reads standard input."""
    with session.desk() as desk, _lines(file) as lines:
        try:
            done = importing.import_lines(desk, lines)
        except UnicodeDecodeError as error:
            raise FileNotText(file=file) from error
        value = {"records": done.records, "changes": done.changes}
        put(session, value, [f"Saved {done.records} records."])


def put_saved(session: Session, desk: Desk, saved: Saved) -> None:
    """What a save made, as it now stands."""
    shown = reading.record(desk, saved.key)
    value = {
        "id": id_text(shown.key.record),
        "type": shown.type,
        "code": shown.code,
        **bucket_json(shown.key.bucket),
        "saved": bool(saved.changed.keys),
    }
    said = "Saved" if saved.changed.keys else "Nothing to save"
    put(session, value, [f"{said}: {shown.code}  {id_text(shown.key.record)}"])


def _writable(desk: Desk, type_name: str) -> RecordType:
    record_type = desk.registry.get(type_name)
    if record_type.hidden:
        raise WrittenByProgram(type=record_type.name)
    return record_type


def _changeable(desk: Desk, record_id: str) -> RecordShown:
    shown = reading.find_record(desk, parse(record_id))
    _writable(desk, shown.type)
    return shown


def _scope(desk: Desk, record_type: RecordType) -> bytes | None:
    """There is only one organisation; which case or person is for the caller to say."""
    organisation = standing.load(desk.vault).organisation
    if record_type.scope is Scope.ORGANISATION and organisation is not None:
        return organisation[:16]
    return None


def _belonging(desk: Desk, shown: RecordShown) -> list[RecordShown]:
    """The other records of a case or person that is shown itself."""
    bucket = shown.key.bucket
    if bucket.scope_id != shown.key.record:
        return []
    held = stored.in_scope(desk.vault, bucket.scope_kind, bucket.scope_id)
    return [reading.present(desk, row) for row in held if row.record != shown.key.record]


def _whole_text(desk: Desk, shown: RecordShown, held: Sequence[RecordShown]) -> Iterator[str]:
    for each in (shown, *held):
        yield from record_text(desk, each)


def _young_text(desk: Desk, young: Mapping[bytes, Minor]) -> Iterator[str]:
    """Nothing of those of whom nothing is known."""
    for person, answer in young.items():
        if answer is not Minor.UNKNOWN:
            said = desk.codelists["minor_status"].label(answer.value, ENGLISH)
            held = stored.find(desk.vault, person)
            code = reading.present(desk, held[0]).code if held else id_text(person)[-6:]
            yield f"  On that day {code} was: {said}"


def _listed(desk: Desk, type_name: str, limit: int | None) -> Iterator[RecordShown]:
    before: stored.Cursor | None = None
    left = limit
    while True:
        page = reading.listed(desk, type_name, before=before, limit=min(left or 500, 500))
        yield from page.rows
        left = None if left is None else left - len(page.rows)
        before = page.next
        if before is None or left == 0:
            return


@contextmanager
def _lines(file: Path) -> Iterator[TextIO]:
    if str(file) == "-":
        yield sys.stdin
        return
    if not file.is_file():
        raise FileMissing(file=file)
    with disk_errors(file.parent), file.open(encoding="utf-8-sig") as lines:
        yield lines
