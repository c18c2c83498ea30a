"""A machine of one's own to sit at: a screen nobody else draws on, a session bus, and a reader of
what assistive tools are told."""

from __future__ import annotations

import json
import os
import struct
import subprocess
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from PySide6.QtGui import QImage

from tests.gui.person import Seen

SYSTEM_PYTHON: Final = "/usr/bin/python3"
"""The one that has Debian's python3-gi."""
SIZE: Final = (1366, 768)
_XWD_HEADER: Final = struct.Struct(">25I")


@dataclass(frozen=True, slots=True)
class Told:
    """One thing in a window. `path` tells it from all others while it is there; `role` is in the
    words of AT-SPI, places are in pixels of the screen. `label` is what it is called, and the same
    as `name` but where that tells what is chosen; `description` is told of what has no name alone;
    `within`: left, top, right and bottom of what there is to be seen of all that it lies in."""

    path: str
    role: str
    name: str
    description: str
    focusable: bool
    focused: bool
    enabled: bool
    left: int
    top: int
    width: int
    height: int
    label: str
    within: tuple[int, int, int, int]

    @property
    def middle(self) -> tuple[int, int]:
        return self.left + self.width // 2, self.top + self.height // 2


class Display:
    """Everything it starts ends with it. Its home is `place`, which must be there."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self._ending = ExitStack()
        run = place / "run"
        run.mkdir(mode=0o700)
        self.environment: dict[str, str] = {
            "HOME": str(place),
            "LC_ALL": "C.UTF-8",
            "PATH": os.environ["PATH"],
            "XDG_RUNTIME_DIR": str(run),
        }
        try:
            self._start_screen()
            self._start_bus()
            self._reader = self.start([SYSTEM_PYTHON, Path(__file__).with_name("reader.py")])
            self._line(self._reader)
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Display:
        return self

    def __exit__(self, *_what: object) -> None:
        self.close()

    def close(self) -> None:
        self._ending.close()

    def start(
        self,
        command: Sequence[str | Path],
        more: Mapping[str, str] | None = None,
        *,
        noise: str = "noise",
    ) -> subprocess.Popen[str]:
        """A process on this machine; its standard output can be read, its errors go to the file
        `noise` in its home."""
        with (self.place / noise).open("ab") as errors:
            started = subprocess.Popen(
                [str(part) for part in command],
                env={**self.environment, **(more or {})},
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
            )
        self._ending.callback(_end, started)
        return started

    def run(self, *command: str) -> str:
        """A short command on this machine; what it printed."""
        return subprocess.run(
            command, env=self.environment, check=True, capture_output=True, text=True, timeout=30
        ).stdout

    def look(self, process: int) -> list[Seen]:
        """What is in that process's windows."""
        return [Seen(*each) for each in self._asked(f"{process}")]

    def told(self, process: int) -> list[Told]:
        """All that assistive tools are told of that process's windows."""
        return [Told(*each) for each in self._asked(f"told {process}")]

    def _asked(self, line: str) -> list[list[Any]]:
        assert self._reader.stdin is not None
        self._reader.stdin.write(f"{line}\n")
        self._reader.stdin.flush()
        answer: list[list[Any]] = json.loads(self._line(self._reader))
        return answer

    def keep_picture(self, file: Path) -> None:
        """The whole screen as it is now, as PNG."""
        data = (self.place / "Xvfb_screen0").read_bytes()
        header = _XWD_HEADER.unpack_from(data)
        width, height, line, colours = header[4], header[5], header[12], header[19]
        pixels = data[header[0] + colours * 12 :]
        QImage(pixels, width, height, line, QImage.Format.Format_RGB32).save(str(file))

    def said(self, noise: str = "noise") -> str:
        return (self.place / noise).read_text(errors="replace")

    def _start_screen(self) -> None:
        width, height = SIZE
        screen = ("-screen", "0", f"{width}x{height}x24", "-fbdir", self.place)
        server = self.start(["Xvfb", "-displayfd", "1", "-nolisten", "tcp", "-noreset", *screen])
        self.environment["DISPLAY"] = f":{self._line(server).strip()}"

    def _start_bus(self) -> None:
        bus = self.start(["dbus-daemon", "--session", "--nofork", "--print-address=1"])
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = self._line(bus).strip()

    def _line(self, process: subprocess.Popen[str]) -> str:
        assert process.stdout is not None
        line = process.stdout.readline()
        assert line, f"{process.args!r} said nothing; all that was said: {self.said()}"
        return line


def _end(process: subprocess.Popen[str]) -> None:
    process.terminate()
    process.wait(10)
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            pipe.close()
