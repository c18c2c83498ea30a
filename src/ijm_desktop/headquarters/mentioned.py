"""Where else a person is named, before what names them is erased (ADR 104).

Every text of every save is looked at: what was replaced is on the disks as well, and so is what
waits for a decision. Codes are no mention: a code stays, and names nobody once the names are gone.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

from ijm_desktop.actions import mentions
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.mentions import NAMING
from ijm_desktop.actions.own_file import same_human
from ijm_desktop.actions.reading import PERSON
from ijm_desktop.journal import ruling as rulings
from ijm_desktop.journal.change import Bucket, Change
from ijm_desktop.kernel.declarations import FieldType, Sensitivity
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.vault import chains

_TYPED: Final = (FieldType.TEXT, FieldType.LONG_TEXT, FieldType.PLACE, FieldType.BLOB)
_BATCH: Final = 500
_AROUND: Final = 40
"""Characters of a passage to each side of the name."""


class MentionsNotSeen(AppError):
    code = "MENTIONS_NOT_SEEN"
    sentence = (
        "Other notes name this person in {count} passages, and would go on doing so. Nothing was "
        "erased; list them, redact what names the person, or say that they were looked at."
    )


@dataclass(frozen=True, slots=True)
class Mention:
    """One passage; `op` is the id of the value it stands in. `field` without its type's name."""

    bucket: Bucket
    record: bytes
    type: str
    field: str
    passage: str
    op: bytes


def names_of(desk: Desk, person: bytes) -> frozenset[str]:
    """All by which the person is known but codes, folded; of what is of the same human too."""
    people = same_human(desk, person)
    return frozenset[str]().union(*(mentions.called(desk, each, NAMING) for each in people))


def mentions_of(
    desk: Desk, person: bytes, *, but: Collection[bytes] = frozenset()
) -> tuple[Mention, ...]:
    """As they came. `but`: ids of values that are to be erased. What says what somebody is called
    is none: the person's own is erased, not redacted, and a namesake's is the namesake's."""
    names = names_of(desk, person)
    if not names:
        return ()
    changes = every_change(desk)
    return tuple(found for each in changes for found in _in_change(desk, each, names, but))


def must_be_seen(desk: Desk, buckets: Collection[Bucket], going: Collection[bytes]) -> None:
    """Raises MentionsNotSeen where what is erased is a person's own and others' text names them."""
    people = sorted({each.scope_id for each in buckets if each.scope_kind == PERSON})
    count = sum(len(mentions_of(desk, each, but=going)) for each in people)
    if count:
        raise MentionsNotSeen(count=count)


def every_change(desk: Desk) -> Iterator[Change]:
    """What counts and what does not, a few hundred in memory at a time."""
    database = desk.vault.database
    newest = chains.newest_sequence(database)
    for start in range(0, newest + 1, _BATCH):
        rows = database.rows(
            "SELECT sequence FROM change WHERE bucket_id IS NOT NULL"
            " AND sequence >= ? AND sequence < ? ORDER BY sequence",
            (start, start + _BATCH),
        )
        for _, change in chains.changes_at(database, [row[0] for row in rows]):
            yield change


def texts(value: Value) -> Iterator[str]:
    """Of a value of one part or of several."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | tuple):
        for each in value:
            yield from texts(each)


def is_text(desk: Desk, qualified: str) -> bool:
    """Whether people write freely of others there; what is not known here counts as text."""
    type_, _, name = qualified.partition(".")
    if type_ == rulings.TYPE or type_ in NAMING:
        return False
    if type_ not in desk.registry or name not in desk.registry.get(type_):
        return True
    field = desk.registry.get(type_).field(name)
    return field.type in _TYPED and field.sensitivity is not Sensitivity.ADMINISTRATIVE


def _in_change(
    desk: Desk, change: Change, names: frozenset[str], but: Collection[bytes]
) -> Iterator[Mention]:
    for at, op in enumerate(change.ops):
        if not op.has_value or change.op_id(at) in but or not is_text(desk, op.field):
            continue
        type_, _, name = op.field.partition(".")
        for text in texts(op.value):
            for span in mentions.spans(text, names):
                passage = _around(text, span)
                yield Mention(change.bucket, op.record, type_, name, passage, change.op_id(at))


def _around(text: str, span: mentions.Span) -> str:
    start, end = max(0, span.start - _AROUND), min(len(text), span.end + _AROUND)
    before, after = "…" if start else "", "…" if end < len(text) else ""
    return f"{before}{text[start:end]}{after}".replace("\n", " ")
