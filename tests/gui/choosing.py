"""Which of all the pictures to keep: few enough that somebody looks at every one of them.

Pairwise: every page in every theme, language and size, and those with each other; and every state
of a page at least once, while there is room.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, product

THEMES = ("light", "dark", "contrast-light", "contrast-dark")
LANGUAGES = ("en", "es", "km")
SIZES = (100, 200)
AT_MOST = 150


@dataclass(frozen=True, slots=True)
class Way:
    """One way in which the window may look."""

    theme: str
    language: str
    size: int

    @property
    def name(self) -> str:
        return f"{self.theme}-{self.language}-{self.size}"


@dataclass(frozen=True, slots=True)
class Shot:
    """`state` names one sight of a page; a page may have many."""

    page: str
    state: str
    way: Way

    @property
    def name(self) -> str:
        return f"{self.state}-{self.way.name}"

    @property
    def pairs(self) -> frozenset[tuple[object, ...]]:
        held = (("page", self.page), *_held(self.way))
        return frozenset(combinations(held, 2))


def ways() -> tuple[list[Way], list[Way]]:
    """Those in which every page is to be walked through, which hold each theme, language and size
    at least once; and the rest of what it takes to have those pairwise with each other."""
    whole = [
        Way("light", "en", 100),
        Way("dark", "es", 200),
        Way("contrast-light", "km", 100),
        Way("contrast-dark", "en", 200),
    ]
    held = {pair for way in whole for pair in combinations(_held(way), 2)}
    rest = []
    for theme, language, size in product(THEMES, LANGUAGES, SIZES):
        way = Way(theme, language, size)
        new = set(combinations(_held(way), 2)) - held
        if new:
            held |= new
            rest.append(way)
    return whole, rest


def _held(way: Way) -> tuple[tuple[str, object], ...]:
    return (("theme", way.theme), ("language", way.language), ("size", way.size))


def choose(shots: Sequence[Shot], at_most: int = AT_MOST) -> list[Shot]:
    """Greedily what adds most: first for pairs, then for states nobody has seen, in the order of
    `shots`. Says nothing of what found no room: see `missing`."""
    chosen: list[Shot] = []
    pairs: set[tuple[object, ...]] = set()
    states: set[str] = set()
    left = list(shots)
    while left and len(chosen) < at_most:
        best = max(left, key=lambda each: (len(each.pairs - pairs), each.state not in states))
        if best.pairs <= pairs and best.state in states:
            break
        left.remove(best)
        chosen.append(best)
        pairs |= best.pairs
        states.add(best.state)
    return sorted(chosen, key=shots.index)


def missing(shots: Sequence[Shot], chosen: Sequence[Shot]) -> tuple[int, int]:
    """How many pairs and how many states are in `shots` and not in what was chosen."""
    pairs = {pair for shot in shots for pair in shot.pairs}
    kept = {pair for shot in chosen for pair in shot.pairs}
    states = {shot.state for shot in shots} - {shot.state for shot in chosen}
    return len(pairs - kept), len(states)
