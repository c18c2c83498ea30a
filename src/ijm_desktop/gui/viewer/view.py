"""Where an opened file is seen: a picture fitted to its width, or a text to scroll."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QSizePolicy, QWidget

from ijm_desktop.gui import layout
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.text import Line, Paragraph
from ijm_desktop.gui.viewer.documents import Page
from ijm_desktop.gui.viewer.opening import Shown
from ijm_desktop.gui.viewer.pictures import Picture

TALL = 560
PAGE_TALL = 1400
"""A page of a document is to be read: as wide as there is room."""


class View(QWidget):
    """Empty until `put`, and again after `clear`: nothing of the file stays on a widget."""

    turned = Signal(int)
    """Asks for the page of this number, from 0."""

    def __init__(self) -> None:
        super().__init__()
        self._picture: QPixmap | None = None
        self.picture = QLabel()
        self.picture.setProperty("kind", "picture")
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
        self._number = 0
        self.before = Button(self.tr("Page before"))
        self.after = Button(self.tr("Next page"))
        self.where = Line("", "soft")
        self._turning = QWidget()
        line = layout.row(self._turning, space=layout.SNUG)
        for each in (self.before, self.after, self.where):
            line.addWidget(each)
        line.addStretch(1)
        self.before.clicked.connect(self._turn_back)
        self.after.clicked.connect(self._turn_on)
        box = layout.column(self, space=layout.TIGHT)
        for part in (self._turning, self.picture, self.text, self.more):
            box.addWidget(part)
        self.clear()

    def put(self, shown: Shown) -> None:
        self.clear()
        if isinstance(shown, Page):
            self._number = shown.number
            self.before.setEnabled(shown.number > 0)
            self.after.setEnabled(shown.number + 1 < shown.count)
            words = self.tr("Page {number} of {count}")
            self.where.setText(words.format(number=shown.number + 1, count=shown.count))
            self._turning.show()
            self._put_picture(shown.picture)
        elif isinstance(shown, Picture):
            self._put_picture(shown)
        else:
            self.text.setPlainText(shown.text)
            self.text.show()
            self.more.setVisible(not shown.whole)
        self.show()

    def clear(self) -> None:
        self._picture = None
        self.picture.clear()
        self.text.clear()
        for part in (self._turning, self.picture, self.text, self.more, self):
            part.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _put_picture(self, picture: Picture) -> None:
        self._picture = QPixmap.fromImage(picture.image())
        self.picture.show()
        self._fit()

    def _turn_back(self) -> None:
        self.turned.emit(self._number - 1)

    def _turn_on(self) -> None:
        self.turned.emit(self._number + 1)

    def _fit(self) -> None:
        """Never larger than it is, nor than the page; every point of a fine screen is used."""
        if self._picture is None:
            return
        fine = self.devicePixelRatioF()
        fitted = self._picture
        wide = max(1, round(self.width() * fine))
        tall = round((TALL if self._turning.isHidden() else PAGE_TALL) * fine)
        if fitted.width() > wide or fitted.height() > tall:
            fitted = fitted.scaled(
                wide,
                tall,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        fitted.setDevicePixelRatio(fine)
        self.picture.setFixedHeight(round(fitted.height() / fine))
        self.picture.setPixmap(fitted)
