"""Khmer words of a date put into the English ones that `spoken_dates` reads.

Khmer is written without spaces, so words are found where they stand, longer ones first, and a space
is put round each. Pure.
"""

from __future__ import annotations

import re

_KHMER = re.compile("[\u1780-\u17d3]")
_BREAK = "\u200b"
_UNITS = {
    "ថ្ងៃ": "days",
    "សប្ដាហ៍": "weeks",
    "សប្តាហ៍": "weeks",
    "អាទិត្យ": "weeks",
    "ខែ": "months",
    "ឆ្នាំ": "years",
}
_COUNTS = {"មួយ": "1", "ពីរ": "2", "បី": "3"}
_COUNTED = re.compile(
    rf"(\d+|{'|'.join(_COUNTS)}) ?({'|'.join(_UNITS)}) ?(?:(?P<ago>មុន)|(?P<ahead>ទៀត))"
)
_DAYS = {
    "ម្សិលម្ង៉ៃ": "anteayer",
    "ម្សិលមិញ": "yesterday",
    "ម្សិលម៉ិញ": "yesterday",
    "ថ្ងៃនេះ": "today",
    "ថ្ងៃស្អែក": "tomorrow",
    "ស្អែក": "tomorrow",
}
_MARKS = {
    "ពុទ្ធសករាជ": "b.e.",
    "ព.ស.": "b.e.",
    "មិនប្រាកដ": "uncertain",
    "ប្រហែលជា": "about",
    "ប្រហែល": "about",
    "ពាក់កណ្ដាល": "mid",
    "ពាក់កណ្តាល": "mid",
    "ចន្លោះ": "between",
    "ចាប់តាំងពី": "since",
    "តាំងពី": "since",
    "ចាប់ពី": "since",
    "រហូតដល់": "until",
    "ដល់": "to",
    "និង": "and",
    "មុន": "before",
    "ក្រោយ": "after",
    "ដើម": "early",
    "ចុង": "late",
    "ពី": "from",
}
_MONTHS = {
    "មករា": "january",
    "កុម្ភៈ": "february",
    "មីនា": "march",
    "មេសា": "april",
    "ឧសភា": "may",
    "មិថុនា": "june",
    "កក្កដា": "july",
    "សីហា": "august",
    "កញ្ញា": "september",
    "តុលា": "october",
    "វិច្ឆិកា": "november",
    "ធ្នូ": "december",
}
_UNSAID = dict.fromkeys(("ថ្ងៃទី", "ថ្ងៃ", "ខែ", "ឆ្នាំ", "ក្នុង", "នៅ", "គ.ស."), " ")
"""`day`, `month`, `year`, as in `ថ្ងៃទី 14 ខែមីនា ឆ្នាំ 2009`."""
_WORDS = {**_DAYS, **_MARKS, **_MONTHS, **_UNSAID}
_WORD = re.compile("|".join(map(re.escape, sorted(_WORDS, key=len, reverse=True))))


def in_english(said: str) -> str:
    """What is no Khmer comes back as it was; digits are ASCII already."""
    if not _KHMER.search(said):
        return said
    bare = _COUNTED.sub(_counted, said.replace(_BREAK, ""))
    spaced = _WORD.sub(lambda word: f" {_WORDS[word[0]]} ", bare)
    return re.sub(r"\s+", " ", spaced).replace("( ", "(").replace(" )", ")").strip()


def _counted(match: re.Match[str]) -> str:
    count = _COUNTS.get(match[1], match[1])
    said = f"{count} {_UNITS[match[2]]}"
    return f" {said} ago " if match["ago"] else f" in {said} "
