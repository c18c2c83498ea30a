"""One step of a benchmark, in a process of its own so that its peak memory is its own.

`python -m benchmarks.step VERB FOLDER …` prints one JSON value; `seconds` in it is the step's work
without the start of Python and the unlocking of the vault. Profile one by putting
`-m cProfile -s tottime` in front of `-m`.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

PASSPHRASE: Final = "seven grey herons over the brick kiln"
SUFFIX: Final = ".bundle"
ORGANISATION: Final = ("headquarters", "one", "two")
Report = dict[str, Any]


def _clock() -> int:
    return time.time_ns() // 1_000_000


def _timed(work: Callable[[], Report]) -> Report:
    began = time.perf_counter()
    report = work()
    return {"seconds": time.perf_counter() - began, **report}


def found(folder: Path) -> Report:
    """A headquarters and two investigators of one office, enrolled, with nothing written yet."""
    from ijm_desktop.actions import setting_up
    from ijm_desktop.actions.setting_up import Who
    from ijm_desktop.crypto.passphrase import FLOOR
    from ijm_desktop.headquarters import enrolling, founding

    folder.mkdir(parents=True, exist_ok=True)
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
        for name in ORGANISATION[1:]:
            who = Who(f"Colleague {name}", "investigator", "Port Sela")
            created = setting_up.create(
                folder / name, PASSPHRASE, who, clock=_clock, random=os.urandom, parameters=FLOOR
            )
            with created.desk as desk:
                request = setting_up.write_request(desk, folder / f"{name}.request")
                answer = folder / f"{name}.welcome"
                enrolling.enrol(headquarters, request.path, answer, request.code)
                setting_up.accept(desk, answer, made.root_code)
    (folder / "stick").mkdir()
    return {}


def unlock(folder: Path, seat: str) -> Report:
    """What every other step has to do first."""
    with _open(folder / seat):
        return {}


def write(folder: Path, seat: str, source: Path) -> Report:
    """`ijm record import`."""
    from ijm_desktop.actions.importing import import_lines

    with _open(folder / seat) as desk, source.open(encoding="utf-8") as lines:

        def work() -> Report:
            done = import_lines(desk, lines)
            return {"records": done.records, "changes": done.changes}

        return _timed(work)


def exchange(folder: Path, seat: str) -> Report:
    """`ijm sync folder` of a colleague."""
    from ijm_desktop.actions.exchange import exchange_folder

    with _open(folder / seat) as desk:

        def work() -> Report:
            done = exchange_folder(desk, folder / "stick")
            assert not done.kept_aside, done.kept_aside
            return {
                "sent": done.sent_changes,
                "sent_bytes": done.sent_bytes,
                "received": done.received_changes,
                "confirmed": done.confirmed_changes,
            }

        return _timed(work)


def answer(folder: Path, seat: str) -> Report:
    """`ijm sync folder` of headquarters."""
    from ijm_desktop.headquarters.exchange import exchange as exchange_as_headquarters
    from ijm_desktop.kernel.cover import current
    from ijm_desktop.sync.transports.folder import Folder

    with _open(folder / seat) as desk:

        def work() -> Report:
            done = exchange_as_headquarters(desk, Folder(folder / "stick", current().suffix))
            assert not done.aside, done.aside
            return {
                "received": done.received,
                "answers": done.answers,
                "sent": done.sent,
                "sent_bytes": done.sent_bytes,
            }

        return _timed(work)


def count(folder: Path, seat: str) -> Report:
    """How many records of each type are in sight."""
    from ijm_desktop.vault import reading

    with _open(folder / seat) as desk:
        kinds = [each.name for each in desk.registry.all()]
        return {kind: held for kind in kinds if (held := reading.count(desk.vault, kind))}


def bare_rows(folder: Path, source: Path) -> Report:
    """The same lines into a bare SQLCipher table, in one transaction, as durable as ours."""
    from benchmarks import bare

    lines = source.read_bytes().splitlines()
    with bare.opened(folder / "bare.db") as connection:

        def work() -> Report:
            connection.execute("BEGIN IMMEDIATE")
            rows = ((os.urandom(16), line) for line in lines)
            connection.executemany("INSERT INTO line (record, body) VALUES (?, ?)", rows)
            connection.execute("COMMIT")
            return {"records": len(lines)}

        return _timed(work)


def bare_zstd(source: Path) -> Report:
    """The same lines through zstd at level 3, read and written."""
    import zstandard

    def work() -> Report:
        packed = zstandard.ZstdCompressor(level=3).compress(source.read_bytes())
        source.with_suffix(".zst").write_bytes(packed)
        return {"sent_bytes": len(packed)}

    return _timed(work)


def _open(folder: Path) -> Any:  # noqa: ANN401 - its type costs the import that is to be timed
    from ijm_desktop.actions import setting_up

    return setting_up.unlock(folder, PASSPHRASE, clock=_clock, random=os.urandom)


_VERBS: Final[dict[str, tuple[Callable[..., Report], tuple[Callable[[str], object], ...]]]] = {
    "found": (found, (Path,)),
    "unlock": (unlock, (Path, str)),
    "write": (write, (Path, str, Path)),
    "exchange": (exchange, (Path, str)),
    "answer": (answer, (Path, str)),
    "count": (count, (Path, str)),
    "bare-rows": (bare_rows, (Path, Path)),
    "bare-zstd": (bare_zstd, (Path,)),
}


def main(arguments: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(prog="benchmarks.step", description=__doc__)
    parser.add_argument("verb", choices=_VERBS)
    parser.add_argument("rest", nargs="*")
    given = parser.parse_args(arguments)
    perform, kinds = _VERBS[given.verb]
    values = [kind(each) for kind, each in zip(kinds, given.rest, strict=True)]
    print(json.dumps(perform(*values)))


if __name__ == "__main__":
    main(sys.argv[1:])
