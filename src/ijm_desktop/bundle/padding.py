"""Padmé lengths (Nikitin et al., 2019): a size tells at most O(log log n) bits of what it holds."""

from __future__ import annotations


def padme(length: int) -> int:
    """The smallest Padmé length that is at least `length`: at most 12 % more."""
    if length < 2:
        return length
    exponent = length.bit_length() - 1
    mask = (1 << exponent - exponent.bit_length()) - 1
    return length + mask & ~mask
