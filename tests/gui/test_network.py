"""The network as the computer tells of it; where it tells nothing, it is there."""

from __future__ import annotations

import os
import subprocess
import sys

from pytestqt.qtbot import QtBot

from ijm_desktop.gui.network import Network

LOOK = """
from PySide6.QtCore import QCoreApplication, QTimer
from ijm_desktop.gui.network import Network
app = QCoreApplication([])
network = Network()
QTimer.singleShot(300, app.quit)
app.exec()
print(network.up, network.metered, network.narrow)
"""


def test_without_any_bus_it_is_there_and_free() -> None:
    nowhere = "unix:path=/nowhere"
    environment = {
        **os.environ,
        "DBUS_SYSTEM_BUS_ADDRESS": nowhere,
        "DBUS_SESSION_BUS_ADDRESS": nowhere,
        "QT_PLUGIN_PATH": "/nowhere",
    }
    looked = subprocess.run(  # noqa: S603
        [sys.executable, "-c", LOOK],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert looked.stdout.split() == ["True", "False", "False"]


def test_it_can_be_asked_more_than_once(qtbot: QtBot) -> None:
    first, second = Network(), Network()
    assert (first.up, first.metered) == (second.up, second.metered)
