"""Digests that two holders of a bucket compare (docs/spec/change.md §8)."""

from __future__ import annotations

from ijm_desktop.journal.change import PUT, Bucket, Op, make
from ijm_desktop.journal.digest import content_digest, set_digest
from ijm_desktop.journal.merge import Live, RecordState, apply_change

BUCKET = Bucket("case", b"c" * 16, "casework")


def states(*values: str) -> dict[bytes, RecordState]:
    found: dict[bytes, RecordState] = {}
    for number, value in enumerate(values):
        change = make(
            author=b"a" * 16,
            epoch=b"e" * 16,
            number=number,
            stamp=number,
            bucket=BUCKET,
            ops=[Op(PUT, b"r" * 16, "case.summary", (), value)],
            seed=bytes([number]) * 16,
        )
        apply_change(found, change)
    return found


def test_a_set_digest_knows_neither_order_nor_how_it_came_about() -> None:
    ids = [bytes([n]) * 32 for n in range(5)]
    assert set_digest(ids) == set_digest(reversed(ids))
    assert set_digest(ids) != set_digest(ids[:-1])


def test_an_erasure_changes_the_set_digest() -> None:
    ids = [b"i" * 32]
    assert set_digest(ids, [b"o" * 18]) != set_digest(ids)


def test_a_content_digest_sees_every_live_value() -> None:
    assert content_digest(states("a", "b")) == content_digest(states("a", "b"))
    assert content_digest(states("a", "b")) != content_digest(states("a", "c"))
    assert content_digest({}) != content_digest(states("a"))


def test_a_content_digest_tells_an_erased_value_from_one_that_is_there() -> None:
    record, field = b"r" * 16, "case.summary"

    def holding(value: str | None, *, erased: bool) -> dict[bytes, RecordState]:
        live = Live(b"o" * 18, 1, PUT, value, erased)
        return {record: RecordState({field: {live.op_id: live}})}

    full = content_digest(holding("a", erased=False))
    gone = content_digest(holding(None, erased=True))
    assert full != gone
    assert content_digest(holding("a", erased=False)) == full
    assert content_digest(holding("b", erased=False)) != full
