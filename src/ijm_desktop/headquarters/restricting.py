"""Hiding what is written of a person from all but named colleagues, and ending that (ADR 105)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.drafting import ops_for
from ijm_desktop.actions.errors import NoSuchRecord
from ijm_desktop.actions.own_file import WISH, same_human
from ijm_desktop.actions.reading import PERSON, find_record, present
from ijm_desktop.headquarters.assigning import colleague
from ijm_desktop.headquarters.directory import administered, scope_of, standing_of
from ijm_desktop.headquarters.entitled import RESTRICTION, restricted
from ijm_desktop.journal.change import Bucket, Op
from ijm_desktop.kernel import identifiers
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.vault import reading, saving
from ijm_desktop.vault.saving import Draft


class NotRestricted(AppError):
    code = "NOT_RESTRICTED"
    sentence = (
        "This person is not hidden from anybody. Nothing was changed; look for the person again in "
        "the list of people."
    )


class NotThisWish(AppError):
    code = "NOT_THIS_WISH"
    sentence = (
        "That is no wish of this person that their data be restricted. Nothing was changed; copy "
        "the wish's identifier again, or leave it out."
    )


@dataclass(frozen=True, slots=True)
class Restriction:
    """`people`: the person, and what two colleagues held to be the same human. `seats` alone may
    hold them, where anything gives it to them; nobody else when it is not `in_force`."""

    people: tuple[bytes, ...]
    seats: tuple[bytes, ...]
    names: tuple[str, ...]
    in_force: bool


def restrict(
    desk: Desk, person: bytes, to: Sequence[bytes], reason: str, wish: bytes | None = None
) -> Restriction:
    """From the next exchange on nobody but `to` and headquarters holds what is written of the
    person; said again, it stands in place of what was said before.

    Raises NotHeadquarters, NoSuchRecord, NoSuchSeat, SeatNotAssignable, NotThisWish.
    """
    named = [colleague(desk, seat) for seat in dict.fromkeys(to)]
    people = _people(desk, person)
    if wish is not None:
        _must_ask_for_it(desk, people, wish)
    values: dict[str, Value] = {
        "seats": sorted(each.id for each in named),
        "in_force": True,
        "wish": wish,
        "reason": reason,
    }
    _write(desk, people, values)
    return Restriction(
        people, tuple(each.id for each in named), tuple(each.name for each in named), True
    )


def lift(desk: Desk, person: bytes, reason: str = "") -> Restriction:
    """Who held the person before, and would by now, holds them again with the next exchange.
    Raises NotHeadquarters, NoSuchRecord, NotRestricted."""
    people = _people(desk, person)
    known = restricted(administered(desk, standing_of(desk)))
    hidden = tuple(each for each in people if each in known)
    if not hidden:
        raise NotRestricted
    _write(desk, hidden, {"in_force": False, **({"reason": reason} if reason else {})})
    return Restriction(hidden, (), (), False)


def _people(desk: Desk, person: bytes) -> tuple[bytes, ...]:
    standing_of(desk)
    bucket = desk.bucket(desk.registry.get(PERSON), person)
    if reading.record(desk.vault, bucket, person) is None:
        raise NoSuchRecord
    return tuple(sorted(same_human(desk, person)))


def _must_ask_for_it(desk: Desk, people: Collection[bytes], wish: bytes) -> None:
    asked = find_record(desk, wish)
    of_them = asked.type == WISH and asked.key.bucket.scope_id in people
    if not of_them or asked.value("kind") != "restrict":
        raise NotThisWish


def _write(desk: Desk, people: Collection[bytes], values: dict[str, Value]) -> None:
    """One record for each, so that the newest word is the only one."""
    organisation = standing_of(desk).organisation
    assert organisation is not None
    bucket = desk.bucket(desk.registry.get(RESTRICTION), scope_of(organisation))
    ops = [op for each in people for op in _ops(desk, bucket, each, values)]
    if ops:
        saving.save(desk.vault, [Draft(bucket, ops)], now_ms=desk.clock(), random=desk.random)


def _ops(desk: Desk, bucket: Bucket, person: bytes, values: dict[str, Value]) -> list[Op]:
    kind = desk.registry.get(RESTRICTION)
    record = identifiers.derived(RESTRICTION, person)
    row = reading.record(desk.vault, bucket, record)
    shown = {} if row is None else present(desk, row).fields
    whole = {"person": person, **values}
    return ops_for(kind, record, shown, whole, settled=frozenset(whole))
