"""The window's languages: complete, in step with the sources, and in plain words."""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
import string
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

import ijm_desktop
from ijm_desktop.casework.registry import REGISTRY
from ijm_desktop.casework.words import spoken
from ijm_desktop.gui import language
from ijm_desktop.gui.language import LANGUAGES, Languages, OurTranslator
from ijm_desktop.kernel import resources
from ijm_desktop.kernel.errors import AppError
from tests.gui import translating
from tests.gui.translating import TRANSLATIONS

NEVER = re.compile(
    r"\b(vaults?|seats?|chains?|heads?|bundles?|couriers?|compartments?|digests?)\b", re.IGNORECASE
)
NEVER_IN = {
    "es": re.compile(
        r"\b(bóvedas?|asientos?|cadenas?|cabezas?|paquetes?|mensajer[oa]s?|compartim(?:i?e)ntos?|"
        r"resúmenes criptográficos)\b",
        re.IGNORECASE,
    ),
    "km": re.compile("ទូដែក|កៅអី|ច្រវាក់|អ្នកនាំសារ|បន្ទប់តូច|ហាស់"),
}
GLOSSARY = Path(__file__).parents[2] / "docs" / "translating.md"
SHORT = 24
"""Characters of Khmer that fit beside a field; a word of a line may be as long."""
TRANSLATED = tuple(code for code in LANGUAGES if code != "en")
RUN_BY_ITS_LIBRARY = ".migrations.env"
TERMINAL = ("ijm_desktop.cli.",)
"""Errors of these modules are only ever said in a terminal."""


def messages(code: str) -> Iterator[tuple[str, list[str], bool]]:
    """(source, translations, unfinished) of a .ts file."""
    root = ET.parse(TRANSLATIONS / f"window.{code}.ts").getroot()  # noqa: S314 - our own
    for message in root.iter("message"):
        found = message.find("translation")
        assert found is not None
        forms = [form.text or "" for form in found.iter("numerusform")] or [found.text or ""]
        yield message.findtext("source", ""), forms, found.get("type") == "unfinished"


def errors() -> dict[str, str]:
    """Code to English sentence of every error that the window can show."""
    for module in pkgutil.walk_packages(ijm_desktop.__path__, "ijm_desktop."):
        if not module.name.endswith(("__main__", RUN_BY_ITS_LIBRARY)):
            importlib.import_module(module.name)
    found = {AppError.code: AppError.sentence}
    waiting = [AppError]
    while waiting:
        for each in waiting.pop().__subclasses__():
            waiting.append(each)
            if each.__module__.startswith("ijm_desktop.") and not each.__module__.startswith(
                TERMINAL
            ):
                found[each.code] = each.sentence
    return found


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_texts_are_in_step_with_the_sources(code: str, tmp_path: Path) -> None:
    kept = TRANSLATIONS / f"window.{code}.ts"
    fresh = tmp_path / kept.name
    fresh.write_bytes(kept.read_bytes())
    translating.collect(code, fresh)
    assert fresh.read_text("utf-8") == kept.read_text("utf-8"), (
        "run: python -m tests.gui.translating"
    )


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_compiled_file_is_in_step_with_its_texts(code: str, tmp_path: Path) -> None:
    ts = TRANSLATIONS / f"window.{code}.ts"
    translating.compile_file(ts, tmp_path / "compiled.qm")
    assert (tmp_path / "compiled.qm").read_bytes() == ts.with_suffix(".qm").read_bytes()


@pytest.mark.parametrize("code", LANGUAGES)
def test_nothing_is_left_untranslated(code: str) -> None:
    for source, forms, unfinished in messages(code):
        assert not unfinished, source
        assert all(forms), source


@pytest.mark.parametrize("code", LANGUAGES)
def test_places_to_fill_survive_translation(code: str) -> None:
    for source, forms, _ in messages(code):
        for form in forms:
            assert places(form) == places(source), source
            assert ("%n" in form) == ("%n" in source), source


@pytest.mark.parametrize("code", TRANSLATED)
def test_every_error_is_translated_and_in_step(code: str) -> None:
    pairs = json.loads((TRANSLATIONS / f"errors.{code}.json").read_text("utf-8"))
    assert {name: pair[0] for name, pair in pairs.items()} == errors()
    for english, translated in pairs.values():
        assert places(english) == places(translated)
        assert translated.strip()


@pytest.mark.parametrize("code", sorted(language.QT_LACKS))
def test_what_of_qt_is_seen_is_translated_where_qt_is_not(
    qapp: QApplication, tmp_path: Path, code: str
) -> None:
    """That a text is Qt's is known by Qt's Spanish of it."""
    ts = TRANSLATIONS / f"qt.{code}.ts"
    translating.compile_file(ts, tmp_path / "compiled.qm")
    assert (tmp_path / "compiled.qm").read_bytes() == ts.with_suffix(".qm").read_bytes()
    spanish = QTranslator()
    assert spanish.load("qtbase_es", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for context in ET.parse(ts).getroot().iter("context"):  # noqa: S314 - our own
        for message in context.iter("message"):
            source = message.findtext("source", "")
            assert spanish.translate(context.findtext("name", ""), source), source
            assert message.findtext("translation", "").count("%1") == source.count("%1")


def test_the_menu_of_a_text_field_speaks_the_language_in_force(
    qapp: QApplication, qtbot: QtBot
) -> None:
    languages = Languages(qapp)
    said = []
    for code in LANGUAGES:
        languages.use(code)
        field = QLineEdit()
        qtbot.addWidget(field)
        menu = field.createStandardContextMenu()
        said.append({each.text().partition("\t")[0] for each in menu.actions()} - {""})
    languages.use("en")
    assert not set.intersection(*said)
    assert "បិទភ្ជាប់" in said[-1]


def test_words_of_the_trade_never_appear() -> None:
    shown = [text for code in LANGUAGES for _, forms, _ in messages(code) for text in forms]
    shown += [source for source, _, _ in messages("es")]
    shown += spoken(REGISTRY)
    shown += errors().values()
    assert not [text for text in shown if NEVER.search(text)]


def shown_in(code: str) -> list[str]:
    """Every text that the window can show in a language that is not English, of all four stores."""
    shown = [text for _, forms, _ in messages(code) for text in forms]
    shown += json.loads(resources.read(f"words/{code}.json")).values()
    pairs = json.loads(resources.read(f"translations/errors.{code}.json")).values()
    shown += [translated for _english, translated in pairs]
    for codelist in REGISTRY.codelists.values():
        shown.append(codelist.titles[code])
        shown += [each.label(code) for each in codelist.codes.values()]
    return shown


@pytest.mark.parametrize("code", TRANSLATED)
def test_words_of_the_trade_never_appear_in_a_translation(code: str) -> None:
    whole = (text.replace("\u200b", "") for text in shown_in(code))
    assert not [text for text in whole if NEVER_IN[code].search(text)]


def test_the_terms_that_an_office_is_to_check_are_those_in_use() -> None:
    terms = GLOSSARY.read_text("utf-8").partition("### Terms")[2].splitlines()
    rows = [row.split("|")[2].strip() for row in terms if row.startswith("| ")]
    whole = "\n".join(shown_in("km")).replace("\u200b", "")
    named = [term for row in rows if row != "Khmer" for term in row.split(", ")]
    assert len(named) > 50
    assert not [term for term in named if term not in whole]


def test_a_long_line_of_a_script_without_spaces_can_break() -> None:
    """Between any two places where it may, a line is shorter than the narrowest column."""
    assert not [
        text
        for text in shown_in("km")
        if len(text) > SHORT and max(map(len, re.split("[ \u200b]", text))) > SHORT
    ]


def test_a_line_never_breaks_within_what_is_written_as_one_sign() -> None:
    """A vowel, a mark and a letter below belong to the letter before; so does a full stop."""
    torn = re.compile(
        "\u200b[\u17b4-\u17d3\u17d4\u17d5\u17d6\u17d7\u17dd]|\u17d2\u200b|\u200b\u200b"
    )
    assert not [text for text in shown_in("km") if torn.search(text)]


def test_an_error_is_said_in_the_language_in_force(qapp: QApplication) -> None:
    class Missing(AppError):
        code = "FOLDER_MISSING"
        sentence = "The folder '{folder}' is not there."

    languages = Languages(qapp)
    languages.use("es")
    assert language.sentence(Missing(folder="E:")).startswith("La carpeta «E:» no está.")
    assert "(folder)" in language.sentence(Missing())
    languages.use("en")
    assert language.sentence(Missing(folder="E:")) == "The folder 'E:' is not there."


def test_plurals_are_right(qapp: QApplication) -> None:
    class Connection(QWidget):
        def says(self, count: int) -> str:
            return self.tr("%n change(s) not sent yet", "", count)

    languages = Languages(qapp)
    for code, one, many in (
        ("es", "1 cambio sin enviar", "2 cambios sin enviar"),
        ("km", "ការផ្លាស់ប្ដូរ 1 មិនទាន់បានផ្ញើ", "ការផ្លាស់ប្ដូរ 2 មិនទាន់បានផ្ញើ"),
        ("en", "1 change not sent yet", "2 changes not sent yet"),
    ):
        languages.use(code)
        said = [Connection().says(count).replace("\u200b", "") for count in (1, 2)]
        assert said == [one, many]


def test_a_translator_outlives_the_bytes_it_was_read_from(qapp: QApplication) -> None:
    translator = OurTranslator("es")
    junk = [bytes(40_000) for _ in range(200)]
    assert translator.translate("Sidebar", "Lock") == "Bloquear"
    del junk
