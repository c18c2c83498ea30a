"""A file attached to one record, and the kind that it is taken for."""

from __future__ import annotations

from pathlib import Path

import pytest

from ijm_desktop.gui import drafts
from ijm_desktop.gui.drafts import Draft
from ijm_desktop.gui.pages.attachment import AttachmentPage
from ijm_desktop.gui.pages.new_attachment import NewAttachmentPage
from ijm_desktop.gui.pages.record import RecordPage
from ijm_desktop.gui.places import NewAttachment, Record
from tests.gui.hands import Hands
from tests.gui.pages.test_attachments import dropped
from tests.gui.viewer.test_pictures import picture
from tests.gui.writing import a_case, case_id, written


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    source = tmp_path / "IMG_2041.jpg"
    source.write_bytes(picture("jpeg", 400, 300))
    return source


def test_a_file_is_attached_to_one_record(at_work: Hands, photo: Path) -> None:
    case = case_id(a_case(at_work))
    seen = written(at_work, "observation", {"happened_at": 1_700_000_000_000, "seen": "It"}, case)
    page = at_work.go(Record(seen, case), RecordPage)
    at_work.press("Attach a file to this", page)
    form = at_work.shell.page
    assert isinstance(form, NewAttachmentPage)
    assert form.form.record_type.name == "inquiry_file"
    form.file.put(photo)
    at_work.wait(lambda: form.form.values().get("kind") == "photo")
    form.save()
    at_work.wait(lambda: at_work.shell.page is page)
    at_work.settled()
    (entry,) = [page.attached.list.entries.entry(at) for at in range(1)]
    assert "IMG_2041.jpg" in entry.secondary
    page.attached.list.opened.emit(entry.key)
    at_work.settled()
    opened = at_work.shell.page
    assert isinstance(opened, AttachmentPage)
    assert opened.name.accessibleName() == "IMG_2041.jpg"


def test_a_file_dropped_on_a_record_is_attached_to_it(at_work: Hands, photo: Path) -> None:
    case = case_id(a_case(at_work))
    note = written(at_work, "case_note", {"text": "The gate", "noted_on": "2024-03-02"}, case)
    page = at_work.go(Record(note, case), RecordPage)
    dropped(page, photo)
    at_work.settled()
    form = at_work.shell.page
    assert isinstance(form, NewAttachmentPage)
    assert form.place == NewAttachment(case, str(photo), "attachment", note)
    draft = drafts.from_unsaved(drafts.to_unsaved(Draft(form.place)))
    assert draft is not None
    assert draft.place == form.place


@pytest.mark.parametrize(
    ("beginning", "kind"),
    [
        (b"%PDF-1.7", "document_copy"),
        (b"\xff\xd8\xff\xe0", "photo"),
        (b"\0\0\0\x18ftypmp42", "video"),
        (b"ID3\x04", "audio"),
        (b"PK\x03\x04", "other"),
    ],
)
def test_the_kind_is_what_the_file_looks_like(
    at_work: Hands, tmp_path: Path, beginning: bytes, kind: str
) -> None:
    source = tmp_path / "from-a-phone"
    source.write_bytes(beginning)
    case = a_case(at_work)
    dropped(case, source)
    at_work.wait(lambda: isinstance(at_work.shell.page, NewAttachmentPage))
    form = at_work.shell.page
    assert isinstance(form, NewAttachmentPage)
    at_work.wait(lambda: form.form.values().get("kind") == kind)


def test_a_kind_that_was_chosen_stays(at_work: Hands, photo: Path, tmp_path: Path) -> None:
    paper = tmp_path / "letter"
    paper.write_bytes(b"%PDF-1.7")
    case = a_case(at_work)
    form = at_work.go(NewAttachment(case_id(case), str(photo)), NewAttachmentPage)
    at_work.wait(lambda: form.form.values().get("kind") == "photo")
    form.form.editors["kind"].put("sketch_map")
    form.file.put(paper)
    at_work.wait(lambda: not form._pause.isActive())
    at_work.settled()
    assert form.form.values()["kind"] == "sketch_map"


def test_nothing_is_attached_to_a_person_opened_outside_any_case(at_work: Hands) -> None:
    a_case(at_work)
    page = at_work.go(Record(written(at_work, "person", {})), RecordPage)
    assert page.attached.isHidden()
    assert not page.attached.takes_files
