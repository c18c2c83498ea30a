"""Digits of any script: a Khmer, Thai or Devanagari keyboard writes its own."""

from __future__ import annotations

import unicodedata


def ascii_digits(written: str) -> str:
    """The same text with every decimal digit as one of 0-9; its length stays."""
    return "".join(
        str(unicodedata.decimal(letter)) if letter.isdecimal() else letter for letter in written
    )
