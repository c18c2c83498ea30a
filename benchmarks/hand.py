"""A hand that beats at a steady rate, whatever the program it is a guest of is doing.

Run as a process of its own: `python -m benchmarks.hand BEATS_A_SECOND PROCESS` writes, for each
beat, two clocks in nanoseconds to its standard output, until that is closed: `time.monotonic_ns`,
which is one for all processes of a machine, and how long that process has had a core by then.
"""

from __future__ import annotations

import os
import struct
import sys
import time
from typing import Final

BEAT: Final = struct.Struct("<qq")
_SECOND_NS: Final = 1_000_000_000


def main(beats_a_second: int, process: int) -> None:
    on_a_core = (~process << 3) | 2  # its clock by Linux's clock_getcpuclockid(3)
    due = time.monotonic_ns()
    while True:
        due += _SECOND_NS // beats_a_second
        left = due - time.monotonic_ns()
        if left > 0:
            time.sleep(left / _SECOND_NS)
        else:  # the machine had no core for the hand itself: that is not the window's doing
            due = time.monotonic_ns()
        try:
            os.write(1, BEAT.pack(time.monotonic_ns(), time.clock_gettime_ns(on_a_core)))
        except OSError:  # one of the two has ended
            return


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
