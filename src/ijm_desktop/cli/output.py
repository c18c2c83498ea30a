"""Printing: text for people, or exactly one JSON value for programs."""

from __future__ import annotations

import base64
import json
import sys
import unicodedata
from collections.abc import Generator, Iterable, Iterator
from typing import Any, Final, TypeAlias, TypeVar

import click

from ijm_desktop.cli.session import Session
from ijm_desktop.kernel.moments import moment

Json: TypeAlias = Any
T = TypeVar("T")
_OVERRIDES: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Marks that reverse text on a screen; what others wrote must not rearrange a terminal's line."""


def put(session: Session, value: Json, lines: Iterable[str]) -> None:
    """`lines` are not even made when JSON was asked for."""
    if session.json:
        written = json.dumps(value, ensure_ascii=False)
        click.echo("".join(f"\\u{ord(c):04x}" if _steers(c) else c for c in written))
        return
    for line in lines:
        click.echo(harmless(line))


def complain(code: str, sentence: str) -> None:
    """One line on standard error, however many the sentence has."""
    click.echo(f"error: {code}: {harmless(' '.join(sentence.split()))}", err=True)


def driven(work: Generator[int, None, T], doing: str) -> T:
    """Runs to the end; on a terminal it says how far it is. Stopped, it takes itself back."""
    shown = sys.stderr.isatty()
    try:
        while True:
            done = next(work)
            if shown:
                click.echo(f"\r{doing}: {done >> 20} MiB", nl=False, err=True)
    except StopIteration as ended:
        result: T = ended.value
        return result
    finally:
        work.close()
        if shown:
            click.echo("\r", nl=False, err=True)


def recovery_text(code: str) -> Iterator[str]:
    """What goes with a recovery code wherever one is made."""
    yield f"Recovery code, shown this once: {code}"
    yield "Write it on paper and keep it apart from the computer."


def iso(milliseconds: int | None) -> str | None:
    """ISO 8601 in UTC; None for never."""
    if milliseconds is None:
        return None
    return moment(milliseconds).isoformat(timespec="milliseconds")


def when(milliseconds: int | None) -> str:
    """For people."""
    if milliseconds is None:
        return "never"
    return f"{moment(milliseconds):%Y-%m-%d %H:%M} UTC"


def base64_text(value: bytes) -> str:
    return base64.b64encode(value).decode("ascii")


def harmless(text: str) -> str:
    """Without characters by which text that others wrote could steer the terminal."""
    if text.isascii() and text.isprintable():
        return text
    return "".join("\ufffd" if _steers(each) else each for each in text)


def _steers(character: str) -> bool:
    if character in "\n\t":
        return False
    return character in _OVERRIDES or unicodedata.category(character) == "Cc"
