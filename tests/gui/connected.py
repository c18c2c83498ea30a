"""Pictures of the exchange by itself: at rest, and with something in the way."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from ijm_desktop.gui.pages.exchange import ExchangePage
from ijm_desktop.gui.places import Exchange
from ijm_desktop.sync.errors import PortalInTheWay
from tests.gui.camera import Camera, Set
from tests.gui.lines import Line


def connected(folder: Path, passphrase: str, pictures: Set) -> None:
    camera = Camera(folder, pictures)
    line = Line()
    camera.window.entrance.machine = replace(camera.window.entrance.machine, way=line.way)
    camera.unlock(passphrase)
    camera.wait(lambda: line.ended == 1)
    camera.go(Exchange(), "67-connection")
    page = camera.shell.page
    assert isinstance(page, ExchangePage)
    line.how = PortalInTheWay()
    page.connection.now.click()
    camera.wait(lambda: line.ended == 2)
    page.folder.put(folder / "nowhere")
    page.start_button.click()
    camera.wait(lambda: bool(page.notice.text))
    page.notice.clear()
    camera.take("68-connection-in-the-way")
    camera.close()
