"""How long a person who types waits while others' work comes in.

`python -m benchmarks.window [--records 100000] [--seconds 15] [--json FILE]`, on Linux. The records
go from one computer through headquarters, as in `benchmarks.exchange`; the colleague takes them in
by the window, typing in a note meanwhile. What one file cannot hold comes by another exchange, for
which headquarters answers again. What the figures mean: docs/benchmarks.md.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from benchmarks.measuring import Measured, StepFailed, machine, median, p95, run, table

_IJM: Final = str(Path(sys.executable).with_name("ijm"))
BUDGET_MS: Final = 50
PHASES: Final[Mapping[str, str]] = {
    "alone": "nothing coming in",
    "exchange": "taking in the file",
    "after": "making it searchable",
}
MEASURES: Final[Mapping[str, str]] = {"loop": "the window hears", "key": "the letter is painted"}


def measure(folder: Path, records: int, seconds: float) -> dict[str, Any]:
    """Raises StepFailed when a step fails, or when not everything arrived."""
    lines, stick = folder / "records.jsonl", folder / "new" / "stick"
    _step("records", lines, str(records))
    _step("found", folder / "new")
    _say("preparing the exchange file")
    _ijm(folder / "new", "one", "record", "import", str(lines))
    rounds = 0
    while _ijm(folder / "new", "one", "sync", "folder", str(stick)).report["sent"]:
        _ijm(folder / "new", "headquarters", "sync", "folder", str(stick))
        rounds += 1
    _say("typing")
    given = (str(folder / "new" / "two"), str(stick), str(seconds), str(rounds))
    answer = _command(folder / "new", "headquarters", "sync", "folder", str(stick))
    command = (sys.executable, "-m", "benchmarks.at_the_window", *given, *answer)
    typed = run(*command, env=_home(folder / "new"))
    if typed.report["records"] < records:
        raise StepFailed(f"not everything arrived: {typed.report['records']} of {records}")
    return typed.report


def _home(folder: Path) -> dict[str, str]:
    """What this computer remembers of a vault would tell copies apart."""
    home = {"HOME": str(folder), "XDG_STATE_HOME": str(folder / "state")}
    return {**os.environ, **home}


def _ijm(folder: Path, seat: str, *words: str) -> Measured:
    return run(*_command(folder, seat, *words), env=_home(folder))


def _command(folder: Path, seat: str, *words: str) -> tuple[str, ...]:
    options = ("--vault", str(folder / seat), "--passphrase-file", str(folder / "passphrase"))
    return (_IJM, *words, *options, "--json")


def _step(verb: str, *words: str | Path) -> Measured:
    return run(sys.executable, "-m", "benchmarks.step", verb, *map(str, words))


def shown(figures: Mapping[str, Any]) -> str:
    rows = [
        _row(f"{words}, {label}", figures[name].get(phase, []))
        for name, words in MEASURES.items()
        for phase, label in PHASES.items()
    ]
    heads = ("milliseconds until", "times", "median", "p95", "most", f"over {BUDGET_MS}")
    on_a_core = ("on a core p95", "most", f"over {BUDGET_MS}")
    return table((*heads, *on_a_core), rows)


def _row(label: str, waits: Sequence[Sequence[float]]) -> list[str]:
    """`waits`: pairs, by the clock on the wall and of the process on a core."""
    if not waits:
        return [label, "0", *[""] * 7]
    wall, core = zip(*waits, strict=True)
    figures = (median(wall), p95(wall), max(wall))
    busy = (p95(core), max(core))
    return [
        *(label, f"{len(wall):,}", *_plain(figures), _late(wall)),
        *(*_plain(busy), _late(core)),
    ]


def _plain(figures: Sequence[float]) -> list[str]:
    return [f"{each:.1f}" for each in figures]


def _late(values: Sequence[float]) -> str:
    return str(sum(each > BUDGET_MS for each in values))


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="benchmarks.window", description=__doc__)
    parser.add_argument("--records", type=int, default=100_000)
    parser.add_argument("--seconds", type=float, default=15, help="of typing alone, and after")
    parser.add_argument("--json", type=Path, help="where to keep the figures")
    given = parser.parse_args(arguments)
    before = machine()
    try:
        with tempfile.TemporaryDirectory() as folder:
            figures = measure(Path(folder), given.records, given.seconds)
    except StepFailed as failure:
        print(f"error: {failure}", file=sys.stderr)
        return 1
    took = " and ".join(f"{each:.1f}" for each in figures["seconds"])
    print(f"{given.records:,} records, taken in within {took} s; {before}\n")
    print(shown(figures))
    held = [f"{figures['memory'][phase]:.0f} {label}" for phase, label in PHASES.items()]
    print(f"\nMost memory, MiB: {', '.join(held)}.")
    if given.json:
        kept = {"benchmark": "window", "machine": before, "asked": given.records, **figures}
        given.json.write_text(json.dumps(kept, indent=1), encoding="utf-8")
    return 0


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
