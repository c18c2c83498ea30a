"""Attaching, opening and handing out a file as a person does it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from ijm_desktop.actions import records
from ijm_desktop.actions.desk import RecordKey
from ijm_desktop.actions.records import Saved
from ijm_desktop.gui.pages.attachment import AttachmentPage
from ijm_desktop.gui.pages.case import CasePage
from ijm_desktop.gui.pages.new_attachment import NewAttachmentPage
from ijm_desktop.gui.pages.record import RecordPage
from ijm_desktop.gui.places import Case, NewAttachment
from ijm_desktop.kernel.blobs import PART
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.errors import AppError
from tests.camera_notes import noted
from tests.gui.hands import Hands
from tests.gui.viewer.test_documents import pdf
from tests.gui.viewer.test_pictures import picture
from tests.gui.writing import a_case, case_id


def dropped(on: QWidget, *files: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(each)) for each in files])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    event = QDropEvent(QPointF(9, 9), copy, data, left, Qt.KeyboardModifier.NoModifier)
    on.dropEvent(event)


def attached(hands: Hands, source: Path) -> AttachmentPage:
    """Attach a file to a new case and go to it."""
    case = a_case(hands)
    page = hands.go(NewAttachment(case_id(case), str(source)), NewAttachmentPage)
    page.form.editors["kind"].put("photo")
    page.form.editors["description"].put("the gate")
    page.save()
    hands.wait(lambda: hands.shell.page is case)
    hands.settled()
    case.attached.list.opened.emit(case.attached.list.entries.entry(0).key)
    hands.settled()
    found = hands.shell.page
    assert isinstance(found, AttachmentPage)
    return found


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    source = tmp_path / "IMG_2041.jpg"
    source.write_bytes(picture("jpeg", 400, 300))
    return source


def test_a_file_is_attached_and_listed_without_showing_it(at_work: Hands, photo: Path) -> None:
    page = attached(at_work, photo)
    assert page.name.accessibleName() == "IMG_2041.jpg"
    assert "the gate" in page.details.text
    assert page.closed.isHidden()
    assert page.view.isHidden()
    assert page.small.isHidden()
    assert page.small.pixmap().isNull()


def test_a_picture_is_opened_on_request_and_gone_when_the_page_is_left(
    at_work: Hands, photo: Path
) -> None:
    page = attached(at_work, photo)
    at_work.press("Show the small picture")
    at_work.settled()
    assert page.small.pixmap().width() == 320
    page.open.setFocus()
    at_work.press("Open it here")
    at_work.settled()
    assert at_work.focus() is page.open
    assert not page.view.picture.pixmap().isNull()
    at_work.shell.back()
    assert page.view.picture.pixmap().isNull()
    assert page.small.pixmap().isNull()


def test_pages_of_a_document_are_turned(at_work: Hands, tmp_path: Path) -> None:
    source = tmp_path / "statement.pdf"
    source.write_bytes(pdf(3))
    page = attached(at_work, source)
    at_work.press("Open it here")
    at_work.settled()
    assert page.view.where.text() == "Page 1 of 3"
    for _ in range(2):
        at_work.press("Next page")
        at_work.settled()
    assert page.view.where.text() == "Page 3 of 3"
    assert not page.view.after.isEnabled()
    at_work.press("Page before")
    at_work.settled()
    assert page.view.where.text() == "Page 2 of 3"


def test_a_text_is_opened_as_text_and_nothing_in_it_is_followed(
    at_work: Hands, tmp_path: Path
) -> None:
    source = tmp_path / "notes.txt"
    source.write_text("<b>ម៉ាលា</b> <img src='file:///etc/passwd'>", encoding="utf-8")
    page = attached(at_work, source)
    at_work.press("Open it here")
    at_work.settled()
    assert page.view.text.toPlainText() == source.read_text("utf-8")


def test_what_cannot_be_opened_here_is_said_where_the_button_would_be(
    at_work: Hands, tmp_path: Path
) -> None:
    source = tmp_path / "call.bin"
    source.write_bytes(bytes(range(256)))
    page = attached(at_work, source)
    assert page.open.isHidden()
    assert page.closed.isVisible()
    assert "hand it out" in page.closed.text()


@pytest.mark.qt_log_ignore("JPEG", "marker type", extend=True)
def test_a_broken_picture_is_said(at_work: Hands, tmp_path: Path) -> None:
    source = tmp_path / "broken.jpg"
    source.write_bytes(b"\xff\xd8\xff\xe0 not a picture")
    page = attached(at_work, source)
    at_work.press("Open it here")
    at_work.settled()
    assert page.view.isHidden()
    assert "cannot be shown here" in page.notice.text


def test_a_file_altered_on_the_disk_is_said(at_work: Hands, photo: Path, tmp_path: Path) -> None:
    page = attached(at_work, photo)
    at_work.press("Compare with what was signed")
    at_work.settled()
    assert "byte for byte" in page.notice.text
    (lies,) = (tmp_path / "work" / "blobs").iterdir()
    altered = bytearray(lies.read_bytes())
    altered[99] ^= 1
    lies.write_bytes(altered)
    at_work.press("Compare with what was signed")
    at_work.settled()
    assert "altered" in page.notice.text


def test_handing_out_asks_what_for_and_is_on_the_timeline(
    at_work: Hands, photo: Path, tmp_path: Path
) -> None:
    page = attached(at_work, photo)
    at_work.press("Hand out…")
    to = tmp_path / "out.jpg"
    page.outside.to.put(to)
    at_work.press("Hand out and record it")
    assert not to.exists()
    at_work.type("for the prosecutor", page.outside.purpose)
    at_work.press("Hand out and record it")
    at_work.settled()
    assert to.read_bytes() == photo.read_bytes()
    assert "recorded" in page.notice.text
    assert at_work.focus() is page.hand
    at_work.shell.back()
    at_work.settled()
    case = at_work.shell.page
    assert isinstance(case, CasePage)
    assert case.held is not None
    entry = next(each for each in case.held.timeline if each.type == "handing_out")
    case.timeline.opened.emit(entry.key)
    at_work.settled()
    record = at_work.shell.page
    assert isinstance(record, RecordPage)
    assert "for the prosecutor" in record.details.text
    assert record.change.isHidden()


def test_a_photo_goes_out_without_what_the_camera_wrote_or_as_the_original_for_an_authority(
    at_work: Hands, photo: Path, tmp_path: Path
) -> None:
    plain = photo.read_bytes()
    original = noted(plain, "2026:10:03 14:05:59", turned=1)
    photo.write_bytes(original)
    page = attached(at_work, photo)
    at_work.press("Hand out…")
    assert not page.outside.authority.isVisible()
    at_work.type("for a partner", page.outside.purpose)
    page.outside.to.put(tmp_path / "copy.jpg")
    at_work.press("Hand out and record it")
    at_work.settled()
    assert (tmp_path / "copy.jpg").read_bytes() == plain
    at_work.press("Hand out…")
    at_work.type("to charge him", page.outside.purpose)
    page.outside.what.setCurrentIndex(1)
    page.outside.to.put(tmp_path / "original.jpg")
    at_work.press("Hand out and record it")
    assert "Say which authority" in at_work.texts()
    at_work.type("Prosecutor of Battambang", page.outside.authority)
    at_work.press("Hand out and record it")
    at_work.settled()
    assert (tmp_path / "original.jpg").read_bytes() == original


def test_a_film_goes_out_as_the_original_alone(at_work: Hands, tmp_path: Path) -> None:
    source = tmp_path / "film.mp4"
    source.write_bytes(b"\0\0\0\x18ftypmp42" + bytes(99))
    page = attached(at_work, source)
    at_work.press("Hand out…")
    assert not page.outside.what.isEnabled()
    assert "only the original" in at_work.texts()
    assert page.outside.original_for == ""


def test_handing_out_can_be_left_and_stopped(at_work: Hands, photo: Path, tmp_path: Path) -> None:
    page = attached(at_work, photo)
    at_work.press("Hand out…")
    at_work.type("for the prosecutor", page.outside.purpose)
    at_work.press("Cancel", page)
    assert page.outside.isHidden()
    assert page.outside.purpose.text() == ""
    assert at_work.focus() is page.hand
    at_work.press("Hand out…")
    to = tmp_path / "out.jpg"
    page.outside.to.put(to)
    at_work.type("for the prosecutor", page.outside.purpose)
    at_work.press("Hand out and record it")
    at_work.press("Stop")
    at_work.settled()
    assert page.notice.text.startswith(("Stopped", "Handed out"))
    assert to.exists() is page.notice.text.startswith("Handed out")
    assert page.outside.cancel.isEnabled()


def test_a_file_dropped_on_a_case_comes_to_be_attached(at_work: Hands, photo: Path) -> None:
    case = a_case(at_work)
    shell = at_work.shell
    dropped(case, photo, photo)
    assert shell.page.place == Case(case_id(case))
    dropped(case, photo)
    at_work.settled()
    page = at_work.shell.page
    assert isinstance(page, NewAttachmentPage)
    assert page.file.path == photo
    other = photo.with_name("other.jpg")
    dropped(page, other)
    assert page.file.path == other


def test_a_name_that_turns_its_ending_round_is_shown_straight(
    at_work: Hands, tmp_path: Path
) -> None:
    source = tmp_path / "photo_\u202egpj.exe"
    source.write_bytes(b"MZ\x90\0")
    page = attached(at_work, source)
    assert page.name.accessibleName() == "photo__gpj.exe"
    assert page.open.isHidden()


def test_a_lock_on_the_way_stops_the_copying_and_leaves_nothing(
    at_work: Hands, tmp_path: Path
) -> None:
    source = tmp_path / "video"
    with source.open("wb") as file:
        file.truncate(100 * PART)
    case = a_case(at_work)
    page = at_work.go(NewAttachment(case_id(case), str(source)), NewAttachmentPage)
    page.save()
    at_work.window.lock()
    at_work.settled()
    assert list((tmp_path / "work" / "blobs").iterdir()) == []


def test_a_save_goes_through_while_a_large_file_is_attached(at_work: Hands, tmp_path: Path) -> None:
    source = tmp_path / "film.mp4"
    with source.open("wb") as file:
        file.truncate(150 * PART)
    case = a_case(at_work)
    page = at_work.go(NewAttachment(case_id(case), str(source)), NewAttachmentPage)
    page.form.editors["kind"].put("photo")
    page.save()
    at_work.wait(lambda: page.bar.value() > 0)
    heard: list[Saved] = []
    work = at_work.shell.work
    values: dict[str, Value] = {"case_type": "sex_trafficking_minor"}
    work.run(records.add, page, heard.append, _refused, "case", values)
    at_work.wait(lambda: len(heard) == 1)
    assert page.bar.value() < 1000
    assert at_work.shell.page is page
    page.stop.click()
    at_work.settled()


def _refused(error: AppError) -> None:
    raise error


def test_without_a_file_or_with_none_there_nothing_is_saved(at_work: Hands, tmp_path: Path) -> None:
    case = a_case(at_work)
    page = at_work.go(NewAttachment(case_id(case)), NewAttachmentPage)
    page.save()
    assert "Choose the file" in at_work.texts()
    page.file.put(tmp_path / "gone.jpg")
    page.save()
    at_work.settled()
    assert at_work.shell.page is page
    assert "gone.jpg" in page.notice.text


def test_stopped_on_the_way_nothing_is_attached(at_work: Hands, tmp_path: Path) -> None:
    source = tmp_path / "video"
    with source.open("wb") as file:
        file.truncate(40 * PART)
    case = a_case(at_work)
    page = at_work.go(NewAttachment(case_id(case), str(source)), NewAttachmentPage)
    page.save()
    at_work.press("Stop")
    at_work.settled()
    assert "Nothing was attached" in page.notice.text
    assert list((tmp_path / "work" / "blobs").iterdir()) == []
    page.file.put(None)
    again = at_work.go(Case(case_id(case)), CasePage)
    assert again.attached.list.isHidden()


def test_a_paper_with_a_name_is_attached_apart_from_the_case(at_work: Hands, photo: Path) -> None:
    case = a_case(at_work)
    place = NewAttachment(case_id(case), str(photo), "identity_file")
    page = at_work.go(place, NewAttachmentPage)
    assert page.draft().draft.place == place
    page.form.editors["kind"].put("photo")
    page.save()
    at_work.wait(lambda: at_work.shell.page is case)
    at_work.settled()
    key = case.attached.list.entries.entry(0).key
    assert isinstance(key, RecordKey)
    assert key.bucket.compartment == "identity"
