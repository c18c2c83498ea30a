"""The program and its page say the same, and every error is said in one way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

import ijm_desktop
from ijm_desktop.cli import errors
from ijm_desktop.cli.program import ijm
from ijm_desktop.kernel.errors import AppError
from tests.cli.conftest import Organisation, ijm_in_process

PAGE = (Path(__file__).parents[2] / "docs" / "cli.md").read_text("utf-8")
USUAL = {"--vault", "--passphrase-file", "--json"}


def commands(command: click.Command, path: str = "ijm") -> Iterator[tuple[str, click.Command]]:
    """Everything that can be called, with its path; a group only where it does something itself."""
    if not isinstance(command, click.Group):
        yield path, command
        return
    if command.invoke_without_command:
        yield path, command
    for name, each in command.commands.items():
        yield from commands(each, f"{path} {name}")


def section(path: str, command: click.Command) -> list[str]:
    """What the page has to begin a command's section with."""
    arguments = [each.metavar for each in command.params if isinstance(each, click.Argument)]
    lines = [f"### `{' '.join([path, *map(str, arguments)])}`", str(command.help)]
    options = [each for each in command.params if isinstance(each, click.Option)]
    if {each.opts[0] for each in options} >= USUAL:
        options = [each for each in options if each.opts[0] not in USUAL]
    for each in options:
        written = " ".join([each.opts[0], *([each.metavar] if each.metavar else [])])
        lines.append(f"- `{written}`: {each.help}{' Required.' if each.required else ''}")
    return lines


def test_the_page_has_every_command_in_order_with_its_options_and_nothing_else() -> None:
    said = [
        line
        for line in PAGE.split("\n## `ijm ", 1)[1].splitlines()
        if line.startswith(("### ", "- `--"))
    ]
    wanted = [
        line
        for path, command in commands(ijm)
        for line in section(path, command)
        if line.startswith(("### ", "- `--"))
    ]
    assert said == wanted


@pytest.mark.parametrize(("path", "command"), list(commands(ijm)))
def test_a_command_is_described_as_its_help_does(path: str, command: click.Command) -> None:
    heading, text, *_ = section(path, command)
    assert f"{heading}\n\n{text}\n" in PAGE


def test_the_page_names_what_json_holds(org: Organisation, case: str) -> None:
    org.exchange("ines", "hq", "ines")
    ana, stick = org.seats["ana"], org.stick
    unnamed: list[str] = []
    for who, path, arguments in (
        ("hq", "hq seats", ()),
        ("hq", "hq receipts", ()),
        ("hq", "hq assign", (case, ana)),
        ("hq", "hq withdraw", (case, ana)),
        ("hq", "sync folder", (stick,)),
        ("hq", "sync status", ()),
        ("ines", "sync folder", (stick,)),
        ("ines", "sync status", ()),
        ("ines", "record set", (case, "summary=word")),
        ("ines", "record show", (case,)),
        ("ines", "record list", ("case",)),
        ("ines", "record history", (case,)),
        ("ines", "search", ("word",)),
        ("ines", "vault check", ()),
        ("ines", "vault digest", ()),
        ("nadia", "bundle inspect", (org.welcome("nadia"),)),
        ("nadia", "enrol accept", (org.welcome("nadia"),)),
    ):
        told = set(keys(org.said(who, *path.split(), *arguments)))
        named = set(re.findall(r"`([a-z_]+)`", description(path)))
        unnamed += [f"{path}: {key}" for key in sorted(told - named)]
    assert unnamed == []


def description(path: str) -> str:
    """A command's section, and what its chapter says before."""
    start = PAGE.index(f"### `ijm {path}")
    chapter = PAGE.rindex("\n## ", 0, start)
    return PAGE[chapter : PAGE.index("\n### ", chapter)] + PAGE[start : PAGE.index("\n## ", start)]


def keys(value: object) -> Iterator[str]:
    """Names at the top, and in lists of things; what stands under a field's name is data."""
    if isinstance(value, list):
        for each in value:
            yield from keys(each)
    elif isinstance(value, dict):
        yield from value
        for name, each in value.items():
            if name not in {"fields", "columns", "conflicts", "feed", "ranges"}:
                yield from keys(each)


def test_the_page_lists_the_codes_of_the_command_line_itself() -> None:
    own = {
        each.code
        for each in vars(errors).values()
        if isinstance(each, type) and issubclass(each, AppError) and each is not AppError
    }
    table = set(re.findall(r"^\| `([A-Z_]+)` \|", PAGE, re.MULTILINE))
    assert table == own | {"STOPPED", "UNEXPECTED"}


@pytest.mark.parametrize("path", [path for path, _ in commands(ijm)])
def test_every_command_has_help_without_opening_anything(path: str) -> None:
    ran = ijm_in_process(*path.split()[1:], "--help")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith(f"Usage: ijm{path.removeprefix('ijm')}")


@pytest.mark.parametrize(
    "arguments",
    [
        ("spaceship",),
        ("record", "spaceship"),
        ("record", "add"),
        ("record", "add", "case", "--colour", "red"),
        ("record", "add", "case", "--set", "no equals sign"),
        ("record", "set", "0" * 26),
        ("record", "list", "case", "--limit", "many"),
        ("record", "void", "0" * 26),
        ("hq", "create"),
        ("conflicts", "settle", "0" * 26),
    ],
)
def test_wrong_usage_is_status_2_and_one_line(
    org: Organisation, arguments: tuple[str, ...]
) -> None:
    ran = org("ines", *arguments)
    assert (ran.status, ran.out, ran.code) == (2, "", "USAGE")


def test_nothing_asked_is_answered_with_help() -> None:
    for arguments in ((), ("record",)):
        ran = ijm_in_process(*arguments)
        assert (ran.status, ran.out) == (2, "")
        assert "Usage: ijm" in ran.err


def test_the_version_is_the_package_s() -> None:
    assert ijm_in_process("--version").out == f"{ijm_desktop.__version__}\n"


def test_an_error_is_one_line_whatever_it_names(org: Organisation) -> None:
    ran = org("ines", "record", "add", "two\nlines \x1b[31m")
    assert (ran.status, ran.code) == (1, "UNKNOWN_RECORD_TYPE")
    assert "\x1b" not in ran.err
