"""Every text the declarations can show has its Spanish, and nothing is translated in vain."""

from __future__ import annotations

import json

from ijm_desktop.casework.codelists import LANGUAGES
from ijm_desktop.casework.registry import REGISTRY
from ijm_desktop.casework.words import label, spoken
from ijm_desktop.kernel import resources


def test_every_text_has_its_spanish_and_no_spanish_is_left_over() -> None:
    spanish = json.loads(resources.read("words/es.json"))
    assert set(spoken(REGISTRY)) == set(spanish)
    assert all(text.strip() for text in spanish.values())


def test_a_label_in_spanish_in_english_and_in_a_language_not_spoken() -> None:
    assert label("Next step", "es") == "Próximo paso"
    assert label("Next step", "en") == "Next step"
    assert label("Next step", "km") == "Next step"


def test_a_text_without_translation_is_shown_in_english() -> None:
    assert label("Tea", "es") == "Tea"


def test_every_code_has_its_label_in_every_language() -> None:
    for codelist in REGISTRY.codelists.values():
        for language in LANGUAGES:
            assert codelist.titles[language]
            assert all(code.label(language) for code in codelist.codes.values())
