"""Code lists: finding what a person means, and answers that went out of use."""

from __future__ import annotations

import pytest

from ijm_desktop.kernel.codelists import Code, CodeList

LIST = CodeList(
    "answer",
    {"en": "Answer", "es": "Respuesta"},
    {
        "Yes": Code("Yes", {"en": "Certainly", "es": "Sí"}),
        "no": Code("no", {"en": "No", "es": "No"}),
        "NO": Code("NO", {"en": "Norway", "es": "Noruega"}),
        "old": Code("old", {"en": "Formerly", "es": "Antes"}, retired=True),
    },
)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Yes", "Yes"),
        (" certainly ", "Yes"),
        ("SÍ", "Yes"),
        ("no", "no"),
        ("NO", "NO"),
        ("No", None),
        ("norway", "NO"),
        ("Antes", "old"),
        ("perhaps", None),
        ("", None),
    ],
)
def test_a_code_is_found_by_itself_or_by_a_label_that_is_only_its_own(
    written: str, code: str | None
) -> None:
    assert LIST.find(written) == code


def test_a_retired_code_is_not_offered_but_still_read() -> None:
    assert [code.code for code in LIST.offered()] == ["Yes", "no", "NO"]
    assert "old" in LIST
    assert LIST.label("old", "es") == "Antes"


def test_a_code_of_a_newer_list_is_shown_as_it_is() -> None:
    assert "maybe" not in LIST
    assert LIST.label("maybe", "en") == "maybe"


def test_a_language_without_a_label_is_shown_in_english() -> None:
    assert LIST.label("Yes", "km") == "Certainly"
