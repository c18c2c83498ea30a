"""Attached files on their way (docs/spec/parts.md): everywhere once, whole, and to nobody else."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from ijm_desktop.actions import attachments
from ijm_desktop.actions.attachments import finished
from ijm_desktop.actions.desk import Desk, RecordKey
from ijm_desktop.bundle.errors import BlockMalformed
from ijm_desktop.bundle.reader import BundleReader
from ijm_desktop.bundle.trust import Pinned, check_feed
from ijm_desktop.headquarters import assigning, ruling
from ijm_desktop.kernel.blobs import PART, Blob
from ijm_desktop.sync import parts as travelling
from ijm_desktop.sync.errors import NoRoomForFiles, PartsEarly
from ijm_desktop.vault import blob_coming, blob_needs, blobs, erasing, exchanges
from ijm_desktop.vault.blob_errors import AttachmentAltered, AttachmentMissing
from ijm_desktop.vault.chains import changes_at
from tests.sync import forging
from tests.sync.world import SUFFIX, Stick, World, value_at

SMALL = b"\xff\xd8\xff" + bytes(range(256)) * 40


def attach(
    world: World, desk: Desk, case: RecordKey, data: bytes, name: str = "gate.jpg"
) -> RecordKey:
    source = world.folder / name
    source.write_bytes(data)
    scope = case.bucket.scope_id
    return finished(attachments.adding(desk, scope, source, {"kind": "photo"})).key


def blob_of(desk: Desk, key: RecordKey) -> Blob:
    return attachments.get(desk, key).blob


def has(desk: Desk, key: RecordKey) -> bool:
    return attachments.get(desk, key).here


def content(desk: Desk, blob: Blob) -> bytes:
    return b"".join(blobs.parts(desk.vault.blobs, blob))


def files_in(stick: Stick, size: int) -> list[Path]:
    return [each for each in stick.path.iterdir() if each.stat().st_size > size]


def test_a_photo_goes_to_headquarters_and_on_to_a_colleague_in_one_round(world: World) -> None:
    case = world.case(world.ines)
    world.settle()
    key = attach(world, world.ines, case, SMALL)
    assert [each.missing for each in blob_needs.sending(world.ines.vault)] == [[0]]
    world.exchange(world.ines)
    answered = world.answer()
    assert answered.files_came == 1
    assert content(world.hq, blob_of(world.hq, key)) == SMALL
    world.exchange(world.ana)
    assert content(world.ana, blob_of(world.ana, key)) == SMALL
    assert has(world.ana, key)
    world.exchange(world.ines)
    assert blob_needs.sending(world.ines.vault) == []


def test_when_all_have_it_nothing_of_it_is_left_to_say(world: World) -> None:
    key = attach(world, world.ines, world.case(world.ines), SMALL)
    world.settle()
    for desk in (world.ines, world.ana, world.hq):
        assert content(desk, blob_of(desk, key)) == SMALL
    lying = world.stick.files()
    world.trip(*world.seats)
    assert world.stick.files() == lying
    assert files_in(world.stick, len(SMALL)) == []  # what nobody needs is taken away


def test_a_file_of_several_parts_arrives_through_a_stick_that_loses_all_but_one_bundle(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(travelling, "BUNDLE", 4 << 20)
    data = os.urandom(2 * PART + 99)
    key = attach(world, world.ines, world.case(world.ines), data)
    blob = blob_of(world.ines, key)
    world.exchange(world.ines)
    large = files_in(world.stick, 1 << 20)
    assert len(large) == 2  # the last part fits beside another
    large[0].unlink()
    world.answer()
    partly = blob_coming.load(
        world.hq.vault.database, world.hq.vault.blobs, blobs.file_name(blob.key)
    )
    assert partly is not None
    assert 0 < len(partly.leaves) < blob.parts
    assert not has(world.hq, key)
    with pytest.raises(AttachmentMissing):
        content(world.hq, blob)
    world.trip(world.ines)
    assert content(world.hq, blob) == data
    assert blob_coming.every(world.hq.vault.database, world.hq.vault.blobs) == []
    assert [each.name for each in world.hq.vault.blobs.iterdir()] == [blobs.file_name(blob.key)]


def test_a_large_file_comes_to_a_colleague_who_asks_for_it(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(blob_needs, "AUTOMATIC", 1000)
    key = attach(world, world.ines, world.case(world.ines), SMALL)
    world.settle()
    assert has(world.hq, key)
    assert not has(world.ana, key)
    attachments.fetch(world.ana, key)
    assert attachments.get(world.ana, key).asked
    world.settle()
    assert has(world.ana, key)
    assert not attachments.get(world.ana, key).asked


def test_nobody_gets_a_file_of_a_case_that_is_not_theirs_for_the_asking(world: World) -> None:
    key = attach(world, world.ines, world.case(world.ines), SMALL)
    world.settle()
    blob = blob_of(world.ines, key)
    with world.otto.vault.transaction() as work:  # a program of his own knows the name
        blob_coming.keep(work.database, blob_coming.of(blob, asked=True))
        work.database.run(
            "INSERT INTO blob (sequence, name) VALUES (1, ?)",
            (blobs.file_name(blob.key),),
        )
    world.exchange(world.otto)
    world.answer()
    said = {name.hex() for name in blob_needs.said(world.otto.vault).wanted}
    assert said == {blobs.file_name(blob.key)}
    assert files_in(world.stick, len(SMALL)) == []


def test_parts_that_come_before_the_work_they_belong_to_wait_for_it(world: World) -> None:
    key = attach(world, world.ines, world.case(world.ines), SMALL)
    world.exchange(world.ines)
    parts, _work = sorted(world.stick.path.iterdir(), key=_is_work)
    early = Stick(world.folder / "early")
    early.put({parts.name: parts.read_bytes()})
    parts.unlink()
    answered = world.answer(early)
    assert [each.code for each in answered.aside] == [PartsEarly.code]
    assert not answered.files_came
    assert world.answer().received
    assert world.answer(early).files_came == 1
    assert has(world.hq, key)


def _is_work(path: Path) -> bool:
    """Of the two files of a first exchange with a photo, the parts are the larger."""
    return path.stat().st_size < len(SMALL)


def test_a_copy_that_was_altered_on_the_way_brings_nothing(world: World) -> None:
    key = attach(world, world.ines, world.case(world.ines), SMALL)
    world.exchange(world.ines)
    (parts,) = files_in(world.stick, len(SMALL))
    data = bytearray(parts.read_bytes())
    data[-200] ^= 1
    parts.write_bytes(data)
    answered = world.answer()
    assert [each.code for each in answered.aside] == ["BUNDLE_DAMAGED"]
    assert not has(world.hq, key)
    world.settle()
    assert has(world.hq, key)
    assert has(world.ana, key)


def test_a_file_that_the_disk_damaged_is_not_sent_on_and_keeps_no_other_back(
    world: World,
) -> None:
    case = world.case(world.ines)
    bad, good = attach(world, world.ines, case, SMALL), attach(world, world.ines, case, b"%PDF-1.7")
    path = world.ines.vault.blobs / blobs.file_name(blob_of(world.ines, bad).key)
    path.write_bytes(path.read_bytes()[:-1] + b"\0")
    world.settle()
    assert has(world.hq, good)
    assert has(world.ana, good)
    assert not has(world.hq, bad)
    assert [each.name for each in blob_needs.sending(world.ines.vault)] == [path.name]


def test_a_reader_of_the_case_cannot_slip_in_another_file_under_its_key(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Everybody who may read a file has its key; only the root says what its author attached."""
    key = attach(world, world.ines, world.case(world.ines), SMALL)
    blob = blob_of(world.ines, key)
    path = world.ines.vault.blobs / blobs.file_name(blob.key)
    honest = path.read_bytes()
    forged = world.folder / "forged.jpg"
    forged.write_bytes(SMALL[:-1] + b"!")
    path.unlink()
    finished(blobs.taking_in(world.ines.vault.blobs, forged, random=lambda _count: blob.key))
    (world.ines.vault.blobs / (path.name + blobs.UNSAVED)).replace(path)
    world.exchange(world.ines)
    answered = world.answer()
    assert [each.code for each in answered.aside] == ["ATTACHMENT_NOT_AS_SIGNED"]
    assert list(world.hq.vault.blobs.iterdir()) == []
    path.write_bytes(honest)
    world.stick.lose()
    world.settle()
    assert content(world.hq, blob) == SMALL


def test_without_room_for_files_everything_else_still_arrives(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = world.case(world.ines)
    key = attach(world, world.ines, case, SMALL)
    seen = world.observe(world.ines, case, "A truck at the gate")
    world.exchange(world.ines)
    monkeypatch.setattr(blobs, "RESERVE", 1 << 60)
    answered = world.answer()
    assert [each.code for each in answered.aside] == [NoRoomForFiles.code]
    assert answered.received
    assert value_at(world.hq, seen, "seen") == "A truck at the gate"
    monkeypatch.undo()
    assert world.answer().files_came == 1
    assert has(world.hq, key)


def test_a_stick_without_room_carries_the_words_and_says_so(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = attach(world, world.ines, world.case(world.ines), os.urandom(3 << 20))
    real = shutil.disk_usage
    monkeypatch.setattr(
        shutil,
        "disk_usage",
        lambda path: (
            real(path)._replace(free=2 << 20) if Path(path) == world.stick.path else real(path)
        ),
    )
    report = world.exchange(world.ines)
    assert report.no_room
    assert report.sent_changes
    world.answer()
    monkeypatch.undo()
    world.settle()
    assert has(world.hq, key)


def test_an_erased_file_is_taken_off_its_way(world: World) -> None:
    key = attach(world, world.ines, world.case(world.ines), SMALL)
    world.exchange(world.ines)
    (parts,) = files_in(world.stick, len(SMALL))
    blob = blob_of(world.ines, key)
    erase(world.ines, key)
    world.exchange(world.ines)
    assert not parts.exists()
    assert blobs.whole(world.ines.vault.blobs, blobs.file_name(blob.key)) is None


def erase(desk: Desk, key: RecordKey) -> None:
    name = blobs.file_name(blob_of(desk, key).key)
    ((sequence,),) = desk.vault.database.rows("SELECT sequence FROM blob WHERE name = ?", (name,))
    ((_, change),) = changes_at(desk.vault.database, [sequence])
    at = next(i for i, op in enumerate(change.ops) if op.field.endswith(".content"))
    with desk.vault.transaction() as work:
        erasing.apply(work, [change.op_id(at)])
        work.scrub = True


def test_headquarters_that_lost_its_files_is_given_them_again(world: World) -> None:
    key = attach(world, world.ines, world.case(world.ines), SMALL)
    world.settle()
    blob_needs.look(world.ines.vault, 2)  # what a root statement with another hq_epoch leads to
    (again,) = blob_needs.sending(world.ines.vault)
    assert again.missing == [0]
    blob_needs.look(world.ana.vault, 2)
    assert [each.name for each in blob_needs.sending(world.ana.vault)] == [again.name]
    assert has(world.ana, key)


def test_headquarters_put_back_without_its_files_has_them_again_and_gives_them_on(
    world: World,
) -> None:
    large = SMALL * 4
    key = attach(world, world.ines, world.case(world.ines), large)
    world.exchange(world.ines)
    world.answer()
    blob = blob_of(world.ines, key)
    for desk in (world.hq, world.ana):
        for path in desk.vault.blobs.iterdir():
            path.unlink()
    forging.promote(world, hq_epoch=2)
    world.stick.lose()
    world.settle()
    world.settle()
    for desk in (world.hq, world.ana, world.ines):
        assert content(desk, blob) == large
        assert blob_needs.sending(desk.vault) == []
    assert files_in(world.stick, len(large)) == []


def test_what_was_withdrawn_from_its_author_still_reaches_headquarters(world: World) -> None:
    """Nothing unsent is lost: the file waits until headquarters has it, then goes."""
    key = attach(world, world.ines, world.case(world.ines), SMALL)
    name = blobs.file_name(blob_of(world.ines, key).key)
    world.exchange(world.ines)
    (parts,) = files_in(world.stick, len(SMALL))
    parts.unlink()
    world.answer()
    with world.ines.vault.transaction() as work:
        work.database.run("DELETE FROM blob")
    world.trip(world.ines)
    assert has(world.hq, key)
    world.settle()
    assert blobs.whole(world.ines.vault.blobs, name) is None


def test_what_was_erased_after_its_author_had_lost_it_leaves_their_disk_too(world: World) -> None:
    """They hear of no erasure in what they may not read; nothing waits for the file for ever."""
    case = world.case(world.ines)
    key = attach(world, world.ines, case, SMALL)
    name = blobs.file_name(blob_of(world.ines, key).key)
    world.exchange(world.ines)
    (parts,) = files_in(world.stick, len(SMALL))
    late = parts.read_bytes()
    parts.unlink()
    world.answer()
    assigning.withdraw(world.hq, case.record, world.ines.vault.seat)
    world.answer()
    assert not has(world.hq, key)
    ruling.erase(world.hq, key.record, "content", "asked for")
    world.exchange(world.ines)
    assert blobs.whole(world.ines.vault.blobs, name)
    world.settle()
    assert blobs.whole(world.ines.vault.blobs, name) is None
    assert blob_needs.sending(world.ines.vault) == []
    assert files_in(world.stick, len(SMALL)) == []
    world.stick.put({f"late{SUFFIX}": late})
    answered = world.answer()
    assert (answered.aside, answered.files_came) == ((), 0)


def test_opening_sweeps_what_is_half_here_and_nothing_notes(world: World) -> None:
    folder = world.ines.vault.blobs
    (folder / ("ab" * 16 + ".part")).write_bytes(b"half")
    world.ines.vault.sweep_blobs()
    assert list(folder.iterdir()) == []


def test_the_log_tells_of_files(world: World) -> None:
    attach(world, world.ines, world.case(world.ines), SMALL)
    world.exchange(world.ines)
    newest = exchanges.newest_log(world.ines.vault.database, 1)[0].summary
    assert newest["files_sent"] > len(SMALL)


def test_a_bundle_of_parts_is_no_work_and_no_welcome(world: World) -> None:
    attach(world, world.ines, world.case(world.ines), SMALL)
    world.exchange(world.ines)
    (parts,) = files_in(world.stick, len(SMALL))
    with parts.open("rb") as stream:
        opened = BundleReader(stream).verify(world.hq.vault.sealing_keys)
    assert opened.header.kind == "parts"
    assert opened.header.mandatory == ("parts",)
    with pytest.raises(BlockMalformed):
        check_feed(opened, world.hq.vault.seat, Pinned(opened.header.organisation))


def test_a_part_that_opens_nowhere_is_refused_and_kept_aside(world: World) -> None:
    key = attach(world, world.ines, world.case(world.ines), SMALL)
    blob = blob_of(world.ines, key)
    coming = blob_coming.Coming(world.hq.vault.blobs, blob)
    with pytest.raises(AttachmentAltered):
        coming.take(0, os.urandom(len(SMALL)))
    with pytest.raises(AttachmentAltered):
        coming.take(1, os.urandom(100))
    coming.close()
