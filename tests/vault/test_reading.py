"""What screens ask: one record, pages of a type, a scope, references, history, conflicts."""

from __future__ import annotations

import dataclasses
import os
import sys
from types import FrameType
from typing import TYPE_CHECKING

import pytest

from ijm_desktop.journal.change import PUT, Change, Op
from ijm_desktop.vault import reading, taking_in
from ijm_desktop.vault.chains import add_epoch, confirm
from ijm_desktop.vault.saving import Draft, save
from ijm_desktop.vault.store import Vault
from tests.vault.writing import NOW, bucket, new_id, note, put, void, write

if TYPE_CHECKING:
    from _typeshed import TraceFunction


def text(stored: reading.Stored) -> object:
    return stored.state.shown("note.text").value


def test_a_record_is_found_in_its_bucket_and_across_buckets(vault: Vault) -> None:
    one, two, record = bucket(), bucket(), new_id()
    write(vault, note("first", one, record), note("second", two, record))
    assert reading.record(vault, bucket(), record) is None
    found = reading.record(vault, two, record)
    assert found is not None
    assert (text(found), found.bucket, found.record, found.type) == ("second", two, record, "note")
    assert [text(each) for each in reading.find(vault, record)] == ["first", "second"]
    assert reading.find(vault, new_id()) == []


def test_pages_come_newest_updated_first_without_gap_or_repetition(vault: Vault) -> None:
    where = bucket()
    records = [new_id() for _ in range(25)]
    for at, record in enumerate(records):
        write(vault, note(str(at), where, record), now_ms=NOW + at)
    write(vault, note("again", where, records[3]), now_ms=NOW + 100)
    seen: list[bytes] = []
    before = None
    while True:
        page = reading.listed(vault, "note", before=before, limit=7)
        seen += [each.record for each in page.rows]
        if page.next is None:
            break
        before = page.next
    expected = [records[3], *(records[at] for at in range(24, -1, -1) if at != 3)]
    assert seen == expected
    assert reading.count(vault, "note") == 25
    assert [each.record for each in reading.every(vault, "note")] == expected
    assert reading.listed(vault, "other") == reading.Page((), None)


def test_records_of_one_moment_are_all_listed(vault: Vault, other: Vault) -> None:
    drafts = [note(str(each)) for each in range(10)]
    saved = save(other, drafts, now_ms=NOW, random=os.urandom)
    with vault.transaction() as work:
        taking_in.link(work, add_epoch(work.database, other.epoch), saved.changes, {})
    vault.database.run("UPDATE record SET updated = 5")
    first = reading.listed(vault, "note", limit=6)
    assert first.next is not None
    rest = reading.listed(vault, "note", before=first.next, limit=6)
    assert len({each.record for each in (*first.rows, *rest.rows)}) == 10


def test_voided_records_are_listed_apart_and_can_be_restored(vault: Vault) -> None:
    where, record = bucket(), new_id()
    write(vault, note("mistake", where, record), note("good", where))
    write(vault, Draft(where, [void(record, "typed twice")]))
    assert [text(each) for each in reading.listed(vault, "note").rows] == ["good"]
    (voided,) = reading.listed(vault, "note", voided=True).rows
    assert voided.void
    assert reading.count(vault, "note") == 1
    ids = voided.state.shown("note._void").op_ids
    write(vault, Draft(where, [void(record, None, ids)]))
    assert reading.count(vault, "note") == 2
    assert reading.listed(vault, "note", voided=True).rows == ()


def test_everything_of_a_scope_oldest_first(vault: Vault) -> None:
    scope = new_id()
    open_, closed = bucket(scope), bucket(scope, "aftercare")
    write(vault, note("one", open_), note("two", closed), note("elsewhere"), note("three", open_))
    assert [text(each) for each in reading.in_scope(vault, "case", scope)] == [
        "one",
        "two",
        "three",
    ]
    assert reading.in_scope(vault, "person", scope) == []
    assert set(reading.buckets(vault)) > {open_, closed}


def test_who_refers_to_a_record_follows_its_changes(vault: Vault) -> None:
    where, record, person, nobody = bucket(), new_id(), new_id(), new_id()
    first = write(vault, Draft(where, [put(record, "person", person), put(record, "text", "x")]))
    assert [each.record for each in reading.referring(vault, person)] == [record]
    ids = (first.changes[0].op_id(0),)
    write(vault, Draft(where, [put(record, "person", nobody, ids)]))
    assert reading.referring(vault, person) == []
    assert [each.record for each in reading.referring(vault, nobody)] == [record]


def test_the_author_is_who_wrote_it_first(vault: Vault, other: Vault) -> None:
    where, record = bucket(), new_id()
    theirs = write(other, note("first", where, record), now_ms=NOW).changes
    write(vault, note("second", where, record), now_ms=NOW + 1)
    assert reading.author_of(vault, where, record) == vault.seat
    with vault.transaction() as work:
        taking_in.link(work, add_epoch(work.database, other.epoch), theirs, {})
    assert reading.author_of(vault, where, record) == other.seat
    assert reading.author_of(vault, where, new_id()) == b""


def _link(vault: Vault, author: Vault, changes: tuple[Change, ...]) -> None:
    with vault.transaction() as work:
        taking_in.link(work, add_epoch(work.database, author.epoch), changes, {})


def test_history_puts_causes_first_whatever_the_clocks_say(vault: Vault, other: Vault) -> None:
    where, record = bucket(), new_id()
    cause = write(vault, note("cause", where, record), now_ms=NOW + 5000).changes
    _link(other, vault, cause)
    # The other's clock is slow, and the stamp follows what is held; so it is read without a tick.
    effect = write(
        other, Draft(where, [put(record, "text", "effect", (cause[0].op_id(0),))])
    ).changes
    beside = write(vault, note("beside", where, record), now_ms=NOW).changes
    _link(vault, other, effect)
    found = [entry.change for entry in reading.history(vault, where, record)]
    assert found.index(cause[0]) < found.index(effect[0])
    assert found.index(cause[0]) < found.index(beside[0])
    assert len(found) == 3


def test_history_says_what_is_own_and_what_is_confirmed(vault: Vault, other: Vault) -> None:
    where, record = bucket(), new_id()
    write(vault, note("one", where, record), now_ms=NOW)
    with vault.transaction() as work:
        confirm(work.database, vault.own.row_id, 1, b"receipt")
    write(vault, note("two", where, record), now_ms=NOW + 1)
    _link(vault, other, write(other, note("three", where, record), now_ms=NOW + 2).changes)
    found = reading.history(vault, where, record)
    assert [(each.own, each.confirmed) for each in found] == [
        (True, True),
        (True, False),
        (False, False),
    ]
    entry = found[0]
    assert (entry.author, entry.number) == (vault.seat, 0)
    assert entry.stamp == entry.change.stamp
    assert entry.op_id(0) == entry.change.op_id(0)
    assert entry.ops == entry.change.ops


def test_changes_that_wait_for_each_other_in_a_ring_are_all_listed(
    vault: Vault, other: Vault
) -> None:
    where, record = bucket(), new_id()
    late_mine = write(vault, note("a", where), note("b", where, record)).changes
    late_theirs = write(other, note("c", where), note("d", where, record)).changes
    entries = [
        reading.HistoryEntry(change, None, False, False)
        for change in (
            _replacing(late_mine[0], late_theirs[1]),
            late_mine[1],
            _replacing(late_theirs[0], late_mine[1]),
            late_theirs[1],
        )
    ]
    assert len(list(reading.causes_first(entries))) == 4


def _steps(vault: Vault, count: int) -> int:
    """Lines of the program run to put `count` changes in order, each of which its author dated
    before the one he made earlier."""
    (change,) = write(vault, note("a")).changes
    entries = [
        reading.HistoryEntry(
            dataclasses.replace(change, number=each, stamp=change.stamp - each), None, False, False
        )
        for each in range(count)
    ]
    ran = 0

    def count_it(_frame: FrameType, event: str, _argument: object) -> TraceFunction:
        nonlocal ran
        ran += event == "line"
        return count_it

    before = sys.gettrace()
    sys.settrace(count_it)
    try:
        found = list(reading.causes_first(entries))
    finally:
        sys.settrace(before)
    assert found == entries
    return ran


def test_a_long_history_with_falling_stamps_takes_no_square_of_its_length(vault: Vault) -> None:
    assert _steps(vault, 800) < 3 * _steps(vault, 400)


def _replacing(change: Change, replaced: Change) -> Change:
    """As only two authors who conspire could make it: the number says before, the op after."""
    from dataclasses import replace

    op = change.ops[0]._replace(replaces=(replaced.op_id(0),))
    return replace(change, ops=(op,))


@pytest.mark.parametrize("limit", [1, 2])
def test_conflicts_are_listed_newest_first(vault: Vault, other: Vault, limit: int) -> None:
    where, records = bucket(), [new_id(), new_id()]
    write(vault, *(note("mine", where, each) for each in records))
    theirs = write(other, *(note("theirs", where, each) for each in records), now_ms=NOW + 9)
    _link(vault, other, theirs.changes)
    found = reading.conflicts(vault, limit=limit)
    assert [each.record for each in found] == records[::-1][:limit]
    assert all(each.conflict for each in found)


def test_equal_values_are_no_conflict(vault: Vault, other: Vault) -> None:
    where, record = bucket(), new_id()
    write(vault, note("same", where, record))
    _link(vault, other, write(other, note("same", where, record)).changes)
    assert reading.conflicts(vault) == []


def test_the_tally_agrees_with_what_there_is(vault: Vault) -> None:
    where = bucket()
    voided, kept = new_id(), new_id()
    write(vault, *(note(f"{each}", where) for each in range(5)))
    write(vault, note("one", where, voided), note("two", where, kept))
    write(vault, Draft(where, [void(voided, "mistake")]))
    write(vault, Draft(where, [put(kept, "text", "again")]))
    # A lesser type name claims the record (change §5): it moves from one count to the other.
    write(vault, Draft(where, [Op(PUT, kept, "memo.text", (), "other")]))
    counted = "SELECT type, void, count(*) FROM record GROUP BY type, void ORDER BY type, void"
    held = "SELECT * FROM tally WHERE records > 0 ORDER BY type, void"
    assert vault.database.rows(held) == vault.database.rows(counted)
    assert vault.database.rows(held) == [("memo", 0, 1), ("note", 0, 5), ("note", 1, 1)]
    with vault.transaction() as work:
        work.database.run("DELETE FROM record WHERE type = 'note'")
    assert vault.database.rows(held) == [("memo", 0, 1)]
    assert reading.count(vault, "note") == 0
