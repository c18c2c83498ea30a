"""Code lists: finding what a person means, and answers that went out of use."""

from __future__ import annotations

import pytest

from ijm_desktop.kernel.codelists import Added, Code, CodeList

LIST = CodeList(
    "answer",
    {"en": "Answer", "es": "Respuesta"},
    {
        "Yes": Code("Yes", {"en": "Certainly", "es": "Sí"}),
        "no": Code("no", {"en": "No", "es": "No", "km": "មិន\u200bយល់ព្រម"}),
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
        ("មិនយល់ព្រម", "no"),
        ("មិន\u200bយល់\u200bព្រម", "no"),
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


KINDS = CodeList(
    "kind",
    {"en": "Kind"},
    {
        "a": Code("a", {"en": "A", "es": "La a"}, maps={"htcds": "A"}),
        "other": Code("other", {"en": "Other"}),
    },
)


def test_an_answer_added_is_offered_before_the_last_resort() -> None:
    list_ = KINDS.with_added([Added("kind", "b", {"en": "B"}, retired=False)])
    assert [code.code for code in list_.offered()] == ["a", "b", "other"]
    assert [code.code for code in KINDS.offered()] == ["a", "other"]


def test_an_answer_said_otherwise_keeps_what_else_is_known_of_it() -> None:
    list_ = KINDS.with_added([Added("kind", "a", {"en": "Apple"}, retired=False)])
    assert list_.codes["a"] == Code("a", {"en": "Apple", "es": "La a"}, maps={"htcds": "A"})


def test_an_answer_taken_out_of_use_is_still_read() -> None:
    list_ = KINDS.with_added([Added("kind", "a", {"en": "A"}, retired=True)])
    assert [code.code for code in list_.offered()] == ["other"]
    assert list_.label("a", "es") == "La a"


def test_of_two_answers_with_one_code_the_later_stands() -> None:
    both = [Added("kind", "b", {"en": text}, retired=False) for text in ("B", "Bee")]
    assert KINDS.with_added(both).label("b", "en") == "Bee"
