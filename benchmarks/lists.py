"""The list of all cases of a large vault in the window: sorting, narrowing, scrolling.

`python -m benchmarks.lists [--cases 100000] [--runs 20] [--keep DIR] [--json FILE]`, on Linux. The
vault is that of `benchmarks.vault`, made once and kept. What the figures mean: docs/benchmarks.md.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from benchmarks import large, step
from benchmarks.measuring import StepFailed, machine, median, p95, run, table

WAITS: Final[Mapping[str, str]] = {
    "open": "the list is opened: its first rows",
    "columns": "until it can be sorted by any column",
    "sort": "sorted by a column, for the first time",
    "again": "sorted by it the other way",
    "narrow": "narrowed by a value or by days",
    "type": "narrowed by typing",
    "jump": "rows wherever one drags to",
}
LATE: Final[Mapping[str, str]] = {
    "columns": "while columns are read",
    "sort": "while it is sorted",
    "narrow": "while it is narrowed",
    "type": "while it is narrowed by typing",
    "scroll": "while it is scrolled",
    "jump": "while it is dragged through",
}


def shown(report: Mapping[str, Any]) -> str:
    waits = [_row(label, report["seconds"][name]) for name, label in WAITS.items()]
    late = [_row(label, report["late"].get(name, [])) for name, label in LATE.items()]
    before, after = report["mib"]
    said = (
        f"Of {report['frames']:,} frames painted while scrolling {report['blank']} had a row that"
        f" was not read yet. Memory {before:.0f} MiB before all that, {after:.0f} after."
    )
    heads = ("times", "median", "p95", "most", "on a core", "p95", "most")
    waited = table(("milliseconds until the rows stand there", *heads), waits)
    lateness = table(("milliseconds that the window is late", *heads), late)
    return f"{waited}\n\n{lateness}\n\n{said}"


def _row(label: str, times: Sequence[Sequence[float]]) -> list[str]:
    """Of pairs of seconds: on the wall, and on a core."""
    if not times:
        return [label, "0", *[""] * 6]
    figures = [each(values) for values in zip(*times, strict=True) for each in (median, p95, max)]
    return [label, f"{len(times):,}", *(f"{each * 1e3:.1f}" for each in figures)]


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="benchmarks.lists", description=__doc__)
    parser.add_argument("--cases", type=int, default=100_000, help="ten records each")
    parser.add_argument("--runs", type=int, default=20, help="ten jumps and 100 frames each")
    parser.add_argument("--keep", type=Path, help="where the vaults are kept")
    parser.add_argument("--json", type=Path, help="where to keep the figures")
    given = parser.parse_args(arguments)
    before = machine()
    try:
        folder = large.made(given.keep, given.cases, lambda place: step.found(place, "one"), say)
        command = (sys.executable, "-m", "benchmarks.scrolling")
        measured = run(*command, str(folder / "one"), str(given.runs))
    except (StepFailed, FileExistsError) as failure:
        print(f"error: {failure}", file=sys.stderr)
        return 1
    print(f"{given.cases:,} cases; {before}\n\n{shown(measured.report)}")
    print(f"Most memory {measured.peak:.0f} MiB.")
    if given.json:
        kept = {"benchmark": "lists", "machine": before, "peak_mib": measured.peak}
        given.json.write_text(json.dumps({**kept, **measured.report}, indent=1), encoding="utf-8")
    return 0


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
