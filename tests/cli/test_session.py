"""Where options may stand, and where a passphrase comes from."""

from __future__ import annotations

from pathlib import Path

import pytest
from platformdirs import user_data_path

from ijm_desktop.cli.session import Session
from ijm_desktop.kernel.cover import current
from tests.cli.conftest import PASSPHRASE, Organisation, ijm_in_process


def test_options_stand_before_or_after_the_command(org: Organisation) -> None:
    vault = ("--vault", org.folder / "ines")
    file = ("--passphrase-file", org.passphrase_file)
    after = ijm_in_process("vault", "digest", *vault, *file, "--json")
    before = ijm_in_process(*vault, *file, "--json", "vault", "digest")
    mixed = ijm_in_process("--json", *file, "vault", "digest", *vault)
    assert after.json == before.json == mixed.json
    nearer = ijm_in_process("--vault", org.folder / "ana", *file, "vault", "digest", *vault)
    assert nearer.out.endswith(f"all  {after.json['digest']}\n")


def test_the_usual_folder_is_the_cover_s_own() -> None:
    assert Session().folder == user_data_path(current().folder, appauthor=False)


@pytest.mark.parametrize("ending", ["", "\n", "\r\n", "\nsecond line\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_the_first_line_is_the_passphrase(
    org: Organisation, tmp_path: Path, ending: str, mark: str
) -> None:
    file = tmp_path / "passphrase"
    file.write_bytes(f"{mark}{PASSPHRASE}{ending}".encode())
    given = ("--vault", org.folder / "ines", "--passphrase-file", file)
    assert ijm_in_process("sync", "status", *given).status == 0
