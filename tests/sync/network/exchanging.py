"""One seat's exchange as a process of its own, which somebody may kill:
`python -m tests.sync.network.exchanging FOLDER CODE`. What was met is printed."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from ijm_desktop.actions import setting_up
from ijm_desktop.actions.exchange import exchange_hub
from ijm_desktop.kernel.errors import AppError


def main(folder: str, code: str) -> int:
    with setting_up.unlock_with_code(
        Path(folder), code, clock=lambda: int(time.time() * 1000), random=os.urandom
    ) as desk:
        try:
            exchange_hub(desk)
        except AppError as error:
            print(error.code)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
