"""What a record's row shows is a function of its effective changes, the columns too."""

from __future__ import annotations

import os

from hypothesis import given
from hypothesis import strategies as st

from ijm_desktop.journal.change import PUT, Change, Op, make
from ijm_desktop.journal.merge import RecordState
from ijm_desktop.vault import reading
from ijm_desktop.vault.projection import Line, load, rebuilt, referred, remade, touch
from ijm_desktop.vault.saving import Draft, save_within
from ijm_desktop.vault.store import Vault
from tests.vault.writing import NOW, bucket, new_id, put, write

RECORD = bytes(16)
WHERE = bucket(bytes(16))


def change(number: int, stamp: int, *ops: Op) -> Change:
    return make(
        author=bytes(16),
        epoch=bytes(16),
        number=number,
        stamp=stamp,
        bucket=WHERE,
        ops=ops,
        seed=number.to_bytes(16, "big"),
    )


@given(
    st.permutations(
        [
            change(0, 50, put(RECORD, "text", "a")),
            change(1, 20, Op(PUT, RECORD, "alpha.text", (), "b")),
            change(2, 90, put(RECORD, "_void", "why")),
            change(3, 1 << 63, put(RECORD, "text", "c")),
        ]
    )
)
def test_order_does_not_matter_and_every_column_is_determined(changes: list[Change]) -> None:
    line = rebuilt(changes)[RECORD]
    type_, created, updated, void, conflict, _ = line.columns()
    assert (type_, created, updated, void, conflict) == ("alpha", 20, (1 << 63) - 1, True, True)
    assert line.columns() == rebuilt([*changes, *changes])[RECORD].columns()


def test_only_live_values_of_sixteen_bytes_are_references() -> None:
    person, gone = b"p" * 16, b"g" * 16
    first = change(0, 1, put(RECORD, "person", gone), put(RECORD, "photo", b"x" * 17))
    second = change(1, 2, put(RECORD, "person", person, (first.op_id(0),)))
    assert referred(rebuilt([first, second])[RECORD].state) == {person}
    assert referred(RecordState()) == frozenset()


def test_a_record_is_the_same_whether_its_first_change_was_merged_or_not() -> None:
    person = b"p" * 16
    first = change(0, 7, put(RECORD, "text", "a"), put(RECORD, "person", person))
    alone, merged = Line(), Line()
    alone.take(first, [0, 1])
    merged.take(first, [0, 1])
    assert merged.state.live.keys() == {"note.text", "note.person"}
    assert alone.referred() == merged.referred() == {person}
    assert alone.columns() == merged.columns()
    assert alone.alone is not None, "nothing had to be merged"
    second = change(1, 9, put(RECORD, "text", "b", (first.op_id(0),)), put(RECORD, "person", b""))
    for line in (alone, merged):
        line.take(second, [0, 1])
    assert alone.columns() == merged.columns()
    assert alone.referred() == {person}


def test_a_void_that_came_with_the_record_is_shown() -> None:
    line = Line()
    line.take(change(0, 7, put(RECORD, "text", "a"), put(RECORD, "_void", "why")), [0, 1])
    assert line.columns()[3:5] == (True, False)


def test_a_row_that_names_a_change_of_another_record_makes_nothing_of_it(vault: Vault) -> None:
    one, other = new_id(), new_id()
    write(vault, Draft(bucket(), [put(one, "text", "a")]))
    with vault.transaction() as work:
        touch(work.database, [(other, 1, 1)])
        assert remade(work.database, 1, [one, other]) == []
    assert vault.database.number("SELECT count(*) FROM record") == 1


def test_a_line_comes_back_as_it_was_stored(vault: Vault) -> None:
    where, record, person = bucket(), new_id(), new_id()
    saved = write(vault, Draft(where, [put(record, "person", person)]))
    read = load(vault.database, 1, record)
    assert read.columns() == rebuilt(saved.changes)[record].columns()
    assert read.references == {person}
    assert load(vault.database, 1, person) == Line()


def test_a_record_that_two_blocks_of_one_transaction_touch_is_one_row(vault: Vault) -> None:
    where, record = bucket(), new_id()
    with vault.transaction() as work:
        for name in ("text", "place"):
            draft = Draft(where, [put(record, name, name)])
            save_within(work, [draft], now_ms=NOW, random=os.urandom)
    found = reading.record(vault, where, record)
    assert found is not None
    assert set(found.state.fields()) == {"note.text", "note.place"}
