"""Packs what a frozen build must not show: our modules and our resources, in one file."""

from __future__ import annotations

import marshal
from collections.abc import Iterable
from pathlib import Path

import cbor2
import zstandard


def module_files(package: Path) -> dict[str, Path]:
    """Dotted name to source file; a package's own name ends in `__init__`."""
    return {
        ".".join(path.relative_to(package.parent).with_suffix("").parts): path
        for path in sorted(package.rglob("*.py"))
    }


def pack(modules: dict[str, Path], resources: Path) -> bytes:
    """The shelf: `code/NAME` for each module, and every resource under its own relative path."""
    shelf = {f"code/{name}": _compiled(name, path) for name, path in modules.items()}
    shelf.update(
        (path.relative_to(resources).as_posix(), path.read_bytes()) for path in _files(resources)
    )
    return zstandard.ZstdCompressor(level=19).compress(cbor2.dumps(shelf))


def _files(folder: Path) -> Iterable[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.is_file())


def _compiled(name: str, path: Path) -> bytes:
    # The file's real place would name the builder's folders in every traceback.
    return marshal.dumps(compile(path.read_bytes(), f"{name}.py", "exec", dont_inherit=True))
