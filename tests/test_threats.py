"""What others got wrong, row by row (`tests/threats.json`), and the tests that hold it here.

A row without a test says which issue will bring it; what is named is looked for, so that a test
that is renamed or taken away does not leave a row standing that nothing holds.
"""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

TESTS = Path(__file__).parent
TABLE: dict[str, list[dict[str, Any]]] = json.loads((TESTS / "threats.json").read_text("utf-8"))
ROWS = [row for kind in ("threats", "lessons") for row in TABLE[kind]]
LATER: tuple[int, ...] = ()
"""Issues that are not built yet."""


@cache
def names(file: str) -> frozenset[str]:
    tree = ast.parse((TESTS / file).read_text("utf-8"))
    return frozenset(each.name for each in ast.walk(tree) if isinstance(each, ast.FunctionDef))


def missing(tests: list[str]) -> Iterator[str]:
    for test in tests:
        file, _, name = test.partition("::")
        if not (TESTS / file).is_file() or name not in names(file):
            yield test


@pytest.mark.parametrize("row", ROWS, ids=[row["row"][:50] for row in ROWS])
def test_each_row_is_held_by_tests_that_are_there_or_says_what_will_hold_it(
    row: dict[str, Any],
) -> None:
    assert row["tests"] or row["later"]["issue"] in LATER
    assert list(missing(row["tests"])) == []


def test_each_row_stands_once() -> None:
    assert len({row["row"] for row in ROWS}) == len(ROWS)
    assert (len(TABLE["threats"]), len(TABLE["lessons"])) == (28, 22)


def test_a_test_that_is_not_there_is_missed() -> None:
    assert list(missing(["test_threats.py::test_that_nobody_wrote", "test_no.py::test_x"])) == [
        "test_threats.py::test_that_nobody_wrote",
        "test_no.py::test_x",
    ]
