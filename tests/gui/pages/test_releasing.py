"""Letting the case see chosen fields of a note that stays closed, the text seen before it goes."""

from __future__ import annotations

from PySide6.QtCore import Qt

from ijm_desktop.actions import reading
from ijm_desktop.gui.pages.record import RecordPage
from ijm_desktop.gui.pages.releasing import ReleasingPage
from ijm_desktop.gui.places import Record
from tests.gui.hands import PASSPHRASE, Hands
from tests.gui.writing import a_case, case_id, written

COLLEAGUE = bytes(range(16))
SEEN = {
    "happened_at": 1_793_461_200_000,
    "seen": "A man waited outside with a green umbrella",
    "minors_seen": 3,
    "reliability": "B",
}


def releasing(hands: Hands) -> tuple[ReleasingPage, RecordPage, bytes]:
    hands.shell.work.desk.names[COLLEAGUE] = "Maribel Reyes"
    case = case_id(a_case(hands))
    key = written(hands, "observation", dict(SEEN), case)
    record = hands.go(Record(key, case), RecordPage)
    record.release.click()
    hands.settled()
    page = hands.shell.page
    assert isinstance(page, ReleasingPage)
    return page, record, case


def test_what_goes_is_seen_before_it_goes_and_nothing_else_goes(at_work: Hands) -> None:
    page, record, case = releasing(at_work)
    assert "umbrella" not in page.goes.accessibleName()
    page.chips["minors_seen"].click()
    assert page.goes.accessibleName().endswith(": 3")
    page.purpose.setText("So that beds are ready")
    page.approver.choose(COLLEAGUE)
    page.save_button.click()
    at_work.wait(lambda: at_work.shell.page is record)
    at_work.settled()
    found: list[reading.Page] = []
    work = at_work.shell.work
    work.run(reading.listed, at_work.window, found.append, lambda _error: None, "release")
    at_work.settled()
    (released,) = found[0].rows
    assert released.key.bucket.scope_id == case
    assert released.value("copied").endswith(": 3")
    assert "umbrella" not in str(released.value("copied"))
    assert released.value("approved_by") == COLLEAGUE


def test_what_is_missing_is_said_and_nothing_is_released(at_work: Hands) -> None:
    page, _, _ = releasing(at_work)
    page.chips["seen"].click()
    page.save()
    assert "Nothing is released yet" in page.notice.text
    assert page._purpose.problem
    assert page._approver.problem
    assert at_work.shell.page is page


def test_nobody_is_offered_to_agree_to_their_own(at_work: Hands) -> None:
    page, _, _ = releasing(at_work)
    assert [page.approver.itemData(at) for at in range(page.approver.count())] == [COLLEAGUE]


def test_what_was_chosen_survives_a_lock(at_work: Hands) -> None:
    page, _, _ = releasing(at_work)
    page.chips["minors_seen"].click()
    page.purpose.setText("So that beds are ready")
    at_work.window.lock()
    at_work.settled()
    at_work.type(PASSPHRASE, at_work.start_page.secret.edit)
    at_work.key(Qt.Key.Key_Return)
    at_work.wait(lambda: isinstance(getattr(at_work.window.page, "page", None), ReleasingPage))
    at_work.settled()
    back = at_work.shell.page
    assert isinstance(back, ReleasingPage)
    assert back.chosen == ["minors_seen"]
    assert back.purpose.text() == "So that beds are ready"


def test_what_everybody_reads_needs_no_letting(at_work: Hands) -> None:
    case = case_id(a_case(at_work))
    key = written(at_work, "task", {"title": "Write"}, case)
    assert not at_work.go(Record(key, case), RecordPage).release.isVisible()
