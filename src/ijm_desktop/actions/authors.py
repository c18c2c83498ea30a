"""Who wrote each value of a record, and when: for whoever decides between two of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ijm_desktop.actions.desk import Desk, RecordKey
from ijm_desktop.actions.reading import author_name
from ijm_desktop.kernel.stamps import milliseconds
from ijm_desktop.vault import reading as stored


@dataclass(frozen=True, slots=True)
class Wrote:
    """`written_ms`: by the author's own clock, since 1970 UTC."""

    author: str
    written_ms: int


def authors(desk: Desk, key: RecordKey) -> Mapping[bytes, Wrote]:
    """By op id, replaced ones too."""
    return {
        change.op_id(index): Wrote(author_name(desk, change.author), milliseconds(change.stamp))
        for change in stored.history(desk.vault, key.bucket, key.record)
        for index, op in enumerate(change.ops)
        if op.record == key.record
    }
