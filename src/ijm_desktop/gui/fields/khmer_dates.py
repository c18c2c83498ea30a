"""Khmer words of a date."""

from __future__ import annotations

from ijm_desktop.gui.fields.unspaced import Unspaced

_UNITS = {
    "ថ្ងៃ": "days",
    "សប្ដាហ៍": "weeks",
    "សប្តាហ៍": "weeks",
    "អាទិត្យ": "weeks",
    "ខែ": "months",
    "ឆ្នាំ": "years",
}
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

KHMER = Unspaced(
    "[\u1780-\u17d3]",
    {**_DAYS, **_MARKS, **_MONTHS, **_UNSAID},
    counts={"មួយ": "1", "ពីរ": "2", "បី": "3"},
    units=_UNITS,
    ago=("មុន",),
    ahead=("ទៀត",),
)
