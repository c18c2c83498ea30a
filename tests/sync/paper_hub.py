"""A hub without a network, for the random machine: it keeps what it is given, checks who may come,
and a line to it breaks where chance says, before something is done or before that is heard."""

from __future__ import annotations

import hashlib
import os
import random
from dataclasses import dataclass, field
from pathlib import Path

from ijm_desktop.crypto import access
from ijm_desktop.crypto.access import Party
from ijm_desktop.crypto.signing import SigningKey
from ijm_desktop.kernel import opaque
from ijm_desktop.sync.errors import HubRefused, HubUnreachable
from ijm_desktop.sync.transports.hub import Carried, Trip


@dataclass(frozen=True, slots=True)
class Lying:
    seq: int
    name: str
    data: bytes
    by: bytes

    @property
    def sha256(self) -> bytes:
        return hashlib.sha256(self.data).digest()


@dataclass(slots=True)
class PaperHub:
    """`breaks`: how likely a line breaks at each thing that is done over it. `full`: mailboxes
    without room; while it `bends`, no file is what the list announces."""

    authority: bytes
    mailboxes: dict[bytes, list[Lying]] = field(default_factory=dict)
    had: set[tuple[bytes, bytes]] = field(default_factory=set)
    number: int = 0
    parties: dict[bytes, Party] = field(default_factory=dict)
    last: int = 0
    breaks: float = 0.0
    full: set[bytes] = field(default_factory=set)
    bends: bool = False
    chance: random.Random = field(default_factory=random.Random)

    def run(self, trip: Trip) -> Carried:
        carried = Carried()
        try:
            self._run(trip, carried)
        except (HubUnreachable, HubRefused) as error:
            carried.error = error
        return carried

    def _run(self, trip: Trip, carried: Carried) -> None:
        if trip.access is not None:
            self._told(trip.access, carried)
        party = self.parties.get(trip.key.id)
        if party is None or SigningKey.from_seed(trip.key.seed).public != party.public:
            raise HubRefused(why="BAD_SIGNATURE")
        for parcel in trip.parcels:
            self._may(parcel.mailbox in party.post)
            self._break()
            if parcel.mailbox in self.full:
                carried.full.add(parcel.mailbox)
                continue
            data = parcel.file.read_bytes()
            assert (len(data), hashlib.sha256(data).digest()) == (parcel.size, parcel.sha256)
            if (parcel.mailbox, parcel.sha256) not in self.had:
                self._lay(parcel.mailbox, data, trip.key.id)
            self._break()
            carried.delivered.add(parcel.file.name)
            carried.sent_bytes += parcel.size
        for own, name in trip.done:
            self._may(own in party.fetch)
            self._break()
            self._keep(own, lambda each, name=name: each.name != name)
            self._break()
            carried.removed.add((own, name))
        for out in sorted(trip.ask):
            self._may(out in party.post)
            self._break()
            unwanted = {digest for each, digest in trip.old if each == out}
            mine = [each for each in self.mailboxes.get(out, []) if each.by == trip.key.id]
            gone = {each.name for each in mine if each.sha256 in unwanted}
            self._keep(out, lambda each, gone=gone: each.name not in gone)
            self._break()
            carried.posted[out] = frozenset(each.sha256 for each in mine) - unwanted
            carried.taken_back |= {(out, digest) for digest in unwanted}
        for own in trip.own:
            self._may(own in party.fetch)
            for each in self.mailboxes.get(own, []):
                if (own, each.name) not in trip.done:
                    self._break()
                    if self.bends:
                        carried.differing.append(each.name)
                    else:
                        carried.came += _brought(trip.coming, own, each)

    def _told(self, listing: tuple[int, bytes], carried: Carried) -> None:
        self._break()
        number, data = listing
        if number > self.number:
            found = access.read(data, self.authority)
            assert found.number == number
            self.number = number
            self.parties = {each.key_id: each for each in found.parties}
            kept = found.mailboxes()
            self.mailboxes = {each: self.mailboxes[each] for each in self.mailboxes.keys() & kept}
        self._break()
        carried.access = (self.number, found_until(data, self.authority))

    def _lay(self, mailbox: bytes, data: bytes, by: bytes) -> None:
        self.last += 1
        lying = Lying(self.last, opaque.text(os.urandom(16)), data, by)
        self.mailboxes.setdefault(mailbox, []).append(lying)
        self.had.add((mailbox, lying.sha256))

    def _keep(self, mailbox: bytes, wanted: object) -> None:
        assert callable(wanted)
        self.mailboxes[mailbox] = [each for each in self.mailboxes.get(mailbox, []) if wanted(each)]

    def _break(self) -> None:
        if self.chance.random() < self.breaks:
            raise HubUnreachable

    @staticmethod
    def _may(right: bool) -> None:
        if not right:
            raise HubRefused(why="NOT_YOURS")

    # What a hostile one does

    def forget(self) -> None:
        """Everything: mailboxes, who may come, and what it ever had."""
        self.mailboxes, self.had, self.parties, self.number = {}, set(), {}, 0

    def lose(self, which: int) -> None:
        """One file, and says nothing of it."""
        every = [(box, each) for box, files in sorted(self.mailboxes.items()) for each in files]
        if every:
            box, gone = every[which % len(every)]
            self._keep(box, lambda each: each is not gone)

    def shuffle(self) -> None:
        """Mailboxes list in another order."""
        for box, files in self.mailboxes.items():
            mixed = files[:]
            self.chance.shuffle(mixed)
            seqs = sorted(each.seq for each in files)
            self.mailboxes[box] = [
                Lying(seq, each.name, each.data, each.by)
                for seq, each in zip(seqs, mixed, strict=True)
            ]

    def bring_again(self, box: bytes, data: bytes) -> None:
        """An old file, as new."""
        if box in self.mailboxes:
            self._lay(box, data, b"")


def found_until(data: bytes, authority: bytes) -> int:
    return access.read(data, authority).until


def _brought(coming: Path, own: bytes, file: Lying) -> bool:
    whole = coming / f"{file.seq:019d}-{opaque.text(own)}-{file.name}"
    if whole.exists():
        return False
    whole.write_bytes(file.data)
    return True
