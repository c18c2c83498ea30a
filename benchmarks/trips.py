"""One colleague's stick to headquarters and back, when all that is new is one note.

`python -m benchmarks.trips FOLDER RUNS` prints one JSON object. The first trip carries all that the
colleague holds and is not counted.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from typing import Any, Final

from benchmarks import large, phrases, records
from ijm_desktop.actions import exchange as colleague
from ijm_desktop.actions import reading
from ijm_desktop.actions import records as actions
from ijm_desktop.actions.desk import Desk
from ijm_desktop.headquarters import exchange as headquarters
from ijm_desktop.kernel import cover
from ijm_desktop.sync.transports.folder import Folder

_MOST: Final = 200
"""Trips until all is there: some 70,000 records go with each."""


def measure(folder: Path, runs: int) -> dict[str, list[float]]:
    """Seconds of each part of each trip."""
    stick = folder / "stick"
    with large.opened(folder / "one") as one, large.opened(folder / "headquarters") as office:
        _bring_all(one, office, stick)
        return _notes(one, office, stick, runs)


def _bring_all(one: Desk, office: Desk, stick: Path) -> None:
    for _ in range(_MOST):
        sent = colleague.exchange_folder(one, stick).sent_changes
        if not sent and not _answer(office, stick)().received:
            return
    raise RuntimeError("there was always something new to send")


def _notes(one: Desk, office: Desk, stick: Path, runs: int) -> dict[str, list[float]]:
    random = Random(records.SEED)  # noqa: S311 - the same figures every time, not secrets
    case = reading.cases(one, limit=1).rows[0].key.record
    took: dict[str, list[float]] = {"send": [], "answer": [], "confirm": []}
    for _ in range(runs):
        seen = {"place": "the bus stop", "seen": phrases.prose(random, 50)}
        actions.add(one, "observation", seen, scope_id=case)
        took["send"].append(_seconds(lambda: colleague.exchange_folder(one, stick)))
        took["answer"].append(_seconds(_answer(office, stick)))
        took["confirm"].append(_seconds(lambda: colleague.exchange_folder(one, stick)))
    return took


def _answer(office: Desk, stick: Path) -> Callable[[], Any]:
    return lambda: headquarters.exchange(office, Folder(stick, cover.current().suffix))


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def main(arguments: Sequence[str]) -> None:
    folder, runs = arguments
    print(json.dumps({"seconds": measure(Path(folder), int(runs))}))


if __name__ == "__main__":
    main(sys.argv[1:])
