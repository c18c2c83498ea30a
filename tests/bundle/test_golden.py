"""Bundles of every format that ever shipped are still read, to the same contents."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from ijm_desktop.bundle.frames import (
    ChangesFrame,
    EpochsFrame,
    HeardFrame,
    JudgedFrame,
    LeavesFrame,
    ProofFrame,
    SealingFrame,
)
from ijm_desktop.bundle.header import Kind
from ijm_desktop.bundle.judged import marks, read_judged
from ijm_desktop.bundle.proof import Proving
from ijm_desktop.bundle.reader import BundleReader
from ijm_desktop.bundle.request import open_request
from ijm_desktop.bundle.root import check_root_code
from ijm_desktop.bundle.trust import Pinned, check_feed, check_welcome, check_work
from ijm_desktop.crypto.sealing import SealingKey
from ijm_desktop.journal.change import Change
from ijm_desktop.journal.epoch import EpochStatement
from tests.bundle.make_golden import FOLDER, contents

KEPT = sorted(FOLDER.glob("bundle-*"))


class Golden:
    """One kept set of files, read with the keys that lie beside them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.about: dict[str, Any] = json.loads((folder / "contents.json").read_text("utf-8"))
        self.organisation = bytes.fromhex(self.about["organisation"])

    def seat(self, who: str) -> bytes:
        return bytes.fromhex(self.about[who]["seat"])

    def open(self, name: str, who: str) -> tuple[BundleReader, Any]:
        stream = io.BytesIO((self.folder / name).read_bytes())
        reader = BundleReader(stream)
        key = SealingKey.from_bytes(bytes.fromhex(self.about[who]["sealing"]))
        return reader, reader.verify([key])


def test_at_least_one_is_kept() -> None:
    assert KEPT


@pytest.mark.parametrize("folder", KEPT, ids=lambda folder: folder.name)
def test_work_of_then_is_read_now(folder: Path) -> None:
    golden = Golden(folder)
    reader, opened = golden.open("work.bin", "headquarters")
    frames = list(reader.frames(opened))
    epochs = [each for frame in frames if isinstance(frame, EpochsFrame) for each in frame.epochs]
    check_work(opened, golden.seat("headquarters"), golden.organisation, epochs[0])
    changes = [each for f in frames if isinstance(f, ChangesFrame) for each in f.changes]
    assert [contents(each) for each in changes] == golden.about["work"]


@pytest.mark.parametrize("folder", KEPT, ids=lambda folder: folder.name)
@pytest.mark.parametrize("kind", [Kind.FEED, Kind.WELCOME])
def test_feeds_of_then_are_read_now(folder: Path, kind: Kind) -> None:
    golden = Golden(folder)
    reader, opened = golden.open(f"{kind.value}.bin", "reader")
    seat = golden.seat("reader")
    if kind is Kind.WELCOME:
        believed = check_welcome(opened, seat, golden.about["root_code"])
    else:
        believed = check_feed(opened, seat, Pinned(golden.organisation))
    assert believed.directory is not None
    proving = Proving()
    changes: list[Change] = []
    epochs: dict[bytes, EpochStatement] = {}
    for frame in reader.frames(opened):
        if isinstance(frame, EpochsFrame):
            epochs |= {each.id: each for each in frame.epochs}
        elif isinstance(frame, ChangesFrame):
            proving.changes(frame.changes)
            changes += frame.changes
        elif isinstance(frame, ProofFrame):
            proving.proof(frame.proof, epochs[frame.proof.head.epoch].public)
    proving.end()
    assert [contents(each) for each in changes] == golden.about["feed"]


@pytest.mark.parametrize("folder", KEPT, ids=lambda folder: folder.name)
def test_codes_of_then_hold_now(folder: Path) -> None:
    golden = Golden(folder)
    check_root_code(golden.organisation, golden.about["root_code"])
    data = (folder / "request.bin").read_bytes()
    request = open_request(data, golden.about["request_code"])
    assert request.name == golden.about["request_name"]


LATER = [each for each in KEPT if (each / "feed-later.bin").exists()]


def test_one_is_kept_of_what_came_later() -> None:
    """Roots with a recovery key and of another hq_epoch, every kind of epoch and frame."""
    assert LATER


@pytest.mark.parametrize("folder", LATER, ids=lambda folder: folder.name)
def test_work_of_a_next_epoch_is_read_now(folder: Path) -> None:
    golden = Golden(folder)
    about = golden.about["later"]
    reader, opened = golden.open("work-later.bin", "headquarters")
    epochs: list[EpochStatement] = []
    changes: list[Change] = []
    sealing = heard = b""
    for frame in reader.frames(opened):
        match frame:
            case EpochsFrame():
                epochs += frame.epochs
            case ChangesFrame():
                changes += frame.changes
            case SealingFrame():
                sealing = frame.public
            case HeardFrame():
                heard = frame.digest
    (sender,) = epochs
    assert sender.parent is not None
    assert sender.encoded()[0] == bytes.fromhex(about["sender"])
    check_work(opened, golden.seat("headquarters"), golden.organisation, sender)
    assert [contents(each) for each in changes] == about["work"]
    assert sealing.hex() == about["sealing"]
    assert heard == read_judged(bytes.fromhex(about["judged"])).digest


@pytest.mark.parametrize("folder", LATER, ids=lambda folder: folder.name)
def test_a_feed_of_a_promoted_headquarters_is_read_now(folder: Path) -> None:
    golden = Golden(folder)
    about = golden.about["later"]
    reader, opened = golden.open("feed-later.bin", "reader")
    believed = check_feed(opened, golden.seat("reader"), Pinned(golden.organisation))
    assert [each.statement.encoded().hex() for each in believed.roots] == about["roots"]
    assert [each.statement.recovery is not None for each in believed.roots] == [False, True, True]
    assert (believed.root.hq_epoch, believed.root.sequencer.parent is not None) == (2, True)
    frames = list(reader.frames(opened))
    (judged,) = (each.judged for each in frames if isinstance(each, JudgedFrame))
    assert judged.encoded().hex() == about["judged"]
    (forked,) = judged.forked
    for receipt in (forked.first, *forked.others):
        receipt.verify(golden.organisation, believed.root.sequencer.public, receipt.entry.root)
    (leaves,) = (each for each in frames if isinstance(each, LeavesFrame))
    assert leaves.start + len(leaves.leaves) == leaves.head.size
    assert len(list(marks(opened.header.optional))) == 1
    changes = [
        each for frame in frames if isinstance(frame, ChangesFrame) for each in frame.changes
    ]
    assert [contents(each) for each in changes] == about["feed"]
