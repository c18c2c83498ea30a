"""What a record says of a file attached to it (vault §8.1). The file's bytes lie elsewhere.

The value is erasable as a whole: with its key gone, nothing can be made of the file any more.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, TypeGuard

from ijm_desktop.kernel.encoding import Value

VERSION: Final = 1
PART: Final = 4 << 20
"""Bytes of the original in each part but the last."""
KEY_SIZE: Final = 32
HASH_SIZE: Final = 32
NAME_LIMIT: Final = 255
TYPE_LIMIT: Final = 100
SIZE_LIMIT: Final = 1 << 50
_KEYS: Final = {"blob", "key", "size", "sha256", "parts", "root", "name", "type"}


@dataclass(frozen=True, slots=True)
class Blob:
    """`sha256` and `size` (bytes) are of the original; `root` is over its sealed parts; `name` is
    the file's name as given and `media_type` a guess from its first bytes: neither is to be
    trusted, for another computer wrote them."""

    key: bytes
    size: int
    sha256: bytes
    parts: int
    root: bytes
    name: str
    media_type: str

    def value(self) -> dict[str, Value]:
        return {
            "blob": VERSION,
            "key": self.key,
            "size": self.size,
            "sha256": self.sha256,
            "parts": self.parts,
            "root": self.root,
            "name": self.name,
            "type": self.media_type,
        }

    def __repr__(self) -> str:
        return f"Blob({self.size} bytes)"


def parts_of(size: int) -> int:
    """An empty file has one part, empty too."""
    return max(1, -(-size // PART))


def from_value(value: object) -> Blob | None:
    """The blob that a value describes; None for any other value, and for one that contradicts
    itself."""
    if not is_blob(value):
        return None
    blob = Blob(
        key=value["key"],
        size=value["size"],
        sha256=value["sha256"],
        parts=value["parts"],
        root=value["root"],
        name=value["name"],
        media_type=value["type"],
    )
    return blob if _sound(blob) else None


def is_blob(value: object) -> TypeGuard[dict[str, Value]]:
    """Whether a value has the fields of one; cheap enough to ask of every value stored."""
    return type(value) is dict and value.get("blob") == VERSION and value.keys() == _KEYS


def _sound(blob: Blob) -> bool:
    hashes = ((blob.key, KEY_SIZE), (blob.sha256, HASH_SIZE), (blob.root, HASH_SIZE))
    texts = ((blob.name, NAME_LIMIT), (blob.media_type, TYPE_LIMIT))
    return (
        all(type(each) is bytes and len(each) == size for each, size in hashes)
        and all(type(each) is str and 0 < len(each) <= limit for each, limit in texts)
        and type(blob.size) is int
        and 0 <= blob.size <= SIZE_LIMIT
        and type(blob.parts) is int
        and blob.parts == parts_of(blob.size)
        and "\0" not in blob.name
    )
