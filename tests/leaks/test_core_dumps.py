"""A crash leaves no core: not with work open, and not while a passphrase is being typed either."""

from __future__ import annotations

import os
import pty
import resource
import signal
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.leaks.conftest import Home

PATIENCE_S = 30
ROOT = Path(__file__).parents[2]
PR_GET_DUMPABLE = 3


@dataclass(slots=True)
class Program:
    """A child that may dump as much as the machine allows, in an empty folder."""

    number: int
    terminal: int
    folder: Path
    said: bytes = b""

    def until(self, there: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE_S
        while not there():
            assert time.monotonic() < end, self.said
            time.sleep(0.02)

    def says(self, text: bytes) -> bool:
        self.said += os.read(self.terminal, 4096)
        return text in self.said

    @property
    def command(self) -> str:
        """The test's own until the child has become the program; nothing while it becomes it."""
        words = Path(f"/proc/{self.number}/cmdline").read_text().split("\0")
        return words[3] if len(words) > 3 else ""

    def limit(self) -> int | str:
        told = Path(f"/proc/{self.number}/limits").read_text()
        return next(line.split()[4] for line in told.splitlines() if "core file" in line)

    def dumped(self, how: signal.Signals) -> bool:
        os.kill(self.number, how)
        _, status = os.waitpid(self.number, 0)
        self.number = 0
        assert os.WTERMSIG(status) == how
        cores = [path.name for path in self.folder.iterdir() if path.name.startswith("core")]
        return bool(os.WCOREDUMP(status) or cores)


Start = Callable[[Sequence[str | Path]], Program]


@pytest.fixture
def start(home: Home) -> Iterator[Start]:
    started: list[Program] = []

    def go(arguments: Sequence[str | Path]) -> Program:
        number, terminal = pty.fork()
        if number == 0:
            _become(arguments, home)
        started.append(Program(number, terminal, home.folder))
        return started[-1]

    yield go
    for each in started:
        if each.number:
            os.kill(each.number, signal.SIGKILL)
            os.waitpid(each.number, 0)
        os.close(each.terminal)


def _become(arguments: Sequence[str | Path], home: Home) -> None:
    _, hard = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))
    os.chdir(home.folder)
    paths = f"{ROOT / 'src'}{os.pathsep}{ROOT}"
    given = [sys.executable, "-B", *map(str, arguments)]
    os.execve(sys.executable, given, {**home.environment, "PYTHONPATH": paths})  # noqa: S606


@pytest.mark.parametrize("how", [signal.SIGABRT, signal.SIGSEGV])
def test_while_the_passphrase_is_asked_for_at_the_terminal(
    start: Start, home: Home, how: signal.Signals
) -> None:
    program = start(
        ["-c", "from ijm_desktop.cli import main; main()", "vault", "check", "--vault", home.work]
    )
    program.until(lambda: program.says(b"Passphrase") or program.says(b"error"))
    assert not program.dumped(how)


def test_while_the_window_asks_for_the_passphrase(start: Start, home: Home) -> None:
    program = start(["-m", "ijm_desktop", "--folder", home.work])
    program.until(lambda: "ijm_desktop" in program.command and program.limit() == "0")
    assert not program.dumped(signal.SIGSEGV)


def test_with_work_open(start: Start, home: Home) -> None:
    opened = "import sys; from pathlib import Path; from tests.leaks import day; "
    opened += "desk = day.unlocked(Path(sys.argv[1])); print('open', flush=True); input()"
    program = start(["-c", opened, home.work])
    program.until(lambda: program.says(b"open"))
    assert program.limit() == "0"
    assert not program.dumped(signal.SIGABRT)


def test_a_program_that_forbids_nothing_leaves_one(start: Start) -> None:
    program = start(["-c", "print('open', flush=True); input()"])
    program.until(lambda: program.says(b"open"))
    _, hard = resource.getrlimit(resource.RLIMIT_CORE)
    assert program.dumped(signal.SIGABRT) == (hard != 0)


def test_nobody_may_look_into_a_programs_memory(start: Start) -> None:
    asked = "import ctypes; from ijm_desktop.vault.process import keep_to_itself; keep_to_itself();"
    program = start(
        ["-c", f"{asked} print(ctypes.CDLL(None).prctl({PR_GET_DUMPABLE}, 0, 0, 0, 0))"]
    )
    program.until(lambda: program.says(b"\n"))
    assert program.said.strip() == b"0"
