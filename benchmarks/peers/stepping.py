"""A step in a process of its own: times its work and prints one JSON object. Standard library only,
for it also runs where nothing of ours is installed."""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable, Mapping
from typing import Any

from benchmarks.peers.serving import peak_of


def timed(work: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    """What the work reports, with `seconds` and `cpu` of it alone, and of programs that it ran."""
    began, busy = time.perf_counter(), _busy()
    report = work()
    return {"seconds": time.perf_counter() - began, "cpu": _busy() - busy, **report}


def carry_out(verbs: Mapping[str, Callable[..., dict[str, Any]]]) -> None:
    """`VERB ARGUMENT…` of the command line; `peak` in MiB is this process's, or that of the largest
    program it ran."""
    verb, *words = sys.argv[1:]
    report = verbs[verb](*words)
    ran = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(json.dumps({"seconds": 0.0, "cpu": 0.0, "peak": max(peak_of("self"), ran), **report}))


def _busy() -> float:
    ran = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + ran.ru_utime + ran.ru_stime
