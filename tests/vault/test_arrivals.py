"""Rows of changes: written whole, and given back what a purge took."""

from __future__ import annotations

from ijm_desktop.vault import checking
from ijm_desktop.vault.arrivals import STAMP_CEILING, Arrival, refill, store
from ijm_desktop.vault.chains import add_epoch, changes_between, linked_changes
from ijm_desktop.vault.store import Vault
from tests.vault.writing import NOW, note, write


def test_a_row_holds_the_whole_change_and_the_epoch_its_latest_stamp(
    vault: Vault, other: Vault
) -> None:
    changes = write(other, note("a"), note("b")).changes
    with vault.transaction() as work:
        row = add_epoch(work.database, other.epoch)
        where = [work.bucket_id(each.bucket) for each in changes]
        store(
            work.database,
            row.id,
            [Arrival(7, where[0], changes[0]), Arrival(9, where[1], changes[1], "flag")],
        )
        store(work.database, row.id, [])
    assert list(changes_between(vault.database, row.id, 0, 9)) == list(changes)
    assert list(linked_changes(vault.database, where[1])) == [(9, "flag", changes[1])]
    latest = vault.database.number("SELECT latest FROM epoch WHERE id = ?", (row.id,))
    assert latest == changes[1].stamp


def test_stamps_beyond_the_database_are_clipped_in_the_column_alone(
    vault: Vault, other: Vault
) -> None:
    far = write(other, note("a"), now_ms=NOW << 7).changes[0]
    assert far.stamp > STAMP_CEILING
    with vault.transaction() as work:
        row = add_epoch(work.database, other.epoch)
        store(work.database, row.id, [Arrival(1, work.bucket_id(far.bucket), far)])
    assert vault.database.rows("SELECT stamp FROM change") == [(STAMP_CEILING,)]
    assert list(changes_between(vault.database, row.id, 0, 9)) == [far]


def test_a_blanked_row_is_filled_again(vault: Vault) -> None:
    (change,) = write(vault, note("a")).changes
    vault.database.run("UPDATE change SET bucket_id = NULL, stamp = NULL, skeleton = NULL")
    with vault.transaction() as work:
        refill(work.database, [Arrival(1, work.bucket_id(change.bucket), change)])
    assert list(changes_between(vault.database, vault.own.row_id, 0, 9)) == [change]


def test_what_a_copy_put_back_never_heard_of_raises_the_latest_stamp(vault: Vault) -> None:
    """Only number and id came with the tree; the next save is above the stamp all the same."""
    first, second = write(vault, note("a"), note("b")).changes
    vault.database.run("UPDATE epoch SET latest = 0")
    with vault.transaction() as work:
        for at, each in ((2, second), (1, first)):
            refill(work.database, [Arrival(at, work.bucket_id(each.bucket), each)])
    assert vault.database.number("SELECT latest FROM epoch") == second.stamp
    assert write(vault, note("c")).changes[0].stamp > second.stamp
    assert checking.check(vault) == []
