"""`ijm enrol`: becoming known to headquarters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import click

from ijm_desktop.actions import setting_up
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.setting_up import Who
from ijm_desktop.casework.registry import REGISTRY
from ijm_desktop.casework.roles import may_be_asked_for
from ijm_desktop.cli.assignments import WORDS
from ijm_desktop.cli.errors import FileMissing, WhoNeeded, answer_unknown
from ijm_desktop.cli.output import put, recovery_text
from ijm_desktop.cli.session import Session, vault_options
from ijm_desktop.headquarters.enrolling import unknown_role
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.kernel.identifiers import text as id_text


@click.group()
def enrol() -> None:
    """Become known to headquarters."""


@enrol.command()
@click.option("--name", type=WORDS, metavar="NAME", help="Who asks.")
@click.option("--role", metavar="ROLE", help="A code or label of the list user_role.")
@click.option("--office", type=WORDS, metavar="OFFICE", help="The office's name.")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    required=True,
    metavar="REQUEST",
    help="The file to write.",
)
@vault_options
@click.pass_obj
def request(
    session: Session, name: str | None, role: str | None, office: str | None, out: Path
) -> None:
    """Write a request to headquarters, and make the folder that holds the work if there is none."""
    code = None if role is None else _role(role)
    desk, recovery_code = _desk(session, name, code, office)
    with desk:
        try:
            written = setting_up.write_request(desk, out)
        except AppError:
            # The folder is made and stays: whoever made it must see its code, now or never.
            if recovery_code is not None:
                put(session, {"recovery_code": recovery_code}, recovery_text(recovery_code))
            raise
        owner = desk.owner
        value = {
            "seat": id_text(desk.vault.seat),
            "name": owner.name,
            "role": owner.role,
            "office": owner.office,
            "request": str(written.path),
            "request_code": written.code,
            "recovery_code": recovery_code,
        }
        put(session, value, _request_text(written.path, written.code, recovery_code))


@enrol.command()
@click.argument("welcome", type=click.Path(path_type=Path), metavar="WELCOME")
@click.option("--root-code", metavar="CODE", help="The thirty digits that headquarters reads out.")
@vault_options
@click.pass_obj
def accept(session: Session, welcome: Path, root_code: str | None) -> None:
    """Take in headquarters' answer; without its code it is unverified until given with it."""
    if not welcome.is_file():
        raise FileMissing(file=welcome)
    with session.desk() as desk:
        accepted = setting_up.accept(desk, welcome, root_code)
        value = {
            "organisation": accepted.organisation,
            "verified": accepted.verified,
            "seat": id_text(desk.vault.seat),
            "role": desk.owner.role,
            "office": desk.owner.office,
        }
        put(session, value, _accepted_text(accepted.organisation, accepted.verified))


def _role(written: str) -> str:
    roles = REGISTRY.codelists["user_role"]
    found = roles.find(written)
    if found is None:
        raise answer_unknown(written, roles)
    if not may_be_asked_for(found):
        raise unknown_role(written, REGISTRY.codelists)
    return found


def _desk(
    session: Session, name: str | None, role: str | None, office: str | None
) -> tuple[Desk, str | None]:
    """The work with these details of its owner; the recovery code where it was made just now."""
    if not setting_up.here(session.folder):
        if not (name and role and office):
            raise WhoNeeded(folder=session.folder)
        created = setting_up.create(
            session.new_folder(),
            session.passphrase(new=True),
            Who(name, role, office),
            clock=session.machine.clock,
            random=session.machine.random,
            parameters=session.machine.parameters,
        )
        return created.desk, created.recovery_code
    desk = session.opened()
    owner = desk.owner
    corrected = replace(
        owner, name=name or owner.name, role=role or owner.role, office=office or owner.office
    )
    if corrected != owner and not owner.enrolled:
        with desk.vault.transaction() as work:
            setting_up.keep_owner(work, corrected)
        desk.owner = corrected
    return desk, None


def _request_text(out: Path, code: str, recovery_code: str | None) -> Iterator[str]:
    if recovery_code is not None:
        yield from recovery_text(recovery_code)
    yield f"Request written: {out}"
    yield f"Code of the request, to read out to headquarters: {code}"


def _accepted_text(organisation: str, verified: bool) -> Iterator[str]:
    yield f"Tied to: {organisation}"
    if verified:
        yield "Verified: headquarters' code was compared."
    else:
        yield (
            "Not verified: headquarters' code was not compared. Ring them, ask for it, and accept "
            "again with --root-code."
        )
