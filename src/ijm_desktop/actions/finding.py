"""Search as a person types, over what is held here; people appear by code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from ijm_desktop.actions.desk import Desk, RecordKey
from ijm_desktop.actions.reading import CASE, present, searchable_text
from ijm_desktop.journal.merge import RecordState
from ijm_desktop.vault import search

SLICE: Final = 100
"""What the window indexes at once: a keystroke waits for no more than this."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A record that holds the text. `case_id` is None for what belongs to no case."""

    key: RecordKey
    type: str
    code: str
    title: str
    case_id: bytes | None


def find(desk: Desk, text: str, *, limit: int = 50) -> tuple[Hit, ...]:
    """The best matches; every word must be found. What was saved a moment ago is found too."""
    if not text.strip():
        return ()
    hits = []
    for row in search.search(desk.vault, text, limit, _text_of(desk)):
        shown = present(desk, row)
        case_id = row.bucket.scope_id if row.bucket.scope_kind == CASE else None
        hits.append(Hit(shown.key, shown.type, shown.code, shown.title, case_id))
    return tuple(hits)


def unread(desk: Desk) -> int:
    """How much of what came at once a search does not know of yet, at most; 0 as a rule."""
    return search.unread(desk.vault)


def index_behind(desk: Desk, limit: int = SLICE) -> int:
    """Indexes what saves left to be indexed; returns how many it did. Call when idle, until 0."""
    return search.index_pending(desk.vault, _text_of(desk), limit)


def catch_up(desk: Desk) -> None:
    """Indexes all that waits, for whoever asks once and can wait."""
    search.catch_up(desk.vault, _text_of(desk))


def _text_of(desk: Desk) -> search.TextOf:
    def text_of(type_name: str, state: RecordState) -> str:
        return searchable_text(desk, type_name, state)

    return text_of
