"""A peer's server as a process of its own, and what it held and took. Linux only."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.measuring import StepFailed

_PATIENCE_S: Final = 60.0


@dataclass(slots=True)
class Server:
    pid: int
    port: int

    @property
    def peak(self) -> float:
        """Most MiB it ever held."""
        return peak_of(self.pid)

    @property
    def cpu(self) -> float:
        """Seconds that it had a core for, so far."""
        after_name = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(after_name[11]) + int(after_name[12])) / os.sysconf("SC_CLK_TCK")


def peak_of(pid: int | str) -> float:
    """MiB. Counted from the program's own start, which `ru_maxrss` is not: that begins with what
    the process that started it held."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) / 1024
    raise StepFailed("this system does not say how much memory a process held")


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
        return port


@contextlib.contextmanager
def served(
    command: Sequence[str], port: int, folder: Path, environment: Mapping[str, str] | None = None
) -> Iterator[Server]:
    """Runs while the block does; `folder` is where it is started and what it says is kept."""
    with (folder / "server.log").open("ab") as said:
        process = subprocess.Popen(  # noqa: S603
            command,
            cwd=folder,
            env={**os.environ, **(environment or {})},
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=said,
        )
    try:
        _wait(process, port, folder / "server.log")
        yield Server(process.pid, port)
    finally:
        process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _wait(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    end = time.monotonic() + _PATIENCE_S
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError as error:
            if process.poll() is not None or time.monotonic() > end:
                raise StepFailed(f"a server did not start:\n{log.read_text()}") from error
            time.sleep(0.05)
        else:
            return
