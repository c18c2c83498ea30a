"""A disk that is full or fails at its Nth call: refused in a person's words, nothing half done.

Each refusal is an error with a stable code. The same deed, tried again in the same process as its
sentence says, then comes to its end; there is as much afterwards as if nothing had happened.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.crash.conftest import Prepared, sample
from tests.crash.deeds import DEEDS
from tests.crash.tracing import Outcome, Trial

SOME = 2
FULL = ("pwrite64", "write", "mkdir", "fsync", "fdatasync", "ftruncate", "rename")
FAILING = (*FULL, "unlink", "rmdir")
CODES = {"DISK_FULL", "DISK_FAILED", "STORE_FAILED", "SLOTS_LEFT"}


def trials(made: Prepared) -> list[Trial]:
    refused = [*made.trials("error=ENOSPC", FULL), *made.trials("error=EIO", FAILING)]
    return refused + [
        trial for what in ("error=ENOSPC", "error=EIO") for trial in made.opening_trials(what)
    ]


def refusals(outcomes: Sequence[Outcome]) -> set[str]:
    return {words[1] for each in outcomes for words in each.said if words[0] == "refused"}


@pytest.mark.parametrize("deed", DEEDS)
def test_refused_at_some_calls(
    prepared: Callable[[str], Prepared], deed: str, tmp_path: Path
) -> None:
    made = prepared(deed)
    done = made.all_struck(sample(trials(made), SOME, deed), tmp_path)
    assert refusals(done) <= CODES


@pytest.mark.deep
@pytest.mark.parametrize("deed", DEEDS)
def test_refused_at_every_call(
    prepared: Callable[[str], Prepared], deed: str, tmp_path: Path
) -> None:
    made = prepared(deed)
    done = made.all_struck(trials(made), tmp_path)
    assert refusals(done) <= CODES
    print(f"{deed}: refused at each of {len(done)} calls")
