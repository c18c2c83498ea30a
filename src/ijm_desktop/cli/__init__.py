"""The same actions without a window."""

from __future__ import annotations

import io
import os
import sys
from types import TracebackType


def main() -> None:
    """The entry of `ijm`."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if isinstance(sys.stdin, io.TextIOWrapper) and not sys.stdin.isatty():
        sys.stdin.reconfigure(encoding="utf-8-sig", errors="strict")  # as files to import are read
    if os.environ.get("IJM_DEBUG") != "1":
        sys.excepthook = _unexpected
    # What these import takes its time, and may fail.
    from platformdirs import user_state_path

    from ijm_desktop.cli.program import ijm
    from ijm_desktop.cli.session import Machine, Session
    from ijm_desktop.kernel import cover
    from ijm_desktop.vault.process import keep_to_itself

    keep_to_itself()
    state = user_state_path(cover.current().folder, appauthor=False)
    ijm.main(prog_name="ijm", obj=Session(Machine(state=state)))


def _unexpected(
    kind: type[BaseException], _error: BaseException, _trace: TracebackType | None
) -> None:
    """Neither the message nor the trace is shown: both may hold what somebody wrote."""
    print(
        f"error: UNEXPECTED: Something unexpected happened ({kind.__name__}). What was saved "
        "before is safe; try again, and report it if it happens twice.",
        file=sys.stderr,
    )
