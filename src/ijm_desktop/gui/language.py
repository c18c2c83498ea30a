"""The window's language: Qt's translators, and the words that come from other rooms.

Widgets use `tr`. Errors and declarations are written in English elsewhere; they are put into the
window's language here, errors by their stable code.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from ijm_desktop.kernel import resources
from ijm_desktop.kernel.errors import AppError

LANGUAGES: Mapping[str, str] = {"en": "English", "es": "Español", "km": "ខ្មែរ"}
"""Code to the name its speakers give it, in the order to offer them."""
DEFAULT = "en"
QT_LACKS = frozenset({"km"})
"""Qt itself is not translated into these: what of it is seen comes with the program."""


class Languages:
    """Holds the translators in force; one for each application."""

    def __init__(self, app: QCoreApplication) -> None:
        self._app = app
        self._installed: list[QTranslator] = []
        self.current = DEFAULT

    def use(self, code: str) -> None:
        """Widgets built from now on speak `code`; those already there are rebuilt by the caller."""
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed = [OurTranslator(code), *_qts(code)]
        for translator in self._installed:
            self._app.installTranslator(translator)
        QLocale.setDefault(QLocale(code))
        self.current = code


class OurTranslator(QTranslator):
    """Keeps the bytes it was loaded from: Qt reads them where they lie and makes no copy."""

    def __init__(self, code: str, texts: str = "window") -> None:
        super().__init__()
        self._compiled = resources.read(f"translations/{texts}.{code}.qm")
        self.load(self._compiled)


def current() -> str:
    """The language in force, by the locale that `Languages.use` set."""
    code = QLocale().name().partition("_")[0]
    return code if code in LANGUAGES else DEFAULT


def system_default() -> str:
    code = QLocale.system().name().partition("_")[0]
    return code if code in LANGUAGES else DEFAULT


def sentence(error: AppError) -> str:
    """What happened and what to do next, in the window's language."""
    translated = _sentences(current()).get(error.code)
    if translated is None:
        return error.text()
    return translated.format_map(_Details(error.details))


def sentence_of(code: str, english: str) -> str:
    """For a code that was kept, of which only the English sentence is at hand."""
    return _sentences(current()).get(code, english)


class _Details(dict[str, object]):
    """Leaves a place visible that nothing fills, as `AppError.text` does."""

    def __missing__(self, name: str) -> str:
        return f"({name})"


@cache
def _sentences(code: str) -> Mapping[str, str]:
    if code == DEFAULT:
        return {}
    pairs = json.loads(resources.read(f"translations/errors.{code}.json"))
    return {name: translated for name, (_english, translated) in pairs.items()}


def _qts(code: str) -> list[QTranslator]:
    """Qt's own words: file dialogs, the context menu of text fields."""
    if code in QT_LACKS:
        return [OurTranslator(code, "qt")]
    translator = QTranslator()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return [translator] if translator.load(f"qtbase_{code}", folder) else []
