"""A vault as large as the design's budgets ask, made once and kept for the next run.

Of every ten records: a case, a person, a name in the letters of some language, the person's part
in the case, and six observations, one in three of them in such a language. They are saved by the
code that saves an import, signed and chained like anybody's.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any, Final

import platformdirs

from benchmarks import records, scripts
from benchmarks.step import PASSPHRASE
from ijm_desktop.actions import finding, importing, setting_up
from ijm_desktop.actions.desk import Desk

OF_A_CASE: Final = 10
_OBSERVATIONS: Final = 6
_AT_ONCE: Final = 20_000
_INDEXED_AT_ONCE: Final = 5_000
_MADE: Final = "made"
Say = Callable[[str], None]


def clock() -> int:
    return time.time_ns() // 1_000_000


def opened(folder: Path) -> Desk:
    return setting_up.unlock(folder, PASSPHRASE, clock=clock, random=os.urandom)


def place(kept: Path | None) -> Path:
    """Where vaults are kept from one run to the next."""
    return kept or platformdirs.user_cache_path("ijm-benchmarks")


def lines(cases: int, seed: int = records.SEED) -> Iterator[str]:
    """As `ijm record import` reads them; of one case after the other."""
    random = Random(seed)  # noqa: S311 - the same figures every time, not secrets
    for number in range(1, cases + 1):
        yield from _case(random, number)


def _case(random: Random, number: int) -> Iterator[str]:
    case, person = f"case-{number}", f"person-{number}"
    opened_on = records.FIRST + timedelta(days=random.randrange(records.DAYS))
    language = random.choice(scripts.LANGUAGES)
    yield records.line("case", records.case(random, opened_on), id=case)
    yield records.line("person", records.person(random), id=person)
    yield records.line("person_name", _name(random, language), person=person)
    yield records.line("case_person", records.part(random, person, opened_on), case=case)
    for _ in range(_OBSERVATIONS):
        seen = records.observation(random, opened_on, [person])
        if random.random() < 1 / 3:
            seen["seen"] = scripts.prose(random, language, random.randrange(28, 73))
        yield records.line("observation", seen, case=case)


def _name(random: Random, language: scripts.Language) -> dict[str, Any]:
    written, romanised = scripts.name(random, language)
    return {"text": written, "romanised": romanised, "script": language.script}


def fill(desk: Desk, cases: int, say: Say) -> None:
    """In transactions of many records each; then search reads them all."""
    made, done = lines(cases), 0
    while piece := list(islice(made, _AT_ONCE)):
        importing.import_lines(desk, piece)
        done += len(piece)
        say(f"{done:,} of {cases * OF_A_CASE:,} records saved")
    index(desk, say)


def index(desk: Desk, say: Say) -> None:
    done = 0
    while found := finding.index_behind(desk, _INDEXED_AT_ONCE):
        done += found
        if done % (_INDEXED_AT_ONCE * 20) < found:
            say(f"{done:,} records indexed")


def made(kept: Path | None, cases: int, found: Callable[[Path], object], say: Say) -> Path:
    """The folder of an organisation whose colleague `one` holds `cases` cases. `found` makes it
    with nothing in it. One that was left half-made is made anew by hand: its name is told."""
    folder = place(kept) / f"{cases}-cases"
    if (folder / _MADE).is_file():
        return folder
    if folder.exists():
        raise FileExistsError(f"{folder} was left half-made. Delete it and try again.")
    began = time.perf_counter()
    folder.parent.mkdir(parents=True, exist_ok=True)
    found(folder)
    with opened(folder / "one") as desk:
        fill(desk, cases, say)
    took = {"cases": cases, "seconds": time.perf_counter() - began}
    (folder / _MADE).write_text(json.dumps(took), encoding="utf-8")
    return folder
