"""The window; the only room beside app.py that imports PySide6."""

import ctypes
import sys

if sys.version_info < (3, 12):
    # PySide6 6.12 gives back a reference to None too many with every method that returns nothing.
    # From Python 3.12 on None never dies; before, the program ended after some thousands of calls.
    ctypes.c_ssize_t.from_address(id(None)).value += 1 << 40
