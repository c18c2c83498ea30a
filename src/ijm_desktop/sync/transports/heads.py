"""An answer whose head was cut off is none.

To the library the end of a connection ends a head as an empty line does: whatever had come by then,
half a number or half an address too, would be the answer.
"""

from __future__ import annotations

from http.client import HTTPResponse, IncompleteRead
from typing import Any, Final

_ENDS: Final = (b"\r\n", b"\n")


class _Lines:
    """A stream that knows the last line that was read from it."""

    def __init__(self, stream: Any) -> None:
        self.stream, self.last = stream, b""

    def readline(self, limit: int = -1) -> bytes:
        self.last = self.stream.readline(limit)
        return self.last

    def __getattr__(self, name: str) -> Any:
        return getattr(self.stream, name)


class WholeHead(HTTPResponse):
    """Raises IncompleteRead, as for a body that was cut off."""

    fp: Any

    def begin(self) -> None:
        lines = self.fp = _Lines(self.fp)
        super().begin()
        if self.fp is lines:
            self.fp = lines.stream
        if lines.last not in _ENDS:
            self.close()
            raise IncompleteRead(b"")
