"""`ijm hq rule mentions`, `redact` and `erase-person`: letting a person be forgotten."""

from __future__ import annotations

import click

from ijm_desktop.cli.assignments import WORDS
from ijm_desktop.cli.output import Json, put
from ijm_desktop.cli.rulings import seen_option
from ijm_desktop.cli.session import Session, vault_options
from ijm_desktop.headquarters import erasing
from ijm_desktop.kernel.identifiers import parse
from ijm_desktop.kernel.identifiers import text as id_text

_reason = click.option(
    "--reason", type=WORDS, required=True, metavar="TEXT", help="Why; it stays when the value goes."
)


@click.command()
@click.argument("person_", metavar="PERSON")
@vault_options
@click.pass_obj
def mentions(session: Session, person_: str) -> None:
    """List where other notes name a person, older values too."""
    with session.desk() as desk:
        found = erasing.mentioned(desk, parse(person_))
        value: Json = [
            {
                "record": id_text(each.record),
                "type": each.type,
                "field": each.field,
                "passage": each.passage,
                "scope": id_text(each.bucket.scope_id),
                "compartment": each.bucket.compartment,
            }
            for each in found
        ]
        lines = (
            f"{id_text(each.record)}  {each.type}.{each.field}  {each.passage}" for each in found
        )
        put(session, value, lines)


@click.command()
@click.argument("record", metavar="RECORD")
@click.argument("field", metavar="FIELD")
@click.argument("person_", metavar="PERSON")
@_reason
@click.option(
    "--with", "instead", type=WORDS, default="", metavar="TEXT", help="What stands there instead."
)
@vault_options
@click.pass_obj
def redact(
    session: Session, record: str, field: str, person_: str, reason: str, instead: str
) -> None:
    """Take a person out of a text, and erase what it said before."""
    with session.desk() as desk:
        done = erasing.redact(desk, parse(record), field, parse(person_), reason, instead)
        value: Json = {
            "record": record,
            "field": field,
            "rewritten": done.rewritten,
            "erased": done.erased,
        }
        put(session, value, [f"{done.rewritten} texts written anew, {done.erased} values erased"])


@click.command(name="erase-person")
@click.argument("person_", metavar="PERSON")
@_reason
@seen_option
@vault_options
@click.pass_obj
def erase_person(session: Session, person_: str, reason: str, mentions_seen: bool) -> None:
    """Erase for good all that names a person or says where they are."""
    with session.desk() as desk:
        done = erasing.erase_person(desk, parse(person_), reason, mentions_seen=mentions_seen)
        value: Json = {
            "people": [id_text(each) for each in done.people],
            "records": done.records,
            "erased": done.values,
        }
        told = f"{done.values} values of {done.records} records erased here"
        put(session, value, [f"{told}; others follow with the next exchange"])
