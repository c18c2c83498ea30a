"""`ijm demo`: a training organisation with made-up work."""

from __future__ import annotations

from pathlib import Path

import click

from ijm_desktop.cli.output import put
from ijm_desktop.cli.session import Session, json_option
from ijm_desktop.crypto.passphrase import FLOOR
from ijm_desktop.headquarters.demo import build
from ijm_desktop.headquarters.story import Part


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
@click.option("--small", is_flag=True, help="Only what is told by hand: no docket, no crowd.")
@json_option
@click.pass_obj
def demo(session: Session, folder: Path, small: bool) -> None:
    """Make a training organisation: headquarters, two offices, and the work of six colleagues."""
    machine = session.machine
    made = build(
        folder,
        clock=machine.clock,
        random=machine.random,
        parameters=machine.parameters or FLOOR,
        part=Part.TOLD if small else Part.WHOLE,
    )
    value = {
        "passphrase": made.passphrase,
        "headquarters": str(made.headquarters),
        **{seat: str(where) for seat, where in made.colleagues.items()},
        "stick": str(made.stick),
        "root_code": made.root_code,
    }
    put(session, value, (f"{name.replace('_', ' ')}: {told}" for name, told in value.items()))
