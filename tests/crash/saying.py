"""How a deed tells what is true: on standard output, the moment that it is.

It speaks by `writev`, which nothing of the app uses, so that its own words are never what is killed
or refused.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator
from typing import TypeVar

from ijm_desktop.actions.desk import Desk
from ijm_desktop.kernel.errors import AppError
from tests.crash.worlds import SEAT, World

Result = TypeVar("Result")


def say(*words: str) -> None:
    os.writev(1, [(" ".join(words) + "\n").encode()])


def tried(deed: Callable[[], Result]) -> Result:
    """Once more after a refusal, as each refusal's sentence says. A second one is not caught."""
    try:
        return deed()
    except AppError as error:
        say("refused", error.code)
        return deed()


def held(desk: Desk) -> int:
    return tried(lambda: desk.vault.database.number("SELECT count(*) FROM change"))


def step(desk: Desk, deed: Callable[[], object]) -> None:
    """`deed` is one transaction: what it left after a refusal is said before it is tried again."""
    try:
        deed()
    except AppError as error:
        say("refused", error.code)
        say("left", str(held(desk)))
        deed()
    say("holds", str(held(desk)))


@contextlib.contextmanager
def opened(world: World, name: str = SEAT) -> Iterator[Desk]:
    with tried(lambda: world.open(name)) as desk:
        say("opened", str(held(desk)))
        yield desk
    say("closed")
