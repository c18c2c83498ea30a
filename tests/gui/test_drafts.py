"""What was typed comes back after a lock where it was, and goes with what headquarters erases."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from ijm_desktop.actions import remembering, setting_up
from ijm_desktop.actions.desk import RecordKey
from ijm_desktop.actions.exchange import exchange_folder
from ijm_desktop.gui import drafts
from ijm_desktop.gui.drafts import Draft, FieldDraft, FormDraft
from ijm_desktop.gui.pages.case import CasePage
from ijm_desktop.gui.pages.cases import CasesPage
from ijm_desktop.gui.pages.change import ChangePage
from ijm_desktop.gui.pages.new import NewPage
from ijm_desktop.gui.pages.new_attachment import NewAttachmentPage
from ijm_desktop.gui.places import Case, Cases, Change, New, NewAttachment
from ijm_desktop.gui.shell import Shell
from ijm_desktop.gui.start import StartPage
from ijm_desktop.headquarters import ruling
from tests.gui.hands import Hands
from tests.gui.writing import a_case, case_id
from tests.office import PASSPHRASE, Office, office, saved
from tests.vault.test_erasing import in_files

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SECRET = "tamarindoakquarry"


def _lock(hands: Hands) -> None:
    hands.key(KEY.Key_L, CONTROL)
    assert isinstance(hands.window.page, StartPage)
    hands.settled()


def test_a_form_comes_back_over_the_pages_it_was_opened_from(at_work: Hands) -> None:
    case = a_case(at_work, summary="as it was")
    at_work.key(KEY.Key_2, CONTROL)
    at_work.settled()
    at_work.go(Case(case_id(case)), CasePage)
    at_work.press("Edit the case")
    at_work.settled()
    page = at_work.shell.page
    assert isinstance(page, ChangePage)
    assert page.form is not None
    at_work.type(" x", page.form.editors["summary"].control)
    _lock(at_work)
    at_work.unlock()
    again = at_work.shell.page
    assert isinstance(again, ChangePage)
    again.save()
    at_work.wait(lambda: isinstance(at_work.shell.page, CasePage))
    at_work.settled()
    assert at_work.shell.page.notice.text == "Saved"
    at_work.wait(lambda: "as it was" in at_work.texts())
    at_work.key(KEY.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert isinstance(at_work.shell.page, CasesPage)


def test_a_reason_that_was_typed_is_there_too(at_work: Hands) -> None:
    case = a_case(at_work)
    page = at_work.go(New("observation", case_id(case), case_id(case)), NewPage)
    tomorrow = at_work.shell.work.machine.clock() + 10**9
    page.form.editors["happened_at"].put(tomorrow)
    at_work.type("two lorries", page.form.editors["seen"].control)
    page.save()
    at_work.wait(lambda: page.form.reasons.texts)
    at_work.type("their clock")
    typed = page.form.reasons.texts
    assert list(typed.values()) == ["their clock"]
    _lock(at_work)
    at_work.unlock()
    again = at_work.shell.page
    assert isinstance(again, NewPage)
    assert again.form.reasons.texts == typed
    again.save()
    at_work.wait(lambda: isinstance(at_work.shell.page, CasePage))
    assert at_work.shell.page.notice.text == "Saved"


def test_a_save_that_went_through_as_it_locked_leads_on_as_ever(at_work: Hands) -> None:
    page = at_work.go(New("case"), NewPage)
    page.form.editors["case_type"].put("other")
    at_work.type("A whole thought", page.form.editors["summary"].control)
    page.save()
    task = page._task
    assert task is not None
    assert task.future is not None
    task.future.result()  # it is saved; the window has not heard of it yet
    at_work.window.lock()
    at_work.unlock()
    assert isinstance(at_work.shell.page, CasePage)
    at_work.wait(lambda: "A whole thought" in at_work.texts())


def test_the_file_that_was_to_be_attached_is_chosen_still(at_work: Hands, tmp_path: Path) -> None:
    case = a_case(at_work)
    page = at_work.go(NewAttachment(case_id(case)), NewAttachmentPage)
    at_work.type(str(tmp_path / "photo.jpg"), page.file.edit)
    _lock(at_work)
    at_work.unlock()
    again = at_work.shell.page
    assert isinstance(again, NewAttachmentPage)
    assert again.file.path == tmp_path / "photo.jpg"


def test_every_draft_comes_back_as_it_was() -> None:
    form = FormDraft({"seen": FieldDraft("x", ("x",), (b"1" * 18,), True)}, {"EARLY": "why"})
    draft = Draft(New("case"), (form, FormDraft({})), "seen", 3, None, (Cases(), Case(b"2" * 16)))
    assert drafts.from_unsaved(drafts.to_unsaved(draft)) == draft
    assert draft.back() == Draft(Case(b"2" * 16), below=(Cases(),))
    assert drafts.from_unsaved(None) is None


def test_a_draft_of_a_version_that_knew_less_of_a_place_comes_back() -> None:
    draft = Draft(NewAttachment(b"2" * 16, "/media/photo.jpg"))
    held = drafts.to_unsaved(draft)
    del held.where[1][-1][1]["type"]
    assert drafts.from_unsaved(held) == draft
    del held.where[1][-1][1]["case_id"]
    assert drafts.from_unsaved(held) is None


@contextmanager
def _at_an_office(qtbot: QtBot, folder: Path) -> Iterator[tuple[Office, Hands, Change]]:
    """An investigator of an office, unlocked, and a case whose summary is the secret."""
    with office(folder, "investigator") as made:
        made.round("investigator")
        case = saved(
            made["investigator"], "case", {"case_type": "other", "summary": f"{SECRET} one"}
        )
        made.round("investigator")
        made["investigator"].close()
        hands = Hands(qtbot, made.folder / "investigator", folder)
        _unlock(hands)
        try:
            yield made, hands, Change(case.key, case.key.record)
        finally:
            hands.window._closing = True
            hands.window.close()


def _unlock(hands: Hands) -> None:
    hands.type(PASSPHRASE, hands.start_page.secret.edit)
    hands.key(KEY.Key_Return)
    hands.wait(lambda: isinstance(hands.window.page, Shell))
    hands.settled()


def _typed_over(hands: Hands, place: Change) -> ChangePage:
    page = hands.go(place, ChangePage)
    assert page.form is not None
    control = page.form.editors["summary"].control
    assert isinstance(control, QPlainTextEdit)
    hands.type(" and more", control)
    hands.type("2026-03", page.form.editors["opened_on"].control)
    return page


def test_an_erasure_that_comes_while_it_is_locked_takes_the_draft_too(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with _at_an_office(qtbot, tmp_path) as (made, hands, place):
        page = _typed_over(hands, place)
        assert page.form is not None
        page.form.editors["opened_on"].put("2026-03-01")
        _lock(hands)
        ruling.erase(made.headquarters, place.key.record, "summary", "asked for")
        desk = setting_up.unlock(
            made.folder / "investigator", PASSPHRASE, clock=made.clock, random=os.urandom
        )
        made.desks["investigator"] = desk
        assert in_files(desk.vault, SECRET.encode())
        made.round("investigator")
        assert not in_files(desk.vault, SECRET.encode())
        desk.close()
        _unlock(hands)
        again = hands.shell.page
        assert isinstance(again, ChangePage)
        assert again.form is not None
        assert again.form.editors["summary"].value() is None
        assert again.form.editors["opened_on"].value() == "2026-03-01"
        assert "gone with it" in again.notice.text
        assert SECRET not in hands.texts()


def test_an_erasure_that_comes_while_one_writes_takes_it_off_the_screen(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with _at_an_office(qtbot, tmp_path) as (made, hands, place):
        page = _typed_over(hands, place)
        ruling.erase(made.headquarters, place.key.record, "summary", "asked for")
        made.answer()
        hands.shell.work.run(exchange_folder, page, None, page.failed, made.stick)
        hands.settled()
        hands.wait(lambda: "gone with it" in page.notice.text)
        assert SECRET not in hands.texts()
        assert page.form is not None
        hands.type("a new text", page.form.editors["summary"].control)
        _lock(hands)
        _unlock(hands)
        again = hands.shell.page
        assert isinstance(again, ChangePage)
        assert again.form is not None
        assert again.form.editors["summary"].value() == "a new text"
        assert SECRET not in hands.texts()


def test_what_was_typed_into_a_record_that_is_gone_can_be_copied(at_work: Hands) -> None:
    case = a_case(at_work)
    page = at_work.go(Change(_elsewhere(case), case_id(case)), ChangePage)
    assert at_work.shell.page is page
    assert page.title.text() == "Not here"
    typed = FormDraft({"summary": FieldDraft("half a thought")})
    draft = Draft(page.place, (typed,), below=(Cases(),))
    work = at_work.shell.work
    work.run(remembering.keep_draft, page, None, page.failed, drafts.to_unsaved(draft))
    at_work.settled()
    at_work.shell._resumed = False  # as after a crash: what is kept stays as it is
    at_work.window.lock()
    for _ in range(2):
        at_work.unlock()
        again = at_work.shell.page
        assert isinstance(again, ChangePage)
        at_work.wait(lambda: "half a thought" in at_work.texts())
        assert not again.save_button.isEnabled()
        at_work.window.lock()
    at_work.unlock()


def _elsewhere(case: CasePage) -> RecordKey:
    """A record that is not here."""
    assert case.held is not None
    return RecordKey(case.held.case.key.bucket, b"e" * 16)
