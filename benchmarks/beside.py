"""The same records from one person's store through a server into another's: this app beside Anki,
PouchDB and git, in one run.

`python -m benchmarks.beside [--records 10000] [--runs 5] [--only NAME]… [--json FILE]`, on Linux.
The first run installs the peers into the user's cache folder, which needs the network. What is
measured, and what not: docs/benchmarks.md.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from benchmarks import step
from benchmarks.measuring import StepFailed, machine, median, p95, table
from benchmarks.peers.anki import Anki
from benchmarks.peers.carrying import PULL, PUSH, Carried, Peer, Step
from benchmarks.peers.git import Git
from benchmarks.peers.ours import OverAFolder, OverTheHub
from benchmarks.peers.pouchdb import PouchDB

PEERS: Final[Mapping[str, Callable[[], Peer]]] = {
    "hub": OverTheHub,
    "folder": OverAFolder,
    "anki": Anki,
    "pouchdb": PouchDB,
    "pouchdb-1000": lambda: PouchDB(1000),
    "git": Git,
}
OURS: Final = next(iter(PEERS))
"""What the others are compared with."""
Say = Callable[[str], None]


@dataclass(slots=True)
class Figures:
    """`carried`: every run by peer; `names` as people know them; sizes in bytes."""

    json: int
    zstd: int
    names: dict[str, str] = field(default_factory=dict)
    carried: dict[str, list[Carried]] = field(default_factory=dict)


def measure(folder: Path, records: int, runs: int, only: Sequence[str], say: Say) -> Figures:
    """Each run is of a fresh copy of every peer's stores, and the next begins with another peer."""
    lines = folder / "lines"
    step.write_records(lines, str(records))
    packed = step.bare_zstd(folder, str(lines))["bytes"]
    figures = Figures(lines.stat().st_size, packed)
    peers = {name: make() for name, make in PEERS.items() if not only or name in only}
    for name, peer in peers.items():
        say(f"{peer.name}: the first person writes {records:,} records")
        figures.names[name] = peer.name
        peer.prepare(folder / name, lines)
    order = list(peers)
    for each in range(runs):
        for name in order:
            say(f"run {each + 1} of {runs}: {figures.names[name]}")
            here = shutil.copytree(folder / name, folder / "run", symlinks=True)
            figures.carried.setdefault(name, []).append(peers[name].carry(here, lines))
            shutil.rmtree(here)
        order = [*order[1:], order[0]]
    return figures


def shown(figures: Figures, records: int) -> str:
    """Three tables: all of them, the parts of each, and bytes."""
    return "\n\n".join((_whole(figures), _parts(figures), _bytes(figures, records)))


def _whole(figures: Figures) -> str:
    ours = figures.carried.get(OURS)
    rows = []
    for name, runs in figures.carried.items():
        whole = [each.seconds() for each in runs]
        by = f"{median(whole) / median(each.seconds() for each in ours):.2f}" if ours else ""
        rows.append(
            [
                figures.names[name],
                *(f"{median(each.seconds(half) for each in runs):.2f}" for half in (PUSH, PULL)),
                f"{median(whole):.2f}",
                f"{p95(whole):.2f}",
                by,
                f"{median(each.cpu for each in runs):.2f}",
                f"{max(each.peak for each in runs):.0f}",
                f"{max(each.server for each in runs):.0f}",
            ]
        )
    heads = ("seconds", "push", "pull", "whole", "p95", "by ours", "on a core", "client", "server")
    return table(heads, rows)


def _parts(figures: Figures) -> str:
    rows = []
    for name, runs in figures.carried.items():
        every = zip(*([*each.steps, *each.after] for each in runs), strict=True)
        rows += [_part(figures.names[name], steps) for steps in every]
        rows.append(_server(figures.names[name], runs))
    heads = ("part", "seconds", "p95", "on the line", "on a core", "peak MiB")
    return table(heads, [row for row in rows if row])


def _part(name: str, steps: Sequence[Step]) -> list[str]:
    return [
        f"{name}, {steps[0].name}",
        f"{median(each.seconds for each in steps):.2f}",
        f"{p95(each.seconds for each in steps):.2f}",
        f"{median(each.line for each in steps):.2f}" if any(each.line for each in steps) else "",
        f"{median(each.cpu for each in steps):.2f}",
        f"{max(each.peak for each in steps):.0f}",
    ]


def _server(name: str, runs: Sequence[Carried]) -> list[str]:
    """The process that only serves, where there is one."""
    if not any(each.server_cpu for each in runs):
        return []
    cpu, peak = median(each.server_cpu for each in runs), max(each.server for each in runs)
    return [f"{name}, its server meanwhile", "", "", "", f"{cpu:.2f}", f"{peak:.0f}"]


def _bytes(figures: Figures, records: int) -> str:
    sizes = [("the records as JSON", figures.json), ("that, by zstd -3", figures.zstd)]
    for name, runs in figures.carried.items():
        for way in runs[0].wire:
            moved = round(median(each.wire[way] for each in runs))
            sizes.append((f"{figures.names[name]}, {way}", moved))
    rows = [
        [label, f"{size:,}", f"{size / records:.0f}", f"{size / figures.zstd:.2f}"]
        for label, size in sizes
    ]
    return table(("size", "bytes", "a record", "by zstd"), rows)


def kept(figures: Figures, records: int, where: Mapping[str, Any]) -> dict[str, Any]:
    """For --json: every run."""
    peers = {
        name: {
            "name": figures.names[name],
            "runs": [
                {
                    "steps": [
                        {key: getattr(each, key) for key in each.__slots__}
                        for each in (*run.steps, *run.after)
                    ],
                    "seconds": run.seconds(),
                    "cpu": run.cpu,
                    "wire": run.wire,
                    "server_peak_mib": run.server,
                }
                for run in runs
            ],
        }
        for name, runs in figures.carried.items()
    }
    sizes = {"json": figures.json, "zstd": figures.zstd}
    machines = {"before": where, "after": machine()}
    return {"benchmark": "beside", "machine": machines, "records": records, "bytes": sizes, **peers}


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="benchmarks.beside", description=__doc__)
    parser.add_argument("--records", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--only", action="append", choices=PEERS, default=[])
    parser.add_argument("--json", type=Path, help="where to keep the figures")
    given = parser.parse_args(arguments)
    before = machine()
    try:
        with tempfile.TemporaryDirectory() as folder:
            figures = measure(Path(folder), given.records, given.runs, given.only, _say)
    except StepFailed as failure:
        print(f"error: {failure}", file=sys.stderr)
        return 1
    after = machine()["load"]
    print(f"{given.records:,} records, {given.runs} runs; {before}, load at the end {after}\n")
    print(shown(figures, given.records))
    if given.json:
        figures_kept = kept(figures, given.records, before)
        given.json.write_text(json.dumps(figures_kept, indent=1), encoding="utf-8")
    return 0


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
