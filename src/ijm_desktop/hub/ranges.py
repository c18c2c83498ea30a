"""One range of bytes (RFC 9110 §14), as an interrupted download asks for the rest."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from ijm_desktop.hub.errors import OutOfRange

_ONE: Final = re.compile(r"bytes=(\d{0,18})-(\d{0,18})\Z", re.ASCII)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Bytes `start` to `end`, not included. `partial`: the request named a range that holds."""

    start: int
    end: int
    partial: bool


def wanted(headers: Mapping[str, str], tag: str, length: int) -> Wanted:
    """The whole where no single range is asked, or one of another file than `tag`. Raises
    OutOfRange."""
    whole = Wanted(0, length, partial=False)
    found = _ONE.match(headers.get("range", "").replace(" ", ""))
    if found is None or headers.get("if-range", tag) != tag or found.group() == "bytes=-":
        return whole
    first, last = found.groups()
    if not first:  # so many from the end
        start, end = max(0, length - int(last)), length
    else:
        start = int(first)
        end = min(length, int(last) + 1) if last else length
        if last and int(last) < start:
            return whole
    if start >= end:
        raise OutOfRange(Content_Range=f"bytes */{length}")
    return Wanted(start, end, partial=True)
