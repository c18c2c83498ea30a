"""What a benchmark does in a process of its own, beside the app's own commands.

`python -m benchmarks.step VERB …` prints one JSON object; `seconds` and `cpu` in it are of the work
alone, without the start of Python.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final, TypeAlias

PASSPHRASE: Final = "seven grey herons over the brick kiln"  # noqa: S105 - of invented vaults
Report: TypeAlias = dict[str, Any]


def found(folder: Path, *names: str) -> Report:
    """A headquarters and investigators of one office, two unless named, enrolled, with nothing
    written yet. Their passphrases cost the least that is allowed, for we measure other things."""
    from ijm_desktop.actions import setting_up
    from ijm_desktop.actions.setting_up import Who
    from ijm_desktop.crypto.passphrase import FLOOR
    from ijm_desktop.headquarters import enrolling, founding

    folder.mkdir(parents=True)
    (folder / "stick").mkdir()
    (folder / "passphrase").write_text(PASSPHRASE, encoding="utf-8")
    made = founding.found(
        folder / "headquarters",
        PASSPHRASE,
        "A training organisation",
        root_key=folder / "root.key",
        clock=_clock,
        random=os.urandom,
        parameters=FLOOR,
    )
    with made.desk as headquarters:
        for name in names or ("one", "two"):
            who = Who(f"Colleague {name}", "investigator", "Port Sela")
            created = setting_up.create(
                folder / name, PASSPHRASE, who, clock=_clock, random=os.urandom, parameters=FLOOR
            )
            with created.desk as desk:
                request = setting_up.write_request(desk, folder / f"{name}.request")
                answer = folder / f"{name}.welcome"
                enrolling.enrol(headquarters, request.path, answer, request.code)
                setting_up.accept(desk, answer, made.root_code)
    return {}


def write_records(out: Path, count: str) -> Report:
    """A file for `ijm record import`."""
    from benchmarks.records import lines

    with out.open("w", encoding="utf-8") as file:
        file.writelines(f"{line}\n" for line in lines(int(count)))
    return {}


def bare_rows(folder: Path, source: str) -> Report:
    """The lines into a bare SQLCipher table, in one transaction, as durable as ours."""
    from benchmarks import bare

    lines = Path(source).read_bytes().splitlines()
    with bare.opened(folder / "bare.db") as connection:

        def insert() -> Report:
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany(bare.INSERT, ((os.urandom(16), line) for line in lines))
            connection.execute("COMMIT")
            return {}

        return _timed(insert)


def bare_zstd(folder: Path, source: str) -> Report:
    """The lines through zstd at level 3."""
    import zstandard

    def pack() -> Report:
        packed = zstandard.ZstdCompressor(level=3).compress(Path(source).read_bytes())
        (folder / "bare.zst").write_bytes(packed)
        return {"bytes": len(packed)}

    return _timed(pack)


def _timed(work: Callable[[], Report]) -> Report:
    began, busy = time.perf_counter(), time.process_time()
    report = work()
    took = {"seconds": time.perf_counter() - began, "cpu": time.process_time() - busy}
    return took | report


def _clock() -> int:
    return time.time_ns() // 1_000_000


_VERBS: Final[dict[str, Callable[..., Report]]] = {
    "found": found,
    "records": write_records,
    "bare-rows": bare_rows,
    "bare-zstd": bare_zstd,
}


def main(arguments: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(prog="benchmarks.step", description=__doc__)
    parser.add_argument("verb", choices=_VERBS)
    parser.add_argument("folder", type=Path)
    parser.add_argument("rest", nargs="*")
    given = parser.parse_args(arguments)
    print(json.dumps(_VERBS[given.verb](given.folder, *given.rest)))


if __name__ == "__main__":
    main(sys.argv[1:])
