"""Columns held in memory, and that whatever is written comes into them, whatever wrote it."""

from __future__ import annotations

import os

import pytest

from ijm_desktop.kernel.errors import DiskFull
from ijm_desktop.vault import checking, taking_in
from ijm_desktop.vault.chains import add_epoch
from ijm_desktop.vault.columns import Columns, Wanted
from ijm_desktop.vault.saving import Draft, save
from ijm_desktop.vault.store import Vault
from tests.vault.writing import NOW, add, bucket, new_id, note, put, void, write

TEXT, TAGS = "note.text", "note.tags"


def columns(vault: Vault) -> Columns:
    return Columns(vault.database, "note", (Wanted(TEXT), Wanted(TAGS, many=True)))


def waits(held: Columns) -> bool:
    return held.behind


def caught_up(held: Columns) -> list[int]:
    return list(held.catch_up())


def texts(held: Columns) -> list[object]:
    column = held.columns[TEXT]
    return [column.values[column.at[row]] for row in held.newest_first()]


def test_values_of_every_record_newest_first(vault: Vault) -> None:
    for at, text in enumerate(("b", "a", "b")):
        write(vault, note(text), now_ms=NOW + at)
    held = columns(vault)
    assert waits(held)
    assert caught_up(held) == [3]
    assert not waits(held)
    assert texts(held) == ["b", "a", "b"]
    assert held.columns[TEXT].values == [None, "b", "a"]


def test_a_set_is_a_tuple_and_what_is_not_said_is_none(vault: Vault) -> None:
    where, record = bucket(), new_id()
    write(vault, Draft(where, [add(record, "tags", "x"), add(record, "tags", "y")]))
    held = columns(vault)
    caught_up(held)
    tags = held.columns[TAGS]
    assert [tags.values[each] for each in tags.at] == [("x", "y")]
    assert texts(held) == [None]


def test_what_is_saved_altered_and_voided_since_is_caught_up_with_alone(vault: Vault) -> None:
    where, one, two = bucket(), new_id(), new_id()
    write(vault, *(note(str(each)) for each in range(20)))
    first = write(vault, note("one", where, one), note("two", where, two), now_ms=NOW + 1)
    held = columns(vault)
    caught_up(held)
    shown = first.changes[0].op_id(0)
    write(vault, Draft(where, [put(one, "text", "once more", (shown,))]), now_ms=NOW + 2)
    write(vault, Draft(where, [void(two, "twice")]), now_ms=NOW + 3)
    write(vault, note("three", where), now_ms=NOW + 4)
    assert caught_up(held) == [3]
    assert texts(held)[:2] == ["three", "once more"]
    assert "two" not in texts(held)
    assert len(held.ids) == 22


def test_what_comes_from_others_and_a_rebuilding_are_noted_too(vault: Vault, other: Vault) -> None:
    held = columns(vault)
    caught_up(held)
    saved = save(other, [note("theirs")], now_ms=NOW, random=os.urandom)
    with vault.transaction() as work:
        taking_in.link(work, add_epoch(work.database, other.epoch), saved.changes, {})
    caught_up(held)
    assert texts(held) == ["theirs"]
    assert checking.rebuild(vault) == 1
    assert held.behind
    caught_up(held)
    assert texts(held) == ["theirs"]
    assert len(held.ids) == 1


def test_a_save_that_is_undone_leaves_no_trace(vault: Vault) -> None:
    write(vault, note("kept"))
    held = columns(vault)
    caught_up(held)
    with pytest.raises(DiskFull):
        _fail_midway(vault, held)
    assert not held.behind


def _fail_midway(vault: Vault, held: Columns) -> None:
    with vault.transaction() as work:
        work.database.run("UPDATE record SET updated = 1")
        assert held.behind
        raise DiskFull


def test_after_the_connection_was_made_anew_everything_is_read_again(vault: Vault) -> None:
    write(vault, note("kept"))
    held = columns(vault)
    caught_up(held)
    vault.database._renew()
    write(vault, note("meanwhile"), now_ms=NOW + 1)
    assert held.behind
    caught_up(held)
    assert texts(held) == ["meanwhile", "kept"]


def test_lists_of_two_types_do_not_take_from_each_other(vault: Vault) -> None:
    notes, others = columns(vault), Columns(vault.database, "other", ())
    caught_up(others)
    write(vault, note("mine"))
    caught_up(others)
    caught_up(notes)
    assert texts(notes) == ["mine"]
    write(vault, note("again"), now_ms=NOW + 1)
    caught_up(others)
    assert notes.behind


def test_nothing_of_it_is_stored(vault: Vault) -> None:
    write(vault, note("kept"))
    caught_up(columns(vault))
    names = vault.database.rows("SELECT name FROM main.sqlite_master WHERE name LIKE 'altered%'")
    assert names == []
