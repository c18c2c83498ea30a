"""Every text the declarations can show is in every language, and nothing is translated in vain."""

from __future__ import annotations

import json

import pytest

from ijm_desktop.casework.codelists import ENGLISH, LANGUAGES
from ijm_desktop.casework.registry import REGISTRY
from ijm_desktop.casework.words import label, spoken
from ijm_desktop.kernel import resources

TRANSLATED = tuple(each for each in LANGUAGES if each != ENGLISH)


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_text_is_translated_and_no_translation_is_left_over(language: str) -> None:
    words = json.loads(resources.read(f"words/{language}.json"))
    assert set(spoken(REGISTRY)) == set(words)
    assert all(text.strip() for text in words.values())


def test_a_label_in_each_language_and_in_one_not_spoken() -> None:
    assert label("Next step", "en") == "Next step"
    assert label("Next step", "es") == "Próximo paso"
    assert label("Next step", "km") == "ជំហានបន្ទាប់"
    assert label("Next step", "th") == "Next step"


def test_a_text_without_translation_is_shown_in_english() -> None:
    assert label("Tea", "es") == "Tea"


def test_every_code_has_its_label_in_every_language() -> None:
    for codelist in REGISTRY.codelists.values():
        for language in LANGUAGES:
            assert codelist.titles[language]
            assert all(code.label(language) for code in codelist.codes.values())
