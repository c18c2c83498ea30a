"""Parts of attached files from couriers and colleagues who mean ill: nothing is lost, nobody gets
what is not theirs, and nobody else waits."""

from __future__ import annotations

import os
import resource
import tracemalloc
from pathlib import Path

import pytest

from ijm_desktop.actions.attachments import finished
from ijm_desktop.actions.desk import Desk, RecordKey
from ijm_desktop.bundle.parts import FilesFrame, PartFrame, Spans
from ijm_desktop.headquarters import assigning, restricting
from ijm_desktop.headquarters import parts as at_headquarters
from ijm_desktop.kernel.blobs import PART, SIZE_LIMIT, Blob, parts_of
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.errors import DiskFull
from ijm_desktop.sync import exchange as seat_exchange
from ijm_desktop.sync import parts as travelling
from ijm_desktop.sync.errors import NoRoomForFiles, PartsEarly
from ijm_desktop.vault import blob_coming, blob_needs, blob_parts, blobs
from tests.sync import forging
from tests.sync.test_parts import SMALL, attach, blob_of, content, erase, files_in, has
from tests.sync.world import SUFFIX, Stick, World, stop, value_at, write

LONG = PART + 99
"""Bytes of a file of two parts."""
HUGE = (1 << 63) - 1


@pytest.fixture
def case(world: World) -> RecordKey:
    made = world.case(world.ines)
    world.settle()
    return made


def lay(world: World, data: bytes, name: str = "0") -> None:
    world.stick.put({name + SUFFIX: data})


def codes(world: World) -> set[str]:
    return {each.code for each in world.answer().aside}


def name_of(blob: Blob) -> bytes:
    return bytes.fromhex(blobs.file_name(blob.key))


def sealed(world: World, desk: Desk, data: bytes) -> Blob:
    """A file that lies with that desk and that no record names yet."""
    source = world.folder / "page.jpg"
    source.write_bytes(data)
    blob = finished(blobs.taking_in(desk.vault.blobs, source, random=os.urandom))
    blobs.keep(desk.vault.blobs, blob)
    return blob


def part_of(desk: Desk, blob: Blob, index: int) -> PartFrame:
    name = name_of(blob)
    return PartFrame(name, index, blob_coming.sealed_part(desk.vault.blobs, name.hex(), index))


def forged(blob: Blob, index: int = 0) -> PartFrame:
    """What somebody who may read the file can make: it opens in its place."""
    data = os.urandom(min(PART, blob.size - index * PART))
    sealed = blob_parts.sealed_part(blob.key, index, blob.parts, data)
    return PartFrame(name_of(blob), index, sealed)


def known(world: World, case: RecordKey, data: bytes) -> Blob:
    """Attached by Ines, and known to headquarters and to Ana, with no part of it there."""
    key = attach(world, world.ines, case, data)
    world.exchange(world.ines)
    for large in files_in(world.stick, len(SMALL) - 1000):
        large.unlink()
    world.answer()
    world.stick.lose()
    return blob_of(world.ines, key)


class TestBundles:
    @pytest.mark.parametrize(
        ("frame", "code"),
        [
            (PartFrame(b"n" * 16, 0, b"unknown"), PartsEarly.code),
            (PartFrame(b"n" * 16, HUGE, b"unknown"), PartsEarly.code),
            (None, "BLOCK_MALFORMED"),
        ],
    )
    def test_what_belongs_to_nothing_is_kept_aside_under_its_code(
        self, world: World, frame: PartFrame | None, code: str
    ) -> None:
        lay(world, forging.parts(world.ines, [] if frame is None else [frame], world.hq))
        assert codes(world) == {code}

    def test_two_words_on_files_in_one_bundle_are_none(self, world: World, case: RecordKey) -> None:
        said = FilesFrame({b"n" * 16: ()}, {})
        header = forging.work_header(world, world.ines, 0, 0)
        lay(world, forging.work(world.ines, header, files=[said, said]))
        assert codes(world) == {"BLOCK_MALFORMED"}
        assert not at_headquarters.said_by(world.hq.vault, world.ines.vault.seat).offered
        world.stick.lose()
        plan = forging.planned(world, world.ana)
        header = forging.feed_header(world, plan)
        lay(world, forging.feed(world, world.ana, header, files=[said, said]))
        report = world.exchange(world.ana)
        assert {each.code for each in report.kept_aside} == {"BLOCK_MALFORMED"}
        assert value_at(world.ana, case, "summary") is not None

    @pytest.mark.parametrize("index", [2, 1 << 32, HUGE])
    def test_a_number_beyond_the_end_is_no_part(
        self, world: World, case: RecordKey, index: int
    ) -> None:
        blob = known(world, case, os.urandom(LONG))
        sealed = part_of(world.ines, blob, 0).sealed
        lay(world, forging.parts(world.ines, [PartFrame(name_of(blob), index, sealed)], world.hq))
        assert codes(world) == {"ATTACHMENT_ALTERED"}
        assert list(world.hq.vault.blobs.iterdir()) == []

    def test_a_part_larger_or_smaller_than_it_may_be_is_none(
        self, world: World, case: RecordKey
    ) -> None:
        blob = known(world, case, SMALL)
        for size in (0, blob.size - 1, blob.size + 1, PART, PART + (2 << 20)):
            sealed = blob_parts.sealed_part(blob.key, 0, 1, bytes(size))
            frame = PartFrame(name_of(blob), 0, sealed)
            lay(world, forging.parts(world.ines, [frame], world.hq))
            assert codes(world) == {"ATTACHMENT_ALTERED"}
        assert list(world.hq.vault.blobs.iterdir()) == []

    def test_a_part_in_another_s_place_is_none(self, world: World, case: RecordKey) -> None:
        blob = known(world, case, os.urandom(2 * PART + 1))
        moved = PartFrame(name_of(blob), 1, part_of(world.ines, blob, 0).sealed)
        lay(world, forging.parts(world.ines, [moved], world.hq))
        assert codes(world) == {"ATTACHMENT_ALTERED"}

    def test_signed_by_another_or_for_another_it_is_refused(
        self, world: World, case: RecordKey
    ) -> None:
        blob = known(world, case, SMALL)
        frame = part_of(world.ines, blob, 0)
        by_another = forging.parts(
            world.ines, [frame], world.hq, signer=world.otto.vault.require_signer()
        )
        under_another = forging.parts(
            world.ines, [frame], world.hq, epoch=world.otto.vault.epoch.id
        )
        elsewhere = forging.parts(world.ines, [frame], world.hq, organisation=os.urandom(32))
        world.stick.put({f"{at}{SUFFIX}": e for at, e in enumerate((by_another, under_another))})
        lay(world, elsewhere, "9")
        assert sorted(each.code for each in world.answer().aside) == [
            "BAD_SIGNATURE",
            "UNKNOWN_SENDER",
            "WRONG_ORGANISATION",
        ]
        assert not blobs.is_here(world.hq.vault.blobs, blob)
        for_another = forging.parts(
            world.ines, [frame], world.hq, recipients=(world.otto.vault.seat,)
        )
        world.stick.lose()
        lay(world, for_another)
        assert world.answer().ignored == 1
        assert not blobs.is_here(world.hq.vault.blobs, blob)

    def test_a_colleague_is_not_headquarters(self, world: World, case: RecordKey) -> None:
        blob = known(world, case, SMALL)
        frame = part_of(world.ines, blob, 0)
        world.exchange(world.ana)
        lay(world, forging.parts(world.ines, [frame], world.ana))
        assert {each.code for each in world.exchange(world.ana).kept_aside} == {"UNKNOWN_SENDER"}
        assert not blobs.is_here(world.ana.vault.blobs, blob)

    def test_work_of_a_computer_that_was_stopped_still_brings_its_photo(
        self, world: World, case: RecordKey
    ) -> None:
        """Nothing unsent is lost to a revocation; and whoever is stopped is given nothing."""
        blob = known(world, case, SMALL)
        theirs = attach(world, world.ana, case, SMALL + b"of Ana's")
        world.settle()
        mine = attach(world, world.ines, case, SMALL + b"more")
        stop(world, world.ines.vault.seat, "revoked")
        world.answer()
        world.stick.lose()
        with world.ines.vault.transaction() as work:
            blob_needs.ask(work, world.ines.vault, blob_of(world.ana, theirs))
        (world.ines.vault.blobs / blobs.file_name(blob_of(world.ana, theirs).key)).unlink()
        world.exchange(world.ines)
        world.answer()
        assert blobs.is_here(world.hq.vault.blobs, blob_of(world.ines, mine))
        assert blobs.is_here(world.hq.vault.blobs, blob)
        world.exchange(world.ines)
        assert not blobs.is_here(world.ines.vault.blobs, blob_of(world.ana, theirs))

    def test_a_program_that_may_be_nobody_s_yet_waits(self, world: World, case: RecordKey) -> None:
        blob = known(world, case, SMALL)
        frame = part_of(world.ines, blob, 0)
        lay(world, forging.parts(world.ines, [frame], world.hq, epoch=os.urandom(16)))
        assert codes(world) == {PartsEarly.code}

    def test_any_order_and_any_repetition_bring_one_file(
        self, world: World, case: RecordKey
    ) -> None:
        data = os.urandom(2 * PART + 5)
        blob = known(world, case, data)
        each = [part_of(world.ines, blob, index) for index in range(3)]
        for at, frames in enumerate(([each[2], each[2]], [each[0]], [each[0], each[1]])):
            lay(world, forging.parts(world.ines, frames, world.hq), f"{at}")
        answered = world.answer()
        assert answered.aside == ()
        assert answered.files_came == 3
        assert content(world.hq, blob) == data
        world.stick.replay(world.stick.files())
        assert world.answer().files_came == 0

    def test_of_a_bundle_what_is_named_counts_and_the_rest_comes_with_its_work(
        self, world: World, case: RecordKey
    ) -> None:
        """A courier kept the work back: the bundle is not done with while a part of it is early."""
        blob = known(world, case, SMALL)
        late = attach(world, world.ines, case, SMALL + b"late")
        frames = [part_of(world.ines, each, 0) for each in (blob, blob_of(world.ines, late))]
        early = Stick(world.folder / "early")
        early.put({f"0{SUFFIX}": forging.parts(world.ines, frames, world.hq)})
        answered = world.answer(early)
        assert [each.code for each in answered.aside] == [PartsEarly.code]
        assert answered.files_came == 1
        assert blobs.is_here(world.hq.vault.blobs, blob)
        world.exchange(world.ines)
        for large in files_in(world.stick, len(SMALL) - 1000):
            large.unlink()
        world.answer()
        answered = world.answer(early)
        assert (answered.aside, answered.files_came) == ((), 1)
        assert has(world.hq, late)

    def test_thousands_of_small_ones_open_no_thousands_of_files(
        self, world: World, case: RecordKey, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(travelling, "BUNDLE", 1 << 20)
        count = 300
        values: dict[str, Value] = {}
        made: list[Blob] = []
        for number in range(count):
            made.append(sealed(world, world.ines, b"page %d" % number))
            values = {"attachment.kind": "photo", "attachment.content": made[-1].value()}
            write(world.ines, case.bucket, os.urandom(16), values)
        world.exchange(world.ines)
        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        open_now = len(list(Path("/proc/self/fd").iterdir()))
        resource.setrlimit(resource.RLIMIT_NOFILE, (open_now + 60, hard))
        try:
            answered = world.answer()
        finally:
            resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
        assert answered.files_came == count
        assert answered.aside == ()
        assert content(world.hq, made[-1]) == b"page %d" % (count - 1)


class TestFromWithin:
    """Who may read a file has its key, so that what they seal opens."""

    def test_another_s_part_is_not_written_over_what_is_here(
        self, world: World, case: RecordKey
    ) -> None:
        """It would be noted by nobody if the rest of its bundle fails."""
        data = os.urandom(LONG)
        blob = known(world, case, data)
        lay(world, forging.parts(world.ines, [part_of(world.ines, blob, 0)], world.hq))
        assert world.answer().files_came == 1
        broken = forging.parts(world.ines, [forged(blob), PartFrame(b"n" * 16, 0, b"x")], world.hq)
        lay(world, broken[:-20], "1")
        lay(world, forging.parts(world.ines, [forged(blob)], world.hq), "2")
        world.answer()
        world.stick.lose()
        lay(world, forging.parts(world.ines, [part_of(world.ines, blob, 1)], world.hq))
        assert world.answer().aside == ()
        assert content(world.hq, blob) == data

    def test_a_forged_part_that_came_first_costs_nothing_but_itself(
        self, world: World, case: RecordKey
    ) -> None:
        data = os.urandom(LONG)
        blob = known(world, case, data)
        lay(world, forging.parts(world.ines, [forged(blob)], world.hq))
        assert world.answer().files_came == 1
        frames = [part_of(world.ines, blob, index) for index in range(2)]
        lay(world, forging.parts(world.ines, frames, world.hq), "1")
        assert world.answer().aside == ()
        assert content(world.hq, blob) == data

    def test_a_forged_part_of_a_long_file_is_said_and_the_rest_comes_again(
        self, world: World, case: RecordKey
    ) -> None:
        data = os.urandom(LONG)
        blob = known(world, case, data)
        lay(world, forging.parts(world.ines, [forged(blob)], world.hq))
        world.answer()
        world.stick.lose()
        lay(world, forging.parts(world.ines, [part_of(world.ines, blob, 1)], world.hq))
        assert codes(world) == {"ATTACHMENT_NOT_AS_SIGNED"}
        world.settle()
        assert content(world.hq, blob) == data
        assert world.answer().aside == ()

    def test_one_file_that_is_not_as_signed_keeps_back_no_other(
        self, world: World, case: RecordKey
    ) -> None:
        bad, good = known(world, case, SMALL), known(world, case, SMALL + b"!")
        frames = [forged(bad), part_of(world.ines, good, 0)]
        lay(world, forging.parts(world.ines, frames, world.hq))
        assert codes(world) == {"ATTACHMENT_NOT_AS_SIGNED"}
        assert content(world.hq, good) == SMALL + b"!"
        assert not blobs.is_here(world.hq.vault.blobs, bad)

    def test_a_file_that_no_disk_holds_stops_nobody(self, world: World, case: RecordKey) -> None:
        """Its last part alone would make a file of a pebibyte."""
        size = SIZE_LIMIT - 1
        huge = Blob(
            os.urandom(32), size, bytes(32), parts_of(size), bytes(32), "v.mp4", "video/mp4"
        )
        values: dict[str, Value] = {
            "attachment.kind": "video",
            "attachment.content": huge.value(),
        }
        write(world.ines, case.bucket, os.urandom(16), values)
        photo = attach(world, world.ines, case, SMALL)
        world.exchange(world.ines)
        sealed = blob_parts.sealed_part(huge.key, huge.parts - 1, huge.parts, bytes(PART - 1))
        frames = [
            PartFrame(name_of(huge), huge.parts - 1, sealed),
            part_of(world.ines, blob_of(world.ines, photo), 0),
        ]
        lay(world, forging.parts(world.ines, frames, world.hq))
        assert codes(world) == {NoRoomForFiles.code}
        assert has(world.hq, photo)
        world.exchange(world.ana)
        assert has(world.ana, photo)
        assert list(world.hq.vault.blobs.glob("*.part")) == []

    def test_where_the_file_system_takes_no_file_so_long_the_others_come(
        self, world: World, case: RecordKey, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        blob, other = known(world, case, os.urandom(LONG)), known(world, case, SMALL)
        real = blob_coming.Coming.take

        def take(coming: blob_coming.Coming, index: int, sealed: bytes) -> bytes:
            if index:  # as a stick's file system says of what lies beyond 4 GiB
                raise DiskFull(folder=world.hq.vault.blobs)
            return real(coming, index, sealed)

        monkeypatch.setattr(blob_coming.Coming, "take", take)
        frames = [part_of(world.ines, blob, index) for index in range(2)]
        frames.append(part_of(world.ines, other, 0))
        lay(world, forging.parts(world.ines, frames, world.hq))
        assert codes(world) == {NoRoomForFiles.code}
        assert blobs.is_here(world.hq.vault.blobs, other)
        assert list(world.hq.vault.blobs.glob("*.part")) == []


class TestWhoGetsIt:
    def test_a_grant_withdrawn_between_asking_and_answer_gives_nothing(
        self, world: World, case: RecordKey, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(blob_needs, "AUTOMATIC", 1000)
        key = attach(world, world.ines, case, SMALL)
        world.settle()
        with world.ana.vault.transaction() as work:
            blob_needs.ask(work, world.ana.vault, blob_of(world.ines, key))
        world.exchange(world.ana)
        assigning.withdraw(world.hq, case.record, world.ana.vault.seat)
        world.answer()
        assert files_in(world.stick, len(SMALL)) == []
        world.exchange(world.ana)
        assert not blobs.is_here(world.ana.vault.blobs, blob_of(world.ines, key))

    def test_what_lies_there_for_who_may_not_have_it_any_more_is_taken_back(
        self, world: World, case: RecordKey
    ) -> None:
        attach(world, world.ines, case, SMALL)
        world.exchange(world.ines)
        world.answer()
        assert len(files_in(world.stick, len(SMALL))) > 1
        assigning.withdraw(world.hq, case.record, world.ana.vault.seat)
        world.exchange(world.ines)
        world.answer()
        assert files_in(world.stick, len(SMALL)) == []

    def test_of_a_person_who_is_not_shared_no_file_goes(
        self, world: World, case: RecordKey
    ) -> None:
        person = world.person(world.ines, case)
        world.settle()
        restricting.restrict(world.hq, person.record, [world.ines.vault.seat], "asked for")
        world.settle()
        blob = sealed(world, world.ines, SMALL)
        said: dict[str, Value] = {"attachment.content": blob.value()}
        write(world.ines, person.bucket, os.urandom(16), said)
        world.settle()
        assert blobs.is_here(world.hq.vault.blobs, blob)
        for desk in (world.ana, world.otto):
            assert not blobs.is_here(desk.vault.blobs, blob)
            assert not blob_needs.is_granted(
                world.hq.vault.database, desk.vault.seat, blobs.file_name(blob.key)
            )

    def test_who_asks_for_what_is_not_there_or_not_theirs_gets_nothing(
        self, world: World, case: RecordKey
    ) -> None:
        key = attach(world, world.ines, case, SMALL)
        world.settle()
        names = sorted({os.urandom(16) for _ in range(999)} | {name_of(blob_of(world.hq, key))})
        spans = ((0, 1), (5, HUGE - 1))
        asked = FilesFrame({}, dict.fromkeys(names, spans), small=False)
        otto = world.otto.vault.seat
        assert at_headquarters.needed(world.hq.vault, otto, asked, []) == {}

    def test_numbers_without_end_cost_nothing(self, world: World, case: RecordKey) -> None:
        key = attach(world, world.ines, case, os.urandom(LONG))
        world.settle()
        name = name_of(blob_of(world.hq, key))
        few = ((at * 4, at * 4 + 1) for at in range(4_998))
        spans = (*few, (1 << 62, HUGE - 1))
        wanted = FilesFrame({}, {name: spans})
        tracemalloc.start()
        ana = world.ana.vault.seat
        needed = at_headquarters.needed(world.hq.vault, ana, wanted, [])
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert needed == {name.hex(): [1]}
        assert most < 1 << 20

    def test_offers_of_what_nobody_has_are_heard_and_change_nothing(
        self, world: World, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        offered: dict[bytes, Spans] = dict.fromkeys(
            sorted(os.urandom(16) for _ in range(1000)), ((3, HUGE - 1),)
        )
        said = FilesFrame(offered, {})
        monkeypatch.setattr(seat_exchange, "files_said", lambda *_args, **_more: said)
        seen = world.observe(world.otto, world.case(world.otto), "A truck at the gate")
        world.exchange(world.otto)
        assert world.answer().aside == ()
        assert value_at(world.hq, seen, "seen") == "A truck at the gate"
        kept = at_headquarters.said_by(world.hq.vault, world.otto.vault.seat)
        assert kept.offered == offered
        assert at_headquarters.answer(world.hq.vault, kept).is_empty
        monkeypatch.undo()
        world.settle()

    def test_parts_of_an_erased_file_bring_nothing_back(
        self, world: World, case: RecordKey
    ) -> None:
        key = attach(world, world.ines, case, SMALL)
        world.exchange(world.ines)
        lying = world.stick.files()
        world.settle()
        blob = blob_of(world.ines, key)
        for desk in (world.ines, world.hq, world.ana):
            erase(desk, key)
        world.stick.replay(lying)
        answered = world.answer()
        assert not answered.files_came
        for desk in (world.ines, world.hq, world.ana):
            assert not blobs.is_here(desk.vault.blobs, blob)
            assert list(desk.vault.blobs.iterdir()) == []
            noted = desk.vault.database.rows("SELECT name FROM setting")
            name = blobs.file_name(blob.key)
            assert [e for (e,) in noted if name in e] == [f"erased_file/{name}"]
