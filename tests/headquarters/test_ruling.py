"""Headquarters decides, and every holder comes to the same."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ijm_desktop.actions import attachments, moving, records
from ijm_desktop.actions.desk import Desk, RecordKey
from ijm_desktop.headquarters import assigning, certifying, ruling
from ijm_desktop.headquarters.directory import scope_of, standing_of
from ijm_desktop.journal.ruling import Erase, OnChange, Verb, op_of
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.sync.errors import NotHeadquarters
from ijm_desktop.vault import chains, checking, reading
from tests.sync.world import World, content, shown_at, value_at, write


def newest(desk: Desk, key: RecordKey) -> bytes:
    """The id of the change that came to the record last."""
    return reading.history(desk.vault, key.bucket, key.record)[-1].change.id


def organisation(world: World) -> bytes:
    pinned = standing_of(world.hq).organisation
    assert pinned is not None
    return scope_of(pinned)


def agree(world: World, *desks: Desk) -> None:
    """Each shows of what it holds what headquarters shows, and nothing is out of step."""
    at_home = content(world.hq)
    for desk in (*desks, world.hq):
        assert checking.check(desk.vault) == []
    for desk in desks:
        for bucket, digest in content(desk).items():
            assert at_home[bucket] == digest


def attached(desk: Desk, case: RecordKey, folder: Path) -> RecordKey:
    source = folder / "gate.jpg"
    source.write_bytes(b"\xff\xd8\xff the gate")
    work = attachments.adding(desk, case.record, source, thumbnail=b"\xff\xd8small")
    return attachments.finished(work).key


class TestOneChange:
    def test_what_is_held_shows_nowhere_and_may_count_again(self, world: World) -> None:
        case = world.case(world.ines)
        world.edit(world.ines, case, summary="A lie")
        world.settle()
        lie = newest(world.hq, case)
        ruling.hold(world.hq, lie, "not hers to say")
        world.settle()
        for desk in (world.hq, world.ines, world.ana):
            assert value_at(desk, case, "summary") == "A brothel behind the market"
            assert [each.held for each in reading.held_changes(desk.vault)] == ["ruling"]
        agree(world, world.ines, world.ana)
        ruling.accept(world.hq, lie, "it was no lie")
        world.settle()
        for desk in (world.hq, world.ines, world.ana):
            assert value_at(desk, case, "summary") == "A lie"
        agree(world, world.ines, world.ana)
        (said,) = ruling.listed(world.hq)
        assert said.ruling == OnChange(Verb.ACCEPT, lie, "it was no lie")

    def test_what_was_withheld_reaches_colleagues_once_accepted(self, world: World) -> None:
        theirs = world.case(world.otto)
        world.settle()
        write(world.ines, theirs.bucket, theirs.record, {"case.summary": "From another office"})
        world.settle()
        (held,) = reading.held_changes(world.hq.vault)
        assert held.held == "withheld"
        ruling.accept(world.hq, held.change.id, "they spoke by telephone")
        world.settle()
        for desk in (world.hq, world.otto):
            assert "From another office" in (
                value_at(desk, theirs, "summary"),
                *(each.value for each in shown_at(desk, theirs).fields["summary"].kept),  # type: ignore[union-attr]
            )
        agree(world, world.otto)

    def test_a_colleague_cannot_rule(self, world: World) -> None:
        case = world.case(world.ines)
        world.settle()
        held = op_of(OnChange(Verb.HOLD, newest(world.hq, case), "mine"))
        write(world.ana, case.bucket, held.record, {}, ops=[held])
        world.settle()
        assert value_at(world.hq, case, "summary") is not None
        assert value_at(world.ines, case, "summary") is not None
        (refused,) = reading.held_changes(world.hq.vault)
        assert refused.held == "withheld"
        with pytest.raises(NotHeadquarters):
            ruling.hold(world.ines, newest(world.ines, case), "")

    def test_nothing_of_an_uncertified_epoch_is_accepted(self, world: World) -> None:
        """Colleagues know nothing of it: a feed with it in would be refused whole."""
        case = world.case(world.ines)
        world.settle()
        code = moving.begin_again(world.ines, None)
        world.edit(world.ines, case, summary="On the new computer")
        world.trip(world.ines)
        chain = chains.epoch_named(world.hq.vault.database, world.ines.vault.epoch.id)
        waits = reading.held_changes(world.hq.vault)[0].change.id
        for act in (
            lambda: ruling.accept(world.hq, waits, "hers"),
            lambda: ruling.believe(world.hq, chain, 9, "hers"),
        ):
            with pytest.raises(ruling.NotCertified):
                act()
        certifying.certify(world.hq, world.ines.vault.seat, code)
        world.settle()
        assert value_at(world.ana, case, "summary") == "On the new computer"

    @pytest.mark.parametrize("given", ["", "12", "no change", "0" * 64])
    def test_a_name_that_names_nothing_is_refused(self, world: World, given: str) -> None:
        with pytest.raises(AppError) as refused:
            ruling.change_named(world.hq, given)
        assert refused.value.code == "NO_SUCH_CHANGE"


class TestBelief:
    def test_what_came_after_the_believed_size_is_held_at_colleagues_too(
        self, world: World
    ) -> None:
        case = world.case(world.ines)
        world.settle()
        epoch = ruling.chain_named(world.hq, world.ines.vault.seat)
        world.edit(world.ines, case, summary="By a thief")
        world.settle()
        assert value_at(world.ana, case, "summary") == "By a thief"
        assert ruling.believe(world.hq, epoch, epoch.size, "stolen on Tuesday") >= 1
        world.settle()
        for desk in (world.hq, world.ana, world.ines):
            assert value_at(desk, case, "summary") == "A brothel behind the market"
        agree(world, world.ana, world.ines)

    def test_what_comes_later_waits_and_counts_when_more_is_believed(self, world: World) -> None:
        case = world.case(world.ines)
        world.settle()
        epoch = ruling.chain_named(world.hq, world.ines.vault.epoch.id)
        ruling.believe(world.hq, epoch, epoch.size, "stolen")
        later = world.case(world.ines, "Made after the theft")
        world.edit(world.ines, case, summary="After the theft")
        world.settle()
        assert shown_at(world.hq, later) is None
        assert shown_at(world.ana, later) is None
        ruling.believe(world.hq, epoch, ruling.EVERYTHING, "it was found")
        world.settle()
        for desk in (world.hq, world.ana, world.ines):
            assert value_at(desk, case, "summary") == "After the theft"
            assert value_at(desk, later, "summary") == "Made after the theft", desk.owner.name
        agree(world, world.ana, world.ines)

    def test_more_than_there_is_is_refused_and_says_how_much_there_is(self, world: World) -> None:
        case = world.case(world.ines)
        world.settle()
        epoch = ruling.chain_named(world.hq, world.ines.vault.seat)
        before = content(world.hq)
        with pytest.raises(ruling.MoreThanWasSaved) as refused:
            ruling.believe(world.hq, epoch, epoch.size + 1, "a slip of the hand")
        assert f"holds {epoch.size} saves" in refused.value.text()
        assert content(world.hq) == before
        assert ruling.believed(world.hq.vault, epoch.statement.id) is None
        world.edit(world.ines, case, summary="One more")
        world.settle()
        ruling.believe(world.hq, epoch, epoch.size + 1, "what came since counts as well")
        assert value_at(world.hq, case, "summary") == "One more"

    def test_a_revocation_is_a_ruling_too(self, world: World) -> None:
        case = world.case(world.ines)
        world.settle()
        epoch = ruling.chain_named(world.hq, world.ines.vault.seat)
        world.edit(world.ines, case, summary="By a thief")
        world.settle()
        values = {"epoch": epoch.statement.id, "believed_up_to": epoch.size, "head": bytes(32)}
        records.add(
            world.hq,
            "revocation",
            {"seat": world.ines.vault.seat, **values},
            scope_id=organisation(world),
        )
        world.settle()
        for desk in (world.hq, world.ana, world.ines):
            assert value_at(desk, case, "summary") == "A brothel behind the market"
        agree(world, world.ana, world.ines)
        said = len(ruling.listed(world.hq))
        world.settle()
        assert len(ruling.listed(world.hq)) == said
        ruling.believe(world.hq, epoch, ruling.EVERYTHING, "it was found")
        world.settle()
        assert value_at(world.ana, case, "summary") == "By a thief"


class TestErasure:
    def test_it_is_gone_everywhere_and_each_says_so(self, world: World) -> None:
        case = world.case(world.ines, "kiln-owner-named-here")
        world.edit(world.ines, case, summary="The corrected summary")
        world.settle()
        assert ruling.erase(world.hq, case.record, "summary", "a court's order") == 2
        world.settle()
        for desk in (world.hq, world.ines, world.ana):
            assert value_at(desk, case, "summary") is None
            values = [
                op.value
                for each in reading.history(desk.vault, case.bucket, case.record)
                for op in each.ops
            ]
            assert "kiln-owner-named-here" not in values
            assert "The corrected summary" not in values
        agree(world, world.ines, world.ana)
        digests = [checking.digests(desk.vault)[case.bucket] for desk in (world.hq, world.ines)]
        assert digests[0].content == digests[1].content

    def test_who_applied_it_says_so_by_itself(self, world: World) -> None:
        case = world.case(world.ines)
        world.settle()
        ruling.erase(world.hq, case.record, "summary", "asked for")
        world.settle()
        (said,) = ruling.listed(world.hq)
        assert isinstance(said.ruling, Erase)
        seats = {world.hq.vault.seat, world.ines.vault.seat, world.ana.vault.seat}
        assert set(said.acknowledged) == seats

    def test_an_older_copy_brings_nothing_back(self, world: World) -> None:
        """A seat that is granted the case only now gets it without the value; one that saved on top
        of it meanwhile keeps what it saved."""
        case = world.case(world.ines, "erase me")
        world.settle()
        world.edit(world.ana, case, summary="Saved meanwhile")
        ruling.erase(world.hq, case.record, "summary", "asked for")
        world.settle()
        for desk in (world.hq, world.ines, world.ana):
            assert value_at(desk, case, "summary") == "Saved meanwhile"
        agree(world, world.ines, world.ana)

    def test_who_is_given_the_case_later_gets_it_without_the_value(self, world: World) -> None:
        case = world.case(world.ines, "erase me")
        world.settle()
        ruling.erase(world.hq, case.record, "summary", "asked for")
        assigning.assign(world.hq, case.record, world.otto.vault.seat, ("casework",))
        world.settle()
        shown = shown_at(world.otto, case)
        assert shown is not None
        assert (shown.value("summary"), shown.value("case_type")) == (None, "sex_trafficking_minor")
        agree(world, *world.seats)
        wanted = checking.digests(world.hq.vault)[case.bucket]
        assert all(checking.digests(one.vault)[case.bucket] == wanted for one in world.seats)

    def test_with_an_attached_file_goes_its_small_picture(
        self, world: World, tmp_path: Path
    ) -> None:
        case = world.case(world.ines)
        key = attached(world.ines, case, tmp_path)
        world.settle()
        assert ruling.erase(world.hq, key.record, "content", "asked for") == 2
        world.settle()
        assert value_at(world.ines, key, "content") is None
        for desk in (world.hq, world.ines, world.ana):
            assert value_at(desk, key, "thumbnail") is None
        assert list(world.ines.vault.blobs.iterdir()) == []

    def test_what_waits_for_a_decision_is_erased_too(self, world: World) -> None:
        """A record of which nothing counts shows nowhere, and may count tomorrow."""
        case = world.case(world.ines, "kiln-owner-named-here")
        world.settle()
        written = newest(world.hq, case)
        ruling.hold(world.hq, written, "not sure")
        assert reading.find(world.hq.vault, case.record) == []
        assert ruling.erase(world.hq, case.record, "summary", "asked for") == 1
        ruling.accept(world.hq, written, "sure")
        world.settle()
        for desk in (world.hq, world.ines, world.ana):
            assert value_at(desk, case, "summary") is None
        agree(world, world.ines, world.ana)

    def test_nothing_there_is_said(self, world: World) -> None:
        case = world.case(world.ines)
        world.settle()
        for record, field in ((case.record, "no_field"), (os.urandom(16), "summary")):
            with pytest.raises(AppError) as refused:
                ruling.erase(world.hq, record, field, "")
            assert refused.value.code in {"NOTHING_TO_ERASE", "NO_SUCH_RECORD"}
