"""A check notices what SQLCipher does not, and a rebuild gives the same from the changes alone."""

from __future__ import annotations

import itertools
import os
import shutil
from pathlib import Path

import pytest

from ijm_desktop.journal.ruling import OnChange, Verb, op_of
from ijm_desktop.vault import checking, creating, search, taking_in
from ijm_desktop.vault.altered import Fault, findings
from ijm_desktop.vault.chains import add_epoch
from ijm_desktop.vault.saving import Draft, save
from ijm_desktop.vault.store import Vault
from tests.vault.writing import NOW, PASSPHRASE, bucket, new_id, note, put, text_of, void, write


@pytest.fixture
def written(vault: Vault, other: Vault) -> Vault:
    """A vault with every kind of thing in it: edits, references, a conflict, a held change."""
    where, record = bucket(), new_id()
    save(vault, [note(f"n {each}") for each in range(150)], now_ms=NOW, random=os.urandom)
    write(vault, note("mine", where, record))
    write(vault, Draft(where, [void(record, "why"), put(record, "person", new_id())]))
    theirs = write(other, note("theirs", where, record), note("held", where)).changes
    with vault.transaction() as work:
        row = add_epoch(work.database, other.epoch)
        taking_in.link(work, row, theirs, {theirs[1].id: "withheld"})
    return vault


def faults(vault: Vault) -> list[Fault]:
    return [each.fault for each in checking.check(vault)]


def test_all_is_well(written: Vault) -> None:
    assert checking.check(written) == []


_OTHERS_STATE = "UPDATE record SET state = (SELECT state FROM record WHERE id = 2) WHERE id = 1"
_OTHERS_VALUES = (
    "UPDATE change SET opening = (SELECT opening FROM change WHERE sequence = 2) WHERE sequence = 1"
)


@pytest.mark.parametrize(
    ("damage", "expected"),
    [
        (_OTHERS_STATE, Fault.RECORD),
        ("UPDATE record SET void = 1 WHERE id = 1", Fault.RECORD),
        ("UPDATE record SET updated = updated - 1 WHERE id = 1", Fault.RECORD),
        ("DELETE FROM record WHERE id = 1", Fault.RECORD),
        ("DELETE FROM touched WHERE sequence = 1", Fault.RECORD),
        (_OTHERS_VALUES, Fault.CHANGE),
        ("UPDATE change SET opening = x'00' WHERE sequence = 1", Fault.CHANGE),
        ("UPDATE change SET number = 1000 WHERE sequence = 1", Fault.CHAIN),
        ("UPDATE epoch SET size = size - 1 WHERE id = 1", Fault.CHAIN),
        ("UPDATE epoch SET head_signature = zeroblob(64) WHERE id = 1", Fault.CHAIN),
        ("DELETE FROM change WHERE sequence = 1", Fault.CHAIN),
        ("UPDATE node SET hash = zeroblob(32) WHERE level = 6 AND position = 0", Fault.CHAIN),
        ("DELETE FROM node WHERE level = 7", Fault.CHAIN),
        ("INSERT INTO node VALUES (1, 9, 0, zeroblob(32))", Fault.CHAIN),
        ("UPDATE epoch SET latest = 0 WHERE id = 1", Fault.CHAIN),
        ("UPDATE epoch SET seat = zeroblob(16) WHERE id = 1", Fault.CHAIN),
        ("UPDATE change SET stamp = stamp + 1 WHERE sequence = 1", Fault.CHANGE),
        ("DELETE FROM reference", Fault.RECORD),
        ("INSERT INTO reference VALUES (zeroblob(16), 1)", Fault.RECORD),
        ("UPDATE tally SET records = records + 1 WHERE void = 0", Fault.RECORD),
    ],
)
def test_what_was_altered_is_found(written: Vault, damage: str, expected: Fault) -> None:
    written.database.run("PRAGMA foreign_keys = OFF")
    assert written.database.run(damage) == 1
    assert expected in faults(written)


_ANYTHING = ["x''", "x'820102'", "7", "'zz'"]
_COLUMNS = {
    "epoch": ["epoch", "seat", "statement", "signature", "root", "head_signature"],
    "change": ["change_id", "number", "stamp", "skeleton", "opening"],
    "record": ["record", "type", "state"],
    "node": ["hash"],
    "touched": ["record"],
    "reference": ["target"],
}


@pytest.mark.parametrize("table", _COLUMNS)
def test_a_row_that_cannot_be_read_is_a_finding_and_ends_no_check(
    written: Vault, table: str
) -> None:
    database = written.database
    database.run("PRAGMA foreign_keys = OFF")
    for column, anything in itertools.product(_COLUMNS[table], _ANYTHING):
        database.run("SAVEPOINT sound")
        which = f"{column} = (SELECT max({column}) FROM {table})"  # noqa: S608
        altered = f"UPDATE {table} SET {column} = {anything} WHERE {which}"  # noqa: S608
        assert database.run(altered) >= 1
        assert list(findings(database)) != [], (column, anything)
        database.script(("ROLLBACK TO sound", "RELEASE sound"))
    assert list(findings(database)) == []


def test_a_ruling_that_cannot_be_read_is_a_finding(written: Vault) -> None:
    where = bucket()
    (held,) = write(written, note("held", where)).changes
    write(written, Draft(where, [op_of(OnChange(Verb.HOLD, held.id))]))
    written.database.run("UPDATE record SET state = x'80' WHERE type = 'ruling'")
    assert {Fault.CHANGE, Fault.RECORD} <= set(faults(written))


def test_an_old_page_put_back_is_found(folder: Path) -> None:
    """SQLCipher itself says all is well: each page is authentic, only old."""
    with Vault.open(folder, PASSPHRASE) as vault:
        saved = write(vault, *(note("x" * 500) for _ in range(60)))
        where, record = saved.changes[50].bucket, saved.changes[50].ops[0].record
        vault.database.scrub()
    old = (folder / creating.DATABASE).read_bytes()
    with Vault.open(folder, PASSPHRASE) as vault:
        ids = (saved.changes[50].op_id(0),)
        write(vault, Draft(where, [put(record, "text", "y" * 500, ids)]))
        vault.database.scrub()
    new = (folder / creating.DATABASE).read_bytes()
    pages = range(4096, len(old), 4096)
    changed = [at for at in pages if old[at : at + 4096] != new[at : at + 4096]]
    assert len(changed) >= 5
    for at in changed:
        mixed = new[:at] + old[at : at + 4096] + new[at + 4096 :]
        (folder / creating.DATABASE).write_bytes(mixed)
        with Vault.open(folder, PASSPHRASE) as vault:
            assert checking.check(vault) != []


def test_a_damaged_file_is_found(written: Vault, folder: Path) -> None:
    written.database.scrub()
    written.close()
    path = folder / creating.DATABASE
    whole = bytearray(path.read_bytes())
    whole[len(whole) // 2 + 100] ^= 1
    path.write_bytes(whole)
    with Vault.open(folder, PASSPHRASE) as vault:
        assert Fault.FILE in faults(vault)


def test_a_rebuild_gives_the_same_again(written: Vault) -> None:
    columns = (
        "SELECT record, bucket_id, type, created, updated, void, conflict, state FROM record"
        " ORDER BY record, bucket_id"
    )
    tables = (columns, "SELECT * FROM touched", "SELECT target FROM reference")
    before = [written.database.rows(each) for each in tables]
    digests = checking.digests(written)
    assert checking.rebuild(written) == len(before[0])
    assert [written.database.rows(each) for each in tables] == before
    assert checking.digests(written) == digests
    assert checking.check(written) == []
    assert len(search.search(written, "mine", 10, text_of)) == 1


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE node SET hash = zeroblob(32)",
        "DELETE FROM node",
        "UPDATE tally SET records = 0",
        "UPDATE epoch SET latest = 0",
        "DELETE FROM reference",
    ],
)
def test_a_rebuild_mends_what_follows_from_what_was_signed(written: Vault, damage: str) -> None:
    assert written.database.run(damage) >= 1
    assert checking.check(written) != []
    checking.rebuild(written)
    assert checking.check(written) == []
    write(written, note("and saving goes on"))


def test_a_rebuild_mends_what_is_shown(written: Vault) -> None:
    digests = checking.digests(written)
    written.database.run("UPDATE record SET state = (SELECT state FROM record WHERE id = 5)")
    assert checking.digests(written) != digests
    checking.rebuild(written)
    assert checking.digests(written) == digests


def test_digests_are_by_bucket_and_follow_the_set(vault: Vault) -> None:
    one, two = bucket(), bucket()
    write(vault, note("a", one), note("b", two))
    before = checking.digests(vault)
    assert set(before) == {one, two}
    write(vault, note("c", one))
    after = checking.digests(vault)
    assert after[two] == before[two]
    assert after[one].changes != before[one].changes
    assert after[one].content != before[one].content


def test_a_copy_has_the_same_digests(written: Vault, folder: Path, tmp_path: Path) -> None:
    digests = checking.digests(written)
    written.close()
    copy = Path(shutil.copytree(folder, tmp_path / "copy"))
    with Vault.open(copy, PASSPHRASE) as vault:
        assert checking.digests(vault) == digests
