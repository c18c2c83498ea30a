"""`ijm vault backup` and `ijm vault restore`, to where headquarters lets the work count again."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.cli.conftest import Organisation


def test_a_folder_is_lost_and_its_owner_goes_on(org: Organisation, tmp_path: Path) -> None:
    out = tmp_path / "backup"
    made = org.said("ines", "vault", "backup", "--out", out)
    assert (made["bytes"], made["attachments"]) == (out.stat().st_size, 0)
    before = org.digest("ines")
    shutil.rmtree(org.folder / "ines")
    restored = org.said("ines", "vault", "restore", out)
    assert org.digest("ines") == before
    assert org.said("ines", "vault", "check")["sound"] is True
    epoch = org.said("ines", "vault", "epoch")
    assert (epoch["code"], epoch["certified"]) == (restored["code"], False)
    org.exchange("ines", "hq")
    waiting = [each["name"] for each in org.said("hq", "hq", "seats") if each["waits"]]
    assert waiting == ["Ines"]
    assert org("hq", "hq", "seats").out.count("waits for `ijm hq certify`") == 1
    done = org.said("hq", "hq", "certify", org.seats["ines"], "--code", restored["code"])
    assert not any(each["waits"] for each in org.said("hq", "hq", "seats"))
    assert done["name"] == "Ines"
    org.exchange("hq", "ines")
    assert org.said("ines", "vault", "epoch")["certified"] is True


def test_nothing_is_restored_over_work_or_from_what_is_none(
    org: Organisation, tmp_path: Path
) -> None:
    out = tmp_path / "backup"
    org.said("ines", "vault", "backup", "--out", out)
    assert org("ines", "vault", "backup", "--out", out).code == "BACKUP_THERE"
    assert org("ines", "vault", "restore", out).code == "RESTORE_NEEDS_EMPTY"
    assert org("new", "vault", "restore", org.passphrase_file).code == "BACKUP_DAMAGED"
    assert org("new", "vault", "restore", tmp_path / "none").code == "FILE_MISSING"
    assert not (org.folder / "new").exists()


def test_what_was_erased_in_the_folder_at_hand_stays_erased(
    org: Organisation, tmp_path: Path
) -> None:
    out = tmp_path / "backup"
    org.said("ines", "vault", "backup", "--out", out)
    said = org.said("new", "vault", "restore", out, "--current", org.folder / "ines")
    assert said["erased"] == 0
