"""One colleague's stick to headquarters and back, when all that is new is a note, or a case.

`python -m benchmarks.trips FOLDER RUNS [graft]` prints one JSON object. The first trips carry all
that the colleague holds and are not counted; with `graft` it is put there (grafting.py).
"""

from __future__ import annotations

import json
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any, Final

from benchmarks import large, phrases, records
from benchmarks.grafting import graft
from ijm_desktop.actions import exchange as colleague
from ijm_desktop.actions import reading
from ijm_desktop.actions import records as actions
from ijm_desktop.actions.desk import Desk
from ijm_desktop.headquarters import exchange as headquarters
from ijm_desktop.kernel import cover
from ijm_desktop.sync.transports.folder import Folder

_MOST: Final = 200
"""Trips until all is there: some 70,000 records go with each."""


@dataclass(frozen=True, slots=True)
class Took:
    """Seconds by part of a trip, and those of them in which it had a core."""

    wall: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    core: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))

    def __call__(self, name: str, work: Callable[[], object]) -> None:
        began, busy = time.perf_counter(), time.process_time()
        work()
        self.core[name].append(time.process_time() - busy)
        self.wall[name].append(time.perf_counter() - began)


def measure(folder: Path, runs: int) -> Took:
    """Of each part of each trip: with a note, and with a case, a person and the link of the two."""
    stick = folder / "stick"
    random = Random(records.SEED)  # noqa: S311 - the same figures every time, not secrets
    took = Took()
    with large.opened(folder / "one") as one, large.opened(folder / "headquarters") as office:
        _bring_all(one, office, stick)
        case = reading.cases(one, limit=1).rows[0].key.record
        for _ in range(runs):
            _note(one, case, random)
            _trip(one, office, stick, took, "")
            _case(one)
            _trip(one, office, stick, took, "case_")
    return took


def _bring_all(one: Desk, office: Desk, stick: Path) -> None:
    for _ in range(_MOST):
        sent = colleague.exchange_folder(one, stick).sent_changes
        if not sent and not _answer(office, stick)().received:
            return
    raise RuntimeError("there was always something new to send")


def _note(one: Desk, case: bytes, random: Random) -> None:
    seen = {"place": "the bus stop", "seen": phrases.prose(random, 50)}
    actions.add(one, "observation", seen, scope_id=case)


def _case(one: Desk) -> None:
    case = actions.add(one, "case", {"case_type": "forced_labour_bonded"}).key.record
    person = actions.add(one, "person", {}).key.record
    actions.add(one, "case_person", {"person": person}, scope_id=case)


def _trip(one: Desk, office: Desk, stick: Path, took: Took, kind: str) -> None:
    took(f"{kind}send", lambda: colleague.exchange_folder(one, stick))
    took(f"{kind}answer", _answer(office, stick))
    took(f"{kind}confirm", lambda: colleague.exchange_folder(one, stick))


def _answer(office: Desk, stick: Path) -> Callable[[], Any]:
    return lambda: headquarters.exchange(office, Folder(stick, cover.current().suffix))


def main(arguments: Sequence[str]) -> None:
    folder, runs, *how = arguments
    if how:
        graft(Path(folder))
    took = measure(Path(folder), int(runs))
    print(json.dumps({"seconds": took.wall, "core": took.core}))


if __name__ == "__main__":
    main(sys.argv[1:])
