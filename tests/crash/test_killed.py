"""The process is killed on entering its Nth call that writes, syncs, renames or removes.

Afterwards the vault opens, checks clean, holds everything that was called saved, and nothing that
is half of anything; an exchange goes on from there and everybody comes to agree.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.crash.conftest import KILL, Prepared, sample
from tests.crash.deeds import DEEDS
from tests.crash.tracing import WRITING

SOME = 2


@pytest.mark.parametrize("deed", DEEDS)
def test_killed_at_some_writes(
    prepared: Callable[[str], Prepared], deed: str, tmp_path: Path
) -> None:
    made = prepared(deed)
    made.all_struck(sample(made.trials(KILL, WRITING), SOME, deed), tmp_path)


@pytest.mark.deep
@pytest.mark.parametrize("deed", DEEDS)
def test_killed_at_every_write(
    prepared: Callable[[str], Prepared],
    deed: str,
    tmp_path: Path,
) -> None:
    made = prepared(deed)
    trials = made.trials(KILL, WRITING)
    made.all_struck(trials, tmp_path)
    print(f"{deed}: killed at each of {len(trials)} calls")
