"""Text on a command line, `FIELD=VALUE` most of all, and what each field's type makes of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, TypeAlias

import click

from ijm_desktop.actions import importing
from ijm_desktop.actions.desk import Desk
from ijm_desktop.cli.errors import answer_unknown
from ijm_desktop.kernel.declarations import Problem, RecordType, ValuesRefused
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.fields import FieldType
from ijm_desktop.kernel.values import sentence

Pairs: TypeAlias = tuple[tuple[str, str], ...]


class Words(click.ParamType[str]):
    """Text that can be stored: what is no UTF-8 comes from the system as half letters."""

    name = "TEXT"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if any("\ud800" <= each <= "\udfff" for each in value):
            self.fail("it is not text in UTF-8.", param, ctx)
        return value


WORDS: Final = Words()


class Assignment(click.ParamType[tuple[str, str]]):
    """`NAME=TEXT` as a pair; the text may hold more equals signs, or be empty."""

    name = "FIELD=VALUE"

    def convert(
        self, value: str, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, str]:
        name, equals, text = value.partition("=")
        if not equals or not name:
            form = param.metavar if param is not None and param.metavar else self.name
            self.fail(f"'{value}' is not of the form {form}.", param, ctx)
        return name, WORDS.convert(text, param, ctx)


set_option = click.option(
    "--set",
    "assignments",
    type=Assignment(),
    multiple=True,
    metavar="FIELD=VALUE",
    help="A field's value; again for each element of a set.",
)
reason_option = click.option(
    "--reason",
    "reasons",
    type=Assignment(),
    multiple=True,
    metavar="RULE=TEXT",
    help="Why a rule that asks is overridden.",
)


def read_values(
    desk: Desk, record_type: RecordType, pairs: Iterable[tuple[str, str]]
) -> dict[str, Value]:
    """Text by field, read by each field's type; a field given several times is a set. Raises
    ValuesRefused for a field that there is not, AnswerUnknown, ValueMalformed."""
    given: dict[str, list[str]] = {}
    for name, text in pairs:
        if name not in record_type:
            raise ValuesRefused([Problem(name, "FIELD_UNKNOWN", sentence("FIELD_UNKNOWN"))])
        field = record_type.field(name)
        coded = field.codelist if field.type is FieldType.CODE else None
        answers = desk.codelists.get(coded or "")
        if text and answers is not None and answers.find(text) is None:
            raise answer_unknown(text, answers)
        given.setdefault(name, []).append(text)
    read: dict[str, object] = {}
    for name, texts in given.items():
        if record_type.field(name).many:
            read[name] = [text for text in texts if text]
        elif len(texts) > 1:
            raise click.UsageError(f"{name} takes one value and was given {len(texts)}.")
        else:
            read[name] = texts[0] or None
    return importing.field_values(desk, record_type, read)
