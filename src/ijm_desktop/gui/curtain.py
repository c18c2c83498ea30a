"""Everything gone from the screen by one key: an empty page, before any work of locking begins."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

KEYS: Final = ("F12", "Ctrl+Shift+H")
"""The second for keyboards whose upper row asks for another key to be held (ADR 120)."""
_HELD: Final = frozenset({Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta})


class Curtain(QWidget):
    """Lies over all of the window and says nothing. The next key or press lifts it; what was
    pressed goes nowhere."""

    asked = Signal()
    """One of the keys was pressed, whatever has the focus."""
    lifted = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setProperty("kind", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAutoFillBackground(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hide()
        window.installEventFilter(self)
        for key in KEYS:
            shortcut = QShortcut(QKeySequence(key), window, self.asked.emit)
            # An open list of a choice is a window of its own.
            shortcut.setContext(Qt.ShortcutContext.ApplicationShortcut)
            shortcut.setAutoRepeat(False)

    @property
    def down(self) -> bool:
        return not self.isHidden()

    def drop(self) -> None:
        """On the screen when this returns, over every page and without any other window."""
        window = self.window()
        for other in QApplication.topLevelWidgets():
            if other is not window and other.isVisible():
                other.hide()
        self.setGeometry(window.rect())
        self.stay()
        self.repaint()

    def stay(self) -> None:
        """Above a page that came up below it."""
        self.show()
        self.raise_()
        self.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and watched is self.parent():
            self.setGeometry(self.window().rect())
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _HELD:
            self._lift()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self._lift()

    def _lift(self) -> None:
        self.hide()
        self.lifted.emit()
