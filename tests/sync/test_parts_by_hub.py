"""Attached files by a hub: after all else, in turns, and never over a slow line."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from ijm_desktop.headquarters import assigning
from ijm_desktop.hub import tables
from ijm_desktop.kernel.blobs import PART
from ijm_desktop.sync import box
from ijm_desktop.sync import parts as travelling
from ijm_desktop.sync.errors import NoRoomForFiles
from ijm_desktop.sync.transports import hub as trips
from ijm_desktop.vault import blob_needs, blobs
from tests.sync.hubs import Wired, wired
from tests.sync.test_parts import SMALL, attach, blob_of, content, erase, has
from tests.sync.world import World, value_at


@pytest.fixture
def hub(world: World, tmp_path: Path) -> Iterator[Wired]:
    with wired(world, tmp_path) as made:
        yield made


def test_a_photo_is_at_headquarters_after_one_exchange_and_at_a_colleague_after_hers(
    hub: Wired,
) -> None:
    world = hub.world
    key = attach(world, world.ines, world.case(world.ines), SMALL)
    report = hub.exchange(world.ines)
    assert report.files_sent_bytes > len(SMALL)
    assert hub.answer().files_came == 1
    assert hub.exchange(world.ana).file_parts == 1
    assert content(world.ana, blob_of(world.ana, key)) == SMALL
    hub.settle()
    assert blob_needs.sending(world.ines.vault) == []


def test_over_a_slow_line_go_texts_alone_and_the_photo_when_it_is_a_good_one_again(
    hub: Wired,
) -> None:
    world = hub.world
    case = world.case(world.ines)
    key = attach(world, world.ines, case, SMALL)
    report = hub.exchange(world.ines, small=True)
    assert report.sent_changes
    assert not report.files_sent_bytes
    assert not report.more
    hub.answer()
    hub.exchange(world.ana, small=True)
    assert value_at(world.ana, case, "summary") == "A brothel behind the market"
    hub.exchange(world.ines)
    hub.answer()
    assert has(world.hq, key)
    hub.exchange(world.ana, small=True)
    hub.answer()  # who said that the line is slow is sent no parts
    assert not has(world.ana, key)
    hub.exchange(world.ana, small=True)
    assert not has(world.ana, key)
    hub.settle()
    assert has(world.ana, key)


def test_what_is_saved_while_a_large_file_goes_does_not_wait_for_its_end(
    hub: Wired, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = hub.world
    case = world.case(world.ines)
    hub.settle()
    monkeypatch.setattr(trips, "TURN_S", 0.0)
    data = os.urandom(3 * PART)
    key = attach(world, world.ines, case, data)
    first = hub.exchange(world.ines)
    assert first.more
    hub.answer()
    assert not has(world.hq, key)
    seen = world.observe(world.ines, case, "A truck at the gate")
    hub.exchange(world.ines)
    hub.answer()
    assert value_at(world.hq, seen, "seen") == "A truck at the gate"
    assert not has(world.hq, key)
    monkeypatch.undo()
    hub.exchange(world.ines)
    hub.answer()
    assert content(world.hq, blob_of(world.hq, key)) == data


def test_no_more_lies_at_the_hub_than_has_room_in_a_box(
    hub: Wired, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = hub.world
    monkeypatch.setattr(box, "MOST_PARTS", 5 << 20)
    monkeypatch.setattr(travelling, "BUNDLE", 4 << 20)
    data = os.urandom(3 * PART)
    key = attach(world, world.ines, world.case(world.ines), data)
    hub.exchange(world.ines)
    going = world.ines.vault.incoming / "going"
    assert sum(each.stat().st_size for each in going.iterdir()) <= 5 << 20
    for _ in range(8):
        hub.answer()
        hub.exchange(world.ines)
    assert content(world.hq, blob_of(world.hq, key)) == data
    assert list(going.iterdir()) == []


def test_a_file_erased_on_its_way_is_taken_back_from_the_hub(hub: Wired) -> None:
    world = hub.world
    key = attach(world, world.ines, world.case(world.ines), SMALL)
    hub.exchange(world.ines)
    assert _largest(hub) > len(SMALL)
    erase(world.ines, key)
    hub.exchange(world.ines)
    assert _largest(hub) < len(SMALL)


def _largest(hub: Wired) -> int:
    with hub.hub.database.engine.connect() as connection:
        rows = connection.execute(tables.files.select()).mappings().all()
    return max((row["length"] for row in rows), default=0)


@pytest.mark.parametrize("withdrawn", [False, True])
def test_a_line_that_is_slow_for_a_while_begins_no_file_anew(
    hub: Wired, monkeypatch: pytest.MonkeyPatch, *, withdrawn: bool
) -> None:
    """Half of it may be here; what was withdrawn meanwhile is taken back all the same."""
    world = hub.world
    case = world.case(world.ines)
    hub.settle()
    monkeypatch.setattr(trips, "LARGE", 100_000)
    key = attach(world, world.ines, case, os.urandom(200_000))
    hub.exchange(world.ines)
    hub.answer()
    lying = _large(hub)
    assert len(lying) == 1
    hub.exchange(world.ana, small=True)
    if withdrawn:
        assigning.withdraw(world.hq, case.record, world.ana.vault.seat)
    hub.answer()
    assert _large(hub) == (set() if withdrawn else lying)
    hub.exchange(world.ana)
    assert blobs.is_here(world.ana.vault.blobs, blob_of(world.hq, key)) is not withdrawn


def _large(hub: Wired) -> set[bytes]:
    with hub.hub.database.engine.connect() as connection:
        rows = connection.execute(tables.files.select()).mappings().all()
    return {row["sha256"] for row in rows if row["length"] > 200_000}


def test_files_that_wait_for_room_keep_no_words_back(
    hub: Wired, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What lies here and has no room fills what a trip brings of large ones, and of no others."""
    world = hub.world
    case = world.case(world.ines)
    hub.settle()
    monkeypatch.setattr(trips, "LARGE", 8_000)
    monkeypatch.setattr(trips, "MOST_BYTES", 20_000)
    keys = [attach(world, world.ines, case, SMALL + bytes(at)) for at in range(3)]
    with monkeypatch.context() as full:
        full.setattr(travelling, "BUNDLE", len(SMALL))
        full.setattr(blobs, "RESERVE", 1 << 60)
        hub.exchange(world.ines)
        assert {each.code for each in hub.answer().aside} == {NoRoomForFiles.code}
        coming = world.hq.vault.incoming / "coming"
        assert sum(each.stat().st_size for each in coming.iterdir()) <= 20_000
        seen = world.observe(world.ines, case, "A truck at the gate")
        hub.exchange(world.ines)
        hub.answer()
        assert value_at(world.hq, seen, "seen") == "A truck at the gate"
    for _ in range(4):
        hub.round()
    assert all(has(world.hq, key) for key in keys)
