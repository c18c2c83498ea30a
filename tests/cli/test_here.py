"""`ijm vault here`: a folder that was moved, one that was copied, an older one put back."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from ijm_desktop.cli.program import ijm
from ijm_desktop.cli.session import Machine, Session
from ijm_desktop.crypto.passphrase import FLOOR
from tests.cli.conftest import Organisation, Ran


class Desktop:
    """A machine that keeps anchors."""

    def __init__(self, org: Organisation, state: Path) -> None:
        self._org, self._state = org, state

    def __call__(self, who: str, *arguments: str) -> Ran:
        session = Session(Machine(parameters=FLOOR, state=self._state))
        given = ("--vault", str(self._org.folder / who), "--passphrase-file")
        passphrase = str(self._org.passphrase_file)
        result = CliRunner().invoke(ijm, [*arguments, *given, passphrase, "--json"], obj=session)
        return Ran(result.exit_code, result.stdout, result.stderr)

    def exchange(self, who: str) -> Ran:
        return self(who, "sync", "folder", str(self._org.stick))


@pytest.fixture
def desktop(org: Organisation, tmp_path: Path) -> Desktop:
    return Desktop(org, tmp_path / "state")


def test_a_moved_folder_goes_on_when_it_was_said(org: Organisation, desktop: Desktop) -> None:
    assert desktop("ines", "vault", "epoch").status == 0
    (org.folder / "ines").rename(org.folder / "moved")
    assert desktop("moved", "vault", "epoch").code == "FOLDER_NOT_KNOWN"
    assert json.loads(desktop("moved", "vault", "here").out)["here"] == "unknown"
    assert json.loads(desktop("moved", "vault", "here", "--moved").out)["here"] == "known"
    assert json.loads(desktop("moved", "vault", "epoch").out)["first"] is True


def test_a_copy_begins_again(org: Organisation, desktop: Desktop) -> None:
    assert desktop("ines", "vault", "epoch").status == 0
    shutil.copytree(org.folder / "ines", org.folder / "copy")
    said = json.loads(desktop("copy", "vault", "here", "--copied").out)
    shown = json.loads(desktop("copy", "vault", "epoch").out)
    assert (shown["first"], shown["code"]) == (False, said["code"])


def test_an_older_copy_is_found_by_a_check_and_goes_on_only_as_a_copy(
    org: Organisation, desktop: Desktop
) -> None:
    desktop("ines", "vault", "epoch")
    shutil.copytree(org.folder / "ines", org.folder / "older")
    assert desktop("ines", "vault", "here", "--copied").status == 0
    shutil.rmtree(org.folder / "ines")
    (org.folder / "older").rename(org.folder / "ines")
    assert desktop.exchange("ines").code == "OLDER_COPY_HERE"
    found = desktop("ines", "vault", "check")
    assert found.status == 1
    assert json.loads(found.out)["findings"] == [{"fault": "folder", "about": "older"}]
    assert desktop("ines", "vault", "here", "--moved").code == "OLDER_COPY_HERE"
    assert desktop("ines", "vault", "here", "--copied").status == 0
    assert desktop("ines", "vault", "check").status == 0


def test_headquarters_is_asked_too_and_a_copy_goes_on_by_the_root_key_alone(
    org: Organisation, desktop: Desktop
) -> None:
    assert desktop("hq", "hq", "seats").status == 0
    (org.folder / "hq").rename(org.folder / "moved")
    assert desktop("moved", "hq", "seats").code == "FOLDER_NOT_KNOWN"
    assert desktop("moved", "vault", "here", "--copied").code == "OLDER_HEADQUARTERS"
    assert desktop("moved", "vault", "here", "--moved").status == 0
    assert desktop("moved", "hq", "seats").status == 0
    missing = desktop("moved", "hq", "promote", "--root-key", str(org.folder / "none"))
    assert missing.code == "FILE_MISSING"
    root_key = org.folder / "hq.root-key"
    promoted = desktop("moved", "hq", "promote", "--root-key", str(root_key))
    assert json.loads(promoted.out) == {"hq_epoch": 2, "root_version": 2}
    assert desktop("moved", "hq", "seats").status == 0
