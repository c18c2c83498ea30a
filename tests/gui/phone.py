"""Pictures of files that come from a phone: listed, on the contact sheet, and being kept."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter

from ijm_desktop.gui.pages.bringing_in import BringingInPage
from ijm_desktop.gui.places import BringingIn
from tests.camera_notes import noted
from tests.gui.camera import Camera

_SKIES = ("#8aa4b8", "#c9b48a", "#7d93a1", "#b8c4a0", "#a18f9c", "#98b0aa", "#bfa58d", "#8796b3")


def bringing_in(camera: Camera, card: Path, case_id: bytes) -> None:
    """By the way of somebody who lends their phone; back at the page before at the end."""
    _fill(card)
    camera.go(BringingIn(case_id), "68-where-files-are")
    page = camera.shell.page
    assert isinstance(page, BringingInPage)
    page.copying.source.put(card)
    camera.wait(lambda: not page.copying.listed.isHidden())
    page.copying.listed.model.mark({len(_SKIES)})
    camera.take("68-files-listed")
    page.copying.listed.copy.click()
    camera.wait(lambda: page.sheet.isVisible() and camera.window.tasks.idle)
    sheet = page.sheet.view
    sheet.setCurrentIndex(sheet.sheet.index(1))
    sheet.sheet.uncover(1)
    camera.take("68-contact-sheet")
    page.sheet.keep.click()
    camera.take("68-kept-how")
    page.sheet.end_keeping()
    page.sheet.refer.click()
    camera.take("68-by-reference")
    page.sheet.referring.end()
    page.throw.click()
    camera.take("68-throw-away")
    camera.shell.back()


def _fill(card: Path) -> None:
    (card / "DCIM").mkdir(parents=True)
    for number, sky in enumerate(_SKIES):
        photo = noted(_drawn(sky, number), f"2026:10:0{number + 1} 14:05:59", turned=1)
        (card / "DCIM" / f"IMG_204{number}.jpg").write_bytes(photo)
    (card / "DCIM" / "VID_0007.mp4").write_bytes(b"\0\0\0\x18ftypmp42" + bytes(2_000_000))
    (card / "contract.txt").write_text("A debt of forty bags of rice.")


def _drawn(sky: str, number: int) -> bytes:
    """A building beside a road, each time from further away."""
    image = QImage(800, 600, QImage.Format.Format_RGB32)
    image.fill(QColor(sky))
    painter = QPainter(image)
    painter.fillRect(0, 380, 800, 220, QColor("#9a8463"))
    wide = 520 - 40 * number
    painter.fillRect(400 - wide // 2, 400 - wide // 2, wide, wide // 2, QColor("#7a3f2e"))
    painter.fillRect(400 + wide // 4, 400 - wide, wide // 9, wide // 2, QColor("#5d2f22"))
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"jpeg")).write(image)
    return bytes(data.data())
