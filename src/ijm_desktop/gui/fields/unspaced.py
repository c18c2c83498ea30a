"""Words of a date in a script without spaces put into the English ones that `spoken_dates` reads.

Words are found where they stand, longer ones first, and a space is put round each. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

_BREAK = "\u200b"


class Unspaced:
    """`letters`: a pattern of one of the script. `words` in English, by those of the script. An
    amount of time is one of `counts` or digits and one of `units`, with one of `ago` after it, or
    of `ahead` after or `within` before it."""

    def __init__(
        self,
        letters: str,
        words: Mapping[str, str],
        *,
        counts: Mapping[str, str],
        units: Mapping[str, str],
        ago: Sequence[str],
        ahead: Sequence[str],
        within: Sequence[str] = (),
    ) -> None:
        self._letters = re.compile(letters)
        self._words, self._counts, self._units = words, counts, units
        self._word = re.compile(_any(words))
        before = f"(?P<within>{_any(within)}) ?" if within else "(?P<within>(?!))"
        self._amount = re.compile(
            rf"(?:{before})?(?P<count>\d+|{_any(counts)}) ?(?P<unit>{_any(units)}) ?"
            rf"(?:(?P<ago>{_any(ago)})|(?P<ahead>{_any(ahead)})|(?(within)|(?!)))"
        )

    def in_english(self, said: str) -> str:
        """What is none of this script comes back as it was; digits are ASCII already."""
        if not self._letters.search(said):
            return said
        bare = self._amount.sub(self._of_time, said.replace(_BREAK, ""))
        spaced = self._word.sub(lambda word: f" {self._words[word[0]]} ", bare)
        return re.sub(r"\s+", " ", spaced).replace("( ", "(").replace(" )", ")").strip()

    def _of_time(self, match: re.Match[str]) -> str:
        count = self._counts.get(match["count"], match["count"])
        said = f"{count} {self._units[match['unit']]}"
        return f" {said} ago " if match["ago"] else f" in {said} "


def _any(words: Mapping[str, str] | Sequence[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
