"""Which page a place gets."""

from __future__ import annotations

from ijm_desktop.gui import places
from ijm_desktop.gui.pages.account import AccountPage
from ijm_desktop.gui.pages.case import CasePage
from ijm_desktop.gui.pages.cases import CasesPage
from ijm_desktop.gui.pages.change import ChangePage
from ijm_desktop.gui.pages.exchange import ExchangePage
from ijm_desktop.gui.pages.find import FindPage
from ijm_desktop.gui.pages.home import HomePage
from ijm_desktop.gui.pages.new import NewPage
from ijm_desktop.gui.pages.new_person import NewPersonPage
from ijm_desktop.gui.pages.page import Page
from ijm_desktop.gui.pages.person import PersonPage
from ijm_desktop.gui.pages.record import RecordPage
from ijm_desktop.gui.places import Place
from ijm_desktop.gui.work import Work


def page_for(place: Place, work: Work) -> Page:
    match place:
        case places.Home():
            return HomePage(work)
        case places.Cases():
            return CasesPage(work)
        case places.Find():
            return FindPage(work)
        case places.Exchange():
            return ExchangePage(work)
        case places.Account():
            return AccountPage(work)
        case places.Case(case_id):
            return CasePage(work, case_id)
        case places.Person(person_id):
            return PersonPage(work, person_id)
        case places.Record(key, case_id):
            return RecordPage(work, key, case_id)
        case places.New():
            return NewPage(work, place)
        case places.NewPersonInCase(case_id):
            return NewPersonPage(work, case_id)
        case places.Change(key, case_id):
            return ChangePage(work, key, case_id)
