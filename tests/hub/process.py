"""A hub as a process of its own, started, killed and started again."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from base64 import b64encode
from dataclasses import dataclass, field
from pathlib import Path

import requests


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@dataclass(slots=True)
class HubProcess:
    """`ijm hub serve` on a port of its own; `log` has what it said."""

    url: str
    authority: bytes
    log: Path
    port: int = field(default_factory=free_port)
    environment: dict[str, str] = field(default_factory=dict)
    metrics_port: int | None = None
    _running: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        words = [sys.executable, "-m", "ijm_desktop.cli", "hub", "serve"]
        words += ["--database", self.url, "--port", str(self.port)]
        words += ["--authority", b64encode(self.authority).decode()]
        if self.metrics_port is not None:
            words += ["--metrics-port", str(self.metrics_port)]
        with self.log.open("ab") as said:
            self._running = subprocess.Popen(
                words,
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=said,
                env={**os.environ, **self.environment},
            )
        end = time.monotonic() + 60
        while not self.answers():
            assert self._running.poll() is None, self.log.read_text()
            assert time.monotonic() < end
            time.sleep(0.05)

    def answers(self) -> bool:
        try:
            return requests.get(f"{self.address}/health", timeout=5).status_code == 200
        except requests.ConnectionError:
            return False

    @property
    def number(self) -> int:
        assert self._running is not None
        return self._running.pid

    def kill(self) -> None:
        assert self._running is not None
        self._running.send_signal(signal.SIGKILL)
        self._running.wait(20)

    def stop(self) -> None:
        """As a service is stopped."""
        if self._running is not None and self._running.poll() is None:
            self._running.terminate()
            self._running.wait(30)
