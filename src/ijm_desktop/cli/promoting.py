"""`ijm hq promote`: going on as headquarters from a copy, with the root key."""

from __future__ import annotations

from pathlib import Path

import click

from ijm_desktop.cli.errors import FileMissing
from ijm_desktop.cli.output import put
from ijm_desktop.cli.session import Session, passphrase, vault_options
from ijm_desktop.headquarters import promoting
from ijm_desktop.headquarters.recovery import Holder

_FILE = click.Path(path_type=Path)


@click.command()
@click.option("--root-key", type=_FILE, required=True, metavar="FILE", help="The root key's file.")
@click.option(
    "--root-passphrase-file",
    type=_FILE,
    metavar="FILE",
    help="Its first line opens the root key; headquarters' own passphrase if not given.",
)
@vault_options
@click.pass_obj
def promote(session: Session, root_key: Path, root_passphrase_file: Path | None) -> None:
    """Go on as headquarters from this copy; no other copy is believed any more."""
    if not root_key.is_file():
        raise FileMissing(file=root_key)
    own = session.passphrase()
    root = own
    if root_passphrase_file is not None:
        root = passphrase(root_passphrase_file, "--root-passphrase-file", "Root key's passphrase")
    with session.opened_anywhere(own) as desk:
        done = promoting.promote(desk, Holder(root_key, root), session.machine.state)
    value = {"hq_epoch": done.hq_epoch, "root_version": done.root_version}
    lines = [
        "This copy is headquarters from now on. Do not use any other.",
        "Everybody offers again, with their next exchange, what it may have lost.",
    ]
    put(session, value, lines)
