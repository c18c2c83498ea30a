"""Files of a phone or card as a person brings them in, by keyboard and by mouse."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ijm_desktop.gui.pages.attachment import AttachmentPage
from ijm_desktop.gui.pages.bringing_in import BringingInPage
from ijm_desktop.gui.pages.case import CasePage
from ijm_desktop.gui.places import BringingIn, Case
from ijm_desktop.kernel.blobs import PART
from ijm_desktop.vault.staged import State
from tests.camera_notes import noted
from tests.gui.hands import Hands
from tests.gui.pages.test_attachments import dropped
from tests.gui.viewer.test_pictures import picture
from tests.gui.writing import a_case, case_id

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def card(tmp_path: Path) -> Path:
    folder = tmp_path / "card"
    (folder / "DCIM").mkdir(parents=True)
    for number in range(3):
        photo = noted(picture("jpeg", 400, 300 + number), f"2026:10:0{number + 1} 14:05:59")
        (folder / "DCIM" / f"IMG_{number}.jpg").write_bytes(photo)
    (folder / "found.mp4").write_bytes(b"\0\0\0\x18ftypmp42what nobody may hold")
    (folder / "note.txt").write_text("the gate has two locks")
    return folder


@pytest.fixture
def bringing(at_work: Hands, card: Path) -> Callable[[], BringingInPage]:
    """From an open case to its listed files, by the keyboard."""

    def go() -> BringingInPage:
        a_case(at_work)
        at_work.press("From a phone or card…")
        at_work.settled()
        page = at_work.shell.page
        assert isinstance(page, BringingInPage)
        assert at_work.focus() is page.copying.source.folder.edit
        at_work.type(str(card))
        at_work.key(KEY.Key_Return)
        at_work.settled()
        return page

    return go


@pytest.fixture
def copied(at_work: Hands, bringing: Callable[[], BringingInPage]) -> BringingInPage:
    """All but the film, which is marked."""
    page = bringing()
    for _ in range(3):
        at_work.key(KEY.Key_Down)
    at_work.key(KEY.Key_Space)
    at_work.press("Copy the others")
    at_work.settled()
    return page


def names(page: BringingInPage, state: State) -> list[str]:
    return [each.name for each in page.loaded.of(state)]


def clear(page: BringingInPage) -> int | None:
    return page.sheet.view.sheet.clear_row


def choose(page: BringingInPage, *rows: int) -> None:
    page.sheet.view.clearSelection()
    for row in rows:
        page.sheet.view.selectionModel().select(
            page.sheet.view.sheet.index(row),
            page.sheet.view.selectionModel().SelectionFlag.Select,
        )


def test_by_keyboard_alone_from_the_case_to_the_sheet(
    at_work: Hands, bringing: Callable[[], BringingInPage]
) -> None:
    page = bringing()
    assert at_work.focus() is page.copying.listed.view
    assert len(page.copying.listed.model.files) == 5
    for _ in range(3):
        at_work.key(KEY.Key_Down)
    at_work.key(KEY.Key_Space)
    assert "1 marked" in page.copying.listed.count.text()
    at_work.key(KEY.Key_Tab)
    at_work.key(KEY.Key_Tab)
    assert at_work.focus() is page.copying.listed.copy
    at_work.key(KEY.Key_Return)
    at_work.settled()
    assert names(page, State.COPIED) == ["IMG_0.jpg", "IMG_1.jpg", "IMG_2.jpg", "note.txt"]
    assert names(page, State.MARKED) == ["found.mp4"]
    assert "4 files copied" in page.notice.text
    assert at_work.focus() is page.sheet.view


def test_a_folder_dropped_on_a_case_is_listed_and_one_dropped_on_the_page(
    at_work: Hands, card: Path
) -> None:
    case = a_case(at_work)
    dropped(case, card)
    at_work.settled()
    page = at_work.shell.page
    assert isinstance(page, BringingInPage)
    assert len(page.copying.listed.model.files) == 5
    at_work.press("Another folder")
    at_work.settled()
    assert page.copying.asks_where
    dropped(page, card / "DCIM")
    at_work.settled()
    assert len(page.copying.listed.model.files) == 3


def test_a_lock_takes_no_mark_away(
    at_work: Hands, bringing: Callable[[], BringingInPage], tmp_path: Path
) -> None:
    """Whoever comes back and presses Copy must not copy what was marked before."""
    page = bringing()
    page.copying.listed.model.mark({3})
    at_work.window.lock()
    at_work.settled()
    at_work.unlock()
    again = at_work.shell.page
    assert isinstance(again, BringingInPage)
    assert names(again, State.MARKED) == ["found.mp4"]
    assert again.copying.listed.model.marked == 1
    at_work.press("Copy the others")
    at_work.settled()
    assert len(list((tmp_path / "work" / "blobs").iterdir())) == 4


def test_a_mark_set_by_a_slip_is_taken_back_before_the_copying_only(
    at_work: Hands, bringing: Callable[[], BringingInPage], card: Path
) -> None:
    page = bringing()
    page.copying.listed.view.selectAll()
    at_work.press("May show abuse: never copy")
    at_work.settled()
    assert not page.copying.listed.copy.isEnabled()
    at_work.press("May show abuse: never copy")
    at_work.settled()
    page.fetch()
    at_work.settled()
    assert names(page, State.MARKED) == []
    page.copying.listed.model.mark({3})
    (card / "note.txt").write_text("altered since it was listed")
    at_work.press("Copy the others")
    at_work.settled()
    assert "1 file not copied" in page.notice.text
    assert [each.name for each in page.copying.listed.model.files] == ["found.mp4", "note.txt"]
    page.copying.listed.model.mark({0})
    assert page.copying.listed.model.marked == 1


def test_no_picture_is_to_be_known_before_it_is_pressed_and_one_at_most_is_clear(
    at_work: Hands, copied: BringingInPage
) -> None:
    view = copied.sheet.view
    at_work.settled()
    model = view.sheet
    grains = [each for each in model._grains.values() if each is not None]
    assert len(grains) == 3
    assert all(max(each.width(), each.height()) <= 6 for each in grains)
    assert clear(copied) is None
    at_work.key(KEY.Key_Return)
    at_work.settled()
    assert clear(copied) == 0
    place = view.visualRect(model.index(1)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    at_work.settled()
    assert clear(copied) == 1
    assert "shown" in str(model.data(model.index(1), Qt.ItemDataRole.AccessibleTextRole))
    assert "blurred" in str(model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole))
    at_work.key(KEY.Key_Return)
    at_work.settled()
    assert clear(copied) is None
    at_work.key(KEY.Key_Return)
    at_work.settled()
    at_work.shell.back()
    assert clear(copied) is None


def test_many_are_kept_at_once_each_with_its_own_day(
    at_work: Hands, copied: BringingInPage
) -> None:
    at_work.key(KEY.Key_A, CONTROL)
    at_work.press("Keep…")
    form = copied.sheet.form
    assert form is not None
    assert form.editors["made_on"].value() is None
    form.editors["kind"].put("photo")
    form.editors["description"].put("the yard")
    copied.save()
    at_work.settled()
    assert copied.sheet.form is None
    assert "4 files kept" in copied.notice.text
    at_work.press("Done with this list")
    at_work.settled()
    assert copied.copying.asks_where
    at_work.shell.back()
    at_work.settled()
    case = at_work.shell.page
    assert isinstance(case, CasePage)
    assert case.attached.list.entries.rowCount() == 4
    case.attached.list.opened.emit(case.attached.list.entries.entry(0).key)
    at_work.settled()
    page = at_work.shell.page
    assert isinstance(page, AttachmentPage)
    assert "1 Oct 2026" in page.details.text
    assert "the yard" in page.details.text


def test_one_is_kept_as_another_kind_with_the_day_of_its_camera_offered(
    at_work: Hands, copied: BringingInPage
) -> None:
    choose(copied, 1)
    at_work.press("Keep…")
    assert copied.sheet.form is not None
    assert copied.sheet.form.editors["made_on"].value() == "2026-10-02"
    copied.sheet.form.editors["description"].put("the yard")
    copied.sheet.kind.setCurrentIndex(copied.sheet.kind.findData("inquiry_file"))
    assert copied.sheet.form.record_type.name == "inquiry_file"
    assert copied.sheet.form.editors["description"].value() == "the yard"
    at_work.window.lock()
    at_work.settled()
    at_work.unlock()
    again = at_work.shell.page
    assert isinstance(again, BringingInPage)
    assert again.sheet.form is not None
    assert again.sheet.form.record_type.name == "inquiry_file"
    assert again.sheet.form.editors["description"].value() == "the yard"


def test_discarding_asks_and_the_card_s_own_files_stay(
    at_work: Hands, copied: BringingInPage, card: Path, tmp_path: Path
) -> None:
    choose(copied, 0, 3)
    at_work.press("Discard")
    assert "2 copies will be destroyed" in copied.notice.text
    at_work.key(KEY.Key_Return)
    assert len(names(copied, State.COPIED)) == 4
    at_work.press("Discard")
    at_work.press("Destroy these copies")
    at_work.settled()
    assert names(copied, State.DISCARDED) == ["IMG_0.jpg", "note.txt"]
    assert len(list((tmp_path / "work" / "blobs").iterdir())) == 2
    assert len([each for each in card.rglob("*") if each.is_file()]) == 5
    entries = copied.there.list.entries
    said = {entries.entry(row).primary: entries.entry(row).secondary for row in range(5)}
    assert said["IMG_0.jpg"] == "thrown away here: lies only there"
    assert said["IMG_1.jpg"] == "copied and compared: may be removed there"
    assert said["found.mp4"] == "may show abuse: leave it for the police"


def test_what_is_seen_only_now_goes_at_once_and_is_written_by_its_number(
    at_work: Hands, copied: BringingInPage, tmp_path: Path
) -> None:
    choose(copied, 2)
    at_work.press("May show abuse")
    at_work.settled()
    assert names(copied, State.MARKED) == ["IMG_2.jpg", "found.mp4"]
    assert len(list((tmp_path / "work" / "blobs").iterdir())) == 3
    at_work.press("Write the number of the report…")
    at_work.press("Record it as evidence")
    assert "Fill this in." in at_work.texts()
    at_work.type("212/2026", copied.sheet.reporting.first)
    at_work.type("A memory card", copied.sheet.reporting.second)
    at_work.key(KEY.Key_Return)
    at_work.settled()
    assert "number of the report alone" in copied.notice.text
    assert copied.sheet.reporting.isHidden()


def test_by_reference_only_the_copy_goes(
    at_work: Hands, copied: BringingInPage, tmp_path: Path
) -> None:
    choose(copied, 0, 1)
    at_work.press("By reference only…")
    at_work.type("Photos of the yard", copied.sheet.referring.first)
    at_work.type("The owner's telephone", copied.sheet.referring.second)
    at_work.key(KEY.Key_Return)
    at_work.settled()
    assert names(copied, State.REFERRED) == ["IMG_0.jpg", "IMG_1.jpg"]
    assert len(list((tmp_path / "work" / "blobs").iterdir())) == 2


def test_stopped_on_the_way_it_goes_on(at_work: Hands, card: Path) -> None:
    with (card / "film.mp4").open("wb") as file:
        file.truncate(60 * PART)
    case = a_case(at_work)
    page = at_work.go(BringingIn(case_id(case), str(card)), BringingInPage)
    at_work.press("Copy the others")
    at_work.wait(lambda: page.progress.bar.value() > 0)
    at_work.press("Stop")
    at_work.settled()
    assert "Stopped" in page.notice.text
    assert "film.mp4" in names(page, State.WAITING)
    at_work.go(Case(case_id(case)), CasePage)
    again = at_work.go(BringingIn(case_id(case)), BringingInPage)
    at_work.press("Copy the others", again)
    at_work.settled()
    assert names(again, State.WAITING) == []


def test_the_case_says_what_waits_and_leads_back_to_it(
    at_work: Hands, copied: BringingInPage
) -> None:
    at_work.shell.back()
    at_work.settled()
    at_work.press("4 files wait to be decided about")
    at_work.settled()
    page = at_work.shell.page
    assert isinstance(page, BringingInPage)
    at_work.key(KEY.Key_A, CONTROL)
    at_work.press("Discard")
    at_work.press("Destroy these copies")
    at_work.settled()
    at_work.shell.back()
    at_work.settled()
    case = at_work.shell.page
    assert isinstance(case, CasePage)
    assert case.attached.waiting.isHidden()


def test_what_is_left_is_thrown_away_when_it_is_asked_for(
    at_work: Hands, copied: BringingInPage, tmp_path: Path
) -> None:
    at_work.press("Throw away what is left")
    assert "4 copies nobody decided about" in copied.notice.text
    at_work.press("Destroy these copies")
    at_work.settled()
    assert copied.copying.asks_where
    assert list((tmp_path / "work" / "blobs").iterdir()) == []


def test_a_folder_that_is_gone_is_said_where_it_was_asked_for(
    at_work: Hands, tmp_path: Path
) -> None:
    case = a_case(at_work)
    page = at_work.go(BringingIn(case_id(case), str(tmp_path / "pulled")), BringingInPage)
    at_work.settled()
    assert "pulled" in page.notice.text
    assert page.copying.asks_where
    assert page.copying.isEnabled()
