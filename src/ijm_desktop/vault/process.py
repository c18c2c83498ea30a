"""What this process must not leave behind when it dies."""

from __future__ import annotations

import sys


def forbid_core_dumps() -> None:
    """A crash must not write keys to disk. Windows has no such limit and writes none by default."""
    if sys.platform == "win32":
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (0, hard))
