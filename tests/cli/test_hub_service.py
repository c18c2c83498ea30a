"""`ijm hq run` goes on whatever a server gives out."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
import time
from base64 import b64decode
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from tests.cli.conftest import Organisation
from tests.hub.process import HubProcess, free_port


@contextmanager
def service(org: Organisation, said: Path) -> Iterator[subprocess.Popen[bytes]]:
    """`said`: what it complains of."""
    words = [sys.executable, "-m", "ijm_desktop.cli", "hq", "run", "--every", "5"]
    words += ["--vault", str(org.folder / "hq"), "--passphrase-file", str(org.passphrase_file)]
    with said.open("wb") as stream:
        running = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=stream)  # noqa: S603
    try:
        yield running
    finally:
        running.send_signal(signal.SIGTERM)
        running.wait(60)


def test_bytes_that_are_not_those_announced_do_not_end_it(
    org: Organisation, tmp_path: Path
) -> None:
    port, database = free_port(), tmp_path / "hub.sqlite"
    named = org.said("hq", "hq", "hub", f"http://127.0.0.1:{port}")
    authority = b64decode(named["authority"])
    hub = HubProcess(f"sqlite:///{database}", authority, tmp_path / "hub.log", port)
    hub.start()
    try:
        org.exchange("ines", "hq", "ines")
        org.said("hq", "sync", "hub")
        org.said("ines", "record", "add", "case", "--set", "case_type=other")
        org.said("ines", "sync", "hub")
        with closing(sqlite3.connect(database, isolation_level=None)) as held:
            kept = held.execute("SELECT content, start, data FROM pieces").fetchall()
            held.execute("UPDATE pieces SET data = zeroblob(length(data))")
            with service(org, tmp_path / "said") as running:
                _until(lambda: b"HUB_BYTES_DIFFER" in (tmp_path / "said").read_bytes())
                for content, start, data in kept:
                    held.execute(
                        "UPDATE pieces SET data = ? WHERE content = ? AND start = ?",
                        (data, content, start),
                    )
                _until(lambda: org.said("ines", "sync", "hub")["confirmed"] == 1)
                assert running.poll() is None
    finally:
        hub.stop()


def _until(happened: Callable[[], bool]) -> None:
    end = time.monotonic() + 90
    while not happened():
        assert time.monotonic() < end
        time.sleep(0.5)
