"""Text in the steps of the type scale."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ijm_desktop.gui import theme

_FACE_HEIGHT = 1.2
"""What a face's own line is of its size; Qt's percentages are of that."""


class Line(QLabel):
    """One line, or a few that wrap. `kind` is a step of the type scale or a role (window.qss)."""

    def __init__(
        self,
        text: str = "",
        kind: str = "body",
        *,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setProperty("kind", kind)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)


class Paragraph(QLabel):
    """Running text at the reading line height; what is given is text, never markup."""

    def __init__(self, text: str = "", kind: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", kind)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.put(text)

    def put(self, text: str) -> None:
        height = round(theme.LINE_HEIGHT / _FACE_HEIGHT * 100)
        lines = escape(text).replace("\n", "<br>")
        self.setText(f'<p style="line-height:{height}%; margin:0">{lines}</p>' if text else "")
        self.setAccessibleName(text)


class Code(Paragraph):
    """Groups of letters or digits to be read out or copied by hand, in lines."""

    def __init__(self) -> None:
        super().__init__("", "code")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)


class Selectable(Line):
    """Text a person may want to mark and read out, with the keyboard too."""

    def __init__(self, text: str = "", kind: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(text, kind, wrap=True, parent=parent)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
