"""Languages that nobody speaks, to see what is not translated and what has no room.

`ACCENTED` is English that is still read, longer by two fifths and in brackets; `KHMER` has Khmer
words of the same length for it, tall and without meaning, until there is a translation.
"""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QTranslator

_LONGER = 0.4
_ACCENTS = str.maketrans(
    "aceinosuyzACEINOSUYZ",
    "àçéîñöšûýžÀÇÉÎÑÖŠÛÝŽ",
)
_PLACE = re.compile(r"(\{\w*\}|%n|%\d|&(?=\w))")
_WORDS = """
ករណី ផ្ទះ ស្វែងរក ផ្លាស់ប្ដូរ មនុស្ស ថ្ងៃ ស្ត្រី ឃុំ ភ្នំ ទ្វារ ក្រោយ ត្រឹមត្រូវ ស្នាក់ការ ឈ្មោះ
""".split()  # noqa: SIM905 - as a list it would be fourteen lines


def accented(text: str) -> str:
    """In brackets; places to be filled stay as they are."""
    parts = _PLACE.split(text)
    said = "".join(
        part if number % 2 else part.translate(_ACCENTS) for number, part in enumerate(parts)
    )
    return f"⟦{said}{'~' * max(1, round(len(text) * _LONGER))}⟧"


def khmer(text: str) -> str:
    """A Khmer word for each, and places to be filled as they are."""
    parts = _PLACE.split(text)
    return "".join(part if number % 2 else _spoken(part) for number, part in enumerate(parts))


def _spoken(text: str) -> str:
    return re.sub(r"[A-Za-z'’]+", lambda found: _WORDS[sum(map(ord, found[0])) % len(_WORDS)], text)


ACCENTED: Final = "en-XA"
KHMER: Final = "km"
_MADE: Final = {ACCENTED: accented, KHMER: khmer}


class Pseudo(QTranslator):
    """Answers for every text that the translators above it do not; put it in before them."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._made = _MADE[language]

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, _context: str, text: str, _disambiguation: str | None = None, _n: int = -1
    ) -> str:
        return self._made(text)


def speak(app: QCoreApplication, language: str) -> Pseudo:
    """Puts it in; keep what is returned, and take it out with `removeTranslator`."""
    translator = Pseudo(language)
    app.installTranslator(translator)
    return translator
