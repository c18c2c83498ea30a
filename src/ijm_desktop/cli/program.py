"""The program `ijm`: its commands, and how anything that goes wrong is said."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from ijm_desktop import __version__
from ijm_desktop.cli.attempts import attempts
from ijm_desktop.cli.backups import backup, restore
from ijm_desktop.cli.bundle import bundle
from ijm_desktop.cli.conflicts import conflicts
from ijm_desktop.cli.demo import demo
from ijm_desktop.cli.enrol import enrol
from ijm_desktop.cli.epochs import certify, epoch, here
from ijm_desktop.cli.erasures import erase_person, mentions, redact
from ijm_desktop.cli.evidence import evidence
from ijm_desktop.cli.hq import hq
from ijm_desktop.cli.hub import hub
from ijm_desktop.cli.mass import intake
from ijm_desktop.cli.output import complain
from ijm_desktop.cli.promoting import promote
from ijm_desktop.cli.record import record
from ijm_desktop.cli.recovery import recover, recover_for, recovery_key
from ijm_desktop.cli.rights import person, restrict, unrestrict
from ijm_desktop.cli.rulings import rule
from ijm_desktop.cli.search import search
from ijm_desktop.cli.session import vault_options
from ijm_desktop.cli.sync import sync
from ijm_desktop.cli.tasks import tasks
from ijm_desktop.cli.vault import vault
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.vault.files import disk_error

FAILED = 1
WRONG_USAGE = 2


class Program(click.Group):
    """Says every error as `error: CODE: sentence` on standard error and ends with its status."""

    def main(self, *args: Any, **extra: Any) -> Any:
        extra["standalone_mode"] = False
        try:
            status = super().main(*args, **extra)
        except click.exceptions.NoArgsIsHelpError as error:
            click.echo(error.format_message(), err=True)
            status = WRONG_USAGE
        except click.UsageError as error:
            complain("USAGE", f"{error.format_message()} {_next_step(error)}")
            status = WRONG_USAGE
        except click.ClickException as error:
            complain("USAGE", error.format_message())
            status = FAILED
        except click.Abort:
            complain("STOPPED", "Stopped. Nothing is half done; run it again when you can.")
            status = FAILED
        except AppError as error:
            complain(error.code, error.text())
            status = FAILED
        except OSError as error:
            # Paths are looked at before anything is opened; some cannot even be looked at.
            told = disk_error(error, Path(error.filename or "."))
            complain(told.code, told.text())
            status = FAILED
        sys.exit(status if isinstance(status, int) else 0)


def _next_step(error: click.UsageError) -> str:
    path = "ijm" if error.ctx is None else error.ctx.command_path
    return f"Run: {path} --help"


@click.group(cls=Program, name="ijm")
@click.version_option(__version__, message="%(version)s")
@vault_options
def ijm() -> None:
    """Case work without a window, for administrators and for tests."""


rule.add_command(mentions)
rule.add_command(redact)
rule.add_command(erase_person)
hq.add_command(restrict)
hq.add_command(unrestrict)
hq.add_command(certify)
hq.add_command(promote)
hq.add_command(recover_for)
hq.add_command(recovery_key)
vault.add_command(recover)
vault.add_command(epoch)
vault.add_command(here)
vault.add_command(backup)
vault.add_command(restore)
for _command in (
    hq,
    enrol,
    record,
    evidence,
    intake,
    search,
    tasks,
    attempts,
    person,
    conflicts,
    sync,
    bundle,
    vault,
    hub,
    demo,
):
    ijm.add_command(_command)
