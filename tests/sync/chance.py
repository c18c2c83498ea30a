"""Chance that can be repeated: what a computer draws, drawn from a number.

Ids, keys and names decide orders and ties, so a run of the random machine is the same run again
only where they are.
"""

from __future__ import annotations

import contextlib
import os
import random
import secrets
from collections.abc import Iterator

import pytest


@contextlib.contextmanager
def seeded(number: int) -> Iterator[None]:
    """What the operating system would draw comes out of `number`, until this is left. Sealing
    draws inside OpenSSL all the same; nothing is decided by that."""
    draw = random.Random(number).randbytes  # noqa: S311 - to be the same again is the point

    def token(size: int | None = None) -> bytes:
        return draw(secrets.DEFAULT_ENTROPY if size is None else size)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "urandom", draw)
        patch.setattr(secrets, "token_bytes", token)
        yield
