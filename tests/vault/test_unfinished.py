"""What a crash leaves of a file that was handed out in plain goes when the work is opened again."""

from __future__ import annotations

from pathlib import Path

from ijm_desktop.vault import unfinished
from ijm_desktop.vault.store import Vault
from tests.vault.writing import PASSPHRASE


def opened(folder: Path) -> Vault:
    return Vault.open(folder, PASSPHRASE)


def test_what_a_crash_left_is_taken_away_at_opening(folder: Path, tmp_path: Path) -> None:
    left = tmp_path / "stick" / "0123456789abcdef.tmp"
    left.parent.mkdir()
    with opened(folder) as vault:
        unfinished.begun(vault.database, left)
        left.write_bytes(b"half of a picture")
    with opened(folder):
        assert not left.exists()


def test_a_stick_that_is_away_is_remembered_until_it_is_back(folder: Path, tmp_path: Path) -> None:
    left = tmp_path / "stick" / "0123456789abcdef.tmp"
    with opened(folder) as vault:
        unfinished.begun(vault.database, left)
    opened(folder).close()
    left.parent.mkdir()
    left.write_bytes(b"half of a picture")
    with opened(folder) as vault:
        assert not left.exists()
        left.write_bytes(b"somebody else's by now")
        unfinished.sweep(vault.database)
        assert left.exists()


def test_what_came_to_its_end_leaves_no_note(folder: Path, tmp_path: Path) -> None:
    one, two = tmp_path / "one.tmp", tmp_path / "two.tmp"
    with opened(folder) as vault:
        unfinished.begun(vault.database, one)
        unfinished.begun(vault.database, two)
        two.write_bytes(b"being written")
        unfinished.take_away(vault.database, [one])
        assert two.exists()
        unfinished.take_away(vault.database, [two])
        assert not two.exists()


def test_a_name_that_is_no_text_is_noted_as_it_is(folder: Path, tmp_path: Path) -> None:
    left = tmp_path / b"\xff\xfe.tmp".decode("utf-8", "surrogateescape")
    with opened(folder) as vault:
        unfinished.begun(vault.database, left)
        left.write_bytes(b"half")
        unfinished.sweep(vault.database)
    assert not left.exists()
