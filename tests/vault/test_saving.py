"""A save is all or nothing, signed, durable, and shown at once."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from ijm_desktop.journal.change import MAX_OPS
from ijm_desktop.journal.errors import ChangeMalformed, ChangeTooLarge
from ijm_desktop.kernel.errors import DiskFull
from ijm_desktop.kernel.merkle import root
from ijm_desktop.kernel.stamps import AHEAD_MS, COUNTER_BITS
from ijm_desktop.vault import checking, reading, taking_in
from ijm_desktop.vault.chains import add_epoch, epoch_by_row
from ijm_desktop.vault.errors import ChainDamaged, SignerMissing
from ijm_desktop.vault.saving import Draft, next_stamp, save, save_within
from ijm_desktop.vault.store import Vault
from tests.vault.writing import NOW, PASSPHRASE, bucket, new_id, new_vault, note, put, write


def test_a_save_is_numbered_signed_and_shown(vault: Vault) -> None:
    where, record = bucket(), new_id()
    saved = write(vault, Draft(where, [put(record, "text", "seen at the kiln")]))
    (change,) = saved.changes
    assert (change.author, change.epoch, change.number) == (vault.seat, vault.epoch.id, 0)
    saved.head.verify(vault.epoch.public)
    assert (saved.head.size, saved.head.root) == (1, root([change.id]))
    found = reading.record(vault, where, record)
    assert found is not None
    assert found.state.shown("note.text").value == "seen at the kiln"
    assert found.created == found.updated == change.stamp


def test_drafts_of_one_save_are_changes_with_consecutive_numbers(vault: Vault) -> None:
    first = write(vault, note("one"))
    saved = write(vault, note("two"), note("three"), note("four"))
    assert [each.number for each in saved.changes] == [1, 2, 3]
    assert len({each.stamp for each in saved.changes} | {first.changes[0].stamp}) == 4
    every = [each.id for each in (*first.changes, *saved.changes)]
    assert saved.head.root == root(every)


def test_many_ops_become_several_changes(vault: Vault) -> None:
    where, record = bucket(), new_id()
    ops = [put(record, f"field_{each}", each) for each in range(MAX_OPS + 1)]
    saved = write(vault, Draft(where, ops))
    assert [len(each.ops) for each in saved.changes] == [MAX_OPS, 1]
    found = reading.record(vault, where, record)
    assert found is not None
    assert len(list(found.state.fields())) == MAX_OPS + 1


def test_the_transaction_tells_what_it_touched(vault: Vault) -> None:
    where, record = bucket(), new_id()
    with vault.transaction() as work:
        drafts = [Draft(where, [put(record, "text", "x")])]
        save_within(work, drafts, now_ms=NOW, random=os.urandom)
    assert work.touched == {(where, record)}


def test_seeds_are_as_random_as_their_source(vault: Vault) -> None:
    saved = write(vault, note("same"), note("same"))
    assert saved.changes[0].seed != saved.changes[1].seed


def test_what_cannot_be_saved_changes_nothing(vault: Vault) -> None:
    write(vault, note("before"))
    digest = checking.digests(vault)
    for bad, error in (
        (note("x" * ((1 << 20) + 1)), ChangeTooLarge),
        (Draft(bucket(), [put(b"short", "text", 1)]), ChangeMalformed),
    ):
        with pytest.raises(error):
            write(vault, note("dragged along"), bad)
        assert checking.digests(vault) == digest
    assert write(vault, note("after")).head.size == 2
    assert checking.check(vault) == []


def test_a_full_disk_changes_nothing_and_later_saves_are_sound(vault: Vault) -> None:
    write(vault, note("before"))
    digest = checking.digests(vault)
    pages = vault.database.number("PRAGMA page_count")
    vault.database.run(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(DiskFull):
        write(vault, note("x" * 500_000))
    vault.database.run("PRAGMA max_page_count = 1000000")
    assert checking.digests(vault) == digest
    assert write(vault, note("after")).head.size == 2
    assert checking.check(vault) == []


def test_without_a_signer_nothing_is_saved(vault: Vault) -> None:
    vault.own.signer = None
    with pytest.raises(SignerMissing):
        write(vault, note("unsigned"))
    assert reading.buckets(vault) == []


def test_nothing_is_signed_on_top_of_what_does_not_add_up(folder: Path) -> None:
    with Vault.open(folder, PASSPHRASE) as vault:
        write(vault, note("one"), note("two"))
        vault.database.run("UPDATE change SET change_id = zeroblob(32) WHERE number = 0")
    with Vault.open(folder, PASSPHRASE) as vault:
        with pytest.raises(ChainDamaged):
            write(vault, note("three"))
        assert reading.count(vault, "note") == 2


def test_a_head_put_back_is_noticed_before_the_next_save(folder: Path) -> None:
    with Vault.open(folder, PASSPHRASE) as vault:
        write(vault, note("one"))
        old = epoch_by_row(vault.database, vault.own.row_id)
        write(vault, note("two"))
        assert old.head is not None
        vault.database.run("UPDATE epoch SET root = ?", (old.head.root,))
    with Vault.open(folder, PASSPHRASE) as vault, pytest.raises(ChainDamaged):
        write(vault, note("three"))


def test_a_whole_epoch_row_put_back_makes_no_second_branch(folder: Path) -> None:
    with Vault.open(folder, PASSPHRASE) as vault:
        write(vault, note("one"))
        columns = "size, root, head_signature, latest"
        old = vault.database.row(f"SELECT {columns} FROM epoch")  # noqa: S608
        write(vault, note("two"))
        assert old is not None
        vault.database.run(f"UPDATE epoch SET ({columns}) = (?, ?, ?, ?)", old)  # noqa: S608
    with Vault.open(folder, PASSPHRASE) as vault, pytest.raises(ChainDamaged):
        write(vault, note("three"))


def test_saves_of_one_millisecond_and_of_a_clock_set_back_still_rise(vault: Vault) -> None:
    stamps = [write(vault, note("x"), now_ms=at).changes[0].stamp for at in (NOW, NOW, NOW - 9999)]
    assert stamps == sorted(set(stamps))
    assert stamps[0] == NOW << COUNTER_BITS


def test_a_stamp_beyond_belief_is_ignored_ones_own_included(vault: Vault) -> None:
    late = NOW + 400 * AHEAD_MS
    before = write(vault, note("clock right"), now_ms=NOW + 5000).changes[0].stamp
    write(vault, note("clock years ahead"), now_ms=late)
    after = write(vault, note("clock right again")).changes[0].stamp
    assert after == before + 1


def test_a_colleagues_stamp_within_a_day_is_followed(vault: Vault, other: Vault) -> None:
    ahead = write(other, note("theirs"), now_ms=NOW + AHEAD_MS - 1000).changes
    with vault.transaction() as work:
        row = add_epoch(work.database, other.epoch)
        taking_in.link(work, row, ahead, {})
    assert next_stamp(vault.database, NOW) == ahead[0].stamp + 1
    assert next_stamp(vault.database, NOW - AHEAD_MS) == (NOW - AHEAD_MS) << COUNTER_BITS


_SAVES = """
import os, sys
from pathlib import Path
from ijm_desktop.vault.store import Vault
from tests.vault.writing import PASSPHRASE, note, write
vault = Vault.open(Path(sys.argv[1]), PASSPHRASE)
print("open", flush=True)
for each in range(10000):
    saved = write(vault, note("x" * 300), note("y"))
    os.write(1, b"%d\\n" % saved.head.size)
"""


@pytest.mark.parametrize("acknowledged", [1, 40, 173])
def test_a_killed_process_loses_nothing_it_called_saved(folder: Path, acknowledged: int) -> None:
    process = subprocess.Popen(  # noqa: S603 - our own interpreter and script
        [sys.executable, "-c", _SAVES, str(folder)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "open\n"
    lines = [process.stdout.readline() for _ in range(acknowledged)]
    process.send_signal(signal.SIGKILL)
    lines += process.stdout.readlines()
    process.stdout.close()
    process.wait()
    last = int([line for line in lines if line.endswith("\n")][-1])
    with Vault.open(folder, PASSPHRASE) as vault:
        assert checking.check(vault) == []
        size = epoch_by_row(vault.database, vault.own.row_id).size
        assert size in (last, last + 2)
        assert reading.count(vault, "note") == size
        assert write(vault, note("and on")).head.size == size + 1


def test_an_empty_save_makes_no_change(vault: Vault) -> None:
    saved = save(vault, [], now_ms=NOW, random=os.urandom)
    assert saved.changes == ()
    assert saved.head.size == 0


def test_a_second_vault_is_another_seat(vault: Vault, tmp_path: Path) -> None:
    with new_vault(tmp_path / "second") as second:
        assert second.seat != vault.seat
