"""Headquarters' exchange by a hub (exchange §8): who may come, what came, and everybody's answer.

A generator as the seats' (`sync/by_hub.py`): it yields trips and is sent what they carried.
"""

from __future__ import annotations

from collections.abc import Callable, Generator

from ijm_desktop.actions.desk import Desk
from ijm_desktop.bundle.entries import Seat
from ijm_desktop.headquarters import directory, exchange, routes
from ijm_desktop.headquarters.directory import standing_of
from ijm_desktop.headquarters.exchange import Answered, Stop
from ijm_desktop.headquarters.routes import Hub, Ways
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.kernel.identifiers import text
from ijm_desktop.sync.box import Box
from ijm_desktop.sync.by_hub import worth_a_line
from ijm_desktop.sync.errors import HubBusy, HubMisbehaves
from ijm_desktop.sync.exchange import Step
from ijm_desktop.sync.inbox import KeptAside
from ijm_desktop.sync.transports import Moved
from ijm_desktop.sync.transports.hub import Carried, Courier, Trip, run_trips


def hub(desk: Desk) -> Hub:
    """The one that was named. Raises NotHeadquarters, NoHub."""
    standing_of(desk)
    return routes.required(desk.vault)


def name_hub(desk: Desk, url: str, *, renew: bool = False) -> Hub:
    """From the next answers on everybody's route; the list key's public half is for whoever starts
    the hub. Another URL, or `renew`, begins new keys and mailboxes. Raises NotHeadquarters,
    HubUrlUnfit."""
    standing_of(desk)
    before = routes.load(desk.vault)
    hub = routes.named(before, url, desk.clock(), desk.random(32))
    if renew and before is not None and hub == before:
        hub = routes.renewed(hub, desk.clock())
    with desk.vault.transaction() as work:
        routes.keep(work, hub)
    directory.issue(desk)
    return routes.required(desk.vault)


def steps(
    desk: Desk,
    *,
    progress: Callable[[Step], object] = lambda _step: None,
    stop: Stop = lambda: False,
) -> Generator[Trip, Carried, Answered]:
    """Raises NotHeadquarters, NoHub, HUB_ERRORS, the disk's errors, ExchangeStopped; what was taken
    in by then stays, and what was not answered is answered next time."""
    standing_of(desk)
    _renew_in_time(desk)
    exchange.begin(desk)
    ways = _ways(desk)
    box = _box(desk, ways)
    progress(Step.FETCHING)
    carried = yield _trip(desk, box, ways, fetch=True)
    error = _came_back(desk, box, carried)
    if _list_is_behind(desk, carried):
        carried = yield _trip(desk, box, ways, fetch=True, carried=carried)
        error = _came_back(desk, box, carried)
    result = exchange.meet(desk, box, progress=progress, stop=stop)
    result.aside = (*result.aside, *box.keep_differing(desk.vault, carried))
    _keep(desk, box)
    ways, full, result.more = _ways(desk), carried.full, carried.later
    if error is None and (box.errands or _says_more(desk, ways)):
        carried = yield _trip(desk, box, ways, fetch=False)
        error = _came_back(desk, box, carried)
        full, result.more = carried.full, result.more or carried.later
    result.aside = (*result.aside, *_without_room(ways, full))
    moved = bool(result.received or result.answers or result.file_parts or result.files_came)
    if worth_a_line(desk.vault, error, len(result.aside), moved=moved):
        exchange.note(desk, box.route, result, error)
    if error is not None:
        raise error
    progress(Step.DONE)
    return result


def exchange_hub(
    desk: Desk,
    progress: Callable[[Step | Moved], object] = lambda _news: None,
    stop: Stop = lambda: False,
) -> Answered:
    """`steps` and its trips, one after the other on this thread."""
    return run_trips(steps(desk, progress=progress, stop=stop), Courier(stop, progress))


def _renew_in_time(desk: Desk) -> None:
    hub = routes.required(desk.vault)
    now = desk.clock()
    if routes.due(hub, now):
        with desk.vault.transaction() as work:
            routes.keep(work, routes.renewed(hub, now))


def _ways(desk: Desk) -> Ways:
    standing = standing_of(desk)
    root = standing.root
    assert root is not None
    assert standing.directory is not None
    people = frozenset(
        each.id
        for each in standing.directory.entries
        if isinstance(each, Seat) and directory.may_come(each)
    )
    return Ways(routes.required(desk.vault), desk.vault, root.sequencer.seat, people)


def _box(desk: Desk, ways: Ways) -> Box:
    return Box.load(desk.vault, (), now_ms=desk.clock(), ways=ways.toward)


def _trip(desk: Desk, box: Box, ways: Ways, *, fetch: bool, carried: Carried | None = None) -> Trip:
    """With the list first, made anew where it would say something else by now."""
    least = 0 if carried is None or carried.access is None else carried.access[0]
    hub, listing = ways.listing(desk.clock(), least)
    if hub != ways.hub:
        with desk.vault.transaction() as work:
            routes.keep(work, hub)
    box.only(ways.theirs())
    access = (hub.listing.number, listing)
    return box.trip(hub.url, ways.key, ways.own(), fetch=fetch, access=access)


def _list_is_behind(desk: Desk, carried: Carried) -> bool:
    """The hub has a list that we do not know of: a backup of headquarters was put back."""
    if carried.access is None:
        return False
    return carried.access[0] > routes.required(desk.vault).listing.number


def _says_more(desk: Desk, ways: Ways) -> bool:
    hub, _ = ways.listing(desk.clock())
    return hub.listing != ways.hub.listing


def _came_back(desk: Desk, box: Box, carried: Carried) -> AppError | None:
    box.came_back(carried, desk.clock())
    _keep(desk, box)
    if carried.error is None and _list_is_behind(desk, carried):
        return HubMisbehaves(why="LIST_NUMBER")
    return carried.error


def _without_room(ways: Ways, full: set[bytes]) -> list[KeptAside]:
    """Who cannot be answered for now: nobody else waits for that."""
    busy = HubBusy(full=True)
    people = sorted(each for each in ways.people if not full.isdisjoint(ways.toward(each)))
    return [KeptAside(text(each), busy.code, busy.text()) for each in people]


def _keep(desk: Desk, box: Box) -> None:
    with desk.vault.transaction() as work:
        box.keep(work)
