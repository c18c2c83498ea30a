"""Cases for tests of the list, saved behind the window and shown in it."""

from __future__ import annotations

import json

from ijm_desktop.actions import importing
from ijm_desktop.actions.desk import Desk
from ijm_desktop.gui.pages.cases import CasesPage
from ijm_desktop.gui.places import Cases
from ijm_desktop.kernel.errors import AppError
from tests.gui.hands import Hands

STATUSES = ("intake", "open", "on_hold")


def cases_page(hands: Hands, count: int) -> CasesPage:
    """`c-000` and on, each of thirty opened a year later than the one before, of three statuses in
    turn; in an order of their own, so that no sorting finds them sorted."""
    done: list[importing.Imported] = []
    hands.shell.work.run(_made, hands.shell, done.append, unexpected, count)
    hands.wait(lambda: done)
    return hands.go(Cases(), CasesPage)


def _made(desk: Desk, count: int) -> importing.Imported:
    order = sorted(range(count), key=lambda each: each * 7 % 11)
    return importing.import_lines(desk, (_line(each) for each in order))


def _line(number: int) -> str:
    fields = {
        "number": f"c-{number:03}",
        "case_type": "other",
        "status": STATUSES[number % 3],
        "opened_on": f"{1990 + number % 30}-05",
    }
    return json.dumps({"type": "case", "fields": fields})


def shown(page: CasesPage) -> list[str]:
    """The numbers of those rows that are read."""
    table = page.table
    return [table.record(row).code for row in range(table.rowCount()) if table.is_read(row)]


def unexpected(error: AppError) -> None:
    raise error
