"""The index of grams: what is queued, what is written, what is forgotten for good."""

from __future__ import annotations

from ijm_desktop.vault import index
from ijm_desktop.vault.folding import fold
from ijm_desktop.vault.store import Vault
from tests.vault.writing import bucket, new_id, note, write


def rows(vault: Vault, gram: str) -> list[int]:
    found = vault.database.rows("SELECT rowid FROM gram WHERE gram MATCH ?", (f'"{gram}"',))
    return [row[0] for row in found]


def test_what_came_is_queued_once_by_record(vault: Vault) -> None:
    where, record = bucket(), new_id()
    write(vault, note("a", where, record), note("b", where, record), note("c"))
    for _ in range(2):
        with vault.transaction() as work:
            index.queue_new(work.database, 10)
        assert vault.database.rows("SELECT id FROM unindexed") == [(1,), (2,)]
    write(vault, note("d", where, record))
    with vault.transaction() as work:
        work.database.run("DELETE FROM unindexed")
        index.queue_new(work.database, 10)
    assert vault.database.rows("SELECT id FROM unindexed") == [(1,)]


def test_the_queue_takes_no_more_changes_than_asked(vault: Vault) -> None:
    write(vault, *(note(f"plover {each}") for each in range(5)))
    for took, left in ((2, 3 + 2), (2, 1 + 4), (1, 5), (0, 5)):
        with vault.transaction() as work:
            assert index.queue_new(work.database, 2) == took
        assert index.waiting(vault.database) == left


def test_the_tail_is_what_came_last(vault: Vault) -> None:
    write(vault, *(note(f"plover {each}") for each in range(5)))
    assert index.tail(vault.database, 2) == [5, 4]
    with vault.transaction() as work:
        index.queue_new(work.database, 3)
    assert index.tail(vault.database, 4) == [5, 4, 3, 2]
    assert index.tail(vault.database, 99) == [5, 4, 3, 2, 1]


def test_forgetting_a_small_part_of_many_leaves_the_rest_indexed(vault: Vault) -> None:
    many = [(each, f"plover{each}") for each in range(1, 6001)]
    with vault.transaction() as work:
        index.write(work.database, many)
        index.forget(work.database, range(1, 601))
    assert len(rows(vault, "plo")) == 5400
    with vault.transaction() as work:
        index.forget(work.database, range(601, 1202))
    assert rows(vault, "plo") == []


def test_a_queue_of_nothing_known_is_nothing(vault: Vault) -> None:
    with vault.transaction() as work:
        index.queue(work.database, [(99, bytes(16))])
    assert not index.is_behind(vault.database)


def test_writing_again_replaces_and_forgetting_forgets(vault: Vault) -> None:
    with vault.transaction() as work:
        index.write(work.database, [(1, fold("plover heron")), (2, fold("heron"))])
        index.write(work.database, [(1, fold("egret heron")), (2, fold("heron"))])
        index.write(work.database, [(3, "")])
    assert rows(vault, "plo") == []
    assert rows(vault, "egr") == [1]
    assert rows(vault, "her") == [1, 2]
    with vault.transaction() as work:
        index.forget(work.database, [1, 3, 77])
    assert rows(vault, "egr") == []
    assert rows(vault, "her") == [2]
    assert vault.database.rows("SELECT id FROM searchable") == [(2,)]
    vault.database.run("INSERT INTO gram (gram) VALUES ('integrity-check')")
