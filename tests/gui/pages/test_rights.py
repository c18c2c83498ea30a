"""A person's rights in the window: what was done under a consent, and their own file."""

from __future__ import annotations

from pathlib import Path

from ijm_desktop.actions import reading
from ijm_desktop.gui.pages.person import PersonPage
from ijm_desktop.gui.pages.record import RecordPage
from ijm_desktop.gui.places import Person, Record
from tests.gui.hands import Hands
from tests.gui.writing import a_case, a_person, case_id, written


def test_a_consent_shows_what_was_done_under_it(caring: Hands) -> None:
    case = a_case(caring)
    person = a_person(caring, case)
    given = {"purposes": ["services"], "status": "given", "given_on": "2026-03-01"}
    consent = written(caring, "consent", dict(given), person)
    page = caring.go(Record(consent), RecordPage)
    assert not page.made_under.isVisible()
    sent = {
        "person": person,
        "referral_type": "referral",
        "to_whom": "The clinic",
        "sent_on": "2026-03-09",
        "consent": consent.record,
    }
    referral = written(caring, "referral", dict(sent), case_id(case))
    page = caring.go(Record(consent), RecordPage)
    assert page.made_under.isVisible()
    (entry,) = [page.made_under.list.entries.entry(0)]
    assert entry.primary == "Referral"
    page.made_under.opened.emit(entry.key)
    caring.settled()
    opened = caring.shell.page
    assert isinstance(opened, RecordPage)
    assert opened._key == referral


def test_their_own_file_is_written_for_a_purpose_and_recorded(
    at_work: Hands, tmp_path: Path
) -> None:
    person = a_person(at_work, a_case(at_work))
    page = at_work.go(Person(person), PersonPage)
    assert not page.outside.isVisible()
    page.own.click()
    to = tmp_path / "own.txt"
    page.outside.to.put(to)
    page.outside.asked.click()
    at_work.settled()
    assert not to.exists()
    page.outside.purpose.setText("She asked to see it")
    page.outside.asked.click()
    at_work.settled()
    assert "Written, and recorded" in page.notice.text
    assert page.held is not None
    assert page.held.person.code in to.read_text("utf-8")
    assert not page.outside.isVisible()
    found: list[reading.Page] = []
    work = at_work.shell.work
    work.run(reading.listed, at_work.window, found.append, lambda _error: None, "data_request")
    at_work.settled()
    assert [each.value("answer") for each in found[0].rows] == ["She asked to see it"]


def test_a_file_that_is_there_is_not_written_over(at_work: Hands, tmp_path: Path) -> None:
    person = a_person(at_work, a_case(at_work))
    page = at_work.go(Person(person), PersonPage)
    page.own.click()
    to = tmp_path / "own.txt"
    to.write_text("something else")
    page.outside.to.put(to)
    page.outside.purpose.setText("She asked to see it")
    page.outside.asked.click()
    at_work.settled()
    assert to.read_text() == "something else"
    assert page.outside.isVisible()
    assert page.outside.asked.isEnabled()
