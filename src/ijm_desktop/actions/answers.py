"""The lists of answers as this work has them: the program's own, and what headquarters says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.reading import present, shown_values
from ijm_desktop.casework.listed_answer import LISTED_ANSWER, added
from ijm_desktop.kernel.codelists import Added, CodeList, CodeLists
from ijm_desktop.vault import reading as stored


class OurLists(Mapping[str, CodeList]):
    """Lives as long as the work is open, and is brought up to date in it (`learn`)."""

    def __init__(self, shipped: CodeLists) -> None:
        self._shipped = shipped
        self._ours: Mapping[str, CodeList] = {}

    def learn(self, answers: Iterable[Added]) -> None:
        """Takes the place of all that was learnt before; lists not known here are left out."""
        by_list: dict[str, list[Added]] = defaultdict(list)
        for each in answers:
            if each.list_name in self._shipped:
                by_list[each.list_name].append(each)
        self._ours = {name: self._shipped[name].with_added(told) for name, told in by_list.items()}

    def __getitem__(self, name: str) -> CodeList:
        return self._ours.get(name) or self._shipped[name]

    def __contains__(self, name: object) -> bool:
        return name in self._shipped

    def __iter__(self) -> Iterator[str]:
        return iter(self._shipped)

    def __len__(self) -> int:
        return len(self._shipped)


def learn(desk: Desk) -> None:
    """After the work opened, and after whatever may have brought or changed such answers."""
    if not isinstance(desk.codelists, OurLists):
        return
    rows = sorted(stored.every(desk.vault, LISTED_ANSWER.name), key=lambda row: row.record)
    values = (shown_values(LISTED_ANSWER, present(desk, row)) for row in rows)
    told = (added(each) for each in values)
    desk.codelists.learn(each for each in told if each is not None)
