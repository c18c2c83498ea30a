"""Files of a card: listed, marked, copied sealed, decided about; and what a crash leaves."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ijm_desktop.actions import attachments, reading, records, setting_up, staged_files, staging
from ijm_desktop.actions.attachments import finished
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.errors import (
    NothingListed,
    NotStaged,
    RuleBlocks,
    StillUndecided,
    TooManyListed,
)
from ijm_desktop.actions.staging import Listing
from ijm_desktop.kernel.blobs import PART
from ijm_desktop.kernel.declarations import ValuesRefused
from ijm_desktop.kernel.errors import FolderMissing
from ijm_desktop.vault import backup, staged
from ijm_desktop.vault.blob_errors import SourceChanged, SourceNotAFile
from ijm_desktop.vault.blobs import UNSAVED
from ijm_desktop.vault.checking_files import check_files
from ijm_desktop.vault.staged import Batch, StagedFile, State
from tests.actions.conftest import PASSPHRASE, Clock
from tests.camera_notes import noted

PLAIN = b"\xff\xd8\xff\xdb\x00\x04\x00\x00\xff\xda\x00\x02picture\xff\xd9"
SMALL = b"\xff\xd8small"


def small(data: bytes) -> bytes | None:
    return SMALL if data.startswith(b"\xff\xd8") else None


_watchers: list[tuple[Path, list[str]]] = []


def _hear(event: str, arguments: tuple[object, ...]) -> None:
    """Python tells of every file that it is about to open."""
    if event == "open" and _watchers and isinstance(arguments[0], str | os.PathLike):
        folder, found = _watchers[-1]
        path = Path(arguments[0])
        if folder in path.parents:
            found.append(path.name)


sys.addaudithook(_hear)


@pytest.fixture
def opened(card: Path) -> Iterator[list[str]]:
    """Names of the card's files that were opened."""
    found: list[str] = []
    _watchers.append((card, found))
    yield found
    _watchers.pop()


@pytest.fixture
def case(desk: Desk) -> bytes:
    return records.add(desk, "case", {"case_type": "other"}).key.record


@pytest.fixture
def card(tmp_path: Path) -> Path:
    """Two photos, a note, and one whose name says what nobody may copy."""
    folder = tmp_path / "card"
    (folder / "DCIM").mkdir(parents=True)
    (folder / "DCIM" / "IMG_1.jpg").write_bytes(noted(PLAIN, "2026:10:03 14:05:59"))
    (folder / "DCIM" / "IMG_2.jpg").write_bytes(PLAIN + b"of another day")
    (folder / "DCIM" / "found.mp4").write_bytes(b"what may not be held " * 400)
    (folder / "note.txt").write_text("the gate has two locks")
    (folder / ".thumbnails").mkdir()
    (folder / ".thumbnails" / "1.jpg").write_bytes(PLAIN)
    return folder


def listed(folder: Path) -> Listing:
    return finished(staging.listing(folder))


def begun(desk: Desk, case: bytes, card: Path) -> Batch:
    return staging.begin(desk, case, listed(card), {Path("DCIM/found.mp4")})


def copied(desk: Desk, case: bytes, card: Path) -> Batch:
    batch = begun(desk, case, card)
    finished(staging.copying(desk, batch, small))
    return batch


def by_name(desk: Desk, batch: Batch) -> dict[str, StagedFile]:
    return {each.name: each for each in staging.files(desk, batch)}


def sealed(desk: Desk) -> list[str]:
    return sorted(each.name for each in desk.vault.blobs.iterdir())


def evidence(desk: Desk, case: bytes) -> list[dict[str, object]]:
    rows = [
        row for row in reading.listed(desk, "evidence_item").rows if row.key.bucket.scope_id == case
    ]
    return [{name: row.value(name) for name in row.fields} for row in rows]


def test_a_listing_reads_names_and_leaves_out_what_hides(card: Path) -> None:
    (card / "link").symlink_to(card / "note.txt")
    found = listed(card)
    names = [each.path.as_posix() for each in found.files]
    assert names == ["DCIM/IMG_1.jpg", "DCIM/IMG_2.jpg", "DCIM/found.mp4", "note.txt"]
    assert found.left_out == 2


def test_a_listing_opens_no_file(card: Path, opened: list[str]) -> None:
    assert len(listed(card).files) == 4
    assert opened == []


def test_a_folder_that_is_empty_too_full_or_gone_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, card: Path
) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(NothingListed):
        listed(tmp_path / "empty")
    with pytest.raises(FolderMissing):
        listed(tmp_path / "nowhere")
    monkeypatch.setattr(staging, "MOST_LISTED", 3)
    with pytest.raises(TooManyListed):
        listed(card)


def test_what_is_marked_is_never_opened_and_the_rest_is_copied_and_compared(
    desk: Desk, case: bytes, card: Path, opened: list[str]
) -> None:
    batch = copied(desk, case, card)
    held = by_name(desk, batch)
    assert {name: each.state for name, each in held.items()} == {
        "IMG_1.jpg": State.COPIED,
        "IMG_2.jpg": State.COPIED,
        "found.mp4": State.MARKED,
        "note.txt": State.COPIED,
    }
    assert (held["IMG_1.jpg"].made_on, held["IMG_2.jpg"].made_on) == ("2026-10-03", None)
    assert staging.picture(desk, held["IMG_1.jpg"]) == SMALL
    assert staging.picture(desk, held["note.txt"]) is None
    assert (held["found.mp4"].blob, held["found.mp4"].made_on) == (None, None)
    assert staging.picture(desk, held["found.mp4"]) is None
    assert len(sealed(desk)) == 3
    assert sorted(opened) == ["IMG_1.jpg", "IMG_2.jpg", "note.txt"]


def test_nothing_readable_of_it_lies_in_the_folder(desk: Desk, case: bytes, card: Path) -> None:
    copied(desk, case, card)
    for each in desk.vault.folder.rglob("*"):
        if each.is_file():
            data = each.read_bytes()
            assert b"two locks" not in data
            assert b"IMG_1" not in data
            assert b"IMG_1" not in each.name.encode()


def test_the_card_can_be_pulled_and_the_copies_are_there_after_a_restart(
    desk: Desk, case: bytes, card: Path, folder: Path
) -> None:
    batch = copied(desk, case, card)
    card.rename(card.with_name("pulled"))
    desk.close()
    with setting_up.unlock(folder, PASSPHRASE, clock=Clock(), random=os.urandom) as again:
        assert staging.batches(again, case) == (batch,)
        assert finished(staging.looking(again, batch)) == ()
        held = by_name(again, batch)["note.txt"]
        saved = staged_files.keep(again, batch, held, {"description": "the gate"})
        assert attachments.content(again, saved.key) == b"the gate has two locks"


def test_stopped_half_way_the_rest_goes_on_later(desk: Desk, case: bytes, card: Path) -> None:
    (card / "DCIM" / "IMG_0.jpg").write_bytes(os.urandom(3 * PART))
    batch = begun(desk, case, card)
    work = staging.copying(desk, batch, small)
    assert next(work) == PART
    work.close()
    assert sealed(desk) == []
    assert finished(staging.looking(desk, batch)) != ()
    done = finished(staging.copying(desk, batch, small))
    assert (done.count, done.refused) == (4, ())
    assert finished(staging.copying(desk, batch, small)).count == 0


def test_a_card_pulled_half_way_leaves_what_was_copied(desk: Desk, case: bytes, card: Path) -> None:
    batch = begun(desk, case, card)
    work = staging.copying(desk, batch, small)
    while not any(each.state is State.COPIED for each in staging.files(desk, batch)):
        next(work)
    card.rename(card.with_name("pulled"))
    with pytest.raises(FolderMissing):
        finished(work)
    assert len(sealed(desk)) == 1
    card.with_name("pulled").rename(card)
    assert finished(staging.copying(desk, batch, small)).count == 2


def test_a_crash_between_the_list_and_the_name_loses_no_copy(
    desk: Desk, case: bytes, card: Path, folder: Path
) -> None:
    copied(desk, case, card)
    whole = sealed(desk)
    for name in whole:
        (desk.vault.blobs / name).rename(desk.vault.blobs / (name + UNSAVED))
    (desk.vault.blobs / ("0" * 32 + UNSAVED)).write_bytes(b"half a copy")
    desk.close()
    with setting_up.unlock(folder, PASSPHRASE, clock=Clock(), random=os.urandom) as again:
        assert sealed(again) == whole


def test_a_file_that_is_not_as_it_was_listed_stays_and_is_said(
    desk: Desk, case: bytes, card: Path
) -> None:
    """Another one under a name that nobody marked is not what was looked at."""
    batch = begun(desk, case, card)
    (card / "note.txt").write_bytes(b"quite another thing")
    (card / "DCIM" / "IMG_2.jpg").unlink()
    done = finished(staging.copying(desk, batch, small))
    assert done.count == 1
    assert [(each.name, type(error)) for each, error in done.refused] == [
        ("IMG_2.jpg", SourceNotAFile),
        ("note.txt", SourceChanged),
    ]
    assert by_name(desk, batch)["note.txt"].state is State.WAITING


def test_many_are_kept_each_with_its_own_day_and_all_of_its_notes(
    desk: Desk, case: bytes, card: Path
) -> None:
    batch = copied(desk, case, card)
    held = by_name(desk, batch)
    photos = [held["IMG_1.jpg"], held["IMG_2.jpg"]]
    given = {"kind": "photo", "description": "the yard"}
    done = finished(staged_files.keeping(desk, batch, photos, given, type_name="inquiry_file"))
    assert (done.saved, done.refused, case in done.changed.cases) == (2, None, True)
    kept = {each.blob.name: each for each in attachments.of_case(desk, case)}
    first = kept["IMG_1.jpg"]
    assert (first.record.type, first.record.value("made_on")) == ("inquiry_file", "2026-10-03")
    assert kept["IMG_2.jpg"].record.value("made_on") is None
    assert first.thumbnail == SMALL
    original = (card / "DCIM" / "IMG_1.jpg").read_bytes()
    assert attachments.content(desk, first.key) == original
    with pytest.raises(NotStaged):
        staged_files.keep(desk, batch, photos[0], given)


def test_the_day_given_goes_before_the_camera_s(desk: Desk, case: bytes, card: Path) -> None:
    batch = copied(desk, case, card)
    first = by_name(desk, batch)["IMG_1.jpg"]
    saved = staged_files.keep(desk, batch, first, {"made_on": "2026-09"})
    assert reading.record(desk, saved.key).value("made_on") == "2026-09"


def test_what_is_refused_still_waits(desk: Desk, case: bytes, card: Path) -> None:
    batch = copied(desk, case, card)
    held = list(by_name(desk, batch).values())
    with pytest.raises(ValuesRefused):
        finished(staged_files.keeping(desk, batch, held[:2], {"kind": "selfie"}))
    with pytest.raises(RuleBlocks):
        staged_files.keep(desk, batch, held[0], {"material": "prohibited"})
    assert by_name(desk, batch)["IMG_1.jpg"].state is State.COPIED
    assert len(sealed(desk)) == 3


def test_by_reference_only_the_checksum_stays_and_the_copy_goes(
    desk: Desk, case: bytes, card: Path
) -> None:
    batch = copied(desk, case, card)
    held = by_name(desk, batch)["IMG_1.jpg"]
    assert held.blob is not None
    staged_files.refer(desk, batch, held, "photo of the yard", "telephone of the owner")
    (item,) = evidence(desk, case)
    assert item["hash_value"] == held.blob.sha256.hex()
    assert (item["status"], item["stored_at"]) == ("reference_only", "telephone of the owner")
    assert "IMG_1" not in repr(item)
    assert len(sealed(desk)) == 2
    assert by_name(desk, batch)["IMG_1.jpg"].state is State.REFERRED


def test_what_is_seen_only_now_is_destroyed_at_once(desk: Desk, case: bytes, card: Path) -> None:
    batch = copied(desk, case, card)
    held = by_name(desk, batch)["IMG_1.jpg"]
    staged_files.mark(desk, [held])
    now = by_name(desk, batch)["IMG_1.jpg"]
    assert (now.state, now.blob, now.made_on) == (State.MARKED, None, None)
    assert staging.picture(desk, now) is None
    assert len(sealed(desk)) == 2
    assert finished(staging.copying(desk, batch, small)).count == 0


def test_a_mark_is_taken_back_only_while_nothing_is_copied(
    desk: Desk, case: bytes, card: Path, folder: Path
) -> None:
    batch = begun(desk, case, card)
    held = by_name(desk, batch)
    staged_files.mark(desk, [held["note.txt"]])
    staged_files.unmark(desk, batch, [held["found.mp4"]])
    desk.close()
    with setting_up.unlock(folder, PASSPHRASE, clock=Clock(), random=os.urandom) as again:
        now = by_name(again, batch)
        assert (now["note.txt"].state, now["found.mp4"].state) == (State.MARKED, State.WAITING)
        finished(staging.copying(again, batch, small))
        with pytest.raises(NotStaged):
            staged_files.unmark(again, batch, [now["note.txt"]])
        assert by_name(again, batch)["note.txt"].state is State.MARKED


def test_what_is_marked_is_evidence_by_the_number_of_the_report_alone(
    desk: Desk, case: bytes, card: Path
) -> None:
    batch = copied(desk, case, card)
    with pytest.raises(RuleBlocks) as refused:
        staged_files.report(desk, batch, "  ", "A memory card")
    assert [each.code for each in refused.value.rules] == ["PROHIBITED_WITHOUT_REFERENCE"]
    staged_files.report(desk, batch, "212/2026", "A memory card")
    (item,) = evidence(desk, case)
    assert (item["authority_reference"], item["material"]) == ("212/2026", "prohibited")
    assert "found" not in repr(item)
    assert item.get("hash_value") is None


def test_the_list_says_what_still_lies_there_and_what_may_be_removed(
    desk: Desk, case: bytes, card: Path
) -> None:
    batch = copied(desk, case, card)
    held = by_name(desk, batch)
    staged_files.keep(desk, batch, held["IMG_1.jpg"], {})
    staged_files.discard(desk, [held["IMG_2.jpg"]])
    (card / "note.txt").unlink()
    there = {each.file.name: each.removable for each in finished(staging.looking(desk, batch))}
    assert there == {"IMG_1.jpg": True, "IMG_2.jpg": False, "found.mp4": False}
    (card / "DCIM" / "IMG_1.jpg").write_bytes(b"another since")
    assert "IMG_1.jpg" not in {each.file.name for each in finished(staging.looking(desk, batch))}


def test_the_list_ends_when_all_is_decided_or_is_thrown_away_with_its_copies(
    desk: Desk, case: bytes, card: Path
) -> None:
    batch = copied(desk, case, card)
    held = by_name(desk, batch)
    staged_files.keep(desk, batch, held["IMG_1.jpg"], {})
    with pytest.raises(StillUndecided):
        staging.end(desk, batch)
    staged_files.discard(desk, [held["IMG_2.jpg"], held["note.txt"]])
    staging.end(desk, batch)
    other = copied(desk, case, card)
    staging.throw_away(desk, other)
    assert staging.batches(desk, case) == ()
    assert len(sealed(desk)) == 1
    assert len(attachments.of_case(desk, case)) == 1
    left = desk.vault.database.number("SELECT count(*) FROM setting WHERE name LIKE 'stag%'")
    assert left == 0
    assert len(list(card.rglob("*.*"))) == 6


def test_a_key_lies_nowhere_but_in_the_record_once_a_file_is_kept(
    desk: Desk, case: bytes, card: Path
) -> None:
    """As a crash right after the save leaves it, so that erasing the record's value erases it."""
    batch = copied(desk, case, card)
    held = by_name(desk, batch)["note.txt"]
    staged_files.keep(desk, batch, held, {})
    with desk.vault.transaction() as work:
        staged.put(work.database, held)
    staging.batches(desk, case)
    now = by_name(desk, batch)["note.txt"]
    assert (now.state, now.blob) == (State.KEPT, None)


def test_copies_are_no_strays_to_a_check_and_travel_in_a_backup(
    desk: Desk, case: bytes, card: Path, tmp_path: Path
) -> None:
    copied(desk, case, card)
    assert finished(check_files(desk.vault)).nameless == 0
    names = {name for name, _ in backup._sources(desk.vault.folder, desk.vault.database)}
    assert {f"blobs/{each}" for each in sealed(desk)} <= names
