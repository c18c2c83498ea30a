"""The mutation tester: the same mutants every time, each a change of its own."""

from __future__ import annotations

import ast
import json

import pytest

from tests.mutating.__main__ import EQUIVALENT, modules
from tests.mutating.mutants import mutants, mutated
from tests.mutating.trying import JOURNAL

SOURCE = '''
LIMIT = 3


class Scale:
    """Words."""

    def heavy(self, weight: int, most: int = LIMIT) -> str:
        """More words."""
        if weight > most and not self.broken:
            self.seen.append(weight + 1)
            return "heavy"
        return min(each for each in self.seen if each)
'''


def changed() -> set[tuple[str, str]]:
    return {(each.was, each.becomes) for each in mutants(SOURCE)}


@pytest.mark.parametrize(
    "pair",
    [
        ("weight > most", "weight >= most"),
        ("weight > most and (not self.broken)", "weight > most or not self.broken"),
        ("not self.broken", "self.broken"),
        ("weight + 1", "weight - 1"),
        ("1", "2"),
        ("self.seen.append(weight + 1)", "pass"),
        ("return 'heavy'", "return None"),
        ("'heavy'", "'heavyx'"),
        ("for each in self.seen if each", "for each in self.seen"),
        (
            "if weight > most and (not self.broken)",
            "if not (weight > most and (not self.broken))",
        ),
    ],
)
def test_what_a_function_does_is_changed(pair: tuple[str, str]) -> None:
    assert pair in changed()


def test_words_and_constants_of_a_module_are_left_alone() -> None:
    assert not {was for was, _ in changed()} & {"'Words.'", "'More words.'", "3", "int", "str"}


def test_each_is_the_one_that_its_number_says() -> None:
    for each in mutants(SOURCE):
        assert each.becomes in ast.unparse(mutated(SOURCE, each.number)) or each.becomes == "pass"
    whole = {ast.unparse(mutated(SOURCE, each.number)) for each in mutants(SOURCE)}
    assert len(whole) == len(mutants(SOURCE))
    assert ast.unparse(ast.parse(SOURCE)) not in whole


def test_a_key_is_the_same_wherever_its_function_stands() -> None:
    before = {each.key for each in mutants(SOURCE)}
    assert {
        each.key for each in mutants("import os\n\n\ndef f() -> None: ...\n" + SOURCE)
    } == before


def test_every_mutant_that_is_excused_exists_and_says_why() -> None:
    excused = json.loads(EQUIVALENT.read_text("utf-8"))
    assert excused.keys() <= set(modules())
    for module, reasons in excused.items():
        keys = {each.key for each in mutants((JOURNAL / f"{module}.py").read_text("utf-8"))}
        assert reasons.keys() <= keys
        assert all(len(each) > 20 for each in reasons.values())
