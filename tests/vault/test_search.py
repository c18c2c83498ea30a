"""Search finds what was saved a moment ago, forgets what changed, and never runs inside a save."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ijm_desktop.vault import index, reading, search
from ijm_desktop.vault.folding import fold, holds
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
        ("นางสาวสมหญิง ใจดี", "ส"),
        ("นางสาวสมหญิง ใจดี", "หญิง"),
        ("ស្រីមុំ ធ្វើការនៅរោងចក្រ", "រោ"),
        ("មិត្តរួមការងារ", "មិត្ដ"),
        ("ប្ដូរទៅបន្ទាយមានជ័យ", "ប្តូរ"),
        ("ឲ្យដំណឹង", "ឱ្យ\u200bដំណឹង"),
        ("ស្រីមុំ ធ្វើការនៅរោងចក្រ", "ធ្វើការ"),
        ("ນາງ ແກ້ວ ພົມມະຈັນ", "ແ"),
        ("ນາງແກ້ວເຮັດວຽກ", "ເຮັດ"),
        ("ဒေါ်ခင်စန္ဒာ", "စန္"),
        ("ဒေါ်ခင်စန္ဒာ", "ခင်"),
        ("सुनीता शर्मा", "सु"),
        ("सुनीता शर्मा", "नीता"),
        ("শিউলি আক্তার", "শি"),
        ("শিউলি আক্তার", "আক্ত"),
        ("முருகன் பெருமாள்", "மு"),
        ("முருகன் பெருமாள்", "ருமா"),
        ("José Núñez", "nu"),
        ("Jose Nunez", "núñ"),
        ("Ángela Ibáñez", "angela iba"),
        ("Wanjiru Ng'ang'a", "nganga"),
        ("Wanjiru Ng'ang'a", "ng'"),
        ("Dela-Cruz Luzviminda", "dela-c"),
        ("Dela-Cruz Luzviminda", "lu de"),
        ("Nsengiyumva Uwimana", "ns uw"),
        ("Nsengiyumva Uwimana", "giyum"),
        ("Sokha សុខា Hernández", "សុ her"),
        ("Somying สมหญิง P-7K3Q", "p7 สม"),
    ],
)
def test_finds_any_script(vault: Vault, written: str, asked: str) -> None:
    write(vault, note(written), note("decoy"))
    assert find(vault, asked) == [written]
    search.catch_up(vault, text_of)
    assert find(vault, asked) == [written]


SCRIPTS = {
    "thai": "กขคสมหญิาเี่้",
    "khmer": "កខតដម្ឲឱាុំើ",
    "lao": "ກຂຄສມາີແ້",
    "burmese": "ကခဂစမ်ာိ္",
    "hindi": "कखगसमािी्र",
    "bengali": "কখগসমািী্র",
    "tamil": "கசமதாிீ்",
    "latin": "aábñnu'-1",
}
WORDS = st.sampled_from(sorted(SCRIPTS)).flatmap(
    lambda each: st.text(st.sampled_from(SCRIPTS[each]), min_size=1, max_size=9)
)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(WORDS, min_size=1, max_size=6), st.data())
def test_whatever_holds_the_words_is_found_and_nothing_else(
    vault: Vault, words: list[str], data: st.DataObject
) -> None:
    """Against reading every record there is, all of earlier examples included."""
    write(vault, note(" ".join(words)), note(data.draw(WORDS) + words[0]))
    if data.draw(st.booleans()):
        search.catch_up(vault, text_of)
    asked = []
    for word in data.draw(st.lists(st.sampled_from(words), min_size=1, max_size=3)):
        at = data.draw(st.integers(0, len(word) - 1))
        asked.append(word[at : data.draw(st.integers(at + 1, len(word)))])
    sought = fold(" ".join(asked)).split()
    rows = reading.listed(vault, "note", limit=1000).rows
    holding = [
        row.record
        for row in rows
        if sought and all(holds(fold(text_of("note", row.state)), each) for each in sought)
    ]
    found = search.search(vault, " ".join(asked), 1000, text_of)
    assert sorted(each.record for each in found) == sorted(holding)


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


def test_what_is_not_indexed_yet_is_looked_through(vault: Vault) -> None:
    where, record = bucket(), new_id()
    first = write(vault, note("plover first", where, record))
    write(vault, *(note(f"plover {each}", where) for each in range(9)))
    assert len(find(vault, "plover")) == 10
    assert search.unread(vault) == 0
    ids = (first.changes[0].op_id(0),)
    write(vault, Draft(where, [put(record, "text", "egret", ids)]))
    write(vault, *(note(f"heron {each}", where) for each in range(9)))
    assert len(find(vault, "plover", 100)) == 9
    assert find(vault, "egret") == ["egret"]
    assert index.is_behind(vault.database), "a search writes nothing"


def test_beyond_what_is_looked_through_it_is_said_how_much_waits(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "LOOKED_THROUGH", 3)
    where, record = bucket(), new_id()
    first = write(vault, note("plover first", where, record))
    search.catch_up(vault, text_of)
    ids = (first.changes[0].op_id(0),)
    write(vault, Draft(where, [put(record, "text", "egret", ids)]))
    write(vault, *(note(f"plover {each}", where) for each in range(9)))
    assert search.unread(vault) == 7
    assert find(vault, "plover") == ["plover 8", "plover 7", "plover 6"]
    assert find(vault, "first") == [], "what was replaced is not found, known to the index or not"
    search.index_pending(vault, text_of, 4)
    search.index_pending(vault, text_of, 4)
    assert search.unread(vault) == 0
    assert len(find(vault, "plover")) == 9
    assert find(vault, "egret") == ["egret"]
    search.catch_up(vault, text_of)
    assert not index.is_behind(vault.database)
    assert len(find(vault, "plover")) == 9


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
