"""`ijm vault epoch` and `ijm hq certify`: going on after a restore, on a copy, with a lost key."""

from __future__ import annotations

import sys

import click

from ijm_desktop.actions import moving
from ijm_desktop.cli.errors import EpochCodeNeeded
from ijm_desktop.cli.output import put
from ijm_desktop.cli.session import Session, vault_options
from ijm_desktop.headquarters import certifying
from ijm_desktop.journal.epoch import epoch_code
from ijm_desktop.kernel.identifiers import parse
from ijm_desktop.kernel.identifiers import text as id_text
from ijm_desktop.sync import standing as standings


@click.command()
@vault_options
@click.pass_obj
def epoch(session: Session) -> None:
    """Show which chain of signatures this folder writes, and the code to read out for it."""
    with session.desk() as desk:
        statement = desk.vault.epoch
        person = standings.load(desk.vault).seat(desk.vault.seat)
        certified = person is not None and statement in person.epochs
        first = statement.parent is None
    value = {
        "epoch": id_text(statement.id),
        "first": first,
        "certified": certified,
        "code": None if first else epoch_code(statement),
    }
    lines = ["This folder writes its first chain of signatures."]
    if not first:
        lines = [f"Code, to read out to headquarters: {epoch_code(statement)}"]
        lines.append("Confirmed by headquarters." if certified else "Not confirmed yet.")
    put(session, value, lines)


@click.command()
@click.option("--moved", "why", flag_value="moved", help="The folder was moved; no other is used.")
@click.option(
    "--copied", "why", flag_value="copied", help="It is a copy, or an older one that was put back."
)
@vault_options
@click.pass_obj
def here(session: Session, why: str | None) -> None:
    """Say whether this folder was moved here or copied, where the program asks."""
    state = session.machine.state
    with session.opened_anywhere() as desk:
        known = "known" if state is None else moving.look(desk, state).value
        code = None
        if why == "moved" and state is not None:
            moving.moved(desk, state)
            known = "known"
        elif why == "copied":
            code = moving.begin_again(desk, state)
            known = "known"
    lines = {
        "known": ["This is the folder that was used here last."],
        "unknown": ["It was last used elsewhere. Say --moved or --copied."],
        "older": ["An older copy was put back. Go on from it with --copied."],
    }[known]
    if code is not None:
        lines = [f"Code, to read out to headquarters: {code}"]
    put(session, {"here": known, "code": code}, lines)


@click.command()
@click.argument("seat", metavar="SEAT")
@click.option(
    "--code", "digits", metavar="DIGITS", help="The thirty digits that the colleague reads out."
)
@vault_options
@click.pass_obj
def certify(session: Session, seat: str, digits: str | None) -> None:
    """Let a colleague's work count after a restore, a copy or a lost key."""
    if digits is None and not sys.stdin.isatty():
        raise EpochCodeNeeded
    typed = digits or click.prompt("Thirty digits, as the colleague reads them", err=True)
    with session.desk() as desk:
        done = certifying.certify(desk, parse(seat), typed)
    value = {
        "seat": id_text(done.seat),
        "name": done.name,
        "epoch": id_text(done.epoch),
        "released": done.released,
    }
    put(session, value, [f"Confirmed: {done.name}. {done.released} changes count now."])
