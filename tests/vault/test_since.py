"""What came lately is told by its types, and what has no effect by where it stands."""

from __future__ import annotations

from ijm_desktop.vault import since, taking_in
from ijm_desktop.vault.chains import add_epoch
from ijm_desktop.vault.saving import Draft
from ijm_desktop.vault.store import Vault
from tests.vault.writing import bucket, new_id, note, void, write


def test_later_changes_are_told_by_scope_and_types(vault: Vault) -> None:
    where, record = bucket(), new_id()
    write(vault, note("one", where, record))
    write(vault, note("two", where), Draft(where, [void(record, "mistake")]))
    written = list(since.written_after(vault.database, 1))
    assert [each for each, _ in written] == [where, where]
    assert [{type_ for _, type_ in named} for _, named in written] == [{"note"}] * 2
    assert (record, "note") in written[1][1]
    assert list(since.written_after(vault.database, 3)) == []
    assert since.tallies(vault.database, ("note", "other")) == [2, 0]


def test_a_record_is_new_until_something_touched_it(vault: Vault) -> None:
    where, record = bucket(), new_id()
    write(vault, note("one", where, record))
    write(vault, Draft(where, [void(record, "mistake")]))
    assert since.is_new(vault.database, where, record, "note", 0)
    assert not since.is_new(vault.database, where, record, "note", 1)
    assert not since.is_new(vault.database, where, record, "other", 0)
    assert not since.is_new(vault.database, where, new_id(), "note", 0)


def test_a_change_without_effect_is_counted_by_its_place(vault: Vault, other: Vault) -> None:
    assert since.without_effect(vault.database) == (0, 0)
    changes = write(other, note("one"), note("two")).changes
    with vault.transaction() as work:
        epoch = add_epoch(work.database, other.epoch)
        taking_in.link(work, epoch, changes, {changes[1].id: "ruling"})
    assert since.without_effect(vault.database) == (1, 2)
