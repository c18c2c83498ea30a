"""`ijm hq`: what headquarters does."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from ijm_desktop.actions.desk import Desk
from ijm_desktop.cli import hubs
from ijm_desktop.cli.assignments import WORDS
from ijm_desktop.cli.errors import FileMissing, RequestCodeNeeded, answer_unknown
from ijm_desktop.cli.output import Json, iso, put, recovery_text, when
from ijm_desktop.cli.rulings import rule
from ijm_desktop.cli.session import Session, vault_options
from ijm_desktop.headquarters import assigning, certifying, enrolling, founding, overview
from ijm_desktop.headquarters.assigning import Assigned
from ijm_desktop.headquarters.enrolling import Enrolled
from ijm_desktop.headquarters.founding import Founded
from ijm_desktop.kernel.identifiers import parse
from ijm_desktop.kernel.identifiers import text as id_text


@click.group()
def hq() -> None:
    """Headquarters: found it, enrol colleagues, say who sees what."""


hq.add_command(rule)
hq.add_command(hubs.hub)
hq.add_command(hubs.run)


@hq.command()
@click.option(
    "--organisation", type=WORDS, required=True, metavar="NAME", help="The organisation's name."
)
@click.option(
    "--root-key",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Where the root key goes; beside the folder if not given.",
)
@vault_options
@click.pass_obj
def create(session: Session, organisation: str, root_key: Path | None) -> None:
    """Found an organisation: headquarters' own folder and the root key."""
    folder = session.new_folder()
    founded = founding.found(
        folder,
        session.passphrase(new=True),
        organisation,
        root_key=root_key or folder.with_name(f"{folder.name}.root-key"),
        clock=session.machine.clock,
        random=session.machine.random,
        parameters=session.machine.parameters,
    )
    with founded.desk as desk:
        value = {
            "organisation": organisation,
            "seat": id_text(desk.vault.seat),
            "root_code": founded.root_code,
            "root_key": str(founded.root_key),
            "recovery_code": founded.recovery_code,
        }
        put(session, value, _founded_text(organisation, founded))


@hq.command()
@click.argument("request", type=click.Path(path_type=Path), metavar="REQUEST")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    required=True,
    metavar="WELCOME",
    help="The file to write: the answer to carry back.",
)
@click.option(
    "--request-code", metavar="CODE", help="The thirty digits that the new colleague reads out."
)
@vault_options
@click.pass_obj
def enrol(session: Session, request: Path, out: Path, request_code: str | None) -> None:
    """Take in a colleague's request and write the answer; prints the codes to compare."""
    if not request.is_file():
        raise FileMissing(file=request)
    digits = request_code or ask_for_digits()
    with session.desk() as desk:
        enrolled = enrolling.enrol(desk, request, out, digits)
        value = {
            "seat": id_text(enrolled.seat),
            "name": enrolled.name,
            "role": enrolled.role,
            "office": enrolled.office,
            "request_code": enrolled.request_code,
            "root_code": enrolled.root_code,
            "welcome": str(enrolled.welcome),
        }
        put(session, value, _enrolled_text(enrolled))


@hq.command()
@click.argument("case", metavar="CASE")
@click.argument("seat", metavar="SEAT")
@click.option(
    "--compartment",
    "compartments",
    multiple=True,
    metavar="C",
    help="A kind of notes, by code or label; again for each. Those of the role if not given.",
)
@vault_options
@click.pass_obj
def assign(session: Session, case: str, seat: str, compartments: tuple[str, ...]) -> None:
    """Let a colleague see a case from the next exchange on."""
    with session.desk() as desk:
        wanted = tuple(_compartment(desk, each) for each in compartments)
        put_assigned(session, assigning.assign(desk, parse(case), parse(seat), wanted))


@hq.command()
@click.argument("case", metavar="CASE")
@click.argument("seat", metavar="SEAT")
@vault_options
@click.pass_obj
def withdraw(session: Session, case: str, seat: str) -> None:
    """Take a case from a colleague; their next exchange removes it from their computer."""
    with session.desk() as desk:
        put_assigned(session, assigning.withdraw(desk, parse(case), parse(seat)))


@hq.command()
@vault_options
@click.pass_obj
def seats(session: Session) -> None:
    """List everybody's computers."""
    with session.desk() as desk:
        known = overview.seats(desk)
        waiting = {each.seat for each in certifying.waiting(desk)}
        value = [
            {
                "seat": id_text(each.seat),
                "name": each.name,
                "role": each.role,
                "office": each.office,
                "state": each.state,
                "verified": each.verified,
                "newest_receipt": iso(each.newest_receipt_ms),
                "acknowledged": each.acknowledged,
                "waits": each.seat in waiting,
            }
            for each in known
        ]
        lines = (
            f"{id_text(each.seat)}  {each.name}  {each.role}  {each.office}  {each.state}"
            f"  newest receipt {when(each.newest_receipt_ms)}"
            f"{'  waits for `ijm hq certify`' if each.seat in waiting else ''}"
            for each in known
        )
        put(session, value, lines)


@hq.command()
@vault_options
@click.pass_obj
def receipts(session: Session) -> None:
    """List up to where headquarters holds each computer's work, as its log says."""
    with session.desk() as desk:
        log = overview.log(desk)
        value = {
            "log_size": log.size,
            "receipts": [
                {
                    "seat": id_text(each.seat),
                    "name": each.name,
                    "epoch": id_text(each.epoch),
                    "changes": each.changes,
                    "held_since": iso(each.held_since_ms),
                    "index": each.index,
                }
                for each in log.receipts
            ],
        }
        lines = (
            f"{id_text(each.seat)}  {each.name}  {each.changes} changes  {when(each.held_since_ms)}"
            for each in log.receipts
        )
        put(session, value, lines)


def ask_for_digits() -> str:
    if not sys.stdin.isatty():
        raise RequestCodeNeeded
    typed: str = click.prompt("Thirty digits of the request, as the colleague reads them", err=True)
    return typed


def _compartment(desk: Desk, written: str) -> str:
    known = desk.codelists["compartment"]
    found = known.find(written)
    if found is None:
        raise answer_unknown(written, known)
    return found


def put_assigned(session: Session, done: Assigned) -> None:
    value: Json = {
        "case": id_text(done.case),
        "seat": id_text(done.seat),
        "name": done.name,
        "compartments": list(done.compartments),
        "state": done.state,
    }
    kinds = f" ({', '.join(done.compartments)})" if done.compartments else ""
    put(session, value, [f"{id_text(done.case)} {done.state}: {done.name}{kinds}"])


def _founded_text(organisation: str, founded: Founded) -> Iterator[str]:
    yield f"Founded: {organisation}"
    yield f"Headquarters' code, to read out to whoever joins: {founded.root_code}"
    yield f"Root key: {founded.root_key}"
    yield "Move it to a stick that is kept offline, and copy it to a second one."
    yield from recovery_text(founded.recovery_code)


def _enrolled_text(enrolled: Enrolled) -> Iterator[str]:
    yield f"Enrolled: {enrolled.name}, {enrolled.role}, {enrolled.office}"
    yield f"Seat: {id_text(enrolled.seat)}"
    yield f"Code of the request, as they read it out: {enrolled.request_code}"
    yield f"Headquarters' code, to read out to them: {enrolled.root_code}"
    yield f"Answer written: {enrolled.welcome}"
