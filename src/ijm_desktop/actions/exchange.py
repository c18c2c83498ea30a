"""Exchanging with a folder or stick, and where the exchange stands, in figures a page can show."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass
from pathlib import Path

from ijm_desktop.actions import keys
from ijm_desktop.actions.desk import Changed, Desk, RecordKey
from ijm_desktop.actions.exchange_log import FOLDER, HUB
from ijm_desktop.actions.setting_up import learn_names
from ijm_desktop.bundle.receipt import read_receipt
from ijm_desktop.journal.change import Bucket
from ijm_desktop.kernel.cover import current as current_cover
from ijm_desktop.kernel.encoding import decode
from ijm_desktop.kernel.errors import sentence_of
from ijm_desktop.sync import by_hub, judging
from ijm_desktop.sync import exchange as seat_exchange
from ijm_desktop.sync import standing as standings
from ijm_desktop.sync.box import PREFIX
from ijm_desktop.sync.exchange import Exchanged, Step
from ijm_desktop.sync.inbox import KeptAside
from ijm_desktop.sync.standing import Standing
from ijm_desktop.sync.transports import Moved
from ijm_desktop.sync.transports.folder import Folder
from ijm_desktop.sync.transports.hub import Carried, Courier, Trip, run_trips
from ijm_desktop.vault import blob_needs, chains, exchanges, told
from ijm_desktop.vault.blob_parts import STRIDE


@dataclass(frozen=True, slots=True)
class ExchangeReport:
    """What went and what came. `confirmed_until_ms` is headquarters' time of its newest receipt.
    `more` waits and can go at once. Of attached files `files_sent_bytes` were put there and
    `file_parts` came; `no_room`: the stick had none for all of `files_left`."""

    sent_changes: int
    sent_bytes: int
    received_changes: int
    confirmed_changes: int
    confirmed_until_ms: int | None
    kept_aside: tuple[KeptAside, ...]
    ignored: int
    withdrawn: int
    changed: Changed
    more: bool = False
    files_sent_bytes: int = 0
    file_parts: int = 0
    no_room: bool = False
    files_left: int = 0


@dataclass(frozen=True, slots=True)
class RouteStatus:
    """How it stands on one way to headquarters. Times in ms since 1970 UTC, None for never."""

    route: str
    last_exchange_ms: int | None
    kept_aside: tuple[KeptAside, ...]


@dataclass(frozen=True, slots=True)
class Files:
    """Attached files, and about how many bytes of them are still to go or come: `going`, which
    headquarters is not known to have, and `coming`, which come by themselves or were asked for;
    `no_room` would, and this disk has none; `elsewhere` come when somebody asks."""

    going: int = 0
    going_bytes: int = 0
    coming: int = 0
    coming_bytes: int = 0
    elsewhere: int = 0
    no_room: int = 0

    @property
    def waiting(self) -> int:
        return self.going + self.coming


@dataclass(frozen=True, slots=True)
class ExchangeStatus:
    """`unsent`: changes that never went out on any route; `unconfirmed`: those without a receipt,
    the unsent included. Times in ms since 1970 UTC, None for never. `two_versions`: another copy of
    this work wrote too, and `second` that headquarters has not accepted what was written here;
    `given_up`: own changes that have no effect and are no longer kept here either. `files`:
    attached ones that are on their way."""

    unsent: int
    unconfirmed: int
    confirmed_until_ms: int | None
    last_exchange_ms: int | None
    kept_aside: tuple[KeptAside, ...]
    directory_expired: bool
    enrolled: bool
    two_versions: bool = False
    second: bool = False
    given_up: int = 0
    files: Files = Files()
    routes: tuple[RouteStatus, ...] = ()


def exchange_folder(
    desk: Desk,
    folder: Path,
    progress: Callable[[Step], None] = lambda _step: None,
    stop: Callable[[], bool] = lambda: False,
) -> ExchangeReport:
    """Both ways. Raises NotEnrolled, FolderMissing, FolderReadOnly, DiskFull, ExchangeStopped."""
    done = seat_exchange.exchange(
        desk.vault,
        Folder(folder, current_cover().suffix),
        now_ms=desk.clock(),
        random=desk.random,
        progress=progress,
        stop=stop,
    )
    return _ended(desk, done)


def hub_of(desk: Desk) -> str | None:
    """Where headquarters' mailbox server is; None where it has named none."""
    route = standings.load(desk.vault).route(desk.vault.seat)
    return None if route is None else route.url


def hub_steps(
    desk: Desk,
    progress: Callable[[Step], object] = lambda _step: None,
    stop: Callable[[], bool] = lambda: False,
    *,
    small: bool = False,
) -> Generator[Trip, Carried, ExchangeReport]:
    """Both ways by headquarters' hub: what it yields is for a `Courier`, on any thread, and what
    that carried is to be sent back. `small`: on a slow or metered line. Raises NotEnrolled, NoHub,
    HUB_ERRORS, the disk's errors, ExchangeStopped."""
    done = yield from by_hub.steps(
        desk.vault,
        clock=desk.clock,
        random=desk.random,
        progress=progress,
        stop=stop,
        small=small,
    )
    return _ended(desk, done)


def exchange_hub(
    desk: Desk,
    progress: Callable[[Step | Moved], object] = lambda _news: None,
    stop: Callable[[], bool] = lambda: False,
    *,
    small: bool = False,
) -> ExchangeReport:
    """`hub_steps` and its trips, one after the other on this thread."""
    steps = hub_steps(desk, progress, stop, small=small)
    return run_trips(steps, Courier(stop, progress))


def _ended(desk: Desk, done: Exchanged) -> ExchangeReport:
    learn_names(desk)
    keys.refresh_slot(desk)
    return ExchangeReport(
        done.sent,
        done.sent_bytes,
        done.received,
        done.confirmed,
        confirmed_until(desk),
        done.aside,
        done.ignored,
        done.purged,
        changed_by(desk, done.touched),
        done.more,
        done.files_sent,
        done.file_parts,
        done.files.no_room,
        done.files.left,
    )


def changed_by(desk: Desk, touched: set[tuple[Bucket, bytes]]) -> Changed:
    """For the screens. Many records at once are everything: refetching beats comparing."""
    if len(touched) > 500:
        return Changed(everything=True, exchange=True)
    keys = frozenset(RecordKey(bucket, record) for bucket, record in touched)
    cases = frozenset(b.scope_id for b, _ in touched if b.scope_kind == "case")
    return Changed(keys, frozenset(each.name for each in desk.registry.all()), cases, exchange=True)


def status(desk: Desk) -> ExchangeStatus:
    database = desk.vault.database
    rows = chains.own_epochs(database)
    went = seat_exchange.went_out(desk.vault)
    standing = standings.load(desk.vault)
    versions = judging.versions(desk.vault)
    aside = tuple(
        KeptAside(each.name, each.reason, sentence_of(each.reason))
        for each in exchanges.kept_aside(database)
    )
    return ExchangeStatus(
        unsent=sum(max(0, row.size - max(row.confirmed, went.get(row.id, 0))) for row in rows),
        unconfirmed=sum(row.size - row.confirmed for row in rows),
        confirmed_until_ms=confirmed_until(desk),
        last_exchange_ms=exchanges.newest_done(database),
        kept_aside=aside,
        directory_expired=standing.expired(desk.clock()),
        enrolled=desk.owner.enrolled,
        two_versions=bool(versions),
        second=any(each.second for each in versions),
        given_up=told.no_longer_here(database),
        files=_files(desk, standing),
        routes=tuple(
            RouteStatus(
                route,
                exchanges.newest_done(database, route),
                tuple(each for each in aside if each.name.startswith(PREFIX) == (route == HUB)),
            )
            for route in (FOLDER, HUB)
        ),
    )


def _files(desk: Desk, standing: Standing) -> Files:
    root = standing.root
    if root is not None and root.sequencer.seat == desk.vault.seat:
        return Files()  # headquarters has what it has, and seats say what they offer
    going = blob_needs.sending(desk.vault)
    away, coming = blob_needs.fetching(desk.vault), blob_needs.wanted(desk.vault)
    kept_away = sum(not (each.asked or each.size <= blob_needs.AUTOMATIC) for each in away)
    return Files(
        len(going),
        sum(min(each.size, len(each.missing) * STRIDE) for each in going),
        len(coming),
        sum(each.size - each.arrived for each in coming),
        kept_away,
        len(away) - len(coming) - kept_away,
    )


def confirmed_until(desk: Desk) -> int | None:
    """Headquarters' time of the newest receipt held."""
    times = []
    for row in chains.own_epochs(desk.vault.database):
        encoded = chains.newest_receipt(desk.vault.database, row.id)
        if encoded is not None:
            times.append(read_receipt(decode(encoded)).entry.time)
    return max(times, default=None)
