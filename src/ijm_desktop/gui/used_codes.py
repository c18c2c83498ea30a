"""The answers of long lists that a person gave last: most of their people speak one language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

MOST = 5
"""More would be a second list to read before the first."""


class UsedCodes:
    """By the name of each list, the last one given first."""

    def __init__(self) -> None:
        self._by_list: dict[str, tuple[str, ...]] = {}

    def of(self, list_name: str) -> tuple[str, ...]:
        return self._by_list.get(list_name, ())

    def note(self, list_name: str, codes: Iterable[str]) -> None:
        """They were saved, in this order."""
        given = tuple(dict.fromkeys(codes))
        others = (code for code in self.of(list_name) if code not in given)
        self._by_list[list_name] = (*given, *others)[:MOST]

    @property
    def held(self) -> Mapping[str, tuple[str, ...]]:
        return dict(self._by_list)

    def take(self, held: Mapping[str, tuple[str, ...]]) -> None:
        """As they were kept; what was noted since stands before them."""
        noted, self._by_list = self._by_list, dict(held)
        for list_name, codes in noted.items():
            self.note(list_name, codes)
