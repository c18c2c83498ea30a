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
    "bare_key": "bare SQLCipher, a row by its number",
    "answer": "headquarters takes in one save and answers",
    "send": "a colleague sends one save",
    "confirm": "and takes in the answer",
}
Report = Mapping[str, list[float]]


def measure(kept: Path | None, cases: int, runs: int) -> Measured:
    """Of one vault of so many cases, in a process of its own. Raises StepFailed."""
    folder = large.made(kept, cases, lambda place: step.found(place, "one"), say)
    return run(sys.executable, "-m", "benchmarks.desk", str(folder), str(runs))


def shown(big: Measured, small: Measured, cases: int, fewer: int) -> str:
    """Both vaults side by side, and what each kind of text typed takes in the large one."""
    ours, theirs = seconds(big), seconds(small)
    rows = [
        [
            label,
            f"{median(ours[name]) * 1e3:.2f}",
            f"{p95(ours[name]) * 1e3:.2f}",
            f"{median(theirs[name]) * 1e3:.2f}",
            f"{median(ours[name]) / median(theirs[name]):.1f}",
        ]
        for name, label in ROWS.items()
        if name in ours
    ]
    heads = (f"milliseconds with {cases:,} cases", "median", "p95", f"{fewer:,} cases", "grown")
    typed = [
        [text, f"{median(took) * 1e3:.2f}", f"{p95(took) * 1e3:.2f}"]
        for text, took in big.report["typed"].items()
    ]
    ratio = median(ours["save"]) / median(ours["bare"])
    said = (
        f"One save takes {ratio:.1f} times a bare row. Peak memory {big.peak:.0f} MiB"
        f" ({small.peak:.0f} with {fewer:,} cases)."
    )
    return f"{table(heads, rows)}\n\n{said}\n\n{table(('typed', 'median', 'p95'), typed)}"


def seconds(measured: Measured) -> Report:
    found: Report = measured.report["seconds"]
    return found


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def kept_as_json(big: Measured, small: Measured, cases: int, fewer: int) -> dict[str, Any]:
    return {
        "benchmark": "vault",
        "machine": machine(),
        "vaults": [
            {"cases": count, "peak_mib": each.peak, **each.report}
            for count, each in ((cases, big), (fewer, small))
        ],
    }


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="benchmarks.vault", description=__doc__)
    parser.add_argument("--cases", type=int, default=100_000, help="ten records each")
    parser.add_argument("--small", type=int, default=1_000, help="the vault to compare with")
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--keep", type=Path, help="where the vaults are kept")
    parser.add_argument("--json", type=Path, help="where to keep the figures")
    given = parser.parse_args(arguments)
    before = machine()
    try:
        big = measure(given.keep, given.cases, given.runs)
        small = measure(given.keep, given.small, given.runs)
    except (StepFailed, FileExistsError) as failure:
        print(f"error: {failure}", file=sys.stderr)
        return 1
    print(f"{given.cases:,} cases, {given.runs} runs; {before}\n")
    print(shown(big, small, given.cases, given.small))
    if given.json:
        figures = kept_as_json(big, small, given.cases, given.small)
        given.json.write_text(json.dumps(figures, indent=1), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
