"""How the window looks and how large everything in it is; for whoever cannot read it as it is."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup

from ijm_desktop.gui import appearance, layout
from ijm_desktop.gui.appearance import SIZES, THEMES, Look
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.flow import Flow
from ijm_desktop.gui.parts.surfaces import Card
from ijm_desktop.gui.parts.text import Line, Paragraph


class LookPanel(Card):
    """Says which `Look` was chosen, and leaves it to the window to put it into force."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__(space=layout.SNUG)
        look = appearance.chosen()
        names = {
            "system": self.tr("As the computer"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
            "contrast-light": self.tr("High contrast, light"),
            "contrast-dark": self.tr("High contrast, dark"),
        }
        self.body.addWidget(Line(self.tr("Colours"), "heading"))
        self.themes = self._row(
            {name: names[name] for name in THEMES},
            look.theme,
            {name: replace(look, theme=name) for name in THEMES},
        )
        self.body.addWidget(Line(self.tr("Size"), "heading"))
        self.sizes = self._row(
            {size: self.tr("{percent} %").format(percent=size) for size in SIZES},
            look.size,
            {size: replace(look, size=size) for size in SIZES},
        )
        if look.size != appearance.size_in_force():
            words = self.tr("The new size is there when you close this program and open it again.")
            self.body.addWidget(Paragraph(words, "soft"))

    def _row(
        self, names: dict[str, str] | dict[int, str], held: object, looks: dict[object, Look]
    ) -> dict[object, Button]:
        group = QButtonGroup(self)
        flow = Flow()
        buttons: dict[object, Button] = {}
        for key, words in names.items():
            button = Button(words, "chip")
            button.setChecked(key == held)
            button.clicked.connect(partial(self.chosen.emit, looks[key]))
            group.addButton(button)
            flow.addWidget(button)
            buttons[key] = button
        self.body.addLayout(flow)
        return buttons
