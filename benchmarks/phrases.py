"""Text of the benchmarks' records: prose by the frequency of English words, and details with gaps.

Whole sentences from a handful would compress seven times; what people write does so three times,
and so does this: the words are drawn as often as English has them. It need not make sense.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from itertools import accumulate
from random import Random
from typing import Final

from zxcvbn.frequency_lists import FREQUENCY_LISTS

CASE_TYPES: Final = (
    "forced_labour_bonded",
    "sex_trafficking_minor",
    "sex_trafficking_adult",
    "child_sexual_abuse",
    "property_grabbing",
    "police_abuse_of_power",
)
REPORTED_BY: Final = ("community", "ngo_partner", "police", "hotline", "own_investigation", "self")
PLACES: Final = (
    "{street} {n}{n}, {colour} gate opposite {spot}",
    "Brick kiln {n} km north of {town}, behind {spot}",
    "{town}, {street}, above the tailor's",
    "Guest house {n}{n}, {street}, {town}",
)
SUBJECTS: Final = (
    "{colour} {vehicle}, plate {plate}",
    "man of about {n}5, {mark}",
    "woman of about {n}0, {mark}",
    "telephone {phone}",
)
NEXT_STEPS: Final = (
    "Second look at {street} after {time}",
    "Call {phone}",
    "Meet the neighbour at {spot}, {time}",
)
_FILLINGS: Final[dict[str, tuple[str, ...]]] = {
    "street": tuple(
        f"{name} {kind}"
        for name in ("Mango", "Rosal", "Old Market", "Harbour", "Station", "Temple", "Lime Kiln")
        for kind in ("Street", "Lane", "Road")
    ),
    "town": ("Danlag", "Port Sela", "Talisig", "Old Minada", "Kampong Rei", "Santa Lua", "Mirador"),
    "spot": ("the water tank", "the chapel", "the bus stop", "the rice mill", "the second bridge"),
    "colour": ("blue", "green", "red", "white", "black", "grey"),
    "vehicle": ("van", "pick-up", "motorcycle", "tricycle", "saloon car", "jeep"),
    "mark": ("scar on the left cheek", "gold tooth", "limp", "tattooed neck", "white vest"),
}
_GAP: Final = re.compile(r"\{(\w+)\}")
_NUMBERS: Final[dict[str, Callable[[Random], str]]] = {
    "n": lambda random: str(random.randrange(2, 7)),
    "time": lambda random: f"{random.randrange(24):02}:{random.randrange(60):02}",
    "phone": lambda random: f"09{_drawn(random, '0123456789', 9)}",
    "plate": lambda random: f"{_drawn(random, 'ABCDEFGHKLM', 3)} {_drawn(random, '0123456789', 4)}",
}


def detail(random: Random, patterns: Sequence[str]) -> str:
    """One of `patterns` with its gaps filled."""

    def filled(gap: re.Match[str]) -> str:
        name = gap[1]
        return _NUMBERS[name](random) if name in _NUMBERS else random.choice(_FILLINGS[name])

    return _GAP.sub(filled, random.choice(patterns))


def prose(random: Random, words: int) -> str:
    """Sentences of five to fifteen words."""
    known, weights = _vocabulary()
    drawn = random.choices(known, cum_weights=weights, k=words)
    sentences: list[str] = []
    while drawn:
        length = random.randrange(5, 16)
        sentences.append(f"{' '.join(drawn[:length]).capitalize()}.")
        drawn = drawn[length:]
    return " ".join(sentences)


@cache
def _vocabulary() -> tuple[Sequence[str], Sequence[float]]:
    """English words, the commonest first, and how often they come, summed up (Zipf's law)."""
    known = FREQUENCY_LISTS["english_wikipedia"]
    return known, list(accumulate(1 / (rank + 2.7) for rank in range(len(known))))


def _drawn(random: Random, letters: str, count: int) -> str:
    return "".join(random.choices(letters, k=count))
