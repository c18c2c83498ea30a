"""This process and this machine: what must not be left behind, and how much memory there is."""

from __future__ import annotations

import ctypes
import os
import sys
import time

from ijm_desktop.crypto.passphrase import Parameters, measured

_PR_SET_DUMPABLE = 4
_UNKNOWN_KIB = 1 << 20
"""What to take where a system does not say: a laptop that runs this app has a gigabyte free."""


def keep_to_itself() -> None:
    """For a program as it starts, before anything is typed: a crash leaves nothing on the disk, and
    other programs of the same person may not look into its memory (Linux)."""
    forbid_core_dumps()
    if sys.platform == "linux":
        # The limit does not bind a system that pipes dumps to a program; this does.
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def forbid_core_dumps() -> None:
    """A crash must not write keys to disk. Windows has no such limit and writes none by default."""
    if sys.platform == "win32":
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (0, hard))


def measured_parameters() -> Parameters:
    """What costs this machine about a second per guess at a passphrase; takes a few seconds."""
    return measured(time.perf_counter, memory_available_kib())


def memory_available_kib() -> int:
    """KiB that can be used without pushing other programs out, as far as the system tells."""
    names = getattr(os, "sysconf_names", {})
    if "SC_AVPHYS_PAGES" not in names or "SC_PAGE_SIZE" not in names:
        return _UNKNOWN_KIB
    return os.sysconf("SC_AVPHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") // 1024
