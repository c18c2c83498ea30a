"""Where the frozen program starts. Copied by build.spec under the cover's name.

PyInstaller keeps module names in the clear, and ours tell what the program is. So our modules are
not in its archive but on the shelf (see freeze/shelf.py), and this puts the shelf among the places
that `import` looks in.
"""

from __future__ import annotations

import marshal
import sys
from importlib.abc import InspectLoader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import spec_from_loader
from pathlib import Path
from types import CodeType, ModuleType
from typing import TYPE_CHECKING

import cbor2
import zstandard

if TYPE_CHECKING:
    from collections.abc import Sequence


class Shelf(MetaPathFinder, InspectLoader):
    """Imports modules from the `code/` part of the shelf."""

    def __init__(self, path: Path) -> None:
        shelf: dict[str, bytes] = cbor2.loads(zstandard.decompress(path.read_bytes()))
        self._code = {
            name.removeprefix("code/"): content
            for name, content in shelf.items()
            if name.startswith("code/")
        }

    def find_spec(
        self, fullname: str, _path: Sequence[str] | None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if self.is_package(fullname):
            return spec_from_loader(fullname, self, is_package=True)
        return spec_from_loader(fullname, self) if fullname in self._code else None

    def is_package(self, fullname: str) -> bool:
        return f"{fullname}.__init__" in self._code

    def get_code(self, fullname: str) -> CodeType:
        name = f"{fullname}.__init__" if self.is_package(fullname) else fullname
        code: CodeType = marshal.loads(self._code[name])
        return code

    def get_source(self, _fullname: str) -> None:
        return None


def main() -> int:
    sys.meta_path.append(Shelf(Path(sys._MEIPASS) / "shelf.dat"))  # type: ignore[attr-defined]
    from ijm_desktop.app import main as run  # not to be found before

    return run()


if __name__ == "__main__":
    sys.exit(main())
