"""Ids that mean nothing, of mailboxes, transport keys and files at a hub: 16 random bytes, written
in base32 (RFC 4648), lower case, without padding."""

from __future__ import annotations

import re
from base64 import b32decode, b32encode

LENGTH = 16
PATTERN = re.compile(r"[a-z2-7]{26}\Z")


def text(opaque: bytes) -> str:
    """26 letters and digits; the reverse of `parse`."""
    return b32encode(opaque).decode().rstrip("=").lower()


def parse(written: str) -> bytes | None:
    """None for anything but the one spelling of 16 bytes."""
    if not PATTERN.match(written):
        return None
    found = b32decode(written.upper() + "======")
    return found if text(found) == written else None
