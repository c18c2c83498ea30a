"""Every vault ever shipped opens, shows what it showed, and can be written on."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from ijm_desktop.crypto.codes import RecoveryCode
from ijm_desktop.vault import checking
from ijm_desktop.vault.schema import VERSION
from ijm_desktop.vault.store import Vault
from tests.vault.make_golden import FOLDER, contents
from tests.vault.writing import note, write

SHIPPED = sorted(path.name for path in FOLDER.glob("vault-*"))


def test_there_is_one_of_this_version() -> None:
    assert f"vault-{VERSION}" in SHIPPED


@pytest.mark.parametrize("name", SHIPPED)
def test_opens_shows_the_same_and_goes_on(name: str, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(FOLDER / name, tmp_path / "work"))
    expected = json.loads((folder / "contents.json").read_text(encoding="utf-8"))
    (folder / "contents.json").unlink()
    with Vault.open(folder, expected["passphrase"]) as vault:
        assert json.loads(json.dumps(contents(vault))) == expected["contents"]
        assert checking.check(vault) == []
        checking.rebuild(vault)
        assert json.loads(json.dumps(contents(vault))) == expected["contents"]
        saved = write(vault, note("years later"))
        assert saved.head.size == expected["contents"]["size"] + 1
    with Vault.open_with_code(folder, RecoveryCode.parse(expected["code"])) as vault:
        assert checking.check(vault) == []
