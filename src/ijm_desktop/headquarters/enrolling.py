"""Enrolling a seat: its request in, its certificate and place in the directory, the welcome out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.drafting import new_draft, ops_for
from ijm_desktop.actions.reading import RecordShown
from ijm_desktop.bundle.errors import NotABundle
from ijm_desktop.bundle.request import PADDED, Request, open_request
from ijm_desktop.bundle.root import root_code
from ijm_desktop.casework.roles import compartments, may_be_asked_for
from ijm_desktop.headquarters import directory, feeds
from ijm_desktop.headquarters.certificates import Certificate, read_certificate
from ijm_desktop.headquarters.directory import administered, scope_of, standing_of
from ijm_desktop.journal.merge import NOTHING
from ijm_desktop.kernel import identifiers
from ijm_desktop.kernel.codelists import CodeLists
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.sync.standing import Standing
from ijm_desktop.vault import chains, saving
from ijm_desktop.vault.files import disk_errors
from ijm_desktop.vault.saving import Draft

_LARGEST: Final = 4 * PADDED


class UnknownRole(AppError):
    code = "UNKNOWN_ROLE"
    sentence = "'{role}' is not a role here, so nobody was enrolled. Choose one of: {known}."


def unknown_role(asked: str, codelists: CodeLists) -> UnknownRole:
    known = filter(may_be_asked_for, codelists["user_role"].codes)
    return UnknownRole(role=asked, known=", ".join(known))


class SeatExists(AppError):
    code = "SEAT_EXISTS"
    sentence = (
        "This computer is enrolled already, under other details. Nothing was changed; "
        "write the answer again for the details it has, or withdraw it first."
    )


@dataclass(frozen=True, slots=True)
class Enrolled:
    """`request_code` is what the new colleague read out, `root_code` what they must be told."""

    seat: bytes
    name: str
    role: str
    office: str
    request_code: str
    root_code: str
    welcome: Path


def enrol(desk: Desk, request: Path, out: Path, digits: str) -> Enrolled:
    """`digits` are the thirty that the new colleague reads out: without them the request cannot be
    read (ADR 0010). The same request again writes its answer again. Raises RequestCodeMismatch,
    NotABundle, UnknownRole, SeatExists, NotHeadquarters, the disk's errors."""
    standing = standing_of(desk)
    with disk_errors(request.parent):
        if request.stat().st_size > _LARGEST:
            raise NotABundle
        asked = open_request(request.read_bytes(), digits)
    role = desk.codelists["user_role"].find(asked.role)
    if role is None or not may_be_asked_for(role):
        raise unknown_role(asked.role, desk.codelists)
    _certify(desk, standing, asked, role)
    issued = directory.issue(desk)
    feeds.write_welcome(desk, issued, asked.epoch.seat, out)
    assert standing.organisation is not None
    return Enrolled(
        asked.epoch.seat,
        asked.name,
        role,
        asked.office,
        asked.code,
        root_code(standing.organisation),
        out,
    )


def _certify(desk: Desk, standing: Standing, asked: Request, role: str) -> None:
    """The seat's record, its office's and its teams', in one transaction with its epoch."""
    assert standing.organisation is not None
    records = administered(desk, standing)
    certificate = Certificate((asked.epoch,), asked.sealing)
    held = next((row for row in records if row.key.record == asked.epoch.seat), None)
    if held is not None:
        if read_certificate(held.value("certificate")) != certificate:
            raise SeatExists
        return
    scope = scope_of(standing.organisation)
    office, drafts = _office(desk, scope, records, asked.office)
    values: dict[str, Value] = {
        "display_name": asked.name,
        "role": role,
        "office": office,
        "state": "active",
        "verified": True,
        "certificate": certificate.encoded(),
    }
    drafts.append(new_draft(desk, scope, "seat", asked.epoch.seat, values))
    drafts += _teams(desk, scope, records, office, asked.epoch.seat, role)
    with desk.vault.transaction() as work:
        chains.add_epoch(work.database, asked.epoch, whole=True, certified=True)
        saving.save_within(work, drafts, now_ms=desk.clock(), random=desk.random)


def _office(
    desk: Desk, scope: bytes, records: list[RecordShown], name: str
) -> tuple[bytes, list[Draft]]:
    """The office of that name, written in any case; a new one where there is none."""
    wanted = name.strip().casefold()
    for row in records:
        if row.type == "office" and str(row.value("name")).strip().casefold() == wanted:
            return row.key.record, []
    office = identifiers.new(desk.clock(), desk.random)
    return office, [new_draft(desk, scope, "office", office, {"name": name.strip()})]


def _teams(
    desk: Desk, scope: bytes, records: list[RecordShown], office: bytes, seat: bytes, role: str
) -> list[Draft]:
    """A new colleague joins the office's team for each compartment of their role."""
    drafts = []
    team = desk.registry.get("team")
    for compartment in compartments(role):
        held = next(
            (
                row
                for row in records
                if row.type == "team"
                and row.value("office") == office
                and row.value("compartment") == compartment
            ),
            None,
        )
        if held is None:
            record = identifiers.derived("team", office, compartment.encode())
            values = {"office": office, "compartment": compartment, "seats": [seat]}
            drafts.append(new_draft(desk, scope, "team", record, values))
        else:
            seats = held.fields.get("seats", NOTHING)
            ops = ops_for(team, held.key.record, held.fields, {"seats": [*seats.elements, seat]})
            drafts.append(Draft(held.key.bucket, ops))
    return drafts
