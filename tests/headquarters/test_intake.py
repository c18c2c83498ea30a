"""Taking in a seat's work: chains that grow, fork, and are cut short; senders who lie."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from ijm_desktop.actions import held, setting_up
from ijm_desktop.actions.desk import Desk
from ijm_desktop.bundle.errors import BlockMalformed, UnknownSender, WrongOrganisation
from ijm_desktop.bundle.header import Position, Range
from ijm_desktop.crypto.errors import BadSignature
from ijm_desktop.crypto.passphrase import FLOOR
from ijm_desktop.crypto.signing import SigningKey
from ijm_desktop.headquarters import certifying, forks, ruling
from ijm_desktop.headquarters.certifying import NoNewEpoch
from ijm_desktop.headquarters.intake import WorkTaken, take_work
from ijm_desktop.journal.change import PUT, Bucket, Op, make
from ijm_desktop.journal.epoch import epoch_code, open_epoch, sign_head
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.sync.errors import ChainGap
from ijm_desktop.vault import chains, checking, reading
from tests.sync import forging
from tests.sync.world import (
    COLLEAGUES,
    PASSPHRASE,
    World,
    content,
    shown_at,
    state,
    value_at,
    write,
)


def bring(world: World, data: bytes) -> WorkTaken:
    copy = world.hq.vault.incoming / os.urandom(8).hex()
    copy.write_bytes(data)
    try:
        return take_work(world.hq, copy)
    finally:
        copy.unlink()


def refused(world: World, data: bytes, error: type[AppError]) -> None:
    before = state(world.hq)
    with pytest.raises(error):
        bring(world, data)
    assert state(world.hq) == before


class TestSender:
    def test_nobody_signs_for_a_colleague(self, world: World) -> None:
        world.case(world.ines)
        stolen = forging.work_header(world, world.ines, 0, 1)
        signer = world.otto.vault.require_signer()
        refused(world, forging.work(world.ines, stolen, signer=signer), BadSignature)

    def test_nobody_takes_a_colleague_s_seat_with_an_epoch_of_their_own(self, world: World) -> None:
        world.case(world.otto)
        mine = forging.work_header(world, world.otto, 0, 1)
        posing = replace(mine, sender=(world.ines.vault.seat, mine.sender[1]))
        refused(world, forging.work(world.otto, posing, ()), UnknownSender)

    def test_nobody_brings_a_colleague_s_chain_as_their_own(self, world: World) -> None:
        world.case(world.ines)
        hers = forging.work_header(world, world.ines, 0, 1)
        mine = forging.work_header(world, world.otto, 0, 0)
        posing = replace(mine, ranges=hers.ranges)
        data = forging.work(world.otto, posing, forging.own(world.ines, hers))
        refused(world, data, UnknownSender)

    def test_nobody_goes_on_with_a_colleague_s_chain(self, world: World) -> None:
        """Certified by whoever answers the telephone, it would close hers: nothing that she saves
        would count any more."""
        world.case(world.ines)
        world.case(world.otto)
        world.settle()
        hers = chains.own_epochs(world.ines.vault.database)[-1].head
        next_ = open_epoch(SigningKey(os.urandom(32)), 1, world.otto.vault.seat, hers)
        mine = forging.work_header(world, world.otto, 1, 1)
        refused(world, forging.work(world.otto, mine, (), epochs=[next_]), UnknownSender)

    def test_one_that_an_older_version_let_in_closes_no_colleague_s_chain(
        self, world: World
    ) -> None:
        case = world.case(world.ines)
        world.settle()
        hers = chains.own_epochs(world.ines.vault.database)[-1].head
        next_ = open_epoch(SigningKey(os.urandom(32)), 1, world.otto.vault.seat, hers)
        with world.hq.vault.transaction() as work:
            chains.add_epoch(work.database, next_, whole=True)
        assert certifying.waiting(world.hq) == []
        with pytest.raises(NoNewEpoch):
            certifying.certify(world.hq, world.otto.vault.seat, epoch_code(next_))
        world.edit(world.ines, case, summary="She goes on")
        world.settle()
        assert value_at(world.hq, case, "summary") == "She goes on"

    def test_a_change_in_another_s_name_is_refused(self, world: World) -> None:
        world.case(world.otto)
        header = forging.work_header(world, world.otto, 0, 1)
        (true,) = forging.own(world.otto, header)
        posing = make(
            author=world.ines.vault.seat,
            epoch=true.epoch,
            number=0,
            stamp=true.stamp,
            bucket=true.bucket,
            ops=true.ops,
            seed=os.urandom(16),
        )
        refused(world, forging.work(world.otto, header, [posing]), BlockMalformed)

    def test_a_stranger_is_unknown(self, world: World, tmp_path: Path) -> None:
        made = setting_up.create(
            tmp_path / "stranger",
            PASSPHRASE,
            COLLEAGUES[0][1],
            clock=world.clock,
            random=os.urandom,
            parameters=FLOOR,
        )
        with made.desk as stranger:
            world.case(stranger)
            mine = forging.work_header(world, world.otto, 0, 0)
            posing = replace(mine, sender=(stranger.vault.seat, stranger.vault.epoch.id), ranges=())
            signer = stranger.vault.require_signer()
            refused(world, forging.work(world.otto, posing, (), signer), UnknownSender)

    def test_another_organisation_s_work_is_not_ours(self, world: World) -> None:
        header = replace(forging.work_header(world, world.ines, 0, 0), organisation=bytes(32))
        refused(world, forging.work(world.ines, header), WrongOrganisation)


class TestChain:
    def test_comes_whole_or_not_at_all(self, world: World) -> None:
        world.case(world.ines)
        world.case(world.ines)
        header = forging.work_header(world, world.ines, 0, 2)
        first, second = forging.own(world.ines, header)
        refused(world, forging.work(world.ines, header, [first]), BlockMalformed)
        refused(world, forging.work(world.ines, header, [second]), BlockMalformed)
        shorter = replace(header, ranges=(replace(header.ranges[0], end=1),))
        refused(world, forging.work(world.ines, shorter), BadSignature)
        assert bring(world, forging.work(world.ines, header)).changes == 2

    def test_overlapping_and_older_bundles_change_nothing(self, world: World) -> None:
        for _ in range(3):
            world.case(world.ines)
        bundles = [
            forging.work(world.ines, forging.work_header(world, world.ines, start, end))
            for start, end in ((0, 1), (0, 3), (1, 2), (1, 3), (0, 2))
        ]
        taken = [bring(world, each).changes for each in bundles]
        assert taken == [1, 2, 0, 0, 0]
        assert chains.own_epochs(world.ines.vault.database)[0].size == 3

    def test_with_a_gap_waits_and_is_asked_for_what_is_missing(self, world: World) -> None:
        for _ in range(3):
            world.case(world.ines)
        refused(
            world,
            forging.work(world.ines, forging.work_header(world, world.ines, 2, 3)),
            ChainGap,
        )
        late = forging.work(world.ines, forging.work_header(world, world.ines, 1, 3))
        early = forging.work(world.ines, forging.work_header(world, world.ines, 0, 1))
        world.stick.replay({"late": late, "early": early})
        answered = world.answer()
        assert (answered.received, answered.aside) == (3, ())

    def test_an_old_bundle_does_not_bring_back_an_old_position(self, world: World) -> None:
        world.case(world.ines)
        world.exchange(world.ines)
        old = world.stick.files()
        world.settle()
        world.stick.lose()
        world.stick.replay(old)
        world.answer()
        world.stick.lose()
        assert world.answer().answers == 0

    def test_a_clock_set_back_does_not_stop_the_exchange(self, world: World) -> None:
        """One bundle from the year 2100; the next ones are older by the clock, not by the chain."""
        case = world.case(world.ana)
        now = world.clock.now_ms
        world.clock.now_ms = 4_102_444_800_000
        world.exchange(world.ines)
        world.clock.now_ms = now
        world.settle()
        world.edit(world.ana, case, summary="A new lead")
        world.settle()
        world.stick.lose()
        assert world.answer().answers == 0
        assert value_at(world.ines, case, "summary") == "A new lead"


class TestHostile:
    def test_stamps_at_the_end_of_time_stop_nobody(self, world: World) -> None:
        """Ana's stamp is as high as a stamp can be; Ines replaces what she saw, and that counts."""
        case = world.case(world.ines)
        world.settle()
        write(world.ana, case.bucket, case.record, {"case.summary": "never"}, now_ms=(1 << 48) - 1)
        write(world.ana, case.bucket, case.record, {"case.case_type": "x"}, now_ms=1 << 47)
        world.settle()
        assert value_at(world.ines, case, "summary") == "never"
        world.edit(world.ines, case, summary="Settled")
        world.settle()
        for desk in (world.hq, world.ines, world.ana):
            assert value_at(desk, case, "summary") == "Settled"
            assert checking.check(desk.vault) == []
        assert content(world.ana)[case.bucket] == content(world.hq)[case.bucket]

    def test_a_thousand_buckets_are_only_the_author_s_burden(self, world: World) -> None:
        for _ in range(1000):
            scope = os.urandom(16)
            write(world.otto, Bucket("case", scope, "casework"), scope, {"case.summary": "noise"})
        case = world.case(world.ines)
        world.settle()
        assert value_at(world.ana, case, "summary") == "A brothel behind the market"
        assert shown_at(world.ana, case) is not None

    @pytest.mark.parametrize(
        "position",
        [
            Position(1, (1 << 63) - 1, 0),
            Position(1, (1 << 63) - 1, (1 << 63) - 1),
            Position(1, 0, (1 << 63) - 1),
            Position((1 << 63) - 1, 5, 5),
            Position(0, 0, 0),
        ],
    )
    def test_a_position_nobody_was_told_of_stops_nobody_s_answer(
        self, world: World, position: Position
    ) -> None:
        case = world.case(world.ines)
        lie = forging.work_header(world, world.otto, 0, 0, position=position)
        world.stick.replay({"lie": forging.work(world.otto, lie)})
        world.trip(world.ines, world.ana)
        answered = world.answer()
        assert answered.aside == ()
        assert value_at(world.ana, case, "summary") == "A brothel behind the market"
        own = world.case(world.otto)
        world.settle()
        assert value_at(world.hq, own, "summary") is not None


class TestTwoMachinesWithOneSeat:
    """A vault's folder was copied, and both copies are used."""

    def clone(self, world: World, folder: Path) -> Desk:
        world.ines.close()
        copied = Path(shutil.copytree(world.folder / "ines", folder / "copied"))
        world.ines = world.open(world.folder / "ines", "ines")
        return world.open(copied, "ines")

    def forked(self, world: World) -> list[bytes]:
        kept = reading.held_changes(world.hq.vault)
        assert {each.held for each in kept} <= {"fork"}
        return [each.change.id for each in kept]

    @pytest.mark.parametrize(("first", "second"), [(1, 1), (1, 5), (5, 1), (70, 130)])
    def test_both_branches_are_kept_and_one_counts(
        self, world: World, tmp_path: Path, first: int, second: int
    ) -> None:
        shared = world.case(world.ines)
        world.settle()
        copied = self.clone(world, tmp_path)
        mine = [world.case(world.ines, f"Mine {at}") for at in range(first)]
        theirs = [world.case(copied, f"Theirs {at}") for at in range(second)]
        world.trip(world.ines)
        world.exchange(copied)
        answered = world.answer()
        assert (answered.aside, answered.held) == ((), second)
        assert all(value_at(world.hq, key, "summary") for key in mine)
        assert not any(shown_at(world.hq, key) for key in theirs)
        assert len(self.forked(world)) == second
        (head,) = forks.known(world.hq.vault, world.ines.vault.epoch.id)
        head.verify(world.ines.vault.epoch.public)
        assert checking.check(world.hq.vault) == []
        # and nobody is stopped by it: neither the first branch nor colleagues
        world.edit(world.ana, shared, summary="A new lead")
        more = world.case(world.ines, "One more")
        world.settle(world.ines, world.ana)
        assert value_at(world.ines, shared, "summary") == "A new lead"
        assert value_at(world.ana, more, "summary") == "One more"
        assert checking.check(world.hq.vault) == []

    def test_the_second_branch_is_confirmed_as_one_and_keeps_its_work(
        self, world: World, tmp_path: Path
    ) -> None:
        copied = self.clone(world, tmp_path)
        world.case(world.ines, "Mine")
        theirs = world.case(copied, "Theirs")
        world.trip(world.ines)
        for _ in range(3):
            world.exchange(copied)
            world.answer()
        report = world.exchange(copied)
        assert report.kept_aside == ()
        assert chains.outbox(copied.vault.database) == []
        (kept,) = held.without_effect(copied)
        assert (kept.reason, kept.records) == ("fork", (theirs.record,))
        assert len(self.forked(world)) == 1

    def test_a_longer_second_branch_is_kept_too_and_once(
        self, world: World, tmp_path: Path
    ) -> None:
        copied = self.clone(world, tmp_path)
        world.case(world.ines, "Mine")
        world.trip(world.ines)
        for at in range(3):
            world.case(copied, f"Theirs {at}")
            world.exchange(copied)
            world.answer()
        assert len(self.forked(world)) == 3
        assert len(forks.known(world.hq.vault, world.ines.vault.epoch.id)) == 3

    def test_a_copy_made_before_enrolment_is_no_different(
        self, world: World, tmp_path: Path
    ) -> None:
        folder = Path(shutil.copytree(world.ready.before / "ines", tmp_path / "before"))
        copied = world.open(folder, "ines")
        setting_up.accept(copied, world.folder / "ines.welcome", world.ready.root_code)
        mine, theirs = world.case(world.ines, "Mine"), world.case(copied, "Theirs")
        world.trip(copied)
        world.exchange(world.ines)
        answered = world.answer()
        assert (answered.aside, answered.held) == ((), 1)
        assert value_at(world.hq, theirs, "summary") == "Theirs"
        assert shown_at(world.hq, mine) is None
        assert len(self.forked(world)) == 1

    @pytest.mark.parametrize("mine_too", [True, False])
    def test_an_accepted_branch_counts_with_all_that_comes_of_it(
        self, world: World, tmp_path: Path, mine_too: bool
    ) -> None:
        shared = world.case(world.ines)
        world.settle()
        copied = self.clone(world, tmp_path)
        mine = world.case(world.ines, "Mine")
        theirs = [world.case(copied, f"Theirs {at}") for at in range(70)]
        world.edit(copied, shared, summary="As the copy saw it")
        world.trip(world.ines, world.ana)
        world.exchange(copied)
        world.answer()
        wait = {each.change.id for each in reading.held_changes(world.hq.vault)}
        assert len(wait) == 71
        assert ruling.accept_branch(world.hq, min(wait), "both laptops are hers") == 71
        if not mine_too:
            (entry,) = reading.history(world.hq.vault, mine.bucket, mine.record)
            ruling.hold(world.hq, entry.change.id, "that copy was stolen")
        assert checking.check(world.hq.vault) == []
        later = world.case(copied, "Later")
        world.exchange(copied)
        assert world.answer().aside == ()
        world.settle(world.ines, world.ana)
        for desk in (world.hq, world.ana):
            assert value_at(desk, shared, "summary") == "As the copy saw it"
            assert all(value_at(desk, key, "summary") for key in (*theirs, later))
            assert (value_at(desk, mine, "summary") == "Mine") is mine_too
            assert checking.check(desk.vault) == []
        more = world.case(world.ines, "One more")
        world.settle(world.ines, world.ana)
        assert value_at(world.ana, more, "summary") == "One more"

    def test_what_is_no_branch_is_not_accepted_as_one(self, world: World) -> None:
        case = world.case(world.ines)
        world.settle()
        (entry,) = reading.history(world.hq.vault, case.bucket, case.record)
        with pytest.raises(ruling.NotABranch):
            ruling.accept_branch(world.hq, entry.change.id, "")

    def test_an_idle_copy_does_not_fork_but_says_that_it_is_one(
        self, world: World, tmp_path: Path
    ) -> None:
        copied = self.clone(world, tmp_path)
        world.case(world.ines)
        world.settle()
        report = world.exchange(copied)
        assert [each.code for each in report.kept_aside] == ["RECEIPT_MISMATCH"]
        assert self.forked(world) == []

    def test_a_branch_that_its_key_did_not_sign_is_none(self, world: World) -> None:
        world.case(world.ines)
        world.settle()
        row = chains.own_epochs(world.ines.vault.database)[-1]
        header = forging.work_header(world, world.ines, 0, 1)
        (true,) = forging.own(world.ines, header)
        other = make(
            author=true.author,
            epoch=true.epoch,
            number=0,
            stamp=1,
            bucket=true.bucket,
            ops=[Op(PUT, os.urandom(16), "case.summary", (), "planted")],
            seed=os.urandom(16),
        )
        signer = world.otto.vault.require_signer()
        forged = sign_head(signer, row.statement.seat, row.statement.id, 1, other.id)
        claimed = replace(header, ranges=(Range(row.statement.id, 0, 1, forged.signature),))
        refused(world, forging.work(world.ines, claimed, [other]), BadSignature)
