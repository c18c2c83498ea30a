"""A seat's exchange by a hub (exchange §8): database, trip, database, trip.

A generator: it yields trips and is sent what they carried, so whoever drives it chooses the thread
that waits for the network. Between its steps the database is free.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping, Sequence
from typing import Final

from ijm_desktop.bundle.writer import ALWAYS_FITS
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.kernel.identifiers import text
from ijm_desktop.sync import exchange as seat
from ijm_desktop.sync import standing as standings
from ijm_desktop.sync import waypoints
from ijm_desktop.sync.box import Box, Sent
from ijm_desktop.sync.errors import HubBusy, NoHub, NotEnrolled
from ijm_desktop.sync.exchange import Exchanged, Outgoing, Random, Step, Stop
from ijm_desktop.sync.outgoing import staged
from ijm_desktop.sync.transports.hub import Carried, Trip
from ijm_desktop.sync.transports.wire import Key
from ijm_desktop.vault import chains, erasing, exchanges, settings
from ijm_desktop.vault.chains import EpochRow
from ijm_desktop.vault.store import Vault

SMALL: Final = 48 << 10
"""Bytes before compression that a bundle holds on a slow line."""
_MOST_LYING: Final = 8
_MADE_UNDER: Final = "box_made_under"


def steps(
    vault: Vault,
    *,
    clock: Callable[[], int],
    random: Random,
    progress: Callable[[Step], object] = lambda _step: None,
    stop: Stop = lambda: False,
    small: bool = False,
) -> Generator[Trip, Carried, Exchanged]:
    """Both ways. Raises NotEnrolled, NoHub, HUB_ERRORS, the disk's errors, ExchangeStopped; what
    was moved by then stays moved, and nothing is half done."""
    standing = standings.load(vault)
    if standing.root is None:
        raise NotEnrolled
    route = standing.route(vault.seat)
    if route is None:
        raise NoHub
    key = Key(route.key_id, route.secret)
    box = Box.load(vault, (route.headquarters,), now_ms=clock())
    box.only({route.headquarters})
    put = _Putting(vault, box, clock, random, stop, small=small)
    result = Exchanged()
    progress(Step.SENDING)
    put.forget_unfit()
    put.what_is_new(result)
    put.files(result)
    carried = yield box.trip(route.url, key, [route.mailbox], fetch=True, small=small)
    put.came_back(carried, result)
    result.more = carried.later
    progress(Step.FETCHING)
    seat.take_all(vault, box, result, now_ms=clock(), random=random, stop=stop)
    result.aside = (*result.aside, *box.keep_differing(vault, carried))
    progress(Step.SENDING)
    put.what_is_new(result)
    put.files(result)
    if box.errands and carried.error is None and not carried.full:
        carried = yield box.trip(route.url, key, [route.mailbox], fetch=False, small=small)
        result.more = result.more or carried.later
        put.came_back(carried, result)
    error = carried.error or (HubBusy(full=True) if carried.full else None)
    result.more = result.more or put.has_more()
    _note(vault, result, clock(), error)
    if error is not None:
        raise error
    progress(Step.DONE)
    return result


class _Putting:
    """What a seat lays into its box, and what it remembers of it."""

    def __init__(
        self,
        vault: Vault,
        box: Box,
        clock: Callable[[], int],
        random: Random,
        stop: Stop,
        *,
        small: bool,
    ) -> None:
        self._vault, self._box, self._small = vault, box, small
        self._room = SMALL if small else ALWAYS_FITS
        self._clock, self._random, self._stop = clock, random, stop

    def forget_unfit(self) -> None:
        """§8.7: nothing that was erased, or sealed to keys that are not used any more, lies on."""
        root = standings.load(self._vault).root
        assert root is not None
        under: Value = [root.version, erasing.erased_count(self._vault.database)]
        if settings.get(self._vault, _MADE_UNDER) != under:
            for name in self._box.put_here():
                self._box.remove(name)
            self._keep({_MADE_UNDER: under})

    def what_is_new(self, result: Exchanged) -> None:
        """One bundle with what lies nowhere yet, or with this seat's position, if that is news."""
        vault, box = self._vault, self._box
        standing = standings.load(vault)
        waypoints.sign_ahead(vault)
        outs = self._outgoing()
        files = seat.files_said(vault, standing, small=self._small)
        word = seat.word_of(standing.position, files)
        said = seat.said_of(word, outs)
        making = self._worth(outs, said, word, result)
        gone = [
            name
            for name, each in self._work_here().items()
            if self._superseded(each, outs if making else ())
        ]
        if making:
            now = self._clock()
            box.shelf.now_ms = now
            stamp = seat.next_stamp(vault, now)
            with staged(vault) as ready:
                out, *more = outs
                count = seat.write_work(
                    vault,
                    standing,
                    out,
                    ready,
                    stamp=stamp,
                    random=self._random,
                    more=more,
                    files=files,
                )
                ends: Value = [[each.epoch.id, each.end] for each in outs]
                box.put(ready, self._stop, [said, ends, word, count])
            self._keep({seat.LAST_STAMP: stamp})
        for name in gone:
            box.remove(name)
        if gone:
            self._keep({})

    def files(self, result: Exchanged) -> None:
        """What headquarters does not have of attached files, after all else; none on a slow line.
        What lies there goes on to be noted."""
        before = result.files
        seat.put_files(
            self._vault,
            self._box,
            result,
            {},
            now_ms=self._clock(),
            random=self._random,
            stop=self._stop,
            small=self._small,
        )
        if self._small:
            result.files.more = False
        result.files.parts += before.parts
        result.files.size += before.size
        self._keep({})

    def came_back(self, carried: Carried, result: Exchanged) -> None:
        """What was delivered lies on a route now: that is all it is believed to do."""
        delivered = self._box.came_back(carried, self._clock())
        with self._vault.transaction() as work:
            for each in delivered:
                if each.after is None:  # parts of files
                    result.files_sent += each.size
                    continue
                result.sent_bytes += each.size
                _said, ends, word, count = each.after
                result.sent += count
                settings.put(work, seat.ACKNOWLEDGED, word)
                seat.keep_went_out(work, ((row, end) for row, end in ends))
            self._box.keep(work)

    def has_more(self) -> bool:
        return any(each.end > each.start for each in self._outgoing())

    def _outgoing(self) -> list[Outgoing]:
        rows = self._lying()
        ahead = _ahead(self._vault, rows)
        outs = seat.outgoing(self._vault, ahead, self._room)
        if len(rows) < _MOST_LYING or self._room < ALWAYS_FITS or not _some(outs):
            return outs
        whole = seat.outgoing(self._vault)
        return whole if all(each.end == each.epoch.size for each in whole) else outs

    def _lying(self) -> list[Sent]:
        now = self._clock()
        return [each for each in self._work_here().values() if each.lies(now)]

    def _work_here(self) -> dict[str, Sent]:
        return {name: s for name, s in self._box.put_here().items() if s.after is not None}

    def _superseded(self, sent: Sent, made: Sequence[Outgoing]) -> bool:
        """Whether it says nothing that receipts and what is `made` now do not say. Each of them
        says how far this seat is."""
        known = {text(row.statement.id): row.confirmed for row in self._epochs()}
        news = {text(each.epoch.statement.id): each for each in made}
        changes = _changes(sent)
        return (bool(changes) or bool(made)) and all(
            end <= known.get(epoch, 0)
            or (epoch in news and news[epoch].start <= start and end <= news[epoch].end)
            for epoch, start, end in changes
        )

    def _epochs(self) -> list[EpochRow]:
        return list(chains.own_epochs(self._vault.database))

    def _worth(self, outs: Sequence[Outgoing], said: Value, word: Value, result: Exchanged) -> bool:
        if _some(outs):
            return True
        if any(each.after[0] == said for each in self._lying()) and not result.heard:
            return False
        standing = standings.load(self._vault)
        return seat.worth_saying(self._vault, standing, outs, word, result.heard)

    def _keep(self, values: Mapping[str, Value]) -> None:
        with self._vault.transaction() as work:
            for name, value in values.items():
                settings.put(work, name, value)
            self._box.keep(work)


def _some(outs: Sequence[Outgoing]) -> bool:
    return any(each.end > each.start for each in outs)


def _changes(sent: Sent) -> list[tuple[str, int, int]]:
    """By own epoch, from where to where it carries changes."""
    said, _ends, _word, _count = sent.after
    return [(epoch, start, end) for epoch, start, end in said[1:] if end > start]


def _ahead(vault: Vault, lying: Sequence[Sent]) -> dict[int, int]:
    """By own epoch's row, how far what lies there reaches without a gap."""
    ranges = sorted(each for sent in lying for each in _changes(sent))
    reached = {}
    for row in chains.own_epochs(vault.database):
        at = row.confirmed
        for epoch, start, end in ranges:
            if epoch == text(row.statement.id) and start <= at < end <= row.size:
                at = end
        reached[row.id] = at
    return reached


def _note(vault: Vault, result: Exchanged, now_ms: int, error: AppError | None) -> None:
    moved = bool(result.sent or result.sent_bytes or result.files_sent or result.taken)
    if worth_a_line(vault, error, len(result.aside), moved=moved):
        seat.note(vault, "hub", result, now_ms, error)


def worth_a_line(vault: Vault, error: AppError | None, aside: int, *, moved: bool) -> bool:
    """Whether the log is to tell of it: not of an exchange that found nothing, nor of what stopped
    the one before it, or was kept `aside` by it, too."""
    newest = exchanges.newest_log(vault.database, 1)
    last = newest[0].summary if newest and newest[0].route == "hub" else {}
    code = None if error is None else error.code
    return moved or (code, aside) != (last.get("error"), last.get("aside", 0))
