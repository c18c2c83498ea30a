"""What others wrote comes in any order to one end; what is not granted any more is gone."""

from __future__ import annotations

import os
import random
import shutil
from pathlib import Path

import pytest

from ijm_desktop.crypto.errors import BadSignature
from ijm_desktop.crypto.signing import SigningKey
from ijm_desktop.journal.change import Change, make
from ijm_desktop.journal.epoch import EPOCH_DOMAIN, Head, read_epoch, seat_of
from ijm_desktop.journal.errors import ChangeMalformed, TreeMismatch
from ijm_desktop.kernel.encoding import encode
from ijm_desktop.vault import checking, granting, reading, search, taking_in
from ijm_desktop.vault.chains import (
    add_epoch,
    changes_between,
    confirm,
    epoch_named,
    held_for,
    outbox,
)
from ijm_desktop.vault.errors import OlderCopy
from ijm_desktop.vault.saving import Draft, save
from ijm_desktop.vault.store import Vault
from ijm_desktop.vault.taking_in import Linked
from tests.vault.writing import (
    NOW,
    PASSPHRASE,
    add,
    bucket,
    new_id,
    new_vault,
    note,
    put,
    text_of,
    write,
)


def link(vault: Vault, author: Vault, changes: list[Change], **held: str) -> Linked:
    with vault.transaction() as work:
        row = add_epoch(work.database, author.epoch)
        named = {bytes.fromhex(key): reason for key, reason in held.items()}
        return taking_in.link(work, row, changes, named)


def states(vault: Vault) -> dict[tuple[object, bytes], object]:
    rows = vault.database.rows(
        "SELECT scope_id, compartment, record, type, created, updated, void, conflict, state"
        " FROM record JOIN bucket ON bucket.id = bucket_id"
    )
    return {(row[0] + row[1].encode(), row[2]): row[3:] for row in rows}


def test_any_order_any_batches_any_repetition_give_one_state(
    vault: Vault, other: Vault, tmp_path: Path
) -> None:
    where, record = bucket(), new_id()
    changes: list[Change] = []
    for turn in range(30):
        was = reading.record(other, where, record)
        ids = () if was is None else was.state.shown("note.text").op_ids
        ops = [
            put(record, "text", f"turn {turn}", ids if turn % 3 else ()),
            add(record, "tag", turn),
        ]
        changes += write(other, Draft(where, ops), note("elsewhere", where)).changes
    with new_vault(tmp_path / "third") as third:
        link(vault, other, changes)
        shuffled = random.Random(7)  # noqa: S311 - an order, not a secret
        for _ in range(12):
            part = shuffled.sample(changes, 20)
            link(third, other, part)
        link(third, other, list(reversed(changes)))
        assert states(third) == states(vault) == states(other)
        assert checking.digests(third) == checking.digests(vault) == checking.digests(other)
        assert checking.check(third) == []


def test_the_same_again_changes_nothing_and_says_so(vault: Vault, other: Vault) -> None:
    changes = list(write(other, note("one"), note("two")).changes)
    assert link(vault, other, changes) == Linked(2, 0)
    digest = checking.digests(vault)
    assert link(vault, other, [*changes, changes[0]]) == Linked(0, 3)
    assert checking.digests(vault) == digest


def test_a_repetition_within_one_call_is_linked_once(vault: Vault, other: Vault) -> None:
    changes = list(write(other, note("one")).changes)
    assert link(vault, other, changes * 3) == Linked(1, 2)
    assert checking.check(vault) == []


def test_more_than_a_batch_at_once(vault: Vault, other: Vault) -> None:
    where = bucket()
    drafts = [note(str(each), where) for each in range(2100)]
    changes = list(save(other, drafts, now_ms=NOW, random=os.urandom).changes)
    assert link(vault, other, changes) == Linked(2100, 0)
    assert checking.digests(vault) == checking.digests(other)


def test_what_is_held_is_kept_and_listed_without_effect(vault: Vault, other: Vault) -> None:
    where, record = bucket(), new_id()
    kept = write(other, Draft(where, [put(record, "text", "right")])).changes[0]
    withheld = write(other, Draft(where, [put(record, "text", "wrong")])).changes[0]
    link(vault, other, [kept, withheld], **{withheld.id.hex(): "withheld"})
    found = reading.record(vault, where, record)
    assert found is not None
    assert not found.conflict
    assert [entry.held for entry in reading.history(vault, where, record)] == [None, "withheld"]
    assert [(each.change, each.held) for each in reading.held_changes(vault)] == [
        (withheld, "withheld")
    ]
    assert checking.check(vault) == []


def test_an_epoch_that_only_a_newer_version_understands_has_no_effect_yet(vault: Vault) -> None:
    """Its statement's mandatory flag may change what its changes mean (change §2.3)."""
    key = SigningKey.from_seed(os.urandom(32))
    fields = {0: 1, 1: seat_of(key.public), 2: key.public, 3: None, 4: 1, 5: ["later"]}
    statement = encode(fields)
    later = read_epoch([statement, key.sign(EPOCH_DOMAIN, statement)])
    where, record = bucket(), new_id()
    change = make(
        author=later.seat,
        epoch=later.id,
        number=0,
        stamp=1,
        bucket=where,
        ops=[put(record, "text", "of another meaning")],
        seed=os.urandom(16),
    )
    with vault.transaction() as work:
        taking_in.link(work, add_epoch(work.database, later), [change], {change.id: "ruling"})
    with vault.transaction() as work:
        ((sequence, _),) = held_for(work.database, "ruling")
        taking_in.release(work, [sequence])
    assert [each.held for each in reading.held_changes(vault)] == ["flag"]
    with vault.transaction() as work:
        row = epoch_named(work.database, later.id)
        assert taking_in.link(work, row, [change], {}) == Linked(0, 1)
    assert reading.record(vault, where, record) is None
    assert checking.check(vault) == []


def test_two_who_wrote_apart_both_keep_their_value(vault: Vault, other: Vault) -> None:
    where, record = bucket(), new_id()
    write(vault, Draft(where, [put(record, "text", "mine")]))
    theirs = write(other, Draft(where, [put(record, "text", "theirs")]), now_ms=NOW + 1).changes
    link(vault, other, list(theirs))
    (found,) = reading.conflicts(vault)
    shown = found.state.shown("note.text")
    assert shown.value == "theirs"
    assert [each.value for each in shown.kept] == ["mine"]
    write(vault, Draft(where, [put(record, "text", "settled", shown.op_ids)]))
    assert reading.conflicts(vault) == []


def test_a_change_of_another_epoch_is_refused(vault: Vault, other: Vault) -> None:
    mine = list(write(vault, note("mine")).changes)
    with pytest.raises(ChangeMalformed):
        link(vault, other, mine)


def test_ones_own_later_work_means_that_this_is_an_older_copy(folder: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(folder, tmp_path / "copy"))
    with Vault.open(folder, PASSPHRASE) as vault:
        later = list(write(vault, note("later")).changes)
        assert link(vault, vault, later) == Linked(0, 1)
    with Vault.open(copy, PASSPHRASE) as vault:
        with pytest.raises(OlderCopy):
            link(vault, vault, later)
        assert reading.buckets(vault) == []


def test_a_stamp_too_large_for_the_database_is_taken_in(vault: Vault, other: Vault) -> None:
    change = write(other, note("far"), now_ms=(1 << 48) - 1).changes[0]
    assert change.stamp > 1 << 63
    link(vault, other, [change])
    assert checking.check(vault) == []
    assert reading.listed(vault, "note").rows[0].state.shown("note.text").top is not None
    assert list(changes_between(vault.database, 2, 0, 9)) == [change]
    assert write(vault, note("near")).changes[0].stamp < 1 << 63


def test_a_whole_chain_grows_by_what_its_author_signed(vault: Vault, other: Vault) -> None:
    sizes: list[int] = []
    for count in (1, 70, 200):
        drafts = [note("x") for _ in range(count)]
        saved = save(other, drafts, now_ms=NOW, random=os.urandom)
        with vault.transaction() as work:
            row = add_epoch(work.database, other.epoch, whole=True)
            ids = [each.id for each in saved.changes]
            taking_in.extend_chain(work, row, ids, saved.head)
            taking_in.link(work, row, saved.changes, {})
        sizes.append(epoch_named(vault.database, other.epoch.id).size)
    assert sizes == [1, 71, 271]
    assert checking.check(vault) == []
    assert vault.database.rows("SELECT level, position, hash FROM node") == other.database.rows(
        "SELECT level, position, hash FROM node"
    )


def test_leaves_that_do_not_give_the_signed_head_are_refused(vault: Vault, other: Vault) -> None:
    saved = write(other, note("one"), note("two"))
    ids = [each.id for each in saved.changes]
    with vault.transaction() as work:
        row = add_epoch(work.database, other.epoch, whole=True)
        for wrong in (ids[:1], [*ids, ids[0]], ids[::-1], []):
            with pytest.raises(TreeMismatch):
                taking_in.extend_chain(work, row, wrong, saved.head)
        forged = Head(saved.head.seat, saved.head.epoch, 2, saved.head.root, bytes(64))
        with pytest.raises(BadSignature):
            taking_in.extend_chain(work, row, ids, forged)
        elsewhere = Head(saved.head.seat, bytes(16), 2, saved.head.root, saved.head.signature)
        with pytest.raises(TreeMismatch):
            taking_in.extend_chain(work, row, ids, elsewhere)
    assert epoch_named(vault.database, other.epoch.id).size == 0


def _confirm_all(vault: Vault) -> None:
    with vault.transaction() as work:
        for unsent in outbox(work.database):
            confirm(work.database, unsent.epoch.id, unsent.head.size, b"receipt")


def test_purging_leaves_what_is_granted_and_what_is_unconfirmed(vault: Vault, other: Vault) -> None:
    granted, withdrawn = bucket(), bucket(compartment="aftercare")
    record = new_id()
    write(vault, note("granted, mine", granted), note("withdrawn, confirmed", withdrawn, record))
    _confirm_all(vault)
    theirs = write(other, note("granted, theirs", granted), note("withdrawn, theirs", withdrawn))
    link(vault, other, list(theirs.changes))
    write(vault, Draft(withdrawn, [put(record, "later", "withdrawn, unconfirmed")]))
    with vault.transaction() as work:
        assert taking_in.purge(work, {granted}) == 1
    assert {each.bucket for each in reading.in_scope(vault, "case", withdrawn.scope_id)} == {
        withdrawn
    }
    (left,) = reading.in_scope(vault, "case", withdrawn.scope_id)
    assert dict(left.state.live.items()).keys() == {"note.later"}
    assert len(reading.in_scope(vault, "case", granted.scope_id)) == 2
    assert len(reading.history(vault, withdrawn, record)) == 1
    assert checking.check(vault) == []
    assert write(vault, note("and on", granted)).head.size == 4


def test_nothing_of_what_was_purged_is_left_on_disk(vault: Vault, other: Vault) -> None:
    where = bucket()
    write(vault, note("plover over the marsh", where))
    link(vault, other, list(write(other, note("plover in the reeds", where)).changes))
    assert len(search.search(vault, "plover", 10, text_of)) == 2
    _confirm_all(vault)
    with vault.transaction() as work:
        taking_in.purge(work, ())
    assert search.search(vault, "plover", 10, text_of) == []
    for table in ("record", "touched", "reference", "searchable", "unindexed", "bucket"):
        assert vault.database.number(f"SELECT count(*) FROM {table}") == 0  # noqa: S608
    rows = vault.database.rows("SELECT number, bucket_id, stamp, skeleton, opening FROM change")
    assert rows == [(0, None, None, None, None)]
    pages = vault.database.rows("SELECT block FROM gram_data")
    assert not any(b"plo" in block or b"lov" in block for (block,) in pages)
    assert checking.check(vault) == []


def test_a_purge_of_many_empties_the_index_and_it_fills_again(vault: Vault, other: Vault) -> None:
    gone, kept = bucket(), bucket()
    drafts = [note(f"plover {each}", gone) for each in range(600)]
    changes = save(other, [*drafts, note("plover stays", kept)], now_ms=NOW, random=os.urandom)
    link(vault, other, list(changes.changes))
    search.catch_up(vault, text_of)
    assert len(search.search(vault, "plover", 1000, text_of)) == 601
    with vault.transaction() as work:
        assert taking_in.purge(work, {kept}) == 600
    assert len(search.search(vault, "plover", 1000, text_of)) == 1


def test_what_is_granted_is_kept_and_the_rest_goes(vault: Vault, other: Vault) -> None:
    kept, ended, never = bucket(), bucket(), bucket()
    drafts = [note(f"plover {at}", where) for at, where in enumerate((kept, ended, never))]
    link(vault, other, list(write(other, *drafts).changes))
    with vault.transaction() as work:
        granting.begin(work, vault.seat, [kept, ended], 1)
        granting.begin(work, other.seat, [never], 1)
        granting.end(work, vault.seat, [ended], 2)
        assert taking_in.purge_ungranted(work, vault.seat) == 2
    assert len(search.search(vault, "plover", 10, text_of)) == 1
    assert checking.check(vault) == []


def test_a_bucket_granted_again_comes_back_ones_own_part_too(vault: Vault, other: Vault) -> None:
    where = bucket()
    mine = write(vault, note("mine", where)).changes
    theirs = write(other, note("theirs", where)).changes
    link(vault, other, list(theirs))
    _confirm_all(vault)
    before = states(vault)
    with vault.transaction() as work:
        taking_in.purge(work, ())
    assert states(vault) == {}
    with vault.transaction() as work:
        own = epoch_named(work.database, vault.epoch.id)
        assert taking_in.link(work, own, mine, {}) == Linked(1, 0)
        assert taking_in.link(work, own, mine, {}) == Linked(0, 1)
    link(vault, other, list(theirs))
    assert states(vault) == before
    assert len(search.search(vault, "mine", 10, text_of)) == 1
    assert len(search.search(vault, "theirs", 10, text_of)) == 1
    assert checking.check(vault) == []


def test_what_comes_after_a_purge_is_found(vault: Vault, other: Vault) -> None:
    link(vault, other, list(write(other, note("plover one")).changes))
    assert len(search.search(vault, "plover", 10, text_of)) == 1
    with vault.transaction() as work:
        taking_in.purge(work, ())
    link(vault, other, list(write(other, note("plover two")).changes))
    assert len(search.search(vault, "plover", 10, text_of)) == 1


def test_a_purge_survives_closing(folder: Path) -> None:
    with Vault.open(folder, PASSPHRASE) as vault:
        write(vault, *(note("x") for _ in range(100)))
        _confirm_all(vault)
        with vault.transaction() as work:
            taking_in.purge(work, ())
    with Vault.open(folder, PASSPHRASE) as vault:
        assert write(vault, note("y")).head.size == 101
        assert checking.check(vault) == []
