"""A log of exchanges that a person can read: when, by which route, what moved, or why not."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from ijm_desktop.actions.desk import Desk
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.vault import exchanges

SHOWN: Final = 100
FOLDER: Final = "folder"
HUB: Final = "hub"


@dataclass(frozen=True, slots=True)
class Logged:
    """One exchange. `at` in ms since 1970 UTC, `took_ms` where it is known, `answers` at
    headquarters. Of attached files `files_sent` bytes went and `files_came` parts came.
    `stopped_by`: the code of what ended it early; what moved by then moved."""

    at: int
    route: str
    sent: int
    sent_bytes: int
    received: int
    confirmed: int
    aside: int
    answers: int
    took_ms: int | None
    stopped_by: str | None
    files_sent: int = 0
    files_came: int = 0

    @property
    def moved(self) -> bool:
        work = self.sent_bytes or self.received or self.confirmed
        return bool(work or self.files_sent or self.files_came)


def logged(desk: Desk) -> tuple[Logged, ...]:
    """The newest first, `SHOWN` at most."""
    lines = exchanges.newest_log(desk.vault.database, SHOWN)
    return tuple(_logged(each.at, each.route, each.summary) for each in lines)


@contextlib.contextmanager
def timed(desk: Desk, route: str) -> Iterator[None]:
    """Around one exchange: how long it took goes with its line. By folder it has one also where it
    failed before it wrote any; over the connection it says by itself which failure is news."""
    began, before = desk.clock(), exchanges.newest_id(desk.vault.database)
    try:
        yield
    except AppError as error:
        with contextlib.suppress(AppError):  # the same disk may be what failed
            _note(desk, route, began, before, error.code if route == FOLDER else None)
        raise
    _note(desk, route, began, before, None)


def _note(desk: Desk, route: str, began: int, before: int, failed: str | None) -> None:
    took = max(0, desk.clock() - began)
    with desk.vault.transaction() as work:
        newest = exchanges.newest_id(work.database)
        if newest > before:
            exchanges.amend_log(work.database, newest, {"took_ms": took})
        elif failed is not None:
            summary = {"error": failed, "took_ms": took}
            exchanges.log(work.database, desk.clock(), route, summary)


def _logged(at: int, route: str, said: Any) -> Logged:
    """Lines of before say less."""
    return Logged(
        at=at,
        route=route,
        sent=said.get("sent", 0),
        sent_bytes=said.get("sent_bytes", 0),
        received=said.get("received", 0),
        confirmed=said.get("confirmed", 0),
        aside=said.get("aside", 0),
        answers=said.get("answers", 0),
        took_ms=said.get("took_ms"),
        stopped_by=said.get("error"),
        files_sent=said.get("files_sent", 0),
        files_came=said.get("files_came", 0),
    )
