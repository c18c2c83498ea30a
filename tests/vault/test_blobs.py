"""Attached files as they lie: sealed once, exact to the byte, and never half there."""

from __future__ import annotations

import dataclasses
import errno
import hashlib
import os
import shutil
import tracemalloc
from collections.abc import Generator
from pathlib import Path
from typing import NamedTuple, TypeVar

import pytest

from ijm_desktop.crypto.streams import sealed_size
from ijm_desktop.kernel.blobs import PART, Blob
from ijm_desktop.kernel.errors import DiskFull, FolderMissing
from ijm_desktop.vault import blobs
from ijm_desktop.vault.blob_errors import (
    AttachmentAltered,
    AttachmentCutShort,
    AttachmentMissing,
    AttachmentNotAsSigned,
    AttachmentPartsSwapped,
    SourceChanged,
    SourceNotAFile,
)

T = TypeVar("T")
SIZES = [0, 1, PART - 1, PART, PART + 1, 2 * PART + 7]


def ended(work: Generator[int, None, T]) -> tuple[list[int], T]:
    told: list[int] = []
    while True:
        try:
            told.append(next(work))
        except StopIteration as stop:
            return told, stop.value


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "sealed"
    made.mkdir()
    return made


def original(folder: Path, size: int, name: str = "IMG_2041.jpg") -> Path:
    path = folder.parent / name
    path.write_bytes(os.urandom(size))
    return path


def taken(folder: Path, source: Path) -> Blob:
    _, blob = ended(blobs.taking_in(folder, source, random=os.urandom))
    blobs.keep(folder, blob)
    return blob


class Sealed(NamedTuple):
    folder: Path
    blob: Blob
    path: Path
    data: bytes

    def read(self) -> bytes:
        return b"".join(blobs.parts(self.folder, self.blob))


@pytest.fixture
def sealed(folder: Path) -> Sealed:
    """Of two whole parts and a piece."""
    source = original(folder, 2 * PART + 7)
    blob = taken(folder, source)
    return Sealed(folder, blob, folder / blobs.file_name(blob.key), source.read_bytes())


@pytest.mark.parametrize("size", SIZES)
def test_what_goes_in_comes_out_to_the_byte(folder: Path, size: int) -> None:
    source = original(folder, size)
    before = source.stat()
    told, blob = ended(blobs.taking_in(folder, source, random=os.urandom))
    assert told[-1] == size
    blobs.keep(folder, blob)
    data = source.read_bytes()
    assert b"".join(blobs.parts(folder, blob)) == data
    assert (blob.size, blob.sha256) == (size, hashlib.sha256(data).digest())
    assert blob.name == "IMG_2041.jpg"
    assert source.stat().st_mtime_ns == before.st_mtime_ns
    (lies,) = folder.iterdir()
    assert lies.stat().st_size == blobs.room_needed(size)
    assert os.name == "nt" or lies.stat().st_mode & 0o077 == 0


def test_neither_name_nor_bytes_tell_anything(folder: Path) -> None:
    source = folder.parent / "canary-kestrel.txt"
    source.write_text("canary-kestrel-4711 " * 1000, encoding="utf-8")
    one, two = taken(folder, source), taken(folder, source)
    assert one.media_type == "text/plain"
    assert one.key != two.key
    for lies in folder.iterdir():
        assert len(lies.name) == 32
        assert b"canary" not in lies.read_bytes()


def test_memory_does_not_grow_with_the_file(folder: Path) -> None:
    source = original(folder, 12 * PART)
    tracemalloc.start()
    blob = taken(folder, source)
    for _ in blobs.parts(folder, blob):
        pass
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 6 * PART


def test_before_it_is_kept_it_can_be_read_and_taken_back(folder: Path) -> None:
    _, blob = ended(blobs.taking_in(folder, original(folder, 9), random=os.urandom))
    assert blobs.is_here(folder, blob)
    blobs.discard(folder, blob)
    assert not blobs.is_here(folder, blob)
    assert list(folder.iterdir()) == []


def test_stopped_half_way_it_leaves_nothing(folder: Path) -> None:
    work = blobs.taking_in(folder, original(folder, 3 * PART), random=os.urandom)
    assert next(work) == PART
    assert len(list(folder.iterdir())) == 1
    work.close()
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("change", [b"longer", b""], ids=["grew", "was cut"])
def test_a_file_that_changes_while_it_is_read_is_refused(folder: Path, change: bytes) -> None:
    source = original(folder, 2 * PART)
    work = blobs.taking_in(folder, source, random=os.urandom)
    next(work)
    if change:
        with source.open("ab") as file:
            file.write(change)
    else:
        os.truncate(source, PART + 1)
    with pytest.raises(SourceChanged):
        ended(work)
    assert list(folder.iterdir()) == []


def test_a_file_rewritten_with_as_many_bytes_is_refused(folder: Path) -> None:
    source = original(folder, 2 * PART)
    work = blobs.taking_in(folder, source, random=os.urandom)
    next(work)
    with source.open("r+b") as file:
        file.write(b"other")
    os.utime(source, ns=(0, source.stat().st_mtime_ns + 1))
    with pytest.raises(SourceChanged):
        ended(work)


def test_what_is_no_file_is_refused_and_not_waited_for(folder: Path) -> None:
    pipe = folder.parent / "pipe"
    os.mkfifo(pipe)
    for source in (pipe, folder, folder.parent / "gone", Path(os.devnull)):
        with pytest.raises(SourceNotAFile):
            ended(blobs.taking_in(folder, source, random=os.urandom))
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("nameless", [".", "/"])
def test_a_folder_without_a_name_of_its_own_is_named_as_it_was_given(
    folder: Path, nameless: str
) -> None:
    with pytest.raises(SourceNotAFile) as refused:
        ended(blobs.taking_in(folder, Path(nameless), random=os.urandom))
    assert refused.value.text().startswith(f"'{nameless}' is not a file")


def test_a_link_is_followed_to_its_file_under_the_name_given(folder: Path) -> None:
    link = folder.parent / "link.jpg"
    link.symlink_to(original(folder, 100))
    blob = taken(folder, link)
    assert (blob.name, blob.size) == ("link.jpg", 100)


def test_a_name_that_is_not_text_is_marked(folder: Path) -> None:
    source = folder.parent / os.fsdecode(b"caf\xe9.txt")
    source.write_bytes(b"x")
    assert taken(folder, source).name == "caf\ufffd.txt"


def test_without_room_nothing_is_written(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = original(folder, PART)
    usage = shutil.disk_usage(folder)
    full = usage._replace(free=blobs.room_needed(PART) + blobs.RESERVE - 1)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: full)
    with pytest.raises(DiskFull):
        ended(blobs.taking_in(folder, source, random=os.urandom))
    assert list(folder.iterdir()) == []


def test_a_disk_that_fills_half_way_leaves_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = blobs.taking_in(folder, original(folder, 2 * PART), random=os.urandom)
    next(work)

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFull):
        ended(work)
    assert list(folder.iterdir()) == []


def test_a_folder_that_is_gone_is_said(folder: Path) -> None:
    source = original(folder, 1)
    folder.rmdir()
    with pytest.raises(FolderMissing):
        ended(blobs.taking_in(folder, source, random=os.urandom))


def test_a_missing_file(sealed: Sealed) -> None:
    sealed.path.unlink()
    with pytest.raises(AttachmentMissing):
        sealed.read()


@pytest.mark.parametrize("by", [1, PART, 2 * PART])
def test_a_file_cut_short(sealed: Sealed, by: int) -> None:
    os.truncate(sealed.path, sealed.path.stat().st_size - by)
    with pytest.raises(AttachmentCutShort):
        sealed.read()


def test_a_file_with_more_behind_it(sealed: Sealed) -> None:
    with sealed.path.open("ab") as file:
        file.write(b"\0")
    with pytest.raises(AttachmentAltered):
        sealed.read()


@pytest.mark.parametrize("at", [0, 60, PART // 2, sealed_size(PART) + 60, -1])
def test_one_bit_altered_anywhere(sealed: Sealed, at: int) -> None:
    lies = bytearray(sealed.path.read_bytes())
    lies[at] ^= 1
    sealed.path.write_bytes(lies)
    with pytest.raises(AttachmentAltered):
        sealed.read()


def test_parts_in_another_order(sealed: Sealed) -> None:
    lies, part = sealed.path.read_bytes(), sealed_size(PART)
    sealed.path.write_bytes(lies[part : 2 * part] + lies[:part] + lies[2 * part :])
    with pytest.raises(AttachmentPartsSwapped):
        sealed.read()


def test_another_file_of_the_same_length_in_its_place(sealed: Sealed) -> None:
    other = taken(sealed.folder, original(sealed.folder, sealed.blob.size, "other"))
    shutil.copy(sealed.folder / blobs.file_name(other.key), sealed.path)
    with pytest.raises(AttachmentAltered):
        sealed.read()


@pytest.mark.parametrize("root", [True, False], ids=["root", "sha256"])
def test_a_file_other_than_its_record_was_signed_with(sealed: Sealed, root: bool) -> None:
    other = bytes(32)
    blob = (
        dataclasses.replace(sealed.blob, root=other)
        if root
        else dataclasses.replace(sealed.blob, sha256=other)
    )
    with pytest.raises(AttachmentNotAsSigned):
        for _ in blobs.parts(sealed.folder, blob):
            pass


def writing_out(sealed: Sealed, target: Path) -> Generator[int, None, None]:
    unfinished = blobs.unfinished_beside(target)
    return blobs.writing_out(sealed.folder, sealed.blob, target, unfinished)


def test_written_out_it_is_the_original_and_private(sealed: Sealed) -> None:
    target = sealed.folder.parent / "out.jpg"
    told, _ = ended(writing_out(sealed, target))
    assert told == [PART, 2 * PART, 2 * PART + 7]
    assert target.read_bytes() == sealed.data
    assert os.name == "nt" or target.stat().st_mode & 0o077 == 0


def test_what_is_not_as_signed_is_never_written_out_whole_or_in_part(sealed: Sealed) -> None:
    lies = bytearray(sealed.path.read_bytes())
    lies[-1] ^= 1
    sealed.path.write_bytes(lies)
    out = sealed.folder.parent / "out"
    out.mkdir()
    with pytest.raises(AttachmentAltered):
        ended(writing_out(sealed, out / "a.jpg"))
    assert list(out.iterdir()) == []


def test_writing_out_can_be_stopped(sealed: Sealed) -> None:
    out = sealed.folder.parent / "out"
    out.mkdir()
    work = writing_out(sealed, out / "a.jpg")
    next(work)
    work.close()
    assert list(out.iterdir()) == []
