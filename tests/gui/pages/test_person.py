"""A person's page: what has to be known before anything is done, and what stays hidden."""

from __future__ import annotations

from PySide6.QtCore import Qt

from ijm_desktop.gui.pages.lived_card import AT_ONCE
from ijm_desktop.gui.pages.new import NewPage
from ijm_desktop.gui.pages.person import PersonPage
from ijm_desktop.gui.pages.record import RecordPage
from ijm_desktop.gui.parts.entries import Entry, EntryList
from ijm_desktop.gui.places import Person
from ijm_desktop.kernel.encoding import Value
from tests.gui.hands import Hands
from tests.gui.writing import a_case, a_person, case_id, written


def rows(shown: EntryList) -> list[Entry]:
    return [shown.entries.entry(at) for at in range(shown.entries.rowCount())]


def born(hands: Hands, person: bytes, year: str) -> None:
    values: dict[str, Value] = {"birth": year, "birth_basis": "document"}
    written(hands, "person_identity", values, person)


def test_how_to_reach_somebody_stands_first_and_keeps_the_number(caring: Hands) -> None:
    person = a_person(caring, a_case(caring))
    page = caring.go(Person(person), PersonPage)
    assert "Nobody has written down" in page.contact.hint.accessibleName()
    number = "+85512345678"
    unsafe: dict[str, Value] = {"channel": "phone", "number": number, "safety": "not_safe"}
    written(caring, "safe_contact", unsafe, person)
    visit: dict[str, Value] = {"channel": "in_person", "safety": "safe"}
    written(caring, "safe_contact", visit, person)
    caring.settled()
    safe, not_safe = rows(page.contact.list)
    assert safe.primary == "In person only: Safe"
    assert not_safe.primary == "Telephone: Not safe: do not use"
    assert (safe.icon, not_safe.icon) == ("check", "stop")
    assert "One way of contact is not safe" in caring.texts()
    assert number[-6:] not in caring.texts()
    page.contact.list.opened.emit(not_safe.key)
    caring.settled()
    assert isinstance(caring.shell.page, RecordPage)
    assert "12 345 678" in caring.texts() or number in caring.texts()


def test_somebody_who_is_not_here_is_said_so_and_one_key_leads_back(at_work: Hands) -> None:
    case = a_case(at_work)
    page = at_work.go(Person(bytes(16)), PersonPage)
    assert page.title.text() == "Not here"
    assert page.notice.text
    assert at_work.focus() is page.back_button
    at_work.key(Qt.Key.Key_Return)
    assert at_work.shell.page is case


def test_a_card_with_nothing_on_it_says_what_to_do(at_work: Hands) -> None:
    case = a_case(at_work)
    bare, known = a_person(at_work, case), a_person(at_work, case, gender="Feminine")
    assert at_work.go(Person(bare), PersonPage).nothing.isVisible()
    assert not at_work.go(Person(known), PersonPage).nothing.isVisible()


def test_who_is_not_told_how_is_told_whom_to_ask(at_work: Hands) -> None:
    person = a_person(at_work, a_case(at_work))
    page = at_work.go(Person(person), PersonPage)
    assert "those who care for them" in page.contact.hint.accessibleName()
    assert page.contact.add.isHidden()
    assert page.hidden_where.isHidden()
    assert page.alerts.isHidden()


def test_each_purpose_says_whether_consent_holds(caring: Hands) -> None:
    person = a_person(caring, a_case(caring))
    page = caring.go(Person(person), PersonPage)
    caring.press("Add: Consent", page)
    assert isinstance(caring.shell.page, NewPage)
    caring.shell.back()
    given: dict[str, Value] = {
        "purposes": ["services", "interview"],
        "status": "given",
        "given_on": "2026-02-01",
    }
    consent = written(caring, "consent", given, person)
    no: dict[str, Value] = {"purposes": ["interview"], "status": "refused", "given_on": "2026-03"}
    written(caring, "consent", no, person)
    caring.settled()
    interview, services = rows(page.consents.list)
    assert (interview.trailing, services.trailing) == ("does not hold", "holds")
    assert interview.secondary == "Refused · Mar 2026"
    assert "A consent does not hold" in caring.texts()
    page.consents.list.setFocus()
    caring.key(Qt.Key.Key_Down)
    caring.key(Qt.Key.Key_Return)
    caring.settled()
    opened = caring.shell.page
    assert isinstance(opened, RecordPage)
    assert opened._key == consent


def test_what_happened_says_whether_it_happened_to_a_child(caring: Hands) -> None:
    case = a_case(caring)
    person = a_person(caring, case)
    born(caring, person, "2004")
    for year in range(2012, 2012 + AT_ONCE + 2):
        held: dict[str, Value] = {
            "person": person,
            "happened_on": f"{year}-05-01",
            "event_type": "Exploitation",
        }
        written(caring, "trafficking_event", held, case_id(case))
    page = caring.go(Person(person), PersonPage)
    assert page.age.accessibleName() == "18 or older"
    shown = rows(page.lived.list)
    assert len(shown) == AT_ONCE
    assert shown[0].secondary.endswith("18 or older that day")
    assert shown[-1].secondary.endswith("under 18 that day")
    page.lived.more.click()
    assert len(rows(page.lived.list)) == AT_ONCE + 2
    assert page.lived.more.isHidden()
    (part,) = rows(page.cases.list)
    assert part.lines[-1] == "18 or older that day"


def test_relations_lead_from_one_to_the_other(caring: Hands) -> None:
    case = a_case(caring)
    child, mother = a_person(caring, case), a_person(caring, case)
    written(caring, "person_link", {"other": mother, "relation": "mother"}, child)
    page = caring.go(Person(child), PersonPage)
    (said,) = rows(page.relations.list)
    assert said.secondary == "To this person: Mother"
    page.relations.list.opened.emit(said.key)
    caring.settled()
    there = caring.shell.page
    assert isinstance(there, PersonPage)
    assert there.title.text() == said.primary
    (back,) = rows(there.relations.list)
    assert back.secondary == "This person is to them: Mother"


def test_where_somebody_is_stays_hidden_until_asked_for(caring: Hands) -> None:
    person = a_person(caring, a_case(caring))
    written(caring, "whereabouts", {"kind": "home", "place": "Behind the mill"}, person)
    page = caring.go(Person(person), PersonPage)
    assert page.hidden_where.isVisible()
    assert "Behind the mill" not in caring.texts()
    caring.press("Show places", page)
    assert "Behind the mill" in "".join(each.primary for each in rows(page.hidden_where.list))
    caring.shell.back()
    assert not rows(page.hidden_where.list)


def test_a_birth_of_which_only_an_age_is_known_says_the_age(caring: Hands) -> None:
    person = a_person(caring, a_case(caring))
    written(caring, "person_identity", {"age": "16@2026-11-02"}, person)
    page = caring.go(Person(person), PersonPage)
    page.show_names.click()
    (entry,) = rows(page.names)
    assert entry.primary.startswith("16")
    assert entry.secondary == "Birth"


def test_in_a_narrow_window_the_cards_stand_below_each_other(at_work: Hands) -> None:
    person = a_person(at_work, a_case(at_work))
    page = at_work.go(Person(person), PersonPage)
    at_work.window.resize(1300, 760)
    at_work.wait(lambda: page.contact.x() == page.hidden_names.x() < page.consents.x())
    at_work.window.resize(683, 384)
    at_work.wait(lambda: page.consents.x() == page.contact.x())
    assert page.consents.y() > page.contact.y()
