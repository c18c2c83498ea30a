"""Parts of attached files on their way, and what each side says of them (parts §2 and §4)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, TypeAlias

from ijm_desktop.bundle.errors import BlockMalformed
from ijm_desktop.bundle.forms import array, boolean, bounded_decode, exact, row, whole
from ijm_desktop.kernel.encoding import Value, encode

NAME: Final = 16
"""Bytes of a file's name: those of its hexadecimal digits."""
_INDEX: Final = 8
_HEAD: Final = NAME + _INDEX
MAX_FILES: Final = 1000
"""In each of a frame's two lists."""
MAX_NUMBERS: Final = 20_000
_FILES: Final = "files"
_PART: Final = "part"

Spans: TypeAlias = tuple[tuple[int, int], ...]
"""Parts of one file, from ≤ number < to, ascending, with gaps between."""


@dataclass(frozen=True, slots=True)
class PartFrame:
    """One part of a file, sealed. Whether it is that is for the holder of the file's key to see."""

    name: bytes
    index: int
    sealed: bytes

    def payload(self) -> bytes:
        return self.name + self.index.to_bytes(_INDEX, "big") + self.sealed


@dataclass(frozen=True, slots=True)
class FilesFrame:
    """By name, the parts that the sender of the frame believes the other side has (`offered`), and
    those that it has itself (`wanted`). `small`: nothing large is to be sent to it for now."""

    offered: dict[bytes, Spans]
    wanted: dict[bytes, Spans]
    small: bool = False

    @property
    def is_empty(self) -> bool:
        return not (self.offered or self.wanted or self.small)

    @property
    def digest(self) -> bytes:
        """To tell whether the same was said: 32 bytes, however many files."""
        return hashlib.sha256(self.payload()).digest()

    def payload(self) -> bytes:
        return encode([_listed(self.offered), _listed(self.wanted), self.small])


NOTHING_SAID: Final = FilesFrame({}, {})


def read_part(payload: bytes) -> PartFrame:
    """Raises BlockMalformed."""
    if len(payload) <= _HEAD:
        raise BlockMalformed(part=_PART)
    index = whole(int.from_bytes(payload[NAME:_HEAD], "big"), _PART)
    return PartFrame(payload[:NAME], index, payload[_HEAD:])


def read_files(payload: bytes) -> FilesFrame:
    """Raises BlockMalformed or BundleBomb."""
    offered, wanted, small = row(bounded_decode(payload, _FILES), 3, _FILES)
    read = FilesFrame(_read_list(offered), _read_list(wanted), boolean(small, _FILES))
    spans = (*read.offered.values(), *read.wanted.values())
    if sum(map(len, spans)) * 2 > MAX_NUMBERS:
        raise BlockMalformed(part=_FILES)
    return read


def _listed(files: dict[bytes, Spans]) -> list[Value]:
    return [[name, numbers(spans)] for name, spans in sorted(files.items())]


def _read_list(value: Value) -> dict[bytes, Spans]:
    read: dict[bytes, Spans] = {}
    rows = array(value, _FILES)
    last = b""
    for each in rows:
        name, said = row(each, 2, _FILES)
        if exact(name, NAME, _FILES) <= last:
            raise BlockMalformed(part=_FILES)
        last = name
        read[name] = read_spans(said)
    if len(read) > MAX_FILES:
        raise BlockMalformed(part=_FILES)
    return read


def numbers(spans: Spans) -> list[int]:
    """As they are written."""
    return [number for span in spans for number in span]


def read_spans(value: Value) -> Spans:
    """Raises BlockMalformed."""
    read = [whole(each, _FILES) for each in array(value, _FILES)]
    # Ascending, with a gap between: each number is above the one before.
    if len(read) % 2 or any(after <= before for before, after in pairwise(read)):
        raise BlockMalformed(part=_FILES)
    return tuple(zip(read[::2], read[1::2], strict=True))


def spans_of(indices: Iterable[int]) -> Spans:
    """Of part numbers in any order."""
    found: list[tuple[int, int]] = []
    for each in sorted(set(indices)):
        if found and found[-1][1] == each:
            found[-1] = (found[-1][0], each + 1)
        else:
            found.append((each, each + 1))
    return tuple(found)


def all_of(count: int) -> Spans:
    return ((0, count),)


def missing(spans: Spans, count: int) -> list[int]:
    """Of `count` parts those outside `spans`, whatever a stranger wrote into them."""
    at, found = 0, list[int]()
    for start, stop in spans:
        found.extend(range(at, min(start, count)))
        at = max(at, stop)
    found.extend(range(at, count))
    return found


def fitting(files: Sequence[tuple[bytes, Spans]]) -> dict[bytes, Spans]:
    """As many of them, from the first, as one list holds; half of a frame's numbers are for it. Of
    what has more gaps than that only the first parts are said, and the others come once more."""
    taken: dict[bytes, Spans] = {}
    left = MAX_NUMBERS // 2
    for name, spans in files[:MAX_FILES]:
        if spans and left < 2:
            break
        taken[name] = spans[: left // 2]
        left -= 2 * len(taken[name])
    return taken
