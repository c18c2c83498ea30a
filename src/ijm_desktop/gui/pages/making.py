"""Which page a place gets."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ijm_desktop.gui import places
from ijm_desktop.gui.pages.account import AccountPage
from ijm_desktop.gui.pages.adding import AddingPage
from ijm_desktop.gui.pages.attachment import AttachmentPage
from ijm_desktop.gui.pages.bringing_in import BringingInPage
from ijm_desktop.gui.pages.case import CasePage
from ijm_desktop.gui.pages.cases import CasesPage
from ijm_desktop.gui.pages.certifying import CertifyingPage
from ijm_desktop.gui.pages.change import ChangePage
from ijm_desktop.gui.pages.exchange import ExchangePage
from ijm_desktop.gui.pages.find import FindPage
from ijm_desktop.gui.pages.held import HeldPage
from ijm_desktop.gui.pages.home import HomePage
from ijm_desktop.gui.pages.listed import ListedPage
from ijm_desktop.gui.pages.mass_intake import MassIntakePage
from ijm_desktop.gui.pages.new import NewPage
from ijm_desktop.gui.pages.new_attachment import NewAttachmentPage
from ijm_desktop.gui.pages.new_person import NewPersonPage
from ijm_desktop.gui.pages.office import OfficePage
from ijm_desktop.gui.pages.page import Page
from ijm_desktop.gui.pages.person import PersonPage
from ijm_desktop.gui.pages.record import RecordPage
from ijm_desktop.gui.pages.releasing import ReleasingPage
from ijm_desktop.gui.pages.sessions import SessionsPage
from ijm_desktop.gui.pages.sessions_of import SessionsOfPage
from ijm_desktop.gui.pages.tasks import TasksPage
from ijm_desktop.gui.pages.wipe import WipePage
from ijm_desktop.gui.places import Place
from ijm_desktop.gui.work import Work

_ALONE: Mapping[type[Place], Callable[[Work], Page]] = {
    places.Home: HomePage,
    places.Cases: CasesPage,
    places.Find: FindPage,
    places.Exchange: ExchangePage,
    places.Tasks: TasksPage,
    places.Office: OfficePage,
    places.Sessions: SessionsPage,
    places.Account: AccountPage,
    places.Held: HeldPage,
    places.Certifying: CertifyingPage,
}
"""Pages that need nothing but the work."""


def page_for(place: Place, work: Work) -> Page:
    match place:
        case (
            places.Home()
            | places.Cases()
            | places.Find()
            | places.Exchange()
            | places.Tasks()
            | places.Office()
            | places.Sessions()
            | places.Account()
            | places.Held()
            | places.Certifying()
        ):
            return _ALONE[type(place)](work)
        case places.Listed():
            return ListedPage(work, place)
        case places.Wipe(unsaved):
            return WipePage(work, unsaved=unsaved)
        case places.Case(case_id):
            return CasePage(work, case_id)
        case places.SessionsOf(case_id, person_id):
            return SessionsOfPage(work, case_id, person_id)
        case places.Person(person_id):
            return PersonPage(work, person_id)
        case places.Record(key, case_id):
            return RecordPage(work, key, case_id)
        case _:
            return _page_of_a_file_or_form(place, work)


def _page_of_a_file_or_form(
    place: places.Adding
    | places.New
    | places.NewPersonInCase
    | places.FreedTogether
    | places.Change
    | places.Release
    | places.NewAttachment
    | places.BringingIn
    | places.Attachment,
    work: Work,
) -> Page:
    match place:
        case places.Adding():
            return AddingPage(work, place)
        case places.New():
            return NewPage(work, place)
        case places.NewPersonInCase(case_id):
            return NewPersonPage(work, case_id)
        case places.FreedTogether(case_id):
            return MassIntakePage(work, case_id)
        case places.Change():
            return ChangePage(work, place)
        case places.Release(key):
            return ReleasingPage(work, key)
        case places.NewAttachment():
            return NewAttachmentPage(work, place)
        case places.BringingIn():
            return BringingInPage(work, place)
        case places.Attachment(key, case_id):
            return AttachmentPage(work, key, case_id)
