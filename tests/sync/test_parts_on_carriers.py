"""Parts of attached files on sticks and in boxes that are full, away or locked: words go on, and
what nobody needs any more goes."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from ijm_desktop.actions.desk import RecordKey
from ijm_desktop.kernel.errors import FolderReadOnly
from ijm_desktop.sync import outgoing
from ijm_desktop.sync import parts as travelling
from ijm_desktop.sync import standing as standings
from ijm_desktop.sync.outgoing import Ready
from ijm_desktop.sync.transports import folder
from ijm_desktop.vault import blob_needs, blobs
from tests.sync.test_parts import SMALL, attach, blob_of, files_in, has
from tests.sync.world import Stick, World, value_at


@pytest.fixture
def case(world: World) -> RecordKey:
    made = world.case(world.ines)
    world.settle()
    return made


def test_words_go_though_files_would_fill_the_stick(
    world: World, case: RecordKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Parts for one leave room for everybody's words, on the way there and back."""
    monkeypatch.setattr(travelling, "WORDS", 40 << 10)
    key = attach(world, world.ines, case, SMALL * 10)
    world.edit(world.ines, case, next_step="Watch the gate")
    _disk_of(monkeypatch, world.stick.path, 170 << 10)
    world.exchange(world.ines)
    world.answer()
    assert value_at(world.hq, case, "next_step") == "Watch the gate"
    assert has(world.hq, key)
    for _ in range(3):
        world.trip(*world.seats)
    assert value_at(world.ana, case, "next_step") == "Watch the gate"
    assert has(world.ana, key)


def test_what_nobody_needs_any_more_makes_room_for_words(
    world: World, case: RecordKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    attach(world, world.ines, case, SMALL * 10)
    world.exchange(world.ines)
    other = Stick(world.folder / "other")
    for _ in range(2):
        world.trip(world.ines, stick=other)
    seen = world.observe(world.ines, case, "A truck at the gate")
    lying = sum(len(each) for each in world.stick.files().values())
    _disk_of(monkeypatch, world.stick.path, lying + (1 << 20) + 2000)
    world.exchange(world.ines)
    world.answer()
    assert value_at(world.hq, seen, "seen") == "A truck at the gate"


def test_a_stick_that_takes_nothing_still_brings_what_lies_there(
    world: World, case: RecordKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And that nothing can be taken off it is no mistake of its own."""
    key = attach(world, world.ines, case, SMALL)
    world.exchange(world.ines)
    seen = world.case(world.otto)
    world.exchange(world.otto)
    world.answer()

    placing, removing = outgoing.place, folder.Folder.remove

    def place(ready: Ready, out: Path, *rest: Callable[[], bool]) -> None:
        if out.parent == world.stick.path:
            raise FolderReadOnly(folder=out.parent)
        placing(ready, out, *rest)

    def remove(where: folder.Folder, name: str) -> None:
        if where.path == world.stick.path:
            raise FolderReadOnly(folder=where.path)
        removing(where, name)

    with monkeypatch.context() as locked:
        locked.setattr(folder, "place", place)
        locked.setattr(folder.Folder, "remove", remove)
        lying = world.stick.files()
        with pytest.raises(FolderReadOnly):
            world.exchange(world.ana)
        assert has(world.ana, key)
        assert world.stick.files() == lying
        there = {name: sha256(data).digest() for name, data in lying.items()}
        way = world.stick.transport
        left = travelling.tidy(world.ines.vault, way, f"parts:{way.route}", there, {})
        assert len(left.bundles) == 1
    world.settle()
    assert files_in(world.stick, len(SMALL)) == []
    assert value_at(world.hq, seen, "summary") is not None


def test_parts_on_a_stick_that_was_away_are_taken_off_when_it_comes_again(
    world: World, case: RecordKey
) -> None:
    attach(world, world.ines, case, SMALL)
    world.exchange(world.ines)
    assert len(files_in(world.stick, len(SMALL))) == 1
    other = Stick(world.folder / "other")
    for _ in range(3):
        world.trip(world.ines, stick=other)
    assert blob_needs.sending(world.ines.vault) == []
    world.exchange(world.ines)
    assert files_in(world.stick, len(SMALL)) == []


def test_a_file_that_the_disk_damaged_takes_no_other_s_place_in_the_box(
    world: World, case: RecordKey
) -> None:
    bad, good = (
        attach(world, world.ines, case, SMALL),
        attach(world, world.ines, case, SMALL * 3),
    )
    path = world.ines.vault.blobs / blobs.file_name(blob_of(world.ines, bad).key)
    path.write_bytes(path.read_bytes()[:-1] + b"\0")
    vault, root = world.ines.vault, standings.load(world.ines.vault).root
    assert root is not None
    blob_needs.look(vault, root.hq_epoch)
    put = travelling.put(
        vault,
        world.stick.transport,
        "parts:box",
        {},
        {each.name: each.missing for each in blob_needs.sending(vault)},
        travelling.Toward(root.organisation, root.sequencer.seat, root.sealing[0]),
        now_ms=world.clock(),
        random=os.urandom,
        stop=lambda: False,
        most=len(SMALL) * 4 + 4000,
    )
    assert put.parts == 1
    world.exchange(world.ines)
    world.answer()
    assert has(world.hq, good)


def _disk_of(monkeypatch: pytest.MonkeyPatch, stick: Path, whole: int) -> None:
    """The stick is a disk of that many bytes."""
    real = shutil.disk_usage
    monkeypatch.setattr(folder, "_SPARE", 1000)

    def usage(path: object) -> object:
        if Path(str(path)) != stick:
            return real(str(path))
        used = sum(each.stat().st_size for each in stick.iterdir())
        return real(str(path))._replace(free=max(0, whole - used))

    monkeypatch.setattr(shutil, "disk_usage", usage)
