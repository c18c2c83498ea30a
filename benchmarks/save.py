"""One small durable save, beside a bare SQLCipher commit of the same bytes.

`python -m benchmarks.save [--records 10000] [--saves 1000] [--json FILE]`. Both take turns on the
same disk, so that what else the machine does falls on both. What the figures mean:
docs/benchmarks.md.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from random import Random
from typing import Any, Final

from benchmarks import bare, phrases, records
from benchmarks.measuring import machine, median, p95, table
from ijm_desktop.actions import importing, setting_up
from ijm_desktop.actions import records as actions
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.setting_up import Who
from ijm_desktop.crypto.passphrase import FLOOR

_PASSPHRASE: Final = "seven grey herons over the brick kiln"  # noqa: S105 - of an invented vault


def measure(folder: Path, held: int, saves: int) -> dict[str, list[float]]:
    """Seconds of each save, `held` records being there before the first."""
    random = Random(records.SEED)  # noqa: S311 - the same figures every time, not secrets
    took: dict[str, list[float]] = {"ours": [], "bare": []}
    with _desk(folder) as desk, bare.opened(folder / "bare.db") as connection:
        importing.import_lines(desk, records.lines(held))
        case = actions.add(desk, "case", {"case_type": "forced_labour_bonded"})

        def ours(fields: Mapping[str, Any]) -> None:
            actions.add(desk, "observation", fields, scope_id=case.key.record)

        def bare_row(fields: Mapping[str, Any]) -> None:
            connection.execute(bare.INSERT, (os.urandom(16), json.dumps(fields)))

        for _ in range(saves):
            fields = {
                "place": phrases.detail(random, phrases.PLACES),
                "seen": phrases.prose(random, 50),
            }
            took["ours"].append(_seconds(ours, fields))
            took["bare"].append(_seconds(bare_row, fields))
    return took


def _desk(folder: Path) -> Desk:
    who = Who("Colleague", "investigator", "Port Sela")
    return setting_up.create(
        folder / "work", _PASSPHRASE, who, clock=_clock, random=os.urandom, parameters=FLOOR
    ).desk


def _clock() -> int:
    return time.time_ns() // 1_000_000


def _seconds(save: Callable[[Mapping[str, Any]], None], fields: Mapping[str, Any]) -> float:
    began = time.perf_counter()
    save(fields)
    return time.perf_counter() - began


def shown(took: Mapping[str, list[float]]) -> str:
    middle = median(took["bare"])
    rows = [
        [
            label,
            f"{median(each) * 1e3:.2f}",
            f"{p95(each) * 1e3:.2f}",
            f"{median(each) / middle:.1f}",
        ]
        for label, each in (
            ("a record, checked, signed, indexed behind", took["ours"]),
            ("a row in bare SQLCipher", took["bare"]),
        )
    ]
    return table(("one durable save", "median ms", "p95 ms", "ratio"), rows)


def main(arguments: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(prog="benchmarks.save", description=__doc__)
    parser.add_argument("--records", type=int, default=10_000, help="in the vault beforehand")
    parser.add_argument("--saves", type=int, default=1000)
    parser.add_argument("--json", type=Path, help="where to keep the figures")
    given = parser.parse_args(arguments)
    before = machine()
    with tempfile.TemporaryDirectory() as folder:
        took = measure(Path(folder), given.records, given.saves)
    print(f"{given.saves:,} saves over {given.records:,} records; {before}\n\n{shown(took)}")
    if given.json:
        kept = {"benchmark": "save", "machine": before, "records": given.records, "seconds": took}
        given.json.write_text(json.dumps(kept), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
