"""Which of Windows' messages mean that nobody sits there any more."""

from __future__ import annotations

import ctypes

import pytest

from ijm_desktop.gui.watching import windows


@pytest.mark.parametrize(
    ("message", "wparam", "leaving"),
    [
        (0x02B1, 7, True),  # the session was locked
        (0x02B1, 8, False),  # and opened again
        (0x0218, 4, True),  # going to sleep
        (0x0218, 18, False),  # awake again
        (0x0100, 7, False),  # a key
    ],
)
def test_a_locked_session_and_sleep(message: int, wparam: int, leaving: bool) -> None:
    told = windows._Message(None, message, wparam, 0)
    assert windows.means_leaving(ctypes.addressof(told)) is leaving
