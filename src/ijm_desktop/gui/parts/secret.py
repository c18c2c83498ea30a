"""A field for a passphrase, with an eye to show it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from ijm_desktop.gui import layout
from ijm_desktop.gui.parts.buttons import Button


class SecretEdit(QWidget):
    """`edit` is the line itself. Input methods are told not to learn what is typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = QLineEdit()
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        hints = Qt.InputMethodHint
        self.edit.setInputMethodHints(hints.ImhSensitiveData | hints.ImhNoPredictiveText)
        self._eye = Button("", "icon", icon="eye")
        self._eye.setCheckable(True)
        self._eye.toggled.connect(self._show)
        box = layout.row(self, space=layout.HAIR)
        box.addWidget(self.edit, 1)
        box.addWidget(self._eye)
        self.setFocusProxy(self.edit)
        self._name_eye(shown=False)

    @property
    def text(self) -> str:
        return self.edit.text()

    def forget(self) -> None:
        self.edit.clear()
        self._eye.setChecked(False)

    def _show(self, shown: bool) -> None:
        modes = QLineEdit.EchoMode
        self.edit.setEchoMode(modes.Normal if shown else modes.Password)
        self._eye.put_icon("eye-off" if shown else "eye")
        self._name_eye(shown=shown)

    def _name_eye(self, *, shown: bool) -> None:
        words = self.tr("Hide what is typed") if shown else self.tr("Show what is typed")
        self._eye.setAccessibleName(words)
        self._eye.setToolTip(words)
