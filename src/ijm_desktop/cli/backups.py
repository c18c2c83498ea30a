"""`ijm vault backup` and `ijm vault restore`."""

from __future__ import annotations

from pathlib import Path

import click

from ijm_desktop.actions import backup as backups
from ijm_desktop.actions import setting_up
from ijm_desktop.cli.errors import FileMissing
from ijm_desktop.cli.output import put
from ijm_desktop.cli.session import Session, vault_options
from ijm_desktop.journal.epoch import epoch_code
from ijm_desktop.kernel.identifiers import text as id_text


@click.command()
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    required=True,
    metavar="FILE",
    help="The file to write.",
)
@vault_options
@click.pass_obj
def backup(session: Session, out: Path) -> None:
    """Copy all the work, attached files included, into one encrypted file."""
    with session.desk() as desk:
        made = backups.backup(desk, out)
    value = {"file": str(made.path), "bytes": made.size, "attachments": made.files}
    put(session, value, [f"Backup written: {made.path}"])


@click.command()
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@click.option(
    "--current",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="The folder in use until now: what was erased in it stays erased.",
)
@vault_options
@click.pass_obj
def restore(session: Session, file: Path, current: Path | None) -> None:
    """Bring a backup back into a new folder, with the passphrase of the day it was made."""
    if not file.is_file():
        raise FileMissing(file=file)
    machine, secret = session.machine, session.passphrase()
    erased: list[bytes] = []
    if current is not None:
        with setting_up.unlock(current, secret, clock=machine.clock, random=machine.random) as desk:
            erased = backups.erased_in(desk)
    with backups.restore(
        file,
        session.new_folder(),
        secret,
        clock=machine.clock,
        random=machine.random,
        erased=erased,
        state=machine.state,
    ) as desk:
        statement = desk.vault.epoch
    value = {"epoch": id_text(statement.id), "code": epoch_code(statement), "erased": len(erased)}
    lines = [
        f"Restored into: {session.folder}",
        f"Code, to read out to headquarters: {epoch_code(statement)}",
        "What you write counts for others when headquarters has compared it.",
    ]
    put(session, value, lines)
