"""Each deed's world made once, and what the deed does there when it is left in peace."""

from __future__ import annotations

import random
import shutil
import sys
import threading
from collections.abc import Callable, Collection, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import pytest

from tests.crash.deeds import DEEDS, GAVE_UP
from tests.crash.judging import Whole, judge, whole
from tests.crash.tracing import WRITING, Call, FullFrom, Outcome, Trial, recorded, struck

RECORDED: Final = (*WRITING, "openat", "writev", "lseek")
KILL: Final = "signal=KILL"
KILLED: Final = -9
_JUDGE: Final = threading.Lock()
"""Two key derivations at once in one process fail for want of OpenSSL's threads."""

if not sys.platform.startswith("linux"):
    collect_ignore_glob = ["test_*.py"]  # strace is Linux's alone


@dataclass(frozen=True, slots=True)
class Prepared:
    """`before` is the world to be copied for each trial; `calls` what the deed made in peace
    in `done_in`, and `recorded` what it left there."""

    name: str
    before: Path
    done_in: Path
    recorded: Path
    said: tuple[tuple[str, ...], ...]
    calls: tuple[Call, ...]
    expected: Whole

    def trials(self, what: str, calls: Iterable[str]) -> list[Trial]:
        """One for each time that one of `calls` was made."""
        made = {call: [each.number for each in self.calls if each.name == call] for call in calls}
        return [
            Trial(call, number, what)
            for call, numbers in made.items()
            for number in range(1, max(numbers, default=0) + 1)
        ]

    def opening_trials(self, what: str) -> list[Trial]:
        """One for each time that a file of the world's was opened to be made."""
        made = (each for each in self.calls if each.name == "openat")
        return [
            Trial(each.name, each.number, what)
            for each in made
            if "O_CREAT" in each.arguments and str(self.done_in) in each.strings()[0].decode()
        ]

    def full_trials(self, calls: Collection[str]) -> list[FullFrom]:
        """One for each of `calls` that was made, after which there is no room for any of them."""
        since = dict.fromkeys(calls, 1)
        found: list[FullFrom] = []
        for each in (each for each in self.calls if each.name in since):
            since[each.name] = each.number
            found.append(FullFrom(len(found) + 1, tuple(since.items())))
            since[each.name] += 1
        return found

    def struck(self, trial: Trial | FullFrom, place: Path) -> Outcome:
        """`trial` in a copy of the world, judged."""
        folder = Path(shutil.copytree(self.before, place / trial.name))
        outcome = struck(self.name, folder, trial)
        status = KILLED if isinstance(trial, Trial) and trial.what == KILL else 0
        expected = (0, GAVE_UP) if isinstance(trial, FullFrom) else (status,)
        try:
            assert outcome.status in expected, outcome.complaint
            finished = outcome.status == 0
            with _JUDGE:
                judge(self.name, folder, outcome.said, self.expected, finished=finished)
        except BaseException as error:
            error.add_note(f"{self.name}, {trial}: {outcome}")
            raise
        shutil.rmtree(folder)
        return outcome

    def all_struck(self, trials: Sequence[Trial | FullFrom], place: Path) -> list[Outcome]:
        """Two at a time."""
        with ThreadPoolExecutor(2) as pool:
            return list(pool.map(lambda trial: self.struck(trial, place), trials))


def sample(trials: Sequence[Trial], count: int, seed: str) -> list[Trial]:
    """Of as many kinds of call as there are, the same ones each time."""
    chosen = random.Random(seed)  # noqa: S311 - to be repeatable
    shuffled = chosen.sample(trials, len(trials))
    seen: dict[str, int] = {}
    order: list[tuple[int, int, Trial]] = []
    for trial in shuffled:
        seen[trial.call] = seen.get(trial.call, 0) + 1
        order.append((seen[trial.call], len(order), trial))
    return [trial for _, _, trial in sorted(order, key=lambda each: each[:2])[:count]]


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Prepared]:
    @cache
    def prepare(name: str) -> Prepared:
        place = tmp_path_factory.mktemp(name)
        before = place / "before"
        before.mkdir()
        with DEEDS[name].sizes():
            DEEDS[name].world(before)
        done_in = Path(shutil.copytree(before, place / "after"))
        outcome, calls = recorded(name, done_in, RECORDED, place / "calls")
        assert outcome.status == 0, outcome.complaint
        kept = Path(shutil.copytree(done_in, place / "kept"))
        expected = whole(name, done_in, outcome.said)
        return Prepared(name, before, done_in, kept, outcome.said, tuple(calls), expected)

    return prepare
