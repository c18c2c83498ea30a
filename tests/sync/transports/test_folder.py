"""A folder or a stick, and what a hostile one may hold."""

from __future__ import annotations

import os
import resource
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from ijm_desktop.bundle.errors import BundleTooLarge, NotABundle
from ijm_desktop.kernel.errors import DiskFull, FolderMissing
from ijm_desktop.sync.errors import CopyDiffers, FileUnreadable
from ijm_desktop.sync.outgoing import Mark
from ijm_desktop.sync.transports.folder import Folder, copy_private
from tests.sync.transports.conformance import DATA, LIMIT, MARK, Conforms, never, ready

SUFFIX = ".alm"


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick"


@pytest.fixture
def carrier(stick: Path) -> Folder:
    return Folder(stick, SUFFIX)


class TestFolder(Conforms):
    @pytest.fixture
    def carrier(self, stick: Path) -> Folder:
        return Folder(stick, SUFFIX)


def test_only_plain_files_with_the_suffix_are_seen(
    carrier: Folder, stick: Path, tmp_path: Path
) -> None:
    name = carrier.deliver(ready(tmp_path), never)
    (stick / "holiday.jpg").write_bytes(b"x")
    (stick / f"folder{SUFFIX}").mkdir()
    (stick / f"link{SUFFIX}").symlink_to(stick / name)
    (stick / f"nowhere{SUFFIX}").symlink_to(tmp_path / "nowhere")
    os.mkfifo(stick / f"pipe{SUFFIX}")
    assert list(carrier.names()) == [name]


def test_what_became_a_link_meanwhile_is_not_followed(
    carrier: Folder, stick: Path, tmp_path: Path
) -> None:
    (tmp_path / "private").write_bytes(b"of this computer")
    (stick / f"a{SUFFIX}").symlink_to(tmp_path / "private")
    with pytest.raises(NotABundle):
        carrier.fetch(f"a{SUFFIX}", tmp_path / "copy", LIMIT)
    assert not (tmp_path / "copy").exists()


def test_what_became_a_pipe_meanwhile_keeps_nobody_waiting(
    carrier: Folder, stick: Path, tmp_path: Path
) -> None:
    os.mkfifo(stick / f"a{SUFFIX}")
    with pytest.raises(NotABundle):
        carrier.fetch(f"a{SUFFIX}", tmp_path / "copy", LIMIT)


def test_a_huge_file_is_not_copied(carrier: Folder, stick: Path, tmp_path: Path) -> None:
    with (stick / f"a{SUFFIX}").open("wb") as file:
        file.truncate(1 << 40)
    with pytest.raises(BundleTooLarge):
        carrier.fetch(f"a{SUFFIX}", tmp_path / "copy", LIMIT)


def test_what_became_a_folder_meanwhile_is_left_alone(tmp_path: Path) -> None:
    with pytest.raises(NotABundle):
        copy_private(tmp_path, tmp_path / "copy", LIMIT)


def test_what_cannot_be_read_is_its_own_error(tmp_path: Path) -> None:
    """This file opens and gives an I/O error at once, as a bad sector does."""
    with pytest.raises(FileUnreadable):
        copy_private(Path("/proc/self/mem"), tmp_path / "copy", LIMIT)
    assert not (tmp_path / "copy").exists()


@pytest.fixture
def little_room() -> Iterator[None]:
    """A limit on how long a file may grow stands for a disk that fills up."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 20, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_full_disk_of_ours_is_not_the_stick_s_fault(
    carrier: Folder, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    name = carrier.deliver(ready(tmp_path), never)
    private = tmp_path / "private"
    private.mkdir()
    request.getfixturevalue("little_room")
    with pytest.raises(DiskFull) as refused:
        carrier.fetch(name, private / "copy", LIMIT)
    assert refused.value.details["folder"] == private
    assert list(private.iterdir()) == []


def test_a_stick_without_room_is_told_before_anything_is_written(
    carrier: Folder, stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(stick)
    full = type(usage)(usage.total, usage.total, len(DATA))
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: full)
    with pytest.raises(DiskFull):
        carrier.deliver(ready(tmp_path), never)
    assert list(stick.iterdir()) == []


def test_a_stick_that_fills_up_meanwhile_keeps_no_half(
    carrier: Folder, stick: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    meant = ready(tmp_path)
    request.getfixturevalue("little_room")
    with pytest.raises(DiskFull) as refused:
        carrier.deliver(meant, never)
    assert refused.value.details["folder"] == stick
    assert list(stick.iterdir()) == []


@pytest.mark.parametrize("lie", ["flips", "loses"])
def test_a_stick_that_lies_is_found_out(
    carrier: Folder, stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lie: str
) -> None:
    """It says that all is written, and gives back something else."""
    sync = os.fsync

    def lying(descriptor: int) -> None:
        sync(descriptor)
        where = Path(f"/proc/self/fd/{descriptor}").readlink()
        if where.suffix == ".tmp":
            with where.open("r+b") as file:
                if lie == "loses":
                    file.truncate(len(DATA) // 2)
                else:
                    file.seek(1000)
                    file.write(b"\0\0\0\0")

    monkeypatch.setattr(os, "fsync", lying)
    with pytest.raises(CopyDiffers):
        carrier.deliver(ready(tmp_path), never)
    assert list(stick.iterdir()) == []


def test_a_stick_that_goes_while_its_folder_is_made_durable(
    carrier: Folder, stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sync = os.fsync

    def gone(descriptor: int) -> None:
        if Path(f"/proc/self/fd/{descriptor}").readlink().is_dir():
            raise OSError(6, "No such device")
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", gone)
    with pytest.raises(FolderMissing):
        carrier.deliver(ready(tmp_path), never)
    assert list(stick.iterdir()) == []


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    away = Folder(tmp_path / "away", SUFFIX)
    with pytest.raises(FolderMissing):
        list(away.names())
    with pytest.raises(FolderMissing):
        away.deliver(ready(tmp_path), never)


def test_what_a_stopped_writer_left_is_taken_away_by_it_alone(
    carrier: Folder, stick: Path, tmp_path: Path
) -> None:
    earlier = Mark((b"\1" * 32,))
    others = {Mark((b"\2" * 32,)).name(), f"{'0' * 16}.tmp", "letter.tmp", "letter.odt"}
    for name in {MARK.name(), earlier.name(), *others}:
        (stick / name).write_bytes(b"half of it")
    meant = ready(tmp_path)
    meant.mark = Mark((*MARK.keys, *earlier.keys))
    name = carrier.deliver(meant, never)
    assert {each.name for each in stick.iterdir()} == {name, *others}
