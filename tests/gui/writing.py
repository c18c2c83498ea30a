"""What tests write before the part they are about."""

from __future__ import annotations

from ijm_desktop.actions import records
from ijm_desktop.actions.desk import RecordKey
from ijm_desktop.actions.records import Saved
from ijm_desktop.gui.pages.case import CasePage
from ijm_desktop.gui.pages.new import NewPage
from ijm_desktop.gui.pages.new_person import NewPersonPage
from ijm_desktop.gui.places import New, NewPersonInCase
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.errors import AppError
from tests.gui.hands import Hands


def a_case(hands: Hands, **values: str) -> CasePage:
    """Start one through the form; it is open afterwards."""
    page = hands.go(New("case"), NewPage)
    for name, value in {"case_type": "other", **values}.items():
        page.form.editors[name].put(value)
    page.save()
    hands.wait(lambda: isinstance(hands.shell.page, CasePage))
    hands.settled()
    case = hands.shell.page
    assert isinstance(case, CasePage)
    return case


def a_person(hands: Hands, case: CasePage, **values: str) -> bytes:
    """Add somebody new to the open case; the case is open again afterwards."""
    page = hands.go(NewPersonInCase(case_id(case)), NewPersonPage)
    for name, value in values.items():
        page.person.editors[name].put(value)
    page.save()
    hands.wait(lambda: hands.shell.page is case)
    hands.settled()
    assert case.held is not None
    person = case.held.people[-1].person
    assert person is not None
    return person.key.record


def case_id(page: CasePage) -> bytes:
    assert page.held is not None
    return page.held.case.key.record


def written(
    hands: Hands, type_name: str, values: dict[str, Value], scope_id: bytes | None = None
) -> RecordKey:
    """Saved without a form, as if it had been written before; screens are told of it."""
    made: list[Saved] = []
    refused: list[AppError] = []
    hands.shell.work.run(
        records.add,
        hands.window,
        made.append,
        refused.append,
        type_name,
        values,
        scope_id=scope_id,
    )
    hands.settled()
    assert not refused, refused
    return made[0].key
