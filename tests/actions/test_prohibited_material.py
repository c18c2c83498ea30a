"""What only an authority may hold is not taken in, not even sealed, and stands by reference."""

from __future__ import annotations

from pathlib import Path

import pytest

from ijm_desktop.actions import attachments, reading, records
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.errors import RuleBlocks
from tests.office import saved

TEXT = b"what may not be held " * 2000


@pytest.fixture
def case(desk: Desk) -> bytes:
    return saved(desk, "case", {"case_type": "online_sexual_exploitation_children"}).key.record


def test_no_file_of_it_is_taken_in(desk: Desk, case: bytes, tmp_path: Path) -> None:
    source = tmp_path / "found.bin"
    source.write_bytes(TEXT)
    before = files(desk.vault.folder)
    given = {"material": "prohibited", "description": "Found on the second telephone"}
    with pytest.raises(RuleBlocks) as refused:
        attachments.finished(attachments.adding(desk, case, source, given))
    assert [each.code for each in refused.value.rules] == ["PROHIBITED_MATERIAL"]
    assert attachments.of_case(desk, case) == ()
    assert files(desk.vault.folder) == before
    assert source.read_bytes() == TEXT


def test_it_stands_by_the_number_of_the_authority_s_report_and_without_a_file(
    desk: Desk, case: bytes, tmp_path: Path
) -> None:
    item = {
        "kind": "device",
        "description": "Second telephone, handed to the police the same day",
        "material": "prohibited",
        "status": "reference_only",
    }
    with pytest.raises(RuleBlocks) as unnamed:
        records.add(desk, "evidence_item", item, scope_id=case)
    assert [each.code for each in unnamed.value.rules] == ["PROHIBITED_WITHOUT_REFERENCE"]

    shown = saved(desk, "evidence_item", {**item, "authority_reference": "212/2026"}, case)

    (tmp_path / "photo.txt").write_bytes(b"a photo of the shop front")
    photo = attachments.finished(attachments.adding(desk, case, tmp_path / "photo.txt"))
    with pytest.raises(RuleBlocks) as held:
        records.edit(desk, shown, {"file": photo.key.record})
    assert [each.code for each in held.value.rules] == ["PROHIBITED_MATERIAL"]
    assert reading.record(desk, shown.key).value("file") is None


def files(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if "blob" in str(path)}
