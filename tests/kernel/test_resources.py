import sys
from pathlib import Path

import pytest

from freeze.shelf import pack
from ijm_desktop.kernel import resources

RESOURCES = Path(__file__).parents[2] / "resources"


def test_a_resource_is_read_from_the_source_tree() -> None:
    assert resources.read("cover.json") == (RESOURCES / "cover.json").read_bytes()


def test_a_missing_resource_is_named() -> None:
    with pytest.raises(resources.ResourceMissing, match=r"icons/none\.svg"):
        resources.read("icons/none.svg")


def test_a_frozen_build_reads_the_same_from_its_shelf(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / resources.SHELF).write_bytes(pack({}, RESOURCES))
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resources.read("icons/cover.svg") == (RESOURCES / "icons" / "cover.svg").read_bytes()
    with pytest.raises(resources.ResourceMissing):
        resources.read("icons/none.svg")


@pytest.mark.parametrize("shelf", [None, b"", b"not a shelf"])
def test_a_damaged_build_says_to_install_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shelf: bytes | None
) -> None:
    if shelf is not None:
        (tmp_path / resources.SHELF).write_bytes(shelf)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    with pytest.raises(resources.ResourceMissing, match="Install the program again"):
        resources.read("cover.json")
