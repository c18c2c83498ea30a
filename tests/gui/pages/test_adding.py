"""All that a role writes can be added; what it writes every day stands ready as buttons."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from ijm_desktop.gui import offered
from ijm_desktop.gui.language import Languages
from ijm_desktop.gui.pages.adding import AddingPage
from ijm_desktop.gui.pages.new import NewPage
from ijm_desktop.gui.pages.person import PersonPage
from ijm_desktop.gui.places import Adding, Person
from ijm_desktop.kernel.declarations import Scope
from tests.gui.hands import Hands, application
from tests.gui.writing import a_case, a_person


def test_a_few_letters_find_it_and_a_save_leads_back_to_the_case(at_work: Hands) -> None:
    case = a_case(at_work)
    at_work.press("Add something else…")
    page = at_work.shell.page
    assert isinstance(page, AddingPage)
    everything = page.list.entries.rowCount()
    at_work.type("observ")
    assert 0 < page.list.entries.rowCount() < everything
    at_work.key(Qt.Key.Key_Return)
    form = at_work.shell.page
    assert isinstance(form, NewPage)
    form.form.editors["seen"].put("two lorries")
    form.form.editors["happened_at"].put(at_work.shell.work.machine.clock() - 10**6)
    form.save()
    at_work.wait(lambda: at_work.shell.page is case)


@pytest.mark.parametrize(
    ("spoken", "typed", "found"),
    [("es", "observacion", "observation"), ("km", "ការប្រគល់", "custody_event")],
)
def test_it_is_found_without_accents_and_in_khmer_without_gaps(
    at_work: Hands, spoken: str, typed: str, found: str
) -> None:
    languages = Languages(application())
    languages.use(spoken)
    try:
        page = AddingPage(at_work.shell.work, Adding(Scope.CASE.value, bytes(16)))
        page.letters.setText(typed)
        entries = page.list.entries
        shown = [entries.entry(at).key for at in range(entries.rowCount())]
    finally:
        languages.use("en")
    assert found in shown
    assert len(shown) < 6


def test_what_nobody_called_so_is_said(at_work: Hands) -> None:
    a_case(at_work)
    at_work.press("Add something else…")
    at_work.type("zzzz")
    page = at_work.shell.page
    assert isinstance(page, AddingPage)
    assert page.nothing.isVisible()
    at_work.key(Qt.Key.Key_Return)
    assert at_work.shell.page is page


def test_every_kind_a_role_writes_is_offered_and_no_other(at_work: Hands) -> None:
    case = a_case(at_work)
    person = a_person(at_work, case)
    work = at_work.shell.work
    for scope, scope_id in ((Scope.CASE, case._case_id), (Scope.PERSON, person)):
        page = at_work.go(Adding(scope.value, scope_id), AddingPage)
        names = {page.list.entries.entry(row).key for row in range(page.list.entries.rowCount())}
        assert names == {each.name for each in offered.offered(work, scope)}
        assert not names & {"case", "person", "session_note", "handing_out"}
        at_work.shell.back()


def test_a_person_gets_it_too(at_work: Hands) -> None:
    case = a_case(at_work)
    at_work.go(Person(a_person(at_work, case)), PersonPage)
    at_work.press("Add something else…", at_work.shell.page)
    assert isinstance(at_work.shell.page, AddingPage)
