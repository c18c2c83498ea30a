"""Search finds what was saved a moment ago, forgets what changed, and never runs inside a save."""

from __future__ import annotations

import os

import pytest

from ijm_desktop.vault import index, reading, search
from ijm_desktop.vault.saving import Draft, save
from ijm_desktop.vault.store import Vault
from tests.vault.writing import NOW, bucket, new_id, note, put, text_of, void, write


def find(vault: Vault, text: str, limit: int = 50) -> list[object]:
    found = search.search(vault, text, limit, text_of)
    return [each.state.shown("note.text").value for each in found]


def test_finds_what_was_just_saved_by_any_part_of_a_word(vault: Vault) -> None:
    write(vault, note("The brick kiln near Harbour road"), note("A quiet street"))
    for asked in ("kiln", "KILN", "har", "arbou", "brick kiln", "kiln brick", "k", "ro"):
        assert find(vault, asked) == ["The brick kiln near Harbour road"]
    for asked in ("kilt", "brick street", "il", "?", "", "   ", '"', "kiln* OR street"):
        assert find(vault, asked) == []


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("ម៉ាឡា នៅភ្នំពេញ", "ភ្នំ"),
        ("மாலா சென்னையில்", "மாலா"),
        ("Núñez vive aquí", "nunez"),
        ("นางสาวสมหญิง", "สม"),
        ("佐藤さくら", "藤さ"),
        ("O’Neil", "o'neil"),
    ],
)
def test_finds_any_script(vault: Vault, written: str, asked: str) -> None:
    write(vault, note(written), note("decoy"))
    assert find(vault, asked) == [written]


def test_latest_first_voided_last_and_no_more_than_asked(vault: Vault) -> None:
    where, voided = bucket(), new_id()
    write(vault, note("plover 1", where))
    write(vault, note("plover 2", where, voided))
    write(vault, note("plover 3", where))
    write(vault, Draft(where, [void(voided, "mistake")]))
    assert find(vault, "plover") == ["plover 3", "plover 1", "plover 2"]
    assert find(vault, "plover", 1) == ["plover 3"]
    assert find(vault, "plover", 2) == ["plover 3", "plover 1"]
    assert find(vault, "plover", 0) == []


def test_what_was_replaced_is_not_found_any_more(vault: Vault) -> None:
    where, record = bucket(), new_id()
    first = write(vault, note("plover and heron", where, record))
    assert find(vault, "plover") == ["plover and heron"]
    ids = (first.changes[0].op_id(0),)
    write(vault, Draft(where, [put(record, "text", "heron and egret", ids)]))
    assert find(vault, "plover") == []
    assert find(vault, "egret") == find(vault, "heron") == ["heron and egret"]
    held = {row[0] for row in vault.database.rows("SELECT block FROM gram_data")}
    assert not any(b"plo" in block for block in held)


def test_a_save_writes_nothing_for_search(vault: Vault) -> None:
    write(vault, note("plover"))
    assert vault.database.number("SELECT count(*) FROM unindexed") == 0
    assert index.is_behind(vault.database)
    assert search.index_pending(vault, text_of, 10) == 1
    assert not index.is_behind(vault.database)
    assert search.index_pending(vault, text_of, 10) == 0


def test_indexing_goes_in_slices_latest_first(vault: Vault) -> None:
    drafts = [note(f"plover {each}") for each in range(25)]
    save(vault, drafts, now_ms=NOW, random=os.urandom)
    assert [search.index_pending(vault, text_of, 10) for _ in range(4)] == [10, 10, 5, 0]
    assert find(vault, "plover", 1) == ["plover 24"]


def test_what_is_not_indexed_yet_is_looked_through(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "CATCH_UP", 3)
    where, record = bucket(), new_id()
    first = write(vault, note("plover first", where, record))
    write(vault, *(note(f"plover {each}", where) for each in range(9)))
    assert len(find(vault, "plover")) == 10
    ids = (first.changes[0].op_id(0),)
    write(vault, Draft(where, [put(record, "text", "egret", ids)]))
    write(vault, *(note(f"heron {each}", where) for each in range(9)))
    assert len(find(vault, "plover", 100)) == 9
    assert find(vault, "egret") == ["egret"]


def test_a_voided_type_that_makes_no_text_is_not_found(vault: Vault) -> None:
    write(vault, note("plover"))
    assert search.search(vault, "plover", 10, lambda _type, _state: "") == []


def test_a_long_text_is_found_by_its_last_word(vault: Vault) -> None:
    long = " ".join(f"word{each}" for each in range(20_000)) + " plover"
    write(vault, note(long))
    assert find(vault, "plover word19999") == [long]


def test_an_emptied_index_fills_again(vault: Vault) -> None:
    write(vault, note("plover"))
    assert find(vault, "plover") == ["plover"]
    with vault.transaction() as work:
        index.empty(work.database)
    assert find(vault, "plover") == ["plover"]
    vault.database.run("INSERT INTO gram (gram) VALUES ('integrity-check')")


def test_the_index_survives_many_edits(vault: Vault) -> None:
    where, record = bucket(), new_id()
    ids: tuple[bytes, ...] = ()
    for each in range(30):
        write(vault, Draft(where, [put(record, "text", f"plover{each} heron", ids)]))
        assert find(vault, f"plover{each}") == [f"plover{each} heron"]
        found = reading.record(vault, where, record)
        assert found is not None
        ids = found.state.shown("note.text").op_ids
    assert find(vault, "plover28") == []
    vault.database.run("INSERT INTO gram (gram) VALUES ('integrity-check')")
