"""A seat's exchange over one route: take in what came, then put there what is not confirmed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from ijm_desktop.bundle.errors import FeedGap
from ijm_desktop.bundle.frames import DirectoryFrame
from ijm_desktop.bundle.header import BundleHeader, Kind, Position, Range
from ijm_desktop.bundle.parts import NOTHING_SAID, FilesFrame
from ijm_desktop.bundle.writer import ALWAYS_FITS, BundleWriter
from ijm_desktop.journal.change import Bucket, Change
from ijm_desktop.journal.epoch import EpochStatement, sign_head
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.kernel.identifiers import text
from ijm_desktop.kernel.stamps import tick
from ijm_desktop.sync import judging, parts, waypoints
from ijm_desktop.sync import standing as standings
from ijm_desktop.sync.acknowledging import acknowledge
from ijm_desktop.sync.errors import NotEnrolled
from ijm_desktop.sync.inbox import KeptAside, gather
from ijm_desktop.sync.intake import take_in
from ijm_desktop.sync.laid import Laid
from ijm_desktop.sync.outgoing import Ready, staged
from ijm_desktop.sync.parts import Put
from ijm_desktop.sync.standing import Standing
from ijm_desktop.sync.transports import Transport
from ijm_desktop.vault import blob_needs, chains, exchanges, settings, tree
from ijm_desktop.vault.chains import EpochRow
from ijm_desktop.vault.store import Vault
from ijm_desktop.vault.work import Work

_NOWHERE: Final[Mapping[int, int]] = {}
Random = Callable[[int], bytes]
Stop = Callable[[], bool]


class Step(StrEnum):
    """Where an exchange is."""

    FETCHING = "fetching"
    SENDING = "sending"
    DONE = "done"


@dataclass(slots=True)
class Exchanged:
    """What one exchange moved. `sent` changes were put on the route; only a receipt confirms.
    `more` waits and can go at once. `files`: parts of attached files that were put there,
    `files_sent` bytes of them lie on the route; `file_parts` came."""

    sent: int = 0
    sent_bytes: int = 0
    received: int = 0
    confirmed: int = 0
    purged: int = 0
    ignored: int = 0
    aside: tuple[KeptAside, ...] = ()
    touched: set[tuple[Bucket, bytes]] = field(default_factory=set)
    taken: int = 0
    more: bool = False
    files: Put = field(default_factory=Put)
    files_sent: int = 0
    file_parts: int = 0

    @property
    def heard(self) -> bool:
        """Whether something came that headquarters may have sent because it missed our answer."""
        return self.taken > 0 or any(each.code == FeedGap.code for each in self.aside)


@dataclass(frozen=True, slots=True)
class Outgoing:
    """What a work bundle will carry: changes `start` to `end` of one own epoch."""

    epoch: EpochRow
    start: int
    end: int


def exchange(
    vault: Vault,
    transport: Transport,
    *,
    now_ms: int,
    random: Random,
    progress: Callable[[Step], None] = lambda _step: None,
    stop: Stop = lambda: False,
) -> Exchanged:
    """Both ways. Raises NotEnrolled, the disk's errors, ExchangeStopped; what was taken in by then
    stays, and nothing is half done."""
    if standings.load(vault).root is None:
        raise NotEnrolled
    progress(Step.FETCHING)
    result = Exchanged()
    lying = take_all(vault, transport, result, now_ms=now_ms, random=random, stop=stop)
    progress(Step.SENDING)
    parts.tidy(vault, transport, _parts_at(transport), lying, _files_needed(vault))
    _send(vault, transport, result, lying, now_ms=now_ms, random=random, stop=stop)
    put_files(vault, transport, result, lying, now_ms=now_ms, random=random, stop=stop)
    result.files_sent = result.files.size
    note(vault, transport.route, result, now_ms)
    progress(Step.DONE)
    return result


def take_all(
    vault: Vault,
    transport: Transport,
    result: Exchanged,
    *,
    now_ms: int,
    random: Random,
    stop: Stop,
) -> dict[str, bytes]:
    """Takes in whatever lies there and says what was erased; SHA-256 by name of what lies there."""
    found = gather(
        vault, transport, lambda copy: take_in(vault, copy, stop=stop), now_ms=now_ms, stop=stop
    )
    result.ignored += found.ignored
    result.aside = tuple(found.aside)
    result.taken += len(found.taken)
    for taken in found.taken:
        result.received += taken.changes
        result.confirmed += taken.confirmed
        result.purged += taken.purged
        result.touched |= taken.touched
        result.file_parts += taken.file_parts
    acknowledge(vault, now_ms=now_ms, random=random)
    return found.lying


def _send(
    vault: Vault,
    transport: Transport,
    result: Exchanged,
    lying: Mapping[str, bytes],
    *,
    now_ms: int,
    random: Random,
    stop: Stop,
) -> None:
    """One bundle with everything unconfirmed that fits, and the seat's position, unless the same
    lies there whole. The bundles it makes superfluous on this carrier are this seat's own and are
    taken away after it lies there."""
    standing = standings.load(vault)
    waypoints.sign_ahead(vault)
    out, *more = outgoing(vault)
    files = files_said(vault, standing)
    word = word_of(standing.position, files)
    said = said_of(word, (out, *more))
    laid = Laid.load(vault, f"laid:{transport.route}")
    own = laid.among(lying)
    heard = result.heard
    if laid.says(said, lying) and not heard:
        return
    if not worth_saying(vault, standing, (out, *more), word, heard):
        return
    stamp = next_stamp(vault, now_ms)
    with staged(vault) as ready:
        result.sent = write_work(
            vault, standing, out, ready, stamp=stamp, random=random, more=more, files=files
        )
        name = transport.deliver(ready, stop)
        assert ready.written is not None
        result.sent_bytes = ready.written.size
        digest = ready.written.sha256
    for old in own:
        transport.remove(old)
    with vault.transaction() as work:
        for old in own:
            exchanges.no_longer_aside(work.database, old)
        laid.instead(own, name, said, digest).keep(work)
        settings.put(work, LAST_STAMP, stamp)
        settings.put(work, ACKNOWLEDGED, word)
        keep_went_out(work, ((each.epoch.id, each.end) for each in (out, *more)))


def put_files(
    vault: Vault,
    transport: Transport,
    result: Exchanged,
    lying: Mapping[str, bytes],
    *,
    now_ms: int,
    random: Random,
    stop: Stop,
    small: bool = False,
) -> None:
    """After everything else: the parts of attached files that headquarters does not have. None on
    a slow line."""
    root = standings.load(vault).root
    assert root is not None
    result.files = parts.put(
        vault,
        transport,
        _parts_at(transport),
        lying,
        _files_needed(vault),
        parts.Toward(root.organisation, root.sequencer.seat, root.sealing[0]),
        now_ms=now_ms,
        random=random,
        stop=stop,
        most=0 if small else transport.most_parts,
    )


def _parts_at(transport: Transport) -> str:
    return f"parts:{transport.route}"


def _files_needed(vault: Vault) -> dict[str, list[int]]:
    return {each.name: each.missing for each in blob_needs.sending(vault)}


def keep_went_out(work: Work, ends: Iterable[tuple[int, int]]) -> None:
    """By own epoch's row, the size that lies on a route now."""
    went = dict(settings.get(work, WENT_OUT, []))
    for row, end in ends:
        went[row] = max(end, went.get(row, 0))
    settings.put(work, WENT_OUT, sorted(map(list, went.items())))


def next_stamp(vault: Vault, now_ms: int) -> int:
    """Of the next work bundle."""
    last: int = settings.get(vault, LAST_STAMP, 0)
    return max(tick(now_ms, ()), last + 1)


ACKNOWLEDGED = "acknowledged"
WENT_OUT = "went_out"
LAST_STAMP = "last_stamp"
"""Of the newest bundle. A wall clock set back must not make the next one look older than it."""


def went_out(vault: Vault) -> dict[int, int]:
    """By own epoch's row, the size that was put on some route. It confirms nothing."""
    return dict(settings.get(vault, WENT_OUT, []))


def position_value(position: Position | None) -> Value:
    return None if position is None else [position.hq_epoch, position.sequence, position.grants]


def files_said(vault: Vault, standing: Standing, *, small: bool = False) -> FilesFrame:
    """What this seat has to say of attached files now (parts §4.2)."""
    root = standing.root
    assert root is not None
    blob_needs.look(vault, root.hq_epoch)
    return blob_needs.said(vault, small=small)


def word_of(position: Position | None, files: FilesFrame) -> Value:
    """What a bundle tells of this seat besides its changes."""
    at = position_value(position)
    return at if files.is_empty else [at, files.digest]


def said_of(word: Value, outs: Sequence[Outgoing]) -> Value:
    ranges = [[text(each.epoch.statement.id), each.start, each.end] for each in outs]
    return [word, *ranges]


def worth_saying(
    vault: Vault, standing: Standing, outs: Sequence[Outgoing], word: Value, heard: bool
) -> bool:
    """Work that is not confirmed, an epoch that is not certified, or a word that headquarters was
    not told. A feed that was just `heard` may be one sent anew because our last word never came."""
    told = settings.get(vault, ACKNOWLEDGED)
    unconfirmed = any(each.end > each.start for each in outs)
    if heard or unconfirmed or _epochs_to_show(vault, standing):
        return True
    return bool(told != word)


def outgoing(
    vault: Vault, ahead: Mapping[int, int] = _NOWHERE, room: int | None = None
) -> list[Outgoing]:
    """For each own epoch from the last receipt on, or from where what lies on this route already
    ends (`ahead`, by row), as much as fits in `room` bytes, the oldest first. What is confirmed of
    the older ones is named too, so that headquarters knows how much of them came back after a
    restore (bundle §5.5). An epoch with nothing to send is named by what is confirmed of it, which
    tells headquarters what this seat has heard."""
    outs: list[Outgoing] = []
    room = ALWAYS_FITS if room is None else room
    for row in chains.own_epochs(vault.database):
        start = max(row.confirmed, ahead.get(row.id, 0))
        if row.id != vault.own.row_id:
            end = end_of_closed(vault, row, start, room)
            if end is None or start == end > row.confirmed:
                continue
            outs.append(Outgoing(row, start, end))
            room -= chains.weight(vault.database, row.id, start, end)
        elif start == row.size or room <= 0:
            outs.append(Outgoing(row, row.confirmed, row.confirmed))
        else:
            end = chains.fitting(vault.database, row.id, start, row.size, room)
            outs.append(Outgoing(row, start, end))
    return outs


def end_of_closed(vault: Vault, row: EpochRow, start: int, room: int) -> int | None:
    """How far from `start` an epoch that signs no more can be sent in `room` bytes. All of it goes
    under the head that was signed for it, less with its key or where a head was signed ahead; None
    where none of these can be."""
    if row.head is None:
        return None
    if chains.weight(vault.database, row.id, start, row.size) <= room:
        return row.size
    if vault.signer_of(row) is None:
        return waypoints.furthest(vault, row, start, room)
    return chains.fitting(vault.database, row.id, start, row.size, room) if room > 0 else start


def _epochs_to_show(vault: Vault, standing: Standing) -> list[EpochStatement]:
    """Own epochs that headquarters has not certified, as far as is known here."""
    person = standing.seat(vault.seat)
    certified = set() if person is None else {each.id for each in person.epochs}
    own = (row.statement for row in chains.own_epochs(vault.database))
    return [each for each in own if each.parent is not None and each.id not in certified]


def _head_signature(vault: Vault, out: Outgoing) -> bytes:
    """Of the head of size `out.end`: stored, or made now where that is less than all."""
    head = out.epoch.head
    if head is not None and head.size == out.end:
        return head.signature
    ahead = waypoints.signature(vault, out.epoch, out.end)
    if ahead is not None:
        return ahead
    statement = out.epoch.statement
    signer = vault.require_signer()
    if out.epoch.id != vault.own.row_id:
        signer = vault.signer_of(out.epoch) or signer
    root = tree.frontier(vault.database, out.epoch.id, out.end).root()
    return sign_head(signer, statement.seat, statement.id, out.end, root).signature


def write_work(
    vault: Vault,
    standing: Standing,
    out: Outgoing,
    ready: Ready,
    *,
    stamp: int,
    random: Random,
    more: Sequence[Outgoing] = (),
    files: FilesFrame = NOTHING_SAID,
) -> int:
    root = standing.root
    assert root is not None
    signer = vault.require_signer()
    ranges = [
        Range(each.epoch.statement.id, each.start, each.end, _head_signature(vault, each))
        for each in (out, *more)
    ]
    header = BundleHeader(
        kind=Kind.WORK,
        organisation=root.organisation,
        sender=(vault.seat, vault.epoch.id),
        recipients=(root.sequencer.seat,),
        stamp=stamp,
        ranges=tuple(ranges),
        position=standing.position,
        log=standing.log,
    )
    with ready.open() as stream:
        writer = BundleWriter(stream, header, signer, root.sealing[:1], random)
        uncertified = _epochs_to_show(vault, standing)
        writer.epochs(uncertified)
        if vault.epoch in uncertified:
            writer.sealing(vault.sealing_key.public)
        writer.heard(judging.heard(vault))
        if standing.directory is not None:
            known = standing.directory.header
            writer.directory(DirectoryFrame(known.hq_epoch, known.version))
        writer.files(files)
        count = sum(writer.changes(_leaves(vault, each)) for each in (out, *more))
        ready.written = writer.finish()
    return count


def _leaves(vault: Vault, out: Outgoing) -> Iterator[Change]:
    return chains.changes_between(vault.database, out.epoch.id, out.start, out.end)


def note(
    vault: Vault, route: str, result: Exchanged, now_ms: int, error: AppError | None = None
) -> None:
    summary: dict[str, Value] = {
        "sent": result.sent,
        "sent_bytes": result.sent_bytes,
        "received": result.received,
        "confirmed": result.confirmed,
        "aside": len(result.aside),
    }
    if result.files_sent or result.file_parts:
        summary |= {"files_sent": result.files_sent, "files_came": result.file_parts}
    if error is not None:
        summary["error"] = error.code
    with vault.transaction() as work:
        exchanges.log(work.database, now_ms, route, summary)
