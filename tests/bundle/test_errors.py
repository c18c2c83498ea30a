import inspect
import re
from pathlib import Path

import pytest

from ijm_desktop.bundle import errors
from ijm_desktop.crypto.errors import BadSignature
from ijm_desktop.journal.errors import TreeMismatch
from ijm_desktop.kernel.errors import AppError

SPECIFICATION = Path(__file__).parents[2] / "docs" / "spec" / "bundle.md"
OURS: list[type[AppError]] = [
    each
    for _, each in inspect.getmembers(errors, inspect.isclass)
    if issubclass(each, AppError) and each is not AppError
]


def test_every_refusal_of_the_specification_has_its_error_and_no_other_has_one() -> None:
    table = SPECIFICATION.read_text("utf-8").split("## 11.")[1].split("## 12.")[0]
    first_columns = re.findall(r"^\| (.*?) \|", table, re.MULTILINE)
    listed = set(re.findall(r"`([A-Z_]+)`", " ".join(first_columns)))
    assert listed == {each.code for each in OURS} | {BadSignature.code, TreeMismatch.code}


@pytest.mark.parametrize("error", OURS)
def test_every_sentence_says_what_happened_and_what_to_do_next(error: type[AppError]) -> None:
    sentence = error(part="x").text()
    assert re.search(r"\. .*\.$", sentence)
    assert "(part)" not in sentence
