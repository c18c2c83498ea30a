"""The few pictures that the guide shows, out of all that are taken (`screenshots --guide DIR`)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from tests.gui.choosing import Way

WAY: Final = Way("light", "en", 100)
PICTURES: Final[Mapping[str, str]] = {
    "01-language": "start-language",
    "12-start": "unlock",
    "20-home": "home",
    "22-case": "case",
    "32-new-observation-missing": "mend",
    "37-found": "find",
    "41-exchanged": "exchange",
    "52-care-case": "apart",
    "42-account": "account",
    "70-attach": "attach",
    "68-contact-sheet": "photos",
    "99-digits-to-compare": "colleagues",
}
"""By the state that is taken, the file without its ending."""


def keep(taken: Path, out: Path) -> list[Path]:
    """`taken`: the pictures of WAY. Raises OSError."""
    kept = []
    for state, name in PICTURES.items():
        file = out / f"{name}.png"
        picture = light(QImage(str(taken / f"{state}-{WAY.name}.png")))
        if not picture.save(str(file), quality=0):
            raise OSError(f"{file} could not be written")
        kept.append(file)
    return kept


def light(picture: QImage) -> QImage:
    """The same in its 256 most frequent colours: a third of the bytes, for somebody on a slow line.
    Left to itself Qt scatters dots of a fixed few, which no PNG makes small."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    seen = Counter(memoryview(plain.constBits()).cast("I"))
    colours = [colour for colour, _times in seen.most_common(256)]
    flags = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
    return plain.convertToFormat(QImage.Format.Format_Indexed8, colours, flags)
