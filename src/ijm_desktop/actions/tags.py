"""Tags for people freed together: ranges made beforehand, one or more for each computer.

A tag is a range's prefix and a number, such as `K7FQ-0125`. A person's code is their tag, and only
the computer a range was made for gives codes out of it: so no two people get one code, although
the computers cannot reach each other. Ranges of two authors never share a prefix.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from ijm_desktop.actions import records, scopes
from ijm_desktop.actions.desk import Changed, Desk, RecordKey
from ijm_desktop.actions.intake_errors import CountOfTags, TagOfAnother, TagUnknown
from ijm_desktop.actions.reading import CASE, CASE_PERSON, RecordShown, present
from ijm_desktop.journal.change import Bucket
from ijm_desktop.vault import reading as stored
from ijm_desktop.vault import saving, since
from ijm_desktop.vault.saving import Draft

TAG_RANGE = "tag_range"
LAST = 99_999
_DIGITS = 4
_NEVER = 1 << 64
"""A stamp after every other."""


@dataclass(frozen=True, slots=True)
class TagRange:
    """The tags `prefix-first` to `prefix-last`, for the computer of `seat`."""

    seat: bytes
    prefix: str
    first: int
    last: int
    own: bool
    made_here: bool

    def tags(self) -> Iterator[str]:
        return (tag_of(self.prefix, number) for number in range(self.first, self.last + 1))

    def holds(self, prefix: str, number: int) -> bool:
        return prefix == self.prefix and self.first <= number <= self.last


@dataclass(frozen=True, slots=True)
class Made:
    ranges: tuple[TagRange, ...]
    changed: Changed


@dataclass(frozen=True, slots=True)
class Given:
    """`gives_code` where the tag is to be the person's code too."""

    tag: str
    gives_code: bool


def tag_of(prefix: str, number: int) -> str:
    return f"{prefix}-{number:0{_DIGITS}}"


def make(desk: Desk, case_id: bytes, seats: Sequence[bytes], each: int) -> Made:
    """A range of `each` tags for every one of `seats`, in their order, all or none. It goes on
    where the ranges made here end, those taken out of use too: their tags may be on wrists already.
    Raises CountOfTags, NoSuchRecord and what `records.add` raises."""
    scopes.must_be_held(desk, CASE, case_id)
    before = _made_here(desk, case_id)
    first = max((found.last for found in before), default=0) + 1
    prefix = before[-1].prefix if before else None
    if each < 1 or not seats or first + each * len(seats) - 1 > LAST:
        raise CountOfTags
    declared = desk.registry.get(TAG_RANGE)
    if prefix is None:
        prefix = str(records.default_value(desk, declared.field("prefix")))
    made: list[TagRange] = []
    drafts: list[Draft] = []
    keys: list[RecordKey] = []
    for at, seat in enumerate(seats):
        start = first + at * each
        values = {"seat": seat, "prefix": prefix, "first": start, "last": start + each - 1}
        prepared = records.prepare(desk, TAG_RANGE, values, scope_id=case_id)
        drafts += prepared.drafts
        keys.append(prepared.key)
        own = seat == desk.vault.seat
        made.append(TagRange(seat, prefix, start, start + each - 1, own, made_here=True))
    saving.save(desk.vault, drafts, now_ms=desk.clock(), random=desk.random)
    changed = Changed(frozenset(keys), frozenset({TAG_RANGE}), frozenset({case_id}), exchange=True)
    return Made(tuple(made), changed)


def ranges(desk: Desk, case_id: bytes) -> tuple[TagRange, ...]:
    """Those in use, oldest first."""
    rows = stored.of_type(desk.vault, _casework(desk, case_id), TAG_RANGE)
    found = (_read(desk, present(desk, row)) for row in rows)
    return tuple(each for each in found if each is not None)


def _made_here(desk: Desk, case_id: bytes) -> list[TagRange]:
    """Oldest first, in use or not. After a restore or a copy the ones before do not count: the copy
    may not know of the last of them, so a new beginning is drawn."""
    bucket, epoch = _casework(desk, case_id), desk.vault.epoch.id
    rows = [row for row in stored.in_scope(desk.vault, CASE, case_id) if row.type == TAG_RANGE]
    first = (
        (row, stored.history(desk.vault, bucket, row.record)[:1])
        for row in rows
        if row.bucket == bucket
    )
    made = (row for row, entries in first if entries and entries[0].change.epoch == epoch)
    found = (_read(desk, present(desk, row)) for row in made)
    return [each for each in found if each is not None and each.made_here]


def used(desk: Desk, case_id: bytes) -> frozenset[str]:
    """Tags that somebody of this case has, as far as is known here."""
    rows = stored.of_type(desk.vault, _casework(desk, case_id), CASE_PERSON)
    tags = (present(desk, row).value("tag") for row in rows)
    return frozenset(tag for tag in tags if isinstance(tag, str))


def to_give(desk: Desk, case_id: bytes) -> tuple[TagRange, ...]:
    """The ranges in use of which it is known here who was given a tag. After a restore or a copy
    that is none of this computer's own that was made before: whom it gave tags since, only the
    lost one knew."""
    began = None
    if desk.vault.epoch.parent is not None:
        began = since.began(desk.vault.database, desk.vault.own.row_id) or _NEVER
    rows = stored.of_type(desk.vault, _casework(desk, case_id), TAG_RANGE)
    found = ((row.created, _read(desk, present(desk, row))) for row in rows)
    return tuple(
        each
        for created, each in found
        if each is not None and not (each.own and began is not None and created < began)
    )


def free(desk: Desk, case_id: bytes, count: int) -> tuple[str, ...]:
    """The next `count` of this computer's own tags, fewer when they run out."""
    taken = used(desk, case_id)
    own = (found for found in to_give(desk, case_id) if found.own)
    left = (tag for found in own for tag in found.tags() if tag not in taken)
    return tuple(tag for tag, _ in zip(left, range(count), strict=False))


def read(typed: str, known: Collection[TagRange], *, of_another: bool = False) -> Given:
    """The tag that was typed, by its number alone where it is one's own. Where no ranges were made
    any tag is taken as it is. `of_another`: a tag of another computer's range is wanted, with a
    reason; its code stays for that computer to give. Raises TagUnknown, TagOfAnother."""
    text = typed.strip().upper()
    if not known:
        return Given(typed.strip(), gives_code=False)
    prefix, _, digits = text.rpartition("-")
    if not digits.isdecimal() or len(digits) > len(str(LAST)):
        raise TagUnknown(tag=typed.strip())
    number = int(digits)
    for found in known:
        if found.own and (found.holds(prefix, number) or (not prefix and _within(found, number))):
            return Given(tag_of(found.prefix, number), gives_code=True)
    if not any(found.holds(prefix, number) for found in known):
        raise TagUnknown(tag=typed.strip())
    if not of_another:
        raise TagOfAnother(tag=tag_of(prefix, number))
    return Given(tag_of(prefix, number), gives_code=False)


def _within(found: TagRange, number: int) -> bool:
    return found.first <= number <= found.last


def _casework(desk: Desk, case_id: bytes) -> Bucket:
    return Bucket(CASE, case_id, desk.registry.get(TAG_RANGE).compartment)


def _read(desk: Desk, shown: RecordShown) -> TagRange | None:
    """None where a field is empty or of a newer version."""
    seat, prefix, first, last = (shown.value(n) for n in ("seat", "prefix", "first", "last"))
    if not (isinstance(seat, bytes) and isinstance(prefix, str)):
        return None
    if not (isinstance(first, int) and isinstance(last, int)):
        return None
    author = stored.author_of(desk.vault, shown.key.bucket, shown.key.record)
    here = desk.vault.seat
    # A rule held its author to these bounds; another program need not have.
    first, last = max(first, 1), min(last, LAST)
    return TagRange(seat, prefix, first, last, seat == here, author == here)
