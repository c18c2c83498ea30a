"""Passphrase and paper lost: asking headquarters, and headquarters' end of it, and what is left."""

from __future__ import annotations

from collections.abc import Sequence

from ijm_desktop.actions import reading
from ijm_desktop.actions.desk import Desk
from ijm_desktop.headquarters import recovery
from ijm_desktop.vault import checking
from tests.crash import joining, worlds
from tests.crash.saying import opened, say, tried
from tests.crash.worlds import ANSWER, HEADQUARTERS, REQUEST, World

Said = Sequence[tuple[str, ...]]


def ask(world: World) -> None:
    asked = tried(lambda: worlds.asking(world.folder))
    say("asked", *asked.code.split())


def _help(world: World, desk: Desk, digits: str) -> None:
    folder = world.folder
    recovery.recover(desk, folder / REQUEST, digits, worlds.holders(folder), folder / ANSWER)


def help_out(world: World) -> None:
    with opened(world, HEADQUARTERS) as desk:
        tried(lambda: _help(world, desk, world.told["digits"]))
        say("helped")


def judge_asking(world: World, said: Said) -> None:
    """Once called asked the digits open what was written; before, one asks again. Then headquarters
    helps, and it is recovered."""
    told = [" ".join(words[1:]) for words in said if words[0] == "asked"]
    digits = told[-1] if told else worlds.asking(world.folder).code
    with world.open(HEADQUARTERS) as desk:
        _help(world, desk, digits)
    joining.judge_recovery(world, ())


def judge_helping(world: World, said: Said) -> None:
    """Once called helped the answer is there; before, the same again makes it. No answer is there
    without a record that the key was used."""
    answered = (world.folder / ANSWER).exists()
    assert answered or "helped" not in {words[0] for words in said}
    with world.open(HEADQUARTERS) as desk:
        assert checking.check(desk.vault) == []
        assert not answered or reading.listed(desk, "key_use").total
        if not answered:
            _help(world, desk, world.told["digits"])
    joining.judge_recovery(world, ())
