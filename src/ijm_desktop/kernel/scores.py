"""Scores of one assessment: each item of an instrument from 1 to 4, or not scored.

Stored as `training-wellbeing@1 home.safe=3 home.fear=- papers.valid=2`: the instrument's code and
version, then its items in order of their code. What stands before an item's full stop is its
domain, so that means are computed from the value alone, also where the instrument is not held.
The mean is never stored: it follows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from ijm_desktop.kernel.digits import ascii_digits
from ijm_desktop.kernel.errors import AppError

LOWEST, HIGHEST = 1, 4
_CODE = r"[a-z][a-z0-9_-]{0,39}"
INSTRUMENT = re.compile(rf"(?P<instrument>{_CODE})@(?P<version>[1-9]\d{{0,3}})")
ITEM = re.compile(rf"(?P<domain>{_CODE})\.(?P<item>{_CODE})")
_SCORED = re.compile(rf"(?P<code>{_CODE}\.{_CODE})=(?P<score>[1-4]|-)")
_MOST_ITEMS = 200


class ScoresMalformed(AppError):
    code = "SCORES_MALFORMED"
    sentence = (
        "These are not scores. Write the instrument, its version, and each item from 1 to 4 or - "
        "for not scored: training-wellbeing@1 home.safe=3 home.fear=-."
    )


@dataclass(frozen=True, slots=True)
class Scores:
    """`items` by code, None where not scored."""

    instrument: str
    version: int
    items: tuple[tuple[str, int | None], ...]

    @property
    def text(self) -> str:
        """The one form in which it is stored; `parse` gives it back."""
        scored = (f"{code}={'-' if score is None else score}" for code, score in self.items)
        return " ".join((f"{self.instrument}@{self.version}", *scored))

    @property
    def means(self) -> dict[str, Fraction | None]:
        """By domain, of what was scored; None where nothing of it was."""
        by_domain: dict[str, list[int]] = {}
        for code, score in self.items:
            held = by_domain.setdefault(code.partition(".")[0], [])
            if score is not None:
                held.append(score)
        return {
            domain: Fraction(sum(held), len(held)) if held else None
            for domain, held in by_domain.items()
        }

    def shown(self, language: str) -> str:
        """`training-wellbeing 1: home 2.50, papers not scored`."""
        none = _NOT_SCORED.get(language, _NOT_SCORED["en"])
        means = (
            f"{domain.replace('_', ' ')} {none if mean is None else two_decimals(mean)}"
            for domain, mean in self.means.items()
        )
        return f"{self.instrument} {self.version}: {', '.join(means)}"


_NOT_SCORED = {"en": "not scored", "es": "sin puntuar", "km": "មិនបានដាក់ពិន្ទុ"}


def made(instrument: str, version: int, items: Mapping[str, int | None]) -> Scores:
    """In the one order; raises ScoresMalformed."""
    return parse(Scores(instrument, version, tuple(sorted(items.items()))).text)


def parse(written: str) -> Scores:
    """Items in any order; raises ScoresMalformed."""
    head, *rest = ascii_digits(written).split() or [""]
    instrument = INSTRUMENT.fullmatch(head)
    scored = [_SCORED.fullmatch(part) for part in rest]
    if instrument is None or not scored or len(scored) > _MOST_ITEMS:
        raise ScoresMalformed
    items = dict(_items(scored))
    if len(items) != len(scored):
        raise ScoresMalformed
    ordered = tuple(sorted(items.items()))
    return Scores(instrument["instrument"], int(instrument["version"]), ordered)


def _items(scored: Iterable[re.Match[str] | None]) -> Iterable[tuple[str, int | None]]:
    for match in scored:
        if match is None:
            raise ScoresMalformed
        yield match["code"], None if match["score"] == "-" else int(match["score"])


def two_decimals(mean: Fraction) -> str:
    """Half a hundredth is rounded up."""
    hundredths = int(mean * 100 + Fraction(1, 2))
    return f"{hundredths // 100}.{hundredths % 100:02}"
