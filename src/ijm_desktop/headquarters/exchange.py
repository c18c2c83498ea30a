"""Headquarters' exchange over one route: take in every seat's work, then answer each of them."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from ijm_desktop.actions.desk import Desk
from ijm_desktop.bundle.directory import Directory
from ijm_desktop.bundle.header import Kind
from ijm_desktop.bundle.writer import ALWAYS_FITS
from ijm_desktop.headquarters import admission, directory, feeds, grants, judging, parts, ruling
from ijm_desktop.headquarters.directory import standing_of
from ijm_desktop.headquarters.feeds import Plan
from ijm_desktop.headquarters.intake import take_work
from ijm_desktop.headquarters.parts import Files
from ijm_desktop.journal.change import Bucket
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.kernel.identifiers import text
from ijm_desktop.sync.exchange import Step
from ijm_desktop.sync.inbox import OURS_TO_SOLVE, KeptAside, gather
from ijm_desktop.sync.laid import Laid
from ijm_desktop.sync.outgoing import staged
from ijm_desktop.sync.standing import Standing
from ijm_desktop.sync.transports import Transport
from ijm_desktop.vault import erasing, exchanges

Stop = Callable[[], bool]


@dataclass(slots=True)
class Answered:
    """What one exchange moved: `received` changes from seats, `answers` bundles written with
    `sent` changes in them, `held` changes kept without effect; of attached files, `file_parts` in
    `files_sent` bytes that were put there, and `files_came`. `no_room`: the carrier is full, and
    `files_left` had none, each counted for everybody who is to have it. `more` waits and can move
    at once."""

    received: int = 0
    held: int = 0
    answers: int = 0
    sent: int = 0
    sent_bytes: int = 0
    ignored: int = 0
    aside: tuple[KeptAside, ...] = ()
    file_parts: int = 0
    files_sent: int = 0
    files_came: int = 0
    no_room: bool = False
    files_left: int = 0
    more: bool = False
    touched: set[tuple[Bucket, bytes]] = field(default_factory=set)


def exchange(
    desk: Desk,
    transport: Transport,
    *,
    progress: Callable[[Step], None] = lambda _step: None,
    stop: Stop = lambda: False,
) -> Answered:
    """Raises NotHeadquarters, the disk's errors, ExchangeStopped; what was taken in by then stays,
    and what was not answered is answered next time."""
    begin(desk)
    result = meet(desk, transport, progress=progress, stop=stop)
    note(desk, transport.route, result)
    progress(Step.DONE)
    return result


def begin(desk: Desk) -> None:
    """Whom headquarters stopped is stopped for what lies there already, and for what was passed on
    before; what waited counts before what follows it. Raises NotHeadquarters."""
    directory.issue(desk)
    ruling.follow(desk, standing_of(desk))
    admission.readmit(desk, standing_of(desk))


def meet(
    desk: Desk, transport: Transport, *, progress: Callable[[Step], object], stop: Stop
) -> Answered:
    """Takes in all that lies there and answers everybody."""
    progress(Step.FETCHING)
    found = gather(
        desk.vault,
        transport,
        lambda copy: take_work(desk, copy),
        now_ms=desk.clock(),
        stop=stop,
    )
    result = Answered(ignored=found.ignored, aside=tuple(found.aside))
    for taken in found.taken:
        result.received += taken.changes
        result.held += taken.held
        result.touched |= taken.touched
        result.files_came += taken.file_parts
    progress(Step.SENDING)
    answer(desk, transport, result, found.lying, stop=stop)
    return result


def note(desk: Desk, route: str, result: Answered, error: AppError | None = None) -> None:
    """A line of the log."""
    summary = _summary(result)
    if error is not None:
        summary["error"] = error.code
    with desk.vault.transaction() as work:
        exchanges.log(work.database, desk.clock(), route, summary)


def answer(
    desk: Desk, transport: Transport, result: Answered, lying: Mapping[str, bytes], *, stop: Stop
) -> None:
    """A feed for each seat that has something to learn and for whom none like it lies there whole.
    `lying`: SHA-256 of what lies there, by name. Nobody waits for another's: a seat that cannot be
    answered is listed with what was kept aside. The files come after everybody's words."""
    issued = directory.issue(desk)
    standing = standing_of(desk)
    ruling.follow(desk, standing)
    admission.readmit(desk, standing)
    versions = grants.settle(desk, standing)
    while admission.readmit(desk, standing):  # what counts now may give somebody more
        versions = grants.settle(desk, standing)
    held = judging.held_by_seat(desk.vault.database)
    files: list[Files] = []
    for seat, version in sorted(versions.items()):
        way = transport.toward(seat)
        if way is None:
            continue
        with _listed(result, seat):
            for copy in judging.copies(desk.vault, seat):
                small = parts.said_by(desk.vault, copy.id).small
                budget = parts.SMALL_FEED if small else ALWAYS_FITS
                plan = feeds.plan_for(desk, standing, issued, seat, version, budget, copy, held)
                wanted = parts.needed(desk.vault, seat, plan.said, plan.news.sequences)
                theirs = Files(way, plan.seat, copy.id, wanted)
                parts.tidy(desk, theirs, lying, small=small)
                if not small:
                    files.append(theirs)
                if plan.has_news:
                    _deliver(desk, way, standing, issued, plan, result, lying, stop)
    for each in files:
        with _listed(result, each.seat.id):
            put = parts.put(desk, standing, each, lying, stop=stop)
            result.files_sent += put.size
            result.files_left += put.left
            result.file_parts += put.parts
            result.no_room = result.no_room or put.no_room


@contextlib.contextmanager
def _listed(result: Answered, seat: bytes) -> Iterator[None]:
    """What keeps one seat from being answered is listed, and keeps back nobody else."""
    try:
        yield
    except OURS_TO_SOLVE:
        raise
    except AppError as error:
        result.aside = (*result.aside, KeptAside(text(seat), error.code, error.text()))


def _deliver(
    desk: Desk,
    transport: Transport,
    standing: Standing,
    issued: Directory,
    plan: Plan,
    result: Answered,
    lying: Mapping[str, bytes],
    stop: Stop,
) -> None:
    """An answer replaces the one that lies there for the same seat: it starts where that did."""
    lying = {**lying, **transport.posted()}
    laid = Laid.load(desk.vault, f"answer:{transport.route}:{text(plan.copy.id)}")
    old = laid.among(lying)
    said = [*_said(plan, issued), erasing.erased_count(desk.vault.database)]
    if laid.says(said, lying) or _is_left(transport, laid, said, lying):
        return
    with staged(desk.vault) as ready:
        sent = feeds.write(desk, standing, plan, ready, Kind.FEED)
        feeds.may_reach(desk, plan)
        delivered = transport.deliver(ready, stop)
        written = ready.written
    assert written is not None
    result.sent += sent
    result.sent_bytes += written.size
    result.answers += 1
    feeds.told(desk, plan)
    for bundle in old:
        transport.remove(bundle)
    with desk.vault.transaction() as work:
        for bundle in old:
            exchanges.no_longer_aside(work.database, bundle)
        laid.instead(old, delivered, said, written.sha256).keep(work)


_GROWS: Final = (2, 3, 7, 8, 9)
"""What of `_said` only says more when something came: changes, receipts, judgements, files."""


def _is_left(
    transport: Transport, laid: Laid, said: Sequence[Value], lying: Mapping[str, bytes]
) -> bool:
    """Whether a long answer lies there that its seat may be half through with, and that only says
    less than this one: on a slow line it would have to begin anew each time somebody wrote (§8.11).
    """
    return any(
        lying.get(name) == digest
        and transport.half_way(name)
        and isinstance(what, list)
        and len(what) == len(said)
        and all(what[at] == said[at] for at in range(len(said)) if at not in _GROWS)
        for name, what, digest in laid.bundles
    )


def _said(plan: Plan, issued: Directory) -> list[Value]:
    """What the seat would learn and where it stands, to tell whether the bundle lying there says
    the same already. A seat that took that in and still stands elsewhere is answered anew: it
    passes over what it applied before."""
    receipts = sorted([each.entry.epoch, each.entry.size] for each in plan.receipts)
    at = plan.state.acknowledged
    return [
        [] if at is None else [at.hq_epoch, at.sequence, at.grants],
        plan.feed.start,
        plan.news.count,
        list(plan.news.sequences[-1:]),
        plan.feed.grants,
        [len(plan.feed.backfilled), len(plan.feed.withdrawn)],
        issued.header.version,
        receipts,
        plan.judged.digest,
        plan.files.digest,
        plan.said.small,
    ]


def _summary(result: Answered) -> dict[str, Value]:
    moved = {"files_sent": result.files_sent, "files_came": result.files_came}
    return {
        **(moved if any(moved.values()) else {}),
        "sent": result.sent,
        "sent_bytes": result.sent_bytes,
        "received": result.received,
        "answers": result.answers,
        "aside": len(result.aside),
    }
