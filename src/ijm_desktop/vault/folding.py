"""Text folded to be found and sorted (docs/spec/vault.md §5); what people wrote stays as typed.

A search must find "Müller" by "muller" and "O'Neil" by "oneil", but never lose the vowels of Khmer
or Tamil, which are marks too.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import product
from typing import Final

_SHORT: Final = 2
_GRAM: Final = 3
_LONG: Final = 4
"""Longer runs beside those of three: of a million records nearly all hold `the`, `hed` and `ded`
somewhere, and few of them a word with `theded`."""
_MARKS_DROPPED: Final = ("LATIN", "GREEK", "CYRILLIC", "ARABIC", "HEBREW")
"""Scripts in which marks are accents or optional vowels, that people leave out when typing."""
_UNSPACED: Final = (
    "CJK",
    "HIRAGANA",
    "KATAKANA",
    "BOPOMOFO",
    "THAI",
    "LAO",
    "KHMER",
    "MYANMAR",
    "TIBETAN",
)
"""Scripts written without spaces between words: a word may begin anywhere."""
_DROPPED: Final = frozenset("'’‘ʼʻ`´-‐‑־ـ")
"""Apostrophes, hyphens that join, and the Arabic stretcher."""


_LOOKS: Final = {"\u17d2\u178f": "\u17d2\u178a", "\u17b2": "\u17b1"}
"""Khmer that is typed either way, and in print is the same or nearly so: ត and ដ below another
letter, ឲ and ឱ. Both sides are as long."""
_LOOKING: Final = re.compile("|".join(_LOOKS))
_EITHER: Final = {**_LOOKS, **{as_seen: typed for typed, as_seen in _LOOKS.items()}}
_SPELT_EITHER_WAY: Final = re.compile("|".join(_EITHER))
_SPELT: Final = 4
"""So many of them in a word are sought in either spelling."""


def fold(text: str) -> str:
    """The distinct words of `text` in order, folded, one space between; what looks the same in
    print is the same."""
    kept = indexed(text)
    as_seen = alike(kept)
    return kept if as_seen == kept else " ".join(dict.fromkeys(as_seen.split(" ")))


def alike(folded: str) -> str:
    """Of the same length."""
    return _LOOKING.sub(lambda found: _LOOKS[found[0]], folded)


def spellings(word: str) -> tuple[str, ...]:
    """What the index may hold for a word of `indexed`, itself first; most have one spelling."""
    found = list(_SPELT_EITHER_WAY.finditer(word))[:_SPELT]
    if not found:
        return (word,)
    starts = [0, *(each.end() for each in found)]
    before = [word[at : each.start()] for at, each in zip(starts, found, strict=False)]
    ways = product(*((each[0], _EITHER[each[0]]) for each in found))
    rest = word[starts[-1] :]
    return tuple(
        "".join(part for pair in zip(before, way, strict=True) for part in pair) + rest
        for way in ways
    )


def indexed(text: str) -> str:
    """As `fold`, in the form that the index keeps, which no version of this schema may change."""
    spread = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    bare = unicodedata.normalize("NFC", _without_accents(spread))
    return " ".join(dict.fromkeys(bare.translate(_SEPARATING).split()))


def traced(text: str) -> tuple[str, tuple[int, ...]]:
    """All words of `text` folded, one space between, and of each character the index in `text` of
    that which it came from: so that what is found folded can be pointed at as it was typed."""
    folded: list[str] = []
    came_from: list[int] = []
    accented = False
    for at, character in enumerate(text):
        for each in unicodedata.normalize("NFKD", character.casefold()):
            if unicodedata.category(each) != "Mn":
                accented = _drops_marks(each)
            elif accented:
                continue
            for became in _SEPARATING[ord(each)]:
                if became != " " or (folded and folded[-1] != " "):
                    folded.append(became)
                    came_from.append(at)
    return alike("".join(folded)), tuple(came_from)


def is_unspaced(character: str) -> bool:
    """Of a script in which a word may begin and end anywhere."""
    return _is_unspaced(character)


def grams(folded: str) -> set[str]:
    """What an index holds of folded text: runs of three and four characters, how words begin."""
    found: set[str] = set()
    for word in folded.split(" "):
        if not word:
            continue
        found.update((word[:1], word[:_SHORT]))
        found.update(word[at : at + _GRAM] for at in range(len(word) - _SHORT))
        found.update(word[at : at + _LONG] for at in range(len(word) - _GRAM))
        if not word.isascii() and any(map(_is_unspaced, word)):
            found.update(word)
            found.update(word[at : at + _SHORT] for at in range(len(word) - 1))
    return found


def sought(word: str) -> set[str]:
    """The grams of every text that holds this folded word; a short one is its own."""
    if len(word) <= _SHORT:
        return {word}
    if len(word) == _GRAM:
        return {word}
    return {word[at : at + _LONG] for at in range(len(word) - _GRAM)}


def holds(folded: str, word: str) -> bool:
    """Whether folded text answers to a folded word; a short one must begin a word of it."""
    if len(word) > _SHORT or any(map(_is_unspaced, word)):
        return word in folded
    return folded.startswith(word) or f" {word}" in folded


def _without_accents(spread: str) -> str:
    if spread.isascii():
        return spread
    kept: list[str] = []
    accented = False
    for each in spread:
        if unicodedata.category(each) == "Mn":
            if accented:
                continue
        else:
            accented = _drops_marks(each)
        kept.append(each)
    return "".join(kept)


@lru_cache(maxsize=4096)
def _drops_marks(character: str) -> bool:
    return unicodedata.name(character, "").startswith(_MARKS_DROPPED)


@lru_cache(maxsize=65536)
def _is_unspaced(character: str) -> bool:
    return unicodedata.name(character, "").startswith(_UNSPACED)


class _Separating(dict[int, str]):
    """What each character becomes: itself within a word, nothing, or the space between words."""

    def __missing__(self, point: int) -> str:
        character = chr(point)
        kind = unicodedata.category(character)
        if character in _DROPPED or kind == "Cf":
            became = ""
        else:
            became = character if kind[0] in "LMN" else " "
        self[point] = became
        return became


_SEPARATING: Final = _Separating()
