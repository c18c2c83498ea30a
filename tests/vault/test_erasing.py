"""Erased values are nowhere: not in the change, the record, the index, nor the file."""

from __future__ import annotations

import os

from ijm_desktop.journal.ruling import Erase
from ijm_desktop.vault import checking, erasing, index, reading, saving
from ijm_desktop.vault.store import Vault
from tests.vault.test_effect import FIRST, SECOND, THIRD, ruled, take, text
from tests.vault.writing import bucket, note, put, write

SECRET = "tamarindoakquarry"


def erase(vault: Vault, *op_ids: bytes) -> int:
    with vault.transaction() as work:
        return erasing.apply(work, op_ids)


def in_files(vault: Vault, needle: bytes) -> bool:
    """In any row of any table, the index's own included."""
    tables = vault.database.rows("SELECT name FROM sqlite_master WHERE type = 'table'")
    return any(
        needle in (value if isinstance(value, bytes) else str(value).encode())
        for (name,) in tables
        if name != "gram"
        for row in vault.database.rows(f"SELECT * FROM {name}")  # noqa: S608
        for value in row
        if value is not None
    )


def test_own_work_is_erased_like_anybody_elses(vault: Vault) -> None:
    where, record = bucket(), os.urandom(16)
    made = write(vault, note(SECRET, where, record))
    assert in_files(vault, SECRET.encode())
    assert erase(vault, made.changes[0].op_id(0)) == 1
    assert not in_files(vault, SECRET.encode())
    assert checking.check(vault) == []
    write(vault, note("goes on", where, record))
    assert checking.check(vault) == []


def test_a_reference_that_was_erased_refers_no_more(vault: Vault) -> None:
    where, record, target = bucket(), os.urandom(16), os.urandom(16)
    made = saving.save(
        vault,
        [saving.Draft(where, [put(record, "person", target)])],
        now_ms=1_795_000_000_000,
        random=os.urandom,
    )
    assert len(reading.referring(vault, target)) == 1
    erase(vault, made.changes[0].op_id(0))
    assert reading.referring(vault, target) == []


def test_search_finds_it_no_more_and_its_index_holds_nothing_of_it(vault: Vault) -> None:
    made = write(vault, note(SECRET))
    with vault.transaction() as work:
        index.queue_new(work.database, 100)
        rows = work.database.rows("SELECT id FROM unindexed")
        index.write(work.database, [(row[0], SECRET) for row in rows])
        work.database.run("DELETE FROM unindexed")
    assert vault.database.rows("SELECT rowid FROM gram WHERE gram MATCH 'tama'") != []
    erase(vault, made.changes[0].op_id(0))
    assert not in_files(vault, SECRET.encode())
    assert vault.database.rows("SELECT rowid FROM gram WHERE gram MATCH 'tama'") == []


def test_again_changes_nothing_and_the_list_names_each_once(vault: Vault) -> None:
    take(vault, FIRST, SECOND)
    ids = sorted([FIRST.op_id(0), SECOND.op_id(0)])
    assert erase(vault, *ids) == 2
    assert erase(vault, *ids) == 0
    assert erasing.erased_list(vault.database) == ids


def test_an_id_that_names_no_value_erases_none(vault: Vault) -> None:
    take(vault, FIRST)
    assert erase(vault, FIRST.op_id(7), os.urandom(18)) == 0
    assert text(vault) == "first"
    assert checking.check(vault) == []


def test_an_original_that_comes_after_an_erased_one_is_nothing_new(vault: Vault) -> None:
    take(vault, THIRD.without({0}))
    take(vault, THIRD)
    assert text(vault) is None
    assert erasing.erased_list(vault.database) == [THIRD.op_id(0)]
    assert checking.check(vault) == []


def test_both_ways_of_erasing_give_the_same_digests(vault: Vault, other: Vault) -> None:
    take(vault, THIRD, ruled(0, Erase((THIRD.op_id(0),))))
    take(other, ruled(0, Erase((THIRD.op_id(0),))), THIRD.without({0}))
    assert checking.digests(vault) == checking.digests(other)
    whole = {key: each.changes for key, each in checking.digests(vault).items()}
    with other.transaction() as work:
        work.database.run("DELETE FROM erased")
    assert whole != {key: each.changes for key, each in checking.digests(other).items()}


def test_it_is_found_wherever_it_lies_whichever_place_was_named(vault: Vault) -> None:
    """A ruling names its own bucket; who signed it may have named changes of another."""
    here, elsewhere = bucket(), bucket()
    made = write(vault, note(SECRET, here), note("ibis", elsewhere), note("heron", elsewhere))
    ids = [change.op_id(0) for change in made.changes]
    with vault.transaction() as work:
        assert erasing.apply(work, ids[:2], work.bucket_id(here)) == 2
    assert not in_files(vault, SECRET.encode())
    assert not in_files(vault, b"ibis")
    assert in_files(vault, b"heron")
    with vault.transaction() as work:
        assert erasing.apply(work, ids, work.bucket_id(here)) == 1
    assert checking.check(vault) == []
