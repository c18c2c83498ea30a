"""A table of people as rows of text: CSV as a spreadsheet writes it, or one JSON object a line."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Final

from ijm_desktop.actions.errors import LineRefused
from ijm_desktop.actions.intake_errors import ColumnsUnknown
from ijm_desktop.actions.mass_intake import Member
from ijm_desktop.cli.errors import FileMissing, FileNotText
from ijm_desktop.vault.files import disk_errors

HOUSEHOLD: Final = "household"
COLUMNS: Final = (HOUSEHOLD, *(each.name for each in fields(Member)))
_BETWEEN: Final = ",;\t"
"""Where a comma stands in numbers, spreadsheets put a semicolon between cells."""


@dataclass(frozen=True, slots=True)
class Line:
    """One person, and on which line of the file, from 1, they stand (or end)."""

    number: int
    member: Member


def households(file: Path) -> list[list[Line]]:
    """In the order in which they first appear, without empty rows; a row without a household is one
    by itself. Raises FileMissing, FileNotText, LineRefused, ColumnsUnknown and the disk's errors.
    """
    if not file.is_file():
        raise FileMissing(file=file)
    try:
        with disk_errors(file.parent):
            text = file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileNotText(file=file) from error
    rows = _of_json(text) if text.lstrip().startswith("{") else _of_table(text)
    found: dict[object, list[Line]] = {}
    for number, row in rows:
        unknown = sorted(set(row) - set(COLUMNS))
        if unknown:
            raise ColumnsUnknown(columns=", ".join(unknown))
        member = Member(**{name: value for name, value in row.items() if name != HOUSEHOLD})
        if not member.blank:
            named = row.get(HOUSEHOLD, "").strip()
            found.setdefault(named or number, []).append(Line(number, member))
    return list(found.values())


def _of_table(text: str) -> Iterator[tuple[int, dict[str, str]]]:
    heading = text.split("\n", 1)[0]
    between = max(_BETWEEN, key=heading.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=between)
    try:
        names = [name.strip().lower() for name in next(reader, [])]
        for cells in reader:
            if any(cell.strip() for cell in cells[len(names) :]):
                raise LineRefused(line=reader.line_num, why="it has more cells than the first.")
            yield reader.line_num, dict(zip(names, cells, strict=False))
    except csv.Error as error:
        raise LineRefused(line=reader.line_num, why="it is no row of a table.") from error


def _of_json(text: str) -> Iterator[tuple[int, dict[str, str]]]:
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise LineRefused(line=number, why="it is not a row as JSON.") from error
        if not isinstance(row, dict):
            raise LineRefused(line=number, why="it is not a row as JSON.")
        yield (
            number,
            {
                str(name).strip().lower(): "" if value is None else str(value)
                for name, value in row.items()
            },
        )
