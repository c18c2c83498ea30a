"""Passphrase lost: `ijm vault recover`, and headquarters' part in it."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from ijm_desktop.actions import beside, recovery
from ijm_desktop.actions.recovery import Recovered, Use
from ijm_desktop.bundle.entries import Seat
from ijm_desktop.cli.errors import AnswerNeeded, FileMissing
from ijm_desktop.cli.hq import ask_for_digits
from ijm_desktop.cli.output import Json, base64_text, iso, put, recovery_text, when
from ijm_desktop.cli.session import Session, passphrase, vault_options
from ijm_desktop.headquarters import recovery as headquarters
from ijm_desktop.headquarters.admission import ACTIVE
from ijm_desktop.headquarters.recovery import Holder
from ijm_desktop.kernel.identifiers import text as id_text

_FILE = click.Path(path_type=Path)
_HALVES = ("first", "second")


@click.command()
@click.option("--ask", type=_FILE, metavar="REQUEST", help="Write a request to headquarters.")
@click.option("--answer", type=_FILE, metavar="ANSWER", help="Take in headquarters' answer.")
@click.option(
    "--recovery-code-file",
    type=_FILE,
    metavar="FILE",
    help="Open it with the printed code on the first line.",
)
@click.option(
    "--new-passphrase-file",
    type=_FILE,
    metavar="FILE",
    help="Its first line is the new passphrase.",
)
@vault_options
@click.pass_obj
def recover(
    session: Session,
    ask: Path | None,
    answer: Path | None,
    recovery_code_file: Path | None,
    new_passphrase_file: Path | None,
) -> None:
    """Open the work without its passphrase: by the printed code, or with headquarters' help."""
    given = [each for each in (ask, answer, recovery_code_file) if each is not None]
    if len(given) != 1:
        raise click.UsageError("Give one of --ask, --answer and --recovery-code-file.")
    code = None
    if recovery_code_file is not None:
        code = passphrase(recovery_code_file, "--recovery-code-file", "Printed code")
    new = passphrase(new_passphrase_file, "--new-passphrase-file", "New passphrase", new=True)
    if code is not None:
        _with_code(session, code, new)
    elif ask is not None:
        _ask(session, ask, new)
    else:
        _finish(session, given[0], new)


def _with_code(session: Session, code: str, new: str) -> None:
    machine = session.machine
    with recovery.with_code(
        session.folder,
        code,
        new,
        clock=machine.clock,
        random=machine.random,
        parameters=machine.parameters,
    ):
        put(session, {"recovered": True}, ["Open again. The new passphrase opens it from now on."])


def _ask(session: Session, out: Path, new: str) -> None:
    machine = session.machine
    asked = recovery.ask(
        session.folder, new, out, random=machine.random, parameters=machine.parameters
    )
    lines = [
        f"Request written: {asked.path}",
        f"Code of the request, to read out to headquarters: {asked.code}",
        "Keep the new passphrase: it is asked for again with the answer.",
    ]
    put(session, {"request": str(asked.path), "request_code": asked.code}, lines)


def _finish(session: Session, answer: Path, new: str) -> None:
    if not answer.is_file():
        raise FileMissing(file=answer)
    machine = session.machine
    recovered = recovery.finish(
        session.folder,
        answer,
        new,
        clock=machine.clock,
        random=machine.random,
        parameters=machine.parameters,
    )
    with recovered.desk as desk:
        value = {
            "recovered": True,
            "recovery_code": recovered.recovery_code,
            "epoch": id_text(desk.vault.epoch.id),
            "uses": [_use_json(each) for each in recovered.uses],
        }
        put(session, value, _recovered_text(recovered))
        beside.keep_beside(desk)


@click.group("recovery-key")
def recovery_key() -> None:
    """Headquarters' own key to everybody's work, kept by two holders."""


@recovery_key.command("create")
@click.option(
    "--out",
    "outs",
    type=_FILE,
    multiple=True,
    required=True,
    metavar="FILE",
    help="Where a holder's half goes; twice, once for each holder.",
)
@click.option(
    "--holder-passphrase-file",
    "files",
    type=_FILE,
    multiple=True,
    metavar="FILE",
    help="Its first line is a holder's own passphrase; twice, in the same order.",
)
@click.option("--root-key", type=_FILE, required=True, metavar="FILE", help="The root key's file.")
@click.option(
    "--root-passphrase-file",
    type=_FILE,
    metavar="FILE",
    help="Its first line opens the root key; headquarters' own passphrase if not given.",
)
@vault_options
@click.pass_obj
def create(
    session: Session,
    outs: tuple[Path, ...],
    files: tuple[Path, ...],
    root_key: Path,
    root_passphrase_file: Path | None,
) -> None:
    """Make it and tell everybody; each computer lets it in at its next exchange."""
    holders = _holders(outs, files, "--out", new=True)
    if not root_key.is_file():
        raise FileMissing(file=root_key)
    own = session.passphrase()
    root = own
    if root_passphrase_file is not None:
        root = passphrase(root_passphrase_file, "--root-passphrase-file", "Root key's passphrase")
    with session.desk(own) as desk:
        made = headquarters.create_key(
            desk, Holder(root_key, root), holders, parameters=session.machine.parameters
        )
    value = {
        "key": base64_text(made.key),
        "root_version": made.root_version,
        "halves": [str(each.file) for each in holders],
    }
    lines = [
        *(f"Half written: {each.file}" for each in holders),
        "Give each half to another person, on a stick that is kept offline, and copy it once.",
    ]
    put(session, value, lines)


@click.command("recover")
@click.argument("request", type=_FILE, metavar="REQUEST")
@click.option(
    "--key",
    "halves",
    type=_FILE,
    multiple=True,
    required=True,
    metavar="FILE",
    help="A half of the recovery key; twice.",
)
@click.option(
    "--holder-passphrase-file",
    "files",
    type=_FILE,
    multiple=True,
    metavar="FILE",
    help="Its first line is that holder's own passphrase; twice, in the same order.",
)
@click.option("--out", type=_FILE, required=True, metavar="ANSWER", help="The file to write.")
@click.option("--request-code", metavar="CODE", help="The thirty digits that the person reads out.")
@click.option("--reason", metavar="TEXT", help="What is written down with the use.")
@click.option("--yes", is_flag=True, help="Do not ask whether that is who rang.")
@vault_options
@click.pass_obj
def recover_for(
    session: Session,
    request: Path,
    halves: tuple[Path, ...],
    files: tuple[Path, ...],
    out: Path,
    request_code: str | None,
    reason: str | None,
    yes: bool,
) -> None:
    """Open somebody's work again with both halves of the recovery key; the use is written down."""
    if not request.is_file():
        raise FileMissing(file=request)
    digits = request_code or ask_for_digits()
    holders = _holders(halves, files, "--key")
    with session.desk() as desk:
        done = headquarters.recover(
            desk,
            request,
            digits,
            holders,
            out,
            reason=reason,
            confirm=lambda person: None if yes else _confirm(person),
        )
    value = {
        "seat": id_text(done.seat),
        "name": done.name,
        "role": done.role,
        "state": done.state,
        "used": iso(done.time),
        "answer": str(done.out),
    }
    lines = [
        f"Opened: the work of {done.name}, {done.role}, {done.state}",
        "It was written down that the recovery key was used.",
        f"Answer written: {done.out}",
    ]
    put(session, value, lines)


def _confirm(person: Seat) -> None:
    if not sys.stdin.isatty():
        raise AnswerNeeded(option="--yes")
    click.confirm(question(person), abort=True, err=True)


def question(person: Seat) -> str:
    """A computer that was stopped may have been stolen, and its thief may be who rang."""
    stopped = "" if person.state == ACTIVE else f" Their computer was stopped ({person.state})!"
    return f"This opens the work of {person.name}, {person.role}.{stopped} Is that who rang?"


def _holders(
    halves: Sequence[Path], files: Sequence[Path], option: str, *, new: bool = False
) -> list[Holder]:
    if len(halves) != headquarters.HOLDERS or len(files) not in (0, headquarters.HOLDERS):
        raise click.UsageError(f"Give {option} twice, and --holder-passphrase-file twice or never.")
    return [
        Holder(
            half,
            passphrase(
                files[at] if files else None,
                "--holder-passphrase-file",
                f"Passphrase of the {_HALVES[at]} holder",
                new=new,
            ),
        )
        for at, half in enumerate(halves)
    ]


def _use_json(use: Use) -> dict[str, Json]:
    return {"used": iso(use.time), "by": use.by}


def _recovered_text(recovered: Recovered) -> Iterator[str]:
    yield "Open again. The new passphrase opens it from now on."
    for each in recovered.uses:
        yield f"Headquarters' recovery key opened this work: {when(each.time)}, {each.by}"
    yield from recovery_text(recovered.recovery_code)
    yield "What you save from now on counts once headquarters has certified this computer anew."
