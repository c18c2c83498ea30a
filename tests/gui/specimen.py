"""The design system in pictures: colours, type, scripts, signs, controls; a sheet for each theme.

`python -m tests.gui.specimen` writes docs/design/*.png anew, with `roles.txt`, which a test
compares with the theme: it fails when the pictures are older than what they show.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from ijm_desktop.gui import appearance, fonts, icons, layout, theme
from ijm_desktop.gui.appearance import Look
from ijm_desktop.gui.parts.buttons import Button, Choice
from ijm_desktop.gui.parts.notice import Notice
from ijm_desktop.gui.parts.surfaces import Card
from ijm_desktop.gui.parts.text import Line
from ijm_desktop.kernel import resources
from tests.gui.hands import application

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "docs" / "design"
SIZE = QSize(1366, 1180)
_SWATCH = QSize(64, 28)
SCRIPTS = {
    "Khmer": "ស្ត្រីពីរនាក់នៅមាត់ទ្វារក្រោយ",
    "Thai": "ผู้หญิงสองคนอยู่ที่ประตูหลัง",
    "Lao": "ແມ່ຍິງສອງຄົນຢູ່ປະຕູຫຼັງ",
    "Burmese": "မိန်းမနှစ်ယောက်နောက်ဖေးတံခါးမှာ",
    "Devanagari": "पिछले दरवाज़े पर दो स्त्रियाँ",
    "Bengali": "পিছনের দরজায় দুই স্ত্রীলোক",
    "Tamil": "பின்வாசலில் இரண்டு பெண்கள்",
}
"""Two women at the back door."""
KINDS = ("primary", "plain", "danger", "quiet", "link", "chip")
TONES = ("info", "success", "warning", "danger")


def roles() -> list[str]:
    """Of the palette, those that are colours."""
    return [name for name, value in asdict(theme.LIGHT).items() if isinstance(value, str)]


def signs() -> list[str]:
    return sorted(path.stem for path in (ROOT / "resources" / "icons").glob("*.svg"))


def sheet() -> QWidget:
    """In the theme that is in force."""
    whole = QWidget()
    whole.setProperty("kind", "window")
    column = layout.column(whole, margins=layout.WIDE)
    upper = layout.row(space=layout.STEP)
    upper.addWidget(_colours())
    beside = layout.column(space=layout.STEP)
    beside.addWidget(_type())
    beside.addWidget(_scripts())
    beside.addStretch(1)
    upper.addLayout(beside, 1)
    column.addLayout(upper)
    column.addWidget(_controls())
    column.addWidget(_signs())
    column.addStretch(1)
    return whole


def _colours() -> Card:
    card = Card(space=layout.HAIR)
    card.body.addWidget(Line("Colour roles", "heading"))
    grid = QGridLayout()
    for number, role in enumerate(roles()):
        colour = getattr(appearance.current(), role)
        swatch = QPixmap(_SWATCH)
        swatch.fill(QColor(colour))
        painter = QPainter(swatch)
        painter.setPen(QColor(appearance.current().edge))
        painter.drawRect(0, 0, _SWATCH.width() - 1, _SWATCH.height() - 1)
        painter.end()
        shown = QLabel()
        shown.setPixmap(swatch)
        grid.addWidget(shown, number // 2, 2 * (number % 2))
        grid.addWidget(Line(f"{role}  {colour}", "small"), number // 2, 2 * (number % 2) + 1)
    card.body.addLayout(grid)
    return card


def _type() -> Card:
    card = Card(space=layout.HAIR)
    for name, face in theme.TYPE.items():
        if name != "button":
            card.body.addWidget(Line(f"{name}: {face.size} px, {face.weight}", name))
    return card


def _scripts() -> Card:
    card = Card(space=layout.HAIR)
    for name, words in SCRIPTS.items():
        card.body.addWidget(Line(f"{name}: {words}"))
    return card


def _controls() -> Card:
    card = Card()
    for state in ("", "focus", "disabled"):
        line = layout.row()
        for kind in KINDS:
            button = Button(f"{kind} {state}".strip(), kind, icon="check")
            button.setEnabled(state != "disabled")
            if state == "focus":
                # Only one widget has the focus; the sheet shows what all would look like.
                rules = [f'QPushButton[kind="{kind}"]:focus', "QPushButton:focus"]
                button.setStyleSheet(_as_if(rules))
            line.addWidget(button)
        field = QLineEdit("A field")
        field.setEnabled(state != "disabled")
        if state == "focus":
            field.setStyleSheet(_as_if(["QLineEdit:focus"]))
        line.addWidget(field)
        choice = Choice()
        choice.addItem("A choice")
        choice.setMinimumWidth(layout.FIELD // 2)
        choice.setEnabled(state != "disabled")
        line.addWidget(choice)
        line.addStretch(1)
        card.body.addLayout(line)
    for tone in TONES:
        notice = Notice()
        notice.say(f"A notice of the tone {tone}.", tone)
        card.body.addWidget(notice)
    return card


def _as_if(selectors: Sequence[str]) -> str:
    """What the stylesheet says of a selector, said of a widget by itself."""
    style = appearance.stylesheet(appearance.current())
    for selector in selectors:
        for line in style.splitlines():
            if line.startswith(selector):
                return line.partition("{")[2].rpartition("}")[0]
    return ""


def _signs() -> Card:
    card = Card(space=layout.HAIR)
    grid = QGridLayout()
    for number, name in enumerate(signs()):
        shown = QLabel()
        shown.setPixmap(icons.pixmap(name, appearance.current().text, layout.ICON))
        grid.addWidget(shown, number // 7, 2 * (number % 7))
        grid.addWidget(Line(name, "small"), number // 7, 2 * (number % 7) + 1)
    card.body.addLayout(grid)
    return card


def shown_in_them() -> str:
    """Everything the pictures are made of, line by line."""
    lines = [f"{name}: {asdict(each)}" for name, each in theme.PALETTES.items()]
    lines += [f"{name}: {face.size} px, {face.weight}" for name, face in theme.TYPE.items()]
    lines += [f"sign: {name}" for name in signs()]
    style = hashlib.sha256(resources.read("theme/window.qss")).hexdigest()
    return "\n".join([*lines, *fonts.files(), f"stylesheet: {style}", ""])


def picture(name: str) -> QPixmap:
    """The sheet of one of `theme.PALETTES`."""
    appearance.choose(Look(name))
    shown = sheet()
    shown.resize(SIZE)
    taken = shown.grab()
    shown.deleteLater()
    return taken


def main(_arguments: Sequence[str]) -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application()
    FOLDER.mkdir(exist_ok=True)
    for name in theme.PALETTES:
        picture(name).save(str(FOLDER / f"{name}.png"))
    (FOLDER / "roles.txt").write_text(shown_in_them(), "utf-8")
    icons.forget()
    print(f"{len(theme.PALETTES)} pictures in {FOLDER}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
