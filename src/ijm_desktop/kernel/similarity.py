"""How alike two words are, from 0 to 1: Jaro and Winkler's measure, made for names in a census.

It knows no language: it compares characters, so each script is compared with itself. It finds
Sokha in Sokkha and Muruken in Murugan, and Maria in Mariam too: only ever a question to a person.
"""

from __future__ import annotations

from typing import Final

_PREFIX: Final = 4
_WEIGHT: Final = 0.1


def jaro_winkler(one: str, other: str) -> float:
    """1.0 for equal texts, 0.0 where one is empty or they share nothing."""
    if one == other:
        return 1.0 if one else 0.0
    jaro = _jaro(one, other)
    common = 0
    for left, right in zip(one[:_PREFIX], other[:_PREFIX], strict=False):
        if left != right:
            break
        common += 1
    return jaro + common * _WEIGHT * (1 - jaro)


def _jaro(one: str, other: str) -> float:
    window = max(len(one), len(other)) // 2 - 1
    taken = [False] * len(other)
    matched: list[str] = []
    for at, letter in enumerate(one):
        for there in range(max(0, at - window), min(len(other), at + window + 1)):
            if not taken[there] and other[there] == letter:
                taken[there] = True
                matched.append(letter)
                break
    if not matched:
        return 0.0
    opposite = [letter for letter, is_taken in zip(other, taken, strict=True) if is_taken]
    moved = sum(a != b for a, b in zip(matched, opposite, strict=True)) / 2
    count = len(matched)
    return (count / len(one) + count / len(other) + (count - moved) / count) / 3
