"""The shelf as freeze/shelf.py packs it and freeze/start.py imports from it."""

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from freeze.shelf import module_files, pack
from freeze.start import Shelf
from ijm_desktop.kernel.resources import opened


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    package = tmp_path / "secretive_work"
    (package / "room").mkdir(parents=True)
    (package / "__init__.py").write_text("PURPOSE = 'delicate'\n", "utf-8")
    (package / "room" / "__init__.py").write_text("from .. import PURPOSE\n", "utf-8")
    (package / "room" / "desk.py").write_text("from . import PURPOSE as SEEN\n", "utf-8")
    resources = tmp_path / "resources"
    resources.mkdir()
    (resources / "words.txt").write_text("delicate words", "utf-8")
    path = tmp_path / "shelf.dat"
    path.write_bytes(pack(module_files(package), resources))
    return path


@pytest.fixture
def on_the_shelf(shelf: Path) -> Iterator[None]:
    finder = Shelf(shelf)
    sys.meta_path.append(finder)
    yield
    sys.meta_path.remove(finder)
    for name in [name for name in sys.modules if name.startswith("secretive_work")]:
        del sys.modules[name]


@pytest.mark.usefixtures("on_the_shelf")
def test_packages_and_modules_are_imported_from_it() -> None:
    desk = importlib.import_module("secretive_work.room.desk")
    assert desk.SEEN == "delicate"
    with pytest.raises(ModuleNotFoundError):
        importlib.import_module("secretive_work.room.chair")


def test_resources_are_on_it(shelf: Path) -> None:
    assert opened(shelf.read_bytes())["words.txt"] == b"delicate words"


def test_no_text_of_it_is_readable(shelf: Path, tmp_path: Path) -> None:
    content = shelf.read_bytes()
    for text in (b"delicate", b"secretive", str(tmp_path).encode()):
        assert text not in content


def test_the_builder_s_folders_are_not_in_it(shelf: Path, tmp_path: Path) -> None:
    assert all(str(tmp_path).encode() not in part for part in opened(shelf.read_bytes()).values())
