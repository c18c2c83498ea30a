"""What a seat knows of headquarters and believes: pinned, never rolled back, kept with the data."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from ijm_desktop.bundle.directory import Directory, read_directory
from ijm_desktop.bundle.entries import Office, Route, Seat
from ijm_desktop.bundle.header import Position
from ijm_desktop.bundle.receipt import LogHead, read_log_head
from ijm_desktop.bundle.root import RootStatement, SignedRoot, read_root
from ijm_desktop.bundle.trust import Pinned
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.vault import settings
from ijm_desktop.vault.anchor import WORD, Word
from ijm_desktop.vault.store import Vault
from ijm_desktop.vault.work import Work

SETTING = "standing"


@dataclass(frozen=True)
class Standing:
    """`organisation` is the 32 bytes pinned at enrolment, None before it. `roots` in order from
    the first. `position` is how far headquarters' feeds were applied; it commits with the data."""

    organisation: bytes | None = None
    verified: bool = False
    roots: tuple[SignedRoot, ...] = ()
    directory: Directory | None = None
    position: Position | None = None
    log: LogHead | None = None

    @property
    def root(self) -> RootStatement | None:
        return self.roots[-1].statement if self.roots else None

    @property
    def pinned(self) -> Pinned:
        """What a bundle from headquarters is judged against."""
        header = None if self.directory is None else self.directory.header
        return Pinned(self.organisation, self.roots, header)

    @cached_property
    def people(self) -> tuple[Seat, ...]:
        """The seats that this one was told of."""
        entries = self.directory.entries if self.directory is not None else ()
        return tuple(entry for entry in entries if isinstance(entry, Seat))

    def seat(self, seat: bytes) -> Seat | None:
        return self._seats.get(seat)

    def office(self, office: bytes) -> Office | None:
        return self._offices.get(office)

    @cached_property
    def _seats(self) -> dict[bytes, Seat]:
        return {each.id: each for each in reversed(self.people)}

    @cached_property
    def _offices(self) -> dict[bytes, Office]:
        entries = self.directory.entries if self.directory is not None else ()
        return {entry.id: entry for entry in reversed(entries) if isinstance(entry, Office)}

    def route(self, seat: bytes) -> Route | None:
        """How the seat comes to headquarters' hub; None where it knows of none."""
        entries = self.directory.entries if self.directory is not None else ()
        mine = (each for each in entries if isinstance(each, Route) and each.seat == seat)
        return next(mine, None)

    @property
    def organisation_name(self) -> str:
        """Headquarters is an office too: the one the sequencer sits in."""
        root = self.root
        seat = None if root is None else self.seat(root.sequencer.seat)
        office = None if seat is None else self.office(seat.office)
        return "" if office is None else office.name

    def expired(self, now_ms: int) -> bool:
        """An expired directory warns; it never stops saving nor sending (DESIGN §3.7)."""
        return self.directory is not None and self.directory.header.expiry < now_ms


def load(vault: Vault) -> Standing:
    """What the last exchange left; an empty standing before enrolment."""
    held = settings.get(vault, SETTING)
    if held is None:
        return Standing()
    organisation, verified, roots, directory, position, log = held
    return Standing(
        organisation,
        verified,
        tuple(read_root(each) for each in roots),
        None if directory is None else read_directory(directory),
        None if position is None else Position(*position),
        None if log is None else read_log_head(log),
    )


def keep(work: Work, standing: Standing) -> None:
    """Within the transaction that applies what the standing was learnt from."""
    settings.put(work, SETTING, _encoded(standing))
    root, directory, log = standing.root, standing.directory, standing.log
    if root is not None:
        word = Word(
            root.hq_epoch,
            0 if directory is None else directory.header.version,
            0 if log is None or log.hq_epoch != root.hq_epoch else log.size,
        )
        settings.put(work, WORD, word.encoded())


def _encoded(standing: Standing) -> Value:
    position = standing.position
    return [
        standing.organisation,
        standing.verified,
        [each.encoded() for each in standing.roots],
        None if standing.directory is None else standing.directory.encoded(),
        None if position is None else [position.hq_epoch, position.sequence, position.grants],
        None if standing.log is None else standing.log.encoded(),
    ]
