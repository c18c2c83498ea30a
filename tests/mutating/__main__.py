"""`python3 dev.py mutate`: is there a test for everything that the journal does?"""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from tests.mutating import trying
from tests.mutating.mutants import Mutant, mutants
from tests.mutating.trying import JOURNAL, Fate, Tried

EQUIVALENT: Final = Path(__file__).with_name("equivalent.json")
"""By module: the keys of mutants that no test can tell from the original, each with the reason."""


def main(arguments: Sequence[str]) -> int:
    options = _parse(arguments)
    names = options.module or modules()
    sources = {name: (JOURNAL / f"{name}.py").read_text("utf-8") for name in names}
    equivalent: dict[str, dict[str, str]] = json.loads(EQUIVALENT.read_text("utf-8"))
    chosen = [
        (name, each)
        for name, source in sources.items()
        for each in mutants(source)
        if each.key not in equivalent.get(name, {})
    ]
    listed = len(chosen)
    if options.sample is not None and options.sample < listed:
        chosen = random.Random(options.seed).sample(chosen, options.sample)  # noqa: S311
    print(f"{len(chosen)} mutants of {listed} in {len(sources)} modules", flush=True)
    trying.warm_up()
    limit = options.limit or _limit(names)
    results = []
    for tried in trying.try_all(chosen, sources, options.at_once, limit):
        results.append(tried)
        if tried.fate is Fate.SURVIVED:
            print(_told(tried.module, tried.mutant), flush=True)
    return _summed(results)


def modules() -> list[str]:
    return sorted(each.stem for each in JOURNAL.glob("*.py") if each.stem != "__init__")


def _parse(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="dev.py mutate", description=__doc__)
    parser.add_argument("--module", action="append", choices=modules(), help="only this one")
    parser.add_argument("--sample", type=int, metavar="N", help="only so many, drawn by the seed")
    parser.add_argument("--seed", type=int, default=0, metavar="S")
    parser.add_argument("--at-once", type=int, default=min(2, os.cpu_count() or 1), metavar="N")
    parser.add_argument("--limit", type=float, metavar="SECONDS", help="default: by a first run")
    return parser.parse_args(arguments)


def _limit(names: Sequence[str]) -> float:
    """Several times what the tests take when nothing is wrong. Ends the program if they fail."""
    slowest = 0.0
    for name in names:
        since = time.monotonic()
        _, status = os.waitpid(trying.start(name, None), 0)
        if status:
            sys.exit(f"The tests of {name} fail before anything was changed. Mend them first.")
        slowest = max(slowest, time.monotonic() - since)
    return 10 + 4 * slowest


def _told(module: str, mutant: Mutant) -> str:
    return f"SURVIVED src/ijm_desktop/journal/{module}.py:{mutant.line}  {mutant.key}"


def _summed(results: Sequence[Tried]) -> int:
    counted = {fate: sum(each.fate is fate for each in results) for fate in Fate}
    print(", ".join(f"{fate.value} {count}" for fate, count in counted.items()), flush=True)
    return 1 if counted[Fate.SURVIVED] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
