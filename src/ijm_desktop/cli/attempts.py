"""`ijm attempts`: the attempts to free people in a case, and who knew of each beforehand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import click

from ijm_desktop.actions import attempts as made
from ijm_desktop.actions.attempts import Attempt, Told
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.reading import author_name
from ijm_desktop.casework.words import ENGLISH
from ijm_desktop.cli.output import Json, put
from ijm_desktop.cli.session import Session, vault_options
from ijm_desktop.kernel.identifiers import parse
from ijm_desktop.kernel.identifiers import text as id_text
from ijm_desktop.kernel.moments import moment


@click.command()
@click.argument("case", metavar="CASE")
@vault_options
@click.pass_obj
def attempts(session: Session, case: str) -> None:
    """List the attempts of a case with who was told of each before it, in the order of time."""
    with session.desk() as desk:
        found = made.of_case(desk, parse(case))
        put(session, [_json(desk, each) for each in found], _lines(desk, found))


def _json(desk: Desk, attempt: Attempt) -> Json:
    return {
        "id": id_text(attempt.operation.key.record),
        "number": attempt.number,
        "at": None if attempt.at is None else _moment(attempt.at),
        "status": attempt.operation.value("status"),
        "outcome": attempt.operation.value("outcome"),
        "knew": [
            {
                "who": _who(desk, told),
                "at": _moment(told.at),
                "by": None if told.by is None else author_name(desk, told.by),
                "learned": list(told.learned),
                "channel": told.channel,
                "briefing": id_text(told.briefing.record),
            }
            for told in attempt.knew
        ],
    }


def _lines(desk: Desk, found: Sequence[Attempt]) -> Iterator[str]:
    outcomes = desk.codelists["operation_outcome"]
    for attempt in found:
        at = "no day" if attempt.at is None else _moment(attempt.at)
        outcome = attempt.operation.value("outcome")
        said = "" if outcome is None else outcomes.label(str(outcome), ENGLISH)
        yield "  ".join(filter(None, (f"Attempt {attempt.number}", at, said)))
        for told in attempt.knew:
            yield f"  {_moment(told.at)}  {_who(desk, told)}  {_learned(desk, told)}"


def _learned(desk: Desk, told: Told) -> str:
    details, channels = desk.codelists["briefing_detail"], desk.codelists["briefing_channel"]
    what = ", ".join(details.label(each, ENGLISH) for each in told.learned)
    return f"{what} ({channels.label(told.channel or 'not_known', ENGLISH)})"


def _who(desk: Desk, told: Told) -> str:
    return author_name(desk, told.who) if isinstance(told.who, bytes) else told.who


def _moment(ms: int) -> str:
    return moment(ms).isoformat(timespec="minutes")
