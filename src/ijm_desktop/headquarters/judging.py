"""What headquarters tells a seat of its own work: what does not count, and why (bundle §5.6)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TypeAlias

from ijm_desktop.actions.desk import Desk
from ijm_desktop.bundle.judged import MOST, MOST_BRANCHES, Forked, Held, Judged, mark
from ijm_desktop.bundle.root import RootStatement
from ijm_desktop.headquarters import forks, log, seats
from ijm_desktop.headquarters.forks import Branch
from ijm_desktop.journal.ruling import FLAG, RULING
from ijm_desktop.kernel.identifiers import text
from ijm_desktop.vault import chains, settings, tree
from ijm_desktop.vault.chains import EpochRow
from ijm_desktop.vault.database import Database
from ijm_desktop.vault.store import Vault
from ijm_desktop.vault.work import Work


@dataclass(frozen=True, slots=True)
class Copy:
    """One of those that write under a seat's name; mostly there is but one. `id` names what is
    remembered of its exchange. `second_of`: the epoch of which it wrote a second branch; `marks` by
    which it knows a feed that is for it (bundle §5.6)."""

    id: bytes
    second_of: bytes | None = None
    marks: tuple[str, ...] = ()


def copies(vault: Vault, seat: bytes) -> list[Copy]:
    """The seat itself, and copies whose second branch of its newest certified epoch came in."""
    rows = [row for row in chains.epochs(vault.database, seat) if row.certified]
    epoch = rows[-1].statement.id if rows else b""
    branches = forks.branches(vault, epoch) if rows else []
    if not branches:
        return [Copy(seat)]
    found = [Copy(seat, None, _marks(vault, rows[-1], None, branches))]
    for each in branches:
        name = _name(epoch, branches, each)
        copy = Copy(name, epoch, _marks(vault, rows[-1], each, branches))
        if copy not in found and seats.load(vault, name).acknowledged is not None:
            found.append(copy)
    return found


def _name(epoch: bytes, branches: Sequence[Branch], each: Branch) -> bytes:
    return log.branch_name(epoch, forks.own_change(branches, each))


def _marks(
    vault: Vault, row: EpochRow, mine: Branch | None, branches: Sequence[Branch]
) -> tuple[str, ...]:
    """Of the branch, or of the tree: for each other version the first number at which they differ,
    with the change that this one has there."""
    made: set[str] = set()
    for other in (None, *branches):
        if other is mine:
            continue
        number = _parting(mine, other)
        if mine is not None and number >= mine.start:
            own = mine.leaves[number - mine.start : number - mine.start + 1]
        else:
            own = tuple(tree.leaves(vault.database, row.id, number, number + 1))
        made |= {mark(number, leaf) for leaf in own}
    return tuple(sorted(made))


def _parting(one: Branch | None, other: Branch | None) -> int:
    """The first number at which two versions differ; None stands for the tree."""
    starts = [each.start for each in (one, other) if each is not None]
    if one is None or other is None or one.start != other.start:
        return min(starts)
    pairs = zip(one.leaves, other.leaves, strict=False)
    shared = next((at for at, (a, b) in enumerate(pairs) if a != b), None)
    return one.start + (min(len(one.leaves), len(other.leaves)) if shared is None else shared)


HeldBySeat: TypeAlias = Mapping[bytes, Sequence[Held]]


def judged(desk: Desk, root: RootStatement, seat: bytes, held: HeldBySeat | None = None) -> Judged:
    """As it stands now; `held`: what `held_by_seat` gave, where many seats are asked for. What
    waits for a newer version of this program is not named, since its author reads it, nor what
    waits for a next epoch's code to be compared, while its author goes on working."""
    known = held_by_seat(desk.vault.database) if held is None else held
    return Judged(tuple(known.get(seat, ())), tuple(_forked(desk, root, seat)))


def held_by_seat(database: Database) -> HeldBySeat:
    """The first `MOST` of each author, in one pass over all that is held."""
    rows: dict[bytes, list[tuple[bytes, str, int, bytes]]] = {}
    for seat, *place in database.stream(
        "SELECT epoch.seat, epoch.epoch, change.base, change.number, change.change_id"
        " FROM change INDEXED BY change_base JOIN epoch ON epoch.id = change.epoch_id"
        " WHERE change.base IS NOT NULL AND change.base <> ?"
        " AND (change.base <> ? OR epoch.certified)",
        (FLAG, RULING),
    ):
        found = rows.setdefault(seat, [])
        if len(found) < MOST:
            found.append((place[0], place[1], place[2], place[3]))
    return {seat: _runs(found) for seat, found in rows.items()}


def _runs(rows: Iterable[tuple[bytes, str, int, bytes]]) -> list[Held]:
    return [
        Held(epoch, reason, tuple((number, change_id) for _, _, number, change_id in run))
        for (epoch, reason), run in groupby(sorted(rows), key=lambda row: (row[0], row[1]))
    ]


def _forked(desk: Desk, root: RootStatement, seat: bytes) -> list[Forked]:
    found: list[Forked] = []
    for row in chains.epochs(desk.vault.database, seat):
        epoch = row.statement.id
        every = forks.branches(desk.vault, epoch)
        branches = every[-MOST_BRANCHES:]
        if branches:
            names = [epoch, *(_name(epoch, every, each) for each in branches)]
            first, *others = log.receipts(desk, root, names)
            found.append(Forked(first, tuple(others)))
    return found


def heard(vault: Vault, copy: bytes) -> bytes | None:
    """The digest of what the copy heard last; None where its program says nothing of it."""
    found: bytes | None = settings.get(vault, _heard(copy))
    return found


def keep_heard(work: Work, copy: bytes, digest: bytes) -> None:
    settings.put(work, _heard(copy), digest)


def _heard(copy: bytes) -> str:
    return f"heard:{text(copy)}"
