"""The budgets of a large vault: unlocking, pages, search as one types, a save, and growth.

`python -m benchmarks.vault [--cases 100000] [--small 1000] [--runs 20] [--keep DIR] [--json FILE]`.
Both vaults are made once and kept (`--keep`, else the user's cache folder); every figure is of a
process of its own that opens one of them. What the figures mean: docs/benchmarks.md.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from benchmarks import large, step
from benchmarks.measuring import Measured, StepFailed, machine, median, p95, run, table

ROWS: Final[Mapping[str, str]] = {
    "unlock": "unlock, after the key derivation",
    "home": "the first page",
    "list": "the list of cases, its first page",
    "next": "the list of cases, a next page",
    "observations": "all observations, a next page",
    "case": "opening a case",
    "keys": "a keystroke in search",
    "save": "one save, durable",
    "bare": "a row in bare SQLCipher",
    "bare_read": "bare SQLCipher, a hundred rows by their numbers",
}
TRIPS: Final[Mapping[str, str]] = {
    "send": "a note: a colleague sends it",
    "answer": "a note: headquarters takes it in and answers",
    "confirm": "a note: the colleague takes the answer",
    "case_send": "a case and a person: a colleague sends them",
    "case_answer": "a case and a person: headquarters answers",
    "case_confirm": "a case and a person: the colleague takes it",
}
Report = Mapping[str, list[float]]
_EXCHANGED: Final = 10_000
"""Of more cases than these the first exchanges would take hours (grafting.py)."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Of one vault. `trips` is None where none were made."""

    cases: int
    desk: Measured
    trips: Measured | None

    def seconds(self) -> Report:
        return {
            **self.desk.report["seconds"],
            **(self.trips.report["seconds"] if self.trips else {}),
        }

    @property
    def kept(self) -> dict[str, Any]:
        peak = {"peak_mib": self.desk.peak}
        if self.trips:
            peak["trips_peak_mib"] = self.trips.peak
        core = self.trips.report["core"] if self.trips else {}
        seconds = self.seconds()
        return {"cases": self.cases, **peak, "seconds": seconds, "core": core, "typed": self.typed}

    @property
    def typed(self) -> Report:
        found: Report = self.desk.report["typed"]
        return found


def measure(kept: Path | None, cases: int, runs: int, *, trips: bool) -> Figures:
    """Of one vault of so many cases, in processes of their own. Raises StepFailed."""
    folder = large.made(kept, cases, lambda place: step.found(place, "one"), say)
    desk = run(sys.executable, "-m", "benchmarks.desk", str(folder), str(runs))
    if not trips:
        return Figures(cases, desk, None)
    how = ["graft"] if cases > _EXCHANGED else []
    trips_made = run(sys.executable, "-m", "benchmarks.trips", str(folder), str(runs), *how)
    return Figures(cases, desk, trips_made)


def compared(big: Figures, small: Figures, labels: Mapping[str, str], *, core: bool = False) -> str:
    """Both vaults side by side, in milliseconds; of those in which a trip had a core, with `core`,
    which what else the machine does touches least."""
    ours, theirs = (each.kept["core" if core else "seconds"] for each in (big, small))
    rows = [
        [
            label,
            f"{median(ours[name]) * 1e3:.2f}",
            f"{p95(ours[name]) * 1e3:.2f}",
            f"{median(theirs[name]) * 1e3:.2f}",
            f"{median(ours[name]) / median(theirs[name]):.1f}",
        ]
        for name, label in labels.items()
    ]
    heads = (f"milliseconds with {big.cases:,} cases", "median", "p95", f"{small.cases:,}", "grown")
    return table(heads, rows)


def shown(big: Figures, small: Figures) -> str:
    """Both vaults, the save beside a bare one, and what each text typed takes in the large one."""
    ours = big.seconds()
    ratio = median(ours["save"]) / median(ours["bare"])
    said = (
        f"One save takes {ratio:.1f} times a bare row. Peak memory {big.desk.peak:.0f} MiB"
        f" ({small.desk.peak:.0f} with {small.cases:,} cases)."
    )
    typed = [
        [text, f"{median(took) * 1e3:.2f}", f"{p95(took) * 1e3:.2f}"]
        for text, took in big.typed.items()
    ]
    return f"{compared(big, small, ROWS)}\n\n{said}\n\n{table(('typed', 'median', 'p95'), typed)}"


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="benchmarks.vault", description=__doc__)
    parser.add_argument("--cases", type=int, default=100_000, help="ten records each")
    parser.add_argument("--small", type=int, default=1_000, help="the vault to compare with")
    parser.add_argument(
        "--trips", type=int, default=10_000, help="the vault whose exchanges are measured; 0: none"
    )
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--keep", type=Path, help="where the vaults are kept")
    parser.add_argument("--json", type=Path, help="where to keep the figures")
    given = parser.parse_args(arguments)
    before = machine()
    try:
        big = measure(given.keep, given.cases, given.runs, trips=given.cases == given.trips)
        small = measure(given.keep, given.small, given.runs, trips=bool(given.trips))
        middle = big
        if given.trips not in (0, given.cases):
            middle = measure(given.keep, given.trips, given.runs, trips=True)
    except (StepFailed, FileExistsError) as failure:
        print(f"error: {failure}", file=sys.stderr)
        return 1
    print(f"{given.cases:,} cases, {given.runs} runs; {before}\n\n{shown(big, small)}")
    if given.trips:
        print(f"\n{compared(middle, small, TRIPS)}")
        print(f"\nOn a core:\n{compared(middle, small, TRIPS, core=True)}")
    if given.json:
        vaults = [
            each.kept for each in {each.cases: each for each in (big, middle, small)}.values()
        ]
        figures = {"benchmark": "vault", "machine": before, "vaults": vaults}
        given.json.write_text(json.dumps(figures, indent=1), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
