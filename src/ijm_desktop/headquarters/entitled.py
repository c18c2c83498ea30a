"""What entitles a seat: its team, a word by name, the office of a case; and what shuts it out. Read
in one way wherever grants are settled, from all there is (grants.py) or from what came
(regranting.py)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final, TypeAlias

from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.own_file import same_human
from ijm_desktop.actions.reading import CASE, RecordShown
from ijm_desktop.bundle.entries import Team
from ijm_desktop.casework.roles import HEADQUARTERS
from ijm_desktop.headquarters.admission import ACTIVE, naming
from ijm_desktop.journal.change import Bucket
from ijm_desktop.journal.merge import NOTHING
from ijm_desktop.sync.standing import Standing
from ijm_desktop.vault import founders, reading

RESTRICTION: Final = "restriction"
PERSON_COMPARTMENTS: Final = frozenset({"casework", "identity", "whereabouts"})
Teams: TypeAlias = Mapping[bytes, Mapping[str, set[bytes]]]
"""Seats by office and compartment."""
Words: TypeAlias = Mapping[tuple[bytes, Bucket], bool]
"""By seat and bucket whether it is granted by name or withdrawn."""
Restricted: TypeAlias = Mapping[bytes, frozenset[bytes]]
"""By person, the seats that alone may hold what is written of them."""


def active(standing: Standing) -> list[bytes]:
    """Seats that may hold anything, but headquarters' own."""
    people = standing.people
    return [each.id for each in people if each.role != HEADQUARTERS and each.state == ACTIVE]


def teams_of(standing: Standing) -> Teams:
    teams: dict[bytes, dict[str, set[bytes]]] = defaultdict(lambda: defaultdict(set))
    entries = standing.directory.entries if standing.directory is not None else ()
    for entry in entries:
        if isinstance(entry, Team):
            teams[entry.office][entry.compartment].update(entry.seats)
    return teams


def words(records: Iterable[RecordShown]) -> Words:
    """Of several about the same the newest counts."""
    found: dict[tuple[bytes, Bucket], bool] = {}
    for row in sorted(records, key=lambda each: each.updated_ms):
        if row.type == "grant":
            scope = row.value("scope_kind"), row.value("scope_id")
            for part in row.fields.get("compartments", NOTHING).elements:
                found[row.value("seat"), Bucket(*scope, part)] = row.value("state") == "granted"
    return found


def shut_out(desk: Desk, records: Iterable[RecordShown]) -> Restricted:
    """What `restricted` says, and of every other record that two colleagues hold to be of the same
    human: linked later, it is hidden as well. Of several restrictions each holds."""
    found: dict[bytes, frozenset[bytes]] = {}
    for person, seats in restricted(records).items():
        for each in same_human(desk, person):
            found[each] = found.get(each, seats) & seats
    return found


def restricted(records: Iterable[RecordShown]) -> Restricted:
    """What says both that it is in force and that it is not, is. Of two records about one person,
    which nothing of ours writes, both hold."""
    found: dict[bytes, frozenset[bytes]] = {}
    for row in records:
        person = row.value("person")
        if row.type == RESTRICTION and isinstance(person, bytes) and _in_force(row):
            named = row.fields.get("seats", NOTHING).elements
            seats = frozenset(each for each in named if isinstance(each, bytes))
            found[person] = found.get(person, seats) & seats
    return found


def _in_force(row: RecordShown) -> bool:
    said = row.fields.get("in_force", NOTHING)
    return any(value is True for value in (said.value, *(each.value for each in said.kept)))


def office_of(desk: Desk, standing: Standing, case: reading.Stored) -> bytes | None:
    """The one named on the case, else that of whoever wrote first; empty where nobody has one.
    None for what calls itself a case in the scope of another, or it could give that one away."""
    kind = desk.registry.get(CASE)
    if case.bucket != desk.bucket(kind, case.record):
        return None
    office = case.state.shown(kind.op_field("office")).value
    if isinstance(office, bytes) and standing.office(office) is not None:
        return office
    author = founders.founder(desk.vault.database, CASE, case.record, naming(desk))
    seat = None if author is None else standing.seat(author)
    return b"" if seat is None else seat.office
