"""The Nth read of the stored work gives `EIO` once: told as the disk's fault, and never as damage.

The same deed tried again in the same process then comes to its end, and all is as if nothing had
happened: what the library takes for damage is looked at again (vault/database.py).
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.crash.conftest import Prepared, sample
from tests.crash.tracing import Outcome, Trial, recorded

READING = ("save", "lock", "rebuild", "exchange", "migration")
SOME = 4
CODES = {"DISK_FAILED", "STORE_FAILED"}


def reads(made: Prepared, place: Path) -> list[Trial]:
    """Of the vault's own files; the first ones of a process are of its libraries."""
    folder = Path(shutil.copytree(made.before, place / "reading"))
    outcome, calls = recorded(made.name, folder, ("pread64",), place / "reads")
    assert outcome.status == 0, outcome.complaint
    own = [each for each in calls if any(str(folder) in path for path in each.paths())]
    return [Trial("pread64", each.number, "error=EIO") for each in own]


def refusals(outcomes: list[Outcome]) -> set[str]:
    return {words[1] for each in outcomes for words in each.said if words[0] == "refused"}


@pytest.mark.parametrize("deed", READING)
def test_at_some_reads(prepared: Callable[[str], Prepared], deed: str, tmp_path: Path) -> None:
    made = prepared(deed)
    done = made.all_struck(sample(reads(made, tmp_path), SOME, deed), tmp_path)
    assert refusals(done) <= CODES


@pytest.mark.deep
@pytest.mark.parametrize("deed", READING)
def test_at_every_read(prepared: Callable[[str], Prepared], deed: str, tmp_path: Path) -> None:
    made = prepared(deed)
    done = made.all_struck(reads(made, tmp_path), tmp_path)
    assert refusals(done) <= CODES
    print(f"{deed}: each of {len(done)} reads failed once")
