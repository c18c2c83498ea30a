"""Folding for the index: found however people type, in any script, and nothing else lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ijm_desktop.vault.folding import fold, grams, holds, sought, spellings, traced


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Müller", "muller"),
        ("O'Neil O’Neil", "oneil"),
        ("Straße", "strasse"),
        ("ÉCOLE", "ecole"),
        ("Ёлка", "елка"),
        ("Άννα", "αννα"),
        ("أحمد مُحَمَّد", "احمد محمد"),
        ("anti-trafficking", "antitrafficking"),
        ("2026-11-21", "20261121"),
        ("P-7K3Q", "p7k3q"),
        ("one—two, three/four", "one two three four"),
        ("a\u200db\u00adc", "abc"),
        ("twice twice", "twice"),
        ("ប្តូរ ប្ដូរ", "ប្ដូរ"),
        ("ឲ្យ", "ឱ្យ"),
        ("មិត្ត\u200bរួម", "មិត្ដរួម"),
        ("", ""),
        ("?!… %_", ""),
    ],
)
def test_folds(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    "word", ["ម៉ាឡា", "மாலா", "मीरा", "สมหญิง", "မြန်မာ", "សុខា", "佐藤", "がくせい", "김민준"]
)
def test_marks_that_are_vowels_stay(word: str) -> None:
    import unicodedata

    assert fold(word) == unicodedata.normalize("NFC", unicodedata.normalize("NFKC", word))
    assert fold(unicodedata.normalize("NFD", word)) == fold(word)


def test_short_words_of_spaced_scripts_are_found_at_the_start_of_words() -> None:
    folded = fold("Mala Lin")
    assert holds(folded, "ma")
    assert holds(folded, "l")
    assert not holds(folded, "al")


def test_short_words_of_scripts_without_spaces_are_found_anywhere() -> None:
    folded = fold("นางสาวสมหญิง")
    assert holds(folded, "สม")
    assert sought("สม") <= grams(folded)


@given(st.text(max_size=80), st.data())
def test_every_part_of_a_word_of_three_or_more_is_found(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    for word in folded.split():
        start = data.draw(st.integers(0, len(word) - 1))
        stop = data.draw(st.integers(start, len(word)))
        part = word[start:stop]
        if len(part) > 2 or (part and start == 0):
            assert holds(folded, part)
            assert sought(part) <= grams(folded)


@given(st.text(max_size=80))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=80), st.text(max_size=5))
def test_what_is_held_has_all_its_grams(text: str, asked: str) -> None:
    folded = fold(text)
    for word in fold(asked).split():
        if holds(folded, word):
            assert sought(word) <= grams(folded)


@given(st.text(max_size=200))
def test_grams_are_single_tokens(text: str) -> None:
    for gram in grams(fold(text)):
        assert 1 <= len(gram) <= 4
        assert '"' not in gram
        assert not any(each.isspace() for each in gram)


def test_what_is_found_folded_is_pointed_at_as_it_was_typed() -> None:
    folded, came_from = traced("Né 'Ñu', né")
    assert folded == "ne nu ne"
    assert came_from == (0, 1, 2, 4, 5, 7, 9, 10)


TYPED = st.lists(st.sampled_from(["ក", "\u17d2ត", "\u17d2ដ", "ឲ", "ឱ", "\u17b6"]), max_size=12)


@given(TYPED, st.data())
def test_a_khmer_word_is_among_its_spellings_however_it_was_typed(
    letters: list[str], data: st.DataObject
) -> None:
    other = {"\u17d2ត": "\u17d2ដ", "\u17d2ដ": "\u17d2ត", "ឲ": "ឱ", "ឱ": "ឲ"}
    either = [at for at, each in enumerate(letters) if each in other][:4]
    swapped = data.draw(st.sets(st.sampled_from(either))) if either else set()
    typed = "".join(letters)
    written = "".join(other[each] if at in swapped else each for at, each in enumerate(letters))
    assert written in spellings(typed)
    assert fold(written) == fold(typed)


def test_the_spellings_of_a_word() -> None:
    assert spellings("mala") == ("mala",)
    assert spellings("ប្ដ") == ("ប្ដ", "ប្ត")
    assert spellings("ប្តូរ") == ("ប្តូរ", "ប្ដូរ")
    assert len(spellings("ក្ដ" * 40)) == 16


def test_what_is_pointed_at_looks_the_same() -> None:
    folded, came_from = traced("ប្តូរ")
    assert folded == fold("ប្ដូរ")
    assert came_from == (0, 1, 2, 3, 4)


def test_khmer_stands_in_the_order_of_its_dictionary() -> None:
    """A letter alone comes before one with a vowel, and that before one with a letter below."""
    of_one_letter = ["កក", "ការ", "ការ\u200bងារ", "កុមារ", "ក្រុម"]
    words = [*of_one_letter, "ខ្មែរ", "គ្រួសារ", "បុគ្គល", "ប្រុស", "អ្នក"]
    backwards = words[::-1]
    assert sorted(backwards, key=fold) == words
