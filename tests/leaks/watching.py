"""Every byte that a program writes anywhere, by strace, and every file that it opens to write."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.leaks import canaries

WRITING: Final = (
    *("write", "pwrite64", "writev", "pwritev", "pwritev2", "sendto", "sendmsg", "sendmmsg"),
    *("?open", "openat", "?creat", "?mkdir", "mkdirat", "?mknod", "mknodat", "memfd_create"),
    *("?rename", "?renameat", "renameat2", "?link", "linkat", "?symlink", "symlinkat"),
    *("setxattr", "fsetxattr", "execve", "prctl", "sethostname"),
)
_PATIENCE_S: Final = 120
_SHORT: Final = 4096
"""Bytes: as much is remembered as looked through, since a window says the same things often."""
_STRING: Final = re.compile(r'["<]((?:\\x[0-9a-f]{2})+)[">]')
_OPENED: Final = re.compile(r"^(?:open|openat|creat)\(.*(?:O_WRONLY|O_RDWR|O_CREAT).*= \d+<(.*)>$")
_ROOT: Final = Path(__file__).parents[2]
_PROGRAM: Final = re.compile(
    r'^openat\(AT_FDCWD<[^>]*>, "('
    + "|".join(
        "".join(f"\\\\x{each:02x}" for each in str(_ROOT / folder).encode())
        for folder in ("src", "resources")
    )
    + r')[^"]*", O_RDONLY'
)
"""Its own modules and code lists, which it only reads: their names may be words of the work."""
_TO: Final = re.compile(r"^\w+\(\d+<((?:\\x[0-9a-f]{2})+)>")
_TOLD: Final = re.compile(r"^(?:write|writev|pwrite64)\([12]<")


@dataclass(frozen=True, slots=True)
class Watched:
    """`written` maps each call that held a canary to whose; what went to standard output and error
    is not in it but in `out` and `err`. `opened`: the files opened for writing."""

    status: int
    out: bytes
    err: bytes
    written: Mapping[str, frozenset[str]]
    opened: frozenset[Path]
    calls: int


def watched(
    command: Sequence[str | Path],
    place: Path,
    environment: Mapping[str, str],
    *,
    typed: bytes = b"",
) -> Watched:
    """`command` run to its end. `place` is an empty folder for what strace tells."""
    place.mkdir()
    done = subprocess.run(  # noqa: S603 - the project's own program
        [*strace(place), *command],
        capture_output=True,
        check=False,
        input=typed,
        timeout=_PATIENCE_S,
        env=dict(environment),
        cwd=Path(__file__).parents[2],
    )
    return told(place, done.returncode, done.stdout, done.stderr)


def strace(place: Path) -> list[str | Path]:
    """What goes before a command; a file for each thread, so that no line is cut by another's."""
    found = shutil.which("strace")
    if found is None:
        raise AssertionError("these tests need strace: sudo apt-get install strace")
    calls = f"trace={','.join(WRITING)}"
    return [
        *(found, "-ff", "--seccomp-bpf", "-qq", "-xx", "-y", "-s", "100000000"),
        *("-e", calls, "-e", "signal=none", "-o", place / "calls"),
    ]


def beside(place: Path) -> list[str | Path]:
    """What goes before a command that is to be its caller's own child: strace stands aside, and
    may end a moment after it (`watcher`)."""
    command, *options = strace(place)
    return [command, "-D", *options]


def watcher(number: int) -> int:
    """The strace of a process that runs."""
    told = Path(f"/proc/{number}/status").read_text()
    return next(int(line.split()[1]) for line in told.splitlines() if "TracerPid" in line)


def has_ended(number: int) -> bool:
    """Also of a process that nobody has taken notice of yet."""
    try:
        return Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except FileNotFoundError:
        return True


def told(
    place: Path, status: int, out: bytes = b"", err: bytes = b"", *, sockets: bool = True
) -> Watched:
    """Without what goes to sockets where `sockets` is False."""
    written: dict[str, frozenset[str]] = {}
    opened: set[Path] = set()
    clean: set[bytes] = set()
    calls = 0
    for line in _lines(place):
        calls += 1
        if (match := _OPENED.match(line)) is not None:
            opened.add(Path(_bytes(match[1]).decode()))
        if _PROGRAM.match(line) is not None:
            continue
        if _TOLD.match(line) is None and (sockets or not _is_to_socket(line)):
            new = [each for each in _strings(line) if each not in clean]
            held = frozenset().union(*map(canaries.found_in, new))
            clean.update(each for each in new if len(each) <= _SHORT and not held)
            if held:
                written[f"{line[:60]} ({len(written)})"] = held
    assert calls, "strace saw nothing"
    return Watched(status, out, err, written, frozenset(opened), calls)


def _is_to_socket(line: str) -> bool:
    match = _TO.match(line)
    return match is not None and _bytes(match[1]).startswith(b"socket:")


def _lines(place: Path) -> Iterable[str]:
    for path in sorted(place.iterdir()):
        with path.open(encoding="ascii") as lines:
            yield from (line.rstrip("\n") for line in lines)


def _strings(line: str) -> Iterable[bytes]:
    return (_bytes(each) for each in _STRING.findall(line))


def _bytes(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))
