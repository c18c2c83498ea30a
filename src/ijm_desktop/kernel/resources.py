"""Files that come with the program: from the source tree, or from the shelf of a frozen build.

A frozen build holds them in one compressed file, so that nobody who looks through its folder reads
what the program is for. The shelf is a zstd frame around a CBOR map of name to content;
`freeze/shelf.py` writes it.
"""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

import cbor2
import zstandard

from ijm_desktop.kernel.errors import AppError

SHELF = "shelf.dat"


class ResourceMissing(AppError):
    code = "RESOURCE_MISSING"
    sentence = (
        "A file that belongs to this program is missing ({name}). Your notes are not touched. "
        "Install the program again."
    )


def read(name: str) -> bytes:
    """The resource at `name`, a relative path with forward slashes such as `icons/cover.svg`."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        content = _shelf(Path(frozen) / SHELF).get(name)
        if content is None:
            raise ResourceMissing(name=name)
        return content
    try:
        return (Path(__file__).parents[3] / "resources" / name).read_bytes()
    except OSError as error:
        raise ResourceMissing(name=name) from error


@cache
def _shelf(path: Path) -> dict[str, bytes]:
    try:
        return opened(path.read_bytes())
    except (OSError, zstandard.ZstdError, cbor2.CBORDecodeError) as error:
        raise ResourceMissing(name=path.name) from error


def opened(shelf: bytes) -> dict[str, bytes]:
    """Name to content. Trusts `shelf`: it is part of the program."""
    content: dict[str, bytes] = cbor2.loads(zstandard.decompress(shelf))
    return content
