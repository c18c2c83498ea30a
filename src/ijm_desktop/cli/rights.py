"""`ijm person`, `ijm hq restrict`: what people may ask of the notes about them."""

from __future__ import annotations

from pathlib import Path

import click

from ijm_desktop.actions import own_file
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.reading import find_record
from ijm_desktop.cli.assignments import WORDS
from ijm_desktop.cli.output import Json, put
from ijm_desktop.cli.session import Session, vault_options
from ijm_desktop.headquarters import restricting
from ijm_desktop.headquarters.restricting import Restriction
from ijm_desktop.kernel.identifiers import parse
from ijm_desktop.kernel.identifiers import text as id_text


@click.group()
def person() -> None:
    """Answer what people ask of the notes about them."""


@person.command(name="file")
@click.argument("id_", metavar="PERSON")
@click.option("--purpose", type=WORDS, required=True, metavar="TEXT", help="What it is for.")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    required=True,
    metavar="FILE",
    help="Where it goes, as JSON if that ends in .json; nothing that is there is written over.",
)
@vault_options
@click.pass_obj
def file_(session: Session, id_: str, purpose: str, out: Path) -> None:
    """Write a person's own file in plain, without what is others', and record that and why."""
    with session.desk() as desk:
        done = own_file.hand_out(desk, parse(id_), out, purpose)
        record, count = id_text(done.saved.key.record), len(done.file.entries)
        value: Json = {
            "person": id_,
            "code": done.file.code,
            "file": str(out),
            "records": count,
            "left_out": done.file.left_out,
            "record": record,
        }
        told = f"{count} records written in plain to {out}, {done.file.left_out} left out."
        warning = "Read it before you hand it over: not every name is known to the program."
        put(session, value, [f"{told} Recorded as {record}.", warning])


@click.command()
@click.argument("person_", metavar="PERSON")
@click.option("--to", "seats", multiple=True, metavar="SEAT", help="Who alone; again for each.")
@click.option(
    "--reason", type=WORDS, required=True, metavar="TEXT", help="Why; headquarters keeps it."
)
@click.option("--wish", metavar="RECORD", help="The person's own wish that it answers.")
@vault_options
@click.pass_obj
def restrict(
    session: Session, person_: str, seats: tuple[str, ...], reason: str, wish: str | None
) -> None:
    """Hide a person from all but the colleagues named, and headquarters."""
    with session.desk() as desk:
        named = [parse(each) for each in seats]
        asked = None if wish is None else parse(wish)
        _put(session, desk, restricting.restrict(desk, parse(person_), named, reason, asked))


@click.command()
@click.argument("person_", metavar="PERSON")
@click.option("--reason", type=WORDS, default="", metavar="TEXT", help="Why no longer.")
@vault_options
@click.pass_obj
def unrestrict(session: Session, person_: str, reason: str) -> None:
    """Show a person again to whoever would hold them."""
    with session.desk() as desk:
        _put(session, desk, restricting.lift(desk, parse(person_), reason))


def _put(session: Session, desk: Desk, done: Restriction) -> None:
    codes = ", ".join(find_record(desk, each).code for each in done.people)
    value: Json = {
        "people": [id_text(each) for each in done.people],
        "seats": [id_text(each) for each in done.seats],
        "in_force": done.in_force,
    }
    seen = ", ".join(("headquarters", *done.names))
    hidden = f"{codes}: shown to nobody but {seen}, from everybody's next exchange on"
    put(session, value, [hidden if done.in_force else f"{codes}: shown again as before"])
