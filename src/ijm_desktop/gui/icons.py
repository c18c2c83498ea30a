"""Icons in the colour of a role, drawn sharp at any scale."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from ijm_desktop.gui import layout
from ijm_desktop.kernel import resources

SCALES = (1, 2, 3)


def icon(name: str, colour: str) -> QIcon:
    """`name` is a file of resources/icons without its suffix; `colour` is `#rrggbb`."""
    made = QIcon()
    for scale in SCALES:
        made.addPixmap(pixmap(name, colour, layout.ICON, scale))
    return made


def forget() -> None:
    """Drops what is kept drawn; to be called before the application ends."""
    pixmap.cache_clear()


@cache
def pixmap(name: str, colour: str, size: int, scale: float = 0) -> QPixmap:
    """A square of `size` pixels at 100 %; `scale` 0 takes the screen's."""
    ratio = scale or QApplication.primaryScreen().devicePixelRatio()
    picture = resources.read(f"icons/{name}.svg").replace(b"#000", colour.encode())
    drawn = QPixmap(round(size * ratio), round(size * ratio))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(picture)).render(painter, QRectF(drawn.rect()))
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn
