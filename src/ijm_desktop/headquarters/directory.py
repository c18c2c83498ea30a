"""Headquarters' directory, compiled from what its seats wrote in the organisation's scope.

Administrators write offices, seats, teams, grants and revocations as records; the sequencer signs
what they add up to. A new version is made only when the entries or the expiry changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.reading import RecordShown, present
from ijm_desktop.bundle.directory import Directory, build
from ijm_desktop.bundle.entries import (
    Delegation,
    Entry,
    Grant,
    Office,
    Revocation,
    Route,
    Seat,
    Team,
)
from ijm_desktop.casework.roles import HEADQUARTERS
from ijm_desktop.headquarters import routes
from ijm_desktop.headquarters.certificates import read_certificate
from ijm_desktop.headquarters.routes import Hub
from ijm_desktop.kernel.encoding import encode
from ijm_desktop.sync import standing as standings
from ijm_desktop.sync.errors import NotHeadquarters
from ijm_desktop.sync.standing import Standing
from ijm_desktop.vault import reading

LIFETIME_MS: Final = 90 * 24 * 3600 * 1000
RENEW_MS: Final = 30 * 24 * 3600 * 1000
"""A directory is signed anew when less than this is left of it."""
ORGANISATION: Final = "organisation"
REVOKED: Final = "revoked"


def scope_of(organisation: bytes) -> bytes:
    """The scope id of the organisation: the first 16 of the 32 bytes pinned."""
    return organisation[:16]


def standing_of(desk: Desk) -> Standing:
    """Headquarters' own standing; raises NotHeadquarters on any other computer."""
    if not desk.owner.is_headquarters:
        raise NotHeadquarters
    return standings.load(desk.vault)


def administered(desk: Desk, standing: Standing) -> list[RecordShown]:
    """Every administrative record that is in use, and every seat there ever was: what somebody
    wrote is believed by way of their entry, so a voided seat stays as a revoked one."""
    assert standing.organisation is not None
    held = reading.in_scope(desk.vault, ORGANISATION, scope_of(standing.organisation))
    shown = (present(desk, row) for row in held)
    return [each for each in shown if each.voided is None or each.type == "seat"]


def issue(desk: Desk) -> Directory:
    """The directory as it stands now, signed anew where something changed; kept in the standing."""
    standing = standing_of(desk)
    entries = list(_entries(administered(desk, standing)))
    held, root = standing.directory, standing.root
    assert root is not None
    hub = routes.load(desk.vault)
    if hub is not None:
        entries += _routes(entries, hub, root.sequencer.seat)
    if (
        held is not None
        and held.header.hq_epoch == root.hq_epoch
        and held.header.expiry - desk.clock() > RENEW_MS
        and _same(held.entries, entries)
    ):
        return held
    before = root.directory_version if held is None else held.header.version
    directory = build(
        entries,
        key=desk.vault.require_signer(),
        organisation=root.organisation,
        hq_epoch=root.hq_epoch,
        version=max(before, root.directory_version) + 1,
        time=desk.clock(),
        expiry=desk.clock() + LIFETIME_MS,
        random=desk.random,
    )
    with desk.vault.transaction() as work:
        standings.keep(work, replace(standing, directory=directory))
        if hub is not None:
            routes.keep(work, routes.told(hub, directory.header.version))
    return directory


def _routes(entries: Iterable[Entry], hub: Hub, sequencer: bytes) -> list[Route]:
    """How everybody comes to the hub who may (exchange §8.3)."""
    people = (each for each in entries if isinstance(each, Seat))
    return [hub.route(each.id, sequencer) for each in people if may_come(each)]


def may_come(person: Seat) -> bool:
    """To headquarters' hub: all but its own seats, and those it stopped for good."""
    return not _is_hq(person) and person.state != REVOKED


def part_for(directory: Directory, seat: bytes, known: frozenset[bytes]) -> Directory:
    """What one seat is sent (§8.3): itself, its grants and office, headquarters, revocations, and
    the people in `known`. The rest stays a salted hash."""
    people = {each.id: each for each in directory.entries if isinstance(each, Seat)}
    shown = known | {seat} | {each for each, person in people.items() if _is_hq(person)}
    offices = {people[each].office for each in shown if each in people}

    def wanted(entry: Entry) -> bool:
        match entry:
            case Seat(id=id_):
                return id_ in shown
            case Office(id=id_):
                return id_ in offices
            case Grant(seat=holder) | Delegation(seat=holder) | Route(seat=holder):
                return holder == seat
            case Revocation():
                return True
            case _:
                return False

    return directory.part(wanted)


def _is_hq(person: Seat) -> bool:
    return person.role == HEADQUARTERS


def _same(one: Iterable[Entry], other: Iterable[Entry]) -> bool:
    return sorted(encode(each.encoded()) for each in one) == sorted(
        encode(each.encoded()) for each in other
    )


def _entries(records: Iterable[RecordShown]) -> Iterator[Entry]:
    for row in records:
        match row.type:
            case "office":
                yield Office(row.key.record, row.value("name") or "", row.value("country") or "")
            case "seat":
                yield _seat(row)
            case "team" if isinstance(row.value("office"), bytes):
                seats = tuple(sorted(row.fields["seats"].elements)) if "seats" in row.fields else ()
                yield Team(row.value("office"), row.value("compartment"), seats)
            case "delegation":
                yield _delegation(row)
            case "grant" if row.value("state") == "granted":
                yield _grant(row)
            case "revocation":
                yield _revocation(row)


def _seat(row: RecordShown) -> Seat:
    certificate = read_certificate(row.value("certificate"))
    return Seat(
        row.key.record,
        row.value("display_name") or "",
        row.value("role") or "",
        row.value("office") or bytes(16),
        bool(row.value("verified")),
        certificate.epochs,
        certificate.sealing,
        (row.value("state") or "active") if row.voided is None else REVOKED,
    )


def _delegation(row: RecordShown) -> Delegation:
    rights = tuple(sorted(row.fields["rights"].elements)) if "rights" in row.fields else ()
    return Delegation(row.value("seat"), row.value("office"), rights, row.value("until") or 0)


def _grant(row: RecordShown) -> Grant:
    held = row.fields["compartments"].elements if "compartments" in row.fields else ()
    return Grant(
        row.value("seat"), row.value("scope_kind"), row.value("scope_id"), tuple(sorted(held))
    )


def _revocation(row: RecordShown) -> Revocation:
    return Revocation(
        row.key.record, row.value("epoch"), row.value("believed_up_to") or 0, row.value("head")
    )
