"""Where an opened file is seen: a picture fitted to its width, or a text to scroll."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QSizePolicy, QWidget

from ijm_desktop.gui import layout
from ijm_desktop.gui.parts.text import Paragraph
from ijm_desktop.gui.viewer.opening import Shown
from ijm_desktop.gui.viewer.pictures import Picture

TALL = 560


class View(QWidget):
    """Empty until `put`, and again after `clear`: nothing of the file stays on a widget."""

    def __init__(self) -> None:
        super().__init__()
        self._picture: QPixmap | None = None
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.picture.setAccessibleName(self.tr("The picture"))
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setMinimumHeight(TALL)
        self.text.setAccessibleName(self.tr("The text"))
        self.more = Paragraph(
            self.tr("The file is longer. Hand it out to read all of it."), "small"
        )
        box = layout.column(self, space=layout.TIGHT)
        for part in (self.picture, self.text, self.more):
            box.addWidget(part)
        self.clear()

    def put(self, shown: Shown) -> None:
        self.clear()
        if isinstance(shown, Picture):
            self._picture = QPixmap.fromImage(shown.image())
            self.picture.show()
            self._fit()
        else:
            self.text.setPlainText(shown.text)
            self.text.show()
            self.more.setVisible(not shown.whole)
        self.show()

    def clear(self) -> None:
        self._picture = None
        self.picture.clear()
        self.text.clear()
        for part in (self.picture, self.text, self.more, self):
            part.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Never larger than it is, nor than the page."""
        if self._picture is None:
            return
        fitted = self._picture
        if fitted.width() > self.width() or fitted.height() > TALL:
            fitted = fitted.scaled(
                max(1, self.width()),
                TALL,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        self.picture.setFixedHeight(fitted.height())
        self.picture.setPixmap(fitted)
