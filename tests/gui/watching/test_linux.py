"""What a Linux desktop says on its buses: a sender and a bus of the test's own."""

from __future__ import annotations

import subprocess
import sys

LISTENER = """
import subprocess, sys
from PySide6.QtCore import QCoreApplication, QTimer
from ijm_desktop.gui.watching.linux import DesktopBuses
app = QCoreApplication([])
buses = DesktopBuses(app)
heard = []
buses.left.connect(lambda: heard.append(1))
def say(path, signal, *values):
    subprocess.run(["gdbus", "emit", "--session", "--object-path", path, "--signal", signal,
                    *values], check=True)
def speak():
    say("/ScreenSaver", "org.freedesktop.ScreenSaver.ActiveChanged", "false")
    say("/ScreenSaver", "org.freedesktop.ScreenSaver.ActiveChanged", "true")
    say("/org/freedesktop/login1", "org.freedesktop.login1.Manager.PrepareForSleep", "true")
    say("/org/freedesktop/login1", "org.freedesktop.login1.Manager.PrepareForSleep", "false")
    say("/org/freedesktop/login1/session/_31", "org.freedesktop.login1.Session.Lock")
    QTimer.singleShot(300, app.quit)
QTimer.singleShot(50, speak)
app.exec()
print(len(heard))
"""


def test_sleep_lock_and_screen_saver_are_heard_and_their_end_is_not() -> None:
    # One private bus plays both the system's and the session's.
    bus = 'DBUS_SYSTEM_BUS_ADDRESS="$DBUS_SESSION_BUS_ADDRESS" exec "$0" -c "$1"'
    ran = subprocess.run(  # noqa: S603
        ["dbus-run-session", "--", "sh", "-c", bus, sys.executable, LISTENER],  # noqa: S607
        check=True,
        capture_output=True,
        text=True,
        timeout=30,
    )
    assert ran.stdout.strip() == "3"
