"""Attachments of a case: added, read, verified, handed out; and nothing half done."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from ijm_desktop.actions import attachments, reading, records
from ijm_desktop.actions.attachments import THUMBNAIL_LIMIT, VIEW_LIMIT, finished
from ijm_desktop.actions.bare_copies import MOST_BYTES
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.errors import (
    AttachedElsewhere,
    AuthorityNeeded,
    NoAttachmentThere,
    NotesStay,
    PurposeNeeded,
    RuleAsks,
    TargetTaken,
    TooLargeToView,
)
from ijm_desktop.casework.confidential_file import FILES
from ijm_desktop.journal.change import PUT, Op
from ijm_desktop.kernel.blobs import PART
from ijm_desktop.kernel.declarations import ValuesRefused
from ijm_desktop.kernel.errors import FolderMissing
from ijm_desktop.vault import saving
from ijm_desktop.vault.blob_errors import AttachmentAltered, AttachmentMissing
from ijm_desktop.vault.errors import SignerMissing
from ijm_desktop.vault.saving import Draft
from tests.camera_notes import noted

PHOTO = b"\xff\xd8\xff\xdb\x00\x04\x00\x00\xff\xda\x00\x02picture\xff\xd9"
DATA = b"\xff\xd8\xff" + bytes(range(256)) * 100


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "IMG_2041.jpg"
    path.write_bytes(DATA)
    return path


@pytest.fixture
def case(desk: Desk) -> bytes:
    return records.add(desk, "case", {"case_type": "other"}).key.record


def handed_out(desk: Desk) -> list[object]:
    page = reading.listed(desk, attachments.HANDING_OUT)
    return [row.value("purpose") for row in page.rows]


def test_an_attachment_is_listed_read_and_on_the_timeline(
    desk: Desk, case: bytes, source: Path
) -> None:
    values = {"kind": "photo", "description": "the gate", "made_on": "2026-10"}
    saved = finished(attachments.adding(desk, case, source, values, thumbnail=b"\xff\xd8small"))
    (held,) = attachments.of_case(desk, case)
    assert held.key == saved.key
    assert (held.blob.name, held.blob.media_type) == ("IMG_2041.jpg", "image/jpeg")
    assert held.blob.sha256 == hashlib.sha256(DATA).digest()
    assert (held.thumbnail, held.here) == (b"\xff\xd8small", True)
    assert attachments.content(desk, saved.key) == DATA
    finished(attachments.verifying(desk, held))
    assert [each.key for each in attachments.every(desk)] == [saved.key]
    assert saved.key in {entry.key for entry in reading.case(desk, case).timeline}
    assert source.read_bytes() == DATA


def test_a_refused_form_is_refused_before_a_long_copy(
    desk: Desk, case: bytes, source: Path
) -> None:
    with pytest.raises(ValuesRefused):
        finished(attachments.adding(desk, case, source, {"kind": "selfie"}))
    with pytest.raises(RuleAsks):
        finished(attachments.adding(desk, case, source, {"made_on": "2099-01-01"}))
    assert list(desk.vault.blobs.iterdir()) == []
    assert attachments.of_case(desk, case) == ()


def test_stopped_half_way_neither_record_nor_file_is_left(desk: Desk, case: bytes) -> None:
    source = desk.vault.folder.parent / "long"
    source.write_bytes(os.urandom(2 * PART))
    work = attachments.adding(desk, case, source)
    next(work)
    work.close()
    assert list(desk.vault.blobs.iterdir()) == []
    assert attachments.of_case(desk, case) == ()


def test_a_save_that_fails_takes_the_file_back(desk: Desk, case: bytes, source: Path) -> None:
    work = attachments.adding(desk, case, source)
    next(work)
    desk.vault.own.signer = None  # as after a recovery by headquarters
    with pytest.raises(SignerMissing):
        finished(work)
    assert list(desk.vault.blobs.iterdir()) == []


def test_a_thumbnail_too_large_is_left_out(desk: Desk, case: bytes, source: Path) -> None:
    finished(attachments.adding(desk, case, source, thumbnail=bytes(THUMBNAIL_LIMIT + 1)))
    assert attachments.of_case(desk, case)[0].thumbnail is None


def test_what_is_too_large_is_not_taken_into_memory(desk: Desk, case: bytes) -> None:
    source = desk.vault.folder.parent / "video"
    with source.open("wb") as file:
        file.truncate(VIEW_LIMIT + 1)
    saved = finished(attachments.adding(desk, case, source))
    with pytest.raises(TooLargeToView):
        attachments.content(desk, saved.key)


def test_handing_out_is_recorded_before_the_file_is_written(
    desk: Desk, case: bytes, source: Path
) -> None:
    key = finished(attachments.adding(desk, case, source)).key
    to = source.with_name("out.jpg")
    work = attachments.handing_out(desk, key, to, "  for the prosecutor ", authority=" Court ")
    next(work)
    assert not to.exists()
    assert handed_out(desk) == ["for the prosecutor"]
    saved = finished(work)
    assert to.read_bytes() == DATA
    shown = reading.record(desk, saved.key)
    assert shown.value("attachment") == key.record
    assert (shown.value("copy_class"), shown.value("authority")) == ("evidentiary_copy", "Court")
    assert isinstance(shown.value("handed_at"), int)
    assert saved.key in {entry.key for entry in reading.case(desk, case).timeline}


def test_what_cannot_be_handed_out_is_not_recorded(desk: Desk, case: bytes, source: Path) -> None:
    key = finished(attachments.adding(desk, case, source)).key
    with pytest.raises(PurposeNeeded):
        finished(attachments.handing_out(desk, key, source.with_name("a"), " "))
    with pytest.raises(TargetTaken):
        finished(attachments.handing_out(desk, key, source, "court"))
    with pytest.raises(AuthorityNeeded):
        finished(attachments.handing_out(desk, key, source.with_name("a"), "court", authority=" "))
    with pytest.raises(NotesStay):
        finished(attachments.handing_out(desk, key, source.with_name("a"), "court"))
    assert source.read_bytes() == DATA
    for lies in desk.vault.blobs.iterdir():
        lies.unlink()
    with pytest.raises(AttachmentMissing):
        finished(attachments.handing_out(desk, key, source.with_name("a"), "court"))
    assert handed_out(desk) == []


def test_a_stick_that_is_gone_leaves_a_record_of_what_was_begun(
    desk: Desk, case: bytes, source: Path
) -> None:
    key = finished(attachments.adding(desk, case, source)).key
    to = source.parent / "stick" / "a"
    with pytest.raises(FolderMissing):
        finished(attachments.handing_out(desk, key, to, "court", authority="Court"))
    assert handed_out(desk) == ["court"]


def test_a_copy_that_goes_out_loses_what_the_camera_wrote(
    desk: Desk, case: bytes, source: Path
) -> None:
    """And the original stays as it is, with its hash."""
    photo = noted(PHOTO, "2026:10:03 14:05:59", turned=1)
    source.write_bytes(photo)
    key = finished(attachments.adding(desk, case, source)).key
    to = source.with_name("out.jpg")
    saved = finished(attachments.handing_out(desk, key, to, "for a partner"))
    assert to.read_bytes() == PHOTO
    assert attachments.content(desk, key) == photo
    shown = reading.record(desk, saved.key)
    assert (shown.value("copy_class"), shown.value("authority")) == ("derivative", None)


def test_a_photo_altered_on_the_disk_does_not_go_out(desk: Desk, case: bytes, source: Path) -> None:
    source.write_bytes(PHOTO)
    key = finished(attachments.adding(desk, case, source)).key
    (lies,) = desk.vault.blobs.iterdir()
    lies.write_bytes(lies.read_bytes()[:-1] + b"?")
    with pytest.raises(AttachmentAltered):
        finished(attachments.handing_out(desk, key, source.with_name("out.jpg"), "court"))
    assert handed_out(desk) == []


def test_what_is_too_large_to_be_read_whole_goes_out_as_the_original_alone(
    desk: Desk, case: bytes, source: Path
) -> None:
    with source.open("r+b") as file:
        file.truncate(MOST_BYTES + 1)
    key = finished(attachments.adding(desk, case, source)).key
    with pytest.raises(NotesStay):
        finished(attachments.handing_out(desk, key, source.with_name("out"), "court"))


def test_a_record_without_a_readable_file_is_left_out(desk: Desk, case: bytes) -> None:
    of = desk.registry.get(attachments.ATTACHMENT)
    op = Op(PUT, bytes(16), of.op_field("content"), (), {"blob": 2, "of": "a newer version"})
    draft = Draft(desk.bucket(of, case), [op])
    saving.save(desk.vault, [draft], now_ms=desk.clock(), random=desk.random)
    assert attachments.of_case(desk, case) == ()
    with pytest.raises(NoAttachmentThere):
        attachments.of_record(desk, reading.find_record(desk, bytes(16)))


@pytest.mark.parametrize("type_name", FILES)
def test_a_file_lies_in_the_kind_of_notes_of_its_type(
    desk: Desk, case: bytes, source: Path, type_name: str
) -> None:
    work = attachments.adding(desk, case, source, {"kind": "photo"}, type_name=type_name)
    saved = finished(work)
    assert saved.key.bucket.compartment == desk.registry.get(type_name).compartment
    (held,) = attachments.of_case(desk, case)
    assert held.record.type == type_name
    assert [each.key for each in attachments.every(desk)] == [saved.key]
    assert attachments.content(desk, saved.key) == DATA


def test_a_file_is_attached_to_one_record_and_found_from_it(
    desk: Desk, case: bytes, source: Path
) -> None:
    seen = {"happened_at": desk.clock(), "seen": "A lorry without plates"}
    first, second = (records.add(desk, "observation", seen, scope_id=case).key for _ in range(2))
    about = reading.record(desk, first)
    kind = attachments.type_for(about)
    assert desk.registry.get(kind).compartment == about.key.bucket.compartment == "intelligence"
    saved = finished(attachments.adding(desk, case, source, type_name=kind, about=about))
    (held,) = attachments.attached_to(desk, first)
    assert held.key == saved.key
    assert held.record.value("about_type") == "observation"
    assert attachments.attached_to(desk, second) == ()


def test_a_paper_is_attached_to_a_consent_of_somebody_in_the_case(
    desk: Desk, case: bytes, source: Path
) -> None:
    person = records.add(desk, "person", {}).key.record
    given = {"purposes": ["services"], "status": "given", "given_by": "caregiver"}
    given["given_on"] = "2026-11-01"
    consent = reading.record(desk, records.add(desk, "consent", given, scope_id=person).key)
    with pytest.raises(AttachedElsewhere):
        finished(attachments.adding(desk, case, source, about=consent))
    records.add(desk, "case_person", {"person": person, "role": "survivor"}, scope_id=case)
    saved = finished(attachments.adding(desk, case, source, about=consent))
    assert [each.key for each in attachments.attached_to(desk, consent.key)] == [saved.key]


def test_no_file_tells_its_readers_of_a_record_they_do_not_read(
    desk: Desk, case: bytes, source: Path
) -> None:
    seen = {"happened_at": desk.clock(), "seen": "A lorry without plates"}
    observation = reading.record(desk, records.add(desk, "observation", seen, scope_id=case).key)
    elsewhere = records.add(desk, "case", {"case_type": "other"}).key.record
    for where, kind in ((case, "attachment"), (elsewhere, "inquiry_file")):
        with pytest.raises(AttachedElsewhere):
            finished(attachments.adding(desk, where, source, type_name=kind, about=observation))
    assert list(attachments.every(desk)) == []
