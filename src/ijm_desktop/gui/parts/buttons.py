"""Buttons, by the part they play."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from ijm_desktop.gui import appearance, icons, layout

_ICON_ROLE = {"primary": "on_accent", "danger": "on_danger", "link": "accent"}
_RING_ROLE = {"primary": "on_accent", "danger": "on_danger"}
_RING_ROLE_CHECKED = {"nav": "focus", "chip": "on_accent"}
"""Kinds whose border alone would not be seen to change: a second ring stands within it."""


def unmarked(text: str) -> str:
    """For text that is not ours: `&` would mark a shortcut and not be shown."""
    return text.replace("&", "&&")


class Button(QPushButton):
    """`kind`: plain, primary (one a page), danger, quiet, link, nav, chip or choice. Enter presses
    it when it has the focus, as people expect who don't know that Space does."""

    def __init__(
        self,
        text: str = "",
        kind: str = "plain",
        *,
        icon: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._icon_name = icon
        self.setProperty("kind", kind)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setIconSize(QSize(layout.ICON, layout.ICON))
        if kind in {"nav", "chip", "choice"}:
            self.setCheckable(True)
            self.toggled.connect(self._paint_icon)
        if kind in {"link", "chip"}:
            self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._paint_icon()

    def put_icon(self, name: str) -> None:
        self._icon_name = name
        self._paint_icon()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.EnabledChange):
            self._paint_icon()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The inner ring goes along the border; an outline of Qt's style sheets is drawn around
        the words, and touches their first and last letter."""
        super().paintEvent(event)
        if self.property("kind") == "choice" and self.isChecked():
            self._paint_check()
        role = (_RING_ROLE_CHECKED if self.isChecked() else _RING_ROLE).get(self.property("kind"))
        if role is None or not self.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(getattr(appearance.current(), role)))
        within = layout.RING + layout.BORDER / 2
        around = QRectF(self.rect()).adjusted(within, within, -within, -within)
        corner = layout.CHIP_RADIUS if self.property("kind") == "chip" else layout.RADIUS
        painter.drawRoundedRect(around, corner - within, corner - within)
        painter.end()

    def _paint_check(self) -> None:
        """Its border and its tint change by colour alone."""
        painter = QPainter(self)
        side = layout.ICON
        place = QRect(self.width() - side - layout.WIDE, (self.height() - side) // 2, side, side)
        placed = QStyle.visualRect(self.layoutDirection(), self.rect(), place)
        drawn = icons.pixmap("check", appearance.current().accent, side)
        painter.drawPixmap(placed.topLeft(), drawn)
        painter.end()

    def _paint_icon(self) -> None:
        if self._icon_name is None:
            return
        role = _ICON_ROLE.get(self.property("kind"), "text")
        if self.isCheckable() and self.isChecked():
            role = "accent" if self.property("kind") in {"nav", "choice"} else "on_accent"
        if not self.isEnabled():
            role = "text_soft"
        self.setIcon(icons.icon(self._icon_name, getattr(appearance.current(), role)))


class Choice(QComboBox):
    """A closed list with our own arrow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        # Its longest answer must not push the field beside it aside.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMaxVisibleItems(12)
        self.view().setProperty("kind", "popup")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """An answer that has no room ends in dots; Qt's style sheets would cut it in a letter."""
        drawn = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        drawn.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        option.currentText = self._elided(option)
        drawn.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        drawn.end()
        arrow = icons.pixmap("chevron-down", appearance.current().text_soft, layout.SMALL_ICON)
        painter = QPainter(self)
        side = layout.SMALL_ICON
        place = QRect(self.width() - side - layout.SNUG, (self.height() - side) // 2, side, side)
        placed = QStyle.visualRect(self.layoutDirection(), self.rect(), place)
        painter.drawPixmap(placed.topLeft(), arrow)
        painter.end()

    def _elided(self, option: QStyleOptionComboBox) -> str:
        controls, parts = QStyle.ComplexControl, QStyle.SubControl
        room = self.style().subControlRect(
            controls.CC_ComboBox, option, parts.SC_ComboBoxEditField, self
        )
        said = self.currentText() or self.placeholderText()
        return self.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, room.width())
