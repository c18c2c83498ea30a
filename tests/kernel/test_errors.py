"""Errors of every room: one code for one meaning, and a sentence that ends in the next step."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections import Counter

import pytest

import ijm_desktop
from ijm_desktop.kernel.errors import AppError, sentence_of

NOT_TO_IMPORT = (".app", "__main__", ".migrations.env")
CODE = re.compile(r"[A-Z][A-Z0-9]*(_[A-Z0-9]+)*")


def every() -> list[type[AppError]]:
    """All that the program itself declares, the window's left to its own tests."""
    for module in pkgutil.walk_packages(ijm_desktop.__path__, "ijm_desktop."):
        if ".gui" not in module.name and not module.name.endswith(NOT_TO_IMPORT):
            importlib.import_module(module.name)
    found, waiting = [], [AppError]
    while waiting:
        each = waiting.pop()
        waiting.extend(each.__subclasses__())
        if each.__module__.startswith("ijm_desktop."):
            found.append(each)
    return found


def test_no_two_errors_share_a_code() -> None:
    codes = Counter(each.code for each in every())
    assert [code for code, times in codes.items() if times > 1] == []


@pytest.mark.parametrize("error", every(), ids=lambda each: str(each.code))
def test_an_error_has_a_code_of_its_own_and_a_whole_sentence(error: type[AppError]) -> None:
    assert "code" in vars(error), "its code is inherited"
    assert CODE.fullmatch(error.code)
    assert error.sentence.endswith((".", "{sentence}"))
    assert sentence_of(error.code) == error.sentence


def test_a_code_of_another_version_stands_for_itself() -> None:
    assert sentence_of("FROM_THE_FUTURE") == "FROM_THE_FUTURE"


def test_a_place_that_nobody_filled_is_left_visible() -> None:
    class Torn(AppError):
        code = "TORN"
        sentence = "'{file}' is torn; take {other}."

    assert Torn(file="a.txt").text() == "'a.txt' is torn; take (other)."
