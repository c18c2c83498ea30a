"""Anki: two collections, and the sync server that comes with it, all in SQLite. A record is a note
of two fields with its card. What is measured is its usual sync, of what is new."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from benchmarks.measuring import Measured, StepFailed, run
from benchmarks.peers import installing
from benchmarks.peers.carrying import PULL, PUSH, Carried, Step, digest
from benchmarks.peers.serving import Server, free_port, served
from benchmarks.peers.wire import counted

_ROOT: Final = Path(__file__).parents[2]


class Anki:
    name = f"Anki {installing.ANKI}"

    def __init__(self) -> None:
        self._python = str(installing.anki())

    def prepare(self, folder: Path, lines: Path) -> None:
        folder.mkdir()
        with self._server(folder) as server:
            url = f"http://127.0.0.1:{server.port}/"
            key = self._step("first", folder / "one.anki2", url).report["key"]
            self._step("second", folder / "two.anki2", url)
        (folder / "key").write_text(json.dumps(key), encoding="utf-8")
        self._step("fill", folder / "one.anki2", lines)

    def carry(self, folder: Path, lines: Path) -> Carried:
        key = json.loads((folder / "key").read_text(encoding="utf-8"))
        steps, moved = [], {}
        with self._server(folder) as server, counted(server.port) as wire:
            url = f"http://127.0.0.1:{wire.port}/"
            busy = server.cpu
            for half, store in ((PUSH, "one"), (PULL, "two")):
                before = wire.bytes
                done = self._step("sync", folder / f"{store}.anki2", url, key).report
                moved[half] = wire.bytes - before
                steps.append(
                    Step(f"{half}: sync", half, done["seconds"], done["cpu"], done["peak"])
                )
            carried = Carried(steps, moved, server.peak, server.cpu - busy)
        held = self._step("held", folder / "two.anki2").report["digest"]
        if held != digest(lines.read_bytes().splitlines()):
            raise StepFailed("Anki: not everything arrived as it was written")
        return carried

    @contextmanager
    def _server(self, folder: Path) -> Iterator[Server]:
        port = free_port()
        environment = {
            "SYNC_BASE": str(folder / "server"),
            "SYNC_HOST": "127.0.0.1",
            "SYNC_PORT": str(port),
            "SYNC_USER1": "someone:open",
        }
        with served((self._python, "-m", "anki.syncserver"), port, folder, environment) as server:
            yield server

    def _step(self, verb: str, *words: str | Path) -> Measured:
        command = (self._python, "-m", "benchmarks.peers.in_anki", verb, *map(str, words))
        return run(*command, env={**os.environ, "PYTHONPATH": str(_ROOT)})
