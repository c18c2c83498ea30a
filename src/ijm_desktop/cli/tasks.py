"""`ijm tasks`: what is to be done, by the day it is due."""

from __future__ import annotations

from collections.abc import Iterator

import click

from ijm_desktop.actions import tasks as waiting
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.tasks import TaskShown
from ijm_desktop.casework.words import ENGLISH
from ijm_desktop.cli.output import Json, put
from ijm_desktop.cli.session import Session, vault_options
from ijm_desktop.kernel.identifiers import parse
from ijm_desktop.kernel.identifiers import text as id_text


@click.command()
@click.option("--case", metavar="ID", help="Only of this case.")
@click.option("--overdue", is_flag=True, help="Only those whose day has passed.")
@vault_options
@click.pass_obj
def tasks(session: Session, case: str | None, overdue: bool) -> None:
    """List the tasks that are open, the first due first, each with its day as it follows now."""
    with session.desk() as desk:
        found = waiting.everywhere(desk) if case is None else waiting.of_case(desk, parse(case))
        shown = [each for each in found if each.overdue or not overdue]
        put(session, [_json(each) for each in shown], _lines(desk, shown))


def _json(shown: TaskShown) -> Json:
    task = shown.task
    return {
        "id": id_text(task.key.record),
        "type": task.type,
        "case": id_text(task.key.bucket.scope_id),
        "title": task.value("title"),
        "kind": task.value("kind"),
        "due": shown.due.text if shown.due else None,
        "moved": shown.moved,
        "overdue": shown.overdue,
    }


def _lines(desk: Desk, found: list[TaskShown]) -> Iterator[str]:
    kinds = desk.codelists["task_kind"]
    for shown in found:
        task = shown.task
        due = shown.due.shown(ENGLISH) if shown.due else "no day"
        kind = kinds.label(str(task.value("kind")), ENGLISH)
        parts = [id_text(task.key.record), due, str(task.value("title") or ""), kind]
        yield "  ".join([*filter(None, parts), *(["(overdue)"] if shown.overdue else [])])
