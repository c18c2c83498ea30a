"""The window of a large vault: unlocking, opening cases, going through lists, searching.

`python -m benchmarks.pages [--cases 100000] [--runs 10] [--keep DIR] [--json FILE]`, on Linux. The
vault is that of `benchmarks.vault`, made once and kept; headquarters has confirmed all that is in
it. What the figures mean: docs/benchmarks.md.
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

BUDGET_MS: Final = 50
UNLOCKED: Final[Mapping[str, str]] = {
    "unlock_first": "unlock, after the key derivation: the first page",
    "unlock": "the same, and nothing goes on behind it",
    "first_key": "the first key then: Ctrl+K",
}
WAITS: Final[Mapping[str, str]] = {
    "case_first": "a case opened from the list: what it is about",
    "case": "the same with its timeline, to the last line",
    "back": "back to the list",
    "cases_next": "the list of cases, a next page",
    "cases_jump": "dragged to anywhere in it",
    "people_next": "the list of people, a next page",
    "people_jump": "dragged to anywhere in it",
    "observations_next": "all observations, a next page",
    "observations_jump": "dragged to anywhere in them",
    "find": "a letter in Find",
    "bar": "a letter in the command bar",
    "bar_open": "Ctrl+K",
    "cases_first_open": "the list of cases, for the first time",
    "people_open": "the list of people, for the first time",
    "observations_open": "the list of observations, for the first time",
}
_SLOWEST: Final = 6
Waits = Sequence[Sequence[float]]
"""Pairs of seconds, by the clock on the wall and of the process on a core."""


def measure(kept: Path | None, cases: int, runs: int) -> tuple[list[Measured], Measured]:
    """Unlocked in a process of its own each time; and all else in one. Raises StepFailed."""
    folder = large.made(kept, cases, lambda place: step.found(place, "one"), say)
    run(sys.executable, "-m", "benchmarks.trips", str(folder), "0", "graft")
    command = (sys.executable, "-m", "benchmarks.opening", str(folder / "one"))
    return [run(*command, "unlock") for _ in range(runs)], run(*command, "pages", str(runs))


def merged(unlocked: Sequence[Measured], worked: Measured) -> dict[str, list[Waits]]:
    found: dict[str, Any] = {
        name: [each.report["waits"][name][0] for each in unlocked] for name in UNLOCKED
    }
    return found | {name: worked.report["waits"][name] for name in WAITS}


def shown(waits: Mapping[str, Any], report: Mapping[str, Any]) -> str:
    labels = {**UNLOCKED, **WAITS}
    rows = [_row(label, waits[name]) for name, label in labels.items()]
    heads = ("times", "median", "p95", "most", f"over {BUDGET_MS}", "on a core", "p95", "most")
    slow = [
        f"the slowest in {label}: {_slowest(report[name])}"
        for name, label in (("find", "Find"), ("bar", "the command bar"))
    ]
    return "\n".join([table(("milliseconds until it is painted", *heads), rows), "", *slow])


def _row(label: str, waits: Waits) -> list[str]:
    wall, core = zip(*waits, strict=True)
    late = str(sum(each * 1e3 > BUDGET_MS for each in wall))
    of_both = [
        [f"{each(values) * 1e3:.1f}" for each in (median, p95, max)] for values in (wall, core)
    ]
    return [label, f"{len(wall):,}", *of_both[0], late, *of_both[1]]


def _slowest(typed: Mapping[str, Waits]) -> str:
    most = {text: max(wall for wall, _ in waits) for text, waits in typed.items()}
    found = sorted(most, key=lambda text: -most[text])[:_SLOWEST]
    return ", ".join(f"{text} {most[text] * 1e3:.0f}" for text in found)


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="benchmarks.pages", description=__doc__)
    parser.add_argument("--cases", type=int, default=100_000, help="ten records each")
    parser.add_argument("--runs", type=int, default=10, help="ten cases opened each")
    parser.add_argument("--keep", type=Path, help="where the vaults are kept")
    parser.add_argument("--json", type=Path, help="where to keep the figures")
    given = parser.parse_args(arguments)
    before = machine()
    try:
        unlocked, worked = measure(given.keep, given.cases, given.runs)
    except (StepFailed, FileExistsError) as failure:
        print(f"error: {failure}", file=sys.stderr)
        return 1
    waits = merged(unlocked, worked)
    print(f"{given.cases:,} cases; {before}\n\n{shown(waits, worked.report)}")
    print(
        f"\nMost memory {worked.peak:.0f} MiB; {max(each.peak for each in unlocked):.0f} unlocked."
    )
    if given.json:
        figures = {"waits": waits, "bar": worked.report["bar"], "find": worked.report["find"]}
        kept = {
            "benchmark": "pages",
            "machine": before,
            "after": machine(),
            "peak_mib": worked.peak,
        }
        given.json.write_text(json.dumps({**kept, **figures}, indent=1), encoding="utf-8")
    return 0


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
