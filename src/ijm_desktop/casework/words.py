"""The declarations' words in other languages: English text to its translation.

English is what the declarations say. A text without a translation is shown in English, so a
label added in haste is never a hole; the tests see to it that none is missing.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache

from ijm_desktop.casework import task
from ijm_desktop.casework.codelists import LANGUAGES
from ijm_desktop.kernel import resources, rules, values
from ijm_desktop.kernel.declarations import RecordType, Registry
from ijm_desktop.kernel.errors import AppError

ENGLISH = "en"


class WordsDamaged(AppError):
    code = "WORDS_DAMAGED"
    sentence = (
        "The translation '{language}' that came with this program cannot be read. Your notes are "
        "not touched. Install the program again, or choose English."
    )


def label(text: str, language: str) -> str:
    """`text` of a declaration: a label, plural, section, hint, a rule's or problem's sentence."""
    if language == ENGLISH or language not in LANGUAGES:
        return text
    return _words(language).get(text, text)


def spoken(registry: Registry) -> Iterator[str]:
    """Every English text that the declarations can show, some of them more than once."""
    for record_type in registry.all():
        yield from _spoken_of(record_type)
        for field in record_type.fields:
            yield from (values.sentence(code, field) for code in values.SENTENCES)
    yield rules.STAGE_SKIPPED.sentence
    yield task.REASON_GIVEN
    yield task.UNDO


def _spoken_of(record_type: RecordType) -> Iterator[str]:
    yield record_type.label
    yield record_type.plural
    for section in record_type.form_sections:
        yield section.label
    for field in record_type.fields:
        yield field.label
        if field.hint:
            yield field.hint
    for rule in record_type.rules:
        yield rule.sentence
    for schedule in record_type.schedules:
        yield schedule.title


@cache
def _words(language: str) -> Mapping[str, str]:
    try:
        held = json.loads(resources.read(f"words/{language}.json"))
        return {str(text): str(translated) for text, translated in held.items()}
    except (ValueError, AttributeError) as error:
        raise WordsDamaged(language=language) from error
