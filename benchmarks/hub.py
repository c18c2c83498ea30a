"""Many seats against one hub on one machine: requests a second, the 95th percentile, nothing lost.

`python -m benchmarks.hub [--seats 500] [--files 4] [--bytes 4096] [--at-once 40] [--database URL]
[--json FILE]`. Each seat posts its files to headquarters, looks into its own mailbox and fetches
what headquarters put there before. Without an address the hub has an SQLite file; with PostgreSQL's
programs installed, it is measured on both. The clients share the machine with it. The baseline in
the same run is what a hub can never do without: the same bytes, each committed to the same database
by one connection.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from sqlalchemy import Column, LargeBinary, MetaData, Table, insert

from benchmarks.measuring import machine, median, p95, table
from ijm_desktop.hub.database import Database
from tests.hub import postgres
from tests.hub.client import Authority, Client
from tests.hub.process import HubProcess


class Clock:
    """Seconds of each request, by what it was."""

    def __init__(self) -> None:
        self.took: dict[str, list[float]] = {}

    def timed(self, what: str, act: Callable[[], Any]) -> Any:
        began = time.perf_counter()
        try:
            return act()
        finally:
            self.took.setdefault(what, []).append(time.perf_counter() - began)


def measure(url: str, options: argparse.Namespace, folder: Path) -> dict[str, Any]:
    authority, clock = Authority(), Clock()
    hub = HubProcess(url, authority.key.public, folder / "hub.log")
    hub.start()
    try:
        return _measure(hub, authority, clock, options)
    finally:
        hub.stop()


def _measure(
    hub: HubProcess, authority: Authority, clock: Clock, options: argparse.Namespace
) -> dict[str, Any]:
    hq, to_hq = Client(hub.address), os.urandom(16)
    seats = [(Client(hub.address), os.urandom(16)) for _ in range(options.seats)]
    boxes = tuple(box for _, box in seats)
    authority.admits(
        hub.address,
        hq.party(fetch=(to_hq,), post=boxes),
        *(seat.party(fetch=(box,), post=(to_hq,)) for seat, box in seats),
        room={to_hq: (1 << 40, 10**6)},
    )
    for box in boxes:
        _post(Clock(), hq, box, os.urandom(options.bytes))
    sent: set[str] = set()

    def work(seat: Client, box: bytes) -> None:
        for _ in range(options.files):
            data = os.urandom(options.bytes)
            sent.add(hashlib.sha256(data).hexdigest())
            _post(clock, seat, to_hq, data)
        for each in clock.timed("list", lambda: seat.files(box)):
            clock.timed("fetch", lambda name=each["name"]: seat.fetch(box, name))
            clock.timed("take away", lambda name=each["name"]: seat.remove(box, name))
        seat.session.close()

    began = time.perf_counter()
    with ThreadPoolExecutor(options.at_once) as pool:
        list(pool.map(lambda one: work(*one), seats))
    seconds = time.perf_counter() - began
    requests = sum(len(each) for each in clock.took.values())
    found, after = [], 0
    while page := hq.files(to_hq, f"?after={after}"):
        found += [each["sha256"] for each in page]
        after = page[-1]["seq"]
    hq.session.close()
    return {
        "seconds": seconds,
        "requests": requests,
        "lost": len(sent - set(found)),
        "doubled": len(found) - len(set(found)),
        "took": clock.took,
    }


def _post(clock: Clock, seat: Client, mailbox: bytes, data: bytes) -> None:
    begun = clock.timed("open an upload", lambda: seat.begin(mailbox, data))
    assert begun.status_code == 201, begun.text
    done = clock.timed("fill it", lambda: seat.patch(begun.headers["Location"], 0, data))
    assert done.status_code == 204, done.text


def bare(url: str, options: argparse.Namespace) -> list[float]:
    """Seconds of each: a row with the bytes, committed."""
    database, metadata = Database(url), MetaData()
    rows = Table("bare", metadata, Column("data", LargeBinary))
    metadata.create_all(database.engine)
    took = []
    for _ in range(min(500, options.seats)):
        data, began = os.urandom(options.bytes), time.perf_counter()
        with database.write() as connection:
            connection.execute(insert(rows).values(data=data))
        took.append(time.perf_counter() - began)
    database.close()
    return took


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description="Many seats against one hub.")
    parser.add_argument("--seats", type=int, default=500)
    parser.add_argument("--files", type=int, default=4)
    parser.add_argument("--bytes", type=int, default=4096)
    parser.add_argument("--at-once", type=int, default=40)
    parser.add_argument("--database", metavar="URL")
    parser.add_argument("--json", type=Path)
    options = parser.parse_args(arguments)
    kept: dict[str, Any] = {"machine": machine(), "options": vars(options) | {"json": None}}
    with tempfile.TemporaryDirectory() as held:
        folder = Path(held)
        if options.database:
            kept["database given"] = _shown(options.database, options, folder)
        else:
            kept["SQLite"] = _shown(f"sqlite:///{folder}/hub.sqlite", options, folder)
            programs = postgres.programs()
            if programs is not None:
                with postgres.running(programs) as url:
                    kept["PostgreSQL"] = _shown(url, options, folder)
    if options.json:
        options.json.write_text(json.dumps(kept, indent=1))


def _shown(url: str, options: argparse.Namespace, folder: Path) -> dict[str, Any]:
    plain = bare(url, options)
    found = measure(url, options, folder)
    rows = [["a row committed, bare", _ms(median(plain)), _ms(p95(plain)), ""]]
    for what, took in found["took"].items():
        ratio = f"{median(took) / median(plain):.1f}"
        rows.append([what, _ms(median(took)), _ms(p95(took)), ratio])
    kind = url.partition(":")[0]
    print(f"\n{kind}: {options.seats} seats, {options.at_once} at once; {machine()}")
    print(table(["milliseconds", "median", "p95", "by bare"], rows))
    rate = found["requests"] / found["seconds"]
    print(
        f"{found['requests']:,} requests in {found['seconds']:.1f} s, {rate:.0f} a second; "
        f"{found['lost']} files lost, {found['doubled']} doubled"
    )
    return {**found, "bare": plain}


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.1f}"


if __name__ == "__main__":
    main()
