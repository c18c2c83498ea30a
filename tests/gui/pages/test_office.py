"""What belongs to an office, not to one case: listed by kind, and begun from there."""

from __future__ import annotations

from dataclasses import replace

from ijm_desktop.gui.moments import day_shown
from ijm_desktop.gui.pages.listed import ListedPage
from ijm_desktop.gui.pages.new import NewPage
from ijm_desktop.gui.pages.office import OfficePage
from ijm_desktop.gui.pages.record import RecordPage
from ijm_desktop.gui.places import Office
from tests.gui.hands import Hands
from tests.gui.writing import a_case, case_id, written

STUDY = {
    "what": "Children in brick kilns",
    "place": "Riverside district",
    "measured": "2025",
    "measured_by": "A university",
    "found": "1 in 40",
}


def placed(hands: Hands) -> None:
    """As once headquarters answered."""
    work = hands.shell.work
    work.desk.owner = replace(work.desk.owner, office_id=bytes(range(16)))
    work.owner = work.desk.owner


def test_each_kind_has_its_newest_and_a_way_to_write_one(at_work: Hands) -> None:
    placed(at_work)
    for number in range(5):
        written(at_work, "reform_activity", {"what": f"Draft law {number}", "kind": "training"})
    page = at_work.go(Office(), OfficePage)
    card = page.cards["reform_activity"]
    rows = [card.list.entries.entry(at).primary for at in range(card.list.entries.rowCount())]
    assert [row.split(" · ")[0] for row in rows] == ["Draft law 4", "Draft law 3", "Draft law 2"]
    assert card.all.text() == "Show all 5"
    card.all.click()
    at_work.settled()
    every = at_work.shell.page
    assert isinstance(every, ListedPage)
    assert every.table.rowCount() == 5
    at_work.shell.back()
    at_work.settled()
    card.list.opened.emit(card.list.entries.entry(0).key)
    at_work.settled()
    assert isinstance(at_work.shell.page, RecordPage)


def test_a_row_tells_one_day_and_says_which(at_work: Hands) -> None:
    placed(at_work)
    written(at_work, "prevalence_study", dict(STUDY))
    written(at_work, "reform_activity", {"what": "Draft law", "kind": "training"})
    page = at_work.go(Office(), OfficePage)
    study, law = (
        page.cards[name].list.entries.entry(0) for name in ("prevalence_study", "reform_activity")
    )
    assert study.trailing == "2025"
    assert "2025" not in study.primary
    assert law.trailing == f"written {day_shown(page.work.machine.clock())}"


def test_new_opens_the_form_and_what_is_saved_stands_here(at_work: Hands) -> None:
    placed(at_work)
    page = at_work.go(Office(), OfficePage)
    page.cards["prevalence_study"].new.click()
    at_work.settled()
    form = at_work.shell.page
    assert isinstance(form, NewPage)
    for name, value in STUDY.items():
        form.form.editors[name].put(value)
    form.save()
    at_work.wait(lambda: at_work.shell.page is page)
    at_work.settled()
    assert "Children in brick kilns" in page.cards["prevalence_study"].list.entries.entry(0).primary


def test_before_headquarters_answered_it_says_why_nothing_can_be_written(at_work: Hands) -> None:
    page = at_work.go(Office(), OfficePage)
    assert page.waiting.isVisible()
    shown = {name for name, card in page.cards.items() if card.new.isVisible()}
    assert shown == {"safeguarding_concern"}


def test_what_hangs_on_a_case_says_where_it_is_written(at_work: Hands) -> None:
    case = case_id(a_case(at_work))
    page = at_work.go(Office(), OfficePage)
    card = page.cards["handover"]
    assert "page of the case" in card.hint.accessibleName()
    values = {"taken_by": bytes(range(16)), "open_matters": "Two hearings"}
    written(at_work, "handover", dict(values), case)
    assert card.list.entries.rowCount() == 1
    assert not card.hint.isVisible()
