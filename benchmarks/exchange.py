"""A file of records from one colleague's computer through headquarters onto another's.

`python -m benchmarks.exchange [--records 10000] [--runs 5] [--json FILE]`, on Linux or a Mac. Every
step is the command that a person would give, in a process of its own; bare SQLCipher and bare zstd
take the same lines in the same run. What the figures mean: docs/benchmarks.md.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from benchmarks.measuring import Measured, StepFailed, machine, median, p95, run, table

_IJM: Final = str(Path(sys.executable).with_name("ijm"))
START: Final = "start"
STEPS: Final[Mapping[str, str]] = {
    START: "start and unlock alone",
    "import": "import the file",
    "send": "write the exchange file",
    "answer": "headquarters takes it in and answers",
    "take": "the colleague takes it in",
    "confirm": "the author takes the receipt",
    "rows": "bare SQLCipher, the same lines",
    "zstd": "bare zstd -3, the same lines",
}


@dataclass(slots=True)
class Figures:
    """By step, one entry for each run; and sizes in bytes."""

    runs: dict[str, list[Measured]] = field(default_factory=dict)
    sizes: dict[str, int] = field(default_factory=dict)

    def add(self, step: str, measured: Measured) -> None:
        self.runs.setdefault(step, []).append(measured)

    def work(self, step: str) -> list[float]:
        """Seconds that a step timed itself, else those it took longer than unlocking alone."""
        start = median(each.process for each in self.runs[START])
        runs = self.runs[step]
        return [each.report.get("seconds", max(0.0, each.process - start)) for each in runs]

    def cpu(self, step: str) -> list[float]:
        """The same in seconds on a core, which what else the machine does touches less."""
        start = median(each.cpu for each in self.runs[START])
        return [each.report.get("cpu", max(0.0, each.cpu - start)) for each in self.runs[step]]

    def peak(self, step: str) -> float:
        return max(each.peak for each in self.runs[step])


def measure(folder: Path, records: int, runs: int, say: Callable[[str], None]) -> Figures:
    """Raises StepFailed when a step fails, or when not everything arrived."""
    figures = Figures()
    lines, new = folder / "records.jsonl", folder / "new"
    _step("records", lines, str(records))
    _step("found", new)
    figures.sizes["json"] = lines.stat().st_size
    for each in range(runs):
        say(f"run {each + 1} of {runs}")
        alone = shutil.copytree(new, folder / "alone")
        figures.add(START, _ijm(alone, "one", "sync", "status"))
        here = shutil.copytree(new, folder / "run")
        _one_run(here, lines, figures)
        shutil.rmtree(alone)
        shutil.rmtree(here)
    return figures


def _one_run(here: Path, lines: Path, figures: Figures) -> None:
    stick = str(here / "stick")
    steps = {
        "import": _ijm(here, "one", "record", "import", str(lines)),
        "send": _ijm(here, "one", "sync", "folder", stick),
        "answer": _ijm(here, "headquarters", "sync", "folder", stick),
        "take": _ijm(here, "two", "sync", "folder", stick),
        "confirm": _ijm(here, "one", "sync", "folder", stick),
        "rows": _step("bare-rows", here, str(lines)),
        "zstd": _step("bare-zstd", here, str(lines)),
    }
    for step, measured in steps.items():
        figures.add(step, measured)
    reports = {step: measured.report for step, measured in steps.items()}
    arrived = [
        reports["import"]["changes"],
        reports["send"]["sent"],
        reports["answer"]["received"],
        reports["take"]["received"],
        reports["confirm"]["confirmed"],
    ]
    if len(set(arrived)) != 1:
        raise StepFailed(f"not everything arrived: {arrived}")
    figures.sizes["sent"] = reports["send"]["sent_bytes"]
    figures.sizes["answered"] = reports["answer"]["sent_bytes"]
    figures.sizes["zstd"] = reports["zstd"]["bytes"]


def _ijm(folder: Path, seat: str, *words: str) -> Measured:
    """With a home of its own: what this computer remembers of a vault would tell copies apart."""
    options = ("--vault", str(folder / seat), "--passphrase-file", str(folder / "passphrase"))
    home = {"HOME": str(folder), "XDG_STATE_HOME": str(folder / "state")}
    return run(_IJM, *words, *options, "--json", env={**os.environ, **home})


def _step(verb: str, *words: str | Path) -> Measured:
    return run(sys.executable, "-m", "benchmarks.step", verb, *map(str, words))


def shown(figures: Figures, records: int) -> str:
    """Both tables."""
    sizes = figures.sizes
    sized = [
        [
            label,
            f"{sizes[name]:,}",
            f"{sizes[name] / records:.0f}",
            f"{sizes[name] / sizes['zstd']:.2f}",
        ]
        for name, label in (
            ("json", "the records as JSON"),
            ("zstd", "that, by zstd -3"),
            ("sent", "the exchange file to headquarters"),
            ("answered", "both of headquarters' answers"),
        )
    ]
    timed = [_timed(figures, step, records) for step in STEPS if step != START]
    start = figures.runs[START]
    alone = ["", "", f"{median(each.cpu for each in start):.2f}", "", f"{figures.peak(START):.0f}"]
    heads = ("step", "seconds", "p95", "on a core", "records/s", "peak MiB")
    return (
        f"{table(heads, [[STEPS[START], *alone], *timed])}\n\n"
        f"{table(('size', 'bytes', 'a record', 'by zstd'), sized)}"
    )


def _timed(figures: Figures, step: str, records: int) -> list[str]:
    work = figures.work(step)
    return [
        STEPS[step],
        f"{median(work):.2f}",
        f"{p95(work):.2f}",
        f"{median(figures.cpu(step)):.2f}",
        f"{records / median(work):,.0f}" if median(work) else "",  # less than the noise
        f"{figures.peak(step):.0f}",
    ]


def kept(figures: Figures, records: int, where: Mapping[str, Any]) -> dict[str, Any]:
    """For --json: every run."""
    steps = {
        step: {
            "seconds": figures.work(step),
            "process": [each.process for each in runs],
            "cpu": figures.cpu(step),
            "peak_mib": [each.peak for each in runs],
        }
        for step, runs in figures.runs.items()
    }
    sizes = dict(figures.sizes)
    return {"benchmark": "exchange", "machine": where, "records": records, "bytes": sizes, **steps}


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="benchmarks.exchange", description=__doc__)
    parser.add_argument("--records", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--json", type=Path, help="where to keep the figures")
    given = parser.parse_args(arguments)
    before = machine()
    try:
        with tempfile.TemporaryDirectory() as folder:
            figures = measure(Path(folder), given.records, given.runs, _say)
    except StepFailed as failure:
        print(f"error: {failure}", file=sys.stderr)
        return 1
    print(f"{given.records:,} records, {given.runs} runs; {before}\n")
    print(shown(figures, given.records))
    if given.json:
        figures_kept = kept(figures, given.records, before)
        given.json.write_text(json.dumps(figures_kept, indent=1), encoding="utf-8")
    return 0


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
