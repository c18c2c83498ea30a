"""`ijm demo`: a training organisation with made-up work."""

from __future__ import annotations

from pathlib import Path

import click

from ijm_desktop.cli.output import put
from ijm_desktop.cli.session import Session, json_option
from ijm_desktop.crypto.passphrase import FLOOR
from ijm_desktop.headquarters.demo import build


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
@json_option
@click.pass_obj
def demo(session: Session, folder: Path) -> None:
    """Make a training organisation: headquarters, an office with two colleagues, and their work."""
    machine = session.machine
    made = build(
        folder,
        clock=machine.clock,
        random=machine.random,
        parameters=machine.parameters or FLOOR,
    )
    value = {
        "passphrase": made.passphrase,
        "headquarters": str(made.headquarters),
        "investigator": str(made.investigator),
        "aftercare": str(made.aftercare),
        "stick": str(made.stick),
        "root_code": made.root_code,
    }
    put(session, value, (f"{name.replace('_', ' ')}: {told}" for name, told in value.items()))
