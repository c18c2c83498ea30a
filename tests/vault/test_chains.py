"""Chains as stored: epochs, the outbox, and changes read back as they were written."""

from __future__ import annotations

import pytest

from ijm_desktop.vault import chains, taking_in
from ijm_desktop.vault.errors import UnknownEpoch
from ijm_desktop.vault.saving import Draft
from ijm_desktop.vault.store import Vault
from tests.vault.writing import add, bucket, new_id, note, put, write


def test_an_epoch_is_remembered_once_and_may_become_certified(vault: Vault, other: Vault) -> None:
    with vault.transaction() as work:
        first = chains.add_epoch(work.database, other.epoch)
        again = chains.add_epoch(work.database, other.epoch, certified=True)
        after = chains.add_epoch(work.database, other.epoch)
    assert (first.certified, again.certified, after.certified) == (False, True, True)
    assert first.id == again.id == after.id
    assert again.statement == other.epoch
    assert [row.statement for row in chains.epochs(vault.database)] == [vault.epoch, other.epoch]
    assert [row.id for row in chains.epochs(vault.database, other.seat)] == [first.id]
    assert [row.statement for row in chains.own_epochs(vault.database)] == [vault.epoch]


def test_an_epoch_nobody_told_of_is_unknown(vault: Vault) -> None:
    with pytest.raises(UnknownEpoch):
        chains.epoch_named(vault.database, bytes(16))
    with pytest.raises(UnknownEpoch):
        chains.epoch_by_row(vault.database, 99)


def test_only_a_receipt_empties_the_outbox(vault: Vault) -> None:
    assert chains.outbox(vault.database) == []
    write(vault, note("one"), note("two"))
    saved = write(vault, note("three"))
    (unsent,) = chains.outbox(vault.database)
    assert (unsent.start, unsent.head) == (0, saved.head)
    row_id = unsent.epoch.id
    assert chains.newest_receipt(vault.database, row_id) is None
    with vault.transaction() as work:
        chains.confirm(work.database, row_id, 2, b"two")
    (unsent,) = chains.outbox(vault.database)
    assert (unsent.start, unsent.head.size) == (2, 3)
    with vault.transaction() as work:
        chains.confirm(work.database, row_id, 3, b"three")
    assert chains.outbox(vault.database) == []
    with vault.transaction() as work:
        chains.confirm(work.database, row_id, 1, b"older")
    assert chains.outbox(vault.database) == []
    assert chains.newest_receipt(vault.database, row_id) == b"three"


def test_a_smaller_head_than_is_known_changes_nothing(vault: Vault, other: Vault) -> None:
    small, large = write(other, note("one")).head, write(other, note("two")).head
    with vault.transaction() as work:
        row = chains.add_epoch(work.database, other.epoch)
        chains.set_head(work.database, row.id, large)
        chains.set_head(work.database, row.id, small)
    assert chains.epoch_by_row(vault.database, row.id).head == large


def test_changes_come_back_as_they_were_written(vault: Vault) -> None:
    where, record = bucket(), new_id()
    first = write(
        vault, Draft(where, [put(record, "text", None), add(record, "tag", b"\x00" * 16)])
    )
    second = write(vault, note("two", where))
    every = [*first.changes, *second.changes]
    assert list(chains.changes_between(vault.database, vault.own.row_id, 0, 99)) == every
    assert list(chains.changes_between(vault.database, vault.own.row_id, 1, 2)) == every[1:]


def test_linked_and_effective_changes_of_a_bucket(vault: Vault, other: Vault) -> None:
    where = bucket()
    mine = write(vault, note("1", where)).changes
    theirs = write(other, note("2", where)).changes
    with vault.transaction() as work:
        row = chains.add_epoch(work.database, other.epoch)
        taking_in.link(work, row, theirs, {theirs[0].id: "fork"})
    bucket_id = chains.find_bucket(vault.database, where)
    assert bucket_id is not None
    assert list(chains.effective_changes(vault.database, bucket_id)) == [*mine]
    assert list(chains.linked_changes(vault.database, bucket_id)) == [
        (1, None, *mine),
        (2, "fork", *theirs),
    ]
    assert list(chains.changes_between(vault.database, row.id, 0, 9)) == []


def test_how_much_fits(vault: Vault) -> None:
    write(vault, *(note("x" * 1000) for _ in range(10)))
    row_id = vault.own.row_id
    assert chains.fitting(vault.database, row_id, 0, 10, 1 << 20) == 10
    assert chains.fitting(vault.database, row_id, 0, 10, 5000) == 4
    assert chains.fitting(vault.database, row_id, 3, 10, 0) == 4
