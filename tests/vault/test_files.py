"""Files are whole or as they were; what a disk does to us is said in words."""

from __future__ import annotations

import contextlib
import errno
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ijm_desktop.kernel.errors import (
    AppError,
    DiskFailed,
    DiskFull,
    FolderMissing,
    FolderReadOnly,
    IsFolder,
)
from ijm_desktop.vault.files import disk_error, refusal, write_atomically


@contextlib.contextmanager
def unprivileged() -> Iterator[None]:
    """Root may write anywhere, so a root who tests must become nobody for a moment."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def test_writes_and_replaces_whole(tmp_path: Path) -> None:
    path = tmp_path / "keys.bin"
    write_atomically(path, b"one")
    write_atomically(path, b"two")
    assert path.read_bytes() == b"two"
    assert [each.name for each in tmp_path.iterdir()] == ["keys.bin"]
    assert path.stat().st_mode & 0o077 == 0


def test_a_folder_in_place_of_a_file_says_so(tmp_path: Path) -> None:
    """Whoever names the stick and forgets the file."""
    with pytest.raises(IsFolder):
        write_atomically(tmp_path, b"one")
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder_says_so(tmp_path: Path) -> None:
    with pytest.raises(FolderMissing) as caught:
        write_atomically(tmp_path / "gone" / "keys.bin", b"one")
    assert str(tmp_path / "gone") in caught.value.text()


def test_a_read_only_folder_says_so_and_keeps_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "keys.bin"
    path.write_bytes(b"one")
    tmp_path.chmod(0o500)
    try:
        with unprivileged(), pytest.raises(FolderReadOnly):
            write_atomically(path, b"two")
    finally:
        tmp_path.chmod(0o700)
    assert path.read_bytes() == b"one"


_NO_ROOM = """
import resource, signal, sys
from pathlib import Path
from ijm_desktop.kernel.errors import DiskFull
from ijm_desktop.vault.files import write_atomically
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    write_atomically(Path(sys.argv[1]), b"x" * 5000)
except DiskFull:
    print("full")
"""


def test_a_full_disk_says_so_and_leaves_no_pieces(tmp_path: Path) -> None:
    path = tmp_path / "keys.bin"
    path.write_bytes(b"one")
    done = subprocess.run(  # noqa: S603 - our own interpreter and script
        [sys.executable, "-c", _NO_ROOM, str(path)], capture_output=True, text=True, check=True
    )
    assert done.stdout == "full\n"
    assert [each.name for each in tmp_path.iterdir()] == ["keys.bin"]
    assert path.read_bytes() == b"one"


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EROFS, FolderReadOnly),
        (errno.EACCES, FolderReadOnly),
        (errno.ENOENT, FolderMissing),
        (errno.ENOTDIR, FolderMissing),
        (errno.EIO, DiskFailed),
    ],
)
def test_every_disk_error_has_its_code(number: int, expected: type[AppError]) -> None:
    assert type(disk_error(OSError(number, os.strerror(number)), Path("x"))) is expected


def test_a_disk_that_takes_a_little_file_refuses_nothing(tmp_path: Path) -> None:
    assert refusal(tmp_path) is None
    assert list(tmp_path.iterdir()) == []
    assert isinstance(refusal(tmp_path / "gone"), FolderMissing)
