"""The window; the only room beside app.py that imports PySide6."""

import ctypes
import sys

if sys.version_info < (3, 12):
    # PySide6 6.12 gives back a reference to None too many with every method that returns nothing,
    # and one to True with every signal that is emitted. From Python 3.12 on these never die; before
    # that the program ended after some hundreds of them.
    for _each in (None, True, False):
        ctypes.c_ssize_t.from_address(id(_each)).value += 1 << 40
