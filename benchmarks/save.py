"""One small durable save, beside a bare SQLCipher commit of the same bytes.

`python -m benchmarks.save [--records 10000] [--saves 1000] [--json FILE]`. All take turns on the
same disk, so that what else the machine does falls on all. What the figures mean:
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
from dataclasses import dataclass, replace
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

_LABELS: Final = {
    "ours": "a record, checked, signed, indexed behind",
    "bare": "the same bytes as one row in bare SQLCipher",
    "typed": "what was typed as one row in bare SQLCipher",
    "sync": "a page appended to a plain file and synced",
}
_PAGE: Final = 4096
_PASSPHRASE: Final = "seven grey herons over the brick kiln"  # noqa: S105 - of an invented vault


@dataclass(frozen=True, slots=True)
class Took:
    """Seconds of each save, by what was saved, and those of them in which it had a core. `stored`:
    bytes that our last save stored."""

    wall: dict[str, list[float]]
    core: dict[str, list[float]]
    stored: int


def measure(folder: Path, held: int, saves: int) -> Took:
    """`held` records are there before the first."""
    random = Random(records.SEED)  # noqa: S311 - the same figures every time, not secrets
    took = Took({each: [] for each in _LABELS}, {each: [] for each in _LABELS}, 0)
    with (
        _desk(folder) as desk,
        bare.opened(folder / "bare.db") as connection,
        bare.opened(folder / "whole.db") as whole,
        (folder / "synced").open("wb", buffering=0) as plain,
    ):
        importing.import_lines(desk, records.lines(held))
        case = actions.add(desk, "case", {"case_type": "forced_labour_bonded"})

        def ours(fields: Mapping[str, Any]) -> None:
            actions.add(desk, "observation", fields, scope_id=case.key.record)

        def bare_row(fields: Mapping[str, Any]) -> None:
            connection.execute(bare.INSERT, (os.urandom(16), json.dumps(fields)))

        def whole_row(body: bytes) -> None:
            whole.execute(bare.INSERT, (body[:16], body[16:]))

        def synced(body: bytes) -> None:
            plain.write(body)
            os.fsync(plain.fileno())

        for _ in range(saves):
            fields = {
                "place": phrases.detail(random, phrases.PLACES),
                "seen": phrases.prose(random, 50),
            }
            _timed(took, "ours", lambda: ours(fields))  # noqa: B023
            stored = _stored(desk)
            _timed(took, "bare", lambda: whole_row(os.urandom(stored)))  # noqa: B023
            _timed(took, "typed", lambda: bare_row(fields))  # noqa: B023
            _timed(took, "sync", lambda: synced(bytes(_PAGE)))
        return replace(took, stored=_stored(desk))


def _stored(desk: Desk) -> int:
    """Bytes of the last save: its change, the record as it shows, and the signed head. What their
    tables and indexes need besides is not counted."""
    return desk.vault.database.number(
        "SELECT length(change_id) + length(skeleton) + length(opening)"
        " + (SELECT length(record) + length(state) FROM record ORDER BY id DESC LIMIT 1)"
        " + (SELECT length(root) + length(head_signature) FROM epoch LIMIT 1)"
        " FROM change ORDER BY sequence DESC LIMIT 1"
    )


def _desk(folder: Path) -> Desk:
    who = Who("Colleague", "investigator", "Port Sela")
    return setting_up.create(
        folder / "work", _PASSPHRASE, who, clock=_clock, random=os.urandom, parameters=FLOOR
    ).desk


def _clock() -> int:
    return time.time_ns() // 1_000_000


def _timed(took: Took, name: str, save: Callable[[], None]) -> None:
    began, busy = time.perf_counter(), time.process_time()
    save()
    took.core[name].append(time.process_time() - busy)
    took.wall[name].append(time.perf_counter() - began)


def shown(took: Took) -> str:
    wall, core = median(took.wall["bare"]), median(took.core["bare"])
    rows = [
        [
            label,
            f"{median(took.wall[name]) * 1e3:.3f}",
            f"{p95(took.wall[name]) * 1e3:.3f}",
            f"{median(took.wall[name]) / wall:.1f}",
            f"{median(took.core[name]) * 1e3:.3f}",
            f"{median(took.core[name]) / core:.1f}",
        ]
        for name, label in _LABELS.items()
    ]
    heads = ("one durable save", "median ms", "p95 ms", "by bare", "on a core", "by bare")
    return table(heads, rows)


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
    print(f"\nOne save stores {took.stored:,} bytes.")
    if given.json:
        kept = {
            "benchmark": "save",
            "machine": before,
            "records": given.records,
            "stored": took.stored,
            "seconds": took.wall,
            "core": took.core,
        }
        given.json.write_text(json.dumps(kept), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
