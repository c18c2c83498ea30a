"""Whether a world is whole after whatever happened to it, and holds all that was called saved."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ijm_desktop.actions import attachments, exchange, finding, reading, setting_up, wiping
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.exchange import Files
from ijm_desktop.crypto.passphrase import FLOOR
from ijm_desktop.journal.change import Bucket
from ijm_desktop.kernel.errors import FolderMissing
from ijm_desktop.vault import blob_coming, blobs, checking, creating, keyfile
from ijm_desktop.vault.anchor import Here
from ijm_desktop.vault.blob_parts import PARTLY
from ijm_desktop.vault.checking import BucketDigests
from ijm_desktop.vault.errors import (
    KeyFileDamaged,
    KeyFileMissing,
    NoVaultHere,
)
from tests import disk
from tests.crash import helping, joining, worlds
from tests.crash.deeds import DEEDS
from tests.crash.opening import judge_keys, unlocked
from tests.crash.saying import held
from tests.crash.worlds import ERASED, HEADQUARTERS, OTHER, OWNER, SEAT, World
from tests.office import PASSPHRASE, Clock

Said = Sequence[tuple[str, ...]]
FILES = {keyfile.NAME, creating.DATABASE, creating.LOCK, creating.INCOMING, blobs.FOLDER}
SIDECARS = {creating.DATABASE + "-wal", creating.DATABASE + "-shm"}


@dataclass(frozen=True, slots=True)
class Whole:
    """What the deed comes to when nothing happens to it. `sizes`: how many changes there may be,
    before, between and after its transactions; `healed`: digests by vault once all exchanged."""

    sizes: frozenset[int]
    healed: Mapping[str, Mapping[Bucket, BucketDigests]]


def whole(name: str, folder: Path, said: Said) -> Whole:
    """Of a deed that was left in peace."""
    counted = {int(words[1]) for words in said if words[0] in ("opened", "holds")}
    deed = DEEDS[name]
    with deed.sizes():
        return Whole(frozenset(counted), {} if deed.alone else healed(World.at(folder)))


def judge(name: str, folder: Path, said: Said, expected: Whole, *, finished: bool = False) -> None:
    """Raises AssertionError. `finished`: the deed came to its end, though refused on the way."""
    with DEEDS[name].sizes():
        _judge(name, folder, said, expected, finished=finished)


def _judge(name: str, folder: Path, said: Said, expected: Whole, *, finished: bool) -> None:
    deed, world = DEEDS[name], World.at(folder)
    if name in _OTHERWISE:
        _OTHERWISE[name](world, said)
        return
    world = judge_keys(world, name, said)
    with world.open(deed.where) as desk:
        _judge_desk(desk, said)
        if deed.alone:  # an exchange is several transactions, and has to heal instead
            size = held(desk)
            assert size == max(expected.sizes) if finished else size in expected.sizes, size
    _judge_files(folder / deed.where)
    if name == "anchored":
        _judge_anchor(world)
    elif name == "erasure":
        _judge_erased(world, expected)
    elif not deed.alone:
        assert healed(world) == expected.healed


def _judge_anchor(world: World) -> None:
    """What happened is never taken for an older copy put back. At worst it is asked where the
    folder comes from."""
    with world.open() as desk:
        assert desk.vault.anchor_here(world.folder / worlds.STATE) is not Here.OLDER


def _judge_erased(world: World, expected: Whole) -> None:
    """Whoever erased says so by a change of their own, which no second run makes alike: so all
    agree with each other, in as many buckets, and the value is on no page of anybody's."""
    found = healed(world)
    assert {name: held.keys() for name, held in found.items()} == {
        name: held.keys() for name, held in expected.healed.items()
    }
    there = found[HEADQUARTERS]
    for name in (SEAT, OTHER):
        shared = found[name].keys() & there.keys()
        assert {each: found[name][each] for each in shared} == {
            each: there[each] for each in shared
        }
    for name in found:
        pages = b"".join(disk.decrypted(world.folder / name, PASSPHRASE))
        assert disk.holds(pages, [ERASED]) == []


def _judge_desk(desk: Desk, said: Said) -> None:
    assert checking.check(desk.vault) == []
    assert desk.owner.name or not desk.owner.role  # the golden one is nobody's
    assert held(desk) >= max((int(w[1]) for w in said if w[0] == "holds"), default=0)
    _judge_attached(desk, said)
    for words in said:
        if words[0] == "finds":
            assert finding.find(desk, words[1]), words
    if desk.owner.role == OWNER.role:
        assert len(finding.find(desk, "lorry kiln")) in (0, 12)


def _judge_attached(desk: Desk, said: Said) -> None:
    """Every file that is here is as signed, and there is no file that no record names. Of one that
    is on its way hither no part lies there that nothing notes."""
    held = list(attachments.every(desk))
    here = [each for each in held if each.here]
    for each in here:
        attachments.finished(attachments.verifying(desk, each))
    assert len(here) >= sum(words[0] == "attached" for words in said)
    files = {path.name for path in desk.vault.blobs.rglob("*") if path.is_file()}
    coming = blob_coming.every(desk.vault.database, desk.vault.blobs)
    names = {blobs.file_name(each.blob.key) for each in here}
    assert files == names | {each.name + PARTLY for each in coming if each.leaves}
    assert names.isdisjoint(each.name for each in coming)


def _judge_files(folder: Path) -> None:
    """Once opened and closed again: nothing half-made stays, and nothing in a private copy."""
    assert {each.name for each in folder.iterdir()} - SIDECARS <= FILES
    assert list((folder / creating.INCOMING).iterdir()) == []


def _judge_created(world: World, said: Said) -> None:
    """Once called made it is there, with whose it is; before, there is all of it or none."""
    made = [words[1] for words in said if words[0] == "made"]
    folder = world.folder / SEAT
    if made or setting_up.here(folder):
        with unlocked(world, PASSPHRASE) as desk:
            _judge_desk(desk, said)
    else:
        again = setting_up.create(
            folder,
            PASSPHRASE,
            OWNER,
            clock=Clock(world.now_ms),
            random=os.urandom,
            parameters=FLOOR,
        )
        with again.desk as desk:
            _judge_desk(desk, said)
    for code in made[-1:]:
        replace(world, codes={SEAT: code}).open().close()
    _judge_files(folder)


def _judge_wiped(world: World, said: Said) -> None:
    """Once called wiped nothing opens, nor when the disk refused more than once; before, it opens
    whole or not at all. Wiping again takes whatever is left."""
    folder = world.folder / SEAT
    try:
        with world.open() as desk:
            assert not {words[0] for words in said} & {"wiped", "gave-up"}
            _judge_desk(desk, said)
    except (KeyFileDamaged, KeyFileMissing, NoVaultHere, FolderMissing):
        pass
    if folder.exists():
        assert wiping.wipe(folder).left == ()
    assert not folder.exists()


def _judge_recovery(world: World, said: Said) -> None:
    joining.judge_recovery(world, said)
    _judge_files(world.folder / SEAT)


def _judge_asking(world: World, said: Said) -> None:
    helping.judge_asking(world, said)
    _judge_files(world.folder / SEAT)


def _judge_helping(world: World, said: Said) -> None:
    helping.judge_helping(world, said)
    for name in (SEAT, HEADQUARTERS):
        _judge_files(world.folder / name)


def _judge_backup(world: World, said: Said) -> None:
    """Once called made it can be restored; before, there is all of it or none. The work it is of
    is as it was."""
    with world.open() as desk:
        _judge_desk(desk, said)
    _judge_files(world.folder / SEAT)
    file = world.folder / worlds.BACKUP
    assert file.exists() or "backup" not in {words[0] for words in said}
    if file.exists():
        shutil.rmtree(world.folder / SEAT)
        _judge_restored(world, ())


def _judge_restored(world: World, said: Said) -> None:
    """Once called restored it is there; before, there is nothing, or the same again restores it."""
    folder = world.folder / SEAT
    assert setting_up.here(folder) or "restored" not in {words[0] for words in said}
    with worlds.restored(world) as desk:
        _judge_desk(desk, ())
        assert reading.cases(desk).total == 1
    _judge_files(folder)


def _judge_handed(world: World, said: Said) -> None:
    """Once called so it is there; before, there is all of it or none. No other file is, and what is
    there was recorded."""
    with world.open() as desk:
        _judge_desk(desk, said)
        recorded = reading.listed(desk, attachments.HANDING_OUT).total
    _judge_files(world.folder / SEAT)
    there = [path.name for path in world.stick.iterdir()]
    assert there in ([], [worlds.PICTURE]), there
    assert there or "handed" not in {words[0] for words in said}
    assert recorded >= len(there)
    for name in there:
        assert (world.stick / name).read_bytes() == (world.folder / worlds.PICTURE).read_bytes()


def _judge_founding(world: World, said: Said) -> None:
    joining.judge_founding(world, said)
    _judge_files(world.folder / HEADQUARTERS)


def _judge_joining(world: World, said: Said) -> None:
    joining.judge_joining(world, said)
    for name in (SEAT, HEADQUARTERS):
        _judge_files(world.folder / name)


_OTHERWISE: Mapping[str, Callable[[World, Said], None]] = {
    "create": _judge_created,
    "wipe": _judge_wiped,
    "recovery": _judge_recovery,
    "asking": _judge_asking,
    "helping": _judge_helping,
    "backup": _judge_backup,
    "restore": _judge_restored,
    "handing out": _judge_handed,
    "founding": _judge_founding,
    "enrolling": _judge_joining,
    "accepting": _judge_joining,
}
"""Deeds after which a vault need not be there."""


def healed(world: World) -> dict[str, Mapping[Bucket, BucketDigests]]:
    """Everybody exchanges until all is confirmed; what each then holds."""
    with world.open(SEAT) as one, world.open(OTHER) as two, world.open(HEADQUARTERS) as there:
        for _ in range(2):
            world.exchange(one)
            world.exchange(two)
            world.answer(there)
        world.exchange(one)
        world.exchange(two)
        for desk in (one, two):
            status = exchange.status(desk)
            assert status.files == Files(), status.files
            assert (status.unsent, status.unconfirmed, status.kept_aside) == (0, 0, ())
        for desk in (one, two, there):
            assert checking.check(desk.vault) == []
            _judge_attached(desk, ())
            assert all(each.here for each in attachments.every(desk))
        assert not [left.name for left in world.stick.glob("*.tmp")]
        return {
            name: checking.digests(desk.vault)
            for name, desk in ((SEAT, one), (OTHER, two), (HEADQUARTERS, there))
        }
