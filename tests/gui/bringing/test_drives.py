"""Where cards and telephones are looked for."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from ijm_desktop.gui.bringing import drives
from ijm_desktop.gui.bringing.drives import Drive


def test_telephones_are_offered_by_the_name_that_the_system_shows(tmp_path: Path) -> None:
    for name in ("mtp:host=Phone_of_Sokha", "gphoto2:host=Camera", "smb-share:server=office"):
        (tmp_path / name).mkdir()
    (tmp_path / "mtp:host=a file").write_bytes(b"")
    found = drives.phones(tmp_path)
    assert found == (
        Drive("Camera", tmp_path / "gphoto2:host=Camera"),
        Drive("Phone_of_Sokha", tmp_path / "mtp:host=Phone_of_Sokha"),
    )


def test_only_what_is_mounted_is_offered() -> None:
    top = Path(Path.cwd().anchor)
    found = {each.name for each in drives.in_folders([top])}
    mounted = {each.name for each in top.iterdir() if each.is_dir() and os.path.ismount(each)}
    assert found == mounted
    assert ("proc" in found) is sys.platform.startswith("linux")


def test_a_folder_that_is_not_there_offers_nothing(tmp_path: Path) -> None:
    assert drives.in_folders([tmp_path / "nowhere"]) == ()
    assert drives.phones(tmp_path / "nowhere") == ()
