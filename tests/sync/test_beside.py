"""Unsent work beside the vault: there within a call, survives a wipe, and headquarters takes it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ijm_desktop.actions import attachments, wiping
from ijm_desktop.actions import beside as action
from ijm_desktop.actions.attachments import finished
from ijm_desktop.actions.desk import Desk, RecordKey
from ijm_desktop.headquarters import exchange as headquarters_exchange
from ijm_desktop.headquarters.exchange import Answered
from ijm_desktop.kernel.cover import current as current_cover
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.sync import beside, beside_files, parts
from ijm_desktop.sync.transports.folder import Folder
from ijm_desktop.vault import blob_needs, erasing, keyfile, settings
from tests.office import Office, office, saved

SUFFIX = current_cover().suffix


def out_of(desk: Desk) -> Path:
    return beside.folder_of(desk.vault.folder)


def names(desk: Desk) -> list[str]:
    return sorted(each.name for each in out_of(desk).iterdir()) if out_of(desk).exists() else []


def case_in(desk: Desk) -> bytes:
    return saved(desk, "case", {"case_type": "other"}).key.record


def take_in(made: Office, folder: Path) -> Answered:
    """At headquarters, from a copy on a stick."""
    return headquarters_exchange.exchange(made.headquarters, Folder(folder, SUFFIX))


def test_nothing_is_sealed_before_there_is_anybody_to_seal_to(tmp_path: Path) -> None:
    with office(tmp_path) as made:
        desk = made.settle_in("investigator")
        case_in(desk)
        assert action.keep_beside(desk) is None
        assert names(desk) == []
        loss = wiping.what_would_be_lost(desk)
        assert (loss.enrolled, loss.beside) == (False, 0)
        assert loss.gone == loss.unsent == 1
        made.enrol("investigator")
        kept = action.keep_beside(desk)
        assert kept is not None
        assert kept.changes == 1
        assert action.keep_beside(made.headquarters) is None


def test_a_wipe_leaves_it_and_headquarters_takes_it_in(tmp_path: Path) -> None:
    with office(tmp_path, "investigator") as made:
        desk = made["investigator"]
        case = case_in(desk)
        kept = action.keep_beside(desk)
        assert kept is not None
        saved(desk, "observation", {"happened_at": made.clock(), "seen": "a lorry"}, case)
        loss = wiping.what_would_be_lost(desk)
        assert (loss.unsent, loss.beside, loss.gone) == (2, 1, 1)
        action.keep_beside(desk)
        assert wiping.what_would_be_lost(desk).gone == 0
        wiping.wipe(desk.vault.folder)
        assert not (desk.vault.folder / keyfile.NAME).exists()
        assert wiping.what_would_be_lost(desk.vault.folder).files == 2
        answered = take_in(made, out_of(desk))
        assert (answered.received, answered.aside) == (2, ())


def test_a_wipe_leaves_photos_that_headquarters_does_not_have_and_tells_of_films(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with office(tmp_path, "investigator") as made:
        desk = made["investigator"]
        case = case_in(desk)
        photos = [attached(desk, case, tmp_path / f"{n}.jpg", os.urandom(9000)) for n in range(3)]
        attached(desk, case, tmp_path / "film.mp4", os.urandom(40_000))
        monkeypatch.setattr(blob_needs, "AUTOMATIC", 20_000)
        monkeypatch.setattr(parts, "BUNDLE", 15_000)
        assert wiping.what_would_be_lost(desk).attached == 4
        calls = 1
        while (kept := action.keep_beside(desk)) is not None and kept.more:
            calls += 1
        assert calls == 3  # a bundle a call: nobody waits for all of them
        assert wiping.what_would_be_lost(desk).attached == 1
        before = names(desk)
        action.keep_beside(desk)
        assert names(desk) == before
        wiping.wipe(desk.vault.folder)
        answered = take_in(made, out_of(desk))
        assert (answered.files_came, answered.aside) == (3, ())
        for key in photos:
            assert attachments.get(made.headquarters, key).here


def test_photos_that_headquarters_has_lie_beside_no_more(tmp_path: Path) -> None:
    with office(tmp_path, "investigator") as made:
        desk = made["investigator"]
        attached(desk, case_in(desk), tmp_path / "gate.jpg", os.urandom(9000))
        action.keep_beside(desk)
        assert len(names(desk)) == 2
        made.round("investigator")
        action.keep_beside(desk)
        assert not out_of(desk).exists()


def test_what_was_half_laid_when_the_plug_was_pulled_is_taken_away(tmp_path: Path) -> None:
    with office(tmp_path, "investigator") as made:
        desk = made["investigator"]
        attached(desk, case_in(desk), tmp_path / "gate.jpg", os.urandom(9000))
        action.keep_beside(desk)
        (left,) = (each for each in out_of(desk).iterdir() if each.stat().st_size > 9000)
        with desk.vault.transaction() as work:  # as it was before it was noted that it lies there
            settings.put(work, beside_files.SETTING, [])
            settings.put(work, "beside_files_placed", [left.name])
        action.keep_beside(desk)
        assert not left.exists()
        assert len(names(desk)) == 2


def attached(desk: Desk, case: bytes, source: Path, data: bytes) -> RecordKey:
    source.write_bytes(data)
    return finished(attachments.adding(desk, case, source, {"kind": "photo"})).key


def test_it_costs_nothing_when_nothing_changed(tmp_path: Path) -> None:
    with office(tmp_path, "investigator") as made:
        desk = made["investigator"]
        case_in(desk)
        first = action.keep_beside(desk)
        before = {each.name: each.stat().st_mtime_ns for each in out_of(desk).iterdir()}
        writes = desk.vault.database.number("SELECT total_changes()")
        assert action.keep_beside(desk) == first
        assert {e.name: e.stat().st_mtime_ns for e in out_of(desk).iterdir()} == before
        assert desk.vault.database.number("SELECT total_changes()") == writes


def test_many_small_ones_are_made_one_again(tmp_path: Path) -> None:
    with office(tmp_path, "investigator") as made:
        desk = made["investigator"]
        counts = []
        for _ in range(10):
            case_in(desk)
            kept = action.keep_beside(desk)
            assert kept is not None
            counts.append(kept.files)
        assert counts == [1, 2, 3, 4, 5, 6, 7, 8, 1, 2]
        assert len(names(desk)) == 2
        assert beside.lying(desk.vault).changes == 10
        answered = take_in(made, out_of(desk))
        assert (answered.received, answered.aside) == (10, ())


def test_more_than_fits_becomes_several(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beside, "ALWAYS_FITS", 1000)
    with office(tmp_path, "investigator") as made:
        desk = made["investigator"]
        for _ in range(6):
            case_in(desk)
        kept = action.keep_beside(desk)
        assert kept is not None
        assert kept.files == len(names(desk)) > 1
        answered = take_in(made, out_of(desk))
        assert (answered.received, answered.aside) == (6, ())


def test_what_receipts_cover_is_taken_away(tmp_path: Path) -> None:
    with office(tmp_path, "investigator") as made:
        desk = made["investigator"]
        case_in(desk)
        action.keep_beside(desk)
        made.round("investigator")
        kept = action.keep_beside(desk)
        assert kept is not None
        assert (kept.files, kept.changes) == (0, 0)
        assert names(desk) == []


def test_what_somebody_took_along_is_made_again_and_what_is_not_ours_stays(tmp_path: Path) -> None:
    with office(tmp_path, "investigator") as made:
        desk = made["investigator"]
        case_in(desk)
        action.keep_beside(desk)
        (mine,) = names(desk)
        (out_of(desk) / mine).unlink()
        older = out_of(desk) / f"older{SUFFIX}"
        older.write_bytes(b"of somebody whose work was wiped")
        action.keep_beside(desk)
        assert len(names(desk)) == 2
        made.round("investigator")
        action.keep_beside(desk)
        assert names(desk) == [older.name]


def test_a_failed_attempt_leaves_nothing_and_is_done_again(tmp_path: Path) -> None:
    with office(tmp_path, "investigator") as made:
        desk = made["investigator"]
        case_in(desk)
        out_of(desk).write_bytes(b"a file where the folder should be")
        with pytest.raises(AppError):
            action.keep_beside(desk)
        out_of(desk).unlink()
        kept = action.keep_beside(desk)
        assert kept is not None
        assert kept.changes == 1
        assert len(names(desk)) == 1


def test_its_name_and_its_files_tell_nothing(tmp_path: Path) -> None:
    with office(tmp_path, "investigator") as made:
        desk = made["investigator"]
        case_in(desk)
        action.keep_beside(desk)
        (name,) = names(desk)
        assert len(name.removesuffix(SUFFIX)) == 26
        assert out_of(desk).stat().st_mode & 0o077 == 0 or os.name == "nt"
        assert beside.folder_of(Path("/")) == Path("/out")


def test_what_was_erased_lies_there_no_more(tmp_path: Path) -> None:
    """A bundle of which a receipt covers a part would keep the value that the part had."""
    with office(tmp_path, "investigator") as made:
        desk = made["investigator"]
        case_in(desk)
        action.keep_beside(desk)
        before = names(desk)
        change = desk.vault.database.row("SELECT change_id FROM change ORDER BY sequence DESC")
        assert change is not None
        with desk.vault.transaction() as work:
            assert erasing.apply(work, [change[0][:16] + bytes(2)]) == 1
        kept = action.keep_beside(desk)
        assert kept is not None
        assert kept.changes == 1
        assert len(names(desk)) == 1
        assert names(desk) != before
        again = names(desk)
        action.keep_beside(desk)
        assert names(desk) == again


def test_on_a_whole_stick_it_lies_inside_under_whatever_name_the_stick_has() -> None:
    for stick in (each for each in (Path("/proc"), Path("/dev")) if each.is_mount()):
        assert beside.folder_of(stick) == stick / "out"
