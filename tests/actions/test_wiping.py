"""What a wipe takes besides the folder. The rest is in tests/vault and tests/sync."""

from __future__ import annotations

from pathlib import Path

from ijm_desktop.actions import wiping
from ijm_desktop.vault import anchor
from ijm_desktop.vault.store import read_key_file


def test_the_anchor_of_this_work_goes_and_others_stay(folder: Path, tmp_path: Path) -> None:
    state = tmp_path / "state"
    state.mkdir()
    own = anchor.path_of(state, read_key_file(folder).vault_id)
    other = anchor.path_of(state, bytes(16))
    for each in (own, other):
        each.write_bytes(b"x")
    wiping.wipe(folder, state=state)
    assert not folder.exists()
    assert [each.name for each in state.iterdir()] == [other.name]


def test_damaged_keys_do_not_stop_a_wipe(folder: Path, tmp_path: Path) -> None:
    (folder / "keys.bin").write_bytes(b"damaged")
    wiping.wipe(folder, state=tmp_path)
    assert not folder.exists()
