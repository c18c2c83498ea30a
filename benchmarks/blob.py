"""A large file attached, verified and handed out, beside `cp` and `sha256sum` of the same file.

`python -m benchmarks.blob [--mib 1024] [--runs 3] [--folder DIR] [--json FILE]`. Ours and theirs
take turns on the same disk, each in a process of its own, and what is written is durable before the
time is taken: `cp` is followed by a `sync` of its copy. What the figures mean: docs/benchmarks.md.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final, TypeAlias

from benchmarks.measuring import Measured, machine, median, p95, run, table

Report: TypeAlias = dict[str, Any]

_PASSPHRASE: Final = "seven grey herons over the brick kiln"  # noqa: S105 - of an invented vault
_MIB: Final = 1 << 20
_STEPS: Final = ("copy", "hash", "add", "verify", "export")


def copy(folder: Path) -> Report:
    """`cp`, and its copy made durable."""

    def work() -> None:
        _call("cp", str(folder / "video"), str(folder / "copy"))
        _call("sync", str(folder / "copy"))

    report = _timed(work)
    (folder / "copy").unlink()
    return report


def hash_(folder: Path) -> Report:
    return _timed(lambda: _call("sha256sum", str(folder / "video")))


def add(folder: Path) -> Report:
    """Sealed, hashed, durable and its record saved."""
    from ijm_desktop.actions import attachments, records

    with _desk(folder) as desk:
        case = records.add(desk, "case", {"case_type": "other"}).key.record
        return _timed(
            lambda: attachments.finished(attachments.adding(desk, case, folder / "video"))
        )


def verify(folder: Path) -> Report:
    from ijm_desktop.actions import attachments

    with _desk(folder) as desk:
        held = next(attachments.every(desk))
        return _timed(lambda: attachments.finished(attachments.verifying(desk, held)))


def export(folder: Path) -> Report:
    """Handed out, durable, and the sealed file removed for the next run."""
    from ijm_desktop.actions import attachments, records

    with _desk(folder) as desk:
        held = next(attachments.every(desk))
        to = folder / "out"
        work = attachments.handing_out(desk, held.key, to, "measuring")
        report = _timed(lambda: attachments.finished(work))
        to.unlink()
        for lies in desk.vault.blobs.iterdir():
            lies.unlink()
        records.void(desk, held.record, "measured")
        return report


def _desk(folder: Path) -> Any:
    from ijm_desktop.actions import setting_up

    return setting_up.unlock(folder / "work", _PASSPHRASE, clock=_clock, random=os.urandom)


def _clock() -> int:
    return time.time_ns() // 1_000_000


def _call(*command: str) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - our own words


def _timed(work: Callable[[], object]) -> Report:
    began = time.perf_counter()
    work()
    return {"seconds": time.perf_counter() - began}


def prepare(folder: Path, mib: int) -> None:
    """A file that nothing can make smaller, and somebody's folder."""
    from ijm_desktop.actions import setting_up
    from ijm_desktop.actions.setting_up import Who
    from ijm_desktop.crypto.passphrase import FLOOR

    with (folder / "video").open("wb") as file:
        for _ in range(mib):
            file.write(os.urandom(_MIB))
        os.fsync(file.fileno())
    who = Who("Colleague", "investigator", "Port Sela")
    setting_up.create(
        folder / "work", _PASSPHRASE, who, clock=_clock, random=os.urandom, parameters=FLOOR
    ).desk.close()


def measure(folder: Path, runs: int) -> dict[str, list[Measured]]:
    took: dict[str, list[Measured]] = {step: [] for step in _STEPS}
    for _ in range(runs):
        for step in _STEPS:
            took[step].append(_step(folder, step))
    return took


def _step(folder: Path, step: str) -> Measured:
    return run(sys.executable, "-m", "benchmarks.blob", "--step", step, "--folder", str(folder))


def shown(took: dict[str, list[Measured]], mib: int) -> str:
    seconds = {step: [each.report["seconds"] for each in took[step]] for step in _STEPS}
    theirs = median(seconds["copy"]) + median(seconds["hash"])
    rows = [
        [
            step,
            f"{median(seconds[step]):.2f}",
            f"{p95(seconds[step]):.2f}",
            f"{mib / median(seconds[step]):.0f}",
            f"{theirs / median(seconds[step]):.2f}",
            f"{max(each.peak for each in took[step]):.0f}",
        ]
        for step in _STEPS
    ]
    heads = ("step", "median s", "p95 s", "MiB/s", "speed of cp + sha256sum", "peak MiB")
    return table(heads, rows)


def main(arguments: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(prog="benchmarks.blob", description=__doc__)
    parser.add_argument("--mib", type=int, default=1024, help="size of the file")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--folder", type=Path, help="on which disk")
    parser.add_argument("--json", type=Path, help="where to keep the figures")
    parser.add_argument("--step", choices=_STEPS, help="one step, in this process")
    given = parser.parse_args(arguments)
    if given.step:
        steps = dict(zip(_STEPS, (copy, hash_, add, verify, export), strict=True))
        print(json.dumps(steps[given.step](given.folder)))
        return
    before = machine()
    with tempfile.TemporaryDirectory(dir=given.folder) as folder:
        prepare(Path(folder), given.mib)
        took = measure(Path(folder), given.runs)
    print(f"{given.mib:,} MiB, {given.runs} runs; {before}\n\n{shown(took, given.mib)}")
    if given.json:
        figures = {
            step: [{"seconds": each.report["seconds"], "peak": each.peak} for each in took[step]]
            for step in _STEPS
        }
        kept = {"benchmark": "blob", "machine": before, "mib": given.mib, "steps": figures}
        given.json.write_text(json.dumps(kept), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
