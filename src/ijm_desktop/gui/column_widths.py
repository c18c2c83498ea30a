"""How columns share the width that a list has."""

from __future__ import annotations

from collections.abc import Sequence


def shares(
    room: int, weights: Sequence[int], needed: Sequence[int], wanted: Sequence[int]
) -> list[int]:
    """In pixels, of each column. Nobody gets less than it needs, also where that is more in all
    than there is. Who wants less than its share leaves the rest to those whose words are cut."""
    left, sharing = room, dict(enumerate(weights))
    found = list(needed)

    def share(column: int) -> int:
        return left * sharing[column] // sum(sharing.values())

    while tight := [column for column in sharing if share(column) < needed[column]]:
        for column in tight:
            left -= needed[column]
            del sharing[column]
    while ample := [column for column in sharing if share(column) >= wanted[column]]:
        if len(ample) == len(sharing):
            break
        for column in ample:
            found[column] = wanted[column]
            left -= wanted[column]
            del sharing[column]
    for column in sharing:
        found[column] = share(column)
    if found:
        found[-1] = max(found[-1], room - sum(found[:-1]))
    return found
