"""`ijm intake`: people freed together, by household, with tags made beforehand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import click

from ijm_desktop.actions import alike, freed, scopes, tags
from ijm_desktop.actions.alike import Alike
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.freed import Agreement
from ijm_desktop.actions.intake_errors import HouseholdRefused
from ijm_desktop.actions.mass_intake import TakenIn, take_in_all
from ijm_desktop.actions.reading import CASE
from ijm_desktop.actions.tags import TagRange
from ijm_desktop.casework.words import ENGLISH
from ijm_desktop.cli.assignments import Pairs, reason_option
from ijm_desktop.cli.output import Json, put
from ijm_desktop.cli.record import put_saved
from ijm_desktop.cli.rows import Line, households
from ijm_desktop.cli.session import Session, vault_options
from ijm_desktop.kernel.identifiers import parse
from ijm_desktop.kernel.identifiers import text as id_text

BANDS: Mapping[str, str] = {
    "women": "Women",
    "men": "Men",
    "girls": "Girls",
    "boys": "Boys",
    "unclear": "Sex or age unclear",
    "role_uncertain": "Of these, role uncertain",
}
_case = click.option("--case", required=True, metavar="ID", help="The case.")


@click.group()
def intake() -> None:
    """Take in people freed together."""


@intake.command("tags")
@_case
@click.option(
    "--each",
    type=click.IntRange(min=1),
    required=True,
    metavar="N",
    help="So many for each computer.",
)
@click.option(
    "--for", "seats", multiple=True, metavar="SEAT", help="For this computer; may be repeated."
)
@vault_options
@click.pass_obj
def make_tags(session: Session, case: str, each: int, seats: tuple[str, ...]) -> None:
    """Make a range of tags for each computer, this one if none is named."""
    with session.desk() as desk:
        named = [parse(seat) for seat in seats] or [desk.vault.seat]
        made = tags.make(desk, parse(case), named, each).ranges
        put(session, [_range_json(one) for one in made], map(_range_text, made))


@intake.command("list")
@_case
@click.option("--free", is_flag=True, help="Only tags that nobody has.")
@vault_options
@click.pass_obj
def list_(session: Session, case: str, free: bool) -> None:
    """List the tags of a case to print: codes only, no names."""
    with session.desk() as desk:
        used = tags.used(desk, parse(case))
        found = (tags.to_give if free else tags.ranges)(desk, parse(case))
        every = [(tag, one) for one in found for tag in one.tags()]
        shown = [(tag, one) for tag, one in every if not (free and tag in used)]
        value: Json = [
            {"tag": tag, "used": tag in used, "seat": id_text(one.seat)} for tag, one in shown
        ]
        put(session, value, (f"{tag}{'  used' if tag in used else ''}" for tag, _ in shown))


@intake.command("add")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@_case
@reason_option
@vault_options
@click.pass_obj
def add(session: Session, file: Path, case: str, reasons: Pairs) -> None:
    """Take in households from a table (CSV, or one JSON object a line), all or nothing."""
    found = households(file)
    with session.desk() as desk:
        scopes.must_be_held(desk, CASE, parse(case))
        done = _taken_in(desk, parse(case), found, dict(reasons))
        value: Json = [
            {
                "household": id_text(each.household.record),
                "people": {code: id_text(person) for code, person in each.people.items()},
            }
            for each in done
        ]
        people = sum(len(each.people) for each in done)
        put(session, value, [f"Saved {people} people in {len(done)} households."])


@intake.command("count")
@_case
@vault_options
@click.pass_obj
def count(session: Session, case: str) -> None:
    """Compare head counts with the people entered, by sex and age."""
    with session.desk() as desk:
        found = freed.agreements(desk, parse(case))
        put(session, [_agreement_json(each) for each in found], _agreement_lines(desk, found))


@intake.command("alike")
@_case
@vault_options
@click.pass_obj
def alike_(session: Session, case: str) -> None:
    """List people who may be entered twice, by code, the likeliest first."""
    with session.desk() as desk:
        found = alike.offered(desk, parse(case))
        put(session, [_pair_json(each) for each in found], map(_pair_text, found))


@intake.command("same")
@click.argument("one", metavar="ID")
@click.argument("other", metavar="ID")
@click.option("--grounds", default="", metavar="TEXT", help="What speaks for it; no names.")
@vault_options
@click.pass_obj
def same(session: Session, one: str, other: str, grounds: str) -> None:
    """Ask whether two records are of one person; a colleague decides."""
    with session.desk() as desk:
        put_saved(session, desk, alike.propose(desk, parse(one), parse(other), grounds))


def _taken_in(
    desk: Desk, case_id: bytes, found: Sequence[Sequence[Line]], reasons: Mapping[str, str]
) -> tuple[TakenIn, ...]:
    """A row that is refused is named by its line in the file: households may lie mixed there."""
    members = [[line.member for line in each] for each in found]
    try:
        return take_in_all(desk, case_id, members, reasons=reasons)
    except HouseholdRefused as error:
        lines = [line.number for each in found for line in each]
        cells = [replace(cell, row=lines[cell.row] - 1) for cell in error.cells]
        raise HouseholdRefused(sorted(cells, key=lambda cell: cell.row)) from error


def _range_json(one: TagRange) -> Json:
    return {
        "seat": id_text(one.seat),
        "first": tags.tag_of(one.prefix, one.first),
        "last": tags.tag_of(one.prefix, one.last),
    }


def _range_text(one: TagRange) -> str:
    first, last = (tags.tag_of(one.prefix, number) for number in (one.first, one.last))
    return f"{first} to {last}  {id_text(one.seat)}"


def _agreement_json(found: Agreement) -> Json:
    return {
        "stage": found.stage,
        "counted": found.counted,
        "entered": found.entered,
        "not_held": found.not_held,
        "lines": [
            {
                "who": line.band,
                "counted": line.counted,
                "entered": line.entered,
                "missing": line.missing,
            }
            for line in found.lines
        ],
    }


def _agreement_lines(desk: Desk, found: Sequence[Agreement]) -> Iterator[str]:
    stages = desk.codelists["count_stage"]
    for each in found:
        stage = stages.label(each.stage, ENGLISH)
        yield f"{stage}: {each.counted} counted, {each.entered} entered"
        for line in each.lines:
            if line.counted is not None or line.entered:
                yield f"  {BANDS[line.band]}: {line.counted or 0} counted, {line.entered} entered"


def _pair_json(pair: Alike) -> Json:
    return {
        "one": id_text(pair.one.person),
        "other": id_text(pair.other.person),
        "codes": [pair.one.code, pair.other.code],
        "score": round(pair.score, 2),
        "agree": list(pair.agree),
    }


def _pair_text(pair: Alike) -> str:
    agree = ", ".join(("name", *pair.agree))
    ids = f"{id_text(pair.one.person)}  {id_text(pair.other.person)}"
    return f"{pair.one.code}  {pair.other.code}  {pair.score:.2f}  {agree}  {ids}"
