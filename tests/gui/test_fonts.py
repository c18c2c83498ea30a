"""The shipped faces shape each script rightly, with no help from the machine."""

from __future__ import annotations

import hashlib
import re

import pytest
from PySide6.QtGui import QFont, QGlyphRun, QRawFont, QTextLayout
from PySide6.QtWidgets import QApplication

from ijm_desktop.gui import appearance, fonts, theme
from ijm_desktop.kernel import resources

WORDS = {
    "Noto Sans Khmer": "ស្ត្រីពីរនាក់នៅមាត់ទ្វារក្រោយ",
    "Noto Sans Thai": "ผู้หญิงสองคนอยู่ที่ประตูหลัง",
    "Noto Sans Lao": "ແມ່ຍິງສອງຄົນຢູ່ປະຕູຫຼັງ",
    "Noto Sans Myanmar": "မိန်းမနှစ်ယောက်နောက်ဖေးတံခါးမှာ",
    "Noto Sans Devanagari": "पिछले दरवाज़े पर दो स्त्रियाँ",
    "Noto Sans Bengali": "পিছনের দরজায় দুই স্ত্রীলোক",
    "Noto Sans Tamil": "பின்வாசலில் இரண்டு பெண்கள்",
}
"""Two women at the back door."""
JOINING = {
    "Noto Sans Khmer": "ស្ត្រី",
    "Noto Sans Myanmar": "နှစ်",
    "Noto Sans Devanagari": "क्ष",
    "Noto Sans Bengali": "স্ত্রী",
    "Noto Sans Tamil": "பெ",
}
"""Wrong when drawn letter by letter: stacked, joined, or put before what it follows."""


def shaped(text: str, families: list[str], *, merging: bool) -> list[QGlyphRun]:
    font = QFont(families[0])
    font.setFamilies(families)
    font.setPixelSize(theme.TYPE["body"].size)
    if not merging:
        font.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
    laid = QTextLayout(text, font)
    laid.beginLayout()
    line = laid.createLine()
    line.setLineWidth(10_000)
    laid.endLayout()
    return list(laid.glyphRuns())


def glyphs(runs: list[QGlyphRun]) -> list[int]:
    return [glyph for run in runs for glyph in run.glyphIndexes()]


def test_every_family_is_there(qapp: QApplication) -> None:
    assert fonts.load() == theme.SHIPPED_FAMILIES
    assert set(WORDS) == set(theme.SHIPPED_FAMILIES)


@pytest.mark.parametrize("family", WORDS)
def test_no_letter_is_missing(qapp: QApplication, family: str) -> None:
    fonts.load()
    found = glyphs(shaped(WORDS[family], [family], merging=False))
    assert found
    assert 0 not in found


@pytest.mark.parametrize("family", JOINING)
def test_letters_are_joined_as_the_script_wants(qapp: QApplication, family: str) -> None:
    fonts.load()
    runs = shaped(JOINING[family], [family], merging=False)
    one_by_one = QRawFont.fromFont(QFont(family)).glyphIndexesForString(JOINING[family])
    assert glyphs(runs) != list(one_by_one)


@pytest.mark.parametrize("family", WORDS)
def test_the_window_takes_them_before_any_face_of_the_machine(
    qapp: QApplication, family: str
) -> None:
    runs = shaped(WORDS[family], appearance.families(), merging=True)
    spaces = {
        glyph for run in shaped(" ", appearance.families(), merging=True) for glyph in glyphs([run])
    }
    for run in runs:
        if not set(run.glyphIndexes()) <= spaces:
            assert run.rawFont().familyName() == family


def test_the_files_are_those_that_are_written_down() -> None:
    told = dict(
        re.findall(r"`(\S+\.ttf)` \| `([0-9a-f]{64})`", resources.read("fonts/SOURCES.md").decode())
    )
    held = {
        name.rpartition("/")[2]: hashlib.sha256(resources.read(name)).hexdigest()
        for name in fonts.files()
    }
    assert told == held
    assert b"SIL Open Font License" in resources.read("fonts/OFL.txt")
