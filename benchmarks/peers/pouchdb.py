"""PouchDB: two stores in LevelDB, and pouchdb-server with another between them. A record is a
document."""

from __future__ import annotations

import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from benchmarks.measuring import StepFailed, run
from benchmarks.peers import installing
from benchmarks.peers.carrying import PULL, PUSH, Carried, Step
from benchmarks.peers.serving import Server, free_port, served
from benchmarks.peers.wire import counted

USUAL_BATCH: Final = 100
"""Documents at once, unless somebody says otherwise."""


class PouchDB:
    def __init__(self, batch: int = USUAL_BATCH) -> None:
        self._node = installing.needed("node")
        self._modules = installing.pouchdb() / "node_modules"
        self._batch = batch

    @property
    def name(self) -> str:
        usual = f"PouchDB {installing.POUCHDB}"
        return usual if self._batch == USUAL_BATCH else f"{usual}, {self._batch:,} at once"

    def prepare(self, folder: Path, lines: Path) -> None:
        (folder / "server").mkdir(parents=True)
        self._step("fill", folder / "one", lines)
        with self._server(folder) as server:
            address = f"http://127.0.0.1:{server.port}/records"
            request = urllib.request.Request(address, method="PUT")
            urllib.request.urlopen(request, timeout=30).close()  # noqa: S310

    def carry(self, folder: Path, lines: Path) -> Carried:
        steps, moved = [], {}
        with self._server(folder) as server, counted(server.port) as wire:
            url = f"http://127.0.0.1:{wire.port}/records"
            busy = server.cpu
            for half, store in ((PUSH, "one"), (PULL, "two")):
                before = wire.bytes
                done = self._step(half, folder / store, url, str(self._batch))
                moved[half] = wire.bytes - before
                name = f"{half}: replicate"
                steps.append(Step(name, half, done["seconds"], done["cpu"], done["peak"]))
            carried = Carried(steps, moved, server.peak, server.cpu - busy)
        held = self._step("held", folder / "two", lines)
        if held["missing"] or held["same"] != len(lines.read_bytes().splitlines()):
            raise StepFailed(f"PouchDB: not everything arrived as it was written: {held}")
        return carried

    @contextmanager
    def _server(self, folder: Path) -> Iterator[Server]:
        port = free_port()
        program = self._modules / "pouchdb-server" / "bin" / "pouchdb-server"
        options = ("--port", str(port), "--host", "127.0.0.1", "--dir", ".", "--no-stdout-logs")
        command = (self._node, str(program), *options)
        with served(command, port, folder / "server") as server:
            yield server

    def _step(self, verb: str, store: Path, *words: str | Path) -> dict[str, Any]:
        script = str(Path(__file__).with_name("in_pouchdb.js"))
        command = (self._node, script, str(self._modules), verb, str(store), *map(str, words))
        return run(*command).report
