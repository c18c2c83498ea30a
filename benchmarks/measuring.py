"""Running a step as a process of its own, and saying what it took."""

from __future__ import annotations

import json
import os
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

_PER_MIB: Final = 1 << 20 if sys.platform == "darwin" else 1 << 10
"""`ru_maxrss` counts KiB, and bytes on a Mac."""


class StepFailed(Exception):
    """The text is for the person at the terminal."""


@dataclass(frozen=True, slots=True)
class Measured:
    """One run of one step. `process`: seconds from start to exit; `cpu`: those in which it had a
    core; `peak`: MiB, the most memory it ever held; `report`: the JSON object that it printed."""

    process: float
    cpu: float
    peak: float
    report: dict[str, Any]


def run(*command: str, env: Mapping[str, str] | None = None) -> Measured:
    """`env`: in place of this process's environment. Raises StepFailed. Keep this process small: on
    Linux a child's peak starts at its parent's, so that nothing below that can be seen."""
    began = time.perf_counter()
    with subprocess.Popen(  # noqa: S603
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env
    ) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        printed, said = child.stdout.read(), child.stderr.read()
        _, status, used = os.wait4(child.pid, 0)
        took = time.perf_counter() - began
        child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise StepFailed(f"{' '.join(command)}\n{said.decode()}")
    cpu = used.ru_utime + used.ru_stime
    return Measured(took, cpu, used.ru_maxrss / _PER_MIB, json.loads(printed))


def median(values: Iterable[float]) -> float:
    return statistics.median(values)


def p95(values: Iterable[float]) -> float:
    """The value that 95 of 100 do not pass; of fewer than twenty, the highest."""
    ordered = sorted(values)
    return ordered[-(-len(ordered) * 95 // 100) - 1]


def machine() -> dict[str, Any]:
    """What the figures belong to. `load`: how many processes wanted a core in the last minute."""
    return {
        "system": platform.platform(),
        "python": platform.python_version(),
        "cores": os.cpu_count(),
        "load": round(os.getloadavg()[0], 2),
    }


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Columns for a terminal: the first to the left, figures to the right."""
    widths = [max(map(len, column)) for column in zip(heads, *rows, strict=True)]
    lines = [heads, ["-" * width for width in widths], *rows]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if at == 0 else cell.rjust(width)
            for at, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )
