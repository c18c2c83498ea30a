"""Which buckets each seat may hold, from teams, named grants and links.

A team holds what belongs to its office itself. A case is born with the teams of its author's office
(DESIGN §8), and keeps them when it is voided, or nobody in the office could bring it back. A
person's scope follows from a case that links them; a link that must not open anybody was kept
without effect when it came in (admission.py). A named grant adds, a withdrawal takes away, whatever
teams and links say; the newest word counts. A restriction on a person shuts out whom it does not
name, whatever gives it to them, and gives nothing itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.reading import CASE, CASE_PERSON, PERSON
from ijm_desktop.casework.roles import HEADQUARTERS
from ijm_desktop.headquarters import regranting, seats, settled
from ijm_desktop.headquarters.admission import ACTIVE
from ijm_desktop.headquarters.bearing import linked
from ijm_desktop.headquarters.directory import ORGANISATION, administered, scope_of
from ijm_desktop.headquarters.entitled import (
    PERSON_COMPARTMENTS,
    Words,
    active,
    office_of,
    shut_out,
    teams_of,
    words,
)
from ijm_desktop.headquarters.settled import Basis
from ijm_desktop.journal.change import Bucket
from ijm_desktop.sync.standing import Standing
from ijm_desktop.vault import granting, reading
from ijm_desktop.vault.work import Work

OFFICE: Final = "office"


@dataclass(slots=True)
class _Access:
    """Compartments of each scope for one seat."""

    cases: dict[bytes, set[str]] = field(default_factory=lambda: defaultdict(set))
    people: dict[bytes, set[str]] = field(default_factory=lambda: defaultdict(set))
    other: set[Bucket] = field(default_factory=set)

    def put(self, bucket: Bucket, granted: bool) -> None:
        scopes = {CASE: self.cases, PERSON: self.people}.get(bucket.scope_kind)
        if scopes is None:
            (self.other.add if granted else self.other.discard)(bucket)
        elif granted:
            scopes[bucket.scope_id].add(bucket.compartment)
        else:
            scopes[bucket.scope_id].discard(bucket.compartment)

    def buckets(self) -> set[Bucket]:
        return {
            *self.other,
            *(Bucket(CASE, each, part) for each, held in self.cases.items() for part in held),
            *(Bucket(PERSON, each, part) for each, held in self.people.items() for part in held),
        }


def settle(desk: Desk, standing: Standing) -> dict[bytes, int]:
    """Brings every seat's grants up to date; the version of each after that. It asks only of what
    came since the last time, unless that bears on everything: so it takes no longer the more cases
    there are."""
    with desk.vault.transaction() as work:
        basis = Basis.now(work, standing)
        found = basis.bearing(desk, work)
        if found is not None and regranting.settle(desk, work, standing, found):
            basis.keep(work)
            return {seat: granting.version(work.database, seat) for seat in active(standing)}
        wanted = holdings(desk, standing)
        versions = {seat: _bring(work, standing, seat, held) for seat, held in wanted.items()}
        if all(granting.held(work.database, seat) == held for seat, held in wanted.items()):
            basis.keep(work)
        else:
            settled.drop(work)
        return versions


def _bring(work: Work, standing: Standing, seat: bytes, wanted: set[Bucket]) -> int:
    state, root = seats.load(work, seat), standing.root
    assert root is not None
    known = state.known(root.hq_epoch)
    return granting.change_to(work, seat, wanted, known=known, told=state.reached)


def holdings(desk: Desk, standing: Standing) -> dict[bytes, set[Bucket]]:
    """What each active seat but headquarters may hold now. A frozen or revoked seat: nothing."""
    people = {each.id: each for each in standing.people if each.role != HEADQUARTERS}
    access = {seat: _Access() for seat, person in people.items() if person.state == ACTIVE}
    teams = teams_of(standing)
    for case, office in _cases(desk, standing):
        for compartment, members in teams.get(office, {}).items():
            for seat in members & access.keys():
                access[seat].cases[case].add(compartment)
    for office, parts in teams.items():
        for compartment, members in parts.items():
            for seat in members & access.keys():
                access[seat].other.add(Bucket(OFFICE, office, compartment))
    said = administered(desk, standing)
    named = words(said)
    cases = {key: word for key, word in named.items() if key[1].scope_kind == CASE}
    _apply(access, cases)  # before the links, since people follow from cases
    _links(desk, access)
    _apply(access, {key: word for key, word in named.items() if key not in cases})
    for person, allowed in shut_out(desk, said).items():
        for seat, each in access.items():
            if seat not in allowed:
                each.people.pop(person, None)
    assert standing.organisation is not None
    everyone = Bucket(ORGANISATION, scope_of(standing.organisation), "casework")
    for each in access.values():
        each.other.add(everyone)
    return {seat: each.buckets() for seat, each in access.items()}


def _cases(desk: Desk, standing: Standing) -> Iterator[tuple[bytes, bytes]]:
    """Case and office."""
    for row in _every(desk, CASE):
        office = office_of(desk, standing, row)
        if office is not None:
            yield row.record, office


def _every(desk: Desk, type_: str) -> Iterator[reading.Stored]:
    """Voided ones too, a few hundred in memory at a time."""
    for voided in (False, True):
        page = reading.listed(desk.vault, type_, voided=voided)
        yield from page.rows
        while page.next is not None:
            page = reading.listed(desk.vault, type_, before=page.next, voided=voided)
            yield from page.rows


def _apply(access: Mapping[bytes, _Access], said: Words) -> None:
    for (seat, bucket), granted in said.items():
        if seat in access:
            access[seat].put(bucket, granted)


def _links(desk: Desk, access: Mapping[bytes, _Access]) -> None:
    """People reached through the cases a seat holds, in the compartments it holds there."""
    holders: dict[bytes, list[tuple[_Access, set[str]]]] = defaultdict(list)
    for each in access.values():
        for case, compartments in each.cases.items():
            if "casework" in compartments:
                holders[case].append((each, compartments & PERSON_COMPARTMENTS))
    kind = desk.registry.get(CASE_PERSON)
    for row in reading.every(desk.vault, CASE_PERSON):
        case = row.bucket.scope_id
        if row.bucket == desk.bucket(kind, case):
            for each, compartments in holders.get(case, ()):
                for person in linked(row, kind.op_field("person")):
                    each.people[person] |= compartments
