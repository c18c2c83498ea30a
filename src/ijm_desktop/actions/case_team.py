"""Who works on a case: the one who answers for it, the team, and who else wrote in it.

What headquarters shared with whom is its own business (its grants lie with it alone); a colleague
is here once they have a part that their colleagues can see.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.reading import RecordShown, TimelineEntry, author_name
from ijm_desktop.sync import standing


class Part(Enum):
    RESPONSIBLE = "responsible"
    TEAM = "team"
    WROTE = "wrote"


@dataclass(frozen=True, slots=True)
class Member:
    """`role` is a code of the list `user_role`, empty where it is not known here. `wrote` entries
    of the timeline; `last_ms` is when the last of them was written, 0 where there is none."""

    seat: bytes
    name: str
    role: str
    part: Part
    wrote: int
    last_ms: int


def of_case(desk: Desk, case: RecordShown, timeline: Iterable[TimelineEntry]) -> tuple[Member, ...]:
    """The responsible first, then the team, then the others by name."""
    wrote: dict[bytes, list[int]] = {}
    for entry in timeline:
        wrote.setdefault(entry.seat, []).append(entry.written_ms)
    wrote.pop(b"", None)
    owner = case.value("owner")
    parts = dict.fromkeys(wrote, Part.WROTE)
    held = case.fields.get("team")
    parts |= dict.fromkeys(
        (each for each in (held.elements if held else ()) if isinstance(each, bytes)), Part.TEAM
    )
    if isinstance(owner, bytes):
        parts[owner] = Part.RESPONSIBLE
    known = standing.load(desk.vault)
    members = []
    for seat, part in parts.items():
        entry_of = known.seat(seat)
        role = desk.owner.role if seat == desk.vault.seat else entry_of.role if entry_of else ""
        times = wrote.get(seat, [])
        name = author_name(desk, seat)
        members.append(Member(seat, name, role, part, len(times), max(times, default=0)))
    order = list(Part)
    return tuple(sorted(members, key=lambda each: (order.index(each.part), each.name)))
