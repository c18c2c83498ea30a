"""Which buckets each seat may hold, from teams, named grants and links.

A case is born with the teams of its author's office (DESIGN §8). A person's scope follows from a
case that links them, if whoever made the link held that person, wrote them first, or sits at
headquarters: otherwise a link would be a way to reach anybody. A named grant adds, a withdrawal
takes away, whatever the teams say.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.reading import CASE, CASE_PERSON, PERSON, RecordShown, present
from ijm_desktop.bundle.entries import Seat, Team
from ijm_desktop.casework.roles import HEADQUARTERS
from ijm_desktop.headquarters import seats
from ijm_desktop.headquarters.directory import ORGANISATION, administered, scope_of
from ijm_desktop.journal.change import Bucket
from ijm_desktop.sync.standing import Standing
from ijm_desktop.vault import granting, reading

ACTIVE = "active"
PERSON_COMPARTMENTS = frozenset({"casework", "identity", "whereabouts"})


@dataclass(slots=True)
class _Access:
    """Compartments of each scope for one seat."""

    cases: dict[bytes, set[str]] = field(default_factory=lambda: defaultdict(set))
    people: dict[bytes, set[str]] = field(default_factory=lambda: defaultdict(set))
    other: set[Bucket] = field(default_factory=set)

    def buckets(self) -> set[Bucket]:
        return {
            *self.other,
            *(Bucket(CASE, each, part) for each, held in self.cases.items() for part in held),
            *(Bucket(PERSON, each, part) for each, held in self.people.items() for part in held),
        }


def settle(desk: Desk, standing: Standing) -> dict[bytes, int]:
    """Brings every seat's grants up to date; the version of each after that."""
    wanted = holdings(desk, standing)
    with desk.vault.transaction() as work:
        return {
            seat: granting.change_to(work, seat, held, seats.load(work, seat).furthest)
            for seat, held in wanted.items()
        }


def holdings(desk: Desk, standing: Standing) -> dict[bytes, set[Bucket]]:
    """What each active seat but headquarters may hold now. A frozen or revoked seat: nothing."""
    people = {each.id: each for each in standing.people if each.role != HEADQUARTERS}
    access = {seat: _Access() for seat, person in people.items() if person.state == ACTIVE}
    cases = _cases(desk, standing)
    teams = _teams(standing)
    for case, office in cases.items():
        for compartment, members in teams.get(office, {}).items():
            for seat in members:
                if seat in access:
                    access[seat].cases[case].add(compartment)
    _named(administered(desk, standing), access)
    _links(desk, standing, access)
    assert standing.organisation is not None
    everyone = Bucket(ORGANISATION, scope_of(standing.organisation), "casework")
    for each in access.values():
        each.other.add(everyone)
    return {seat: each.buckets() for seat, each in access.items()}


def _cases(desk: Desk, standing: Standing) -> dict[bytes, bytes]:
    """Case to office: the one named on it, else its author's."""
    found: dict[bytes, bytes] = {}
    for row in reading.every(desk.vault, CASE):
        shown = present(desk, row)
        office = shown.value("office")
        if not isinstance(office, bytes) or standing.office(office) is None:
            author = reading.author_of(desk.vault, row.bucket, row.record)
            seat = None if author is None else standing.seat(author)
            office = b"" if seat is None else seat.office
        found[row.record] = office
    return found


def _teams(standing: Standing) -> dict[bytes, dict[str, set[bytes]]]:
    teams: dict[bytes, dict[str, set[bytes]]] = defaultdict(lambda: defaultdict(set))
    entries = standing.directory.entries if standing.directory is not None else ()
    for entry in entries:
        if isinstance(entry, Team):
            teams[entry.office][entry.compartment].update(entry.seats)
    return teams


def _named(records: Iterable[RecordShown], access: Mapping[bytes, _Access]) -> None:
    """Named grants add compartments; a withdrawal ends what the seat had of that scope."""
    for row in records:
        if row.type != "grant" or row.value("seat") not in access:
            continue
        seat = access[row.value("seat")]
        kind, scope = row.value("scope_kind"), row.value("scope_id")
        held = set(row.fields["compartments"].elements) if "compartments" in row.fields else set()
        scopes = {CASE: seat.cases, PERSON: seat.people}.get(kind)
        if row.value("state") == "granted":
            if scopes is not None:
                scopes[scope] |= held
            else:
                seat.other |= {Bucket(kind, scope, part) for part in held}
        elif scopes is not None:
            scopes[scope] -= held


def _links(desk: Desk, standing: Standing, access: Mapping[bytes, _Access]) -> None:
    """People reached through the cases a seat holds, in the compartments it holds there."""
    holders: dict[bytes, list[tuple[_Access, set[str]]]] = defaultdict(list)
    for each in access.values():
        for case, compartments in each.cases.items():
            if "casework" in compartments:
                holders[case].append((each, compartments & PERSON_COMPARTMENTS))
    held = {seat: granting.held(desk.vault.database, seat) for seat in access}
    for row in reading.every(desk.vault, CASE_PERSON):
        shown = present(desk, row)
        person = shown.value("person")
        if shown.voided is None and _link_counts(desk, standing, row, person, held):
            for each, compartments in holders.get(row.bucket.scope_id, ()):
                each.people[person] |= compartments


def _link_counts(
    desk: Desk,
    standing: Standing,
    link: reading.Stored,
    person: object,
    held: Mapping[bytes, set[Bucket]],
) -> bool:
    """`held`: what each seat was granted until now."""
    if not isinstance(person, bytes):
        return False
    author = reading.author_of(desk.vault, link.bucket, link.record)
    if author is None or _is_hq(standing.seat(author)):
        return author is not None
    bucket = desk.bucket(desk.registry.get(PERSON), person)
    return bucket in held.get(author, ()) or author == reading.author_of(desk.vault, bucket, person)


def _is_hq(person: Seat | None) -> bool:
    return person is not None and person.role == HEADQUARTERS
