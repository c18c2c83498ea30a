"""What a Linux desktop says on its buses: a sender and a bus of the test's own."""

from __future__ import annotations

import subprocess
import sys

LISTENER = """
import subprocess, sys
from PySide6.QtCore import QCoreApplication, QTimer
from ijm_desktop.gui.watching.linux import DesktopBuses
app = QCoreApplication([])
buses = DesktopBuses(app, "Notes", "Closing files")
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
    assert _alone(LISTENER) == "3"


SLEEPER = """
import os, subprocess, sys
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtDBus import (
    QDBusConnection, QDBusMessage, QDBusUnixFileDescriptor, QDBusVirtualObject)
from ijm_desktop.gui.watching.linux import DesktopBuses
app = QCoreApplication([])
bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, "logind")
asked, given = [], []
class Logind(QDBusVirtualObject):
    def introspect(self, path):
        return ""
    def handleMessage(self, message, connection):
        asked.append(message.arguments())
        ours, theirs = os.pipe()
        connection.send(message.createReply([QDBusUnixFileDescriptor(theirs)]))
        os.close(theirs)
        os.set_blocking(ours, False)
        given.append(ours)
        return True
logind = Logind()
assert bus.registerVirtualObject("/org/freedesktop/login1", logind)
assert bus.registerService("org.freedesktop.login1")
buses = DesktopBuses(app, "Notes", "Closing files")
def held(number):
    try:
        return os.read(given[number], 1) != b""
    except BlockingIOError:
        return True
def say(active):
    signal = QDBusMessage.createSignal(
        "/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep")
    signal.setArguments([active])
    bus.send(signal)
heard = []
buses.left.connect(lambda: heard.append(held(0)))
def awake_still():
    buses.finished()
    QTimer.singleShot(100, lambda: say(True))
def asleep():
    print(asked, heard, held(0))
    buses.finished()
    QTimer.singleShot(200, done)
def done():
    print(held(0))
    say(False)
    QTimer.singleShot(200, awake)
def awake():
    print(len(asked), held(1))
    app.quit()
QTimer.singleShot(200, awake_still)
QTimer.singleShot(500, asleep)
app.exec()
"""


def test_sleep_waits_until_the_lock_is_finished_and_the_next_one_too() -> None:
    assert _alone(SLEEPER).splitlines() == [
        "[['sleep', 'Notes', 'Closing files', 'delay']] [True] True",
        "False",
        "2 True",
    ]


def _alone(script: str) -> str:
    # One private bus plays both the system's and the session's.
    bus = 'DBUS_SYSTEM_BUS_ADDRESS="$DBUS_SESSION_BUS_ADDRESS" exec "$0" -c "$1"'
    ran = subprocess.run(  # noqa: S603
        ["dbus-run-session", "--", "sh", "-c", bus, sys.executable, script],  # noqa: S607
        check=True,
        capture_output=True,
        text=True,
        timeout=30,
    )
    return ran.stdout.strip()
