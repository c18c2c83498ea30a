"""What every command starts from: options given before or after it, a passphrase, open work."""

from __future__ import annotations

import contextlib
import secrets
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import click
from platformdirs import user_data_path

from ijm_desktop.actions import beside, moving, setting_up
from ijm_desktop.actions.desk import Desk
from ijm_desktop.cli.errors import PassphraseFileUnreadable, PassphraseNeeded
from ijm_desktop.crypto.passphrase import Parameters
from ijm_desktop.kernel import cover
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.vault.files import disk_errors

Command = TypeVar("Command", bound=Callable[..., Any])


def _milliseconds() -> int:
    return time.time_ns() // 1_000_000


@dataclass(frozen=True, slots=True)
class Machine:
    """What a command is given of the world outside, so that tests can give their own. `clock`:
    milliseconds since 1970 UTC. `parameters`: None measures this machine. `state`: where
    anchors lie, None for nowhere."""

    clock: Callable[[], int] = _milliseconds
    random: Callable[[int], bytes] = secrets.token_bytes
    parameters: Parameters | None = None
    state: Path | None = None


@dataclass(slots=True)
class Session:
    """One call of the program. The options may stand before the command or after it."""

    machine: Machine = field(default_factory=Machine)
    vault: Path | None = None
    passphrase_file: Path | None = None
    json: bool = False

    @property
    def folder(self) -> Path:
        """Where the work is: the folder named, or the one that the window opens too."""
        return self.vault or user_data_path(cover.current().folder, appauthor=False)

    @contextlib.contextmanager
    def desk(self, given: str | None = None) -> Iterator[Desk]:
        """Open work. What the command leaves unsent lies sealed beside it at the end; where that
        cannot be, the command is done all the same and a warning says so. `given`: the
        passphrase, where it was asked for already. Raises what `opened` raises."""
        with self.opened(given) as desk:
            yield desk
            try:
                beside.keep_beside(desk)
            except AppError as error:
                click.echo(f"warning: {error.code}: {' '.join(error.text().split())}", err=True)

    def opened(self, given: str | None = None) -> Desk:
        """Opens the work. Raises what `setting_up.unlock` raises, PassphraseNeeded, FolderNotKnown,
        OlderCopyHere."""
        desk = self.opened_anywhere(given)
        if self.machine.state is not None:
            try:
                moving.require_known(desk, self.machine.state)
            except AppError:
                desk.close()
                raise
        return desk

    def opened_anywhere(self, given: str | None = None) -> Desk:
        """As `opened`, and without asking whether this is the folder that was used here last."""
        machine = self.machine
        passphrase_ = given or self.passphrase()
        return setting_up.unlock(
            self.folder, passphrase_, clock=machine.clock, random=machine.random
        )

    def new_folder(self) -> Path:
        """As `folder`; the usual place's own parents are made, those of a named folder are not."""
        if self.vault is None:
            with disk_errors(self.folder):
                self.folder.parent.mkdir(parents=True, exist_ok=True)
        return self.folder

    def passphrase(self, *, new: bool = False) -> str:
        """A new one is asked for twice."""
        return passphrase(self.passphrase_file, "--passphrase-file", "Passphrase", new=new)


def passphrase(file: Path | None, option: str, prompt: str, *, new: bool = False) -> str:
    """The file's first line, or what a person types unseen. Raises PassphraseNeeded,
    PassphraseFileUnreadable."""
    if file is not None:
        return _first_line(file)
    if not sys.stdin.isatty():
        raise PassphraseNeeded(option=option)
    typed: str = click.prompt(prompt, hide_input=True, confirmation_prompt=new, err=True)
    return typed


def _first_line(file: Path) -> str:
    try:
        with file.open(encoding="utf-8-sig") as lines:  # Notepad puts a mark before the text
            line = lines.readline().rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        raise PassphraseFileUnreadable(file=file) from error
    if not line:
        raise PassphraseFileUnreadable(file=file)
    return line


def _kept(context: click.Context, parameter: click.Parameter, value: object) -> None:
    session = context.ensure_object(Session)
    if value:
        setattr(session, str(parameter.name), value)


def json_option(command: Command) -> Command:
    return click.option(
        "--json",
        is_flag=True,
        expose_value=False,
        callback=_kept,
        help="Print exactly one JSON value.",
    )(command)


def vault_options(command: Command) -> Command:
    """Options of everything that opens somebody's work."""
    for option in (
        json_option,
        click.option(
            "--passphrase-file",
            type=click.Path(path_type=Path),
            metavar="FILE",
            expose_value=False,
            callback=_kept,
            help="Its first line is the passphrase.",
        ),
        click.option(
            "--vault",
            type=click.Path(path_type=Path),
            metavar="DIR",
            expose_value=False,
            callback=_kept,
            help="The folder that holds the work.",
        ),
    ):
        command = option(command)
    return command
