"""What a seat believes of headquarters' word, and what a courier or a restored machine can do."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from ijm_desktop.actions.desk import Desk
from ijm_desktop.bundle.errors import (
    DirectoryRollback,
    FeedGap,
    NotForThisSeat,
    ReceiptMismatch,
    RootRollback,
    UnknownSender,
    WrongOrganisation,
)
from ijm_desktop.bundle.header import BundleHeader, Position
from ijm_desktop.bundle.receipt import LogEntry, Receipt, make_receipt, sign_log_head
from ijm_desktop.crypto.errors import BadSignature
from ijm_desktop.headquarters import assigning, log, seats
from ijm_desktop.headquarters.directory import LIFETIME_MS, RENEW_MS, standing_of
from ijm_desktop.journal.change import Bucket
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.kernel.merkle import EMPTY_ROOT, HeldNodes, multiproof, root
from ijm_desktop.sync import evidence
from ijm_desktop.sync import standing as standings
from ijm_desktop.sync.exchange import ACKNOWLEDGED
from ijm_desktop.sync.intake import take_in
from ijm_desktop.vault import chains, granting, settings, taking_in, tree
from tests.sync import forging
from tests.sync.world import World, content, state, value_at


def bring(desk: Desk, data: bytes) -> None:
    """Straight to the seat, without a carrier."""
    copy = desk.vault.incoming / os.urandom(8).hex()
    copy.write_bytes(data)
    try:
        take_in(desk.vault, copy)
    finally:
        copy.unlink()


def refused(desk: Desk, data: bytes, error: type[AppError]) -> None:
    before = state(desk)
    with pytest.raises(error):
        bring(desk, data)
    after = state(desk)
    if error is ReceiptMismatch:  # what contradicts itself is kept
        before.pop("setting")
        after.pop("setting")
    assert after == before


def header(world: World, desk: Desk) -> BundleHeader:
    return forging.feed_header(world, forging.planned(world, desk))


class TestWhoSpeaks:
    def test_only_the_sequencer_of_the_pinned_organisation(self, world: World) -> None:
        true = header(world, world.ines)
        bad_signature = replace(true, sender=(world.hq.vault.seat, os.urandom(16)))
        refused(world.ines, forging.feed(world, world.ines, bad_signature), UnknownSender)
        other = replace(true, organisation=bytes(32))
        refused(world.ines, forging.feed(world, world.ines, other), WrongOrganisation)

    def test_a_colleague_cannot_speak_for_headquarters(self, world: World) -> None:
        true = header(world, world.ines)
        forged = forging.feed(world, world.ines, true)
        world.hq.vault.own.signer, kept = world.otto.vault.signer, world.hq.vault.own.signer
        try:
            forged = forging.feed(world, world.ines, true)
        finally:
            world.hq.vault.own.signer = kept
        refused(world.ines, forged, BadSignature)

    def test_a_feed_for_a_colleague_sealed_to_us_is_not_ours(self, world: World) -> None:
        theirs = replace(header(world, world.ines), recipients=(world.ana.vault.seat,))
        refused(world.ines, forging.feed(world, world.ines, theirs), NotForThisSeat)


class TestRollback:
    def test_of_the_directory(self, world: World) -> None:
        older = header(world, world.ines)
        world.case(world.ines)
        world.clock.now_ms += LIFETIME_MS - RENEW_MS
        world.settle()
        ahead = header(world, world.ines)
        assert ahead.feed is not None
        assert ahead.directory is not None
        back = replace(
            older, feed=replace(ahead.feed, start=0, end=ahead.feed.end + 1), log=ahead.log
        )
        refused(world.ines, forging.feed(world, world.ines, back), DirectoryRollback)

    def test_an_older_directory_with_nothing_new_is_no_alarm(self, world: World) -> None:
        """Two sticks: the answer on the first is read after that on the second."""
        unread = forging.feed(world, world.ines, header(world, world.ines))
        world.clock.now_ms += LIFETIME_MS - RENEW_MS
        world.settle()
        before = state(world.ines)
        bring(world.ines, unread)
        assert state(world.ines) == before

    def test_of_the_root(self, world: World) -> None:
        other = forging.next_root(world, expiry=1)
        forging.promote(world, hq_epoch=1)
        world.settle()
        forked = replace(
            header(world, world.ines), roots=(*standing_of(world.hq).roots[:-1], other)
        )
        refused(world.ines, forging.feed(world, world.ines, forked), RootRollback)

    def test_a_root_that_the_root_keys_did_not_sign(self, world: World) -> None:
        signed = forging.next_root(world, hq_epoch=2)
        stolen = replace(signed, signatures=((signed.signatures[0][0], bytes(64)),))
        forged = replace(header(world, world.ines), roots=(*standing_of(world.hq).roots, stolen))
        refused(world.ines, forging.feed(world, world.ines, forged), BadSignature)


class TestReceipts:
    def receipt(self, world: World, entry: LogEntry) -> Receipt:
        organisation = standing_of(world.hq).organisation
        assert organisation is not None
        head = sign_log_head(
            world.hq.vault.require_signer(), organisation, 1, 1, root([entry.leaf]), 1
        )
        return make_receipt(entry, 0, (), head)

    def entry(self, desk: Desk, size: int) -> LogEntry:
        row = chains.own_epochs(desk.vault.database)[-1]
        there = tree.frontier(desk.vault.database, row.id, min(size, row.size)).root()
        return LogEntry(os.urandom(16), desk.vault.seat, row.statement.id, size, there, 1)

    def bring(self, world: World, desk: Desk, entry: LogEntry) -> bytes:
        return forging.feed(
            world, desk, replace(header(world, desk), log=None), [self.receipt(world, entry)]
        )

    def test_the_right_one_is_believed(self, world: World) -> None:
        world.case(world.ines)
        bring(world.ines, self.bring(world, world.ines, self.entry(world.ines, 1)))
        assert chains.outbox(world.ines.vault.database) == []

    @pytest.mark.parametrize("wrong", ["tree", "too_long", "colleague", "stranger", "hq_epoch"])
    def test_a_wrong_one_clears_nothing_and_is_kept(self, world: World, wrong: str) -> None:
        world.case(world.ines)
        world.case(world.ana)
        true = self.entry(world.ines, 1)
        entry = {
            "tree": replace(true, root=EMPTY_ROOT),
            "too_long": replace(true, size=2),
            "colleague": self.entry(world.ana, 1),
            "stranger": replace(true, epoch=os.urandom(16)),
            "hq_epoch": true,
        }[wrong]
        if wrong == "hq_epoch":
            organisation = standing_of(world.hq).organisation
            assert organisation is not None
            signer = world.hq.vault.require_signer()
            head = sign_log_head(signer, organisation, 2, 1, root([entry.leaf]), 1)
            data = forging.feed(
                world, world.ines, header(world, world.ines), [make_receipt(entry, 0, (), head)]
            )
        else:
            data = self.bring(world, world.ines, entry)
        refused(world.ines, data, ReceiptMismatch)
        assert len(chains.outbox(world.ines.vault.database)) == 1
        assert len(evidence.kept(world.ines.vault)) == 1
        refused(world.ines, data, ReceiptMismatch)
        assert len(evidence.kept(world.ines.vault)) == 1

    def test_a_log_that_tells_two_stories_is_kept(self, world: World) -> None:
        world.case(world.ines)
        world.settle()
        standing = standing_of(world.hq)
        assert standing.root is not None
        true = log.log_head(world.hq, standing.root)
        lie = sign_log_head(
            world.hq.vault.require_signer(),
            true.organisation,
            true.hq_epoch,
            true.size,
            bytes(32),
            true.time,
        )
        world.case(world.ana)
        world.trip(world.ana)
        told = replace(header(world, world.ines), log=lie)
        held = standings.load(world.ines.vault).log
        assert held is not None
        assert (held.size, held.root) == (true.size, true.root)
        refused(world.ines, forging.feed(world, world.ines, told), ReceiptMismatch)
        assert len(evidence.kept(world.ines.vault)) == 2

    @pytest.mark.parametrize("heard", ["before", "with it"])
    def test_a_receipt_out_of_another_log_is_kept(self, world: World, heard: str) -> None:
        """The whole proof holds, in a log that is shown to nobody else."""
        world.case(world.ines)
        world.settle()
        known = standings.load(world.ines.vault).log
        assert known is not None
        world.case(world.ines)
        entry = self.entry(world.ines, 1 << 20)
        entry = replace(entry, size=chains.own_epochs(world.ines.vault.database)[-1].size)
        leaves = [entry.leaf, *(os.urandom(32) for _ in range(known.size - 1))]
        head = sign_log_head(
            world.hq.vault.require_signer(),
            known.organisation,
            known.hq_epoch,
            known.size,
            root(leaves),
            1,
        )
        proof = multiproof(len(leaves), [0], HeldNodes(leaves))
        told = header(world, world.ines)
        if heard == "before":
            told = replace(told, log=None)
        receipts = [make_receipt(entry, 0, proof, head)]
        refused(world.ines, forging.feed(world, world.ines, told, receipts), ReceiptMismatch)
        assert len(chains.outbox(world.ines.vault.database)) == 1
        assert len(evidence.kept(world.ines.vault)) == 2

    def test_a_log_heard_of_in_a_receipt_alone_is_remembered(self, world: World) -> None:
        world.case(world.ines)
        entry = self.entry(world.ines, 1)
        bring(world.ines, self.bring(world, world.ines, entry))
        held = standings.load(world.ines.vault).log
        assert held is not None
        assert (held.size, held.root) == (1, entry.leaf)


class TestPosition:
    def test_a_feed_that_starts_beyond_ours_waits(self, world: World) -> None:
        true = header(world, world.ines)
        assert true.feed is not None
        ahead = replace(true, feed=replace(true.feed, start=999, end=999))
        refused(world.ines, forging.feed(world, world.ines, ahead), FeedGap)

    def test_a_gap_is_said_at_once_and_healed_by_the_next_answer(self, world: World) -> None:
        """A vault put back from a copy stands lower than headquarters believes."""
        case = world.case(world.ana)
        world.settle()
        with world.ines.vault.transaction() as work:
            standing = standings.load(world.ines.vault)
            assert standing.position is not None
            standings.keep(work, replace(standing, position=Position(1, 1, 1)))
            settings.put(work, ACKNOWLEDGED, [1, 1, 1])
        world.edit(world.ana, case, summary="A new lead")
        world.trip(world.ana)
        assert [each.code for each in world.exchange(world.ines).kept_aside] == ["FEED_GAP"]
        world.answer()
        assert world.exchange(world.ines).kept_aside == ()
        assert value_at(world.ines, case, "summary") == "A new lead"

    def test_lists_of_grants_that_differ_heal_and_lose_nothing_meanwhile(
        self, world: World
    ) -> None:
        """Own writings too, of which a purge would leave only the leaf hashes."""
        mine, hers = world.case(world.ines), world.case(world.ana)
        world.settle()
        before = content(world.ines)
        stray = Bucket("case", os.urandom(16), "casework")
        with world.ines.vault.transaction() as work:
            granting.end(work, world.ines.vault.seat, [mine.bucket, hers.bucket], 9)
            granting.begin(work, world.ines.vault.seat, [stray], 9)
        world.edit(world.ana, hers, summary="A new lead")
        world.trip(world.ana)
        report = world.exchange(world.ines)
        assert report.withdrawn == 0
        assert content(world.ines).keys() == before.keys()
        world.settle()
        seat = world.ines.vault.seat
        assert granting.held(world.ines.vault.database, seat) == granting.held(
            world.hq.vault.database, seat
        )
        assert value_at(world.ines, mine, "summary") == "A brothel behind the market"
        assert value_at(world.ines, hers, "summary") == "A new lead"
        shared = content(world.ines)
        assert shared == {each: content(world.hq)[each] for each in shared}

    def test_a_seat_that_headquarters_forgot_gives_up_what_is_not_named_to_it(
        self, world: World
    ) -> None:
        """Everything is named to it, so nothing says what ended."""
        hers = world.case(world.ana)
        world.settle()
        database, seat = world.hq.vault.database, world.ines.vault.seat
        with world.hq.vault.transaction() as work:
            seats.keep(work, seat, replace(seats.load(work, seat), acknowledged=None))
        assigning.withdraw(world.hq, hers.record, seat)
        world.settle()
        assert granting.held(world.ines.vault.database, seat) == granting.held(database, seat)
        assert value_at(world.ines, hers, "summary") is None

    def test_whoever_falls_back_to_nothing_is_answered_anew(self, world: World) -> None:
        """The answer that lies there says everything already, but was applied."""
        mine = world.case(world.ines)
        world.settle()
        seat = world.ines.vault.seat
        with world.hq.vault.transaction() as work:
            seats.keep(work, seat, replace(seats.load(work, seat), acknowledged=None))
        world.answer()
        world.exchange(world.ines)
        with world.ines.vault.transaction() as work:
            granting.end(work, seat, [mine.bucket], 9)
            standing = standings.load(world.ines.vault)
            standings.keep(work, replace(standing, position=Position(1, 0, 0)))
        world.settle()
        assert mine.bucket in granting.held(world.ines.vault.database, seat)

    def test_what_was_purged_by_mistake_comes_back_with_ones_own(self, world: World) -> None:
        mine = world.case(world.ines)
        world.settle()
        with world.ines.vault.transaction() as work:
            granting.end(work, world.ines.vault.seat, [mine.bucket], 9)
            taking_in.purge(work, granting.held(work.database, world.ines.vault.seat))
            standing = standings.load(world.ines.vault)
            standings.keep(work, replace(standing, position=Position(1, 0, 0)))
        assert value_at(world.ines, mine, "summary") is None
        world.settle()
        assert value_at(world.ines, mine, "summary") == "A brothel behind the market"


class TestNewEpochOfHeadquarters:
    def test_everything_is_told_again_and_nothing_changes(self, world: World) -> None:
        case = world.case(world.ines)
        world.settle()
        before = content(world.ana)
        forging.promote(world, hq_epoch=2)
        world.settle()
        position = standings.load(world.ana.vault).position
        assert position is not None
        assert position.hq_epoch == 2
        assert content(world.ana) == before
        world.edit(world.ana, case, summary="After the restore")
        world.settle()
        assert value_at(world.ines, case, "summary") == "After the restore"

    def test_a_feed_of_the_epoch_before_is_an_old_one(self, world: World) -> None:
        world.case(world.ines)
        old = forging.feed(world, world.ines, header(world, world.ines))
        forging.promote(world, hq_epoch=2)
        world.settle()
        before = state(world.ines)
        bring(world.ines, old)
        assert state(world.ines) == before

    @pytest.mark.parametrize(
        "order", [lambda world: (world.ines, world.ana), lambda world: (world.ana, world.ines)]
    )
    def test_what_a_restored_headquarters_lost_is_offered_again(
        self, world: World, tmp_path: Path, order: Callable[[World], tuple[Desk, ...]]
    ) -> None:
        first = world.case(world.ines, "Before the copy was made")
        world.settle()
        world.hq.close()
        backup = Path(shutil.copytree(world.folder / "hq", tmp_path / "backup"))
        world.hq = world.open(world.folder / "hq", "hq")
        second = world.case(world.ines, "After it")
        world.settle()
        world.edit(world.ana, second, summary="After it, by Ana")
        world.settle()
        world.hq.close()
        world.hq = world.open(backup, "hq")
        world.stick.lose()
        third = world.case(world.ines, "After the disk broke")
        forging.promote(world, hq_epoch=2)
        for desk in order(world):  # whoever comes first, headquarters ends up with one thing
            world.trip(desk)
        world.settle()
        for key in (first, second, third):
            for desk in (world.hq, world.ines, world.ana):
                assert value_at(desk, key, "summary") is not None
        assert value_at(world.ines, second, "summary") == "After it, by Ana"
        assert chains.outbox(world.ines.vault.database) == []
        assert chains.outbox(world.ana.vault.database) == []
