"""Running a deed under strace: killed or refused at its Nth call of a kind, or recorded whole.

strace counts calls per kind and process, so a trial is (call, N, what happens). A kill comes on
entering the call, which then is not made.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

STRACE: Final = shutil.which("strace")
WRITING: Final = (
    "write",
    "pwrite64",
    "fsync",
    "fdatasync",
    "rename",
    "unlink",
    "ftruncate",
    "mkdir",
    "rmdir",
)
_PATIENCE_S: Final = 600
_LINE: Final = re.compile(r"^\d+ +(\w+)\((.*)\) += (-?\d+)(?:<[^>]*>)?(?: .*)?$")
_BYTES: Final = re.compile(r"\\x([0-9a-f]{2})")


@dataclass(frozen=True, slots=True)
class Trial:
    """At the `number`th `call` of the process (from 1): a `signal=KILL` or an `error=…`."""

    call: str
    number: int
    what: str

    @property
    def name(self) -> str:
        return f"{self.call}-{self.number}-{self.what.partition('=')[2]}"

    @property
    def calls(self) -> tuple[str, ...]:
        return (self.call,)

    @property
    def injections(self) -> tuple[str, ...]:
        return (f"{self.call}:{self.what}:when={self.number}",)


@dataclass(frozen=True, slots=True)
class FullFrom:
    """No room from a moment on: each call of `since`, from its number on (from 1), has `ENOSPC`."""

    moment: int
    since: tuple[tuple[str, int], ...]

    @property
    def name(self) -> str:
        return f"full-from-{self.moment}"

    @property
    def calls(self) -> tuple[str, ...]:
        return tuple(call for call, _ in self.since)

    @property
    def injections(self) -> tuple[str, ...]:
        return tuple(f"{call}:error=ENOSPC:when={number}+" for call, number in self.since)


@dataclass(frozen=True, slots=True)
class Outcome:
    """`said`: each line the deed said, in words. `status` as of `subprocess`."""

    status: int
    said: tuple[tuple[str, ...], ...]
    complaint: str


@dataclass(frozen=True, slots=True)
class Call:
    """One call that succeeded. `arguments` is strace's text, every string of it in hexadecimal."""

    name: str
    number: int
    result: int
    arguments: str = field(repr=False)

    def strings(self) -> list[bytes]:
        """The quoted arguments."""
        return [unescaped(each) for each in re.findall(r'"((?:\\x[0-9a-f]{2})*)"', self.arguments)]

    def paths(self) -> list[str]:
        """The names behind descriptors, as strace adds them in angle brackets."""
        found = re.findall(r"<((?:\\x[0-9a-f]{2})+)>", self.arguments)
        return [unescaped(each).decode() for each in found]


def unescaped(text: str) -> bytes:
    return bytes.fromhex(_BYTES.sub(r"\1", text))


def struck(deed: str, folder: Path, trial: Trial | FullFrom) -> Outcome:
    """The deed in `folder` with what `trial` says happening to it."""
    options = ["-o", "/dev/null", "-e", f"trace={','.join(trial.calls)}"]
    for each in trial.injections:
        options += ["-e", f"inject={each}"]
    # Without --seccomp-bpf, under which strace 6.1 injects errors but no signals.
    return _run(deed, folder, options)


def recorded(
    deed: str, folder: Path, calls: Sequence[str], out: Path
) -> tuple[Outcome, list[Call]]:
    """The deed done to its end, and every one of `calls` that it made and that succeeded."""
    options = [
        "--seccomp-bpf",
        "-o",
        str(out),
        "-xx",
        "-y",
        "-s",
        "100000000",
        "-e",
        f"trace={','.join(calls)}",
    ]
    outcome = _run(deed, folder, options)
    counts: Counter[str] = Counter()
    made = []
    with out.open(encoding="ascii") as lines:
        for line in lines:
            if "+++" in line or "---" in line:
                continue
            parts = _LINE.match(line)
            if parts is None:
                raise AssertionError(f"strace wrote what is not understood: {line[:200]}")
            name, arguments, result = parts.groups()
            counts[name] += 1
            if int(result) >= 0:
                made.append(Call(name, counts[name], int(result), arguments))
    return outcome, made


def _run(deed: str, folder: Path, options: Sequence[str]) -> Outcome:
    if STRACE is None:
        raise AssertionError("these tests need strace: sudo apt-get install strace")
    child = [sys.executable, "-B", "-m", "tests.crash.deeds", deed, str(folder)]
    done = subprocess.run(  # noqa: S603 - the project's own tests
        [STRACE, "-f", "-qq", *options, *child],
        capture_output=True,
        check=False,
        text=True,
        timeout=_PATIENCE_S,
        env=_environment(),
        cwd=Path(__file__).parents[2],
    )
    said = tuple(tuple(line.split()) for line in done.stdout.splitlines())
    return Outcome(done.returncode, said, done.stderr)


def _environment() -> Mapping[str, str]:
    """The same calls in the same order each time, so that the Nth is what it was."""
    return {**os.environ, "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"}
