"""`ijm conflicts`: fields that two people wrote apart, and the settling of them."""

from __future__ import annotations

from collections.abc import Iterator

import click

from ijm_desktop.actions import reading, records
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.reading import RecordShown
from ijm_desktop.cli.assignments import Assignment, Pairs, read_values, reason_option
from ijm_desktop.cli.errors import NotInConflict
from ijm_desktop.cli.output import put
from ijm_desktop.cli.record import put_saved
from ijm_desktop.cli.session import Session, vault_options
from ijm_desktop.cli.shown import conflicts_json, label, row_json, row_text, value_text
from ijm_desktop.kernel.identifiers import parse
from ijm_desktop.vault import reading as stored


@click.group(invoke_without_command=True)
@vault_options
@click.pass_context
def conflicts(context: click.Context) -> None:
    """List fields that hold several values, or settle one."""
    if context.invoked_subcommand is None:
        context.invoke(list_)


@conflicts.command("list")
@vault_options
@click.pass_obj
def list_(session: Session) -> None:
    """List the fields that several people wrote apart, with every value."""
    with session.desk() as desk:
        rows = [reading.present(desk, row) for row in stored.conflicts(desk.vault)]
        value = [{**row_json(desk, row), "conflicts": conflicts_json(desk, row)} for row in rows]
        put(session, value, _text(desk, rows))


@conflicts.command()
@click.argument("record_id", metavar="ID")
@click.argument("given", type=Assignment(), nargs=-1, required=True, metavar="FIELD=VALUE...")
@reason_option
@vault_options
@click.pass_obj
def settle(session: Session, record_id: str, given: Pairs, reasons: Pairs) -> None:
    """Decide what a field holds; the other values stay in its history."""
    with session.desk() as desk:
        shown = reading.find_record(desk, parse(record_id))
        values = read_values(desk, desk.registry.get(shown.type), given)
        for name in values:
            if name not in shown.in_conflict:
                raise NotInConflict(field=name)
        saved = records.edit(desk, shown, values, settled=frozenset(values), reasons=dict(reasons))
        put_saved(session, desk, saved)


def _text(desk: Desk, rows: list[RecordShown]) -> Iterator[str]:
    for row in rows:
        yield row_text(desk, row)
        for name in row.in_conflict:
            held = row.fields[name]
            for each in (held.value, *(kept.value for kept in held.kept)):
                yield f"  {label(desk, row.type, name)}: {value_text(desk, row.type, name, each)}"
