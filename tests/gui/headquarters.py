"""Headquarters at its terminal, beside the windows of others."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from ijm_desktop.kernel.cover import current as current_cover

PASSPHRASE = "copper lantern seventeen geese"


class Headquarters:
    """`run` calls `ijm` with these arguments, and returns what it printed once it succeeded."""

    def __init__(self, place: Path, run: Callable[[Sequence[str]], str]) -> None:
        self._place = place
        self._run = run
        self.folder = place / "headquarters"
        self._passphrase = place / "passphrase"
        self._passphrase.write_text(PASSPHRASE)
        self.root_code: str = self("hq", "create", "--organisation", "Justice Org")["root_code"]

    def __call__(self, *arguments: str | Path) -> Any:
        work = ("--vault", self.folder, "--passphrase-file", self._passphrase, "--json")
        return json.loads(self._run([str(each) for each in (*arguments, *work)]))

    def enrol(self, request: Path, digits: str) -> Path:
        """The answer to carry back."""
        answer = self._place / f"answer-{request.stem}{current_cover().suffix}"
        self("hq", "enrol", request, "--out", answer, "--request-code", digits)
        return answer

    def exchange(self, stick: Path) -> Any:
        return self("sync", "folder", stick)
