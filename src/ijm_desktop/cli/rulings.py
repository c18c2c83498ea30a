"""`ijm hq rule`: what headquarters decides about saves that wait, and about values to be erased."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import click

from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.reading import author_name
from ijm_desktop.cli.assignments import WORDS
from ijm_desktop.cli.output import Json, iso, put, when
from ijm_desktop.cli.session import Session, vault_options
from ijm_desktop.headquarters import ruling
from ijm_desktop.headquarters.ruling import EVERYTHING, Ruled
from ijm_desktop.journal.ruling import Believe, Erase, OnChange
from ijm_desktop.kernel.identifiers import parse
from ijm_desktop.kernel.identifiers import text as id_text
from ijm_desktop.kernel.stamps import milliseconds
from ijm_desktop.vault import chains, reading

reason_option = click.option(
    "--reason", type=WORDS, default="", metavar="TEXT", help="Why; who holds the case reads it."
)
seen_option = click.option(
    "--mentions-seen",
    is_flag=True,
    help="Somebody looked at what `mentions` lists, and it may stay.",
)


_DIGITS = 12
"""No computer saves more, and no such number is EVERYTHING."""


class Size(click.ParamType[int]):
    """A number of saves, or `all`: those to come too."""

    name = "size"

    def convert(
        self, value: str | int, param: click.Parameter | None, context: click.Context | None
    ) -> int:
        if value == "all":
            return EVERYTHING
        digits = str(value)
        if not digits.isdecimal() or len(digits) > _DIGITS:
            self.fail(f"'{digits}' is neither a number of saves nor 'all'", param, context)
        return int(digits)


@click.group()
def rule() -> None:
    """Decide which saves count and which values are erased."""


@rule.command()
@click.argument("chain", metavar="SEAT|EPOCH")
@click.argument("size", type=Size(), metavar="SIZE")
@reason_option
@vault_options
@click.pass_obj
def believe(session: Session, chain: str, size: int, reason: str) -> None:
    """Believe a computer's first SIZE saves, or all; later ones wait."""
    with session.desk() as desk:
        found = ruling.chain_named(desk, parse(chain))
        buckets = ruling.believe(desk, found, size, reason)
        epoch, name = id_text(found.statement.id), author_name(desk, found.statement.seat)
        value: Json = {"epoch": epoch, "size": _size(size), "buckets": buckets}
        said = "all" if size == EVERYTHING else size
        put(session, value, [f"{name}: {said} saves believed, said in {buckets} places"])


@rule.command()
@click.argument("change", metavar="CHANGE")
@reason_option
@vault_options
@click.pass_obj
def hold(session: Session, change: str, reason: str) -> None:
    """Take effect from one save; it is kept and listed."""
    with session.desk() as desk:
        named = ruling.change_named(desk, change)
        ruling.hold(desk, named, reason)
        put(session, {"change": named.hex(), "ruling": "hold"}, [f"{named.hex()} is held"])


@rule.command()
@click.argument("change", metavar="CHANGE")
@click.option(
    "--branch", is_flag=True, help="And all of the second version of the work it is part of."
)
@reason_option
@vault_options
@click.pass_obj
def accept(session: Session, change: str, branch: bool, reason: str) -> None:
    """Give effect to one save that waits."""
    with session.desk() as desk:
        named = ruling.change_named(desk, change)
        count = 1
        if branch:
            count = ruling.accept_branch(desk, named, reason)
        else:
            ruling.accept(desk, named, reason)
        value: Json = {"change": named.hex(), "ruling": "accept", "changes": count}
        put(session, value, [f"{named.hex()} counts ({count} in all)"])


@rule.command()
@click.argument("record", metavar="RECORD")
@click.argument("field", metavar="FIELD")
@click.option(
    "--reason", type=WORDS, required=True, metavar="TEXT", help="Why; it stays when the value goes."
)
@seen_option
@vault_options
@click.pass_obj
def erase(session: Session, record: str, field: str, reason: str, mentions_seen: bool) -> None:
    """Erase for good every value that a field of a record ever had."""
    with session.desk() as desk:
        named = parse(record)
        count = ruling.erase(desk, named, field, reason, mentions_seen=mentions_seen)
        value: Json = {"record": record, "field": field, "erased": count}
        put(session, value, [f"{count} values erased here; others follow with the next exchange"])


@rule.command(name="list")
@vault_options
@click.pass_obj
def list_(session: Session) -> None:
    """List what waits for a decision, and what was decided."""
    with session.desk() as desk:
        ruled = ruling.listed(desk)
        waiting = reading.held_changes(desk.vault)
        value: Json = {
            "waiting": [
                {
                    "change": each.change.id.hex(),
                    "reason": each.held,
                    "epoch": id_text(each.change.epoch),
                    "number": each.number,
                    "author": id_text(each.author),
                    "written": iso(milliseconds(each.stamp)),
                }
                for each in waiting
            ],
            "rulings": [_as_json(each) for each in ruled],
        }
        lines = [
            f"waits ({each.held})  {each.change.id.hex()}  {author_name(desk, each.author)}"
            f"  {when(milliseconds(each.stamp))}"
            for each in waiting
        ]
        put(session, value, [*lines, *_decided(desk, ruled)])


def _size(size: int) -> Json:
    return None if size == EVERYTHING else size


def _target(each: Ruled) -> Json:
    match each.ruling:
        case OnChange(verb, change):
            return {"ruling": verb.value, "change": change.hex()}
        case Believe(epoch, size):
            return {"ruling": "believe", "epoch": id_text(epoch), "size": _size(size)}
        case Erase(ops):
            return {"ruling": "erase", "values": [op.hex() for op in ops]}


def _as_json(each: Ruled) -> Json:
    target = _target(each)
    assert isinstance(target, dict)
    return {
        **target,
        "reason": each.ruling.reason,
        "author": each.author,
        "written": iso(each.written_ms),
        "scope": id_text(each.bucket.scope_id),
        "compartment": each.bucket.compartment,
        "acknowledged": [id_text(seat) for seat in each.acknowledged],
    }


def _decided(desk: Desk, ruled: Sequence[Ruled]) -> Iterator[str]:
    """One line for what was said in many places at once."""
    seats = {each.statement.id: each.statement.seat for each in chains.epochs(desk.vault.database)}
    for line, places in Counter(_line(desk, seats, each) for each in ruled).items():
        yield line if places == 1 else f"{line}  ({places} places)"


def _line(desk: Desk, seats: Mapping[bytes, bytes], each: Ruled) -> str:
    match each.ruling:
        case OnChange(verb, change):
            what = f"{verb.value}  {change.hex()}"
        case Believe(epoch, size):
            whose = author_name(desk, seats[epoch]) if epoch in seats else id_text(epoch)
            what = f"believe  {whose}  {'all' if size == EVERYTHING else size}"
        case Erase(ops):
            names = (author_name(desk, seat) for seat in each.acknowledged)
            what = f"erase  {len(ops)} values  done by: {', '.join(names)}"
    return f"{what}  {when(each.written_ms)}  {each.ruling.reason}"
