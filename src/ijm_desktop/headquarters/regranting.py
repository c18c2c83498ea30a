"""Settling who holds a few cases and people, as grants.py settles it for all there are.

It follows the same rules from the other end: not from a seat to what it reaches, but from a case or
a person to those who reach it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.reading import CASE, CASE_PERSON, PERSON
from ijm_desktop.headquarters import seats
from ijm_desktop.headquarters.bearing import Bearing, linked
from ijm_desktop.headquarters.directory import administered
from ijm_desktop.headquarters.entitled import (
    PERSON_COMPARTMENTS,
    Restricted,
    Teams,
    active,
    office_of,
    shut_out,
    teams_of,
    words,
)
from ijm_desktop.journal.change import Bucket
from ijm_desktop.sync.standing import Standing
from ijm_desktop.vault import granting, reading
from ijm_desktop.vault.work import Work


@dataclass(frozen=True, slots=True)
class _Turn:
    """What begins and ends for one seat, in the cases and people asked about."""

    seat: bytes
    begun: set[Bucket]
    ended: set[Bucket]


def settle(desk: Desk, work: Work, standing: Standing, found: Bearing) -> bool:
    """Whether it is settled; nothing is done where somebody's answer has no room to tell all of it,
    which only looking at everything can put in order."""
    holders = _Holders(desk, standing)
    turns = [_turn(work, holders, seat, found) for seat in active(standing)]
    if not all(_has_room(work, standing, turn) for turn in turns):
        return False
    for turn in turns:
        if turn.begun or turn.ended:
            after = granting.version(work.database, turn.seat) + 1
            told = seats.load(work, turn.seat).reached
            granting.end(work, turn.seat, turn.ended, after)
            granting.begin(work, turn.seat, turn.begun, after, told)
    return True


def _turn(work: Work, holders: _Holders, seat: bytes, found: Bearing) -> _Turn:
    now: set[Bucket] = set()
    wanted: set[Bucket] = set()
    for case in found.cases:
        now |= granting.held_in(work.database, seat, CASE, case)
        wanted.update(Bucket(CASE, case, part) for part in holders.of_case(case).get(seat, ()))
    for person in found.people:
        now |= granting.held_in(work.database, seat, PERSON, person)
        parts = holders.of_person(person).get(seat, ())
        wanted.update(Bucket(PERSON, person, part) for part in parts)
    return _Turn(seat, wanted - now, now - wanted)


def _has_room(work: Work, standing: Standing, turn: _Turn) -> bool:
    root = standing.root
    assert root is not None
    known = seats.load(work, turn.seat).known(root.hq_epoch)
    room = granting.MOST_NEWS - max(len(turn.begun), len(turn.ended))
    return granting.is_told(work.database, turn.seat, known, room)


@dataclass(slots=True)
class _Holders:
    """Compartments by seat, of the cases and people asked about."""

    desk: Desk
    standing: Standing
    teams: Teams = field(init=False)
    named: dict[tuple[str, bytes], list[tuple[bytes, str, bool]]] = field(init=False)
    restricted: Restricted = field(init=False)
    cases: dict[bytes, Mapping[bytes, set[str]]] = field(default_factory=dict)
    people: dict[bytes, Mapping[bytes, set[str]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.teams = teams_of(self.standing)
        self.named = defaultdict(list)
        said = administered(self.desk, self.standing)
        self.restricted = shut_out(self.desk, said)
        for (seat, bucket), granted in words(said).items():
            scope = bucket.scope_kind, bucket.scope_id
            self.named[scope].append((seat, bucket.compartment, granted))

    def of_case(self, case: bytes) -> Mapping[bytes, set[str]]:
        if case not in self.cases:
            self.cases[case] = self._named(CASE, case, self._in_teams(case))
        return self.cases[case]

    def of_person(self, person: bytes) -> Mapping[bytes, set[str]]:
        """All that the cases that link the person give, and what was said by name; of a restricted
        one to those alone who may hold it."""
        if person not in self.people:
            held: dict[bytes, set[str]] = defaultdict(set)
            for case in self._linking(person):
                for seat, parts in self.of_case(case).items():
                    if "casework" in parts:
                        held[seat] |= parts & PERSON_COMPARTMENTS
            given = self._named(PERSON, person, held)
            allowed = self.restricted.get(person)
            if allowed is not None:
                given = {seat: parts for seat, parts in given.items() if seat in allowed}
            self.people[person] = given
        return self.people[person]

    def _in_teams(self, case: bytes) -> dict[bytes, set[str]]:
        held: dict[bytes, set[str]] = defaultdict(set)
        bucket = self.desk.bucket(self.desk.registry.get(CASE), case)
        row = reading.record(self.desk.vault, bucket, case)
        if row is None or row.type != CASE:
            return held
        office = office_of(self.desk, self.standing, row)
        for part, members in self.teams.get(office or b"", {}).items():
            for seat in members:
                held[seat].add(part)
        return held

    def _named(
        self, kind: str, scope: bytes, held: dict[bytes, set[str]]
    ) -> Mapping[bytes, set[str]]:
        for seat, part, granted in self.named.get((kind, scope), ()):
            if granted:
                held[seat].add(part)
            else:
                held[seat].discard(part)
        return held

    def _linking(self, person: bytes) -> Iterator[bytes]:
        kind = self.desk.registry.get(CASE_PERSON)
        for link in reading.referring(self.desk.vault, person):
            case = link.bucket.scope_id
            belongs = link.type == CASE_PERSON and link.bucket == self.desk.bucket(kind, case)
            if belongs and not link.void and person in linked(link, kind.op_field("person")):
                yield case
