"""Two columns of cards where there is room for both; in a narrow window one below the other."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ijm_desktop.gui import layout


class Columns(QWidget):
    """Side by side from `least` pixels on."""

    def __init__(self, first: tuple[QWidget, ...], second: tuple[QWidget, ...], least: int) -> None:
        super().__init__()
        self._least = least
        self._across: QBoxLayout = layout.row(self, space=layout.STEP)
        for cards in (first, second):
            column = layout.column()
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
            self._across.addLayout(column, 1)

    @property
    def abreast(self) -> bool:
        return self._across.direction() is not QBoxLayout.Direction.TopToBottom

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        directions = QBoxLayout.Direction
        wide = self.width() >= self._least
        self._across.setDirection(directions.LeftToRight if wide else directions.TopToBottom)
